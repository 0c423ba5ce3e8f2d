// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <span>

#include "tests/ui/screens/browse/find.h"
#include "ui/screens/browse/asking.h"
#include "ui/screens/browse/choices.h"
#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/filters.h"
#include "ui/screens/browse/listed.h"
#include "ui/screens/browse/similar.h"

// Finding: what was asked for, why it was found, filters, and ways to look without typing.
namespace kiosk::screens {
namespace {

using node::Verb;
using shell::Push;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// ---- asking --------------------------------------------------------------------------------------------------------

TEST_F(Find, While_an_answer_is_awaited_the_old_results_stay) {
    auto screen = search("swimming");
    const auto before = keys_from(test::as_tree(*screen), "service:");
    ASSERT_THAT(before, Not(IsEmpty()));
    bench_.searcher.answers = false;
    (void)screen->on({"search", Verb::SetValue, "speech"});
    EXPECT_TRUE(screen->is_waiting());
    EXPECT_EQ(keys_from(test::as_tree(*screen), "service:"), before);
    bench_.searcher.answers = true;
    (void)screen->tick({});
    EXPECT_FALSE(screen->is_waiting());
    EXPECT_NE(keys_from(test::as_tree(*screen), "service:"), before);
}

TEST_F(Find, The_first_answer_is_waited_for_in_words) {
    bench_.searcher.answers = false;
    auto screen = search("swimming");
    EXPECT_EQ(title(*screen), english_.t("search.looking").text);
}

TEST_F(Find, A_question_that_another_screen_took_the_place_of_is_asked_again) {
    auto screen = search("swimming");
    const auto before = keys_from(test::as_tree(*screen), "service:");
    bench_.searcher.answers = false;
    (void)screen->on({"search", Verb::SetValue, "speech"});
    auto other = bench_.screen("browse");
    bench_.searcher.answers = true;
    (void)screen->tick({});
    EXPECT_FALSE(screen->is_waiting());
    EXPECT_NE(keys_from(test::as_tree(*screen), "service:"), before);
}

TEST_F(Find, The_same_question_is_not_asked_twice) {
    auto screen = search("swimming");
    const auto asked = bench_.searcher.number;
    bench_.clock.pass(std::chrono::minutes{5});
    (void)screen->tick({});
    EXPECT_FALSE(screen->is_waiting());
    EXPECT_EQ(bench_.searcher.number, asked);
}

TEST_F(Find, What_is_open_now_is_asked_again_when_the_minute_changes) {
    auto screen = search("children");
    test::press(*screen, "choose:open=now");
    ASSERT_EQ(pressed(bench_.sitting, kSearchList), (Choices{{search::Facet::Open, "now"}}));
    const auto asked = bench_.searcher.number;
    const auto asks_at = [&] { return std::get<search::Query>(bench_.searcher.asked).now; };
    const auto before = asks_at();
    bench_.clock.pass(std::chrono::minutes{1});
    EXPECT_TRUE(screen->is_waiting()) << "the question has changed";
    (void)screen->tick({});
    EXPECT_EQ(bench_.searcher.number, asked + 1);
    EXPECT_NE(asks_at(), before);
    EXPECT_FALSE(screen->is_waiting());
}

// What is pressed while the old list still stands belongs to the old list.
TEST_F(Find, The_next_ten_pressed_while_an_answer_is_awaited_begin_no_list_in_its_middle) {
    auto screen = search("children");
    ASSERT_NE(test::find(test::as_tree(*screen), "next-results"), nullptr);
    bench_.searcher.answers = false;
    (void)screen->on({"search", Verb::SetValue, "swimming"});
    test::press(*screen, "next-results");
    EXPECT_EQ(std::get<search::Query>(bench_.searcher.asked).offset, 0U);
    bench_.searcher.answers = true;
    (void)screen->tick({});
    EXPECT_EQ(test::find(test::as_tree(*screen), "previous-results"), nullptr);
}

TEST_F(Find, The_next_ten_pressed_twice_are_not_passed_over) {
    auto screen = search("children");
    bench_.searcher.answers = false;
    test::press(*screen, "next-results");
    test::press(*screen, "next-results");
    EXPECT_EQ(std::get<search::Query>(bench_.searcher.asked).offset, 10U);
    bench_.searcher.answers = true;
    (void)screen->tick({});
    test::press(*screen, "previous-results");
    EXPECT_EQ(std::get<search::Query>(bench_.searcher.asked).offset, 0U);
}

// A screenful is remembered by its list's key.
TEST_F(Find, More_pressed_while_an_answer_is_awaited_turns_no_page_of_the_new_list) {
    const auto list_of = [](const shell::Screen& screen) {
        const auto tree = test::as_tree(screen);
        return node::find(tree, "found")->children.back().key;
    };
    auto screen = search("children");
    bench_.searcher.answers = false;
    (void)screen->on({"search", Verb::SetValue, "swimming"});
    const auto old_list = list_of(*screen);
    bench_.searcher.answers = true;
    (void)screen->tick({});
    EXPECT_NE(list_of(*screen), old_list);
    test::press(*screen, "choose:open=now");
    const auto open_list = list_of(*screen);
    bench_.searcher.answers = false;
    bench_.clock.pass(std::chrono::minutes{1});
    (void)screen->tick({});
    ASSERT_TRUE(screen->is_waiting());
    EXPECT_EQ(list_of(*screen), open_list) << "the minute changes nothing of where one is";
}

TEST_F(Find, Where_to_turn_does_not_wait_for_the_first_answer) {
    bench_.searcher.answers = false;
    auto screen = search("alarm");
    ASSERT_EQ(title(*screen), english_.t("search.looking").text);
    for (const auto& panel : test::kPanels) {
        const auto whole = bench_.whole("search", {}, panel.panel);
        test::SteadyText text;
        const auto frame =
            layout::arrange(whole, panel.panel, layout::Direction::LeftToRight, {}, text);
        const auto leads = std::ranges::any_of(node::stops(frame.tree), [](const Node* stop) {
            return stop->key.starts_with(kWhereToTurn);
        });
        EXPECT_TRUE(leads) << panel.name;
    }
}

TEST_F(Find, Where_to_turn_stands_whole_above_the_keys_in_every_size_and_language) {
    using layout::TextSize;
    auto screen = search("alarm");
    for (const auto* lang : {"en", "pt", "ta", "ur"}) {
        bench_.sitting.set_language(lang);
        for (auto [name, panel] : test::kPanels) {
            for (const auto size : {TextSize::S, TextSize::M, TextSize::L, TextSize::XL}) {
                if (panel.is_small() && size == TextSize::XL) continue;
                panel.size = size;
                const auto whole =
                    bench_.whole("search", {}, panel, input::Typing{.field = "search"});
                test::SteadyText text;
                const auto frame = layout::arrange(whole, panel, layout::direction_of(lang),
                                                   {.field = "search"}, text);
                const auto* way = frame.find(kWhereToTurn);
                ASSERT_NE(way, nullptr) << name << lang;
                EXPECT_EQ(way->visible, way->box) << name << lang;
                EXPECT_LE(way->box.bottom(), frame.find("keyboard")->box.y) << name << lang;
            }
        }
    }
}

TEST_F(Find, A_search_that_cannot_read_its_list_says_so_and_leads_to_a_person) {
    bench_.searcher.is_broken = true;
    auto screen = search("swimming");
    EXPECT_EQ(title(*screen), english_.t("search.broken").text);
    EXPECT_NE(test::find(test::as_tree(*screen), "people"), nullptr);
}

// ---- results -------------------------------------------------------------------------------------------------------

TEST_F(Find, What_was_searched_for_is_said_where_the_spelling_was_corrected) {
    EXPECT_EQ(text_at(*search("speech therapy"), "read-as"), "");
    EXPECT_THAT(text_at(*search("speach therapy"), "read-as"), HasSubstr("speech therapy"));
}

TEST_F(Find, Miles_are_told_from_the_place_that_was_typed) {
    const auto first_far = [&](const std::string& words) {
        auto screen = search(words);
        const auto keys = keys_from(test::as_tree(*screen), "service:");
        return keys.empty() ? std::string() : text_at(*screen, keys.front() + ":far");
    };
    EXPECT_THAT(first_far("swimming near e17"), HasSubstr("E17"));
    EXPECT_THAT(first_far("swimming"), Not(HasSubstr("E17")));
}

TEST_F(Find, A_card_says_why_it_is_there_where_that_is_not_plain) {
    const auto service = services().front();
    const auto why = [&](Found found) {
        const auto card = service_card(found, bench_.directory.area(), english_);
        const auto* line = node::find(card, "service:" + service.id.text + ":why");
        return line == nullptr ? std::string() : line->name;
    };
    Found found{.service = service, .name_marks = {}, .snippet = "words", .snippet_marks = {}};
    found.reason = search::Reason::EveryWord;
    EXPECT_EQ(why(found), "");
    found.reason = search::Reason::Meaning;
    EXPECT_EQ(why(found), english_.t("found.meaning").text);
    found.reason = search::Reason::SomeWords;
    EXPECT_EQ(why(found), english_.t("found.some_words").text);
    found.not_known = {search::Facet::Age, search::Facet::Cost};
    EXPECT_THAT(why(found), HasSubstr("Age, Cost"));
}

TEST_F(Find, A_card_says_how_old_its_facts_are) {
    auto service = services().front();
    service.provenance.checked = bench_.clock.today();
    Found found{.service = service, .name_marks = {}, .snippet = "words", .snippet_marks = {}};
    found.today = bench_.clock.today();
    const auto fresh = [&] {
        const auto card = service_card(found, bench_.directory.area(), english_);
        return node::find(card, "service:" + service.id.text + ":fresh")->name;
    };
    EXPECT_THAT(fresh(), HasSubstr("2026"));
    service.provenance.checked = base::Date{std::chrono::year{2020} / 1 / 1};
    EXPECT_EQ(fresh(), english_.t("found.may_be_old").text);
}

TEST_F(Find, Pages_people_and_words_that_were_found_lead_to_their_screens) {
    std::size_t ways = 0;
    for (const auto* words : {"short breaks", "sendiass", "tribunal", "ehc plan"}) {
        auto screen = search(words);
        for (const auto* prefix : {"page:", "contact:", "term:"}) {
            for (const auto& key : keys_from(test::as_tree(*screen), prefix)) {
                const auto next = screen->on({key, Verb::Click, {}});
                ASSERT_TRUE(std::holds_alternative<Push>(next)) << key;
                const auto to = std::get<Push>(next).to;
                EXPECT_NE(bench_.screen(to.screen, to.item), nullptr) << key;
                ++ways;
            }
        }
    }
    EXPECT_GT(ways, 3U);
}

TEST_F(Find, A_person_who_was_asked_for_comes_first) {
    const auto contacts = taken(bench_.directory.contacts());
    auto people = bench_.screen("people", contacts.back().id.text);
    const auto tree = test::as_tree(*people);
    EXPECT_EQ(test::find(tree, "contacts")->children.front().key,
              "contact:" + contacts.back().id.text);
}

// ---- without typing ------------------------------------------------------------------------------------------------

TEST_F(Find, Every_way_to_look_leads_to_a_list_or_says_where_to_ask) {
    auto browse = bench_.screen("browse");
    const auto ways = keys_from(test::as_tree(*browse), "choice:");
    EXPECT_GT(ways.size(), 40U);
    for (const auto& way : ways) {
        const auto next = browse->on({way, Verb::Click, {}});
        ASSERT_TRUE(std::holds_alternative<Push>(next)) << way;
        const auto to = std::get<Push>(next).to;
        auto list = bench_.screen(to.screen, to.item);
        ASSERT_NE(list, nullptr) << way;
        const auto tree = test::as_tree(*list);
        const bool has_services = !keys_from(tree, "service:").empty();
        const bool has_words =
            test::find(tree, "signpost:1") != nullptr || test::find(tree, "to-ask") != nullptr;
        EXPECT_TRUE(has_services || has_words) << way;
    }
}

TEST_F(Find, A_head_without_services_says_what_the_area_says) {
    auto list = bench_.screen("choice", "head=section-41");
    const auto tree = test::as_tree(*list);
    ASSERT_THAT(keys_from(tree, "service:"), IsEmpty());
    EXPECT_NE(test::find(tree, "signpost:1"), nullptr);
    EXPECT_NE(test::find(tree, "neighbours"), nullptr);
}

TEST_F(Find, A_list_begins_without_the_filters_of_the_last_visit) {
    auto list = bench_.screen("choice", "age=5-10");
    test::press(*list, "choose:cost=free");
    EXPECT_THAT(keys_from(test::as_tree(*list), "let-go:"), Not(IsEmpty()));
    auto again = bench_.screen("choice", "age=5-10");
    EXPECT_THAT(keys_from(test::as_tree(*again), "let-go:"), IsEmpty());
}

TEST_F(Find, A_service_ends_with_others_like_it) {
    auto service = bench_.screen("service", services().front().id.text);
    const auto others = keys_from(test::as_tree(*service), "service:");
    ASSERT_THAT(others, Not(IsEmpty()));
    const auto next = service->on({others.front(), Verb::Click, {}});
    EXPECT_EQ("service:" + std::get<Push>(next).to.item, others.front());
}

TEST_F(Find, Others_like_a_service_say_how_far_they_are_where_that_is_known) {
    auto near = services().front();
    near.provider.name = "Otters";
    near.kind = model::Kind::Real;
    near.places = {model::Place{}};
    const auto& area = bench_.directory.area();
    const auto hint = [&](const words::Words& say) {
        return similar_services({near}, area, say).back().children.front().hint;
    };
    EXPECT_EQ(hint(english_), "Otters");
    near.places.front().position =
        model::Position{area.position->latitude + 0.03, area.position->longitude};
    EXPECT_EQ(hint(english_), "Otters · About 2 miles");
    EXPECT_THAT(hint(urdu_), HasSubstr(urdu_.n("where.about_miles", 2).text));
}

TEST_F(Find, A_list_of_names_is_parted_as_its_language_does) {
    EXPECT_EQ(listed({"Autism", "", "Hearing"}, "en"), "Autism, Hearing");
    EXPECT_EQ(listed({"a", "b"}, "ur"), "a، b");
    EXPECT_EQ(listed({}, "en"), "");
}

// ---- what nobody means to type -------------------------------------------------------------------------------------

TEST_F(Find, Whatever_is_typed_there_is_an_answer_or_a_kind_message) {
    std::string long_text;
    for (int i = 0; i < 400; ++i) long_text += "abcde";
    for (const std::string& words :
         {std::string("\U0001F600"), long_text, std::string("مدد"), std::string("\u202Eabc"),
          std::string("%_*()\""), std::string("   \t "), std::string("'; DROP TABLE service; --"),
          std::string("\xC3\xC3\xFF"), std::string(300, 'a') + " \U0001F600"}) {
        auto screen = search(words);
        const auto tree = test::as_tree(*screen);
        EXPECT_NE(test::find(tree, "people"), nullptr);
        EXPECT_THAT(title(*screen), Not(IsEmpty()));
        EXPECT_LE(node::count(tree), node::kMaxNodes);
    }
}

TEST(Moment, Is_what_a_clock_in_England_shows) {
    using namespace std::chrono;
    const auto at = [](int y, unsigned m, unsigned d, int hour) {
        return moment_of(base::Instant{sys_days{year{y} / m / d} + hours{hour}});
    };
    EXPECT_EQ(at(2026, 1, 5, 9).minute, hours{9});
    EXPECT_EQ(at(2026, 7, 6, 9).minute, hours{10});
    EXPECT_EQ(at(2026, 7, 6, 23).day, Tuesday);
    EXPECT_EQ(at(2026, 3, 29, 0).minute, hours{0});
    EXPECT_EQ(at(2026, 3, 29, 1).minute, hours{2});
    EXPECT_EQ(at(2026, 10, 25, 0).minute, hours{1});
    EXPECT_EQ(at(2026, 10, 25, 1).minute, hours{1});
}

}  // namespace
}  // namespace kiosk::screens
