// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/clean_text.h"

#include <algorithm>
#include <array>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/html_text.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/mojibake.h"

namespace kiosk::feeds {
namespace {

// What is read of one field; the rest cannot be meant for a family.
constexpr std::size_t kMaxRawBytes = 64 * 1024;

constexpr std::array<std::string_view, 22> kPlaceholders{"",
                                                         "n a",
                                                         "na",
                                                         "tbc",
                                                         "tba",
                                                         "null",
                                                         "none",
                                                         "nil",
                                                         "undefined",
                                                         "unknown",
                                                         "not known",
                                                         "to be confirmed",
                                                         "nan",
                                                         "not given",
                                                         "not stated",
                                                         "not applicable",
                                                         "to be advised",
                                                         "lorem ipsum",
                                                         "not available",
                                                         "description",
                                                         "example sentence",
                                                         "see above"};

bool is_unseen(char32_t c) {
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFF) || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000 ||
           (c & 0xFFFEU) == 0xFFFE;
}

// In Arabic, Persian, Urdu and the Indic scripts these two are part of the spelling.
bool is_joiner_in_word(char32_t c, char32_t before) {
    return (c == 0x200C || c == 0x200D) && before >= 0x600 && before < 0xE00;
}

bool is_line_end(char32_t c) { return c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x0B; }

// Control, zero-width, direction and private characters gone; every line end '\n'.
std::string only_seen(std::string_view text) {
    std::string seen;
    seen.reserve(text.size());
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto [c, next] = base::code_point_at(text, at);
        if (c >= 0x80 && c < 0xA0) c = meant_by_control(c);
        const bool lone_return = c == '\r' && (next == text.size() || text[next] != '\n');
        if (is_line_end(c) || lone_return) {
            seen += '\n';
        } else if (c == '\t' || c == '\f') {
            seen += ' ';
        } else if (c >= 0x20 && c != 0x7F && (!is_unseen(c) || is_joiner_in_word(c, before))) {
            base::append_utf8(seen, c);
        }
        before = c;
        at = next;
    }
    return seen;
}

std::string tidy_lines(std::string_view text) {
    std::string lines;
    int empty = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = base::squeeze(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            ++empty;
            continue;
        }
        if (!lines.empty()) lines += empty > 0 ? "\n\n" : "\n";
        lines += line;
        empty = 0;
    }
    return lines;
}

std::size_t boundary_before(std::string_view text, std::size_t most) {
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    return end;
}

// At the last blank before the limit, or in the middle of a word longer than that. The reader sees that there was more.
std::string cut(std::string_view text, std::size_t most) {
    constexpr std::size_t kLongestWord = 40;
    constexpr std::string_view kMore = "…";
    const auto end = boundary_before(text, most - std::min(most, kMore.size()));
    const auto blank = text.substr(0, end).find_last_of(" \n");
    const bool near_end = blank != std::string_view::npos && blank + kLongestWord > end;
    auto kept = std::string{text.substr(0, near_end ? blank : end)};
    constexpr std::string_view kEnds = " \n\t,;:-";
    while (!kept.empty() && kEnds.find(kept.back()) != std::string_view::npos) kept.pop_back();
    return kept.append(kMore);
}

// A tag or an entity could have been hidden by what cannot be seen, and the other way round.
std::string plain(std::string_view text) {
    constexpr int kMaxRounds = 4;
    auto seen = only_seen(text);
    for (int round = 0; round < kMaxRounds; ++round) {
        auto again = only_seen(html_to_text(seen));
        if (again == seen) return seen;
        seen = std::move(again);
    }
    std::erase_if(seen, [](char c) { return c == '<' || c == '&'; });
    return seen;
}

enum class Shape { Line, Lines };

// Most of what comes: nothing in it that any of the steps would change.
bool is_clean(std::string_view text, Shape shape) {
    char before = ' ';
    for (const char c : text) {
        const bool line_end = c == '\n' && shape == Shape::Lines && before != ' ' && before != '\n';
        const bool blank = c == ' ' && before != ' ' && before != '\n';
        const bool printed = c > ' ' && c < 0x7F && c != '<' && c != '&';
        if (!line_end && !blank && !printed) return false;
        before = c;
    }
    return text.empty() || (before != ' ' && before != '\n');
}

Cleaned clean(std::string_view raw, std::size_t most, Shape shape) {
    Cleaned cleaned;
    if (raw.size() <= kMaxRawBytes && is_clean(raw, shape)) {
        cleaned.was_cut = raw.size() > most;
        if (!is_placeholder(raw))
            cleaned.text = cleaned.was_cut ? cut(raw, most) : std::string{raw};
        return cleaned;
    }
    const auto read = html_to_text(to_utf8(raw.substr(0, kMaxRawBytes)));
    const auto repaired = repair_mojibake(read);
    cleaned.was_mojibake = repaired != read;
    const auto seen = plain(repaired);
    cleaned.text = shape == Shape::Line ? base::squeeze(seen) : tidy_lines(seen);
    if (is_placeholder(cleaned.text)) cleaned.text.clear();
    cleaned.was_cut = cleaned.text.size() > most;
    if (cleaned.was_cut) cleaned.text = cut(cleaned.text, most);
    return cleaned;
}

bool is_example_address(std::string_view text) {
    if (text.starts_with("https://path/to")) return true;
    for (const std::string_view start : {"http://", "https://", "www."}) {
        if (text.starts_with(start)) text.remove_prefix(start.size());
    }
    if (text.starts_with("www.")) text.remove_prefix(4);
    for (const std::string_view host : {"example.com", "example.org", "example.net"}) {
        const auto rest = text.starts_with(host) ? text.substr(host.size()) : "x";
        if (rest.empty() || rest[0] == '/') return true;
    }
    return false;
}

}  // namespace

Cleaned clean_line(std::string_view raw, std::size_t most_bytes) {
    return clean(raw, most_bytes, Shape::Line);
}

Cleaned clean_lines(std::string_view raw, std::size_t most_bytes) {
    return clean(raw, most_bytes, Shape::Lines);
}

bool is_placeholder(std::string_view text) {
    constexpr std::size_t kLongestPlaceholder = 200;
    if (text.size() > kLongestPlaceholder) return false;
    const auto folded = fold(text);
    return std::find(kPlaceholders.begin(), kPlaceholders.end(), folded) != kPlaceholders.end() ||
           is_example_address(to_small(text));
}

}  // namespace kiosk::feeds
