// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/mend_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kEscape = 6;  // "\uD83D"

bool is_control(char c) { return static_cast<std::uint8_t>(c) < 0x20; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The unit of "\uXXXX" at `at`.
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
    const auto escape = at < text.size() ? text.substr(at, kEscape) : std::string_view{};
    if (escape.size() < kEscape || !escape.starts_with("\\u")) return std::nullopt;
    unsigned unit = 0;
    const auto [end, failed] =
        std::from_chars(escape.data() + 2, escape.data() + kEscape, unit, 16);
    if (failed != std::errc{} || end != escape.data() + kEscape) return std::nullopt;
    return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string_view meant(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kWords{
        {{"NaN", "null"},
         {"Infinity", "null"},
         {"None", "null"},
         {"undefined", "null"},
         {"True", "true"},
         {"False", "false"}}};
    for (const auto& [wrong, right] : kWords) {
        if (word == wrong) return right;
    }
    return word;
}

class Mender {
  public:
    explicit Mender(std::string_view text) : text_(text) {}

    MendedJson mend() {
        mended_.text.reserve(text_.size());
        while (at_ < text_.size()) {
            if (is_in_string_) {
                mend_in_string();
            } else {
                mend_outside();
            }
        }
        return std::move(mended_);
    }

  private:
    void keep(std::size_t count) {
        mended_.text += text_.substr(at_, count);
        at_ = std::min(at_ + count, text_.size());
    }

    void mend_in_string() {
        const char c = text_[at_];
        if (c == '\\') return mend_escape();
        if (is_control(c)) return mend_control(c);
        if (c == '"') is_in_string_ = false;
        keep(1);
    }

    void mend_control(char c) {
        ++mended_.control_characters;
        ++at_;
        mended_.text += c == '\n' ? "\\n" : c == '\t' ? "\\t" : " ";
    }

    void mend_escape() {
        const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (next == 'u') return mend_unit();
        constexpr std::string_view kValid = "\"\\/bfnrt";
        if (kValid.find(next) != std::string_view::npos) return keep(2);
        ++mended_.escapes;
        ++at_;  // only the backslash goes
    }

    void mend_unit() {
        const auto unit = unit_at(text_, at_);
        const auto next = unit_at(text_, at_ + kEscape);
        if (unit && is_high(*unit) && next && is_low(*next)) return keep(2 * kEscape);
        if (unit && !is_high(*unit) && !is_low(*unit)) return keep(kEscape);
        ++mended_.escapes;
        if (!unit) {
            ++at_;
            return;
        }
        mended_.text += "\\uFFFD";
        at_ += kEscape;
    }

    void mend_outside() {
        const char c = text_[at_];
        if (is_letter(c)) return mend_word();
        if (c == '"') is_in_string_ = true;
        if (c == '}' || c == ']') drop_comma();
        if (is_control(c) && !is_blank(c)) {
            mended_.text += ' ';
            ++at_;
            return;
        }
        keep(1);
    }

    void mend_word() {
        auto end = at_;
        while (end < text_.size() && is_letter(text_[end])) ++end;
        const auto word = text_.substr(at_, end - at_);
        const auto right = meant(word);
        if (right != word) {
            ++mended_.marks;
            if (mended_.text.ends_with('-')) mended_.text.pop_back();  // "-Infinity"
        }
        mended_.text += right;
        at_ = end;
    }

    void drop_comma() {
        const auto last = mended_.text.find_last_not_of(" \t\r\n");
        if (last == std::string::npos || mended_.text[last] != ',') return;
        mended_.text.erase(last, 1);
        ++mended_.marks;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_in_string_ = false;
    MendedJson mended_;
};

}  // namespace

MendedJson mend_json(std::string_view text) { return Mender{text}.mend(); }

}  // namespace kiosk::feeds
