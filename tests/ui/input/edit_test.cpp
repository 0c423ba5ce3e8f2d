// SPDX-License-Identifier: Apache-2.0
#include "ui/input/edit.h"

#include <gtest/gtest.h>

#include <set>

#include "firmware/base/utf8.h"

namespace kiosk::input {
namespace {

constexpr bool kOneLine = false;
constexpr bool kManyLines = true;

TEST(Edit, Letters_go_in_at_the_caret_and_the_caret_goes_on) {
    EXPECT_EQ(inserted("ac", 1, "b", kOneLine), (Edit{"abc", 2}));
    EXPECT_EQ(inserted("", 0, "ễ", kOneLine), (Edit{"ễ", 3}));
}

TEST(Edit, A_letter_goes_with_the_marks_that_sit_on_it) {
    const std::string zoe = "Zoe\u0308";  // two marks' worth of bytes, one letter to the eye
    EXPECT_EQ(before(zoe, zoe.size()), 2U);
    EXPECT_EQ(after(zoe, 2), zoe.size());
    EXPECT_EQ(erased_before(zoe, zoe.size()), (Edit{"Zo", 2}));
    EXPECT_EQ(erased_after(zoe, 2), (Edit{"Zo", 2}));
    const std::string urdu = "مُ";  // a letter with its vowel sign
    EXPECT_EQ(erased_before(urdu, urdu.size()), (Edit{"", 0}));
}

TEST(Edit, At_either_end_there_is_nothing_to_erase) {
    EXPECT_EQ(erased_before("abc", 0), (Edit{"abc", 0}));
    EXPECT_EQ(erased_after("abc", 3), (Edit{"abc", 3}));
    EXPECT_EQ(before("", 0), 0U);
    EXPECT_EQ(after("", 0), 0U);
}

TEST(Edit, A_mark_without_a_letter_is_erased_and_not_looked_for_outside_the_value) {
    EXPECT_EQ(erased_before("\u0301", 2), (Edit{"", 0}));
    EXPECT_EQ(after("\u0301\u0301", 0), 4U);
}

TEST(Edit, A_caret_past_the_end_is_at_the_end) {
    EXPECT_EQ(before("ab", 9), 1U);
    EXPECT_EQ(after("ab", 9), 2U);
    EXPECT_EQ(inserted("ab", 9, "c", kOneLine), (Edit{"abc", 3}));
    EXPECT_EQ(erased_before("ab", 9), (Edit{"a", 1}));
    EXPECT_EQ(erased_after("ab", 9), (Edit{"ab", 2}));
    EXPECT_EQ(next_accent("ae", 9).value, "aé");
}

TEST(Edit, Ill_formed_bytes_are_left_out_of_a_paste) {
    EXPECT_EQ(inserted("", 0, "a\xFF\xC3(b\xE2\x82", kOneLine).value, "a(b");
    EXPECT_EQ(inserted("", 0, "\xED\xA0\x80", kOneLine).value, "") << "half of a surrogate pair";
    EXPECT_EQ(inserted("", 0, "\xC0\x80", kOneLine).value, "") << "an overlong nought";
    EXPECT_EQ(inserted("", 0, "\uFFFD", kOneLine).value, "\uFFFD") << "typed, and well formed";
}

TEST(Edit, Control_characters_are_left_out_of_a_paste) {
    const std::string paste("a\0b\x1b[2Jc\x7f\u0085d", 12);
    EXPECT_EQ(inserted("", 0, paste, kOneLine).value, "ab[2Jcd");
}

TEST(Edit, Line_breaks_stay_where_there_are_many_lines_and_are_blanks_elsewhere) {
    EXPECT_EQ(inserted("", 0, "a\nb\tc", kManyLines).value, "a\nb c");
    EXPECT_EQ(inserted("", 0, "a\nb\tc", kOneLine).value, "a b c");
}

TEST(Edit, A_line_break_of_any_machine_is_one_line_break) {
    EXPECT_EQ(inserted("", 0, "a\r\nb", kManyLines).value, "a\nb");
    EXPECT_EQ(inserted("", 0, "a\rb", kManyLines).value, "a\nb");
    EXPECT_EQ(inserted("", 0, "a\r\nb\rc", kOneLine).value, "a b c");
}

TEST(Edit, A_field_takes_no_more_than_its_limit) {
    const std::string nearly(kMaxFieldBytes - 1, 'a');
    EXPECT_EQ(inserted(nearly, 0, "b", kOneLine).value.size(), kMaxFieldBytes);
    const auto full = inserted(nearly, nearly.size(), "bc", kOneLine);
    EXPECT_EQ(full.value.size(), kMaxFieldBytes);
    EXPECT_EQ(full.caret, kMaxFieldBytes);
    EXPECT_EQ(inserted(full.value, 7, "x", kOneLine), (Edit{full.value, 7}));
}

TEST(Edit, A_letter_that_does_not_fit_whole_is_left_out_whole) {
    const std::string nearly(kMaxFieldBytes - 2, 'a');
    EXPECT_EQ(inserted(nearly, nearly.size(), "ễ", kOneLine).value, nearly);
    EXPECT_TRUE(base::is_utf8(inserted(nearly, 3, "ễễễ", kOneLine).value));
}

TEST(Edit, Accents_go_round_and_come_back_to_the_letter) {
    for (const std::string letter : {"a", "c", "e", "i", "n", "o", "s", "u", "y", "z", "A", "E",
                                     "N", "O", "S", "Z", "d", "g", "h", "l", "r", "t", "w"}) {
        std::set<std::string> seen;
        Edit edit{letter, letter.size()};
        do {
            EXPECT_TRUE(seen.insert(edit.value).second) << edit.value << " comes twice";
            EXPECT_TRUE(base::is_utf8(edit.value));
            EXPECT_EQ(edit.caret, edit.value.size());
            edit = next_accent(edit.value, edit.caret);
        } while (edit.value != letter && seen.size() < 100);
        EXPECT_EQ(edit.value, letter);
        EXPECT_GT(seen.size(), 1U) << letter;
    }
}

TEST(Edit, The_accent_falls_on_the_letter_before_the_caret) {
    EXPECT_EQ(next_accent("Zoe", 3), (Edit{"Zoé", 4}));
    EXPECT_EQ(next_accent("eze", 1), (Edit{"éze", 2}));
}

TEST(Edit, What_has_no_accents_stays_as_it_is) {
    for (const std::string value : {"", "7", " ", "ا", "x", "e\u0301", "李"}) {
        EXPECT_EQ(next_accent(value, value.size()), (Edit{value, value.size()}));
    }
    EXPECT_EQ(next_accent("abc", 0), (Edit{"abc", 0}));
}

}  // namespace
}  // namespace kiosk::input
