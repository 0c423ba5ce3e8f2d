// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/survey.h"

#include <gmock/gmock.h>

#include "tests/localoffer_data/feeds/sample_report.h"

namespace kiosk::feeds {
namespace {

using sample::full_service;
using sample::kToday;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

Survey empty_survey() {
    SurveyRules rules;
    rules.area = "Waltham Forest";
    rules.today = kToday;
    return Survey{rules};
}

Survey survey_of(const model::Service& service) {
    auto survey = empty_survey();
    survey.add(service);
    return survey;
}

std::size_t missing(const model::Service& service, Missing what) {
    return survey_of(service).all().gap(what).missing;
}

model::Service checked_on(base::Date day) {
    auto service = full_service(1);
    service.provenance.checked = day;
    return service;
}

AgeBand band_of(base::Date checked) {
    const auto survey = survey_of(checked_on(checked));
    const auto& bands = survey.all().freshness.bands;
    for (std::size_t i = 0; i < kAgeBands; ++i) {
        if (bands.at(i) == 1) return static_cast<AgeBand>(i);
    }
    return AgeBand::NotDated;
}

TEST(Survey, A_full_service_lacks_nothing) {
    const auto survey = survey_of(full_service(1));
    for (const auto& gap : survey.all().gaps) {
        EXPECT_EQ(gap.asked, 1U);
        EXPECT_EQ(gap.missing, 0U);
    }
}

TEST(Survey, An_age_of_0_and_a_price_of_0_are_known) {
    auto service = full_service(1);
    service.ages = {0, std::nullopt};
    service.cost.pence = 0;
    EXPECT_EQ(missing(service, Missing::Ages), 0U);
    EXPECT_EQ(missing(service, Missing::Price), 0U);
}

TEST(Survey, No_age_and_no_cost_are_missing) {
    auto service = full_service(1);
    service.ages = {};
    service.cost = {};
    EXPECT_EQ(missing(service, Missing::Ages), 1U);
    EXPECT_EQ(missing(service, Missing::Cost), 1U);
}

TEST(Survey, A_price_is_asked_only_where_something_is_to_be_paid) {
    auto service = full_service(1);
    service.cost = {model::Charge::Free, std::nullopt, model::PricePer::Unknown, {}};
    EXPECT_EQ(survey_of(service).all().gap(Missing::Price).asked, 0U);
    service.cost.charge = model::Charge::Paid;
    EXPECT_EQ(missing(service, Missing::Price), 1U);
}

TEST(Survey, A_known_no_about_access_is_not_missing_and_an_unknown_is) {
    auto service = full_service(1);
    EXPECT_EQ(missing(service, Missing::Access), 0U);
    service.places.front().access.front().answer = model::Answer::Unknown;
    EXPECT_EQ(missing(service, Missing::Access), 1U);
}

TEST(Survey, Access_is_not_asked_of_what_happens_online) {
    auto service = full_service(1);
    service.places.front().kind = model::PlaceKind::Online;
    service.places.front().access.clear();
    EXPECT_EQ(survey_of(service).all().gap(Missing::Access).asked, 0U);
}

TEST(Survey, A_provider_is_rung_where_the_service_says_nothing) {
    auto service = full_service(1);
    service.provider.reach.phone = "020 7946 0001";
    service.reach = {};
    EXPECT_EQ(missing(service, Missing::Phone), 0U);
    EXPECT_EQ(missing(service, Missing::ReachWithoutVoice), 1U);
    service.provider.reach = {};
    EXPECT_EQ(missing(service, Missing::AnyReach), 1U);
}

TEST(Survey, A_web_address_alone_is_no_way_for_people_who_cannot_ring) {
    auto service = full_service(1);
    service.reach = {{}, {}, "example.org", {}, {}};
    EXPECT_EQ(missing(service, Missing::AnyReach), 0U);
    EXPECT_EQ(missing(service, Missing::ReachWithoutVoice), 1U);
}

TEST(Survey, A_description_one_sign_below_the_limit_is_short) {
    auto service = full_service(1);
    service.description = std::string(kShortDescription, 'x');
    EXPECT_EQ(missing(service, Missing::Description), 0U);
    service.description.pop_back();
    EXPECT_EQ(missing(service, Missing::Description), 1U);
}

TEST(Survey, A_day_belongs_to_the_band_before_until_its_months_are_over) {
    for (const auto& [months, before, after] :
         {std::tuple{6, AgeBand::Fresh, AgeBand::Warned},
          std::tuple{12, AgeBand::Warned, AgeBand::Lowered},
          std::tuple{18, AgeBand::Lowered, AgeBand::Hidden}}) {
        const auto day = base::add_months(kToday, -months);
        EXPECT_EQ(band_of(day), before) << months;
        EXPECT_EQ(band_of(base::add_days(day, -1)), after) << months;
    }
}

TEST(Survey, A_service_without_a_date_is_warned_of_and_not_hidden) {
    const auto survey = survey_of(checked_on(base::Date{}));
    EXPECT_EQ(band_of(base::Date{}), AgeBand::NotDated);
    EXPECT_EQ(survey.all().freshness.warned, 1U);
    EXPECT_EQ(survey.all().freshness.hidden, 0U);
}

TEST(Survey, A_statutory_service_is_never_hidden) {
    auto service = checked_on(base::add_months(kToday, -30));
    EXPECT_EQ(survey_of(service).all().freshness.hidden, 1U);
    service.is_statutory = true;
    EXPECT_EQ(survey_of(service).all().freshness.hidden, 0U);
    EXPECT_EQ(survey_of(service).all().freshness.kept_by_law, 1U);
}

TEST(Survey, A_date_after_today_is_fresh_and_counted_as_a_slip) {
    const auto survey = survey_of(checked_on(base::add_days(kToday, 1)));
    EXPECT_EQ(survey.all().freshness.bands.front(), 1U);
    EXPECT_EQ(survey.all().freshness.yet_to_come, 1U);
    EXPECT_EQ(survey_of(checked_on(kToday)).all().freshness.yet_to_come, 0U);
}

TEST(Survey, The_rule_of_the_area_sets_the_bands) {
    SurveyRules rules;
    rules.today = kToday;
    rules.freshness = {1, 2, 3};
    Survey survey{rules};
    survey.add(checked_on(base::add_months(kToday, -4)));
    EXPECT_EQ(survey.all().freshness.hidden, 1U);
}

TEST(Survey, A_head_is_named_as_its_term_is) {
    model::Term term;
    term.id.text = "leisure";
    term.scheme = "head";
    term.name = "Fun";
    const auto heads = name_heads({term});
    EXPECT_EQ(heads.at(11).name, "Fun");
    EXPECT_EQ(heads.front().id, "provision");
    EXPECT_EQ(heads.back().id, "section-41");
}

TEST(Survey, Sixteen_heads_are_empty_when_all_services_stand_under_one) {
    const auto survey = survey_of(full_service(1));
    const auto empty = survey.empty_heads(survey.home());
    EXPECT_THAT(empty, SizeIs(kHeads - 1));
    EXPECT_THAT(empty, Not(Contains("Things to do")));
}

TEST(Survey, What_is_too_old_or_made_up_covers_no_head) {
    auto service = checked_on(base::add_months(kToday, -30));
    const auto old = survey_of(service);
    EXPECT_EQ(old.cover(old.home(), 11), Cover::HiddenOnly);
    service = full_service(1);
    service.kind = model::Kind::Demonstration;
    const auto invented = survey_of(service);
    EXPECT_EQ(invented.cover(invented.home(), 11), Cover::InventedOnly);
    EXPECT_EQ(invented.cover(invented.home(), 0), Cover::None);
    EXPECT_THAT(invented.empty_heads(invented.home()), SizeIs(kHeads));
}

TEST(Survey, A_national_service_covers_a_head_of_every_area) {
    auto survey = empty_survey();
    auto service = full_service(1);
    service.council = kNational;
    survey.add(service);
    EXPECT_EQ(survey.cover(survey.home(), 11), Cover::NationalOnly);
    survey.add(full_service(2));
    EXPECT_EQ(survey.cover(survey.home(), 11), Cover::Listed);
}

TEST(Survey, A_service_counts_in_its_area_its_source_and_in_all) {
    auto survey = empty_survey();
    auto service = full_service(1);
    survey.add(service);
    service.council = "Wigan";
    service.provenance.source = "Wigan open data";
    survey.add(service);
    service.council.clear();
    survey.add(service);
    EXPECT_EQ(survey.all().services, 3U);
    EXPECT_EQ(survey.home().services, 2U);
    EXPECT_EQ(survey.areas().find("Wigan")->services, 1U);
    EXPECT_EQ(survey.sources().find("Wigan open data")->services, 2U);
    EXPECT_EQ(survey.areas().find("Sutton"), nullptr);
}

TEST(Survey, Closed_invented_and_sensitive_services_are_counted) {
    auto service = full_service(1);
    service.standing = model::Standing::TemporarilyClosed;
    service.kind = model::Kind::Demonstration;
    service.is_sensitive = true;
    const auto survey = survey_of(service);
    EXPECT_EQ(survey.all().temporarily_closed, 1U);
    EXPECT_EQ(survey.all().demonstration, 1U);
    EXPECT_EQ(survey.all().sensitive, 1U);
    EXPECT_EQ(survey.all().categories.counts().at("play"), 1U);
    EXPECT_EQ(survey.all().tiers.at(static_cast<std::size_t>(model::Tier::Universal)), 1U);
}

TEST(Survey, A_contact_that_can_only_be_rung_is_counted_and_named) {
    auto survey = empty_survey();
    model::Contact contact;
    contact.name = "SEN team";
    contact.reach.phone = "020 7946 0000";
    survey.add(contact);
    contact.reach.relay = "Relay UK: 18001 020 7946 0000";
    survey.add(contact);
    EXPECT_EQ(survey.contacts().contacts, 2U);
    EXPECT_EQ(survey.contacts().without_way_but_voice, 1U);
    EXPECT_THAT(survey.contacts().examples, ElementsAre("SEN team"));
}

TEST(Survey, A_hundred_thousand_services_of_as_many_names_keep_few_of_them) {
    auto survey = empty_survey();
    auto service = full_service(1);
    service.reach = {};
    constexpr std::size_t kServices = 100'000;
    for (std::size_t i = 0; i < kServices; ++i) {
        const auto long_name = std::to_string(i) + std::string(300, 'x');
        service.name = service.council = service.provenance.source = long_name;
        service.category.text = long_name;
        survey.add(service);
    }
    EXPECT_EQ(survey.all().services, kServices);
    EXPECT_THAT(survey.areas().named(), SizeIs(kMaxGroups));
    EXPECT_THAT(survey.sources().named(), SizeIs(kMaxGroups));
    EXPECT_EQ(survey.areas().others().services, kServices - kMaxGroups);
    EXPECT_THAT(survey.all().categories.counts(), SizeIs(kMaxNames));
    EXPECT_EQ(survey.all().categories.others(), kServices - kMaxNames);
    const auto& examples = survey.all().gap(Missing::AnyReach).examples;
    EXPECT_THAT(examples, SizeIs(kMaxExamples));
    EXPECT_THAT(examples.front(), SizeIs(kMaxExampleChars));
}

TEST(Survey, A_long_name_counts_with_itself) {
    auto survey = empty_survey();
    auto service = full_service(1);
    service.council = std::string(300, 'x');
    survey.add(service);
    survey.add(service);
    EXPECT_THAT(survey.areas().named(), SizeIs(1));
    EXPECT_EQ(survey.areas().named().begin()->second.services, 2U);
}

TEST(ShortLine, Signs_that_steer_a_terminal_or_turn_the_writing_are_gone) {
    EXPECT_EQ(short_line("a\x1b[31mb\nc", 80), "a [31mb c");
    EXPECT_EQ(short_line("a\u202Eb\u2066c", 80), "abc");
    EXPECT_EQ(short_line("a\xFF", 80), "a\uFFFD");
}

TEST(ShortLine, A_cut_keeps_whole_letters_and_shows) {
    EXPECT_EQ(short_line("żółćżółć", 8), "żółćżółć");
    EXPECT_EQ(short_line("żółćżółćż", 8), "żółćż...");
}

TEST(Survey, A_head_with_words_on_whom_to_ask_is_not_empty_and_is_not_listed) {
    SurveyRules rules;
    rules.area = "Wigan";
    rules.area_id = model::AreaId{"wigan"};
    rules.signposts = {
        {model::AreaId{"wigan"}, model::TermId{"leisure"}, "Clubs", "Ask.", {}, {}, {}},
        {model::AreaId{"sutton"}, model::TermId{"travel"}, "Buses", "Ask.", {}, {}, {}}};
    const Survey survey{rules};
    EXPECT_EQ(survey.empty_heads(survey.home()).size(), kHeads - 1);
    const auto& heads = survey.heads();
    for (std::size_t i = 0; i < kHeads; ++i) {
        const auto expected = heads[i].id == "leisure" ? Cover::Signposted : Cover::None;
        EXPECT_EQ(survey.cover(survey.home(), i), expected) << heads[i].id;
    }
}

}  // namespace
}  // namespace kiosk::feeds
