// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

// Staff side only: no program of a kiosk reads a PNG or an SVG.
namespace kiosk::symbols {

inline constexpr std::size_t kMaxSymbolFileBytes = 2 << 20;
inline constexpr int kMaxPngSide = 4096;

// The pixels of model/symbol.h of a whole PNG or SVG file, in the middle of the square and as large as fits. Invalid, with
// one line that says why: other files, broken ones, larger ones, an SVG that names other files or web pages, and a picture of
// which nothing can be seen.
[[nodiscard]] base::Result<base::Bytes> draw_symbol(std::string_view file);

}  // namespace kiosk::symbols
