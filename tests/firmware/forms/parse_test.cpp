// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "tests/firmware/forms/shipped_form.h"

namespace kiosk::forms {
namespace {

using testing::HasSubstr;
using Json = nlohmann::ordered_json;

// What parse() says of the shipped form after one change.
base::Error refused(const std::function<void(Json&)>& change) {
    auto json = Json::parse(shipped_json());
    change(json);
    auto definition = parse(json.dump());
    if (definition) return {base::Code::Bug, "was accepted"};
    return definition.error();
}

TEST(Parse, The_shipped_form_is_good) {
    const auto definition = parse(shipped_json());
    ASSERT_TRUE(definition) << definition.error().detail;
    EXPECT_EQ(definition->id, "ehc-needs-assessment");
    EXPECT_TRUE(definition->is_draft("ur"));
    EXPECT_FALSE(definition->is_draft("en"));
}

TEST(Parse, Simple_words_may_be_missing_and_those_of_a_language_may_not) {
    const auto without = [](std::string_view tag) {
        return refused([&](Json& json) { json["pages"][0]["why"].erase(tag); }).detail;
    };
    EXPECT_EQ(without("en-simple"), "was accepted");
    EXPECT_THAT(without("ur"), HasSubstr("no words in \"ur\""));
}

TEST(Parse, Every_question_says_why_it_is_asked) {
    for (const auto& page : shipped().pages) {
        EXPECT_TRUE(page.fields.empty() || !page.why.empty()) << page.id;
    }
    EXPECT_THAT(refused([](Json& json) { json["pages"][0].erase("why"); }).detail,
                HasSubstr("\"why\" is missing"));
}

TEST(Parse, Only_names_contact_and_their_like_must_be_typed) {
    for (const auto& page : shipped().pages) {
        for (const auto& field : page.fields) {
            EXPECT_FALSE(field.kind == FieldKind::LongText && field.required) << field.id;
        }
    }
}

TEST(Parse, A_torn_file_is_refused) {
    const auto json = shipped_json();
    EXPECT_EQ(parse(json.substr(0, json.size() / 2)).error().code, base::Code::Invalid);
    EXPECT_EQ(parse("").error().code, base::Code::Invalid);
    EXPECT_EQ(parse("{\"a\": \"\xFF\"}").error().code, base::Code::Invalid);
}

TEST(Parse, One_byte_above_the_limit_is_too_large) {
    auto json = shipped_json();
    json.resize(kMaxDefinitionBytes, ' ');
    EXPECT_TRUE(parse(json));
    EXPECT_EQ(parse(json + " ").error().code, base::Code::TooLarge);
}

TEST(Parse, Nesting_above_the_limit_is_refused) {
    const std::string deep(kMaxDefinitionDepth + 1, '[');
    EXPECT_THAT(parse(deep).error().detail, HasSubstr("nested too deep"));
}

TEST(Parse, A_name_that_comes_twice_is_refused) {
    EXPECT_THAT(parse(R"({"id": "a", "id": "b"})").error().detail, HasSubstr("\"id\" comes twice"));
}

TEST(Parse, An_unknown_name_is_refused_with_its_place) {
    EXPECT_EQ(refused([](Json& json) { json["pages"][1]["fields"][0]["mandatory"] = true; }).detail,
              "the form: pages[1].fields[0]: unknown name \"mandatory\"");
}

TEST(Parse, A_missing_translation_is_refused) {
    EXPECT_EQ(refused([](Json& json) { json["pages"][0]["title"].erase("ur"); }).detail,
              "the form: pages[0].title: no words in \"ur\"");
}

TEST(Parse, A_missing_message_is_refused) {
    EXPECT_THAT(refused([](Json& json) { json["messages"].erase("date.future"); }).detail,
                HasSubstr("\"date.future\" is missing"));
}

TEST(Parse, A_test_on_a_later_field_is_refused) {
    EXPECT_THAT(
        refused([](Json& json) {
            json["pages"][0]["show_if"] = Json::array({{{"field", "home"}, {"given", true}}});
        }).detail,
        HasSubstr("is unknown or comes later"));
}

TEST(Parse, A_test_on_the_postcode_before_its_field_is_known_is_refused) {
    const auto away = Json::array({{{"home", {"away"}}}});
    const auto home_page = [](Json& json) -> Json& {
        return *std::ranges::find_if(json["pages"],
                                     [](const Json& page) { return page["id"] == "home"; });
    };
    EXPECT_THAT(refused([&](Json& json) { json["pages"][0]["show_if"] = away; }).detail,
                HasSubstr("the postcode field comes later"));
    EXPECT_THAT(refused([&](Json& json) { home_page(json)["fields"][0]["show_if"] = away; }).detail,
                HasSubstr("the postcode field comes later"));
    EXPECT_THAT(refused([&](Json& json) {
                    home_page(json)["fields"][0]["options"][0]["show_if"] = away;
                }).detail,
                HasSubstr("the postcode field comes later"));
}

TEST(Parse, A_test_on_an_option_that_is_not_there_is_refused) {
    EXPECT_THAT(
        refused([](Json& json) {
            json["pages"][1]["show_if"] = Json::array({{{"field", "who"}, {"is", {"aunt"}}}});
        }).detail,
        HasSubstr("has no option \"aunt\""));
}

TEST(Parse, A_test_that_asks_two_things_is_refused) {
    EXPECT_THAT(refused([](Json& json) {
                    json["pages"][1]["show_if"][0]["age"] = Json::array({"child"});
                }).detail,
                HasSubstr("one question a test"));
}

TEST(Parse, Two_pages_fields_or_options_of_one_name_are_refused) {
    EXPECT_THAT(refused([](Json& json) { json["pages"].push_back(json["pages"][0]); }).detail,
                HasSubstr("page \"who\" comes twice"));
    EXPECT_THAT(refused([](Json& json) {
                    json["pages"][0]["fields"].push_back(json["pages"][0]["fields"][0]);
                }).detail,
                HasSubstr("field \"who\" comes twice"));
    EXPECT_THAT(refused([](Json& json) {
                    auto& options = json["pages"][0]["fields"][0]["options"];
                    options.push_back(options[0]);
                }).detail,
                HasSubstr("option \"parent\" comes twice"));
}

TEST(Parse, Each_list_ends_at_its_limit) {
    const auto fill = [](Json& list, std::size_t size) {
        while (list.size() <= size) list.push_back(list[0]);
    };
    EXPECT_THAT(refused([&](Json& json) { fill(json["pages"], kMaxPages); }).detail,
                HasSubstr("more than 60"));
    EXPECT_THAT(
        refused([&](Json& json) { fill(json["pages"][0]["fields"], kMaxFieldsOnPage); }).detail,
        HasSubstr("more than 12"));
    EXPECT_THAT(refused([&](Json& json) {
                    fill(json["pages"][0]["fields"][0]["options"], kMaxOptions);
                }).detail,
                HasSubstr("more than 40"));
    EXPECT_THAT(refused([&](Json& json) { fill(json["pages"][1]["show_if"], kMaxTests); }).detail,
                HasSubstr("1 to 8 tests"));
    EXPECT_THAT(refused([](Json& json) {
                    json["pages"][0]["title"]["en"] = std::string(kMaxWordsBytes + 1, 'a');
                }).detail,
                HasSubstr("too long"));
    EXPECT_THAT(refused([](Json& json) {
                    json["pages"][0]["fields"][0]["limit"] = kMaxLongText + 1;
                }).detail,
                HasSubstr("1 to 10000"));
}

TEST(Parse, Wrong_shapes_are_refused) {
    EXPECT_THAT(
        refused([](Json& json) { json["pages"][0]["fields"][0]["kind"] = "slider"; }).detail,
        HasSubstr("unknown word \"slider\""));
    EXPECT_THAT(refused([](Json& json) { json["pages"][0]["fields"][0].erase("options"); }).detail,
                HasSubstr("options are missing"));
    EXPECT_THAT(refused([](Json& json) { json["child"] = "who"; }).detail,
                HasSubstr("child: no such text field"));
    EXPECT_THAT(refused([](Json& json) { json["pages"][0]["can_skip"] = true; }).detail,
                HasSubstr("a field is required"));
    EXPECT_THAT(
        refused([](Json& json) { json["purposes"].erase(json["purposes"].size() - 1); }).detail,
        HasSubstr("the last must be for everyone"));
}

}  // namespace
}  // namespace kiosk::forms
