// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/takeaway/card.h"

#include <gmock/gmock.h>

#include "firmware/base/utf8.h"

namespace kiosk::takeaway {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Card, What_a_vcard_gives_a_meaning_is_escaped) {
    EXPECT_EQ(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    EXPECT_EQ(escaped("a\r\nb"), "a\\nb");
    EXPECT_EQ(escaped("tab\there\x01"), "tab here ");
    EXPECT_EQ(escaped("Zoë: 5:00"), "Zoë: 5:00") << "a colon has no meaning in a value";
}

TEST(Card, Says_all_that_there_is_and_nothing_else) {
    const Card card{.name = "Splash, Together",
                    .organisation = "Elm; Co",
                    .phone = "020 7946 0123",
                    .text = "07700 900123",
                    .email = "splash@example.org",
                    .web = "https://example.org/splash",
                    .street = "1 Long Road",
                    .town = "Walthamstow",
                    .postcode = "E17 6DH",
                    .note = "Saturday 9:00\nFree"};
    EXPECT_EQ(vcard(card),
              "BEGIN:VCARD\r\n"
              "VERSION:3.0\r\n"
              "N:Splash\\, Together;;;;\r\n"
              "FN:Splash\\, Together\r\n"
              "ORG:Elm\\; Co\r\n"
              "TEL;TYPE=WORK,VOICE:020 7946 0123\r\n"
              "TEL;TYPE=WORK,MSG:07700 900123\r\n"
              "EMAIL:splash@example.org\r\n"
              "URL:https://example.org/splash\r\n"
              "ADR;TYPE=WORK:;;1 Long Road;Walthamstow;;E17 6DH;\r\n"
              "NOTE:Saturday 9:00\\nFree\r\n"
              "END:VCARD\r\n");
    EXPECT_EQ(vcard({.name = "A", .phone = "1"}),
              "BEGIN:VCARD\r\nVERSION:3.0\r\nN:A;;;;\r\nFN:A\r\nTEL;TYPE=WORK,VOICE:1\r\n"
              "END:VCARD\r\n");
}

TEST(Card, A_line_end_in_a_value_cannot_begin_a_property_of_its_own) {
    const auto made = vcard({.name = "A\r\nTEL:999", .phone = "1\nURL:x"});
    EXPECT_THAT(made, Not(HasSubstr("\nTEL:999")));
    EXPECT_THAT(made, Not(HasSubstr("\nURL:x")));
}

TEST(Card, What_has_no_room_goes_least_needed_first) {
    Card card{.name = "Splash",
              .organisation = "Elm",
              .phone = "020 7946 0123",
              .web = "example.org",
              .town = "Walthamstow",
              .note = std::string(300, 'x')};
    const auto whole = vcard(card).size();
    EXPECT_EQ(fitted(card, whole), card);
    EXPECT_THAT(fitted(card, whole - 1).note, IsEmpty());
    EXPECT_EQ(fitted(card, whole - 1).town, "Walthamstow");
    card = fitted(card, 100);
    EXPECT_EQ(card.phone, "020 7946 0123");
    EXPECT_EQ(card.name, "Splash");
    EXPECT_LE(vcard(card).size(), 100U);
}

TEST(Card, A_very_long_name_is_cut_between_letters) {
    std::string name;
    for (int i = 0; i < 300; ++i) name += "ë";
    const auto card = fitted({.name = name, .phone = "020 7946 0123"}, 412);
    EXPECT_LE(vcard(card).size(), 412U);
    EXPECT_TRUE(base::is_utf8(card.name));
    EXPECT_GT(card.name.size(), 100U);
    EXPECT_EQ(card.phone, "020 7946 0123");
}

TEST(Plain, Marks_for_the_glass_do_not_go_to_the_phone) {
    EXPECT_EQ(plain("\u2066020\u00A07946\u00A00123\u2069"), "020 7946 0123");
    EXPECT_EQ(plain("a@\u200Bexample\u200B.org x\u2011y"), "a@example.org x-y");
    EXPECT_EQ(plain("پتہ"), "پتہ");
}

TEST(Packed, As_many_to_a_pack_as_fit_in_their_order) {
    EXPECT_THAT(packed({"aaaa", "bbbb", "cccc"}, 10),
                ElementsAre(Pack{"aaaa\n\nbbbb", {0, 1}}, Pack{"cccc", {2}}));
    EXPECT_THAT(packed({"aaaa", "", "bbbb"}, 9), ElementsAre(Pack{"aaaa", {0}}, Pack{"bbbb", {2}}));
    EXPECT_THAT(packed({}, 9), IsEmpty());
}

TEST(Packed, An_entry_too_long_for_a_pack_loses_its_last_lines) {
    EXPECT_THAT(packed({"name\nphone\nlong words of it"}, 12),
                ElementsAre(Pack{"name\nphone", {0}}));
    EXPECT_THAT(packed({"aaaaaaaaaa"}, 4), ElementsAre(Pack{"aaaa", {0}}));
}

}  // namespace
}  // namespace kiosk::takeaway
