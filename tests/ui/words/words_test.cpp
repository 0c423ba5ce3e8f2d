// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "ui/words/words.h"

namespace kiosk::words {
namespace {

using namespace std::chrono_literals;

class WordsTest : public testing::Test {
  protected:
    void SetUp() override {
        open_catalogues(std::string(KIOSK_BINARY_DIR) + "/share/localoffer/locale");
    }
    Words english{"en"};
    Words urdu{"ur"};
};

TEST_F(WordsTest, A_key_gives_its_words_in_the_language_asked_for) {
    EXPECT_EQ(english.t("shell.back"), (Text{"Back", "en"}));
    EXPECT_EQ(urdu.t("shell.back").lang, "ur");
    EXPECT_NE(urdu.t("shell.back").text, "Back");
}

TEST_F(WordsTest, A_missing_translation_falls_back_to_English_and_says_so) {
    const Words welsh{"cy"};
    EXPECT_EQ(welsh.t("shell.back"), (Text{"Back", "en"}));
}

TEST_F(WordsTest, An_unknown_key_shows_itself) {
    EXPECT_EQ(english.t("no.such.key").text, "no.such.key");
}

TEST_F(WordsTest, Values_stand_where_their_names_do) {
    const auto date = english.date(2026y / 11 / 24);
    EXPECT_EQ(date.text, "24 November 2026");
}

TEST_F(WordsTest, Values_are_isolated_in_right_to_left_words) {
    const auto date = urdu.date(2026y / 11 / 24);
    EXPECT_EQ(date.lang, "ur");
    EXPECT_NE(date.text.find("\u2066"
                             "24\u2069"),
              std::string::npos);
}

TEST_F(WordsTest, Plurals_follow_the_count) {
    EXPECT_EQ(english.n("search.count", 1).text, "1 result");
    EXPECT_EQ(english.n("search.count", 6).text, "6 results");
}

TEST_F(WordsTest, Languages_are_offered_by_their_own_names) {
    const auto offered = offered_languages();
    ASSERT_GE(offered.size(), 2U);
    EXPECT_EQ(offered[0].text, "English");
    const auto found = std::ranges::find(offered, "ur", &Text::lang);
    ASSERT_NE(found, offered.end());
    EXPECT_EQ(found->text, "اردو");
}

}  // namespace
}  // namespace kiosk::words
