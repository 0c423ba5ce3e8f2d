// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/layout/leaf.h"

// Inside ui/layout only: boxes to type in, and the line of progress.
namespace kiosk::layout {

[[nodiscard]] Millimetres look_height(const node::Node& node, const Scale& scale);

// A private value is covered unless the field is the one being typed into. Only the lines around the caret are laid out.
[[nodiscard]] Laid lay_field(const node::Node& node, const std::string& lang, Millimetres width,
                             Millimetres min_height, const Kit& kit);

// `value` is "2/9": two of nine marks done, then the name.
[[nodiscard]] Laid lay_progress(const node::Node& node, const std::string& lang, Millimetres width,
                                const Kit& kit);

}  // namespace kiosk::layout
