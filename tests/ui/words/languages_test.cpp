// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "firmware/base/utf8.h"
#include "ui/words/words.h"

namespace kiosk::words {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

// The catalogues of tests/fixtures/catalogues: thirteen languages, few words, some of them checked.
class Languages : public testing::Test {
  protected:
    void SetUp() override {
        open_catalogues(std::string(KIOSK_BINARY_DIR) + "/tests/fixtures/share/locale");
    }
    [[nodiscard]] static std::string counted(const std::string& lang, long count) {
        return Words(lang).n("search.count", count).text;
    }
    Words english{"en"};
    Words polish{"pl"};
    Words ukrainian{"uk"};
    Words arabic{"ar"};
    Words urdu{"ur"};
};

TEST_F(Languages, Thirteen_are_offered_English_first_and_each_beside_those_of_its_script) {
    std::vector<std::string> tags;
    for (const auto& each : offered_languages()) tags.push_back(each.lang);
    EXPECT_THAT(tags, ElementsAre("en", "pl", "pt", "ro", "so", "tr", "uk", "ar", "ur", "pa", "bn",
                                  "gu", "ta"));
}

TEST_F(Languages, Those_written_from_right_to_left_are_known) {
    for (const auto& each : offered_languages())
        EXPECT_EQ(is_right_to_left(each.lang), each.lang == "ar" || each.lang == "ur") << each.lang;
}

TEST_F(Languages, One_without_a_catalogue_is_not_offered) {
    open_catalogues(std::string(KIOSK_BINARY_DIR) + "/tests/fixtures/no-such-folder");
    EXPECT_TRUE(offered_languages().empty());
}

TEST_F(Languages, Polish_counts_in_three_forms) {
    EXPECT_EQ(counted("pl", 1), "1 wynik");
    for (const long few : {2, 3, 4, 22, 34, 102})
        EXPECT_EQ(counted("pl", few), std::to_string(few) + " wyniki");
    for (const long many : {0, 5, 11, 12, 13, 14, 21, 25, 112, 1000})
        EXPECT_EQ(counted("pl", many), std::to_string(many) + " wyników");
}

TEST_F(Languages, Ukrainian_counts_twenty_one_as_it_counts_one) {
    for (const long one : {1, 21, 101})
        EXPECT_EQ(counted("uk", one), std::to_string(one) + " результат");
    for (const long few : {2, 24, 103})
        EXPECT_EQ(counted("uk", few), std::to_string(few) + " результати");
    for (const long many : {0, 5, 11, 12, 14, 111})
        EXPECT_EQ(counted("uk", many), std::to_string(many) + " результатів");
}

TEST_F(Languages, Romanian_puts_de_after_twenty_and_more) {
    EXPECT_EQ(counted("ro", 1), "1 rezultat");
    for (const long few : {0, 2, 19, 101, 119})
        EXPECT_EQ(counted("ro", few), std::to_string(few) + " rezultate");
    for (const long many : {20, 21, 100, 120})
        EXPECT_EQ(counted("ro", many), std::to_string(many) + " de rezultate");
}

TEST_F(Languages, Arabic_counts_in_six_forms_with_the_number_in_its_own_order) {
    EXPECT_EQ(counted("ar", 0), "لا نتائج");
    EXPECT_EQ(counted("ar", 1), "نتيجة واحدة");
    EXPECT_EQ(counted("ar", 2), "نتيجتان");
    for (const long few : {3, 10, 103})
        EXPECT_EQ(counted("ar", few), base::isolate(std::to_string(few)) + " نتائج");
    for (const long many : {11, 99, 111})
        EXPECT_EQ(counted("ar", many), base::isolate(std::to_string(many)) + " نتيجة");
    for (const long other : {100, 101, 202})
        EXPECT_EQ(counted("ar", other), base::isolate(std::to_string(other)) + " من النتائج");
}

TEST_F(Languages, A_month_after_a_day_stands_as_the_catalogue_has_it) {
    EXPECT_EQ(polish.date(2026y / 11 / 24).text, "24 listopada 2026");
    EXPECT_EQ(ukrainian.date(2026y / 11 / 24).text, "24 листопада 2026");
}

TEST_F(Languages, A_date_whose_month_is_not_translated_is_English_as_a_whole) {
    EXPECT_EQ(polish.date(2026y / 3 / 5), (Text{"5 March 2026", "en"}));
    EXPECT_EQ(urdu.date(2026y / 11 / 24), (Text{"24 November 2026", "en"}));
}

TEST_F(Languages,
       A_plural_that_is_not_translated_follows_the_English_rule_and_says_that_it_is_English) {
    EXPECT_EQ(polish.n("warning.left", 1), (Text{"1 second left", "en"}));
    EXPECT_EQ(polish.n("warning.left", 22), (Text{"22 seconds left", "en"}));
    // Its number stands as in English, with no sign of another direction.
    EXPECT_EQ(arabic.n("warning.left", 22), (Text{"22 seconds left", "en"}));
}

TEST_F(Languages, An_English_value_keeps_its_order_inside_words_from_right_to_left) {
    const auto date = urdu.date(2026y / 11 / 24);
    const auto said = urdu.t("service.checked", {{"date", date.text}});
    EXPECT_EQ(said.lang, "ur");
    EXPECT_THAT(said.text, HasSubstr(base::isolate("24 November 2026")));
}

TEST_F(Languages, A_translation_is_a_draft_until_a_speaker_has_checked_it) {
    EXPECT_TRUE(polish.t("service.checked", {{"date", "x"}}).is_draft);
    EXPECT_TRUE(polish.n("search.count", 3).is_draft);
    EXPECT_FALSE(polish.t("shell.back").is_draft);
}

TEST_F(Languages, English_is_never_a_draft_nor_is_what_falls_back_to_it) {
    EXPECT_FALSE(english.t("shell.back").is_draft);
    EXPECT_FALSE(polish.n("warning.left", 2).is_draft);
    EXPECT_FALSE(polish.t("no.such.key").is_draft);
}

TEST_F(Languages, A_date_is_a_draft_where_a_part_of_it_is) {
    EXPECT_TRUE(polish.date(2026y / 11 / 24).is_draft);
    EXPECT_FALSE(polish.date(2026y / 3 / 5).is_draft);
}

TEST_F(Languages, Words_of_danger_are_English_with_the_draft_beside_them) {
    const auto said = polish.t("danger.now", {{"phone", "999"}});
    EXPECT_EQ(said.text, "In danger now? Ring 999.");
    EXPECT_EQ(said.lang, "en");
    EXPECT_FALSE(said.is_draft);
    EXPECT_EQ(said.draft, "Coś grozi? Zadzwoń: 999.");
    EXPECT_EQ(said.draft_lang, "pl");
}

TEST_F(Languages, Simple_words_are_those_of_ones_own_language_or_else_its_usual_ones) {
    const Words simple{"ur-simple"};
    EXPECT_EQ(simple.lang(), "ur");
    const auto own = simple.t("service.checked", {{"date", "x"}});
    EXPECT_EQ(own.lang, "ur");
    EXPECT_TRUE(own.is_easy);
    EXPECT_FALSE(own.is_draft) << "a speaker has checked the simple words";
    EXPECT_TRUE(urdu.t("service.checked").is_draft) << "and not the usual ones";
    const auto usual = Words("pl-simple").t("service.checked", {{"date", "x"}});
    EXPECT_EQ(usual.lang, "pl") << "not simple English";
    EXPECT_FALSE(usual.is_easy);
}

TEST_F(Languages, Simple_words_of_English_stand_where_there_are_some) {
    const Words simple{"en-simple"};
    EXPECT_EQ(simple.t("service.checked", {{"date", "today"}}),
              given("[tick] We looked at it on today.", "en-simple"));
    EXPECT_EQ(simple.t("shell.back"), (Text{"Back", "en"}));
}

TEST_F(Languages, Words_of_danger_in_simple_English_have_the_usual_draft_beside_them) {
    const auto said = Words("pl-simple").t("danger.now", {{"phone", "999"}});
    EXPECT_EQ(said.text, "[phone] Ring 999.");
    EXPECT_TRUE(said.is_easy);
    EXPECT_EQ(said.draft, polish.t("danger.now", {{"phone", "999"}}).draft);
    EXPECT_EQ(said.draft_lang, "pl");
}

TEST_F(Languages, A_number_in_such_a_draft_keeps_its_own_order) {
    const auto said = arabic.t("danger.now", {{"phone", "999"}});
    EXPECT_EQ(said.text, "In danger now? Ring 999.");
    EXPECT_THAT(said.draft, HasSubstr(base::isolate("999")));
}

TEST_F(Languages, Words_of_law_that_a_speaker_has_checked_stand_alone) {
    const auto said = polish.t("request.law");
    EXPECT_EQ(said.lang, "pl");
    EXPECT_FALSE(said.is_draft);
    EXPECT_EQ(said.draft, "");
}

TEST_F(Languages, Words_of_law_that_are_not_translated_are_English_alone) {
    EXPECT_EQ(ukrainian.t("request.law"), english.t("request.law"));
    EXPECT_EQ(english.t("request.law").draft, "");
}

}  // namespace
}  // namespace kiosk::words
