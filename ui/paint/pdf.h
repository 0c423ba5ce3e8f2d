// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "ui/layout/geometry.h"
#include "ui/paint/surface.h"

namespace kiosk::paint {

// Pages of paper, each a picture in shades of grey, as PDF 1.4 files have them. Words are pictures too: a printer needs no
// fonts of ours, and every script comes out as on the glass.
struct Paper {
    layout::Millimetres width = 210;
    layout::Millimetres height = 297;
    layout::Millimetres margin = 12;  // left white on every side: few printers reach the edge
};

class PdfWriter {
  public:
    explicit PdfWriter(Paper paper) : paper_(paper) {}
    // The picture fills the page inside the margin. Io: it could not be packed.
    base::Result<void> add(const Surface& page);
    [[nodiscard]] base::Bytes finish() &&;

  private:
    void begin_object();
    void write(const std::string& text);

    Paper paper_;
    base::Bytes out_;
    std::vector<std::size_t> objects_;  // where each begins
    int pages_ = 0;
};

}  // namespace kiosk::paint
