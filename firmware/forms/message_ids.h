// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace kiosk::forms {

// Every shared message that a definition must hold; see README.md for the values in each.
inline constexpr std::array<std::string_view, 51> kMessageIds{
    "choice.empty",      "text.empty",       "text.long",
    "date.empty",        "date.day_missing", "date.month_missing",
    "date.year_missing", "date.day_wrong",   "date.month_wrong",
    "date.year_wrong",   "date.no_such_day", "date.no_leap_day",
    "date.future",       "date.too_old",     "postcode.empty",
    "postcode.wrong",    "email.wrong",      "phone.wrong",
    "contact.empty",     "consent.empty",    "declaration.agree",
    "declaration.name",  "part.day",         "part.month",
    "part.year",         "month.1",          "month.2",
    "month.3",           "month.4",          "month.5",
    "month.6",           "month.7",          "month.8",
    "month.9",           "month.10",         "month.11",
    "month.12",          "not_given",        "child.unnamed",
    "paper.reference",   "paper.council",    "paper.submitted",
    "paper.kiosk",       "paper.language",   "paper.form",
    "paper.draft",       "paper.asks",       "paper.answers",
    "paper.consent",     "paper.request",    "paper.attention",
};

}  // namespace kiosk::forms
