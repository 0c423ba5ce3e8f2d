// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/definition.h"

#include <algorithm>

namespace kiosk::forms {

const Page* Definition::page(std::string_view wanted) const {
    const auto found = std::ranges::find(pages, wanted, &Page::id);
    return found == pages.end() ? nullptr : &*found;
}

const Field* Definition::field(std::string_view wanted) const {
    for (const auto& each : pages) {
        const auto found = std::ranges::find(each.fields, wanted, &Field::id);
        if (found != each.fields.end()) return &*found;
    }
    return nullptr;
}

bool Definition::is_draft(std::string_view lang) const {
    return std::ranges::any_of(
        languages, [&](const Language& each) { return each.tag == lang && each.draft; });
}

}  // namespace kiosk::forms
