// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "localoffer_data/ingest/table.h"

namespace kiosk::ingest {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::array<std::string_view, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

struct Span {
    std::string_view from;
    std::string_view to;
};

std::optional<Span> cut_at_dash(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    return Span{text.substr(0, dash), text.substr(dash + 1)};
}

// 1 = Monday ... 7 = Sunday.
Result<unsigned> day_of(std::string_view text) {
    const auto* found = std::find(kDays.begin(), kDays.end(), text);
    if (found == kDays.end()) {
        return Error{Code::Invalid, "\"" + std::string{text} + "\" is not a day (Mon, Tue ...)"};
    }
    return static_cast<unsigned>(found - kDays.begin()) + 1;
}

Result<std::chrono::minutes> time_of(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    const bool shape =
        text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4);
    const int hours = shape ? (text[0] - '0') * 10 + (text[1] - '0') : 99;
    const int minutes = shape ? (text[3] - '0') * 10 + (text[4] - '0') : 99;
    if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) {
        return Error{Code::Invalid, "\"" + std::string{text} + "\" is not a time (such as 09:30)"};
    }
    return std::chrono::minutes{hours * 60 + minutes};
}

Result<std::vector<model::Opening>> parse_part(const std::string& part) {
    const auto blank = part.find(' ');
    const auto times = blank == std::string::npos
                           ? std::nullopt
                           : cut_at_dash(std::string_view{part}.substr(blank + 1));
    if (!times) {
        return Error{Code::Invalid,
                     "\"" + part + "\" is not a day and times (such as Mon 09:00-17:00)"};
    }
    const auto day_text = std::string_view{part}.substr(0, blank);
    const auto days = cut_at_dash(day_text).value_or(Span{day_text, day_text});
    TRY(const auto first, day_of(days.from));
    TRY(const auto last, day_of(days.to));
    TRY(const auto opens, time_of(times->from));
    TRY(const auto closes, time_of(times->to));
    if (first > last || opens >= closes) {
        return Error{Code::Invalid, "\"" + part + "\" ends before it begins"};
    }
    std::vector<model::Opening> openings;
    for (unsigned day = first; day <= last; ++day) {
        openings.push_back({std::chrono::weekday{day}, opens, closes});
    }
    return openings;
}

bool comes_before(const model::Opening& a, const model::Opening& b) {
    return std::pair{a.day.iso_encoding(), a.opens} < std::pair{b.day.iso_encoding(), b.opens};
}

}  // namespace

Result<std::vector<model::Opening>> parse_times(std::string_view text) {
    std::vector<model::Opening> openings;
    for (const auto& part : split(text, ';')) {
        TRY(const auto more, parse_part(part));
        openings.insert(openings.end(), more.begin(), more.end());
    }
    std::sort(openings.begin(), openings.end(), comes_before);
    for (std::size_t i = 1; i < openings.size(); ++i) {
        if (openings[i].day == openings[i - 1].day && openings[i].opens < openings[i - 1].closes) {
            return Error{Code::Invalid, "two openings of one day overlap"};
        }
    }
    return openings;
}

Result<std::vector<model::DatedOpening>> parse_dates(std::string_view text) {
    std::vector<model::DatedOpening> dates;
    for (const auto& part : split(text, ';')) {
        const auto blank = std::min(part.find(' '), part.size());
        const auto times = cut_at_dash(std::string_view{part}.substr(blank));
        const auto date = base::parse_date(part.substr(0, blank));
        if (!date || !times || times->from.empty()) {
            return Error{Code::Invalid,
                         "\"" + part + "\" is not a date and times (2026-12-05 10:00-12:00)"};
        }
        TRY(const auto opens, time_of(times->from.substr(1)));
        TRY(const auto closes, time_of(times->to));
        if (opens >= closes) {
            return Error{Code::Invalid, "\"" + part + "\" ends before it begins"};
        }
        dates.push_back({*date, opens, closes});
    }
    std::sort(dates.begin(), dates.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.opens) < std::tie(b.date, b.opens);
    });
    return dates;
}

}  // namespace kiosk::ingest
