// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::programs {

inline constexpr std::size_t kMaxScriptBytes = 1024 * 1024;

// One command: words, and texts that stood in quotes. `\"`, `\\` and `\n` are what they are elsewhere.
struct Command {
    int line = 0;
    std::string source;
    struct Word {
        std::string text;
        bool quoted = false;
    };
    std::vector<Word> words;

    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < words.size() ? std::string_view(words[at].text) : std::string_view();
    }
    // The last word, where it stood in quotes.
    [[nodiscard]] const std::string* text() const {
        return !words.empty() && words.back().quoted ? &words.back().text : nullptr;
    }
};

// Invalid: an open quote, with its line.
[[nodiscard]] base::Result<std::vector<Command>> parse_script(std::string_view text);
// NotFound: no such file.
[[nodiscard]] base::Result<std::vector<Command>> read_script(const std::filesystem::path& file);

}  // namespace kiosk::programs
