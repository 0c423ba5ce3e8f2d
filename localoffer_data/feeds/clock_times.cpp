// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/clock_times.h"

#include <algorithm>
#include <string>
#include <utility>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

using std::chrono::minutes;

constexpr int kNoon = 12 * 60;
constexpr int kDay = 24 * 60;
constexpr std::size_t kMaxReadBytes = 200;

enum class Half { Unsaid, Morning, Afternoon };

struct TimeSeen {
    int minute = 0;
    Half half = Half::Unsaid;
    bool is_strict = false;  // written as the 24-hour clock has it
};

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

Number number_at(std::string_view text, std::size_t& at) {
    constexpr std::size_t kMaxDigits = 6;
    Number number;
    while (at < text.size() && is_digit(text[at]) && number.digits < kMaxDigits) {
        number.value = number.value * 10 + (text[at++] - '0');
        ++number.digits;
    }
    return number;
}

Half half_at(std::string_view text, std::size_t& at) {
    auto from = at;
    while (from < text.size() && text[from] == ' ') ++from;
    for (const auto& [word, half] : {std::pair<std::string_view, Half>{"a.m", Half::Morning},
                                     {"p.m", Half::Afternoon},
                                     {"am", Half::Morning},
                                     {"pm", Half::Afternoon}}) {
        if (!text.substr(from).starts_with(word)) continue;
        at = from + word.size();
        return half;
    }
    return Half::Unsaid;
}

bool minute_follows(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && (text[at] == ':' || text[at] == '.') && is_digit(text[at + 1]) &&
           is_digit(text[at + 2]);
}

std::optional<TimeSeen> time_from(Number hour, int minute, bool has_minutes, Half half) {
    if (hour.value > 24 || minute > 59 || hour.digits > 2) return std::nullopt;
    TimeSeen seen{hour.value * 60 + minute, half, has_minutes && hour.digits == 2};
    const bool twelve_hour = hour.value >= 1 && hour.value <= 12;
    if (half == Half::Morning && twelve_hour) seen.minute = (hour.value % 12) * 60 + minute;
    if (half == Half::Afternoon && twelve_hour) seen.minute += hour.value == 12 ? 0 : kNoon;
    if (hour.value > 12 || hour.value == 0) seen.is_strict = true;
    return seen.minute <= kDay ? std::optional{seen} : std::nullopt;
}

// A time that begins with a digit at `at`, which goes behind it.
std::optional<TimeSeen> time_at(std::string_view text, std::size_t& at) {
    auto hour = number_at(text, at);
    int minute = 0;
    bool has_minutes = false;
    if (minute_follows(text, at)) {
        ++at;
        minute = number_at(text, at).value;
        has_minutes = true;
        if (minute_follows(text, at)) {
            ++at;
            (void)number_at(text, at);
        }
    } else if (hour.digits == 4) {
        minute = hour.value % 100;
        hour = {hour.value / 100, 2};
        has_minutes = true;
    }
    return time_from(hour, minute, has_minutes, half_at(text, at));
}

std::optional<TimeSeen> spoken_time_at(std::string_view text, std::size_t& at) {
    for (const auto& [word, minute] :
         {std::pair<std::string_view, int>{"noon", kNoon}, {"midday", kNoon}, {"midnight", 0}}) {
        if (!text.substr(at).starts_with(word)) continue;
        at += word.size();
        return TimeSeen{minute, Half::Morning, true};
    }
    return std::nullopt;
}

// Empty where something in it is no time.
std::vector<TimeSeen> times_in(std::string_view text) {
    std::vector<TimeSeen> times;
    for (std::size_t at = 0; at < text.size();) {
        if (auto spoken = spoken_time_at(text, at)) {
            const bool twelve = spoken->minute == kNoon && !times.empty() &&
                                times.back().minute == kNoon &&
                                text.find("12 ") != std::string::npos;
            if (!twelve) times.push_back(*spoken);
        } else if (is_digit(text[at])) {
            const auto time = time_at(text, at);
            if (!time) return {};
            times.push_back(*time);
        } else {
            ++at;
        }
    }
    return times;
}

std::string tidied(std::string_view raw) {
    auto text = to_small(base::squeeze(raw.substr(0, kMaxReadBytes)));
    // "2026-01-05T10:00:00Z" is 10:00.
    const auto t = text.find('t');
    const bool has_date = t == 10 && text[4] == '-' && is_digit(text[0]);
    if (has_date) text.erase(0, t + 1);
    for (const char zone : {'z', '+'}) {
        const auto at = text.find(zone);
        if (at != std::string::npos && at >= 5 && text[2] == ':') text.erase(at);
    }
    return text;
}

// "540": three or four digits and nothing else.
std::optional<int> bare_number(std::string_view text) {
    if (!all_digits(text) || text.size() > 4) return std::nullopt;
    std::size_t at = 0;
    return number_at(text, at).value;
}

// Minutes after midnight, as some feeds count, unless only the 24-hour clock fits.
std::optional<TimeSpan> counted(std::string_view opens, std::string_view closes) {
    const auto from = bare_number(opens);
    const auto to = bare_number(closes);
    if (!from || !to || (opens.size() < 3 && closes.size() < 3)) return std::nullopt;
    const bool is_clock = (opens.size() == 4 && opens[0] == '0') || *to > kDay || *from > kDay;
    if (is_clock || *from >= *to) return std::nullopt;
    return TimeSpan{minutes{*from}, minutes{*to}};
}

bool has_no_half(const TimeSeen& a, const TimeSeen& b) {
    return a.half == Half::Unsaid && b.half == Half::Unsaid && !a.is_strict && !b.is_strict;
}

// "2-4pm" begins in the afternoon, "9-5pm" in the morning.
void take_half_of_end(TimeSeen& from, const TimeSeen& to) {
    const bool may_move = from.half == Half::Unsaid && !from.is_strict &&
                          to.half == Half::Afternoon && from.minute < kNoon;
    if (may_move && from.minute + kNoon < to.minute) from.minute += kNoon;
}

TimesFault add_span(TimeSeen from, TimeSeen to, std::vector<TimeSpan>& spans) {
    constexpr int kNobodyBefore = 7 * 60;
    constexpr int kEverybodyAfter = 9 * 60;
    take_half_of_end(from, to);
    if (has_no_half(from, to)) {
        const bool backwards = to.minute <= from.minute && to.minute < kNoon;
        if (backwards) to.minute += kNoon;
        if (!backwards && from.minute < kNobodyBefore && to.minute < kNoon) {
            from.minute += kNoon;
            to.minute += kNoon;
        } else if (!backwards && from.minute < kEverybodyAfter && to.minute < kNoon) {
            return TimesFault::Ambiguous;
        }
    } else if (!to.is_strict && to.half == Half::Unsaid && to.minute <= from.minute &&
               to.minute < kNoon) {
        to.minute += kNoon;
    }
    if (to.minute == 0) to.minute = kDay;
    if (to.minute <= from.minute) return TimesFault::Backwards;
    spans.push_back({minutes{from.minute}, minutes{to.minute}});
    return TimesFault::None;
}

}  // namespace

TimesRead read_times(std::string_view opens, std::string_view closes) {
    const auto first = tidied(opens);
    const auto last = tidied(closes);
    if (const auto span = counted(first, last)) return {{*span}, TimesFault::None};
    auto times = times_in(first);
    if (times.size() <= 1) {
        const auto more = times_in(last);
        times.insert(times.end(), more.begin(), more.end());
    }
    if (times.empty() || times.size() % 2 != 0) return {{}, TimesFault::NoTimes};
    TimesRead read;
    for (std::size_t i = 0; i < times.size(); i += 2) {
        const auto fault = add_span(times[i], times[i + 1], read.spans);
        if (fault != TimesFault::None) return {{}, fault};
    }
    return read;
}

}  // namespace kiosk::feeds
