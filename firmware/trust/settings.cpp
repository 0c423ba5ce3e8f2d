// SPDX-License-Identifier: Apache-2.0
#include "firmware/trust/settings.h"

#include <algorithm>

#include "firmware/trust/lines.h"

namespace kiosk::trust {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kNeededLines = 3;

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_letter_or_digit(char c) { return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z'); }

bool is_id(std::string_view text, bool (*allowed)(char)) {
    return !text.empty() && text.size() <= kMaxIdLetters && text.front() != '-' &&
           std::ranges::all_of(text, [&](char c) { return c == '-' || allowed(c); });
}

}  // namespace

bool is_kiosk_id(std::string_view text) { return is_id(text, is_lower_or_digit); }
bool is_council_code(std::string_view text) { return is_id(text, is_letter_or_digit); }

Result<Settings> Settings::make(std::string_view kiosk, std::string_view council, Purpose purpose) {
    if (!is_kiosk_id(kiosk)) {
        return Error{Code::Invalid,
                     "a kiosk's name is 1 to 32 lower-case letters, digits and hyphens"};
    }
    if (!is_council_code(council)) {
        return Error{Code::Invalid, "a council's code is 1 to 32 letters, digits and hyphens"};
    }
    Settings settings;
    settings.kiosk_ = kiosk;
    settings.council_ = council;
    settings.purpose_ = purpose;
    return settings;
}

Result<Settings> Settings::parse(std::string_view text) {
    if (text.size() > kMaxSettingsBytes) return Error{Code::TooLarge, "settings over 4 KiB"};
    TRY(const auto lines, split_lines(text));
    if (lines.size() < kNeededLines) return Error{Code::Invalid, "settings have three lines"};
    TRY(const auto kiosk, after("kiosk=", lines[0]));
    TRY(const auto council, after("council=", lines[1]));
    TRY(const auto word, after("demonstration=", lines[2]));
    TRY(const auto purpose, parse_purpose(word));
    TRY(auto settings, make(kiosk, council, purpose));
    settings.further_lines_.assign(lines.begin() + kNeededLines, lines.end());
    return settings;
}

std::string Settings::text() const {
    std::string text = "kiosk=" + kiosk_ + "\ncouncil=" + council_ +
                       "\ndemonstration=" + std::string{purpose_word(purpose_)} + "\n";
    for (const auto& line : further_lines_) text += line + "\n";
    return text;
}

}  // namespace kiosk::trust
