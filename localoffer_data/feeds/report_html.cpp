// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/report_charts.h"
#include "localoffer_data/feeds/report_parts.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxRows = 40;  // of a table whose whole is in the JSON or the corrections
constexpr std::size_t kMaxReasons = 15;
constexpr std::size_t kMaxAlike = 3;  // notes that say the same

struct Link {
    std::string_view section;
    std::string_view words;
    bool is_about_services = true;  // left out where there is none
};
constexpr std::array kLinks{
    Link{"came", "What came in", false},
    Link{"left-out", "What we left out", false},
    Link{"missing", "What families would miss"},
    Link{"heads", "The 17 things by law"},
    Link{"ages", "How old it is"},
    Link{"ring", "People who cannot ring"},
    Link{"faults", "What we found", false},
    Link{"holds", "What there is"},
};

std::string place_of(const Spot& spot) {
    return spot.record == 0 ? spot.source : spot.source + ", row " + number(spot.record);
}

// The first few of those that say the same.
std::vector<const Note*> some_of_each(const std::vector<Note>& notes) {
    std::map<std::string_view, std::size_t> told;
    std::vector<const Note*> some;
    for (const auto& note : notes) {
        if (some.size() == kMaxRows) break;
        if (told[note.what]++ < kMaxAlike) some.push_back(&note);
    }
    return some;
}

class HtmlReport : private PagePart {
  public:
    HtmlReport(const Report& report, HtmlPage& page)
        : PagePart(page), report_(report), survey_(report.survey), all_(report.survey.all()) {}

    void write() {
        head();
        page_.open("body").open("header");
        title();
        page_.close().open("main");
        warning();
        first();
        contents();
        came_and_went();
        left_out();
        if (all_.services > 0) write_services(survey_, page_);
        faults();
        joined_rows();
        conditions();
        if (all_.services > 0) write_holdings(survey_, page_);
        page_.close();
        foot();
    }

  private:
    void head() {
        page_.raw("<!DOCTYPE html>\n").open("html", R"(lang="en-GB")").open("head");
        page_.empty_element("meta", R"(charset="utf-8")");
        page_.empty_element("meta", R"(http-equiv="Content-Security-Policy" )"
                                    R"(content="default-src 'none'; style-src 'unsafe-inline'")");
        page_.empty_element("meta", R"(name="viewport" content="width=device-width")");
        page_.element("title", report_title(survey_));
        page_.open("style").raw(report_style()).close().close();
    }

    void title() {
        page_.name("h1", report_title(survey_));
        auto made = report_.made.ok() ? "Made on " + long_date(report_.made) + '.' : std::string{};
        if (!report_.version.empty()) made += " Directory " + short_line(report_.version, 60) + '.';
        page_.element("p", made, R"(class="made")");
        const auto sum = totals(report_);
        page_.open("ul", R"(class="numbers")");
        big_number(sum.rows, "rows came in");
        big_number(all_.services, all_.services == 1 ? "service went out" : "services went out");
        big_number(sum.refused, "left out");
        big_number(sum.merged, "joined with others");
        page_.close();
    }

    void big_number(std::size_t n, std::string_view words) {
        page_.open("li").element("strong", number(n)).words(words).close();
    }

    void warning() {
        const auto lost = shrinks(report_);
        if (lost.empty()) return;
        page_.open("div", R"(class="warning" role="note")");
        page_.element("h2", "Stop: this import is much smaller than the last one");
        page_.open("ul");
        for (const auto& each : lost) {
            const auto name = each.source.empty() ? std::string{"All together"} : each.source;
            page_.open("li").element("bdi", short_line(name, kMaxCellChars));
            page_.words(": " + number(each.before) + " services last time, " + number(each.now) +
                        " now.");
            page_.close();
        }
        page_.close();
        page_.element("p",
                      "A service that is not in the data may still be there for families. "
                      "Perhaps a source broke off half way. The last import was made on " +
                          long_date(report_.last->made) + ".");
        page_.close();
    }

    void first() {
        page_.open("div", R"(class="first")").element("h2", "Do this first").open("ol");
        for (const auto& step : next_steps(report_)) page_.element("li", step);
        page_.close().close();
    }

    void contents() {
        page_.open("nav", R"(aria-labelledby="contents")");
        page_.element("h2", "In this report", R"(id="contents")").open("ul");
        for (const auto& link : kLinks) {
            if (link.is_about_services && all_.services == 0) continue;
            page_.open("li");
            page_.element("a", link.words, "href=\"#" + std::string{link.section} + '"').close();
        }
        page_.close().close();
    }

    void came_and_went() {
        section("came", "What came in and what went out");
        if (report_.sources.empty()) {
            page_.element("p", "No source was read.");
            return end_section("Choose a file or a web address to bring in.");
        }
        table("Each source, and what became of its rows",
              {"Source", "#Came in", "#Went out", "#Left out", "#Joined"});
        for (const auto& source : report_.sources) source_row(source);
        const auto sum = totals(report_);
        page_.close().open("tfoot").open("tr").element("th", "All", R"(scope="row")");
        for (const auto n : {sum.rows, sum.taken, sum.refused, sum.merged}) cell(n);
        page_.close();
        end_table();
        const bool adds_up = sum.rows == sum.taken + sum.refused + sum.merged;
        end_section(adds_up ? "Nothing, if these are the sources that you know. Every row is "
                              "counted: it went out, was left out or was joined."
                            : "Ask whoever looks after this tool: some rows are not counted.");
    }

    void source_row(const SourceTotals& source) {
        page_.open("tr").open("th", R"(scope="row")");
        page_.element("bdi", short_line(source.name, kMaxCellChars));
        page_.element("span", short_line(source.format, kMaxCellChars), R"(class="plain")").close();
        for (const auto n : {source.rows, source.taken, source.refused, source.merged}) cell(n);
        page_.close();
    }

    void left_out() {
        section("left-out", "What we left out, and why");
        const auto all = refusals(report_);
        if (all.empty()) {
            page_.element("p", "No row was left out.");
            return end_section("Nothing.");
        }
        table("Why rows were left out", {"#Rows", "Why", "The first one"});
        const auto shown = std::min(all.size(), kMaxReasons);
        for (std::size_t i = 0; i < shown; ++i) {
            page_.open("tr");
            cell(all[i].count);
            cell(all[i].what);
            cell(place_of(all[i].example.spot));
            page_.close();
        }
        end_table();
        and_more(all.size(), shown, " reasons in the list of corrections");
        end_section(
            "Mend these rows where they come from, then bring the data in again. Families "
            "see nothing of them until then.");
    }

    void faults() {
        section("faults", "What we found in the data");
        std::vector<std::pair<std::string, std::size_t>> kinds(report_.notes.counts().begin(),
                                                               report_.notes.counts().end());
        if (kinds.empty()) {
            page_.element("p", "We found no fault.");
            return end_section("Nothing.");
        }
        std::ranges::stable_sort(kinds, std::ranges::greater{},
                                 &std::pair<std::string, std::size_t>::second);
        table("How often each kind of fault came", {"#Times", "What it is", "How to mend it"});
        const auto shown = std::min(kinds.size(), kMaxRows);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto words = words_of_kind(kinds[i].first);
            page_.open("tr");
            cell(kinds[i].second);
            cell(words.words);
            cell(words.next);
            page_.close();
        }
        end_table();
        and_more(kinds.size(), shown, " kinds in the JSON report");
        fault_list();
        unknown_words();
        end_section(
            "Give the list of corrections to those who edit the web site. It opens in a "
            "spreadsheet and says where each fault is.");
    }

    void unknown_words() {
        const auto words = frequent_words(report_.notes);
        if (words.empty()) return;
        table(
            "Words that we do not know, the most frequent first. A table for --mapping can say "
            "what they mean.",
            {"#Times", "Words"});
        const auto shown = std::min(words.size(), kMaxRows);
        for (std::size_t i = 0; i < shown; ++i) {
            page_.open("tr");
            cell(words[i].second);
            cell(words[i].first);
            page_.close();
        }
        end_table();
        and_more(words.size(), shown, " in the JSON report");
    }

    void fault_list() {
        const auto& notes = report_.notes.kept();
        const auto shown = some_of_each(notes);
        table("Some of each", {"Service", "Where", "What is wrong", "What we did"});
        for (const auto* note : shown) {
            page_.open("tr");
            row_name(note->service.empty() ? "(no name)" : note->service);
            cell(place_of(note->spot));
            cell(fault_words(*note));
            page_.element("td", what_we_did(note->done)).close();
        }
        end_table();
        and_more(notes.size(), shown.size(), " in the list of corrections");
    }

    void joined_rows() {
        const auto& merges = report_.merges;
        if (merges.count() == 0) return;
        section("joined", "The same service more than once");
        const auto shown = std::min<std::size_t>(merges.kept().size(), 10);
        table("Rows that we joined", {"Service", "Kept", "Joined", "Why"});
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& merge = merges.kept()[i];
            page_.open("tr");
            row_name(merge.service);
            cell(place_of(merge.kept));
            cell(place_of(merge.joined));
            cell(merge.why);
            page_.close();
        }
        end_table();
        and_more(merges.count(), shown, " in the JSON report");
        end_section("Check that they are the same. If so, take one of them off your web site.");
    }

    void conditions() {
        const auto& findings = report_.findings;
        if (findings.empty()) return;
        section("words", "Conditions that the law may not know");
        const auto shown = std::min<std::size_t>(findings.size(), 20);
        table("Sentences about asking for an assessment, and what the law says",
              {"Where", "Sentence", "Why"});
        for (std::size_t i = 0; i < shown; ++i) {
            page_.open("tr");
            row_name(findings[i].where);
            cell(findings[i].sentence);
            cell(findings[i].why);
            page_.close();
        }
        end_table();
        and_more(findings.size(), shown, " in the JSON report");
        end_section(
            "Ask who wrote them. No family may be told to wait for what the law does not ask.");
    }

    void foot() {
        page_.open("footer");
        page_.element("p",
                      "For staff of the council. It names services and holds nothing about "
                      "families.");
    }

    const Report& report_;  // outlives this
    const Survey& survey_;
    const Counts& all_;
};

}  // namespace

std::string to_html(const Report& report) {
    HtmlPage page;
    HtmlReport{report, page}.write();
    return std::move(page).take();
}

}  // namespace kiosk::feeds
