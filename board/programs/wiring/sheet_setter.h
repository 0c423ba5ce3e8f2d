// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "ui/node/node.h"
#include "ui/paint/painter.h"
#include "ui/paint/pdf.h"
#include "ui/typeset/typeset.h"

namespace kiosk::programs {

// More than this nobody carries home, and other people wait for the printer.
inline constexpr int kMostSheets = 12;

// Sets a page as screens are set, on the paper of A4 in large print, over as many sheets as it needs. A sheet takes a while,
// so that each is a call of its own. One thread.
class SheetSetter {
  public:
    static base::Result<std::unique_ptr<SheetSetter>> open(node::Node page,
                                                           const std::filesystem::path& fonts);
    // Sets the next sheet. False: the one before was the last. TooLarge: there are more than kMostSheets.
    base::Result<bool> set_next();
    // All sheets as PDF.
    [[nodiscard]] base::Bytes finish() &&;

  private:
    SheetSetter(node::Node page, std::unique_ptr<typeset::Engine> text);

    node::Node page_;
    node::Key pages_;  // the node that is turned over
    std::unique_ptr<typeset::Engine> text_;
    paint::Painter painter_;
    paint::PdfWriter pdf_;
    int sheets_ = 0;
};

}  // namespace kiosk::programs
