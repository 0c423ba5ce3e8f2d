// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/phones.h"

#include <gtest/gtest.h>

namespace kiosk::feeds {
namespace {

std::string first(std::string_view text) {
    const auto phones = find_phones(text);
    return phones.empty() ? "" : phones.front().number;
}

struct Pair {
    const char* raw;
    const char* number;
};

class Numbers : public testing::TestWithParam<Pair> {};

TEST_P(Numbers, Are_spaced_as_families_read_them) {
    EXPECT_EQ(first(GetParam().raw), GetParam().number) << GetParam().raw;
}

INSTANTIATE_TEST_SUITE_P(
    Phones, Numbers,
    testing::Values(Pair{"02079460101", "020 7946 0101"}, Pair{"+44 20 7946 0101", "020 7946 0101"},
                    Pair{"+44 (0)20 7946 0101", "020 7946 0101"},
                    Pair{"+44 (0) 20 7882 5555", "020 7882 5555"},
                    Pair{"0044 1942 486136", "01942 486136"},
                    Pair{"(01942) 486136", "01942 486136"}, Pair{"01942-486-136", "01942 486136"},
                    Pair{"01942.486.136", "01942 486136"}, Pair{"0775 576 0328", "07755 760328"},
                    Pair{"+447557760328", "07557 760328"}, Pair{"447557760328", "07557 760328"},
                    Pair{"0800 5872521", "0800 587 2521"}, Pair{"0800 1111", "0800 1111"},
                    Pair{"116 123", "116 123"}, Pair{"116123", "116 123"}, Pair{"101", "101"},
                    Pair{"111", "111"}, Pair{"999", "999"}, Pair{"1942486136", "01942 486136"},
                    Pair{"0113 4960 123", "0113 496 0123"}, Pair{"01204 12345", "01204 12345"},
                    Pair{"015394 12345", "015394 12345"}, Pair{"0345 123 4567", "0345 123 4567"},
                    Pair{"01942 486136 ext 12", "01942 486136 ext 12"},
                    Pair{"01942 486136 x12", "01942 486136 ext 12"},
                    Pair{"01942 486136, option 2", "01942 486136 option 2"},
                    Pair{"0116\u2011496\u20110104", "0116 496 0104"},
                    Pair{"Tel: 0116 496 0104 (office hours 9 - 5)", "0116 496 0104"}));

class NoNumbers : public testing::TestWithParam<const char*> {};

TEST_P(NoNumbers, Are_not_found) { EXPECT_EQ(first(GetParam()), "") << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Phones, NoNumbers,
                         testing::Values("92939293", "1234", "", "00000000000", "01234567890",
                                         "+353 1 234 5678", "+1 212 555 0100",
                                         "charity number 1145678", "01.02.2023 10.30",
                                         "01-02-2023 to 03-04-2023", "In danger ring 999 or 101",
                                         "0100 000 0000", "09011 123456", "020 7946 01012345678",
                                         "ref AB01942486136", "£01942486136x"));

TEST(Phones, Several_in_one_field_are_told_apart) {
    const auto phones = find_phones("01942 486136 / 07557760328 or 020 7946 0101 020 7946 0102");
    ASSERT_EQ(phones.size(), 4U);
    EXPECT_EQ(phones[1].number, "07557 760328");
    EXPECT_EQ(phones[3].number, "020 7946 0102");
}

TEST(Phones, What_a_number_is_for_stands_before_it) {
    EXPECT_EQ(find_phones("Text us on 07700 900123")[0].use, PhoneUse::Text);
    EXPECT_EQ(find_phones("Call or text 07700 900123")[0].use, PhoneUse::VoiceAndText);
    EXPECT_EQ(find_phones("Minicom: 020 7946 0101")[0].use, PhoneUse::Relay);
    EXPECT_EQ(find_phones("18001 020 7946 0904")[0].use, PhoneUse::Relay);
    EXPECT_EQ(find_phones("Fax 020 7946 0101")[0].use, PhoneUse::Fax);
    const auto both = find_phones("Tel 020 7946 0101, Fax 020 7946 0102. Text 07700 900123");
    ASSERT_EQ(both.size(), 3U);
    EXPECT_EQ(both[0].use, PhoneUse::Voice);
    EXPECT_EQ(both[1].use, PhoneUse::Fax);
    EXPECT_EQ(both[2].use, PhoneUse::Text);
}

}  // namespace
}  // namespace kiosk::feeds
