// SPDX-License-Identifier: Apache-2.0
#include "ui/words/easy.h"

#include <algorithm>

namespace kiosk::words {
namespace {

bool is_name_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

EasyLine line_of(std::string_view line) {
    const auto end = line.find("] ");
    if (!line.starts_with('[') || end == std::string_view::npos) return {{}, std::string(line)};
    const auto name = line.substr(1, end - 1);
    if (name.empty() || !std::ranges::all_of(name, is_name_sign)) return {{}, std::string(line)};
    return {std::string(name), std::string(line.substr(end + 2))};
}

}  // namespace

std::vector<EasyLine> easy_lines(std::string_view text) {
    std::vector<EasyLine> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = line_of(text.substr(0, end));
        if (line.picture.empty() && !lines.empty()) {
            lines.back().words += '\n' + line.words;
        } else {
            lines.push_back(std::move(line));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string easy_words(std::string_view text) {
    std::string all;
    for (const auto& line : easy_lines(text)) all += (all.empty() ? "" : " ") + line.words;
    std::ranges::replace(all, '\n', ' ');
    return all;
}

}  // namespace kiosk::words
