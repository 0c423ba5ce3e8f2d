// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "firmware/base/result.h"
#include "ui/layout/geometry.h"
#include "ui/layout/text.h"
#include "ui/typeset/handles.h"

namespace kiosk::typeset {

// What tells which fonts a text may be set in.
struct Choice {
    layout::FontFamily family{};
    bool is_nastaliq = false;  // else Arabic letters stand upright
    auto operator<=>(const Choice&) const = default;
};

// Urdu alone is read in Nastaliq.
[[nodiscard]] bool is_nastaliq(std::string_view lang);

// The fonts of one folder: known to Pango for shaping, and opened once more for their outlines.
class Fonts {
  public:
    // NotFound where one of font_files.h is missing.
    static base::Result<Fonts> open(const std::string& folder);

    // The first call with a choice makes its fonts known to Pango, which takes some milliseconds.
    [[nodiscard]] PangoContext* context(const Choice& choice, layout::Direction direction);
    // The families that Pango is to ask for first.
    [[nodiscard]] static std::string names(layout::FontFamily family);
    // The size to ask Pango for, in cap heights: the em of Noto Sans. Each font then takes its own.
    [[nodiscard]] double size_of_cap(layout::Weight weight) const;
    // What a capital of the family is in its own em.
    [[nodiscard]] double em_of_cap(layout::FontFamily family, layout::Weight weight) const;
    // The outlines of the font that Pango chose, at its size; nullptr where there is none of ours.
    [[nodiscard]] FT_Face face_of(PangoFont* font) const;

  private:
    // Fonts that may stand in one text. Those that may not are not there to be fallen back to.
    struct Shelf {
        Handle<FcConfig> config;
        Handle<PangoFontMap> map;
        Handle<PangoContext> left_to_right;
        Handle<PangoContext> right_to_left;
    };

    Fonts() = default;
    base::Result<void> open_faces();
    base::Result<void> open_face(const std::string& path);
    [[nodiscard]] Handle<FcConfig> configure(const Choice& choice) const;
    [[nodiscard]] Shelf make_shelf(const Choice& choice) const;
    [[nodiscard]] std::string path_of(const char* file) const { return folder_ + "/" + file; }

    std::string folder_;
    LibraryHandle library_;
    std::map<std::string, FaceHandle, std::less<>> faces_;  // by file
    std::map<std::pair<layout::FontFamily, layout::Weight>, double> em_of_cap_;
    std::map<Choice, Shelf> shelves_;
};

}  // namespace kiosk::typeset
