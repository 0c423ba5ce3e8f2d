// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/clean_text.h"

#include <gtest/gtest.h>

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

std::string line(std::string_view raw) { return clean_line(raw, kMaxLineBytes).text; }
std::string lines(std::string_view raw) { return clean_lines(raw, kMaxTextBytes).text; }

TEST(CleanText, Mojibake_is_put_right_once_and_twice) {
    EXPECT_EQ(line("Â£3.50"), "£3.50");
    EXPECT_EQ(line("Childrenâ€™s Centre"), "Children’s Centre");
    EXPECT_EQ(line("CafÃ©"), "Café");
    EXPECT_EQ(line("Ã‚Â£5"), "£5");
    EXPECT_EQ(line("9am â€“ 5pm"), "9am – 5pm");
    EXPECT_EQ(line("it&acirc;&euro;&trade;s"), "it’s");
    EXPECT_TRUE(clean_line("Â£3", 50).was_mojibake);
}

TEST(CleanText, A_quotation_mark_that_lost_a_byte_is_still_one) {
    EXPECT_EQ(line("â€œPlayâ€ "), "“Play”");
}

TEST(CleanText, Right_text_is_left_as_it_is) {
    for (const auto* text : {"Café Zoë £5 – “yes” it’s", "São Tomé", "JOSÉ’S", "Łódź",
                             "السلام عليكم", "Ågot", "naïve façade", "½ price", "Ÿ€"}) {
        EXPECT_EQ(line(text), text);
        EXPECT_FALSE(clean_line(text, kMaxLineBytes).was_mojibake) << text;
    }
}

TEST(CleanText, Bytes_that_are_no_UTF_8_are_read_as_Windows_1252) {
    EXPECT_EQ(line("\xA3"
                   "5 for children\x92s tickets"),
              "£5 for children’s tickets");
    EXPECT_EQ(line("It\xC2\x92s"), "It’s");
}

TEST(CleanText, HTML_becomes_lines_of_words) {
    EXPECT_EQ(
        lines("<p>We help with:</p>\n<ul>\n<li>forms</li>\n<li>meetings &amp; plans</li></ul>"),
        "We help with:\n\nforms\n\nmeetings & plans");
    EXPECT_EQ(line("See <a href=\"http://x.org/?a=1&amp;b=2\">our page</a>.<br/>Thanks&nbsp;you"),
              "See our page. Thanks you");
    EXPECT_EQ(line("a<script>alert('<b>')</script>b<style>p{}</style>c<!-- <p> -->d"), "abcd");
    EXPECT_EQ(line("&lt;p&gt;Twice&lt;/p&gt; &amp;pound;5 &#163;6 &#x26; &#8217;"),
              "Twice £5 £6 & ’");
}

TEST(CleanText, A_lone_bracket_is_a_sign_like_any_other) {
    EXPECT_EQ(line("children < 5 and > 2"), "children < 5 and > 2");
    EXPECT_EQ(line("under <5s"), "under <5s");
    EXPECT_EQ(line("ask <info@example.gov.uk> please"), "ask info@example.gov.uk please");
}

TEST(CleanText, What_cannot_be_seen_is_gone) {
    EXPECT_EQ(line("a\x01\x02"
                   "b\x7F"),
              "ab");
    EXPECT_EQ(line("zero\u200Bwidth\u202Eright\u2066\uFEFF"), "zerowidthright");
    EXPECT_EQ(line("soft\u00ADhyphen \u00A0 blanks \t here"), "softhyphen blanks here");
    EXPECT_EQ(lines("one\r\ntwo\r\n\r\n\r\nthree\rfour"), "one\ntwo\n\nthree\nfour");
}

TEST(CleanText, Joiners_stay_where_they_are_spelling) {
    EXPECT_EQ(line("می\u200Cخواهم"), "می\u200Cخواهم");
}

TEST(CleanText, A_tag_behind_unseen_characters_is_a_tag) {
    EXPECT_EQ(line("a<\u200Bb>c</b>"), "ac");
    EXPECT_EQ(line("&#\u200B1;x"), "x");
}

TEST(CleanText, Long_text_ends_at_a_word_and_never_inside_a_character) {
    const auto cut = clean_line("one two three", 12);
    EXPECT_EQ(cut.text, "one two…");
    EXPECT_TRUE(cut.was_cut);
    std::string pounds;
    for (int i = 0; i < 120; ++i) pounds += "£";
    const auto name = clean_line(pounds, 200);
    EXPECT_EQ(name.text.size(), 196U + std::string{"…"}.size());
    EXPECT_TRUE(base::is_utf8(name.text));
}

class Placeholders : public testing::TestWithParam<const char*> {};

TEST_P(Placeholders, Are_nothing) { EXPECT_EQ(line(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(CleanText, Placeholders,
                         testing::Values("N/A", "n/a", "TBC", "-", "null", "None", " - ", "",
                                         "http://www.example.com", "http://example.com/a",
                                         "https://path/to/profile", "To be confirmed", "."));

}  // namespace
}  // namespace kiosk::feeds
