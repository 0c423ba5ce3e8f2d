// SPDX-License-Identifier: Apache-2.0
// The shipped words against what people type who are in danger, and against what everybody else types.
#include <gmock/gmock.h>

#include "tests/localoffer_data/danger/shipped.h"

namespace kiosk::danger {
namespace {

std::vector<std::string> said_of(const std::vector<std::string>& lines, bool is_danger) {
    std::vector<std::string> said;
    for (const auto& line : lines) {
        if (shipped_watch().speaks_of_danger(line) == is_danger) said.push_back(line);
    }
    return said;
}

TEST(ShippedWords, Every_row_fits) {
    EXPECT_GE(shipped_rows().size(), 300U);
    EXPECT_THAT(shipped_watch().faults(), testing::ElementsAre());
}

TEST(ShippedWords, Nobody_in_danger_is_missed) {
    const auto phrases = lines_of("phrases.txt");
    EXPECT_GE(phrases.size(), 200U);
    EXPECT_THAT(said_of(phrases, false), testing::ElementsAre());
}

TEST(ShippedWords, Nor_anybody_who_was_thought_of_afterwards) {
    EXPECT_GE(lines_of("held_out.txt").size(), 60U);
    EXPECT_THAT(said_of(lines_of("held_out.txt"), false), testing::ElementsAre());
}

TEST(ShippedWords, Drafts_in_other_languages_have_their_core) {
    const std::vector<std::string> texts{"میرا شوہر مجھے مارتا ہے",
                                         "mera shohar mujhe marta hai",
                                         "meu marido me bate",
                                         "mąż mnie bije",
                                         "vreau să mor",
                                         "আমি মরতে চাই",
                                         "પતિ મને મારે છે",
                                         "ਪਤੀ ਮੈਨੂੰ ਮਾਰਦਾ ਹੈ",
                                         "ninkayga ayaa i garaaca",
                                         "زوجي يضربني كل يوم",
                                         "ölmek istiyorum",
                                         "чоловік мене б'є",
                                         "தற்கொலை"};
    EXPECT_THAT(said_of(texts, false), testing::ElementsAre());
}

TEST(ShippedWords, At_most_one_ordinary_query_in_a_hundred_shows_the_panel) {
    const auto queries = lines_of("ordinary.txt");
    EXPECT_GE(queries.size(), 2000U);
    const auto shown = said_of(queries, true);
    EXPECT_LE(shown.size() * 100, queries.size()) << testing::PrintToString(shown);
    for (const auto& line : shown) std::printf("shown for: %s\n", line.c_str());
}

}  // namespace
}  // namespace kiosk::danger
