// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxSteps = 4;
constexpr std::size_t kMaxSources = 4;
constexpr std::size_t kMaxReasons = 3;
constexpr std::size_t kMaxGaps = 7;
constexpr std::size_t kMaxKinds = 5;
constexpr std::size_t kNumberWidth = 9;
constexpr std::size_t kColumnWidth = 10;
constexpr std::size_t kNarrow = 60;  // columns of a terminal below which less stands side by side

std::string left(std::string_view text, std::size_t width) {
    auto cut = short_line(text, width);
    return cut + std::string(width - std::min(width, base::count_code_points(cut)), ' ');
}

std::string right(std::string_view text, std::size_t width) {
    const auto length = base::count_code_points(text);
    return std::string(width - std::min(width, length), ' ') + std::string{text};
}

// One fills at least a mark, so that a few are never drawn as none.
std::string bar(std::size_t part, std::size_t whole, std::size_t width) {
    if (part == 0 || whole == 0) return std::string(width, '.');
    const auto marks = std::clamp<std::size_t>(part * width / whole, 1, width);
    return std::string(marks, '#') + std::string(width - marks, '.');
}

class Sheet {
  public:
    Sheet(const Report& report, std::size_t width)
        : report_(report),
          survey_(report.survey),
          width_(std::clamp<std::size_t>(width, 40, 120)) {}

    std::string write() && {
        title();
        steps();
        came_and_went();
        reasons();
        missing();
        heads();
        ages();
        kinds();
        return std::move(text_);
    }

  private:
    void line(std::string_view words) {
        std::string kept{words};
        if (base::count_code_points(kept) > width_) kept = left(kept, width_);
        while (!kept.empty() && kept.back() == ' ') kept.pop_back();
        text_ += kept + '\n';
    }

    void heading(std::string_view words) {
        text_ += '\n';
        line(words);
    }

    void and_more(std::size_t all, std::size_t shown) {
        if (all > shown) line("  and " + number(all - shown) + " more in the full report");
    }

    // Broken at blanks; the lines after the first stand `indent` in.
    void wrapped(std::string_view first, std::string_view words, std::size_t most_lines) {
        const auto indent = base::count_code_points(first);
        const auto room = width_ - indent;
        auto rest = short_line(words, room * most_lines);
        std::string start{first};
        for (std::size_t i = 1; i < most_lines && base::count_code_points(rest) > room; ++i) {
            auto end = byte_after(rest, room);
            if (const auto blank = rest.rfind(' ', end); blank != std::string::npos && blank > 0) {
                end = blank;
            }
            line(start + rest.substr(0, end));
            rest.erase(0, rest[end] == ' ' ? end + 1 : end);
            start.assign(indent, ' ');
        }
        line(start + rest);
    }

    static std::size_t byte_after(std::string_view text, std::size_t code_points) {
        std::size_t at = 0;
        for (std::size_t i = 0; i < code_points && at < text.size(); ++i) {
            at = base::code_point_at(text, at).next;
        }
        return at;
    }

    void title() {
        const auto sum = totals(report_);
        line(report_title(survey_));
        line("Made: " + long_date(report_.made) +
             (report_.version.empty() ? "" : "   Directory: " + short_line(report_.version, 40)));
        text_ += '\n';
        line(count_of(sum.rows, "row", "rows") + " came in. " +
             count_of(survey_.all().services, "service", "services") + " went out.");
        line(number(sum.refused) + " left out. " + number(sum.merged) +
             " joined with another row of the same service.");
    }

    void steps() {
        const auto all = next_steps(report_);
        heading("DO THIS FIRST");
        const auto shown = std::min(all.size(), kMaxSteps);
        for (std::size_t i = 0; i < shown; ++i) {
            wrapped("  " + std::to_string(i + 1) + ". ", all[i], 2);
        }
        and_more(all.size(), shown);
    }

    std::string row_of_numbers(std::string_view name, const std::vector<std::string>& numbers) {
        const auto shown = std::min<std::size_t>(numbers.size(), width_ < kNarrow ? 2 : 4);
        std::string row = left(name, width_ - shown * kColumnWidth);
        for (std::size_t i = 0; i < shown; ++i) row += right(numbers[i], kColumnWidth);
        return row;
    }

    void came_and_went() {
        if (report_.sources.empty()) return;
        text_ += '\n';
        line(row_of_numbers("SOURCE", {"came in", "went out", "left out", "joined"}));
        const auto shown = std::min(report_.sources.size(), kMaxSources);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& source = report_.sources[i];
            const auto name = source.name + (source.format.empty() ? "" : ", " + source.format);
            line(row_of_numbers(name, {number(source.rows), number(source.taken),
                                       number(source.refused), number(source.merged)}));
        }
        and_more(report_.sources.size(), shown);
    }

    void reasons() {
        const auto all = refusals(report_);
        if (all.empty()) return;
        heading("LEFT OUT, AND WHY");
        const auto shown = std::min(all.size(), kMaxReasons);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& at = all[i].example.spot;
            const auto where = at.source + (at.record == 0 ? "" : " row " + number(at.record));
            line(right(number(all[i].count), kNumberWidth) + "  " +
                 left(all[i].what + " (" + where + ")", width_ - kNumberWidth - 2));
        }
        and_more(all.size(), shown);
    }

    void missing() {
        const auto& all = survey_.all();
        std::vector<Missing> lacking;
        for (const auto what : all_missing()) {
            if (all.gap(what).missing > 0) lacking.push_back(what);
        }
        if (lacking.empty()) return;
        heading("WHAT FAMILIES WOULD MISS, of " + count_of(all.services, "service", "services"));
        const auto shown = std::min(lacking.size(), kMaxGaps);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& gap = all.gap(lacking[i]);
            bar_line(words_of(lacking[i]).lacks, gap.missing, gap.asked);
        }
        and_more(lacking.size(), shown);
    }

    void bar_line(std::string_view name, std::size_t part, std::size_t whole) {
        const auto words = width_ < kNarrow ? 16U : 32U;
        const auto space = width_ - words - kNumberWidth - 9;
        line("  " + left(name, words) + right(number(part), kNumberWidth) +
             right(std::to_string(percent(part, whole)) + '%', 6) + ' ' +
             bar(part, whole, std::min<std::size_t>(space, 30)));
    }

    void heads() {
        const auto empty = survey_.empty_heads(survey_.home());
        if (survey_.all().services == 0) return;
        if (empty.empty())
            return heading("EACH OF THE 17 THINGS BY LAW IS LISTED, OR SAYS WHOM TO ASK");
        heading("NOTHING REAL FOR " + std::to_string(empty.size()) +
                " OF THE 17 THINGS THE LAW ASKS FOR");
        auto shown = empty.size();
        const auto room = 3 * (width_ - 14);  // of three lines, each broken early
        while (shown > 1 && base::count_code_points(joined(empty, shown)) > room) --shown;
        wrapped("  ", joined(empty, shown), 3);
    }

    void ages() {
        const auto& counts = survey_.all().freshness;
        const auto services = survey_.all().services;
        if (services == 0) return;
        heading("LAST CHECKED");
        for (std::size_t i = 0; i < kAgeBands; ++i) {
            bar_line(band_words(static_cast<AgeBand>(i), survey_.freshness_rule()), counts.bands[i],
                     services);
        }
        line("  " + number(counts.hidden) + " not shown to families, " + number(counts.lowered) +
             " put lower, " + number(counts.warned) + " with a note, " +
             number(counts.kept_by_law) + " kept by law.");
    }

    void kinds() {
        std::vector<std::pair<std::string, std::size_t>> all(report_.notes.counts().begin(),
                                                             report_.notes.counts().end());
        if (all.empty()) return;
        std::ranges::stable_sort(all, std::ranges::greater{},
                                 &std::pair<std::string, std::size_t>::second);
        heading("WHAT WE FOUND IN THE DATA");
        const auto shown = std::min(all.size(), kMaxKinds);
        for (std::size_t i = 0; i < shown; ++i) {
            line(right(number(all[i].second), kNumberWidth) + "  " +
                 words_of_kind(all[i].first).words);
        }
        and_more(all.size(), shown);
    }

    const Report& report_;  // outlives this
    const Survey& survey_;
    std::size_t width_;
    std::string text_;
};

}  // namespace

std::string to_text(const Report& report, std::size_t width) {
    return Sheet{report, width}.write();
}

}  // namespace kiosk::feeds
