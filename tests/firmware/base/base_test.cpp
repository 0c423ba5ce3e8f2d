// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "firmware/base/bytes.h"
#include "firmware/base/date.h"
#include "firmware/base/england.h"
#include "firmware/base/language.h"
#include "firmware/base/utf8.h"

namespace kiosk::base {
namespace {

using namespace std::chrono_literals;

TEST(Base, Hex_reads_back_what_it_wrote) {
    const Bytes bytes{0, 1, 0x7F, 0x80, 0xFF};
    EXPECT_EQ(to_hex(bytes), "00017f80ff");
    EXPECT_EQ(*from_hex("00017f80ff"), bytes);
}

TEST(Base, Hex_refuses_capitals_and_odd_lengths) {
    EXPECT_EQ(from_hex("0F").error().code, Code::Invalid);
    EXPECT_EQ(from_hex("0").error().code, Code::Invalid);
}

TEST(Base, Overlong_surrogate_and_torn_text_is_not_utf8) {
    EXPECT_TRUE(is_utf8("Zoë O'Brien-Nguyễn اردو"));
    EXPECT_FALSE(is_utf8("\xC0\xAF"));
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_utf8("abc\xE1\xBB"));
    EXPECT_FALSE(is_utf8("\xF5\x80\x80\x80"));
}

TEST(Base, Squeeze_keeps_words_and_drops_the_rest) {
    EXPECT_EQ(squeeze("  e17 \t 6dh\u00A0 "), "e17 6dh");
    EXPECT_EQ(squeeze(" \n "), "");
}

TEST(Base, Dates_that_do_not_exist_are_refused) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    EXPECT_FALSE(parse_date("2023-02-29"));
    EXPECT_FALSE(parse_date("2023-2-9"));
    EXPECT_FALSE(parse_date("2023-13-01"));
    EXPECT_FALSE(parse_date("+023-12-01"));
}

TEST(Base, Months_clip_to_the_end_of_the_month) {
    EXPECT_EQ(add_months(2026y / 12 / 31, 2), 2027y / 2 / 28);
    EXPECT_EQ(add_months(2027y / 12 / 31, 2), 2028y / 2 / 29);
}

TEST(Base, A_leap_day_child_is_a_year_older_on_the_first_of_march) {
    EXPECT_EQ(age_on(2020y / 2 / 29, 2026y / 2 / 28), 5);
    EXPECT_EQ(age_on(2020y / 2 / 29, 2026y / 3 / 1), 6);
}

TEST(Base, A_language_is_right_to_left_by_its_first_part) {
    EXPECT_TRUE(is_right_to_left("ur"));
    EXPECT_TRUE(is_right_to_left("ar-SY"));
    EXPECT_TRUE(is_right_to_left("yi"));
    EXPECT_FALSE(is_right_to_left("en"));
    EXPECT_FALSE(is_right_to_left("urx"));
}

TEST(England, Has_summer_time_from_the_last_Sunday_of_March_to_that_of_October) {
    using namespace std::chrono;
    const auto hour_at = [](Date day, int hour) {
        const auto local = english_time(Instant{sys_days{day} + hours{hour}});
        return floor<hours>(local - floor<days>(local)).count();
    };
    EXPECT_EQ(hour_at(2026y / 1 / 5, 9), 9);
    EXPECT_EQ(hour_at(2026y / 7 / 6, 9), 10);
    EXPECT_EQ(hour_at(2026y / 3 / 29, 0), 0);
    EXPECT_EQ(hour_at(2026y / 3 / 29, 1), 2);
    EXPECT_EQ(hour_at(2026y / 10 / 25, 0), 1);
    EXPECT_EQ(hour_at(2026y / 10 / 25, 1), 1);
    EXPECT_EQ(english_date(Instant{sys_days{2026y / 7 / 6} + 23h + 30min}), 2026y / 7 / 7);
    EXPECT_EQ(english_date(Instant{sys_days{2026y / 12 / 6} + 23h + 30min}), 2026y / 12 / 6);
}

TEST(Base, Language_tags_are_short_and_plain) {
    EXPECT_TRUE(is_language_tag("en"));
    EXPECT_TRUE(is_language_tag("zh-Hant"));
    EXPECT_FALSE(is_language_tag("English"));
    EXPECT_FALSE(is_language_tag("en-"));
    EXPECT_FALSE(is_language_tag("../ur"));
    EXPECT_FALSE(is_language_tag(""));
}

}  // namespace
}  // namespace kiosk::base
