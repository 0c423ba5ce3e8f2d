// SPDX-License-Identifier: Apache-2.0
#include "firmware/base/language.h"

#include <algorithm>
#include <array>

namespace kiosk::base {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_tag_sign(char c) {
    return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

constexpr std::string_view kSimple = "-simple";
constexpr std::string_view kEnglish = "en";

}  // namespace

bool is_right_to_left(std::string_view tag) {
    static constexpr std::array<std::string_view, 10> kTags{"ar", "ckb", "dv", "fa", "he",
                                                            "ps", "sd",  "ug", "ur", "yi"};
    return std::ranges::find(kTags, tag.substr(0, tag.find('-'))) != kTags.end();
}

bool is_language_tag(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find('-'));
    if (primary.size() < 2 || primary.size() > 3 || tag.size() > 16) return false;
    return std::ranges::all_of(primary, is_lower) && std::ranges::all_of(tag, is_tag_sign) &&
           tag.back() != '-';
}

std::string simple_words_of(std::string_view tag) {
    return std::string(without_simple(tag)) + std::string(kSimple);
}

bool is_simple_words(std::string_view tag) { return tag.ends_with(kSimple); }

std::string_view without_simple(std::string_view tag) {
    if (is_simple_words(tag)) tag.remove_suffix(kSimple.size());
    return tag;
}

std::array<std::string, 4> wanted_tags(std::string_view tag) {
    const std::string language(without_simple(tag));
    if (!is_simple_words(tag)) return {language, std::string(kEnglish), {}, {}};
    return {std::string(tag), language, simple_words_of(kEnglish), std::string(kEnglish)};
}

}  // namespace kiosk::base
