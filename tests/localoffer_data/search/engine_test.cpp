// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/engine.h"

#include <gmock/gmock.h>

#include <array>

#include "firmware/base/utf8.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "localoffer_data/ingest/content.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::search {
namespace {

using testing::Contains;
using testing::HasSubstr;

// The demonstration directory, built once for all tests.
class Search : public testing::Test {
  protected:
    struct Built {
        test::TemporaryFolder folder;
        std::optional<directory::Directory> directory;
        std::unique_ptr<Engine> engine;
    };

    static void SetUpTestSuite() {
        built_ = std::make_unique<Built>();
        const std::filesystem::path content{KIOSK_SOURCE_DIR "/localoffer_data/content"};
        const std::array folders{content / "england", content / "waltham-forest",
                                 content / "demonstration"};
        const auto reading = ingest::read_content(folders);
        ASSERT_TRUE(reading.problems.empty());
        const auto path = built_->folder / "directory.sqlite";
        ASSERT_TRUE(
            directory::write(reading.content, {std::chrono::year{2026} / 11 / 22, {}}, path));
        auto directory = directory::Directory::open(path.string());
        ASSERT_TRUE(directory);
        built_->directory.emplace(*std::move(directory));
        auto engine = make_engine(*built_->directory);
        ASSERT_TRUE(engine) << engine.error().detail;
        built_->engine = *std::move(engine);
    }
    static void TearDownTestSuite() { built_.reset(); }

    static Results search(const std::string& text, std::size_t limit = 8, std::size_t offset = 0) {
        auto results = built_->engine->search({.text = text, .limit = limit, .offset = offset});
        if (results) return *std::move(results);
        ADD_FAILURE() << results.error().detail;
        return {};
    }
    static std::vector<std::string> ids(const Results& results) {
        std::vector<std::string> found;
        for (const auto& hit : results.hits) found.push_back(hit.service.text);
        return found;
    }
    static std::string first(const std::string& text) {
        const auto found = ids(search(text));
        return found.empty() ? "" : found.front();
    }

    inline static std::unique_ptr<Built> built_;
};

TEST_F(Search, Finds_what_it_is_called) {
    EXPECT_EQ(first("speech therapy"), "talking-steps-speech-and-language-therapy");
    const auto results = search("speech therapy");
    EXPECT_EQ(results.read_as, "");
    EXPECT_EQ(results.hits[0].reason, Reason::EveryWord);
    EXPECT_GE(results.total, results.hits.size());
}

TEST_F(Search, Finds_what_was_misspelt_and_says_so) {
    const auto results = search("speach therapy");
    ASSERT_FALSE(results.hits.empty());
    EXPECT_EQ(results.read_as, "speech therapy");
    EXPECT_EQ(results.hits[0].service.text, "talking-steps-speech-and-language-therapy");
    EXPECT_EQ(results.hits[0].reason, Reason::Corrected);
}

TEST_F(Search, Finds_a_club_for_autism_on_a_saturday_from_half_a_word) {
    EXPECT_EQ(first("autisum club sat"), "spectrum-saturday-club");
}

TEST_F(Search, Finds_an_outcode_and_two_halves_of_a_word) {
    EXPECT_EQ(first("wheelchair swimming near e17"), "walthamstow-wheelies-swim");
    const auto halves = search("wheel chair swiming");
    EXPECT_EQ(halves.read_as, "wheelchair swimming");
    EXPECT_THAT(ids(halves), Contains("walthamstow-wheelies-swim"));
}

TEST_F(Search, Case_and_accents_make_no_difference) {
    EXPECT_EQ(ids(search("SPEECH Thérapy")), ids(search("speech therapy")));
}

TEST_F(Search, Every_letter_on_the_way_to_a_word_finds_something) {
    const std::string word = "wheelchair swimming";
    for (std::size_t typed = 1; typed <= word.size(); ++typed) {
        EXPECT_GT(search(word.substr(0, typed)).total, 0U) << word.substr(0, typed);
    }
}

TEST_F(Search, Short_names_find_what_they_stand_for) {
    EXPECT_THAT(search("ehcp ").total, testing::Gt(3U));
    EXPECT_THAT(ids(search("camhs ")), Contains(HasSubstr("camhs")));
    EXPECT_GT(search("ot ").total, 0U);
}

TEST_F(Search, Marks_lie_on_the_matched_words) {
    const auto results = search("speech");
    ASSERT_FALSE(results.hits.empty());
    const auto& hit = results.hits[0];
    ASSERT_FALSE(hit.name_marks.empty());
    const auto mark = hit.name_marks[0];
    EXPECT_EQ(hit.name.substr(mark.from, mark.to - mark.from), "Speech");
    for (const auto& m : hit.snippet_marks) {
        ASSERT_LE(m.to, hit.snippet.size());
        EXPECT_TRUE(base::is_utf8(std::string_view{hit.snippet}.substr(m.from, m.to - m.from)));
        EXPECT_LT(m.from, m.to);
    }
}

TEST_F(Search, Pages_of_results_follow_one_another) {
    const auto all = ids(search("autism", 20));
    auto pages = ids(search("autism", 10));
    for (auto& id : ids(search("autism", 10, 10))) pages.push_back(std::move(id));
    EXPECT_EQ(pages, all);
    EXPECT_EQ(search("autism", 5).total, search("autism", 20).total);
    EXPECT_TRUE(search("autism", 5, 100'000).hits.empty());
    EXPECT_TRUE(search("autism", 0).hits.empty());
}

class Odd : public Search, public testing::WithParamInterface<std::string> {};

TEST_P(Odd, Never_is_an_error) { EXPECT_LE(search(GetParam()).hits.size(), 8U); }

INSTANTIATE_TEST_SUITE_P(Search, Odd,
                         testing::Values("", "   ", "%_*()\"", "\"", "\"speech", "speech\"*",
                                         "a OR b", "NOT", "NEAR(a b)", "name:speech", "- - -",
                                         "^speech", "😀😀", "speech 😀", "\xFF\xFE bad", "a",
                                         std::string("nul\0byte", 8), std::string(2000, 'a'),
                                         std::string(2000, '"'), "مدد چاہیے", "Zoë O'Brien-Nguyễn",
                                         "a b c d e f g h i j k l m n",
                                         "speech speech speech speech"));

TEST_F(Search, Nothing_asked_is_not_the_same_as_nothing_found) {
    EXPECT_TRUE(search("  %_*()\" ").nothing_asked);
    EXPECT_FALSE(search("zzzzzzzzzz").nothing_asked);
    EXPECT_EQ(search("zzzzzzzzzz").total, 0U);
}

TEST_F(Search, Where_the_words_say_it_otherwise_it_is_found_by_meaning) {
    const auto results = search("asd ");
    ASSERT_FALSE(results.hits.empty());
    EXPECT_EQ(results.hits[0].reason, Reason::Meaning);
    EXPECT_THAT(ids(search("siass ", 20)), Contains(HasSubstr("sendiass")));
}

TEST_F(Search, A_place_orders_by_distance) {
    const auto results = search("swimming near wn7 ");
    ASSERT_FALSE(results.hits.empty());
    EXPECT_EQ(results.place, "WN7");
    ASSERT_TRUE(results.hits[0].kilometres);
    EXPECT_LT(*results.hits[0].kilometres, 5);
    EXPECT_GT(search("near e17 ").total, 3U);
}

TEST_F(Search, What_is_half_the_country_away_comes_after_what_is_near) {
    const auto results = search("club ", 8);
    ASSERT_FALSE(results.hits.empty());
    EXPECT_LT(results.hits[0].kilometres.value_or(0), 25);
}

TEST_F(Search, Guide_pages_people_and_words_are_found_apart) {
    const auto results = search("mediation ");
    EXPECT_FALSE(results.pages.empty());
    EXPECT_FALSE(results.terms.empty());
    for (const auto* list : {&results.pages, &results.contacts, &results.terms}) {
        EXPECT_LE(list->size(), kMaxAsides);
        for (const auto& aside : *list) EXPECT_FALSE(aside.title.empty());
    }
}

TEST_F(Search, A_moved_directory_still_answers) {
    directory::Directory moved{*std::move(built_->directory)};
    EXPECT_GT(search("autism").total, 0U);
    built_->directory.emplace(std::move(moved));
}

}  // namespace
}  // namespace kiosk::search
