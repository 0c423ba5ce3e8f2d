// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/content.h"

#include <gmock/gmock.h>

#include <array>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::ingest {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

// A small content that is sound; each test changes one file of it.
class ContentFolder : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "area/pages");
        std::filesystem::create_directories(folder_ / "area/forms");
        put("area.csv",
            "id,name,council,home_outcode,law_checked,source,checked\n"
            "wf,Waltham Forest,LBWF,E17,2026-11-22,us,2026-11-22\n");
        put("categories.csv",
            "id,order,name,name@ur,source,checked\nplay,1,Things to do,کھیل,us,2026-11-22\n");
        put("terms.csv",
            "scheme,id,name,source,checked\nneed,autism,Autism,us,2026-11-22\n"
            "access,hoist,Hoist,us,2026-11-22\n");
        put("outcodes.csv",
            "code,town,latitude,longitude,source,checked\nE17,Walthamstow,51.58,-0.01,us,2026-11-"
            "22\n");
        put("contacts.csv",
            "id,role,name,phone,duty,status,source,checked\n"
            "duty,social-care,Duty line,020 7946 0904,day,current,us,2026-11-22\n");
        put("providers.csv", "id,name,source,checked\notters,Otters,us,2026-11-22\n");
        put("places.csv",
            "id,postcode,access_yes,source,checked\npool,e17 6dh,hoist,us,2026-11-22\n");
        put_services("swim,Swim,otters,play,Splash. More words.,yes,us,2026-11-22,,,,\n");
        put("pages/a.law.md",
            "---\nid: a\ntitle: A\ngroup: g\nlang: en\nlayer: law\nsource: s\nchecked: "
            "2026-11-22\n---\nWords.\n");
        put("forms/f.json", R"({"id": "f"})");
    }

    void put(const std::string& name, const std::string& text) {
        test::write_file(folder_ / "area" / name, text);
    }
    void put_services(const std::string& rows) {
        put("services.csv",
            "id,name,provider,category,description,demonstration,source,checked,"
            "age_from,age_to,cost,price\n" +
                rows);
    }
    [[nodiscard]] ContentReading read() const {
        const std::array folders{folder_ / "area"};
        return read_content(folders);
    }

    test::TemporaryFolder folder_;
};

TEST_F(ContentFolder, That_is_sound_is_read_whole) {
    const auto reading = read();
    EXPECT_THAT(reading.problems.lines(), ElementsAre());
    const auto& content = reading.content;
    EXPECT_EQ(content.area.council, "LBWF");
    ASSERT_EQ(content.services.size(), 1U);
    EXPECT_EQ(content.services[0].summary, "Splash.");
    EXPECT_EQ(content.places[0].postcode, "E17 6DH");
    EXPECT_EQ(content.places[0].outcode, "E17");
    EXPECT_EQ(content.forms[0].json, R"({"id": "f"})");
    ASSERT_EQ(content.translations.size(), 1U);
    EXPECT_EQ(content.translations[0].lang, "ur");
}

TEST_F(ContentFolder, Cells_left_empty_stay_unknown) {
    const auto service = read().content.services[0];
    EXPECT_EQ(service.ages.from, std::nullopt);
    EXPECT_EQ(service.ages.to, std::nullopt);
    EXPECT_EQ(service.cost.charge, model::Charge::Unknown);
    EXPECT_EQ(service.cost.pence, std::nullopt);
    EXPECT_EQ(service.referral.needed, model::Answer::Unknown);
    EXPECT_FALSE(service.place() != nullptr);
    EXPECT_TRUE(service.reach.empty());
}

TEST_F(ContentFolder, A_zero_age_and_a_free_service_are_known) {
    put_services("swim,Swim,otters,play,Splash.,no,us,2026-11-22,0,5,free,\n");
    const auto service = read().content.services[0];
    EXPECT_EQ(service.ages.from, 0);
    EXPECT_EQ(service.cost.charge, model::Charge::Free);
    EXPECT_EQ(service.kind, model::Kind::Real);
}

TEST_F(ContentFolder, Every_bad_cell_is_listed_with_file_and_line) {
    put_services(
        "swim,Swim,otters,play,Splash.,yes,us,2026-11-22,5,x,paid,3.50\n"
        "Swim 2,,nobody,play,Splash.,maybe,us,22/11/2026,9,5,cheap,3.5\n");
    EXPECT_THAT(
        read().problems.lines(),
        ElementsAre(
            "area/services.csv:2: age_to: \"x\" is not a number",
            "area/services.csv:3: id: \"Swim 2\" is not an id (small letters, digits, '-' and "
            "'.', at most 64)",
            "area/services.csv:3: name: is empty",
            "area/services.csv:3: age_to: \"5\" is less than age_from",
            "area/services.csv:3: cost: \"cheap\" is not unknown, free or paid",
            "area/services.csv:3: price: \"3.5\" is not pounds and pence (such as 3.50)",
            "area/services.csv:3: demonstration: \"maybe\" is not yes or no",
            "area/services.csv:3: checked: \"22/11/2026\" is not a date (such as 2026-11-22)",
            "area/services.csv:3: provider: there is no provider \"nobody\""));
}

TEST_F(ContentFolder, A_price_on_a_free_service_is_refused) {
    put_services("swim,Swim,otters,play,Splash.,yes,us,2026-11-22,,,free,3.50\n");
    EXPECT_THAT(read().problems.lines(), Contains(HasSubstr("must be paid")));
}

TEST_F(ContentFolder, More_categories_or_terms_than_can_be_chosen_of_are_refused) {
    const std::string dated = ",us,2026-11-22\n";
    const auto put_many = [&](int categories, int needs) {
        std::string doors = "id,order,name,source,checked\nplay,0,Play" + dated;
        for (int i = 1; i < categories; ++i)
            doors += "c" + std::to_string(i) + "," + std::to_string(i) + ",C" + dated;
        put("categories.csv", doors);
        std::string terms = "scheme,id,name,source,checked\naccess,hoist,Hoist" + dated;
        for (int i = 0; i < needs; ++i) terms += "need,n" + std::to_string(i) + ",N" + dated;
        put("terms.csv", terms);
    };
    put_many(256, 32);
    EXPECT_THAT(read().problems.lines(), ElementsAre());
    put_many(257, 33);
    EXPECT_THAT(read().problems.lines(),
                ElementsAre(HasSubstr("257 categories"), HasSubstr("33 terms of the scheme need")));
}

TEST_F(ContentFolder, The_same_id_twice_is_refused_and_says_where_it_was_first) {
    put_services(
        "swim,Swim,otters,play,Splash.,yes,us,2026-11-22,,,,\n"
        "swim,Swim,otters,play,Splash.,yes,us,2026-11-22,,,,\n");
    EXPECT_THAT(read().problems.lines(),
                ElementsAre("area/services.csv:3: the service \"swim\" is there twice (first in "
                            "area/services.csv:2)"));
}

TEST_F(ContentFolder, An_answer_that_is_there_twice_is_refused_wherever_it_stands) {
    put_services(
        "swim,Swim,otters,play,Splash.,yes,us,2026-11-22,,,,\n"
        "dive,Dive,otters,play,Splash.,yes,us,2026-11-22,,,,\n");
    put("answers.csv", "service,order,question,answer\nswim,1,Q,A\ndive,1,Q,A\nswim,1,Q,B\n");
    EXPECT_THAT(read().problems.lines(),
                ElementsAre("area/answers.csv:4: the answer \"swim 1\" is there twice"));
}

TEST_F(ContentFolder, An_unknown_column_a_missing_column_and_an_unknown_file_are_refused) {
    put("providers.csv", "id,nmae,source,checked\notters,Otters,us,2026-11-22\n");
    put("service.csv", "id\n");
    EXPECT_THAT(read().problems.lines(), Contains("area/providers.csv:1: unknown column \"nmae\""));
    EXPECT_THAT(read().problems.lines(),
                Contains("area/providers.csv:1: the column \"name\" is missing"));
    EXPECT_THAT(read().problems.lines(),
                Contains("area/service.csv: is not a file of a content folder"));
}

TEST_F(ContentFolder, A_source_and_a_checked_date_are_never_left_out) {
    put("terms.csv",
        "scheme,id,name,source,checked\nneed,autism,Autism,,\naccess,hoist,Hoist,us,2026-11-22\n");
    EXPECT_THAT(read().problems.lines(), ElementsAre("area/terms.csv:2: source: is empty",
                                                     "area/terms.csv:2: checked: is empty"));
}

TEST_F(ContentFolder, A_provider_out_of_a_feed_may_be_undated_but_never_without_a_source) {
    put("providers.csv", "id,name,source,checked\notters,Otters,,\n");
    EXPECT_THAT(read().problems.lines(), ElementsAre("area/providers.csv:2: source: is empty"));
}

TEST_F(ContentFolder, A_swapped_position_is_refused) {
    put("outcodes.csv",
        "code,town,latitude,longitude,source,checked\nE17,Walthamstow,-0.01,51.58,us,2026-11-22\n");
    EXPECT_THAT(read().problems.lines(),
                Contains(HasSubstr("latitude: \"-0.01\" is out of range")));
}

TEST_F(ContentFolder, Home_outcodes_are_read_and_each_must_be_a_known_outcode) {
    put("home_outcodes.csv", "code,source,checked\nE17,us,2026-11-22\n");
    const auto sound = read();
    EXPECT_THAT(sound.problems.lines(), ElementsAre());
    ASSERT_EQ(sound.content.home_outcodes.size(), 1U);
    EXPECT_EQ(sound.content.home_outcodes[0].code, "E17");
    put("home_outcodes.csv", "code,source,checked\nE71,us,2026-11-22\nE17,us,\n");
    EXPECT_THAT(read().problems.lines(),
                testing::UnorderedElementsAre(
                    HasSubstr("area/home_outcodes.csv:2: code: there is no outcode \"E71\""),
                    HasSubstr("area/home_outcodes.csv:3: checked")));
}

TEST_F(ContentFolder, Layers_of_a_page_are_joined_law_first) {
    put("pages/a.local.md",
        "---\nid: a\nlang: en\nlayer: local\nsource: t\nchecked: 2026-11-22\n---\nOurs.\n");
    const auto reading = read();
    ASSERT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.content.pages.size(), 1U);
    const auto& sections = reading.content.pages[0].sections;
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections[0].layer, model::Layer::Law);
    EXPECT_EQ(sections[1].layer, model::Layer::Local);
}

TEST_F(ContentFolder, A_page_with_a_bad_head_is_refused_with_every_fault) {
    put("pages/a.law.md", "---\nid: a\nlang: en\nlayer: rumour\ncolour: red\n---\nWords.\n");
    EXPECT_THAT(read().problems.lines(),
                ElementsAre("area/pages/a.law.md:1: colour: is not known",
                            "area/pages/a.law.md:1: layer: \"rumour\" is not law, local or about",
                            "area/pages/a.law.md:1: source: is missing",
                            "area/pages/a.law.md:1: checked: is missing",
                            "area/pages/a.law.md:1: title: is missing",
                            "area/pages/a.law.md:1: group: is missing"));
}

TEST_F(ContentFolder, Two_files_of_a_page_may_not_contradict_each_other) {
    put("pages/a.local.md",
        "---\nid: a\ntitle: B\nlang: en\nlayer: local\nsource: t\nchecked: "
        "2026-11-22\n---\nOurs.\n");
    EXPECT_THAT(
        read().problems.lines(),
        ElementsAre("area/pages/a.local.md:1: contradicts the head of the page's other file"));
}

TEST_F(ContentFolder, A_form_that_is_not_json_or_has_no_id_is_refused) {
    put("forms/f.json", "{");
    put("forms/g.json", "[]");
    EXPECT_THAT(read().problems.lines(),
                ElementsAre("area/forms/f.json: is not JSON",
                            "area/forms/g.json: has no \"id\" that is an id"));
}

TEST_F(ContentFolder, Ordinary_words_are_kept_in_order_and_others_passed_over) {
    put("../english.txt", "zoo\nBob\nbee\nbee's\n\nzoo");
    const std::array folders{folder_ / "area"};
    struct Keeper : NoSink {
        base::Result<void> begin(const model::Content& content) override {
            concepts = content.concepts;
            return {};
        }
        std::vector<model::Concept> concepts;
    } keeper;
    ContentRules rules;
    rules.ordinary_words = folder_ / "english.txt";
    EXPECT_TRUE(read_content(folders, keeper, rules).empty());
    ASSERT_FALSE(keeper.concepts.empty());
    EXPECT_EQ(keeper.concepts.front(), (model::Concept{"", "known", "bee\nzoo"}));
    put("../english.txt", "zoo\r\nbee\r\n");
    EXPECT_TRUE(read_content(folders, keeper, rules).empty());
    EXPECT_EQ(keeper.concepts.front(), (model::Concept{"", "known", "bee\nzoo"}));
    rules.ordinary_words = folder_ / "nowhere.txt";
    EXPECT_THAT(read_content(folders, keeper, rules).lines(),
                ElementsAre("nowhere.txt: is no list of words"));
}

TEST_F(ContentFolder, A_row_of_concepts_holds_any_number_of_phrases) {
    put("concepts.csv",
        "concept,kind,words,source,checked\n"
        "autism,asks,own world; (lines|piles) up toys,us,2026-11-22\n"
        ",never,please; the,us,2026-11-22\n");
    const auto reading = read();
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_THAT(
        reading.content.concepts,
        ElementsAre(model::Concept{"autism", "asks", "own world"},
                    model::Concept{"autism", "asks", "lines up toys"},
                    model::Concept{"autism", "asks", "piles up toys"},
                    model::Concept{"", "never", "please"}, model::Concept{"", "never", "the"}));
}

TEST_F(ContentFolder, A_phrase_of_a_concept_that_is_there_twice_or_does_not_close_is_refused) {
    put("concepts.csv",
        "concept,kind,words,source,checked\n"
        "autism,is,asd; (asc|asd),us,2026-11-22\n"
        "autism,is,(aspie,us,2026-11-22\n");
    EXPECT_THAT(
        read().problems.lines(),
        ElementsAre("area/concepts.csv:2: the concept \"autism is asd\" is there twice (first in "
                    "area/concepts.csv:2)",
                    "area/concepts.csv:3: words: \"(aspie\" has a bracket that does not close"));
}

TEST_F(ContentFolder, A_form_that_its_check_refuses_is_a_problem_of_its_file) {
    put("forms/g.json", R"({"id": "g", "pages": []})");
    const std::array folders{folder_ / "area"};
    const auto reading = read_content(folders, [](std::string_view json) -> base::Result<void> {
        if (json.find("pages") == std::string_view::npos) return {};
        return base::Error{base::Code::Invalid, "pages: at least one is needed"};
    });
    EXPECT_THAT(reading.problems.lines(),
                ElementsAre("area/forms/g.json: pages: at least one is needed"));
}

TEST_F(ContentFolder, A_form_over_the_limit_is_refused) {
    put("forms/f.json", "{\"id\": \"f\"}" + std::string(kMaxFormBytes, ' '));
    EXPECT_THAT(read().problems.lines(), ElementsAre("area/forms/f.json: over 524288 bytes"));
}

TEST_F(ContentFolder, A_folder_that_is_not_there_is_named) {
    const std::array folders{folder_ / "area", folder_ / "nowhere"};
    EXPECT_THAT(read_content(folders).problems.lines(),
                Contains(HasSubstr("nowhere: is not a folder")));
}

TEST_F(ContentFolder, Two_folders_are_read_as_one) {
    std::filesystem::create_directories(folder_ / "more");
    test::write_file(folder_ / "more/services.csv",
                     "id,name,provider,category,description,demonstration,source,checked\n"
                     "club,Club,otters,play,Fun.,yes,us,2026-11-22\n");
    const std::array folders{folder_ / "area", folder_ / "more"};
    const auto reading = read_content(folders);
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(reading.content.services.size(), 2U);
}

}  // namespace
}  // namespace kiosk::ingest
