// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/survey.h"

// What an import tells the council: what came in, what was left out and why, what families would miss, and what to do next.
// For staff, in English; a report names services and never people.
namespace kiosk::feeds {

// What one source brought. rows = taken + refused + merged, where nothing was lost.
struct SourceTotals {
    std::string name;    // as the services say it: Provenance::source
    std::string format;  // in words: "Open Referral UK, version 3"
    std::size_t rows = 0;
    std::size_t taken = 0;
    std::size_t refused = 0;
    std::size_t merged = 0;
};

// Two rows that tell of the same service.
struct Merge {
    std::string service;
    Spot kept;
    Spot joined;
    std::string why;  // "the same id", "the same name and postcode"
};

// Counts every merge and keeps the first kMaxKept of them.
class Merges {
  public:
    static constexpr std::size_t kMaxKept = 1'000;

    void add(Merge merge) {
        ++count_;
        if (kept_.size() < kMaxKept) kept_.push_back(std::move(merge));
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] const std::vector<Merge>& kept() const { return kept_; }

  private:
    std::size_t count_ = 0;
    std::vector<Merge> kept_;
};

// What the import before this one held.
struct LastImport {
    base::Date made{};
    std::size_t services = 0;
    std::map<std::string, std::size_t> by_source;
};

// A sentence that may set a condition for an EHC needs assessment that the law does not know.
struct Finding {
    std::string where;
    std::string sentence;
    std::string why;
};

struct Report {
    base::Date made{};
    std::string version;  // of the directory that was made; empty = none was
    std::vector<SourceTotals> sources;
    Survey survey;
    Notes notes;
    Merges merges;
    std::optional<LastImport> last;
    std::vector<Finding> findings;
};

struct Totals {
    std::size_t rows = 0;
    std::size_t taken = 0;
    std::size_t refused = 0;
    std::size_t merged = 0;
};
[[nodiscard]] Totals totals(const Report& report);

// A source, or the whole, that brought far fewer services than the last time: a feed that broke off half way looks just so.
struct Shrink {
    std::string source;  // empty = all of them together
    std::size_t before = 0;
    std::size_t now = 0;
};
inline constexpr std::size_t kShrinkPercent =
    20;  // a loss of so many in a hundred is worth a warning
[[nodiscard]] std::vector<Shrink> shrinks(const Report& report);

// Why rows were left out, the most frequent first; counted from the notes that were kept.
struct Refusal {
    std::string what;
    std::size_t count = 0;
    Note example;
};
[[nodiscard]] std::vector<Refusal> refusals(const Report& report);

// Words of the sources that mean none of ours, the most frequent first.
[[nodiscard]] std::vector<std::pair<std::string, std::size_t>> frequent_words(const Notes& notes);

// What to do now, the most pressing first; never empty.
[[nodiscard]] std::vector<std::string> next_steps(const Report& report);

// At most about 60 lines of `width` columns (40 to 120).
[[nodiscard]] std::string to_text(const Report& report, std::size_t width = 80);
// Everything that is kept. A key never changes its meaning; new ones may come.
[[nodiscard]] std::string to_json(const Report& report);
// One page for a browser or for paper, that loads nothing.
[[nodiscard]] std::string to_html(const Report& report);
// One fault a row, for those who edit the web site that the data comes from; opens in a spreadsheet, where no cell acts as a formula.
[[nodiscard]] std::string corrections_csv(const Report& report);

inline constexpr std::size_t kMaxReportBytes = 64 * 1024 * 1024;
// From the to_json() of the import before. Invalid where it is not one, TooLarge past kMaxReportBytes.
[[nodiscard]] base::Result<LastImport> read_last_import(std::string_view report_json);

}  // namespace kiosk::feeds
