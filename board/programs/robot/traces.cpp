// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/traces.h"

#include <fstream>
#include <iterator>

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

namespace {

std::string in_small_letters(std::string text) {
    for (auto& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Result<std::optional<std::string>> trace_of(const std::string& words,
                                            const std::filesystem::path& folder) {
    const auto sought = in_small_letters(words);
    const auto holds = [&](const std::string& text) {
        return in_small_letters(text).find(sought) != std::string::npos;
    };
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (holds(name)) return std::optional{name};
        if (!entry.is_regular_file()) continue;
        const auto bytes = bytes_of(entry.path());
        if (!bytes) return Error{Code::Io, "could not read " + name};
        if (holds(*bytes)) return std::optional{name};
    }
    return std::optional<std::string>{};
}

}  // namespace kiosk::programs
