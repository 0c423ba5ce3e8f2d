// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "localoffer_data/feeds/report_parts.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

class HoldingsPart : private PagePart {
  public:
    HoldingsPart(const Survey& survey, HtmlPage& page)
        : PagePart(page), survey_(survey), all_(survey.all()) {}

    void write() {
        section("holds", "What there is");
        page_.open("div", R"(class="columns")");
        counted("By topic", categories());
        counted("By area", services_of(survey_.areas()));
        counted("By source", services_of(survey_.sources()));
        counted("Who it is for", by_enum<model::Tier>(all_.tiers, tier_words));
        counted("Who runs it", by_enum<model::ProviderKind>(all_.provider_kinds, provider_words));
        counted("To keep in mind", {{"Closed for now", all_.temporarily_closed},
                                    {"Asked for by law", all_.statutory},
                                    {"Some must not be seen reading it", all_.sensitive},
                                    {"Made up, to show the kiosk", all_.demonstration}});
        page_.close();
        end_section(all_.demonstration > 0
                        ? "Take what was made up out before families use the kiosk."
                        : "Look for topics with few services, and for what nobody said.");
    }

  private:
    using Counted = std::vector<std::pair<std::string, std::size_t>>;

    void counted(std::string_view caption, const Counted& rows) {
        page_.open("div");
        table(caption, {"What", "#Services"});
        const auto shown = std::min<std::size_t>(rows.size(), 12);
        for (std::size_t i = 0; i < shown; ++i) {
            page_.open("tr");
            row_name(rows[i].first.empty() ? "Not said" : rows[i].first);
            cell(rows[i].second);
            page_.close();
        }
        end_table();
        and_more(rows.size(), shown, " in the JSON report");
        page_.close();
    }

    static void most_first(Counted& rows) {
        std::ranges::stable_sort(rows, std::ranges::greater{}, &Counted::value_type::second);
    }

    [[nodiscard]] Counted categories() const {
        Counted rows;
        for (const auto& [id, count] : all_.categories.counts()) {
            rows.emplace_back(survey_.category_name(id), count);
        }
        most_first(rows);
        if (all_.categories.others() > 0) rows.emplace_back("Others", all_.categories.others());
        return rows;
    }

    static Counted services_of(const Groups& groups) {
        Counted rows;
        for (const auto& [name, counts] : groups.named()) rows.emplace_back(name, counts.services);
        most_first(rows);
        if (groups.others().services > 0) rows.emplace_back("Others", groups.others().services);
        return rows;
    }

    template <typename E, std::size_t N>
    static Counted by_enum(const std::array<std::size_t, N>& counts, std::string_view (*words)(E)) {
        Counted rows;
        for (std::size_t i = 1; i <= N; ++i) {  // what nobody said comes last
            rows.emplace_back(words(static_cast<E>(i % N)), counts[i % N]);
        }
        return rows;
    }

    const Survey& survey_;  // outlives this
    const Counts& all_;
};

}  // namespace

void write_holdings(const Survey& survey, HtmlPage& page) { HoldingsPart{survey, page}.write(); }

}  // namespace kiosk::feeds
