// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/phones.h"

#include <algorithm>
#include <array>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

// Lengths and spacing: Ofcom, "National Telephone Numbering Plan"; libphonenumber's metadata for GB agrees.
namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxDigits = 20;

constexpr std::array<std::string_view, 10> kShort{"999", "112",    "111",    "101",    "105",
                                                  "119", "116000", "116006", "116111", "116123"};

// Areas in which some numbers have a digit less.
constexpr std::array<std::string_view, 37> kShorterAreas{
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386",
    "01404", "01420", "01460", "01461", "01480", "01488", "01527", "01562", "01566", "01606",
    "01629", "01635", "01647", "01659", "01695", "01726", "01744", "01750", "01768", "01827",
    "01837", "01884", "01900", "01905", "01935", "01949", "01963"};

// Areas of six digits.
constexpr std::array<std::string_view, 11> kLongAreas{"013873", "015242", "015394", "015395",
                                                      "015396", "016973", "016974", "017683",
                                                      "017684", "017687", "019467"};

template <typename Words>
bool begins_with_any(std::string_view digits, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return digits.starts_with(word); });
}

std::string in_groups(std::string_view digits, std::initializer_list<std::size_t> sizes) {
    std::string spaced;
    std::size_t at = 0;
    for (const auto size : sizes) {
        if (at > 0) spaced += ' ';
        spaced += digits.substr(at, size);
        at += size;
    }
    return spaced;
}

bool is_city_area(std::string_view digits) {
    return digits[2] == '1' || digits[3] == '1';  // 011x and 01x1
}

// Nobody's number, typed to fill a box that must not be empty.
bool is_filler(std::string_view digits) {
    const bool one_digit =
        std::all_of(digits.begin() + 1, digits.end(), [&](char c) { return c == digits[1]; });
    return one_digit || digits == "01234567890" || digits == "01234567891" ||
           digits == "00123456789";
}

std::optional<std::string> spaced_geographic(std::string_view digits) {
    if (digits[2] == '0') return std::nullopt;  // no area begins with 010
    if (digits.size() == 10) {
        if (!begins_with_any(digits, kShorterAreas)) return std::nullopt;
        return in_groups(digits, {5, 5});
    }
    if (is_city_area(digits)) return in_groups(digits, {4, 3, 4});
    if (begins_with_any(digits, kLongAreas)) return in_groups(digits, {6, 5});
    return in_groups(digits, {5, 6});
}

std::optional<std::string> spaced_eight(std::string_view digits) {
    const bool free_of_charge = digits.starts_with("0800") || digits.starts_with("0808");
    const bool known = free_of_charge || digits.starts_with("084") || digits.starts_with("087");
    if (!known) return std::nullopt;
    if (digits.size() == 10 && !digits.starts_with("0800")) return std::nullopt;
    return digits.size() == 10 ? in_groups(digits, {4, 3, 3}) : in_groups(digits, {4, 3, 4});
}

std::optional<std::string> spaced_long(std::string_view digits) {
    const bool whole = digits.size() == 11;
    switch (digits[1]) {
        case '1': return spaced_geographic(digits);
        case '2':
            if (!whole || std::string_view{"03489"}.find(digits[2]) == std::string_view::npos) {
                return std::nullopt;
            }
            return in_groups(digits, {3, 4, 4});
        case '3':
            if (!whole || std::string_view{"03478"}.find(digits[2]) == std::string_view::npos) {
                return std::nullopt;
            }
            return in_groups(digits, {4, 3, 4});
        case '5':
            return whole && (digits[2] == '5' || digits[2] == '6')
                       ? std::optional{in_groups(digits, {4, 3, 4})}
                       : std::nullopt;
        case '7':
            if (!whole || (digits[2] == '6' && !digits.starts_with("07624"))) return std::nullopt;
            return in_groups(digits, {5, 6});
        case '8': return spaced_eight(digits);
        // 09 costs a family pounds a minute; 00, 04 and 06 are nobody's.
        default: return std::nullopt;
    }
}

// Digits as they were typed, one after the other, up to where a number can no longer go on.
struct Typed {
    std::string digits;
    std::vector<std::size_t> ends;  // in the text, after each digit
};

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool may_part_digits(char32_t c) {
    return c == ' ' || c == '.' || c == '(' || c == ')' || c == 0xA0 || c == '+' || is_dash(c);
}

Typed typed_at(std::string_view text, std::size_t at) {
    constexpr int kMaxSigns = 3;
    Typed typed;
    int signs = 0;
    while (at < text.size() && typed.digits.size() < kMaxDigits) {
        const auto [c, next] = base::code_point_at(text, at);
        if (c >= '0' && c <= '9') {
            typed.digits += static_cast<char>(c);
            typed.ends.push_back(next);
            signs = 0;
        } else if (!may_part_digits(c) || ++signs > kMaxSigns ||
                   (c == '+' && !typed.digits.empty())) {
            break;
        }
        at = next;
    }
    return typed;
}

struct National {
    std::string digits;       // begins with 0
    std::size_t dropped = 0;  // digits of the prefix that stood before
    std::size_t added = 0;    // the 0 that did not stand there
};

National national(std::string_view typed, bool plus) {
    std::size_t prefix = 0;
    if (plus && typed.starts_with("44")) prefix = 2;
    if (!plus && typed.starts_with("0044")) prefix = 4;
    if (!plus && typed.starts_with("44") && typed.size() >= 12) prefix = 2;
    if (prefix == 0) return {std::string{typed}, 0, 0};
    const auto rest = typed.substr(prefix);
    if (rest.starts_with('0')) return {std::string{rest}, prefix, 0};
    return {"0" + std::string{rest}, prefix, 1};
}

bool digit_follows(std::string_view text, std::size_t at) {
    return at < text.size() && is_wordy(text[at]);
}

// "01.02.2023" and "12/02/2023 10.30" are dates.
bool is_date(std::string_view text) {
    constexpr std::size_t kDateBytes = 10;
    if (text.size() < kDateBytes) return false;
    const bool shape = is_digit(text[0]) && is_digit(text[1]) && !is_wordy(text[2]) &&
                       text[2] == text[5] && text[2] != ' ' && is_digit(text[3]) &&
                       is_digit(text[4]) && all_digits(text.substr(6, 4));
    return shape && (text[6] == '1' || text[6] == '2');
}

std::optional<FoundPhone> childline(std::string_view text, std::size_t at, const Typed& typed) {
    if (!typed.digits.starts_with("08001111")) return std::nullopt;
    const auto end = typed.ends[7];
    if (digit_follows(text, end) || typed.digits.size() > 8) return std::nullopt;
    return FoundPhone{.number = "0800 1111", .at = at, .end = end};
}

std::optional<FoundPhone> long_phone(std::string_view text, std::size_t at) {
    const bool plus = text[at] == '+';
    const auto typed = typed_at(text, at);
    if (is_date(text.substr(at))) return std::nullopt;
    if (auto line = childline(text, at, typed)) return line;
    const auto whole = national(typed.digits, plus);
    if (plus && whole.dropped == 0) return std::nullopt;
    for (const std::size_t length : {11U, 10U}) {
        if (whole.digits.size() < length || whole.digits[0] != '0') continue;
        const auto digits = std::string_view{whole.digits}.substr(0, length);
        const auto end = typed.ends[length + whole.dropped - whole.added - 1];
        auto spaced = digit_follows(text, end) ? std::nullopt : spaced_phone(digits);
        if (spaced) return FoundPhone{.number = *std::move(spaced), .at = at, .end = end};
    }
    return std::nullopt;
}

// "18001 020 7946 0904": Relay UK's prefix before a number.
std::optional<FoundPhone> relay_phone(std::string_view text, std::size_t at) {
    constexpr std::string_view kPrefix = "18001";
    if (!text.substr(at).starts_with(kPrefix)) return std::nullopt;
    auto rest = at + kPrefix.size();
    while (rest < text.size() && !is_wordy(text[rest]) && text[rest] != '+' && text[rest] != '\n') {
        ++rest;
    }
    if (rest == text.size() || (!is_digit(text[rest]) && text[rest] != '+')) return std::nullopt;
    auto phone = long_phone(text, rest);
    if (!phone) return std::nullopt;
    phone->at = at;
    phone->use = PhoneUse::Relay;
    return phone;
}

// "116 123" in words too: nothing else is written so.
std::optional<FoundPhone> helpline(std::string_view text, std::size_t at) {
    const auto typed = typed_at(text, at);
    constexpr std::size_t kHelplineDigits = 6;
    if (typed.digits.size() != kHelplineDigits || !typed.digits.starts_with("116")) {
        return std::nullopt;
    }
    auto spaced = spaced_phone(typed.digits);
    if (!spaced || digit_follows(text, typed.ends.back())) return std::nullopt;
    return FoundPhone{.number = *std::move(spaced), .at = at, .end = typed.ends.back()};
}

std::string extension_after(std::string_view text, std::size_t& end) {
    constexpr std::size_t kMaxGap = 2;
    constexpr std::size_t kMaxExtension = 6;
    auto at = end;
    while (at < text.size() && at - end <= kMaxGap && !is_wordy(text[at]) && text[at] != '\n') ++at;
    for (const std::string_view word : {"extension", "extn", "ext", "option", "opt", "x"}) {
        if (to_small(text.substr(at, word.size())) != word) continue;
        auto from = at + word.size();
        while (from < text.size() &&
               (text[from] == '.' || is_blank(text[from]) || text[from] == ':')) {
            ++from;
        }
        auto to = from;
        while (to < text.size() && is_digit(text[to])) ++to;
        if (to == from || to - from > kMaxExtension) return {};
        end = to;
        const std::string_view said = word.starts_with("opt") ? " option " : " ext ";
        return std::string{said}.append(text.substr(from, to - from));
    }
    return {};
}

constexpr std::array<std::string_view, 5> kRelayWords{"minicom", "textphone", "typetalk", "relay",
                                                      "text phone"};
constexpr std::array<std::string_view, 6> kTextWords{"text",    "texts",    "sms",
                                                     "texting", "whatsapp", "text message"};
constexpr std::array<std::string_view, 11> kVoiceWords{"call", "ring",     "phone", "telephone",
                                                       "tel",  "calling",  "voice", "speak",
                                                       "dial", "landline", "mobile"};

// What the words just before a number, in its own sentence, say that it is for.
PhoneUse use_of(std::string_view text, std::size_t from, std::size_t at) {
    constexpr std::size_t kMaxBefore = 40;
    auto before = text.substr(from, at - from);
    if (before.size() > kMaxBefore) before.remove_prefix(before.size() - kMaxBefore);
    const auto stop = before.find_last_of("\n;|");
    if (stop != std::string_view::npos) before.remove_prefix(stop + 1);
    const auto sentence = before.rfind(". ");
    if (sentence != std::string_view::npos) before.remove_prefix(sentence + 2);
    const auto words = fold(before);
    if (has_phrase(words, "fax")) return PhoneUse::Fax;
    if (has_any_phrase(words, kRelayWords)) return PhoneUse::Relay;
    if (!has_any_phrase(words, kTextWords)) return PhoneUse::Voice;
    return has_any_phrase(words, kVoiceWords) ? PhoneUse::VoiceAndText : PhoneUse::Text;
}

bool may_begin(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (!is_digit(c) && c != '+' && c != '(') return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    const bool inside = is_wordy(before) || before == '+' || before == '/' || before == '@' ||
                        before == '_' || before == '=' || before == '-' || before == '.' ||
                        before == ',' || before == '#';
    return !inside ||
           ((before == '/' || before == '-' || before == '.' || before == ',') && c == '0');
}

std::optional<FoundPhone> phone_at(std::string_view text, std::size_t at) {
    if (!may_begin(text, at)) return std::nullopt;
    if (auto relay = relay_phone(text, at)) return relay;
    if (auto line = helpline(text, at)) return line;
    return long_phone(text, at);
}

// A field that is a number and nothing else: a short one, or one that lost its first 0 in a spreadsheet.
std::optional<FoundPhone> whole_field(std::string_view text) {
    constexpr std::size_t kWithoutZero = 10;
    std::string digits;
    for (const char c : text) {
        if (is_digit(c))
            digits += c;
        else if (!is_blank(c) && c != '-')
            return std::nullopt;
    }
    if (digits.size() == kWithoutZero && digits[0] != '0') digits.insert(0, 1, '0');
    auto spaced = spaced_phone(digits);
    if (!spaced) return std::nullopt;
    return FoundPhone{.number = *std::move(spaced), .at = 0, .end = text.size()};
}

}  // namespace

std::optional<std::string> spaced_phone(std::string_view digits) {
    if (std::find(kShort.begin(), kShort.end(), digits) != kShort.end()) {
        return digits.size() == 6 ? in_groups(digits, {3, 3}) : std::string{digits};
    }
    if (digits == "08001111") return "0800 1111";
    const bool length_fits = digits.size() == 10 || digits.size() == 11;
    if (!length_fits || digits[0] != '0' || is_filler(digits)) return std::nullopt;
    return spaced_long(digits);
}

std::vector<FoundPhone> find_phones(std::string_view text) {
    std::vector<FoundPhone> phones;
    std::size_t after_last = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto phone = phone_at(text, at);
        if (!phone) {
            ++at;
            continue;
        }
        if (phone->use == PhoneUse::Voice) phone->use = use_of(text, after_last, phone->at);
        phone->number += extension_after(text, phone->end);
        at = after_last = phone->end;
        phones.push_back(*std::move(phone));
    }
    if (phones.empty()) {
        if (auto phone = whole_field(text)) phones.push_back(*std::move(phone));
    }
    return phones;
}

}  // namespace kiosk::feeds
