// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using node::Node;
using shell::Push;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Tongues : public testing::TestWithParam<test::NamedPanel> {
  protected:
    [[nodiscard]] Node whole(const std::string& name) {
        return bench_.whole(name, {}, GetParam().panel);
    }
    test::ScreensBench bench_;
};

TEST_P(Tongues, All_thirteen_are_reached_on_the_first_screen_and_on_their_own) {
    words::open_catalogues(std::string(KIOSK_BINARY_DIR) + "/tests/fixtures/share/locale");
    for (const auto* name : {"welcome", "language"}) {
        const auto tree = whole(name);
        EXPECT_THAT(test::unreachable(tree, GetParam().panel), IsEmpty()) << name;
        for (const auto& each : words::offered_languages()) {
            const auto* choice = test::find(tree, "speak:" + each.lang);
            ASSERT_NE(choice, nullptr) << each.lang;
            EXPECT_EQ(choice->name, each.text);
            EXPECT_EQ(choice->lang, each.lang);
            EXPECT_FALSE(choice->is_draft) << "the name of a language is no translation";
        }
    }
}

TEST_P(Tongues, Help_and_the_words_for_an_interpreter_are_reached_as_a_whole) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        for (const auto* name : {"help", "interpreter"})
            EXPECT_THAT(test::unreachable(whole(name), GetParam().panel), IsEmpty()) << name;
    }
}

TEST_P(Tongues, Help_and_the_choice_of_languages_say_once_that_words_are_drafts) {
    bench_.sitting.set_language("ur");
    for (const auto* name : {"help", "language"}) {
        int notes = 0;
        node::walk(whole(name),
                   [&](const Node& each) { notes += each.key == shell::kDraftNote ? 1 : 0; });
        EXPECT_EQ(notes, 1) << name;
    }
    bench_.sitting.set_language("en");
    EXPECT_EQ(test::find(whole("help"), shell::kDraftNote), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Panels, Tongues, testing::ValuesIn(test::kPanels),
                         [](const auto& panel_info) {
                             return "Panel" + std::to_string(panel_info.index);
                         });

class Interpreter : public testing::Test {
  protected:
    test::ScreensBench bench_;
};

TEST_F(Interpreter, Large_words_tell_staff_in_English_which_language_a_person_speaks) {
    bench_.sitting.set_language("ur");
    const auto tree = test::as_tree(*bench_.screen("interpreter"));
    const auto* please = test::find(tree, "interpreter-please");
    ASSERT_NE(please, nullptr);
    EXPECT_EQ(please->name, "I speak Urdu. Please find me an interpreter.");
    EXPECT_EQ(please->lang, "en");
    EXPECT_EQ(please->role, node::Role::Heading);
    const auto* means = test::find(tree, "interpreter-means");
    ASSERT_NE(means, nullptr);
    EXPECT_EQ(means->lang, "ur");
    EXPECT_EQ(test::find(tree, "interpreter-show")->lang, "ur");
}

TEST_F(Interpreter, In_English_they_ask_staff_to_ask_for_the_language) {
    const auto tree = test::as_tree(*bench_.screen("interpreter"));
    EXPECT_EQ(test::find(tree, "interpreter-please")->name,
              "I need an interpreter. Please ask me for which language.");
    EXPECT_EQ(test::find(tree, "interpreter-means"), nullptr) << "once is enough";
}

TEST_F(Interpreter, Every_language_has_an_English_name_to_tell_staff) {
    for (const auto* lang :
         {"pl", "pt", "ro", "so", "tr", "uk", "ar", "ur", "pa", "bn", "gu", "ta"}) {
        bench_.sitting.set_language(lang);
        const auto said = test::everything(test::as_tree(*bench_.screen("interpreter")));
        EXPECT_THAT(said, Not(HasSubstr("spoken."))) << lang;
        EXPECT_THAT(said, HasSubstr("Please find me an interpreter")) << lang;
    }
}

TEST_F(Interpreter, Help_and_the_languages_lead_there_and_it_leads_to_people) {
    const auto leads = [&](const std::string& from, const std::string& key) {
        auto next = bench_.screen(from)->on({key, node::Verb::Click, {}});
        return std::holds_alternative<Push>(next) ? std::get<Push>(next).to.screen : "";
    };
    EXPECT_EQ(leads("help", "help-interpreter"), "interpreter");
    EXPECT_EQ(leads("language", "interpreter"), "interpreter");
    EXPECT_EQ(leads("interpreter", "people"), "people");
}

}  // namespace
}  // namespace kiosk::screens
