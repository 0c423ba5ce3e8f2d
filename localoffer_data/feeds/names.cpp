// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/names.h"

#include <algorithm>

namespace kiosk::feeds {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return text.substr(at, end - at);
}

std::string_view without_zeros(std::string_view digits) {
    const auto from = digits.find_first_not_of('0');
    return from == std::string_view::npos ? std::string_view{} : digits.substr(from);
}

// Negative: left is the smaller number.
int compare_numbers(std::string_view left, std::string_view right) {
    left = without_zeros(left);
    right = without_zeros(right);
    if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

// "Social, emotional and mental health" is one kind of need.
bool goes_on(std::string_view part) {
    const auto name = folded(part);
    return name.starts_with("emotional") || name.starts_with("languageandcommunication");
}

void add_part(std::vector<std::string>& parts, std::string_view part, bool is_by_commas) {
    part = trimmed(part);
    if (part.empty()) return;
    if (is_by_commas && !parts.empty() && goes_on(part)) {
        parts.back().append(", ").append(part);
    } else {
        parts.emplace_back(part);
    }
}

}  // namespace

std::string folded(std::string_view name) {
    std::string text;
    text.reserve(name.size());
    for (const char c : name) {
        const char small = lowered(c);
        if (is_digit(small) || (small >= 'a' && small <= 'z')) text += small;
    }
    return text;
}

bool is_before(std::string_view left, std::string_view right) {
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (is_digit(left[l]) && is_digit(right[r])) {
            const auto left_digits = digits_at(left, l);
            const auto right_digits = digits_at(right, r);
            if (const int order = compare_numbers(left_digits, right_digits); order != 0) {
                return order < 0;
            }
            l += left_digits.size();
            r += right_digits.size();
            continue;
        }
        const char a = lowered(left[l++]);
        const char b = lowered(right[r++]);
        if (a != b) return a < b;
    }
    if (left.size() - l != right.size() - r) return left.size() - l < right.size() - r;
    return left < right;  // "a1" and "a01": some order, always the same
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string> split_list(std::string_view text) {
    std::string_view marks = ";|\n";
    const bool is_by_commas = text.find_first_of(marks) == std::string_view::npos;
    if (is_by_commas) marks = ",";
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find_first_of(marks, at), text.size());
        add_part(parts, text.substr(at, end - at), is_by_commas);
        at = end + 1;
    }
    return parts;
}

}  // namespace kiosk::feeds
