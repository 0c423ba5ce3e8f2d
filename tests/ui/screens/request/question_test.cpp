// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/question.h"

#include <gmock/gmock.h>

#include <functional>

#include "tests/ui/screens/request/doors.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using node::Node;
using shell::Push;
using shell::Stay;
using testing::IsEmpty;
using testing::Not;

class Question : public testing::TestWithParam<Person> {
  protected:
    [[nodiscard]] forms::Form form() {
        return Desk(bench_.sitting, bench_.form, bench_.directory, bench_.clock).form();
    }
    using Look = std::function<void(const std::string&, shell::Screen&)>;
    // Goes through the form as this person does; looks at each page before it is answered, and after.
    void walk(
        const Look& look, const Look& look_again = [](const std::string&, shell::Screen&) {}) {
        std::string page = form().pages().front()->id;
        for (int steps = 0; steps < 40; ++steps) {
            SCOPED_TRACE(page);
            auto screen = bench_.screen("question", page);
            ASSERT_NE(screen, nullptr);
            look(page, *screen);
            answer(page, *screen);
            look_again(page, *screen);
            const auto next = screen->on({"continue", node::Verb::Click, {}});
            const auto* to = std::get_if<Push>(&next);
            ASSERT_NE(to, nullptr) << test::everything(test::as_tree(*screen));
            if (to->to.screen == "check") return;
            page = to->to.item;
        }
        FAIL() << "the form has no end";
    }
    void answer(const std::string& page, shell::Screen& screen) {
        // A field that an answer brings up comes after it.
        const auto& all = bench_.form.page(page)->fields;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto now = form();
            const auto shown = now.fields(*bench_.form.page(page));
            if (std::ranges::find(shown, &all[i]) == shown.end()) continue;
            for (const auto& action : answers(now, all[i], GetParam())) (void)screen.on(action);
        }
    }

    test::ScreensBench bench_;
};

TEST_P(Question, Every_page_can_be_answered_and_leads_on_to_the_check) {
    int pages = 0;
    walk([&](const std::string&, shell::Screen&) { ++pages; });
    EXPECT_GE(pages, 8);
    EXPECT_THAT(form().problems("en"), IsEmpty());
}

TEST_P(Question, Nothing_is_chosen_or_filled_in_before_the_person_does) {
    walk([&](const std::string&, shell::Screen& screen) {
        node::walk(test::as_tree(screen), [](const Node& each) {
            EXPECT_NE(each.state.toggled, node::Toggled::On) << each.key;
            EXPECT_TRUE(!each.is_field() || each.value.empty()) << each.key;
        });
    });
}

TEST_P(Question, Every_field_and_button_is_reached_on_every_panel) {
    walk([&](const std::string& page, shell::Screen&) {
        for (const auto& [name, panel] : test::kPanels) {
            const auto tree = bench_.whole("question", page, panel);
            EXPECT_THAT(test::unreachable(tree, panel), IsEmpty()) << page << " on " << name;
            EXPECT_LE(node::count(tree), node::kMaxNodes) << page;
        }
    });
}

TEST_P(Question, Has_a_box_or_a_choice_for_every_field_that_is_asked) {
    walk([&](const std::string& page, shell::Screen& screen) {
        const auto now = form();
        const auto tree = test::as_tree(screen);
        for (const auto* field : now.fields(*bench_.form.page(page))) {
            for (const auto& action : answers(now, *field, GetParam())) {
                const auto* target = test::find(tree, action.target);
                ASSERT_NE(target, nullptr) << action.target;
                EXPECT_TRUE(target->is_stop()) << action.target;
                EXPECT_NE(target->name, "") << action.target;
                EXPECT_EQ(target->privacy == node::Privacy::Private,
                          field->is_private && target->is_field())
                    << action.target;
            }
        }
    });
}

TEST_P(Question, What_is_wrong_is_said_in_the_same_words_above_and_at_the_field) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.answers().clear();
        bench_.sitting.set_language(lang);
        walk([&](const std::string& page, shell::Screen& screen) {
            const auto now = form();
            const auto problems = now.problems(*bench_.form.page(page), lang);
            if (problems.empty()) return;
            EXPECT_TRUE(
                std::holds_alternative<Stay>(screen.on({"continue", node::Verb::Click, {}})));
            EXPECT_EQ(screen.take_focus(), "error-summary");
            const auto tree = test::as_tree(screen);
            ASSERT_NE(test::find(tree, "error-summary"), nullptr);
            for (const auto& problem : problems) {
                const auto* above = test::find(tree, fix_key(problem));
                ASSERT_NE(above, nullptr) << fix_key(problem);
                EXPECT_EQ(above->name, problem.message);
                EXPECT_NE(problem.message, "");
                int at_field = 0;
                int boxes = 0;
                node::walk(tree, [&](const Node& each) {
                    if (each.key.starts_with("problem:" + problem.field) &&
                        each.name == problem.message)
                        ++at_field;
                    if (each.is_field() && each.state.validity == node::Validity::Invalid) {
                        EXPECT_NE(each.error, "") << each.key;
                        boxes += each.error == problem.message ? 1 : 0;
                    }
                });
                EXPECT_EQ(at_field, 1) << problem.field << '.' << problem.part;
                const bool has_box =
                    test::find(tree, "field:" + forms::answer_key(problem.field, problem.part)) !=
                    nullptr;
                EXPECT_TRUE(!has_box || boxes > 0) << problem.field;
            }
        });
    }
}

TEST_P(Question, Each_line_of_the_summary_leads_to_something_to_press_or_type_into) {
    walk([&](const std::string& page, shell::Screen& screen) {
        const auto problems = form().problems(*bench_.form.page(page), "en");
        (void)screen.on({"continue", node::Verb::Click, {}});
        (void)screen.take_focus();
        for (const auto& problem : problems) {
            test::press(screen, fix_key(problem));
            const auto focus = screen.take_focus();
            ASSERT_TRUE(focus) << fix_key(problem);
            const auto tree = test::as_tree(screen);
            const auto* target = test::find(tree, *focus);
            ASSERT_NE(target, nullptr) << fix_key(problem) << " leads to " << *focus;
            EXPECT_TRUE(target->is_stop()) << *focus;
        }
    });
}

TEST_P(Question, An_error_goes_when_its_field_is_answered) {
    walk(
        [](const std::string&, shell::Screen& screen) {
            (void)screen.on({"continue", node::Verb::Click, {}});
        },
        [](const std::string& page, shell::Screen& screen) {
            EXPECT_EQ(test::find(test::as_tree(screen), "error-summary"), nullptr) << page;
        });
}

TEST_P(Question, Speaks_the_familys_language_with_no_key_left_raw) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.answers().clear();
        bench_.sitting.set_language(lang);
        walk([&](const std::string& page, shell::Screen&) {
            const auto tree = bench_.whole("question", page, test::kPanels[0].panel);
            EXPECT_THAT(test::raw_keys(tree), IsEmpty()) << page;
            const auto* title = test::find(tree, "question-title");
            ASSERT_NE(title, nullptr);
            // Words on sharing and the declaration stand in English, with their draft beneath.
            const auto* draft = test::find(tree, "question-title:draft");
            EXPECT_EQ(draft == nullptr ? title->lang : draft->lang, lang) << page;
        });
    }
}

TEST_P(Question, Free_words_stand_with_what_to_do_in_danger) {
    walk([&](const std::string& page, shell::Screen& screen) {
        const auto tree = test::as_tree(screen);
        for (const auto* field : form().fields(*bench_.form.page(page))) {
            if (!field->free_words) continue;
            const auto* danger = test::find(tree, field->id + ":danger");
            ASSERT_NE(danger, nullptr) << field->id;
            EXPECT_NE(danger->name.find("999"), std::string::npos);
            const auto phone = bench_.directory.duty_phone();
            EXPECT_NE(danger->name.find(shell::unbroken(phone)), std::string::npos);
            EXPECT_TRUE(danger->look.stays) << "also while typing on a small panel";
        }
    });
}

TEST_P(Question, Progress_goes_on_by_one_and_ends_before_the_check) {
    int last = 0;
    walk([&](const std::string&, shell::Screen& screen) {
        const auto tree = test::as_tree(screen);
        const auto* progress = test::find(tree, "progress");
        ASSERT_NE(progress, nullptr);
        const auto at = std::stoi(progress->value);
        const auto of = std::stoi(progress->value.substr(progress->value.find('/') + 1));
        EXPECT_EQ(at, last + 1);
        EXPECT_LT(at, of);
        last = at;
    });
}

TEST_P(Question, A_visit_to_change_one_answer_goes_back_to_the_check_by_what_there_is_to_tell) {
    walk([](const std::string&, shell::Screen&) {});
    const auto now = form();
    for (std::size_t i = 0; i < now.pages().size(); ++i) {
        const auto& page = now.pages()[i]->id;
        auto screen = bench_.screen("question", page + std::string(kChange));
        ASSERT_NE(screen, nullptr);
        const auto next = screen->on({"continue", node::Verb::Click, {}});
        if (i + 1 < now.pages().size() && now.pages()[i + 1]->fields.empty()) {
            const auto* on = std::get_if<Push>(&next);
            ASSERT_NE(on, nullptr) << page;
            EXPECT_EQ(on->to.item, now.pages()[i + 1]->id + std::string(kChange));
            continue;
        }
        const auto* back = std::get_if<shell::PopTo>(&next);
        ASSERT_NE(back, nullptr) << page;
        EXPECT_EQ(back->screen, "check");
    }
}

INSTANTIATE_TEST_SUITE_P(Doors, Question, testing::ValuesIn(people()),
                         [](const auto& person) { return person.param.name; });

class OneQuestion : public testing::Test {
  protected:
    test::ScreensBench bench_;
};

TEST_F(OneQuestion, A_postcode_and_no_fixed_address_stand_in_for_each_other) {
    auto screen = bench_.screen("question", "home");
    (void)screen->on(set("home", "e176dh"));
    (void)screen->on(choose("home", "no_fixed_address"));
    const auto& answers = bench_.sitting.answers();
    EXPECT_EQ(answers.text("home"), "");
    EXPECT_TRUE(answers.is_chosen("home", "no_fixed_address"));
    (void)screen->on(set("home", "e"));
    EXPECT_FALSE(answers.is_chosen("home", "no_fixed_address"));
}

TEST_F(OneQuestion, A_postcode_outside_the_areas_outcodes_is_pointed_out_and_stops_nothing) {
    bench_.sitting.answers().choose("who", "parent");
    const auto after = [&](const std::string& postcode) {
        auto screen = bench_.screen("question", "home");
        (void)screen->on(set("home", postcode));
        const auto next = screen->on({"continue", node::Verb::Click, {}});
        const auto* to = std::get_if<Push>(&next);
        return to == nullptr ? std::string() : to->to.item;
    };
    EXPECT_EQ(after("e176dh"), "contact");
    EXPECT_EQ(after("SW1A 1AA"), "other_council");
    auto note = bench_.screen("question", "other_council");
    const auto next = note->on({"continue", node::Verb::Click, {}});
    ASSERT_TRUE(std::holds_alternative<Push>(next));
    EXPECT_EQ(std::get<Push>(next).to.item, "contact");
}

TEST_F(OneQuestion, A_problem_that_is_shown_goes_over_into_the_language_that_is_chosen) {
    auto screen = bench_.screen("question", "home");
    (void)screen->on({"continue", node::Verb::Click, {}});
    const auto said = [&] { return test::find(test::as_tree(*screen), "fix:home:home:")->name; };
    const auto english = said();
    bench_.sitting.set_language("ur");
    const auto now = Desk(bench_.sitting, bench_.form, bench_.directory, bench_.clock).form();
    EXPECT_EQ(said(), now.problems(*bench_.form.page("home"), "ur").front().message);
    EXPECT_NE(said(), english);
    // What was put right since Continue is no problem again for being said anew.
    (void)screen->on(set("home", "e17"));
    EXPECT_EQ(test::find(test::as_tree(*screen), "fix:home:home:"), nullptr);
}

TEST_F(OneQuestion, A_tick_can_be_taken_back_and_a_choice_changed) {
    auto declaration = bench_.screen("question", "declaration");
    const auto& answers = bench_.sitting.answers();
    (void)declaration->on(choose("declaration.agree", forms::kTicked));
    EXPECT_TRUE(answers.is_chosen("declaration.agree", forms::kTicked));
    (void)declaration->on(choose("declaration.agree", forms::kTicked));
    EXPECT_FALSE(answers.is_chosen("declaration.agree", forms::kTicked));
    auto who = bench_.screen("question", "who");
    (void)who->on(choose("who", "parent"));
    (void)who->on(choose("who", "young_person"));
    EXPECT_FALSE(answers.is_chosen("who", "parent"));
    EXPECT_TRUE(answers.is_chosen("who", "young_person"));
}

TEST_F(OneQuestion, Over_twenty_five_the_form_ends_with_a_person_to_ask_and_no_way_on) {
    bench_.sitting.answers().choose("who", "young_person");
    bench_.sitting.answers().set_text("birth_date.day", "1");
    bench_.sitting.answers().set_text("birth_date.month", "1");
    bench_.sitting.answers().set_text("birth_date.year", "1990");
    auto screen = bench_.screen("question", "over_25");
    const auto tree = test::as_tree(*screen);
    EXPECT_EQ(test::find(tree, "continue"), nullptr);
    ASSERT_NE(test::find(tree, "people"), nullptr);
    EXPECT_TRUE(std::holds_alternative<Stay>(screen->on({"continue", node::Verb::Click, {}})));
}

TEST_F(OneQuestion, Words_that_are_wrong_stay_as_they_were_typed) {
    auto screen = bench_.screen("question", "birth_date");
    for (const auto* day : {"31", "99", "abc", "٢٧"}) {
        (void)screen->on(set("birth_date.day", day));
        (void)screen->on(set("birth_date.month", "2"));
        (void)screen->on({"continue", node::Verb::Click, {}});
        const auto tree = test::as_tree(*screen);
        EXPECT_EQ(test::find(tree, "field:birth_date.day")->value, day);
    }
}

TEST_F(OneQuestion, Manners_are_given_for_boxes_that_are_there) {
    for (const auto* page : {"your_name", "birth_date", "contact", "school"}) {
        auto screen = bench_.screen("question", page);
        const auto tree = test::as_tree(*screen);
        bool wants = false;
        for (const auto& [field, manner] : screen->manners()) {
            if (!manner.autocapitalise && !manner.digits_first) continue;
            EXPECT_NE(test::find(tree, field), nullptr) << field;
            wants = true;
        }
        EXPECT_TRUE(wants) << page;
    }
}

TEST_F(OneQuestion, A_page_or_target_nobody_knows_is_nothing) {
    EXPECT_EQ(bench_.screen("question", "no-such-page"), nullptr);
    EXPECT_EQ(bench_.screen("question", "?change"), nullptr);
    auto screen = bench_.screen("question", "who");
    for (const auto* key : {"option:", "option:x", "option:x=y", "option:=", "fix:", "x", ""}) {
        EXPECT_TRUE(std::holds_alternative<Stay>(screen->on({key, node::Verb::Click, {}}))) << key;
    }
    EXPECT_TRUE(bench_.sitting.answers().empty());
}

}  // namespace
}  // namespace kiosk::screens
