// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "tests/ui/screens/browse/browse.h"

namespace kiosk::screens {

// The list of what was searched for.
class Find : public Browse {
  protected:
    std::unique_ptr<shell::Screen> search(const std::string& words) {
        bench_.sitting.set_search_words(words);
        return bench_.screen("search");
    }
    [[nodiscard]] std::string title(const shell::Screen& screen) {
        const auto tree = test::as_tree(screen);
        const auto* found = test::find(tree, "search-title");
        return found == nullptr ? std::string() : found->name;
    }
    [[nodiscard]] std::string text_at(const shell::Screen& screen, const std::string& key) {
        const auto tree = test::as_tree(screen);
        const auto* found = test::find(tree, key);
        return found == nullptr ? std::string() : found->name;
    }
};

}  // namespace kiosk::screens
