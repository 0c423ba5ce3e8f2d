// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/pictograms.h"

#include <algorithm>

#include "ui/paint/pictogram_paths.h"

namespace kiosk::paint {

namespace {

const PictogramPath* find_pictogram(std::string_view name) {
    const auto all = pictogram_paths();
    const auto found = std::ranges::find(all, name, &PictogramPath::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> pictogram_names() {
    std::vector<std::string_view> names;
    for (const auto& pictogram : pictogram_paths()) names.push_back(pictogram.name);
    return names;
}

bool follows_reading(std::string_view name) {
    const auto* pictogram = find_pictogram(name);
    return pictogram != nullptr && pictogram->reading == Reading::Follows;
}

Drawing draw_pictogram(std::string_view name, int size_px) {
    const auto* pictogram = find_pictogram(name);
    if (pictogram == nullptr || size_px <= 0) return {};
    InkSheet sheet(size_px);
    for (const auto& stroke : read_strokes(pictogram->path, kPictogramLine)) sheet.draw(stroke);
    return sheet.finish();
}

}  // namespace kiosk::paint
