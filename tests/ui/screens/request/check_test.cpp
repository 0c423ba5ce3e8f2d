// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/check.h"

#include <gmock/gmock.h>

#include "tests/ui/screens/request/doors.h"

namespace kiosk::screens {
namespace {

using namespace std::chrono_literals;
using node::Node;
using shell::Push;
using shell::Replace;
using shell::Stay;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Check : public testing::Test {
  protected:
    Check() {
        auto& answers = bench_.sitting.answers();
        answers.choose("who", "parent");
        answers.choose("connection", "parent");
        answers.set_text("your_name", kName);
        answers.set_text("child_name", "Amina");
        answers.set_text("birth_date.day", "27");
        answers.set_text("birth_date.month", "3");
        answers.set_text("birth_date.year", "2015");
        answers.set_text("home", "e176dh");
        answers.set_text("contact.phone", "07700 900123");
        for (const std::string part : {"education", "psychology", "health", "social_care"}) {
            answers.choose("consent." + part, "not_sure");
        }
        answers.tick("declaration.agree", forms::kTicked);
        answers.set_text("declaration.name", kName);
        screen_ = bench_.screen("check");
    }
    [[nodiscard]] Node tree() const { return test::as_tree(*screen_); }
    shell::Next press(const std::string& key) { return screen_->on({key, node::Verb::Click, {}}); }
    shell::Next hear(Keeping answer) {
        bench_.keeper.answer = answer;
        return screen_->tick(bench_.clock.monotonic());
    }
    [[nodiscard]] bool says(std::string_view key) const {
        return test::everything(tree()).find(bench_.say().t(key).text) != std::string::npos;
    }

    test::ScreensBench bench_;
    std::unique_ptr<shell::Screen> screen_;
};

TEST_F(Check, What_is_private_is_covered_until_it_is_asked_for_and_covered_again) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        for (int round = 0; round < 2; ++round) {
            const auto covered = test::everything(tree());
            for (const auto* secret : {"Zoë", "Amina", "07700", "E17", "e176dh", "2015"}) {
                EXPECT_THAT(covered, Not(HasSubstr(secret))) << lang;
            }
            press("show-answers");
            const auto shown = test::everything(tree());
            for (const auto* secret : {"Zoë", "Amina", "07700", "E17 6DH", "2015"}) {
                EXPECT_THAT(shown, HasSubstr(secret)) << lang;
            }
            press("show-answers");
        }
    }
}

TEST_F(Check, Every_answer_has_a_way_to_change_it_that_is_told_apart_by_ear) {
    const auto whole = tree();
    std::set<std::string> spoken;
    int rows = 0;
    for (const auto* stop : node::stops(whole)) {
        if (!stop->key.starts_with("change:")) continue;
        ++rows;
        EXPECT_TRUE(spoken.insert(stop->spoken).second) << stop->spoken;
        const auto next = press(stop->key);
        const auto* to = std::get_if<Push>(&next);
        ASSERT_NE(to, nullptr) << stop->key;
        EXPECT_NE(bench_.screen(to->to.screen, to->to.item), nullptr) << to->to.item;
    }
    EXPECT_GE(rows, 10);
}

TEST_F(Check, Never_says_kept_before_the_keeper_has) {
    const auto never = [&] {
        EXPECT_FALSE(says("kept.title"));
        EXPECT_FALSE(says("kept.reference"));
        EXPECT_THAT(test::everything(tree()), Not(HasSubstr("WF-")));
    };
    never();
    EXPECT_TRUE(std::holds_alternative<Stay>(press("send")));
    never();
    for (int i = 0; i < 100; ++i) {
        bench_.clock.pass(100ms);
        EXPECT_TRUE(std::holds_alternative<Stay>(screen_->tick(bench_.clock.monotonic())));
        never();
    }
    for (const auto answer : {Keeping::Full, Keeping::NoAnswer, Keeping::Failed}) {
        EXPECT_TRUE(std::holds_alternative<Stay>(hear(answer)));
        never();
        press("send");
    }
    const auto next = hear(Keeping::Kept);
    ASSERT_TRUE(std::holds_alternative<Replace>(next));
    EXPECT_EQ(std::get<Replace>(next).to, (shell::Address{"kept", "WF-2222-2221"}));
}

TEST_F(Check, While_it_waits_it_says_so_and_sends_nothing_twice) {
    press("send");
    EXPECT_TRUE(screen_->is_waiting());
    EXPECT_TRUE(says("check.handing"));
    EXPECT_EQ(test::find(tree(), "send"), nullptr);
    press("send");
    press("send");
    EXPECT_EQ(bench_.keeper.handed.size(), 1U);
    hear(Keeping::Full);
    EXPECT_FALSE(screen_->is_waiting());
}

TEST_F(Check, While_it_waits_there_is_no_way_back_past_the_answer) {
    press("send");
    EXPECT_EQ(screen_->chrome(), shell::Chrome::NoBack);
    hear(Keeping::NoAnswer);
    EXPECT_EQ(screen_->chrome(), shell::Chrome::Full);
}

TEST_F(Check, Each_failure_has_its_own_words_loses_nothing_and_can_be_tried_again) {
    const std::array<std::pair<Keeping, std::string>, 3> cases{
        std::pair{Keeping::Full, "check.full_title"},
        std::pair{Keeping::NoAnswer, "check.no_answer_title"},
        std::pair{Keeping::Failed, "check.failed_title"}};
    for (const auto& [answer, words] : cases) {
        press("send");
        hear(answer);
        EXPECT_TRUE(says(words));
        EXPECT_EQ(screen_->take_focus(), "trouble");
        EXPECT_NE(test::find(tree(), "trouble"), nullptr);
        EXPECT_EQ(bench_.sitting.answers().text("your_name"), kName);
        EXPECT_EQ(test::find(tree(), "send")->name, bench_.say().t("check.try_again").text);
        EXPECT_NE(test::find(tree(), "people"), nullptr) << "another way to ask";
    }
}

TEST_F(Check, Trying_again_says_the_same_under_the_reference_of_the_first_try) {
    press("send");
    hear(Keeping::NoAnswer);
    bench_.clock.pass(5min);
    press("send");
    hear(Keeping::NoAnswer);
    screen_ = bench_.screen("check");  // back, and here again
    press("send");
    ASSERT_EQ(bench_.keeper.handed.size(), 3U);
    EXPECT_EQ(bench_.keeper.handed[0], bench_.keeper.handed[1]);
    EXPECT_EQ(bench_.keeper.handed[0], bench_.keeper.handed[2]);
    const auto next = hear(Keeping::Kept);
    ASSERT_TRUE(std::holds_alternative<Replace>(next));
    EXPECT_EQ(std::get<Replace>(next).to.item, "WF-2222-2221");
}

TEST_F(Check, Where_it_cannot_be_sealed_it_says_so_and_waits_for_nothing) {
    bench_.keeper.seals = false;
    press("send");
    EXPECT_FALSE(screen_->is_waiting());
    EXPECT_TRUE(says("check.failed_title"));
    bench_.keeper.seals = true;
    bench_.keeper.has_references = false;
    screen_ = bench_.screen("check");
    press("send");
    EXPECT_TRUE(says("check.failed_title"));
    EXPECT_THAT(bench_.keeper.handed, IsEmpty());
}

TEST_F(Check, What_is_missing_is_listed_and_leads_to_its_page_and_nothing_is_sent) {
    bench_.sitting.answers().clear("your_name");
    bench_.sitting.answers().clear("contact.phone");
    press("send");
    EXPECT_THAT(bench_.keeper.handed, IsEmpty());
    EXPECT_EQ(screen_->take_focus(), "error-summary");
    std::vector<std::string> fixes;
    const auto whole = tree();
    for (const auto* stop : node::stops(whole)) {
        if (stop->key.starts_with("fix:")) fixes.push_back(stop->key);
    }
    ASSERT_EQ(fixes.size(), 2U);
    const auto next = press(fixes.front());
    ASSERT_TRUE(std::holds_alternative<Push>(next));
    EXPECT_EQ(std::get<Push>(next).to.item, "your_name?change");
}

TEST_F(Check, What_is_missing_goes_over_into_the_language_that_is_chosen) {
    bench_.sitting.answers().clear("your_name");
    press("send");
    const auto said = [&] { return test::find(tree(), "fix:your_name:your_name:")->name; };
    const auto english = said();
    bench_.sitting.set_language("ur");
    EXPECT_NE(said(), english);
    bench_.sitting.set_language("en");
    EXPECT_EQ(said(), english);
}

TEST_F(Check, The_words_of_the_request_are_shown_in_full_before_they_are_sent) {
    EXPECT_EQ(test::find(tree(), "statement-text"), nullptr);
    press("show-answers");
    const auto whole = tree();
    const auto* statement = test::find(whole, "statement-text");
    ASSERT_NE(statement, nullptr);
    EXPECT_THAT(statement->name, HasSubstr("Amina"));
    EXPECT_EQ(statement->lang, "en") << "words of law stand in English";
    EXPECT_EQ(statement->privacy, node::Privacy::Private);
}

TEST_F(Check, Everything_on_it_is_reached_on_every_panel_in_few_enough_nodes) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        for (const auto& [name, panel] : test::kPanels) {
            const auto whole = bench_.whole("check", {}, panel);
            EXPECT_THAT(test::unreachable(whole, panel), IsEmpty()) << name;
            EXPECT_LE(node::count(whole), node::kMaxNodes);
            EXPECT_THAT(test::raw_keys(whole), IsEmpty());
        }
    }
}

// ---- before and after ----------------------------------------------------------------------------------------------

class Request : public testing::Test {
  protected:
    test::ScreensBench bench_;
};

TEST_F(Request, Does_not_begin_before_the_keeper_says_that_it_could_be_kept) {
    bench_.keeper.open = std::nullopt;
    auto start = bench_.screen("request");
    EXPECT_TRUE(start->is_waiting());
    EXPECT_EQ(test::find(test::as_tree(*start), "begin"), nullptr);
    bench_.keeper.open = true;
    (void)start->tick(20ms);
    EXPECT_FALSE(start->is_waiting());
    EXPECT_NE(test::find(test::as_tree(*start), "begin"), nullptr);
    const auto next = start->on({"begin", node::Verb::Click, {}});
    ASSERT_TRUE(std::holds_alternative<Push>(next));
    EXPECT_EQ(std::get<Push>(next).to, (shell::Address{"question", "who"}));
}

TEST_F(Request, Is_closed_with_other_ways_to_ask_where_nothing_could_be_kept) {
    bench_.keeper.open = false;
    auto start = bench_.screen("request");
    const auto tree = test::as_tree(*start);
    EXPECT_NE(test::find(tree, "request-closed"), nullptr);
    EXPECT_EQ(test::find(tree, "begin"), nullptr);
    EXPECT_NE(test::find(tree, "people"), nullptr);
    bench_.keeper.open = true;
    test::press(*start, "try-again");
    EXPECT_EQ(bench_.keeper.asked, 2);
    EXPECT_NE(test::find(test::as_tree(*start), "begin"), nullptr);
}

TEST_F(Request, Once_kept_shows_the_reference_and_has_let_go_of_every_answer) {
    bench_.sitting.answers().set_text("your_name", kName);
    auto kept = bench_.screen("kept", "WF-7K2D-9QRT");
    EXPECT_TRUE(bench_.sitting.answers().empty());
    const auto tree = test::as_tree(*kept);
    EXPECT_EQ(test::find(tree, "reference")->value, "WF-7K2D-9QRT");
    EXPECT_THAT(test::everything(tree), HasSubstr(bench_.say().t("kept.today_practice").text));
    EXPECT_EQ(kept->chrome(), shell::Chrome::NoBack);
    EXPECT_TRUE(std::holds_alternative<shell::Leave>(kept->on({"finish", node::Verb::Click, {}})));
}

TEST_F(Request, Every_screen_of_it_is_known_as_part_of_a_request) {
    for (const auto& [screen, item] :
         {std::pair{"request", ""}, {"question", "who"}, {"check", ""}, {"kept", "WF-1"}}) {
        EXPECT_TRUE(bench_.screen(screen, item)->is_request()) << screen;
    }
    EXPECT_FALSE(bench_.screen("home")->is_request());
}

}  // namespace
}  // namespace kiosk::screens
