// SPDX-License-Identifier: Apache-2.0
#include "ui/qr/qr.h"

#include <gtest/gtest.h>

#include <string>

namespace kiosk::qr {
namespace {

// The three large squares that a camera finds a code by: dark at the rim, light inside it, dark in the middle.
void expect_finder(const node::Squares& code, int left, int top) {
    EXPECT_TRUE(code.is_dark(left, top));
    EXPECT_FALSE(code.is_dark(left + 1, top + 1));
    EXPECT_TRUE(code.is_dark(left + 3, top + 3));
    EXPECT_TRUE(code.is_dark(left + 6, top + 6));
}

TEST(Qr, A_code_has_its_three_finders) {
    const auto code = encode("BEGIN:VCARD");
    ASSERT_TRUE(code);
    EXPECT_EQ(code->side, 21);
    EXPECT_EQ(code->dark.size(), 21U * 21U);
    expect_finder(*code, 0, 0);
    expect_finder(*code, 14, 0);
    expect_finder(*code, 0, 14);
}

TEST(Qr, The_longest_text_still_has_squares_of_a_size_for_a_small_panel) {
    const auto code = encode(std::string(kMostBytes, 'x'));
    ASSERT_TRUE(code);
    EXPECT_EQ(code->side, 77) << "version 15";
}

TEST(Qr, What_a_code_cannot_hold_is_refused) {
    EXPECT_EQ(encode(std::string(kMostBytes + 1, 'x')).error().code, base::Code::TooLarge);
    EXPECT_EQ(encode("").error().code, base::Code::Invalid);
    EXPECT_EQ(encode(std::string("a\0b", 3)).error().code, base::Code::Invalid);
}

}  // namespace
}  // namespace kiosk::qr
