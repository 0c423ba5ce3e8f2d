// SPDX-License-Identifier: Apache-2.0
// `localoffer directory import`: from what a council has to a directory that opens.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "localoffer_data/directory/directory.h"
#include "tests/tools/localoffer/run_localoffer.h"

namespace kiosk {
namespace {

using testing::HasSubstr;
using testing::Not;

// A feed of so many services, one line of JSON each.
std::string feed(int count, const std::string& more = "") {
    std::string lines;
    for (int i = 1; i <= count; ++i) {
        lines +=
            R"({"id": )" + std::to_string(i) + R"(, "name": "Club )" + std::to_string(i) +
            R"(", "provider": "Clubs for all", "category": "Leisure", "description": "We meet.")" +
            R"(, "postcode": "E17 6DH", "phone": "020 7946 0101", "updated": "2026-09-01")" + more +
            "}\n";
    }
    return lines;
}

class Import : public testing::Test {
  protected:
    test::Ran run(const std::string& arguments) { return test::run_localoffer(folder_, arguments); }
    test::Ran import(const std::string& sources, const std::string& more = "") {
        return run("directory import " + sources + " --out " + out_ + " --today 2026-11-22 " +
                   more);
    }
    std::string put(const std::string& name, const std::string& text) {
        test::write_file(folder_ / name, text);
        return (folder_ / name).string();
    }
    // Builds what was imported and opens it as a kiosk does.
    base::Result<directory::Directory> built() {
        const auto file = (folder_ / "directory.sqlite").string();
        const auto ran = run("directory build " + out_ + " --built 2026-11-22 --out " + file);
        EXPECT_EQ(ran.status, 0) << ran.err;
        EXPECT_EQ(run("directory check " + file).status, 0);
        return directory::Directory::open(file);
    }
    std::vector<model::Service> services() {
        std::vector<model::Service> all;
        const auto directory = built();
        if (!directory) return all;
        for (const auto& id : *directory->service_ids()) all.push_back(*directory->service(id));
        return all;
    }

    test::TemporaryFolder folder_;
    std::string out_ = (folder_ / "import").string();
};

TEST_F(Import, What_is_imported_builds_unchanged_and_opens) {
    const auto ran = import(put("feed.jsonl", feed(3)));
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("3 rows came in. 3 services went out."));
    const auto all = services();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].name, "Club 1");
    EXPECT_EQ(all[0].source_id, "1");
    EXPECT_EQ(all[0].provider.name, "Clubs for all");
    EXPECT_EQ(all[0].reach.phone, "020 7946 0101");
    EXPECT_EQ(all[0].ages.from, std::nullopt) << "nobody told us";
    EXPECT_EQ(all[0].cost.charge, model::Charge::Unknown);
    ASSERT_NE(all[0].place(), nullptr);
    EXPECT_TRUE(all[0].place()->position) << "the middle of its outcode";
}

TEST_F(Import, The_same_import_gives_the_same_folder) {
    const auto source = put("feed.jsonl", feed(20));
    ASSERT_EQ(import(source).status, 0);
    const auto first = test::read_text(out_ + "/services.csv");
    ASSERT_EQ(import(source).status, 0);
    EXPECT_EQ(test::read_text(out_ + "/services.csv"), first);
}

TEST_F(Import, The_report_comes_in_every_form_that_is_asked_for) {
    const auto at = [&](const char* name) { return (folder_ / name).string(); };
    const auto ran = import(put("feed.jsonl", feed(2)),
                            "--json --report " + at("r.html") + " --report " + at("r.json") +
                                " --report " + at("r.csv") + " --report " + at("r.txt"));
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_TRUE(nlohmann::json::accept(ran.out));
    EXPECT_TRUE(nlohmann::json::accept(test::read_text(at("r.json"))));
    EXPECT_THAT(test::read_text(at("r.html")), HasSubstr("<html"));
    EXPECT_THAT(test::read_text(at("r.txt")), HasSubstr("2 rows came in."));
    EXPECT_THAT(test::read_text(at("r.csv")), HasSubstr("\"Service\""));
}

TEST_F(Import, A_report_of_another_ending_is_refused_before_anything_is_written) {
    const auto ran = import(put("feed.json", feed(1)), "--report report.pdf");
    EXPECT_NE(ran.status, 0);
    EXPECT_THAT(ran.err, HasSubstr(".html, .json, .txt or .csv"));
    EXPECT_FALSE(std::filesystem::exists(out_));
}

TEST_F(Import, A_feed_that_shrank_changes_nothing_until_somebody_agrees) {
    ASSERT_EQ(import(put("feed.jsonl", feed(10))).status, 0);
    put("feed.jsonl", feed(7));
    const auto refused = import((folder_ / "feed.jsonl").string(), "</dev/null");
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("had 10 services the last time and has 7 now"));
    EXPECT_THAT(refused.err, HasSubstr("nothing was changed"));
    EXPECT_EQ(services().size(), 10U);
    EXPECT_EQ(import((folder_ / "feed.jsonl").string(), "--fewer </dev/null").status, 0);
    EXPECT_EQ(services().size(), 7U);
    put("feed.jsonl", feed(6));
    EXPECT_EQ(import((folder_ / "feed.jsonl").string(), "</dev/null").status, 0)
        << "a seventh fewer is no reason to ask";
}

TEST_F(Import, A_councils_corrections_come_first_and_last) {
    const auto corrections = put("ours.csv",
                                 "service,field,value,source,checked\n"
                                 "Club 1,phone,020 7946 0999,The office,2026-11-20\n"
                                 "2,remove,yes,The office,2026-11-20\n"
                                 "Club 9,phone,020 7946 0999,The office,2026-11-20\n");
    const auto ran = import(put("feed.jsonl", feed(3)), "--json --corrections " + corrections);
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("no service \\\"Club 9\\\""));
    const auto all = services();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].reach.phone, "020 7946 0999");
    EXPECT_EQ(all[0].provenance.source, "The office");
    EXPECT_EQ(all[1].name, "Club 3");
}

TEST_F(Import, Services_without_ids_keep_ours_when_the_feed_is_reordered) {
    const std::string one = R"({"name": "Club", "provider": "Clubs", "description": "For boys."})";
    const std::string two = R"({"name": "Club", "provider": "Clubs", "description": "For girls."})";
    const std::string bare = R"({"name": "Hub", "description": "Advice."})";
    const std::string again = R"({"name": "Hub", "description": "Coffee."})";
    const auto ids = [&](const std::string& name, const std::vector<std::string>& lines) {
        std::string text;
        for (const auto& line : lines) text += line + "\n";
        EXPECT_EQ(import(put(name, text), "--fewer").status, 0);
        std::map<std::string, std::string> by_words;
        for (const auto& service : services()) by_words[service.description] = service.id.text;
        return by_words;
    };
    const auto first = ids("a.jsonl", {one, two, bare, again});
    ASSERT_EQ(first.size(), 4U);
    EXPECT_EQ(ids("b.jsonl", {again, two, bare, one}), first);
}

TEST_F(Import, The_report_counts_what_corrections_leave) {
    const auto corrections =
        put("ours.csv",
            "service,field,value,source,checked\n"
            "1,needs,autism,The office,2026-11-20\n"
            "1,cost,free,The office,2026-11-20\n"
            "1,statutory,yes,The office,2026-11-20\n"
            "2,phone,,The office,2026-11-20\n"
            "2,description,Your child must be two years behind "
            "before you can ask for an EHC needs assessment.,The office,2026-11-20\n");
    const auto ran = import(put("feed.jsonl", feed(2)), "--json --corrections " + corrections);
    ASSERT_EQ(ran.status, 0) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    const auto& missing = report.at("survey").at("all").at("missing");
    EXPECT_EQ(missing.at("needs").at("missing"), 1);
    EXPECT_EQ(missing.at("cost").at("missing"), 1);
    EXPECT_EQ(missing.at("phone").at("missing"), 1) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("two years behind"));
    EXPECT_EQ(report.at("survey").at("all").at("statutory"), 1);
}

TEST_F(Import, Of_a_service_that_a_council_takes_out_no_address_stays_in_the_folder) {
    const auto corrections = put("ours.csv",
                                 "service,field,value,source,checked\n"
                                 "2,remove,yes,The office,2026-11-20\n");
    const auto source =
        put("feed.jsonl", feed(1) + R"({"id": 2, "name": "Quiet house", )"
                                    R"("provider": "Quiet", "description": "We meet.", )"
                                    R"("address": "12 Acacia Road"})"
                                    "\n");
    ASSERT_EQ(import(source, "--corrections " + corrections).status, 0);
    EXPECT_THAT(test::read_text(out_ + "/places.csv"), Not(HasSubstr("Acacia")));
    EXPECT_THAT(test::read_text(out_ + "/providers.csv"), Not(HasSubstr("Quiet")));
}

TEST_F(Import, A_place_that_a_service_names_twice_is_one_and_so_are_the_hidden_ones_of_a_refuge) {
    const std::string places = R"(, "locations": [{"name": "Hall", "postal_code": "E17 6DH"}, )"
                               R"({"name": "Hall", "postal_code": "E17 6DH"}]})";
    const auto source = put(
        "feed.jsonl", R"({"id": 1, "name": "Club", "description": "We meet.")" + places + "\n" +
                          R"({"id": 2, "name": "Women's refuge", "description": "Stay.")" + places);
    const auto ran = import(source);
    ASSERT_EQ(ran.status, 0) << ran.err;
    const auto all = services();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].places.size(), 1U);
    ASSERT_EQ(all[1].places.size(), 1U);
    EXPECT_TRUE(all[1].places[0].is_hidden);
}

TEST_F(Import, Corrections_that_do_not_fit_are_refused_with_their_line) {
    const auto source = put("feed.jsonl", feed(1));
    const auto wrong =
        put("ours.csv", "service,field,value,source,checked\n1,telephone,x,us,2026-11-20\n");
    const auto ran = import(source, "--corrections " + wrong);
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("ours.csv:2: field: \"telephone\""));
    const auto no_age =
        put("ours.csv", "service,field,value,source,checked\n1,age_from,young,us,2026-11-20\n");
    ASSERT_EQ(import(source).status, 0);
    const auto before = test::read_text(out_ + "/services.csv");
    const auto refused = import(source, "--corrections " + no_age);
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("age_from: \"young\""));
    EXPECT_THAT(refused.err, HasSubstr("nothing was changed"));
    EXPECT_EQ(test::read_text(out_ + "/services.csv"), before);
    EXPECT_FALSE(std::filesystem::exists(folder_ / ".import.new"));
}

TEST_F(Import, A_failed_import_leaves_no_folder_above_either) {
    const auto deep = (folder_ / "a" / "b" / "c").string();
    EXPECT_EQ(run("directory import " + put("x.json", "{}") + " --out " + deep).status, 1);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "a"));
    EXPECT_EQ(run("directory import " + put("y.jsonl", feed(1)) + " --out " + deep).status, 0);
    EXPECT_TRUE(std::filesystem::exists(deep + "/.import.json"));
}

TEST_F(Import, Files_of_the_council_in_the_folder_stay) {
    const auto source = put("feed.jsonl", feed(2));
    ASSERT_EQ(import(source).status, 0);
    test::write_file(out_ + "/notes.txt", "ours");
    std::filesystem::create_directories(out_ + "/pages/en");
    test::write_file(out_ + "/pages/en/x.md", "a page");
    std::filesystem::create_symlink("notes.txt", out_ + "/link");
    ASSERT_EQ(import(source).status, 0);
    EXPECT_EQ(test::read_text(out_ + "/notes.txt"), "ours");
    EXPECT_EQ(test::read_text(out_ + "/pages/en/x.md"), "a page");
    EXPECT_TRUE(std::filesystem::is_symlink(out_ + "/link"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / ".import.new"));
    EXPECT_EQ(import(put("x.json", "{}")).status, 1);
    EXPECT_EQ(test::read_text(out_ + "/notes.txt"), "ours");
}

TEST_F(Import, A_link_to_a_folder_stays_a_link) {
    std::filesystem::create_directories(folder_ / "real");
    std::filesystem::create_directory_symlink(folder_ / "real", out_);
    ASSERT_EQ(import(put("feed.jsonl", feed(1))).status, 0);
    EXPECT_TRUE(std::filesystem::is_symlink(out_));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "real" / "services.csv"));
}

TEST_F(Import, A_councils_own_mapping_comes_before_ours) {
    const auto source = put("feed.jsonl", feed(1, R"(, "needs": ["whizzbang"])"));
    const auto mapping =
        put("map.csv", "kind,words,id\nneed,whizzbang,autism\ncategory,Leisure,health\n");
    ASSERT_EQ(import(source, "--mapping " + mapping).status, 0);
    const auto all = services();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].category.text, "health");
    ASSERT_EQ(all[0].needs.size(), 1U);
    EXPECT_EQ(all[0].needs[0].id.text, "autism");
}

TEST_F(Import, Of_two_feeds_the_first_is_believed) {
    const auto first = put("first.jsonl", feed(1, R"(, "web": "clubs.example")"));
    const auto second = put("second.jsonl", feed(2, R"(, "email": "info@clubs.example")"));
    const auto ran = import(first + " " + second);
    EXPECT_THAT(ran.out, HasSubstr("3 rows came in. 2 services went out."));
    const auto all = services();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].reach.web, "clubs.example");
    EXPECT_EQ(all[0].reach.email, "info@clubs.example");
}

TEST_F(Import, A_source_that_is_not_there_or_is_nothing_we_know_is_one_clear_line) {
    for (const auto& source :
         {(folder_ / "none.json").string(), put("x.json", "{}"), put("y.csv", "a,b\n1,2\n"),
          put("z.bin", std::string("\x7F"
                                   "ELF\0\1\2",
                                   7))}) {
        const auto ran = import(source);
        EXPECT_EQ(ran.status, 1) << source;
        EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
        EXPECT_FALSE(std::filesystem::exists(out_));
        EXPECT_FALSE(std::filesystem::exists(folder_ / ".import.scratch"));
        EXPECT_FALSE(std::filesystem::exists(folder_ / ".import.new"));
    }
}

TEST_F(Import, A_source_may_have_any_name_and_is_given_once) {
    for (const auto* name : {"\xFF\xFE.json", "=1+1.json", "a\nb.json", " .json", "services.csv"}) {
        const auto source = "'" + put(name, feed(1)) + "'";
        const auto ran = import(source, "--fewer");
        EXPECT_EQ(ran.status, 0) << name << ran.err;
        EXPECT_EQ(services().size(), 1U) << name;
    }
    const auto source = put("feed.jsonl", feed(1));
    const auto twice = import(source + " " + (folder_ / "." / "feed.jsonl").string());
    EXPECT_EQ(twice.status, 1);
    EXPECT_THAT(twice.err, HasSubstr("feed.jsonl is given twice"));
}

TEST_F(Import, An_import_can_be_built_for_any_of_our_areas) {
    ASSERT_EQ(import(put("feed.jsonl", feed(1)), "--area wigan").status, 0);
    const auto file = (folder_ / "w.sqlite").string();
    ASSERT_EQ(run("directory build " + out_ + " --area wigan --out " + file).status, 0);
    const auto opened = directory::Directory::open(file);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->area().name, "Wigan");
    EXPECT_EQ(opened->signposts()->size(), 17U);
    EXPECT_EQ(run("directory build " + out_ + " --area nowhere --out " + file).status, 1);
    EXPECT_EQ(run("directory build " + out_ + " --area ../england --out " + file).status, 1);
}

TEST_F(Import, A_whole_table_of_outcodes_comes_before_ours) {
    ASSERT_EQ(import(put("feed.jsonl", feed(1))).status, 0);
    const auto table = put("codes.csv",
                           "postcode,eastings,latitude,longitude,town\nE17,1,52.5,-1.5,X\nHP21,1,"
                           "51.8,-0.8,Y\nGY1,1,0,0,Z\n");
    const auto file = (folder_ / "o.sqlite").string();
    const auto ran = run("directory build " + out_ + " --outcodes " + table + " --out " + file);
    ASSERT_EQ(ran.status, 0) << ran.err;
    const auto opened = directory::Directory::open(file);
    ASSERT_TRUE(opened);
    EXPECT_DOUBLE_EQ(opened->outcode("E17")->position.latitude, 52.5);
    EXPECT_EQ(opened->outcode("E17")->town, "Walthamstow") << "names of towns are ours";
    EXPECT_TRUE(opened->outcode("HP21"));
    EXPECT_FALSE(opened->outcode("GY1"));
    EXPECT_TRUE(opened->outcode("WN1")) << "what the table lacks is still there";
    const auto wrong = put("codes.csv", "a,b\n1,2\n");
    EXPECT_EQ(run("directory build " + out_ + " --outcodes " + wrong + " --out " + file).status, 1);
}

}  // namespace
}  // namespace kiosk
