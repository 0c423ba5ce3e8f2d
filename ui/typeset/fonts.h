// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "firmware/base/result.h"
#include "ui/layout/geometry.h"
#include "ui/layout/text.h"
#include "ui/typeset/handles.h"

namespace kiosk::typeset {

// The fonts of one folder: known to Pango for shaping, and opened once more for their outlines.
class Fonts {
  public:
    static base::Result<Fonts> open(const std::string& folder);

    [[nodiscard]] PangoContext* context(layout::Direction direction) const;
    // What 1 mm of cap height is in em.
    [[nodiscard]] double em_of_cap(layout::Weight weight) const;
    // The outlines of the font that Pango chose, at its size; nullptr where there is none of ours.
    [[nodiscard]] FT_Face face_of(PangoFont* font) const;

  private:
    Fonts() = default;
    base::Result<void> open_faces(const std::string& folder);
    base::Result<void> configure(const std::string& folder);
    void make_contexts();

    LibraryHandle library_;
    std::map<std::string, FaceHandle> faces_;  // by file
    double em_of_regular_cap_ = 1;
    double em_of_bold_cap_ = 1;
    Handle<FcConfig> config_;
    Handle<PangoFontMap> map_;
    Handle<PangoContext> left_to_right_;
    Handle<PangoContext> right_to_left_;
};

}  // namespace kiosk::typeset
