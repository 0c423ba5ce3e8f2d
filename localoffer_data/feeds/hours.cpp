// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/hours.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "localoffer_data/feeds/any_date.h"
#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/clock_times.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/week_days.h"

namespace kiosk::feeds {
namespace {

using model::Schedule;
using model::Season;

constexpr std::size_t kMaxNoteBytes = 1000;

std::string line(std::string_view raw) { return clean_line(raw, kMaxNoteBytes).text; }

void add_sentence(std::string& note, std::string sentence) {
    if (sentence.empty() || note.find(sentence) != std::string::npos) return;
    if (!note.empty())
        note += std::string_view{".!?"}.find(note.back()) == std::string_view::npos ? ". " : " ";
    note += sentence;
}

// What an opening says, as its source says it.
std::string in_words(const DraftOpening& raw, const DaysRead& days) {
    auto words = days.is_every_week && !days.days.empty() ? spoken_days(days.days) : line(raw.days);
    const auto opens = line(raw.opens);
    const auto closes = line(raw.closes);
    if (!opens.empty()) words += (words.empty() ? "" : ", ") + opens;
    if (!closes.empty()) words += (opens.empty() ? " until " : " to ") + closes;
    return words;
}

// "1MO" -> "first Monday": the only form of RRULE's that families would not guess.
std::string monthly_words(const DraftOpening& raw, const DaysRead& days) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNth{
        {{"1", "first "}, {"2", "second "}, {"3", "third "}, {"4", "fourth "}, {"-1", "last "}}};
    const auto text = line(raw.days);
    std::string nth;
    for (const auto& [sign, word] : kNth) {
        if (text.starts_with(sign)) nth = word;
    }
    if (days.days.empty()) return "Every month" + (text.empty() ? "" : ": " + text);
    return "Every month: " + nth + spoken_days(days.days);
}

void add_times_in_words(std::string& words, const std::vector<TimeSpan>& spans) {
    const auto clock = [](std::chrono::minutes at) {
        const auto two = [](auto n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return two(at.count() / 60) + ":" + two(at.count() % 60);
    };
    for (const auto& span : spans) words += ", " + clock(span.opens) + " to " + clock(span.closes);
}

Season season_in(std::string_view text) {
    constexpr std::array<std::string_view, 8> kTerm{"term time",   "term time only", "termtime",
                                                    "term times",  "school term",    "term only",
                                                    "during term", "in term"};
    constexpr std::array<std::string_view, 6> kHolidays{"school holidays", "school holiday",
                                                        "holidays only",   "half term",
                                                        "holiday only",    "during the holidays"};
    constexpr std::array<std::string_view, 6> kAllYear{"all year",   "all year round",
                                                       "year round", "throughout the year",
                                                       "52 weeks",   "every week of the year"};
    const auto folded = fold(text);
    const bool term = has_any_phrase(folded, kTerm);
    const bool holidays = has_any_phrase(folded, kHolidays);
    if (has_any_phrase(folded, kAllYear)) return Season::AllYear;
    if (term == holidays) return Season::Unknown;
    return term ? Season::TermTime : Season::Holidays;
}

bool says_only_term(std::string_view note) {
    const auto folded = fold(note);
    return folded == "term time" || folded == "term time only" || folded == "in term time" ||
           folded == "termtime only";
}

Season settle_season(const Draft& draft, const std::string& note) {
    const auto words = fold(line(draft.season));
    if (read_flag(draft.season) == Flag::Yes || words == "term" || words == "terms") {
        return Season::TermTime;
    }
    if (words == "holidays" || words == "holiday") return Season::Holidays;
    const auto said = season_in(words);
    if (said != Season::Unknown) return said;
    const auto noted = season_in(note);
    if (noted != Season::Unknown) return noted;
    const bool only_in_term = has_phrase(fold(line(draft.description)), "term time only");
    return only_in_term ? Season::TermTime : Season::Unknown;
}

class HoursReader {
  public:
    HoursReader(FirstDay first_day, base::Date today, Remarks& remarks)
        : first_day_(first_day), today_(today), remarks_(remarks) {}

    void add(const DraftOpening& raw, const std::string& field) {
        const auto from = read_any_date(raw.from);
        const auto to = read_any_date(raw.to);
        if (to && *to < today_) {
            remarks_.left("opening-over", field, "was over on " + base::to_iso(*to));
            return;
        }
        const auto days = read_days(raw.days, first_day_);
        const auto times = read_times(days.rest.empty() ? raw.opens : days.rest, raw.closes);
        if (!is_sound(raw, times.fault, field)) return;
        if (from && to && *from == *to && !times.spans.empty()) {
            add_dates(*from, times);
        } else if (fold(raw.frequency) == "monthly" || !days.is_every_week) {
            add_monthly(raw, days, times);
        } else if (days.days.empty() || times.spans.empty()) {
            add_sentence(schedule_.note, in_words(raw, days));
        } else {
            add_weekly(days, times);
            note_limits(from, to);
        }
        add_sentence(schedule_.note, line(raw.note));
    }

    [[nodiscard]] Schedule take() && {
        join_openings();
        join_dates();
        return std::move(schedule_);
    }

  private:
    bool is_sound(const DraftOpening& raw, TimesFault fault, const std::string& field) {
        switch (fault) {
            case TimesFault::None: return true;
            case TimesFault::Backwards:
                remarks_.left("opening-backwards", field,
                              "closes before it opens: " + quoted(raw.opens + " " + raw.closes));
                return false;
            case TimesFault::Ambiguous:
                remarks_.kept("opening-unclear", field,
                              "may be in the morning or in the evening: " +
                                  quoted(raw.opens + " " + raw.closes));
                return true;
            case TimesFault::NoTimes:
                if (!line(raw.opens).empty() || !line(raw.closes).empty()) {
                    remarks_.kept("opening-words", field,
                                  "is told in words: " + quoted(raw.opens + " " + raw.closes));
                }
                return true;
        }
        return true;
    }

    void add_monthly(const DraftOpening& raw, const DaysRead& days, const TimesRead& times) {
        const bool says_so = fold(raw.frequency) == "monthly";
        auto words = says_so ? monthly_words(raw, days) : line(raw.days);
        add_times_in_words(words, times.spans);
        add_sentence(schedule_.note, std::move(words));
    }

    void add_weekly(const DaysRead& days, const TimesRead& times) {
        for (const auto day : days.days) {
            for (const auto& span : times.spans) {
                schedule_.openings.push_back({day, span.opens, span.closes});
            }
        }
    }

    void add_dates(base::Date date, const TimesRead& times) {
        for (const auto& span : times.spans) {
            schedule_.dates.push_back({date, span.opens, span.closes});
        }
    }

    void note_limits(const std::optional<base::Date>& from, const std::optional<base::Date>& to) {
        if (from && *from > today_) add_sentence(schedule_.note, "From " + spoken_date(*from));
        if (to) add_sentence(schedule_.note, "Until " + spoken_date(*to));
    }

    // Sorted, and what overlaps or touches made one.
    void join_openings() {
        auto& all = schedule_.openings;
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return std::tuple{a.day.iso_encoding(), a.opens, a.closes} <
                   std::tuple{b.day.iso_encoding(), b.opens, b.closes};
        });
        const auto same_day = [](const auto& a, const auto& b) { return a.day == b.day; };
        if (join(all, same_day)) remarks_.repaired("opening-overlap", "openings", "overlapped");
    }

    void join_dates() {
        auto& all = schedule_.dates;
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return std::tuple{a.date, a.opens, a.closes} < std::tuple{b.date, b.opens, b.closes};
        });
        const auto same_day = [](const auto& a, const auto& b) { return a.date == b.date; };
        if (join(all, same_day)) remarks_.repaired("opening-overlap", "dates", "overlapped");
    }

    template <typename Openings, typename SameDay>
    static bool join(Openings& sorted, const SameDay& same_day) {
        Openings joined;
        bool overlapped = false;
        for (const auto& opening : sorted) {
            const bool meets = !joined.empty() && same_day(joined.back(), opening) &&
                               opening.opens <= joined.back().closes;
            overlapped = overlapped || (meets && !(opening == joined.back()));
            if (meets)
                joined.back().closes = std::max(joined.back().closes, opening.closes);
            else
                joined.push_back(opening);
        }
        sorted = std::move(joined);
        return overlapped;
    }

    FirstDay first_day_;
    base::Date today_;
    Remarks& remarks_;
    Schedule schedule_;
};

FirstDay first_day_of(const Draft& draft) {
    const bool zero = std::any_of(draft.openings.begin(), draft.openings.end(),
                                  [](const DraftOpening& raw) { return has_day_zero(raw.days); });
    return zero ? FirstDay::Zero : FirstDay::One;
}

}  // namespace

Schedule settle_hours(const Draft& draft, base::Date today, Remarks& remarks) {
    HoursReader reader{first_day_of(draft), today, remarks};
    const auto count = std::min(draft.openings.size(), kMaxOpenings);
    for (std::size_t i = 0; i < count; ++i) {
        reader.add(draft.openings[i], "openings[" + std::to_string(i) + "]");
    }
    if (count < draft.openings.size()) {
        remarks.left("openings", "openings", "are too many to keep");
    }
    auto schedule = std::move(reader).take();
    add_sentence(schedule.note, line(draft.schedule_note));
    schedule.note = clean_line(schedule.note, kMaxNoteBytes).text;
    schedule.season = settle_season(draft, schedule.note);
    if (schedule.season == Season::TermTime && says_only_term(schedule.note)) schedule.note.clear();
    return schedule;
}

}  // namespace kiosk::feeds
