// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/concepts.h"

#include <gmock/gmock.h>

#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<model::Concept> kRows{{"speech-language", "is", "speech and language"},
                                        {"speech-language", "asks", "can't talk"},
                                        {"counselling", "asks", "talk"},
                                        {"counselling", "says", "talking therapies"},
                                        {"autism", "is", "asd"},
                                        {"autism", "near", "speech-language"},
                                        {"pda", "is", "asd"},
                                        {"", "never", "and the my"},
                                        {"", "little", "child"}};

std::vector<std::string> spot(const std::string& text, Speaker speaker) {
    static const Concepts concepts{kRows};
    std::vector<std::string> stems;
    for (const auto& word : text::words_of(text)) {
        auto stem = text::stem(word.text);
        if (!concepts.never(stem)) stems.push_back(std::move(stem));
    }
    std::vector<Spotted> spotted;
    concepts.spot(stems, speaker, spotted);
    std::vector<std::string> found;
    for (const auto& each : spotted) {
        found.push_back(std::string{each.concept_id} + " " + std::to_string(each.from) + "-" +
                        std::to_string(each.to) + (each.is_asked ? " asked" : ""));
    }
    return found;
}

TEST(Concepts, Words_that_never_count_may_stand_between) {
    EXPECT_THAT(spot("speech and the language", Speaker::Service),
                ElementsAre("speech-language 0-2"));
    EXPECT_THAT(spot("speech for language", Speaker::Service), IsEmpty());
}

TEST(Concepts, The_longest_wins_and_what_is_asked_is_not_read_in_services) {
    EXPECT_THAT(spot("my child can't talk", Speaker::Family),
                ElementsAre("speech-language 1-3 asked"));
    EXPECT_THAT(spot("my child can't talk", Speaker::Service), IsEmpty());
    EXPECT_THAT(spot("talks", Speaker::Family), ElementsAre("counselling 0-1 asked"));
    EXPECT_THAT(spot("a talking therapy", Speaker::Service), ElementsAre("counselling 1-3"));
}

TEST(Concepts, Words_with_two_meanings_give_both) {
    EXPECT_THAT(spot("asd", Speaker::Family), ElementsAre("autism 0-1", "pda 0-1"));
}

TEST(Concepts, Ordinary_words_are_found_wherever_they_stand_in_their_list) {
    const std::vector<model::Concept> rows{{"", "known", "a\nbee\nbees\nhides\nzoo"}};
    const Concepts concepts{rows};
    for (const auto* word : {"a", "bee", "bees", "hides", "zoo"})
        EXPECT_TRUE(concepts.is_ordinary(word)) << word;
    for (const auto* word : {"", "b", "be", "beess", "hide", "zoos", "0", "a\nbee"})
        EXPECT_FALSE(concepts.is_ordinary(word)) << word;
    EXPECT_FALSE(Concepts{kRows}.is_ordinary("bee"));
}

TEST(Concepts, Know_what_is_near_what_counts_little_and_how_words_are_spelt) {
    const Concepts concepts{kRows};
    EXPECT_THAT(concepts.near("autism"), ElementsAre("speech-language"));
    EXPECT_THAT(concepts.near("pda"), IsEmpty());
    EXPECT_TRUE(concepts.little("child"));
    EXPECT_FALSE(concepts.little("asd"));
    EXPECT_TRUE(concepts.words().contains("therapies"));
    EXPECT_FALSE(concepts.words().contains("and"));
}

}  // namespace
}  // namespace kiosk::search
