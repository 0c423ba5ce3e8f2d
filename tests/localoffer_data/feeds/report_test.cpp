// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/html_page.h"
#include "localoffer_data/feeds/report_words.h"
#include "localoffer_data/ingest/csv.h"
#include "tests/localoffer_data/feeds/sample_report.h"

namespace kiosk::feeds {
namespace {

using sample::kToday;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr std::string_view kHostile = "<script>alert('x')</script>\"&\x1b[2J\u202E</title>";

// Hostile words in every place that a source can fill.
Report hostile_report() {
    const std::string words{kHostile};
    auto report = sample::report();
    report.version = words;
    report.sources.push_back({words, words, 1, 1, 0, 0});
    report.last->by_source[words] = 100;
    report.findings.push_back({words, words, words});
    report.merges.add({words, {words, 1}, {words, 2}, words});
    SurveyRules rules;
    rules.area = words;
    rules.today = kToday;
    report.survey = Survey{rules};
    auto service = sample::full_service(1);
    service.reach = {};
    service.name = service.council = service.provenance.source = words;
    service.category.text = words;
    report.survey.add(service);
    model::Contact contact;
    contact.name = words;
    report.survey.add(contact);
    Notes notes;
    notes.add(words, {{words, 1}, words, words, words, Done::Refused});
    report.notes = notes;
    return report;
}

// More of everything than a sheet can hold.
Report crowded_report() {
    auto report = sample::report();
    for (int i = 0; i < 50; ++i) {
        const auto n = std::to_string(i);
        report.sources.push_back({"Source " + n, "A table", 10, 9, 1, 0});
        report.notes.add("kind-" + n, {{"a.csv", 1}, {}, {}, "why " + n, Done::Refused});
        report.last->by_source["Gone " + n] = 100;
    }
    return report;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            lines.push_back(line);
            line.clear();
        } else {
            line += c;
        }
    }
    return lines;
}

// The names of the tags in order, "/p" for an end; nothing for what closes itself.
std::vector<std::string> tags_of(const std::string& html) {
    std::vector<std::string> tags;
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const auto end = html.find('>', at);
        const auto tag = html.substr(at + 1, end - at - 1);
        if (tag.starts_with('!') || tag.ends_with('/')) continue;
        tags.push_back(tag.substr(0, tag.find(' ')));
    }
    return tags;
}

bool balances(const std::string& html) {
    std::vector<std::string> open;
    for (const auto& tag : tags_of(html)) {
        if (!tag.starts_with('/')) {
            open.push_back(tag);
        } else if (open.empty() || open.back() != tag.substr(1)) {
            return false;
        } else {
            open.pop_back();
        }
    }
    return open.empty();
}

void write_file(const std::string& name, const std::string& text) {
    const auto folder = std::filesystem::path{KIOSK_BINARY_DIR} / "reports";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / name, std::ios::binary} << text;
}

TEST(Report, A_loss_of_a_fifth_is_a_shrink_and_less_is_not) {
    Report report;
    for (std::size_t i = 0; i < 80; ++i) report.survey.add(sample::full_service(i));
    report.last = LastImport{kToday, 100, {}};
    EXPECT_THAT(shrinks(report), SizeIs(1));
    report.last->services = 99;
    EXPECT_THAT(shrinks(report), IsEmpty());
    report.last->services = 0;
    EXPECT_THAT(shrinks(report), IsEmpty());
}

TEST(Report, A_source_that_brought_nothing_is_a_shrink_of_its_own) {
    Report report;
    report.survey.add(sample::full_service(1));
    report.last = LastImport{kToday, 1, {{"Gone", 5}}};
    ASSERT_THAT(shrinks(report), SizeIs(1));
    EXPECT_EQ(shrinks(report).front().source, "Gone");
    EXPECT_EQ(shrinks(report).front().now, 0U);
    EXPECT_THAT(next_steps(report).front(), HasSubstr("5 fewer services from Gone"));
}

TEST(Report, Reasons_for_leaving_out_are_counted_and_the_most_frequent_comes_first) {
    const auto all = refusals(sample::report());
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all.front().what, "name: has no name");
    EXPECT_EQ(all.front().count, 41U);
    EXPECT_EQ(all.front().example.spot.record, 20U);
}

TEST(Report, Without_a_fault_there_is_one_step_and_it_is_calm) {
    Report report;
    SurveyRules rules;
    rules.area = "Waltham Forest";
    rules.today = kToday;
    report.survey = Survey{rules};
    auto service = sample::full_service(1);
    service.heads.clear();
    for (const auto& head : name_heads({})) service.heads.push_back({model::TermId{head.id}, {}});
    report.survey.add(service);
    EXPECT_THAT(next_steps(report), ElementsAre("Nothing is wrong. Put it on a kiosk."));
}

TEST(Words, A_few_are_never_none_and_nearly_all_are_never_all) {
    EXPECT_EQ(percent(0, 0), 0U);
    EXPECT_EQ(percent(1, 1'000'000), 1U);
    EXPECT_EQ(percent(999'999, 1'000'000), 99U);
    EXPECT_EQ(percent(1, 2), 50U);
    EXPECT_EQ(number(1'234'567), "1,234,567");
    EXPECT_EQ(number(999), "999");
}

TEST(Words, A_kind_that_nobody_described_reads_as_itself) {
    EXPECT_EQ(words_of_kind("odd-thing").words, "Odd thing");
    EXPECT_EQ(words_of_kind("postcode").words, "Postcodes with a fault");
}

TEST(Words, A_field_reads_as_an_editor_would_call_it) {
    EXPECT_EQ(field_words("places[0].postcode"), "place 1, postcode");
    EXPECT_EQ(field_words("places[x"), "place 1");
    EXPECT_EQ(field_words("age_from"), "age from");
    EXPECT_EQ(field_words(""), "");
}

TEST(Text, The_whole_of_a_crowded_report_fits_in_60_lines_of_80_columns) {
    const auto lines = lines_of(to_text(crowded_report()));
    EXPECT_LE(lines.size(), 60U);
    for (const auto& line : lines) EXPECT_LE(base::count_code_points(line), 80U) << line;
}

TEST(Text, No_line_is_wider_than_a_narrow_terminal) {
    for (const auto& line : lines_of(to_text(crowded_report(), 40))) {
        EXPECT_LE(base::count_code_points(line), 40U) << line;
    }
}

TEST(Text, What_is_not_shown_is_counted) {
    const auto text = to_text(crowded_report());
    EXPECT_THAT(text, HasSubstr("and 48 more in the full report"));
    EXPECT_THAT(text, HasSubstr("and 51 more in the full report"));
}

TEST(Text, A_hostile_name_steers_no_terminal) {
    const auto text = to_text(hostile_report());
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\u202E")));
}

TEST(Text, An_empty_report_says_so) {
    const auto text = to_text(Report{});
    EXPECT_THAT(text, HasSubstr("0 rows came in. 0 services went out."));
    EXPECT_THAT(text, HasSubstr("No service came in."));
    EXPECT_LE(lines_of(text).size(), 12U);
}

TEST(Json, It_parses_and_carries_the_numbers) {
    const auto report = sample::report();
    const auto json = nlohmann::json::parse(to_json(report));
    EXPECT_EQ(json["format"], "localoffer-import-report");
    EXPECT_EQ(json["made"], "2026-11-22");
    EXPECT_EQ(json["totals"]["refused"], 47);
    EXPECT_EQ(json["sources"][1]["rows"], 95);
    EXPECT_EQ(json["merges"]["count"], 48);
    EXPECT_EQ(json["notes"]["kinds"]["postcode"]["count"], 33);
    EXPECT_THAT(json["notes"]["kept"], SizeIs(report.notes.kept().size()));
    EXPECT_EQ(json["last_import"]["services"], 912);
    EXPECT_THAT(json["findings"], SizeIs(2));
    EXPECT_EQ(json["survey"]["contacts"]["without_way_but_voice"], 3);
}

TEST(Json, Every_count_of_the_survey_is_there) {
    const auto report = sample::report();
    const auto& all = report.survey.all();
    const auto json = nlohmann::json::parse(to_json(report))["survey"];
    EXPECT_EQ(json["all"]["services"], all.services);
    for (const auto what : all_missing()) {
        const auto& gap = json["all"]["missing"][std::string{words_of(what).key}];
        EXPECT_EQ(gap["missing"], all.gap(what).missing);
        EXPECT_EQ(gap["asked"], all.gap(what).asked);
    }
    for (std::size_t i = 0; i < kHeads; ++i) {
        EXPECT_EQ(json["all"]["heads"][report.survey.heads().at(i).id]["shown"],
                  all.heads.at(i).shown);
    }
    EXPECT_EQ(json["all"]["freshness"]["bands"]["not_dated"], all.freshness.bands.back());
    EXPECT_EQ(json["all"]["freshness"]["not_shown"], all.freshness.hidden);
    EXPECT_EQ(json["areas"]["named"]["Wigan"]["services"],
              report.survey.areas().find("Wigan")->services);
}

TEST(Json, Bytes_that_are_no_letters_do_not_break_it) {
    Report report;
    report.version = "a\xFF";
    report.notes.add("\xC3", {{"\xFF", 1}, "\xFE", {}, "\x80", Done::Kept});
    const auto json = nlohmann::json::parse(to_json(report), nullptr, false);
    EXPECT_FALSE(json.is_discarded());
}

TEST(Json, The_next_import_reads_what_this_one_held) {
    const auto report = sample::report();
    const auto last = read_last_import(to_json(report));
    ASSERT_TRUE(last);
    EXPECT_EQ(last->made, kToday);
    EXPECT_EQ(last->services, sample::kSampleServices);
    EXPECT_EQ(last->by_source.at("Wigan open data"),
              report.survey.sources().find("Wigan open data")->services);
}

TEST(Json, What_is_no_report_is_refused) {
    for (const auto* text :
         {"", "[]", "{", "{}", R"({"format":7})", R"({"format":"localoffer-import-report"})",
          R"({"format":"localoffer-import-report","survey":[]})",
          R"({"format":"localoffer-import-report","survey":{"all":{"services":-1}}})"}) {
        EXPECT_FALSE(read_last_import(text)) << text;
    }
}

TEST(Report, Words_that_nobody_mapped_are_listed_by_how_often_they_came) {
    Report report;
    for (const auto* word : {"<b>Stay</b> and play", "Forest school", "Forest school"}) {
        report.notes.add_word("unmapped", word,
                              {{"a.json", 1}, "Club", "category", "is not known", Done::Kept});
    }
    const auto json = nlohmann::json::parse(to_json(report));
    EXPECT_EQ(json["notes"]["unknown_words"][0]["words"], "Forest school");
    EXPECT_EQ(json["notes"]["unknown_words"][0]["count"], 2);
    const auto html = to_html(report);
    EXPECT_THAT(html, HasSubstr("Forest school"));
    EXPECT_THAT(html, Not(HasSubstr("<b>Stay")));
}

TEST(Corrections, Each_fault_is_a_row_under_its_service) {
    const auto csv = corrections_csv(sample::report());
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF\"Service\",\"Source\",\"Row\""));
    ingest::Problems problems;
    const auto table = ingest::parse_csv(csv, "corrections.csv", problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_THAT(table.rows, SizeIs(sample::report().notes.kept().size()));
    std::vector<std::string> services;
    for (const auto& row : table.rows) services.push_back(row.cells.front());
    EXPECT_TRUE(std::ranges::is_sorted(services));
}

TEST(Corrections, No_cell_acts_as_a_formula) {
    Report report;
    for (const auto* words : {"=1+1", "+44 20", "-1", "@SUM(A1)", " =1", "\t=1", "\n@x", "＝1"}) {
        report.notes.add("name", {{words, 1}, words, words, words, Done::Kept});
    }
    const auto csv = corrections_csv(report);
    for (const auto* cell : {"\"=", "\"+", "\"-", "\"@", "\" =", "\"\t=", "\"\n@", "\"＝"}) {
        EXPECT_THAT(csv, Not(HasSubstr(cell))) << "the apostrophe before it makes it words";
    }
    EXPECT_THAT(csv, HasSubstr("\"'=1+1\",\"'=1+1\""));
}

TEST(Corrections, A_quote_or_a_line_end_stays_inside_its_cell) {
    Report report;
    report.notes.add("name", {{"a,b", 0}, "x\",\"y\r\n=1", "f", "w", Done::Refused});
    ingest::Problems problems;
    const auto table = ingest::parse_csv(corrections_csv(report), "c.csv", problems);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(table.rows[0].cells[0], "x\",\"y =1");
    EXPECT_EQ(table.rows[0].cells[2], "the whole file");
}

TEST(Corrections, What_the_list_does_not_hold_is_told) {
    Report report;
    for (std::size_t i = 0; i < Notes::kMaxKept + 3; ++i) report.notes.add("name", {});
    EXPECT_THAT(corrections_csv(report), HasSubstr("Faults that this list has no room for: 3"));
}

TEST(Html, Every_tag_is_closed_in_its_turn) {
    EXPECT_TRUE(balances(to_html(sample::report())));
    EXPECT_TRUE(balances(to_html(Report{})));
    EXPECT_TRUE(balances(to_html(hostile_report())));
    EXPECT_FALSE(balances("<p><b></p></b>"));
}

TEST(Html, Nothing_that_a_source_says_is_read_as_a_mark) {
    const auto html = to_html(hostile_report());
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("\x1b")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
    EXPECT_THAT(tags_of(html), Not(Contains("script")));
    const auto tags = tags_of(html);
    EXPECT_EQ(std::ranges::count(tags, "/head"), 1);
}

TEST(Html, It_loads_nothing) {
    const auto html = to_html(sample::report());
    for (const auto* load :
         {"http://", "https://", " src=", "<link", "@import", "url(", "<iframe"}) {
        EXPECT_THAT(html, Not(HasSubstr(load)));
    }
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(Html, Its_tables_are_named_and_its_pictures_have_titles) {
    const auto html = to_html(sample::report());
    const auto tags = tags_of(html);
    EXPECT_EQ(std::ranges::count(tags, "table"), std::ranges::count(tags, "caption"));
    EXPECT_EQ(std::ranges::count(tags, "h1"), 1);
    EXPECT_THAT(html, HasSubstr("<html lang=\"en-GB\">"));
    std::size_t pictures = 0;
    for (auto at = html.find("role=\"img\""); at != std::string::npos;
         at = html.find("role=\"img\"", at + 1)) {
        EXPECT_THAT(html.substr(html.find('>', at) + 1, 6), "<title");
        ++pictures;
    }
    EXPECT_EQ(pictures, kMissing + 1);
}

TEST(Html, Each_section_says_what_to_do_next) {
    const auto tags = tags_of(to_html(sample::report()));
    const auto html = to_html(sample::report());
    std::ptrdiff_t steps = 0;
    for (auto at = html.find("What to do next:"); at != std::string::npos;
         at = html.find("What to do next:", at + 1)) {
        ++steps;
    }
    EXPECT_EQ(steps, std::ranges::count(tags, "section"));
}

TEST(Html, Its_links_lead_to_sections_that_are_there) {
    for (const auto& html : {to_html(sample::report()), to_html(Report{})}) {
        for (auto at = html.find("href=\"#"); at != std::string::npos;
             at = html.find("href=\"#", at + 1)) {
            const auto start = at + 7;
            const auto section = html.substr(start, html.find('"', start) - start);
            EXPECT_THAT(html, HasSubstr("id=\"" + section + '"'));
        }
    }
}

TEST(Html, A_loss_is_told_above_all_else) {
    const auto html = to_html(sample::report());
    EXPECT_LT(html.find("much smaller than the last one"), html.find("Do this first"));
    EXPECT_THAT(to_html(Report{}), Not(HasSubstr("much smaller")));
}

TEST(Html, Pages_are_left_in_the_build_folder_to_be_looked_at) {
    write_file("report.html", to_html(sample::report()));
    write_file("report-empty.html", to_html(Report{}));
    write_file("report-hostile.html", to_html(hostile_report()));
    write_file("report.txt", to_text(sample::report()));
    write_file("report-crowded.txt", to_text(crowded_report()));
    write_file("report.json", to_json(sample::report()));
    write_file("corrections.csv", corrections_csv(sample::report()));
}

}  // namespace
}  // namespace kiosk::feeds
