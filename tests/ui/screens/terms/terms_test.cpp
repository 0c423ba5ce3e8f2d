// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/terms/terms.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using shell::Push;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<model::Term> kTerms{
    {.id = model::TermId("senco"), .name = "SENCO"},
    {.id = model::TermId("send"), .name = "Special educational needs and disabilities (SEND)"},
    {.id = model::TermId("send-register"), .name = "SEND register"},
    {.id = model::TermId("panel"), .name = "Panel"}};

std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> words;
    for (const auto& [term, from, to] : find_terms(text, kTerms))
        words.push_back(term->id.text + "=" + text.substr(from, to - from));
    return words;
}

TEST(Terms, A_term_is_found_as_a_whole_word_with_a_small_first_letter_or_an_s) {
    EXPECT_THAT(words_in("The panel asks the SENCO."), ElementsAre("panel=panel", "senco=SENCO"));
    EXPECT_THAT(words_in("Panels, SENCOs"), ElementsAre("panel=Panels", "senco=SENCOs"));
    EXPECT_THAT(words_in("A panelled room, subpanel, panelist"), IsEmpty());
    EXPECT_THAT(words_in("\u201CPanel\u201D"), ElementsAre("panel=Panel"));
    EXPECT_THAT(words_in(""), IsEmpty());
}

TEST(Terms, A_verb_is_no_abbreviation) {
    EXPECT_THAT(words_in("They send you a draft. Send it back."), IsEmpty());
    EXPECT_THAT(words_in("For SEND."), ElementsAre("send=SEND"));
}

TEST(Terms, A_term_is_found_once_by_either_part_of_its_name) {
    EXPECT_THAT(words_in("Special educational needs and disabilities (SEND). More SEND."),
                ElementsAre("send=Special educational needs and disabilities"));
}

TEST(Terms, The_longer_of_two_terms_counts_each_time) {
    EXPECT_THAT(words_in("A SEND register, another SEND register, then SEND"),
                ElementsAre("send-register=SEND register", "send=SEND"));
}

TEST(Terms, A_name_without_words_is_found_nowhere) {
    EXPECT_THAT(find_terms("x () y", {{.name = ""}, {.name = " ()"}}), IsEmpty());
}

class Explained : public testing::Test {
  protected:
    [[nodiscard]] std::vector<node::Node> of(std::vector<node::Node> told) {
        return explained(std::move(told), bench_.directory, bench_.say());
    }
    test::ScreensBench bench_;
};

TEST_F(Explained, A_hard_word_is_marked_once_and_its_button_stands_under_its_text) {
    const auto list = of({shell::paragraph("a", {"Ask the SENCO.", "en"}),
                          shell::paragraph("b", {"The SENCO knows.", "en"})});
    ASSERT_EQ(list.size(), 3U);
    EXPECT_THAT(list[0].marks, ElementsAre(node::Mark{8, 13, "term:senco"}));
    ASSERT_EQ(list[1].children.size(), 1U);
    EXPECT_EQ(list[1].children[0].key, "term:senco");
    EXPECT_NE(list[1].children[0].name.find("SENCO"), std::string::npos);
    EXPECT_THAT(list[2].marks, IsEmpty());
}

TEST_F(Explained, Other_languages_quiet_lines_private_words_and_what_is_pressed_stay_as_they_are) {
    auto hidden = shell::paragraph("private", {"SENCO", "en"});
    hidden.privacy = node::Privacy::Private;
    const std::vector<node::Node> told{
        shell::paragraph("ur", {"SENCO", "ur"}),
        shell::label("quiet", {"SENCO", "en"}, node::Emphasis::Quiet),
        shell::button("button", {"SENCO", "en"}), std::move(hidden)};
    const auto list = of(told);
    ASSERT_EQ(list.size(), told.size());
    for (const auto& each : list) EXPECT_THAT(each.marks, IsEmpty()) << each.key;
}

// Every mark of a screen leads to a button that it holds, and that to a screen.
void expect_marks_lead_on(test::ScreensBench& bench, shell::Screen& screen,
                          std::set<node::Key>& met) {
    const auto tree = test::as_tree(screen);
    node::walk(tree, [&](const node::Node& each) {
        for (const auto& mark : each.marks) {
            const auto* button = node::find(tree, mark.leads_to);
            ASSERT_NE(button, nullptr) << each.key;
            EXPECT_TRUE(button->is_stop()) << each.key;
            const auto next = screen.on({mark.leads_to, node::Verb::Click, {}});
            ASSERT_TRUE(std::holds_alternative<Push>(next)) << each.key;
            const auto to = std::get<Push>(next).to;
            EXPECT_EQ(to.screen, "meaning");
            EXPECT_NE(bench.screen(to.screen, to.item), nullptr) << to.item;
            met.insert(mark.leads_to);
        }
    });
}

TEST_F(Explained, Every_page_of_the_guide_explains_its_hard_words) {
    std::set<node::Key> met;
    for (const auto* part : {"pathway", "start", "rights", "about"}) {
        for (const auto& page : *bench_.directory.pages(part, "en"))
            expect_marks_lead_on(bench_, *bench_.screen("page", page.id.text), met);
    }
    for (const auto* term : {"term:educational-psychologist", "term:mediation", "term:tribunal",
                             "term:direct-payment", "term:sendiass", "term:sen"})
        EXPECT_TRUE(met.contains(term)) << term;
}

TEST_F(Explained, Every_question_explains_its_hard_words) {
    std::set<node::Key> met;
    for (const auto& page : bench_.form.pages)
        expect_marks_lead_on(bench_, *bench_.screen("question", page.id), met);
    for (const auto* term : {"term:educational-psychologist", "term:sen", "term:young-person"})
        EXPECT_TRUE(met.contains(term)) << term;
}

}  // namespace
}  // namespace kiosk::screens
