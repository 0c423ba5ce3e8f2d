// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/index.h"

#include <gmock/gmock.h>

#include <cstring>
#include <fstream>

#include "firmware/store/database.h"
#include "tests/localoffer_data/search/sample_index.h"

namespace kiosk::search {
namespace {

using base::Code;
using testing::ElementsAre;
using testing::HasSubstr;

model::Content three_services() {
    auto content = test::sample_content();
    content.services = {test::plain_service("a", "Swimming club", "Splash in the pool. Splash!"),
                        test::plain_service("b", "Drop-in", "For families with ASD."),
                        test::plain_service("c", "Choir", "Swimmers sing.")};
    return content;
}

// Number and level of every service that holds the term.
std::vector<std::pair<std::uint32_t, int>> holders(const Index& index, std::string_view text) {
    std::vector<std::pair<std::uint32_t, int>> found;
    const auto term = index.term(text);
    if (!term) return found;
    EXPECT_TRUE(index.each_list(*term, [&](auto block, auto level, auto documents) {
        for (const auto low : documents) {
            if (block + low < index.services()) found.emplace_back(block + low, level);
        }
    }));
    std::sort(found.begin(), found.end());
    return found;
}

TEST(Index, Holds_stems_concepts_and_words_of_each_service) {
    const test::SampleDirectory sample{three_services()};
    const auto index = Index::own(sample.index_bytes());
    ASSERT_TRUE(index) << index.error().detail;
    EXPECT_EQ(index->services(), 3U);
    EXPECT_TRUE(check_whole(*index));
    const auto swim = holders(*index, "swim");
    ASSERT_EQ(swim.size(), 1U);     // "swimmers" has a stem of its own
    EXPECT_EQ(swim[0].second, 55);  // 8 / (1.2 + 8) of 63
    EXPECT_EQ(holders(*index,
                      "\x01"
                      "autism")
                  .size(),
              1U);
    EXPECT_EQ(holders(*index, "dropin").size(), 1U);  // joined over the hyphen
    EXPECT_GT(holders(*index, "choir")[0].second, holders(*index, "sing")[0].second);
    const auto word = index->find_word("splash");
    ASSERT_TRUE(word);
    EXPECT_EQ(index->word_row(*word).services, 1U);
    EXPECT_FALSE(index->find_word("splas"));
    EXPECT_EQ(index->word(index->first_word_from("splas")), "splash");
    EXPECT_EQ(index->first_word_from("\xFF"), index->words());
}

TEST(Index, Knows_the_directory_that_it_was_made_from) {
    const test::SampleDirectory sample{three_services()};
    const auto index = Index::own(sample.index_bytes());
    ASSERT_TRUE(index);
    EXPECT_EQ(index->fingerprint(), sample.directory().edition().fingerprint);
    EXPECT_EQ(sample.index_bytes(), sample.index_bytes());
}

TEST(Index, Facts_are_those_of_the_service) {
    const test::SampleDirectory sample{test::sample_content()};
    const auto index = Index::own(sample.index_bytes());
    ASSERT_TRUE(index);
    const auto services = test::sample_content().services;
    for (std::uint32_t i = 0; i < index->services(); ++i) {
        const auto& facts = index->facts(i);
        const auto ids = sample.directory().service_ids();
        ASSERT_TRUE(ids);
        const auto service = sample.directory().service((*ids)[i]);
        ASSERT_TRUE(service);
        EXPECT_EQ(facts.age_from, service->ages.from.value_or(kNoAge));
        EXPECT_EQ(facts.age_to, service->ages.to.value_or(kNoAge));
        EXPECT_EQ(facts.needs != 0, !service->needs.empty());
        EXPECT_EQ(index->openings(facts).size(), service->schedule.openings.size());
    }
}

TEST(Index, Any_byte_changed_or_cut_is_refused_or_read_within_bounds) {
    const test::SampleDirectory sample{three_services()};
    const auto whole = sample.index_bytes();
    for (std::size_t cut = 0; cut < whole.size(); cut += 97) {
        EXPECT_FALSE(Index::own({whole.begin(), whole.begin() + static_cast<long>(cut)}));
    }
    std::size_t accepted = 0;
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        auto bytes = whole;
        bytes[at] ^= 0x81;
        const auto index = Index::own(std::move(bytes));
        if (!index) continue;
        ++accepted;
        static_cast<void>(check_whole(*index));
        for (std::uint32_t term = 0; term < index->terms(); ++term) {
            static_cast<void>(index->each_list(term, [&](auto block, auto, auto documents) {
                for (const auto low : documents) EXPECT_LT(block + low, kBlock);
            }));
        }
    }
    EXPECT_GT(accepted, 0U);
}

TEST(Index, Foreign_and_newer_files_are_refused) {
    EXPECT_THAT(Index::own(base::Bytes(1000, 0)).error().detail, HasSubstr("not a search index"));
    const test::SampleDirectory sample{three_services()};
    auto bytes = sample.index_bytes();
    bytes[8] = 2;
    EXPECT_THAT(Index::own(bytes).error().detail, HasSubstr("format 2"));
}

TEST(Index, Lies_beside_the_file_and_is_not_used_for_another) {
    const test::SampleDirectory sample{three_services()};
    EXPECT_EQ(check_index(sample.directory(), sample.path()).error().code, Code::NotFound);
    ASSERT_TRUE(write_index(sample.path()));
    EXPECT_TRUE(check_index(sample.directory(), sample.path()));
    EXPECT_EQ(index_path("x/directory.sqlite"), "x/directory.index");

    const test::SampleDirectory other{test::sample_content()};
    std::filesystem::copy_file(index_path(sample.path()), index_path(other.path()));
    EXPECT_THAT(check_index(other.directory(), other.path()).error().detail,
                HasSubstr("another directory"));
    // It still answers, by an index of its own.
    const auto engine = make_engine(other.directory());
    ASSERT_TRUE(engine);
    EXPECT_TRUE((*engine)->search({.text = "otters"}));
}

TEST(Index, A_file_that_cannot_be_written_leaves_nothing) {
    const test::SampleDirectory sample{three_services()};
    std::filesystem::create_directory(index_path(sample.path()));
    EXPECT_FALSE(write_index(sample.path()));
    auto fresh = index_path(sample.path());
    fresh += ".new";
    EXPECT_FALSE(std::filesystem::exists(fresh));
}

}  // namespace
}  // namespace kiosk::search
