// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/reading.h"

#include <algorithm>

#include "firmware/base/bytes.h"
#include "firmware/base/language.h"
#include "firmware/base/utf8.h"
#include "firmware/forms/forms.h"

namespace kiosk::forms {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Marks that change the direction of the text around them: a name must not be able to turn a whole page.
bool turns_direction(char32_t c) {
    return c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

template <typename Change>
std::string each_code_point(std::string_view text, Change change) {
    std::string out;
    out.reserve(text.size());  // growing would leave copies of what was typed behind
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, next] = base::code_point_at(text, at);
        at = next;
        change(value, out);
    }
    return out;
}

// A9, A99, A9A, AA9, AA99 and AA9A.
bool is_outward(std::string_view part) {
    if (part.size() < 2 || part.size() > 4 || !is_upper(part[0])) return false;
    const auto rest = part.substr(is_upper(part[1]) ? 2 : 1);
    if (rest.empty() || !is_digit(rest[0])) return false;
    return rest.size() == 1 || (rest.size() == 2 && (is_digit(rest[1]) || is_upper(rest[1])));
}

bool is_inward(std::string_view part) {
    static constexpr std::string_view kNever = "CIKMOV";
    const auto good = [](char c) {
        return is_upper(c) && kNever.find(c) == std::string_view::npos;
    };
    return part.size() == 3 && is_digit(part[0]) && good(part[1]) && good(part[2]);
}

}  // namespace

std::string plain_digits(std::string_view text) {
    return each_code_point(text, [](char32_t c, std::string& out) {
        if (c >= 0x0660 && c <= 0x0669) c = c - 0x0660 + U'0';
        if (c >= 0x06F0 && c <= 0x06F9) c = c - 0x06F0 + U'0';
        base::append_utf8(out, c);
    });
}

std::string one_line(std::string_view text) {
    auto kept = each_code_point(text, [](char32_t c, std::string& out) {
        if (turns_direction(c)) return;
        base::append_utf8(out, is_control(c) ? U' ' : c);
    });
    auto line = base::squeeze(kept);
    base::wipe(kept);
    return line;
}

std::string many_lines(std::string_view text) {
    auto out = each_code_point(text, [](char32_t c, std::string& kept) {
        if (c == U'\t') c = U' ';
        if (c == 0x2028 || c == 0x2029) c = U'\n';
        if (turns_direction(c) || (is_control(c) && c != U'\n')) return;
        base::append_utf8(kept, c);
    });
    const auto first = out.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    auto lines = out.substr(first, out.find_last_not_of(" \n") + 1 - first);
    base::wipe(out);
    return lines;
}

bool is_email(std::string_view text) {
    const auto sign = text.find('@');
    if (sign == std::string_view::npos || sign == 0 ||
        text.find('@', sign + 1) != std::string_view::npos) {
        return false;
    }
    if (text.find_first_of(" ,;<>\"()") != std::string_view::npos) return false;
    const auto domain = text.substr(sign + 1);
    const auto dot = domain.rfind('.');
    return dot != std::string_view::npos && dot > 0 && dot + 2 < domain.size() &&
           domain.front() != '.' && domain.find("..") == std::string_view::npos;
}

// Numbers of any country, written in any usual way.
bool is_phone(std::string_view text) {
    const auto fits = [](char c) {
        return is_digit(c) || std::string_view{" +-()./"}.find(c) != std::string_view::npos;
    };
    const auto digits = std::ranges::count_if(text, is_digit);
    return std::ranges::all_of(text, fits) && digits >= 7 && digits <= 15;
}

std::string grouped(std::size_t number) {
    auto digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string fill(std::string_view words, const Values& values, std::string_view lang) {
    const bool isolates = base::is_right_to_left(lang);
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const auto open = words.find('{', at);
        const auto close = open == std::string_view::npos ? open : words.find('}', open);
        if (close == std::string_view::npos) return out.append(words.substr(at));
        const auto name = words.substr(open + 1, close - open - 1);
        const auto value = std::ranges::find(values, name, &Values::value_type::first);
        out.append(words.substr(at, open - at));
        if (value == values.end()) {
            out.append(words.substr(open, close + 1 - open));
        } else {
            out.append(isolates ? base::isolate(value->second) : value->second);
        }
        at = close + 1;
    }
    return out;
}

std::optional<std::string> normal_postcode(std::string_view typed) {
    std::string packed;
    for (char c : one_line(plain_digits(typed))) {
        if (c == ' ' || c == '-') continue;
        packed += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (packed.size() < 5 || packed.size() > 7) return std::nullopt;
    const auto split = packed.size() - 3;
    const std::string_view whole = packed;
    if (!is_outward(whole.substr(0, split)) || !is_inward(whole.substr(split))) return std::nullopt;
    return packed.substr(0, split) + " " + packed.substr(split);
}

std::string_view outcode(std::string_view normal_postcode) {
    return normal_postcode.substr(0, normal_postcode.find(' '));
}

}  // namespace kiosk::forms
