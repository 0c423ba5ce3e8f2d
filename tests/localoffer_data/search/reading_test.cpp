// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/reading.h"

#include <gmock/gmock.h>

#include "firmware/store/database.h"
#include "tests/localoffer_data/search/sample_index.h"

namespace kiosk::search {
namespace {

using testing::Contains;
using testing::Not;

// What a sentence is taken for, with a small directory behind it.
class ReadingTest : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        auto content = test::sample_content();
        content.services = {
            test::plain_service("a", "Speech therapy", "Speech and language help after school."),
            test::plain_service("b", "Basketball", "Basketball and swimming in Wigan."),
            test::plain_service("c", "Reading club", "Help with reading, for the fussy.")};
        content.outcodes.push_back({"LE16", "Market Harborough", {52.47, -0.92}});
        content.outcodes.push_back({"RG1", "Reading", {51.45, -0.97}});
        content.concepts = {{"speech-language", "is", "speech and language"},
                            {"speech-language", "is", "salt"},
                            {"speech-language", "asks", "cant talk"},
                            {"reading", "is", "reading"},
                            {"day.sat+sun", "asks", "weekend"},
                            {"age.13-19", "asks", "teenager"},
                            {"", "never", "my a the for and near in he"},
                            {"physiotherapy", "is", "physio"},
                            {"", "little", "help child sped"},
                            {"", "known", "explodes\nhides\nreeding\nsouth\nspeeds"}};
        sample_ = std::make_unique<test::SampleDirectory>(content);
        index_ = std::make_unique<Index>(*Index::own(sample_->index_bytes()));
        concepts_ = std::make_unique<Concepts>(*Concepts::read(sample_->directory().database()));
        places_ = std::make_unique<Gazetteer>(index_->names("place"));
    }
    static void TearDownTestSuite() {
        places_.reset();
        concepts_.reset();
        index_.reset();
        sample_.reset();
    }
    static Reading read(std::string_view text) {
        Reader reader{*index_, *concepts_, *places_};
        return reader.read(text);
    }
    static std::vector<std::string> terms(const Reading& reading) {
        std::vector<std::string> found;
        for (const auto& group : reading.groups) {
            for (const auto& each : group.alternatives)
                found.emplace_back(index_->term_text(each.term));
        }
        return found;
    }
    static std::string place(std::string_view text) {
        const auto reading = read(text);
        return reading.place == nullptr ? "" : reading.place->name;
    }
    inline static std::unique_ptr<test::SampleDirectory> sample_;
    inline static std::unique_ptr<Index> index_;
    inline static std::unique_ptr<Concepts> concepts_;
    inline static std::unique_ptr<Gazetteer> places_;
};

const std::string kSpeech = std::string(1, kConceptMark) + "speech-language";

TEST_F(ReadingTest, Words_of_the_question_do_not_count_unless_there_are_no_others) {
    EXPECT_EQ(read("the swimming for my ").groups.size(), 1U);
    EXPECT_FALSE(read("  ").has_words);
    EXPECT_TRUE(read("the ").has_words);
}

TEST_F(ReadingTest, What_it_is_called_elsewhere_is_its_concept) {
    EXPECT_THAT(terms(read("salt ")), Contains(kSpeech));
    EXPECT_THAT(terms(read("he cant talk ")), Contains(kSpeech));
    EXPECT_THAT(terms(read("swimming ")), Not(Contains(kSpeech)));
}

TEST_F(ReadingTest, Misspelt_words_are_put_right_and_said) {
    EXPECT_EQ(read("speach therapy ").read_as, "speech therapy");
    EXPECT_EQ(read("speech therapy ").read_as, "");
    EXPECT_THAT(terms(read("speach and langauge ")), Contains(kSpeech));
}

TEST_F(ReadingTest, An_ordinary_word_is_no_misspelling_unless_it_sounds_like_another) {
    EXPECT_EQ(read("speedh ").read_as, "speech");
    EXPECT_EQ(read("speeds ").read_as, "");
    EXPECT_EQ(read("reeding ").read_as, "reading");
    EXPECT_EQ(read("he is in the reeding ").read_as, "")
        << "a sentence is written in ordinary words";
}

TEST_F(ReadingTest, Words_that_count_little_are_spelt_as_they_are) {
    EXPECT_EQ(read("hepl club ").read_as, "help club");
    EXPECT_EQ(read("sped club ").read_as, "");
}

TEST_F(ReadingTest, Of_two_equally_near_the_one_that_means_something_is_taken) {
    EXPECT_EQ(read("fizio ").read_as, "physio");
}

TEST_F(ReadingTest, In_a_sentence_words_that_mean_nothing_to_us_count_less) {
    const auto weight_of_club = [](std::string_view text) {
        for (const auto& group : read(text).groups) {
            for (const auto& each : group.alternatives) {
                if (index_->term_text(each.term) == "club") return group.weight;
            }
        }
        return 0.0F;
    };
    EXPECT_LT(weight_of_club("he is in the club and cant talk "),
              weight_of_club("club cant talk "));
    EXPECT_EQ(weight_of_club("he is in the club "), weight_of_club("club "));
}

TEST_F(ReadingTest, Words_cut_apart_and_run_together) {
    EXPECT_THAT(terms(read("basket ball ")), Contains("basketbal"));
    EXPECT_THAT(terms(read("afterschool ")), testing::IsSupersetOf({"after", "school"}));
}

TEST_F(ReadingTest, An_unfinished_word_is_all_that_it_may_become) {
    EXPECT_THAT(terms(read("swi")), Contains("swim"));
    EXPECT_TRUE(terms(read("swi ")).empty());
}

TEST_F(ReadingTest, Places_by_outcode_postcode_and_town) {
    EXPECT_EQ(place("swimming near e17"), "E17");
    EXPECT_EQ(place("swimming E17 6DH"), "E17");
    EXPECT_EQ(place("e176dh"), "E17");
    EXPECT_EQ(place("clubs in market harborough "), "Market Harborough");
    EXPECT_EQ(place("waltamstow "), "Walthamstow");
    EXPECT_EQ(place("swimming"), "");
    EXPECT_EQ(place("clubs in walthamstow like market harborough"), "Walthamstow");
    EXPECT_EQ(read("swiming in walthamstow ").read_as, "swimming in walthamstow");
    EXPECT_EQ(read("e17 swiming ").read_as, "e17 swimming");
}

TEST_F(ReadingTest, A_town_that_is_also_a_word_is_a_place_only_where_it_is_said_to_be_one) {
    EXPECT_EQ(place("reading help"), "");
    EXPECT_EQ(place("swimming in reading"), "Reading");
}

struct Aged {
    std::string text;
    std::optional<Years> ages;
};
class AgeTest : public ReadingTest, public testing::WithParamInterface<Aged> {};

TEST_P(AgeTest, Is_read) { EXPECT_EQ(read(GetParam().text).ages, GetParam().ages); }

INSTANTIATE_TEST_SUITE_P(
    All, AgeTest,
    testing::Values(Aged{"for a 3 year old", Years{3, 3}}, Aged{"3yo swimming", Years{3, 3}},
                    Aged{"my 12 yr old", Years{12, 12}}, Aged{"aged 7", Years{7, 7}},
                    Aged{"year 9", Years{13, 14}}, Aged{"swimming under 5s", Years{0, 4}},
                    Aged{"over 18", Years{18, 25}}, Aged{"5 to 11", Years{5, 11}},
                    Aged{"18 months", Years{1, 1}}, Aged{"teenager", Years{13, 19}},
                    Aged{"age 99", Years{25, 25}}, Aged{"swimming", std::nullopt},
                    Aged{"he is 10 and bites", Years{10, 10}}, Aged{"im 14", Years{14, 14}},
                    Aged{"boy 7", Years{7, 7}}, Aged{"she's 18 months", Years{1, 1}},
                    Aged{"it is 5 miles away", std::nullopt}, Aged{"under 18 months", Years{0, 1}},
                    Aged{"over 6 months", Years{0, 25}},
                    Aged{"swimming under 5 miles", std::nullopt},
                    Aged{"5 to 10 miles", std::nullopt}, Aged{"8 weeks late", std::nullopt},
                    Aged{"8 weeks old", Years{0, 0}},
                    Aged{"99999999999999999 year old", std::nullopt}, Aged{"year", std::nullopt},
                    Aged{"5", std::nullopt}));

TEST_F(ReadingTest, Nothing_but_an_age_asks_for_whatever_fits) {
    EXPECT_TRUE(read("teenager ").groups.empty());
    EXPECT_TRUE(read("my 3 year old child ").groups.empty());
}

}  // namespace
}  // namespace kiosk::search
