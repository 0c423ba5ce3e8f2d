// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firmware/base/date.h"
#include "localoffer_data/model/id.h"

// The small facts that services, places and contacts are made of. Nowhere does a missing fact
// read as "no", "free" or 0: it reads as Unknown or as an empty optional.
namespace kiosk::model {

enum class Answer { Unknown, No, Yes };

// Where a fact comes from and when a person last looked at it.
struct Provenance {
    std::string source;
    base::Date
        checked{};  // Date{} = nobody knows; only a service from a council's own feed may say so
    [[nodiscard]] bool is_dated() const { return checked != base::Date{}; }
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

// Invented for showing the kiosk; every screen that shows such an item says so.
enum class Kind { Real, Demonstration };

struct Position {
    double latitude = 0;  // degrees, WGS 84
    double longitude = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

// Along the ground, as the crow flies.
[[nodiscard]] double kilometres_between(Position a, Position b);
// "About n miles" is what may be said of an outcode's centre: whole miles, at least 1.
[[nodiscard]] int about_miles_between(Position a, Position b);

// Whole years; both ends belong. An absent end is not known (not 0, not "no limit").
struct Ages {
    std::optional<int> from;
    std::optional<int> to;
    friend bool operator==(const Ages&, const Ages&) = default;
};

enum class Season { Unknown, AllYear, TermTime, Holidays };

// One weekly opening. Minutes after midnight, local time; opens < closes.
struct Opening {
    std::chrono::weekday day{};
    std::chrono::minutes opens{};
    std::chrono::minutes closes{};
    friend bool operator==(const Opening&, const Opening&) = default;
};

// One opening on one day of the calendar. opens < closes.
struct DatedOpening {
    base::Date date{};
    std::chrono::minutes opens{};
    std::chrono::minutes closes{};
    friend bool operator==(const DatedOpening&, const DatedOpening&) = default;
};

struct Schedule {
    std::vector<Opening> openings;    // Monday first; empty = not known
    std::vector<DatedOpening> dates;  // the earliest first; besides the weekly ones
    Season season = Season::Unknown;
    std::string note;  // what a family is told in words: "Ring for the dates of this term."
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

// True where some opening holds that minute of that day; empty where the times are not known.
[[nodiscard]] std::optional<bool> is_open(const Schedule& schedule, std::chrono::weekday day,
                                          std::chrono::minutes minute);

enum class Charge { Unknown, Free, Paid };
enum class PricePer { Unknown, Session, Hour, Day, Week, Month, Term, Year, Item };

struct Cost {
    Charge charge = Charge::Unknown;
    std::optional<std::int64_t> pence;  // only when Paid; empty = the price is not known
    PricePer per = PricePer::Unknown;
    std::string note;
    friend bool operator==(const Cost&, const Cost&) = default;
};

struct Referral {
    Answer needed = Answer::Unknown;
    std::string how;
    friend bool operator==(const Referral&, const Referral&) = default;
};

// Empty = not known.
struct Reach {
    std::string phone;
    std::string email;
    std::string web;
    std::string text;  // a number for text messages
    std::string
        relay;  // how to ring without speech or hearing: "Relay UK: 18001 020 7946 0904", "BSL by SignVideo"
    [[nodiscard]] bool empty() const {
        return phone.empty() && email.empty() && web.empty() && text.empty() && relay.empty();
    }
    // A way for people who cannot ring.
    [[nodiscard]] bool without_voice() const {
        return !email.empty() || !text.empty() || !relay.empty();
    }
    friend bool operator==(const Reach&, const Reach&) = default;
};

}  // namespace kiosk::model
