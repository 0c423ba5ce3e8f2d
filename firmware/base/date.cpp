// SPDX-License-Identifier: Apache-2.0
#include "firmware/base/date.h"

#include <charconv>

namespace kiosk::base {
namespace {

namespace chrono = std::chrono;

bool read_number(std::string_view digits, int& value) {
    for (const char c : digits) {
        if (c < '0' || c > '9') return false;
    }
    const auto* end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, value).ptr == end;
}

std::string digits(long number, std::size_t width) {
    auto text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

}  // namespace

Result<Date> parse_date(std::string_view iso) {
    const Error bad{Code::Invalid, "not a date of the form 2026-11-22"};
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return bad;
    int year = 0;
    int month = 0;
    int day = 0;
    if (!read_number(iso.substr(0, 4), year) || !read_number(iso.substr(5, 2), month) ||
        !read_number(iso.substr(8, 2), day)) {
        return bad;
    }
    const Date date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                    chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return Error{Code::Invalid, "no such day"};
    return date;
}

std::string to_iso(Date date) {
    return digits(static_cast<int>(date.year()), 4) + '-' +
           digits(static_cast<unsigned>(date.month()), 2) + '-' +
           digits(static_cast<unsigned>(date.day()), 2);
}

std::string to_iso(Instant instant) {
    const auto days = chrono::floor<chrono::days>(instant);
    const chrono::hh_mm_ss time{chrono::floor<chrono::seconds>(instant - days)};
    return to_iso(Date{days}) + 'T' + digits(time.hours().count(), 2) + ':' +
           digits(time.minutes().count(), 2) + ':' + digits(time.seconds().count(), 2) + 'Z';
}

Date date_of(Instant instant) { return Date{chrono::floor<chrono::days>(instant)}; }

Date add_days(Date date, int days) { return Date{chrono::sys_days{date} + chrono::days{days}}; }

Date add_months(Date date, int months) {
    const auto moved = date + chrono::months{months};
    if (moved.ok()) return moved;
    return chrono::year_month_day_last{moved.year(), chrono::month_day_last{moved.month()}};
}

int days_between(Date from, Date to) {
    return static_cast<int>((chrono::sys_days{to} - chrono::sys_days{from}).count());
}

int age_on(Date born, Date today) {
    const int years = static_cast<int>(today.year()) - static_cast<int>(born.year());
    const bool had_birthday =
        std::pair{today.month(), today.day()} >= std::pair{born.month(), born.day()};
    return had_birthday ? years : years - 1;
}

}  // namespace kiosk::base
