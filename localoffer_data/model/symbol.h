// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "firmware/base/bytes.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::model {

// A symbol is a square of pixels: red, green, blue and alpha, a byte each, row after row from the top left. The colours are
// multiplied by alpha, so none is more than it. On disk.
inline constexpr int kSymbolSide = 256;
inline constexpr std::size_t kSymbolBytes = std::size_t{4} * kSymbolSide * kSymbolSide;

inline constexpr std::size_t kMaxSymbols = 200;
// As many makers as a screen has room to name.
inline constexpr std::size_t kMaxSymbolSources = 4;

// A council's own picture in place of one of the kiosk's.
struct Symbol {
    std::string picture;  // a name of picture_names.h
    std::string licence;
    Provenance provenance;  // its source is who made it
    base::Bytes pixels;
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

// Who made symbols, as the licence asks to be told.
struct SymbolSource {
    std::string source;
    std::string licence;
    friend bool operator==(const SymbolSource&, const SymbolSource&) = default;
};

[[nodiscard]] inline bool are_symbol_pixels(base::ByteView pixels) {
    if (pixels.size() != kSymbolBytes) return false;
    for (std::size_t i = 0; i < pixels.size(); i += 4) {
        const auto alpha = pixels[i + 3];
        if (pixels[i] > alpha || pixels[i + 1] > alpha || pixels[i + 2] > alpha) return false;
    }
    return true;
}

}  // namespace kiosk::model
