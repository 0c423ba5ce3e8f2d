// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/watch.h"

#include <gmock/gmock.h>

#include <thread>

#include "tests/localoffer_data/danger/shipped.h"

namespace kiosk::danger {
namespace {

using Rows = std::vector<model::DangerWord>;

Rows some_rows() {
    return {{"en", "list", "who: dad|step dad|[kin]"},
            {"en", "list", "kin: uncle|cousin"},
            {"en", "little", "really|just|to|the"},
            {"en", "known", "stranger|strange|performative"},
            {"en", "danger", "[who] (hit|hurt) me"},
            {"en", "danger", "want die"},
            {"en", "danger", "suicide"},
            {"en", "danger", "(strangled|mutilation|performation)"},
            {"en", "danger", "kill (myself|my self)"},
            {"en", "danger", "(=kms|unalive)"},
            {"en", "danger", "take * away"},
            {"en", "wide", "[who] broke (my|his) arm"},
            {"en", "danger", "swallowed # pills"},
            {"en", "safe", "suicide squad"},
            {"en", "safe", "# kms"},
            {"pl", "danger", "chcę umrzeć"}};
}

bool speaks(std::string_view text) {
    static const Watch watch{some_rows()};
    EXPECT_THAT(watch.faults(), testing::ElementsAre());
    return watch.speaks_of_danger(text);
}

TEST(Watch, Inflections_and_case_do_not_matter) {
    EXPECT_TRUE(speaks("My DAD hits me"));
    EXPECT_TRUE(speaks("dad hurting me"));
    EXPECT_FALSE(speaks("me hit dad"));
    EXPECT_FALSE(speaks(""));
}

TEST(Watch, An_entry_of_a_list_may_be_several_words_or_another_list) {
    EXPECT_TRUE(speaks("step dad hit me"));
    EXPECT_TRUE(speaks("cousin hit me"));
}

TEST(Watch, In_a_wide_phrase_up_to_five_words_of_any_kind_stand_between) {
    const Watch watch{some_rows()};
    EXPECT_TRUE(watch.speaks_of_danger("dad broke my arm"));
    EXPECT_TRUE(
        watch.speaks_of_danger("my step dad got cross and then suddenly broke his left arm"));
    EXPECT_FALSE(watch.speaks_of_danger("dad got cross and then he suddenly broke my arm"));
    EXPECT_FALSE(watch.speaks_of_danger("dad was here. She broke my arm"));
    EXPECT_FALSE(watch.speaks_of_danger("broke my arm, dad helped"));
}

TEST(Watch, At_most_two_little_words_stand_between) {
    EXPECT_TRUE(speaks("want to just die"));
    EXPECT_FALSE(speaks("want to just really die"));
    EXPECT_FALSE(speaks("want my hair to die"));
}

TEST(Watch, No_phrase_goes_over_the_end_of_a_sentence) {
    EXPECT_FALSE(speaks("what does he want. die casting is fun"));
    EXPECT_FALSE(speaks("what do I want?\ndie casting"));
    EXPECT_FALSE(speaks("this is what I want\n\ndie casting"));
    EXPECT_FALSE(speaks("this is what I want\r\n\r\ndie casting"));
    EXPECT_TRUE(speaks("this is what I want\r\nto die"));
    EXPECT_FALSE(speaks("چاہیے want۔ die"));
    EXPECT_TRUE(speaks("I want... to die"));
    EXPECT_TRUE(speaks("I want, really, to die."));
}

TEST(Watch, Words_may_be_misspelt) {
    EXPECT_TRUE(speaks("sucide"));
    EXPECT_TRUE(speaks("su1cide"));
    EXPECT_TRUE(speaks("suicideeee"));
    EXPECT_TRUE(speaks("i want to dieeeee"));
    EXPECT_TRUE(speaks("$uicide"));
    EXPECT_TRUE(speaks("k!ll myself"));
    EXPECT_TRUE(speaks("un@live"));
    EXPECT_TRUE(speaks("s*icide"));
    EXPECT_FALSE(speaks("kms5"));
    EXPECT_FALSE(speaks("side"));
}

TEST(Watch, Words_may_be_run_together_or_cut_apart) {
    EXPECT_TRUE(speaks("killmyself"));
    EXPECT_TRUE(speaks("wanttodie"));
    EXPECT_TRUE(speaks("sui cide"));
    EXPECT_TRUE(speaks("s u i c i d e"));
    EXPECT_TRUE(speaks("k.m.s"));
    EXPECT_TRUE(speaks("un-alive"));
}

TEST(Watch, A_word_as_written_is_that_word_alone) {
    EXPECT_TRUE(speaks("kms"));
    EXPECT_FALSE(speaks("kmss"));
    EXPECT_FALSE(speaks("km"));
}

TEST(Watch, A_beginning_counts_once_it_leaves_no_doubt) {
    EXPECT_TRUE(speaks("mutilat"));
    EXPECT_FALSE(speaks("mutilat "));  // finished, and no word
    EXPECT_FALSE(speaks("mut"));
    EXPECT_FALSE(speaks("performat"));  // perhaps a performative
}

TEST(Watch, A_known_word_is_no_misspelling) {
    EXPECT_FALSE(speaks("stranger"));
    EXPECT_TRUE(speaks("strangeled"));
}

TEST(Watch, A_safe_phrase_cancels_what_lies_inside_it_and_nothing_else) {
    EXPECT_FALSE(speaks("suicide squad"));
    EXPECT_TRUE(speaks("suicide squad makes me think of suicide"));
    EXPECT_FALSE(speaks("within 5 kms"));
    EXPECT_TRUE(speaks("going to kms"));
}

TEST(Watch, A_star_is_any_word_and_a_hash_a_number) {
    EXPECT_TRUE(speaks("take Zebedee away"));
    EXPECT_FALSE(speaks("take away"));
    EXPECT_TRUE(speaks("swallowed 20 pills"));
    EXPECT_FALSE(speaks("swallowed pills"));
}

TEST(Watch, Every_language_is_watched_for_at_once) {
    EXPECT_TRUE(speaks("chce umrzec"));
    EXPECT_TRUE(speaks("Chcę umrzeć"));
}

TEST(Watch, A_row_that_does_not_fit_silences_no_other) {
    auto rows = some_rows();
    rows.push_back({"en", "danger", "(open"});
    rows.push_back({"en", "danger", "[nobody] hits"});
    rows.push_back({"en", "list", "without a colon"});
    rows.push_back({"en", "list", "wrong: a [who]"});
    const Watch watch{rows};
    EXPECT_EQ(watch.faults().size(), 4U);
    EXPECT_TRUE(watch.speaks_of_danger("suicide"));
}

TEST(Watch, Without_rows_nothing_is_danger) {
    const Watch watch{Rows{}};
    EXPECT_FALSE(watch.speaks_of_danger("suicide"));
}

TEST(Watch, Any_bytes_do) {
    for (const auto* text :
         {"\xFF\xFE", "\xC3", "\xE0\x80", "k\xFFms", "((((", "=*#[]", "\xE2\x80\x8D"}) {
        EXPECT_FALSE(speaks(text)) << text;
    }
    EXPECT_FALSE(speaks(std::string(5, '\0')));
    EXPECT_TRUE(speaks(std::string("\0suicide\0", 9)));
}

TEST(Watch, Long_texts_are_read_through_and_end) {
    for (const auto* piece :
         {"a", "a ", "i want ", "dad ", "suicide squad ", "!", "kill", "ab", "\xD9\x85", "i "}) {
        std::string text;
        while (text.size() < 5000) text += piece;
        EXPECT_TRUE(shipped_watch().speaks_of_danger(text + ". i want to kill myself")) << piece;
    }
    EXPECT_FALSE(speaks(std::string(kMaxTextBytes, ' ') + "suicide"));
}

TEST(Watch, Several_threads_may_ask_at_once) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int n = 0; n < 200; ++n) {
                EXPECT_TRUE(speaks("my dad hits me"));
                EXPECT_FALSE(speaks("swimming on Saturday"));
            }
        });
    }
    for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace kiosk::danger
