// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "localoffer_data/feeds/report_charts.h"
#include "localoffer_data/feeds/report_parts.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxColumns = 5;  // areas that fit side by side on A4

struct Column {
    std::string name;
    const Counts* counts = nullptr;
};

// The area itself, then those with most services. What serves all areas is no area.
std::vector<Column> columns_of(const Survey& survey) {
    std::vector<Column> columns;
    for (const auto& [name, counts] : survey.areas().named()) {
        if (name != survey.area() && name != kNational) columns.push_back({name, &counts});
    }
    std::ranges::stable_sort(columns, std::ranges::greater{},
                             [](const Column& column) { return column.counts->services; });
    columns.insert(columns.begin(), {survey.area(), &survey.home()});
    return columns;
}

class ServicesPart : private PagePart {
  public:
    ServicesPart(const Survey& survey, HtmlPage& page)
        : PagePart(page), survey_(survey), all_(survey.all()) {}

    void write() {
        missing();
        worst_examples();
        heads();
        ages();
        cannot_ring();
    }

  private:
    void missing() {
        section("missing", "What families would miss");
        page_.element("p", "The longer the bar, the more services tell families this.");
        table("How many services tell families each fact",
              {"Fact", "How many tell it", "#Tell it", "#Do not"}, "bars");
        for (const auto what : all_missing()) missing_row(what);
        end_table();
        end_section("Start at the top. Ask the people who run the services below.");
    }

    void missing_row(Missing what) {
        const auto& gap = all_.gap(what);
        const auto& words = words_of(what);
        const auto told = gap.asked - gap.missing;
        page_.open("tr").open("th", R"(scope="row")").words(words.fact);
        if (gap.missing > 0) page_.element("span", words.next, R"(class="plain")");
        page_.close().open("td", R"(class="b")");
        page_.raw(
            share_bar(told, gap.asked, std::string{words.fact} + ": " + share(told, gap.asked)));
        page_.close();
        page_.open("td", R"(class="n")").words(number(told));
        page_.element(
            "span", gap.asked == 0 ? "none to ask" : std::to_string(percent(told, gap.asked)) + '%',
            R"(class="plain")");
        page_.close();
        cell(gap.missing);
        page_.close();
    }

    void worst_examples() {
        std::vector<Missing> worst;
        for (const auto what : all_missing()) {
            if (!all_.gap(what).examples.empty()) worst.push_back(what);
        }
        if (worst.empty()) return;
        section("examples", "Some of these services");
        table("The first few services that lack each fact", {"What is lacking", "Services"});
        for (const auto what : worst) {
            const auto& gap = all_.gap(what);
            page_.open("tr");
            row_name(std::string{words_of(what).lacks});
            page_.open("td");
            for (std::size_t i = 0; i < gap.examples.size(); ++i) {
                if (i > 0) page_.words("; ");
                page_.element("bdi", gap.examples[i]);
            }
            if (gap.missing > gap.examples.size()) {
                page_.words(" and " + number(gap.missing - gap.examples.size()) + " more");
            }
            page_.close().close();
        }
        end_table();
        end_section("Open each one on your web site and add what is lacking.");
    }

    void heads() {
        section("heads", "The 17 things that a Local Offer must tell families");
        page_.element("p",
                      "The numbers count services that families can see. A cross means that "
                      "families of that area find nothing here.");
        const auto columns = columns_of(survey_);
        const auto shown = std::min(columns.size(), kMaxColumns);
        std::vector<std::string> headings{"What"};
        for (std::size_t i = 0; i < shown; ++i) headings.push_back(area_words(columns[i].name));
        table("What each area lists", headings, "matrix");
        for (std::size_t i = 0; i < kHeads; ++i) head_row(i, {columns.data(), shown});
        end_table();
        legend();
        and_more(columns.size(), shown, " areas in the JSON report");
        const auto empty = survey_.empty_heads(survey_.home());
        end_section(empty.empty() ? "Nothing: there is something for each of them."
                                  : "Add at least one service, or say whom to ask, for: " +
                                        joined(empty, empty.size()) + '.');
    }

    void head_row(std::size_t head, std::span<const Column> columns) {
        page_.open("tr");
        row_name(std::to_string(head + 1) + ". " + survey_.heads()[head].name);
        for (const auto& column : columns) head_cell(head, *column.counts);
        page_.close();
    }

    void head_cell(std::size_t head, const Counts& counts) {
        const auto cover = survey_.cover(counts, head);
        page_.open("td", "class=\"" + std::string{cover_key(cover)} + '"').raw(cover_sign(cover));
        const auto& own = counts.heads[head];
        page_.words(cover == Cover::Listed ? number(own.shown - own.invented)
                                           : std::string{cover_words(cover)});
        page_.close();
    }

    void legend() {
        static constexpr std::array<std::pair<Cover, std::string_view>, 6> kLegend{{
            {Cover::Listed, "families find this many"},
            {Cover::NationalOnly, "only services for all areas"},
            {Cover::Signposted, "no service, but whom to ask"},
            {Cover::InventedOnly, "only samples that were made up"},
            {Cover::HiddenOnly, "only ones too old to show"},
            {Cover::None, "nothing at all"},
        }};
        page_.open("ul", R"(class="legend")");
        for (const auto& [cover, words] : kLegend) {
            page_.open("li").open("span", "class=\"" + std::string{cover_key(cover)} + '"');
            page_.raw(cover_sign(cover)).close().words(words).close();
        }
        page_.close();
    }

    void ages() {
        const auto& rule = survey_.freshness_rule();
        const auto& counts = all_.freshness;
        section("ages", "How long ago somebody checked");
        page_.raw(freshness_chart(all_, rule));
        table("Services by the time since somebody last checked them",
              {"Last checked", "What families see", "#Services", "#Of all"});
        for (std::size_t i = 0; i < kAgeBands; ++i) {
            const auto band = static_cast<AgeBand>(i);
            page_.open("tr");
            row_name(band_words(band, rule));
            page_.element("td", band_effect(band));
            cell(counts.bands[i]);
            page_.element("td", std::to_string(percent(counts.bands[i], all_.services)) + '%',
                          R"(class="n")");
            page_.close();
        }
        end_table();
        page_.element("p", age_words(counts));
        end_section(counts.hidden > 0
                        ? "Ask the services that are not shown first. If nothing has changed, give "
                          "them today's date."
                        : "Look at the oldest ones before they drop out.");
    }

    static std::string age_words(const FreshnessCounts& counts) {
        auto words = "Families do not see " + count_of(counts.hidden, "service", "services") +
                     ", for their age. " + number(counts.lowered) + " come after the others, and " +
                     number(counts.warned) + " carry a note. " + number(counts.kept_by_law) +
                     " are just as old but stay, because the law asks for them.";
        if (counts.yet_to_come > 0) {
            words += ' ' + count_of(counts.yet_to_come, "service has", "services have") +
                     " a date that is still to come: that must be a slip.";
        }
        return words;
    }

    void cannot_ring() {
        section("ring", "People who cannot ring");
        page_.element("p",
                      "Some people cannot hear, cannot speak or cannot bear to ring. They need "
                      "an e-mail address, a number for text messages, or a relay.");
        table("Who can be reached without ringing", {"Who", "#Can", "#Cannot", "#Of all"});
        const auto& gap = all_.gap(Missing::ReachWithoutVoice);
        ring_row("Services", gap.asked, gap.missing);
        const auto& contacts = survey_.contacts();
        ring_row("Contacts, such as the SEN team", contacts.contacts,
                 contacts.without_way_but_voice);
        end_table();
        if (!contacts.examples.empty()) {
            page_.open("p").words("Contacts that must be rung: ");
            page_.element("bdi", joined(contacts.examples, kMaxExamples)).words(".").close();
        }
        const bool all_can = gap.missing + contacts.without_way_but_voice == 0;
        end_section(all_can ? "Nothing." : "Ask the contacts first: every family may need them.");
    }

    void ring_row(std::string_view who, std::size_t all, std::size_t cannot) {
        page_.open("tr");
        row_name(who);
        cell(all - cannot);
        cell(cannot);
        page_.element("td",
                      all == 0 ? "none" : std::to_string(percent(all - cannot, all)) + "% can",
                      R"(class="n")");
        page_.close();
    }

    const Survey& survey_;  // outlives this
    const Counts& all_;
};

}  // namespace

void write_services(const Survey& survey, HtmlPage& page) { ServicesPart{survey, page}.write(); }

}  // namespace kiosk::feeds
