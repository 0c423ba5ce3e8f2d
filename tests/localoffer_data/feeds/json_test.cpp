// SPDX-License-Identifier: Apache-2.0
// Shapes and faults of JSON, whatever the dialect.
#include <gmock/gmock.h>

#include "localoffer_data/feeds/limits.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/feeds/read_all.h"

namespace kiosk::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> names(const test::AllRead& all) {
    std::vector<std::string> names;
    for (const auto& draft : all.drafts) names.push_back(draft.name);
    return names;
}

const std::string kOne = R"({"id":1,"name":"One","category":"Health"})";
const std::string kTwo = R"({"id":"2","name":"Two","category":"Health"})";

TEST(JsonFeed, A_list_an_envelope_lines_and_a_single_record_are_all_read) {
    EXPECT_THAT(names(test::read_json("[" + kOne + "," + kTwo + "]")), ElementsAre("One", "Two"));
    EXPECT_THAT(names(test::read_json(R"({"size":2,"contents":[)" + kOne + "," + kTwo + "]}")),
                ElementsAre("One", "Two"));
    EXPECT_THAT(names(test::read_json(R"({"content" : [ )" + kOne + " ]}")), ElementsAre("One"));
    EXPECT_THAT(names(test::read_json(kOne + "\n" + kTwo + "\n")), ElementsAre("One", "Two"));
    EXPECT_THAT(names(test::read_json(kOne)), ElementsAre("One"));
    EXPECT_THAT(names(test::read_json(kOne + kTwo)), ElementsAre("One", "Two"));
}

TEST(JsonFeed, It_says_what_it_is_in_one_line) {
    EXPECT_EQ(test::read_json(kOne + "\n" + kTwo).opened.told, "services as JSON, JSON Lines");
    EXPECT_EQ(
        test::read_json(R"({"contents":[{"name":"A","assured_date":"2026-01-01"}]})").opened.told,
        "Open Referral UK 3, a page with contents");
}

TEST(JsonFeed, An_envelope_in_a_wrapper_and_one_on_each_line_are_read) {
    EXPECT_THAT(
        names(test::read_json(R"({"success":true,"result":{"total":1,"records":[)" + kOne + "]}}")),
        ElementsAre("One"));
    EXPECT_THAT(names(test::read_json(R"({"contents":[)" + kOne + "]}\n" + R"({"contents":[)" +
                                      kTwo + "]}\n")),
                ElementsAre("One", "Two"));
}

TEST(JsonFeed, Ids_stay_as_they_were_written) {
    const auto all = test::read_json(
        R"([{"id":12345678901234567890123,"name":"A","url":"u"},{"id":7,"name":"B","url":"u"},{"id":"007","name":"C","url":"u"}])");
    ASSERT_EQ(all.drafts.size(), 3U);
    EXPECT_EQ(all.drafts[0].source_id, "12345678901234567890123");
    EXPECT_EQ(all.drafts[1].source_id, "7");
    EXPECT_EQ(all.drafts[2].source_id, "007");
}

TEST(JsonFeed, Null_empty_and_minus_one_are_carried_as_they_came) {
    const auto all = test::read_json(
        R"([{"id":1,"name":"A","category":null,"age_min":-1,"age_max":null,"phone":"","needs":null}])");
    ASSERT_EQ(all.drafts.size(), 1U);
    EXPECT_EQ(all.drafts[0].age_from, "-1");
    EXPECT_EQ(all.drafts[0].age_to, "");
    EXPECT_TRUE(all.drafts[0].phones.empty());
}

TEST(JsonFeed, Control_characters_in_texts_become_blanks_and_are_noted) {
    const auto all = test::read_json(
        "[{\"id\":1,\"name\":\"A\x02"
        "B\",\"description\":\"x\ny\"}," +
        kTwo + "]");
    ASSERT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.drafts[0].name, "A B");
    EXPECT_EQ(all.drafts[0].description, "x\ny");
    EXPECT_EQ(all.noted("control-character"), 1U);
    EXPECT_EQ(all.notes.kept()[0].spot.record, 1U);
}

TEST(JsonFeed, Half_letters_wrong_escapes_and_spare_commas_are_mended) {
    const auto all = test::read_json(
        R"([{"name":"A \ud83d b \'c\'","url":NaN,"needs":["x",],"category":"y",},)" + kTwo + ",]");
    ASSERT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.drafts[0].name, "A \xEF\xBF\xBD b 'c'");
    EXPECT_THAT(all.drafts[0].needs, ElementsAre("x"));
    EXPECT_EQ(all.noted("escape"), 1U);
    EXPECT_EQ(all.noted("json"), 1U);
}

TEST(JsonFeed, A_record_that_is_not_JSON_is_refused_and_the_others_go_on) {
    const auto all = test::read_json("[" + kOne + R"(,{"id" 3},)" + kTwo + "]");
    EXPECT_THAT(names(all), ElementsAre("One", "Two"));
    ASSERT_EQ(all.noted("record"), 1U);
    EXPECT_EQ(all.notes.kept()[0].spot.record, 2U);
    EXPECT_EQ(all.notes.kept()[0].done, Done::Refused);
}

TEST(JsonFeed, A_bracket_or_quote_that_is_missing_loses_one_record_only) {
    for (const std::string broken :
         {R"({"id":9,"name":"Bad","x":{"y":1,)", R"({"id":9,"name":"Bad)",
          R"({"id":9,"name":"Bad","z":[1,2},)"}) {
        const auto all = test::read_json("[\n  " + kOne + ",\n  " + broken + "\n  " + kTwo +
                                         ",\n  " + kOne + "\n]");
        EXPECT_THAT(names(all), ElementsAre("One", "Two", "One")) << broken;
        EXPECT_EQ(all.noted("record"), 1U) << broken;
    }
}

TEST(JsonFeed, A_broken_line_of_JSON_Lines_loses_that_line_only) {
    const auto all = test::read_json(kOne + "\n{\"id\":9,\"name\":\"Bad\n" + kTwo + "\n");
    EXPECT_THAT(names(all), ElementsAre("One", "Two"));
    const auto first = test::read_json("{\"id\":9,\"name\":\"Bad\n" + kOne + "\n" + kTwo + "\n");
    EXPECT_THAT(names(first), ElementsAre("One", "Two"));
}

TEST(JsonFeed, A_file_cut_off_keeps_what_is_whole) {
    const auto all = test::read_json("[" + kOne + ",{\"id\":2,\"name\":\"Tw");
    EXPECT_THAT(names(all), ElementsAre("One"));
    EXPECT_EQ(all.noted("record"), 1U);
}

TEST(JsonFeed, A_record_deeper_than_the_limit_is_refused) {
    const auto deep = [](std::size_t depth) {
        return R"([{"name":"Deep","url":"u","x":)" + std::string(depth - 1, '[') +
               std::string(depth - 1, ']') + "}]";
    };
    EXPECT_EQ(test::read_json(deep(kMaxJsonDepth)).drafts.size(), 1U);
    EXPECT_EQ(test::read_json("[" + kOne + "," + deep(kMaxJsonDepth + 1).substr(1)).drafts.size(),
              1U);
}

TEST(JsonFeed, A_record_longer_than_the_limit_is_refused_and_the_others_go_on) {
    const std::string frame = R"({"name":"Long","category":""})";
    const auto with = [&](std::size_t bytes) {
        std::string record = frame;
        record.insert(frame.size() - 2, std::string(bytes - frame.size(), 'x'));
        return "[" + record + "," + kTwo + "]";
    };
    EXPECT_THAT(names(test::read_json(with(kMaxRecordBytes))), ElementsAre("Long", "Two"));
    EXPECT_THAT(names(test::read_json(with(kMaxRecordBytes + 1))), ElementsAre("Two"));
}

TEST(JsonFeed, A_line_longer_than_the_limit_is_refused_and_the_others_go_on) {
    const auto all = test::read_json(kOne + "\n{\"name\":\"" + std::string(kMaxRecordBytes, 'x') +
                                     "\"}\n" + kTwo + "\n");
    EXPECT_THAT(names(all), ElementsAre("One", "Two"));
    EXPECT_EQ(all.noted("record"), 1U);
}

TEST(JsonFeed, A_quote_that_swallows_more_than_the_limit_loses_one_record_only) {
    std::string text = "[\n" + kOne + ",\n{\"name\":\"Bad},\n";
    std::size_t count = 0;
    for (; text.size() < kMaxRecordBytes + kMaxRecordBytes / 2; ++count) {
        text += R"({"name":"S","category":"c","description":"some words about it"},)"
                "\n";
    }
    const auto all = test::read_json(text + kTwo + "\n]");
    EXPECT_EQ(all.drafts.size(), count + 2);
    EXPECT_EQ(all.noted("record"), 1U);
}

TEST(JsonFeed, Of_an_organisation_with_too_many_services_only_so_many_are_held) {
    std::string text = R"([{"name": "Org", "description": ")" + std::string(1'000'000, 'x') +
                       R"(", "services": [{"name": "s", "description": "d"})";
    for (int i = 0; i < 10'000; ++i) text += R"(,{"name": "s", "description": "d"})";
    const auto all = test::read_json(text + "]}]");
    EXPECT_EQ(all.drafts.size(), 10'000U);
    EXPECT_EQ(all.noted("limit"), 1U);
    EXPECT_EQ(all.drafts.back().provider.name, "Org");
    EXPECT_EQ(all.drafts.back().provider.description.size(), 16U * 1024);
}

TEST(JsonFeed, A_total_that_lies_is_noted) {
    const auto all =
        test::read_json(R"({"totalElements":31,"totalPages":1,"content":[)" + kOne + "]}");
    EXPECT_EQ(all.noted("total"), 1U);
    const auto right = test::read_json(R"({"total_items":1,"size":1,"contents":[)" + kOne + "]}");
    EXPECT_EQ(right.noted("total"), 0U);
    const auto after = test::read_json(R"({"contents":[)" + kOne + R"(],"total_items":5})");
    EXPECT_EQ(after.noted("total"), 1U);
}

TEST(JsonFeed, UTF_16_a_byte_order_mark_and_Windows_1252_are_read_and_noted) {
    std::string wide = "\xFF\xFE";
    for (const char c : "[" + kOne + "]") wide.append({c, '\0'});
    EXPECT_THAT(names(test::read_json(wide)), ElementsAre("One"));
    EXPECT_EQ(test::read_json(wide).noted("encoding"), 1U);
    EXPECT_THAT(names(test::read_json(wide.substr(2))), ElementsAre("One"));  // without the mark
    EXPECT_THAT(names(test::read_json("\xEF\xBB\xBF[" + kOne + "]")), ElementsAre("One"));
    const auto windows = test::read_json("[{\"name\":\"Caf\xE9 \x96 \xA3\",\"url\":\"u\"}]");
    EXPECT_THAT(names(windows), ElementsAre("Caf\xC3\xA9 \xE2\x80\x93 \xC2\xA3"));
    EXPECT_EQ(windows.noted("encoding"), 1U);
}

TEST(JsonFeed, A_letter_on_the_edge_of_a_chunk_stays_whole) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        const std::string filler(kFirstChunkBytes - 12 - shift, ' ');
        const auto all = test::read_json(
            "[" + filler + "{\"name\":\"\xF0\x9F\x98\x80\xE2\x82\xAC\",\"url\":\"u\"}]");
        EXPECT_THAT(names(all), ElementsAre("\xF0\x9F\x98\x80\xE2\x82\xAC"));
        EXPECT_EQ(all.noted("encoding"), 0U);
    }
}

TEST(JsonFeed, What_is_no_feed_at_all_is_one_clear_error) {
    for (const auto* text :
         {"", "hello there", "{}", "42", "{\"version\":\"3\"}", "\x89PNG\r\n\x1a\n"}) {
        const auto all = test::read_json(text);
        EXPECT_THAT(all.failure, HasSubstr("no services in a format that is known")) << text;
    }
    EXPECT_THAT(test::read_source("/nowhere/at/all").failure, HasSubstr("no such file"));
}

TEST(JsonFeed, An_empty_list_is_a_feed_without_services) {
    EXPECT_EQ(test::read_json("[]").failure, "");
    const auto all = test::read_json(R"({"total_items":0,"contents":[]})");
    EXPECT_EQ(all.failure, "");
    EXPECT_EQ(all.opened.format, Format::OpenReferral3);
}

TEST(JsonFeed, Pages_of_a_folder_come_in_natural_order_and_their_total_is_of_all) {
    const kiosk::test::TemporaryFolder folder;
    const auto page = [&](int number, const std::string& name) {
        kiosk::test::write_file(
            folder / ("page" + std::to_string(number) + ".json"),
            R"({"total_items":4,"total_pages":3,"size":1,"contents":[{"name":")" + name +
                R"(","status":"active"}]})");
    };
    page(10, "third");
    page(2, "second");
    page(1, "first");
    kiosk::test::write_file(folder / "notes.txt", "Fetched on Monday.");
    const auto all = test::read_source(folder.path());
    EXPECT_THAT(names(all), ElementsAre("first", "second", "third"));
    EXPECT_EQ(all.opened.told, "Open Referral UK 3, 4 files in a folder");
    EXPECT_EQ(all.noted("total"), 1U);
    EXPECT_EQ(all.noted("unknown-format"), 1U);
    EXPECT_EQ(all.progress.read, all.progress.all);
}

TEST(JsonFeed, An_empty_page_does_not_say_what_the_pages_after_it_are) {
    const kiosk::test::TemporaryFolder folder;
    kiosk::test::write_file(folder / "1.json", R"({"contents":[]})");
    kiosk::test::write_file(folder / "2.json", "[" + kOne + "]");
    const auto all = test::read_source(folder.path());
    EXPECT_THAT(names(all), ElementsAre("One"));
    EXPECT_EQ(all.opened.format, Format::PlainJson);
}

TEST(JsonFeed, Organisations_given_apart_are_joined_by_their_ids) {
    const kiosk::test::TemporaryFolder folder;
    kiosk::test::write_file(folder / "a-services.json",
                            R"([{"name":"S","status":"active","organization_id":5}])");
    kiosk::test::write_file(folder / "organizations.json",
                            R"([{"id":5,"name":"Trust","website":"https://t.example","logo":""}])");
    const auto all = test::read_source(folder.path());
    ASSERT_EQ(all.drafts.size(), 1U);
    EXPECT_EQ(all.drafts[0].provider.name, "Trust");
    EXPECT_EQ(all.drafts[0].provider.web, "https://t.example");
    EXPECT_EQ(all.noted("no-services"), 1U);
}

TEST(JsonFeed, An_organisation_with_its_services_gives_them_its_name) {
    const auto all = test::read_json(
        R"({"id":"o","name":"Trust","website":"w","services":[{"name":"S","status":"active"},{"name":"T","status":"active"}]})");
    ASSERT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.drafts[1].provider.name, "Trust");
}

}  // namespace
}  // namespace kiosk::feeds
