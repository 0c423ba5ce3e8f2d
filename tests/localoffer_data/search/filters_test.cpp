// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "localoffer_data/search/filters.h"
#include "tests/localoffer_data/search/sample_index.h"

namespace kiosk::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr std::chrono::minutes operator""_h(unsigned long long hours) {
    return std::chrono::hours{hours};
}

// Four swimming clubs: all is known of "known", "other" is for others, "bare" tells nothing.
class Filtering : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        auto content = test::sample_content();
        auto known = test::plain_service("known", "Swim one", "Swimming.");
        known.ages = {5, 11};
        known.needs = {{content.terms.empty() ? model::TermId{} : model::TermId{"autism"}, ""}};
        known.cost.charge = model::Charge::Free;
        known.referral.needed = model::Answer::No;
        known.tier = model::Tier::Universal;
        known.theme = model::Theme::Health;
        known.schedule.openings = {{std::chrono::Saturday, 10_h, 12_h}};
        known.places = {content.places.front()};
        auto other = test::plain_service("other", "Swim two", "Swimming.");
        other.ages = {16, 25};
        other.cost = {model::Charge::Paid, 500, model::PricePer::Session, ""};
        other.referral.needed = model::Answer::Yes;
        other.schedule.openings = {{std::chrono::Monday, 18_h, 19_h}};
        auto bare = test::plain_service("bare", "Swim three", "Swimming.");
        content.services = {known, other, bare};
        sample_ = std::make_unique<test::SampleDirectory>(content);
        engine_ = *make_engine(sample_->directory());
    }
    static void TearDownTestSuite() {
        engine_.reset();
        sample_.reset();
    }
    static Results find(std::vector<Choice> choices, const std::string& text = "swim") {
        Query query{text};
        query.choices = std::move(choices);
        query.now = Moment{std::chrono::Saturday, 11_h};
        query.count_choices = true;
        auto results = engine_->search(query);
        if (!results) throw std::runtime_error(results.error().detail);
        return *std::move(results);
    }
    static std::vector<std::string> ids(const Results& results) {
        std::vector<std::string> found;
        for (const auto& hit : results.hits) found.push_back(hit.service.text);
        return found;
    }
    static std::size_t count(const Results& results, const Choice& choice) {
        for (const auto& each : results.counts) {
            if (each.choice == choice) return each.services;
        }
        return 0;
    }
    inline static std::unique_ptr<test::SampleDirectory> sample_;
    inline static std::unique_ptr<Engine> engine_;
};

TEST_F(Filtering, What_is_not_known_comes_after_and_says_so) {
    for (const auto& choice :
         {Choice{Facet::Age, "7"}, Choice{Facet::Age, "5-10"}, Choice{Facet::Day, "sat"},
          Choice{Facet::Time, "morning"}, Choice{Facet::Cost, "free"},
          Choice{Facet::Referral, "no"}, Choice{Facet::Open, "now"}}) {
        const auto results = find({choice});
        EXPECT_THAT(ids(results), ElementsAre("known", "bare")) << static_cast<int>(choice.facet);
        EXPECT_EQ(results.total, 2U);
        EXPECT_EQ(results.certain, 1U);
        ASSERT_EQ(results.hits.size(), 2U);
        EXPECT_THAT(results.hits[0].not_known, IsEmpty());
        EXPECT_THAT(results.hits[1].not_known, ElementsAre(choice.facet));
        EXPECT_EQ(count(results, choice), choice.value == "7" ? 0U : 1U);
    }
}

TEST_F(Filtering, Facets_combine_and_choices_of_one_facet_add_up) {
    EXPECT_THAT(ids(find({{Facet::Day, "sat"}, {Facet::Day, "mon"}})),
                UnorderedElementsAre("known", "other", "bare"));
    EXPECT_THAT(ids(find({{Facet::Day, "mon"}, {Facet::Cost, "free"}})), ElementsAre("bare"));
    EXPECT_THAT(ids(find({{Facet::Tier, "universal"}})),
                UnorderedElementsAre("known", "other", "bare"));
    EXPECT_THAT(ids(find({{Facet::Theme, "health"}})).front(), "known");
}

TEST_F(Filtering, Counts_are_of_each_choice_beside_the_other_facets) {
    const auto free_ones = find({{Facet::Cost, "free"}});
    EXPECT_EQ(count(free_ones, {Facet::Day, "sat"}), 1U);
    EXPECT_EQ(count(free_ones, {Facet::Day, "mon"}), 0U);
    const auto on_monday = find({{Facet::Day, "mon"}});
    EXPECT_EQ(count(on_monday, {Facet::Day, "sat"}), 1U);  // if it were pressed instead
    EXPECT_EQ(count(on_monday, {Facet::Cost, "free"}), 0U);
    EXPECT_EQ(count(find({}), {Facet::Referral, "no"}), 1U);
}

TEST_F(Filtering, Nothing_found_says_which_facet_to_let_go) {
    const auto results = find({{Facet::Age, "7"}, {Facet::Referral, "no"}}, "swim two");
    EXPECT_THAT(results.hits, IsEmpty());
    EXPECT_THAT(results.loosenings, IsEmpty());  // neither alone would help
    const auto aged = find({{Facet::Age, "7"}}, "swim two");
    EXPECT_EQ(aged.total, 0U);
    ASSERT_EQ(aged.loosenings.size(), 1U);
    EXPECT_EQ(aged.loosenings[0].facet, Facet::Age);
    EXPECT_EQ(aged.loosenings[0].services, 1U);
}

TEST_F(Filtering, Choices_that_the_directory_does_not_know_press_nothing) {
    for (const auto& choice :
         {Choice{Facet::Need, "nonsense"}, Choice{Facet::Age, "x"}, Choice{Facet::Age, "9-3"},
          Choice{Facet::Day, ""}, Choice{Facet::Category, "-"}, Choice{Facet::Area, "Atlantis"},
          Choice{Facet::Distance, "far"}, Choice{Facet::Cost, "cheap"}}) {
        EXPECT_EQ(find({choice}).total, 3U) << static_cast<int>(choice.facet);
    }
    EXPECT_EQ(find(std::vector<Choice>(1000, {Facet::Day, "sat"})).total, 2U);
}

TEST_F(Filtering, Without_words_everything_that_fits_is_listed) {
    const auto results = find({{Facet::Day, "sat"}}, "");
    EXPECT_THAT(ids(results), ElementsAre("known", "bare"));
    EXPECT_EQ(results.hits[0].reason, Reason::Listed);
    EXPECT_FALSE(results.nothing_asked);
    const auto nothing = find({}, "");
    EXPECT_TRUE(nothing.nothing_asked);
    EXPECT_THAT(nothing.hits, IsEmpty());
    EXPECT_EQ(count(nothing, {Facet::Day, "sat"}), 1U);
}

// As a damaged index may hold them; 32 more is the same bit to a shift that wraps.
TEST_F(Filtering, A_fact_past_the_last_word_is_none_of_those_that_are_pressed) {
    auto index = Index::own(sample_->index_bytes());
    ASSERT_TRUE(index);
    struct Pressed {
        Choice choice;
        std::uint8_t ServiceFacts::*fact;
        std::uint8_t value;
    };
    for (const auto& [choice, fact, value] :
         {Pressed{{Facet::Theme, "health"},
                  &ServiceFacts::theme,
                  static_cast<std::uint8_t>(model::Theme::Health)},
          Pressed{{Facet::Tier, "specialist"},
                  &ServiceFacts::tier,
                  static_cast<std::uint8_t>(model::Tier::Specialist)},
          Pressed{{Facet::Cost, "free"},
                  &ServiceFacts::charge,
                  static_cast<std::uint8_t>(model::Charge::Free)},
          Pressed{{Facet::Referral, "no"},
                  &ServiceFacts::referral,
                  static_cast<std::uint8_t>(model::Answer::No)}}) {
        const Filters filters{*index, std::span{&choice, 1}, std::nullopt, std::nullopt};
        ServiceFacts facts{};
        facts.*fact = value;
        EXPECT_EQ(filters.judge(facts).fails, 0U);
        for (const int more : {32, 64, 128, 192}) {
            facts.*fact = static_cast<std::uint8_t>(value + more);
            EXPECT_EQ(filters.judge(facts).fails, 1U << static_cast<unsigned>(choice.facet));
            EXPECT_EQ(filters.judge(facts).not_known, 0U);
            Counter counter{*index, std::nullopt, std::nullopt};
            counter.add(facts, {});
            for (const auto& each : counter.counts()) EXPECT_NE(each.choice.facet, choice.facet);
        }
    }
}

// ---- as many categories and terms as there may be ------------------------------------------------------------------

// One service in the last category and for the last need.
model::Content content_with(std::size_t categories, std::size_t needs) {
    auto content = test::sample_content();
    content.categories.clear();
    for (std::size_t i = 0; i < categories; ++i) {
        content.categories.push_back(
            {model::CategoryId{"c" + std::to_string(i)}, "C", "", "play", static_cast<int>(i), 0});
    }
    std::erase_if(content.terms, [](const auto& term) { return term.scheme == "need"; });
    for (std::size_t i = 0; i < needs; ++i) {
        content.terms.push_back(
            {model::TermId{"n" + std::to_string(i)}, "need", "N", "", static_cast<int>(i)});
    }
    auto service = test::plain_service("swim", "Swim", "Swimming.");
    service.category = content.categories.back().id;
    service.needs = {{model::TermId{"n" + std::to_string(needs - 1)}, ""}};
    content.services = {service};
    return content;
}

TEST(ManyCategories, Of_the_last_one_there_is_room_for_services_are_found_and_counted) {
    const test::SampleDirectory sample(
        content_with(model::kMaxCategories, model::kMaxTermsOfFacet));
    const auto engine = make_engine(sample.directory());
    ASSERT_TRUE(engine) << engine.error().detail;
    for (const auto& choice : {Choice{Facet::Category, "c255"}, Choice{Facet::Need, "n31"}}) {
        Query query;
        query.choices = {choice};
        query.count_choices = true;
        const auto results = (*engine)->search(query);
        ASSERT_TRUE(results);
        EXPECT_EQ(results->certain, 1U);
        EXPECT_THAT(results->counts, testing::Contains(testing::Field(&Count::choice, choice)));
        query.choices.front().value = choice.facet == Facet::Need ? "n0" : "c0";
        EXPECT_EQ((*engine)->search(query)->total, 0U);
    }
}

TEST(ManyCategories, One_more_is_refused_by_name_and_not_left_out) {
    const auto refusal_of = [](std::size_t categories, std::size_t needs) {
        const test::SampleDirectory sample(content_with(categories, needs));
        const auto engine = make_engine(sample.directory());
        return engine ? std::string("none") : engine.error().detail;
    };
    EXPECT_EQ(refusal_of(model::kMaxCategories + 1, 1), "more than 256 categories");
    EXPECT_EQ(refusal_of(1, model::kMaxTermsOfFacet + 1), "more than 32 terms of the scheme need");
}

TEST_F(Filtering, Others_of_the_same_kind) {
    const auto similar = engine_->similar(model::ServiceId{"known"}, 5);
    ASSERT_TRUE(similar);
    EXPECT_THAT(*similar,
                UnorderedElementsAre(model::ServiceId{"other"}, model::ServiceId{"bare"}));
    EXPECT_THAT(*engine_->similar(model::ServiceId{"nobody"}, 5), IsEmpty());
}

}  // namespace
}  // namespace kiosk::search
