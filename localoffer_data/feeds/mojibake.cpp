// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/mojibake.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

// What Windows-1252 has at 0x80 to 0x9F; 0 = nothing.
constexpr std::array<char32_t, 32> kUpperControls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t kIllFormed = 0xFFFD;
// A closing quotation mark whose last byte Windows-1252 has no character for, so that it got lost.
constexpr std::string_view kCutQuote = "\xE2\x80";

bool is_upper_control(char32_t c) { return c >= 0x80 && c < 0xA0; }

std::optional<char> windows_byte(char32_t c) {
    if (c >= 0x80 && c <= 0xFF) return static_cast<char>(c);
    const auto* found = std::find(kUpperControls.begin(), kUpperControls.end(), c);
    if (c == 0 || found == kUpperControls.end()) return std::nullopt;
    return static_cast<char>(0x80 + (found - kUpperControls.begin()));
}

// A run of characters beyond ASCII that Windows-1252 has, and where it ends.
struct Run {
    std::string bytes;
    std::vector<std::size_t> starts;  // where in the text the character of each byte begins
    std::size_t end = 0;
};

Run run_at(std::string_view text, std::size_t at) {
    Run run{.end = at};
    while (run.end < text.size()) {
        const auto [value, next] = base::code_point_at(text, run.end);
        const auto byte = value < 0x80 ? std::nullopt : windows_byte(value);
        if (!byte) break;
        run.bytes += *byte;
        run.starts.push_back(run.end);
        run.end = next;
    }
    return run;
}

// Whether English text is likely to hold this character, and its mistaken reading is not ("É’" could be meant).
bool is_sound(char32_t c, std::size_t length) {
    if (length == 4) return c >= 0x1F000;
    if (length == 2) return c < 0x180 && c != kIllFormed;
    return (c >= 0x2000 && c < 0x2800) || (c >= 0xFB00 && c < 0xFB07) || c == 0xFEFF;
}

// Two letters or more of another script in a row, as in an Arabic or Cyrillic name.
bool is_word_of_another_script(std::string_view bytes, std::size_t at) {
    const auto first = base::code_point_at(bytes, at);
    if (first.next >= bytes.size() || first.next == at + 1) return false;
    const auto second = base::code_point_at(bytes, first.next);
    const auto is_letter_of = [](char32_t c) { return c >= 0x370 && c < 0xE80; };
    return second.next > first.next + 1 && is_letter_of(first.value) && is_letter_of(second.value);
}

std::string repair_run(std::string_view text, const Run& run) {
    std::string repaired;
    bool inside_word = false;
    for (std::size_t at = 0; at < run.bytes.size();) {
        const auto [value, next] = base::code_point_at(run.bytes, at);
        const auto length = next - at;
        const bool other_script = length == 2 && value >= 0x370 &&
                                  (inside_word || is_word_of_another_script(run.bytes, at));
        if (length > 1 && (is_sound(value, length) || other_script)) {
            base::append_utf8(repaired, value);
            inside_word = other_script;
            at = next;
            continue;
        }
        if (std::string_view{run.bytes}.substr(at) == kCutQuote) return repaired + "\u201D";
        const auto end = at + 1 < run.starts.size() ? run.starts[at + 1] : run.end;
        repaired.append(text.substr(run.starts[at], end - run.starts[at]));
        inside_word = false;
        ++at;
    }
    return repaired;
}

std::string repair_once(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto run = run_at(text, at);
        if (run.end == at) {
            const auto next = base::code_point_at(text, at).next;
            repaired.append(text.substr(at, next - at));
            at = next;
            continue;
        }
        repaired += repair_run(text, run);
        at = run.end;
    }
    return repaired;
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [value, next] = base::code_point_at(bytes, at);
        if (value == kIllFormed && next == at + 1) {
            const char32_t byte = static_cast<unsigned char>(bytes[at]);
            const auto meant = is_upper_control(byte) ? meant_by_control(byte) : byte;
            base::append_utf8(text, meant == 0 ? byte : meant);
        } else {
            text.append(bytes.substr(at, next - at));
        }
        at = next;
    }
    return text;
}

char32_t meant_by_control(char32_t control) { return kUpperControls.at(control - 0x80); }

std::string repair_mojibake(std::string_view text) {
    constexpr int kMaxRounds = 3;
    std::string repaired{text};
    for (int round = 0; round < kMaxRounds; ++round) {
        auto again = repair_once(repaired);
        if (again == repaired) break;
        repaired = std::move(again);
    }
    return repaired;
}

}  // namespace kiosk::feeds
