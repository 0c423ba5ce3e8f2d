// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/icons.h"

#include <algorithm>

#include "ui/paint/icon_paths.h"
#include "ui/paint/ink_sheet.h"

namespace kiosk::paint {

namespace {

constexpr double kLine = 1.9;

const IconPath* find_icon(std::string_view name) {
    const auto all = icon_paths();
    const auto found = std::ranges::find(all, name, &IconPath::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool has_icon(std::string_view name) { return find_icon(name) != nullptr; }

std::vector<std::string_view> icon_names() {
    std::vector<std::string_view> names;
    for (const auto& icon : icon_paths()) names.push_back(icon.name);
    return names;
}

std::shared_ptr<const typeset::Coverage> draw_icon(std::string_view name, int size_px) {
    const auto* icon = find_icon(name);
    if (icon == nullptr || size_px <= 0) return nullptr;
    InkSheet sheet(size_px);
    for (const auto& stroke : read_strokes(icon->path, kLine)) sheet.draw(stroke);
    return sheet.finish().ink;
}

}  // namespace kiosk::paint
