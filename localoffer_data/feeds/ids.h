// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace kiosk::feeds {

// Ids for what a source names: readable, and the same from one import to the next as long as name and key are.
class Ids {
  public:
    // "chatterbox-drop-in-7k2m9q": of the name's words and of the key, which tells two of one name apart. Never one that this
    // object has given before.
    [[nodiscard]] std::string give(std::string_view name, std::string_view key);

  private:
    std::unordered_set<std::size_t> given_;
};

// The id that give() tries first.
[[nodiscard]] std::string id_of(std::string_view name, std::string_view key);

}  // namespace kiosk::feeds
