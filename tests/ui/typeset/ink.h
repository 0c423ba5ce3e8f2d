// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>

#include "ui/typeset/typeset.h"

namespace kiosk::typeset {

constexpr double kPxPerMm = 4.034;
inline constexpr std::array kFamilies = {
    layout::FontFamily::NotoSans, layout::FontFamily::AtkinsonHyperlegible,
    layout::FontFamily::Lexend, layout::FontFamily::OpenDyslexic};
inline constexpr std::array kWeights = {layout::Weight::Regular, layout::Weight::Bold};

// With the fonts that are shipped.
std::unique_ptr<Engine> open_engine(double px_per_mm = kPxPerMm);

// Rows of ink from the paragraph's top, a row counted by how dark its darkest pixel is.
struct Ink {
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;
    double darkness = 0;
    [[nodiscard]] double height() const { return bottom - top; }
};

Ink ink_of(const Coverage& picture);

}  // namespace kiosk::typeset
