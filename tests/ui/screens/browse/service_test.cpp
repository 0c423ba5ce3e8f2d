// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/service.h"

#include <algorithm>

#include "tests/ui/screens/browse/browse.h"
#include "ui/screens/browse/facts.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST_F(Browse, What_is_not_known_of_a_service_is_said_to_be_not_known) {
    for (const auto& say : {english_, urdu_}) {
        EXPECT_EQ(ages_text({}, say), say.t("ages.unknown"));
        EXPECT_EQ(cost_text({}, say), say.t("cost.unknown"));
        EXPECT_EQ(when_text({}, say), say.t("when.unknown"));
    }
    auto bare = services().front();
    bare.ages = {};
    bare.cost = {};
    bare.schedule = {};
    bare.referral = {};
    bare.places.clear();
    bare.reach = {};
    bare.provider.reach = {};
    bare.needs.clear();
    for (const auto& say : {english_, urdu_}) {
        bench_.sitting.set_language(say.lang());
        const ServiceScreen screen(bench_.sitting, bench_.directory, bench_.clock.today(), bare);
        const auto all = test::everything(test::as_tree(screen));
        for (const auto* key : {"ages.unknown", "cost.unknown", "when.unknown", "where.unknown",
                                "start.unknown", "access.unknown", "service.no_contact"}) {
            EXPECT_THAT(all, HasSubstr(say.t(key).text)) << key;
        }
        EXPECT_THAT(all, Not(HasSubstr(say.t("cost.free").text + "\n")));
    }
}

TEST_F(Browse, Only_what_is_free_is_called_free) {
    EXPECT_EQ(cost_text({.charge = model::Charge::Free}, english_), english_.t("cost.free"));
    EXPECT_EQ(cost_text({.charge = model::Charge::Paid}, english_), english_.t("cost.paid"));
    const model::Cost five{
        .charge = model::Charge::Paid, .pence = 505, .per = model::PricePer::Session};
    EXPECT_THAT(cost_text(five, english_).text, HasSubstr("£5.05"));
    const model::Cost whole{.charge = model::Charge::Paid, .pence = 1200};
    EXPECT_THAT(cost_text(whole, english_).text, HasSubstr("£12"));
    EXPECT_THAT(cost_text(whole, english_).text, Not(HasSubstr(".00")));
}

TEST_F(Browse, Ages_say_only_the_end_that_is_known) {
    EXPECT_THAT(ages_text({.from = 0, .to = 5}, english_).text, HasSubstr("0"));
    const auto from = ages_text({.from = 11}, english_).text;
    EXPECT_THAT(from, HasSubstr("11"));
    EXPECT_THAT(from, Not(HasSubstr("0 ")));
    EXPECT_THAT(ages_text({.to = 25}, english_).text, HasSubstr("25"));
}

TEST_F(Browse, Every_service_says_each_of_its_facts_and_what_it_stands_on) {
    for (const auto& service : services()) {
        SCOPED_TRACE(service.id.text);
        auto screen = bench_.screen("service", service.id.text);
        const auto tree = test::as_tree(*screen);
        for (const auto* key : {"who", "where", "when", "cost", "start", "access", "checked"}) {
            const auto* fact = test::find(tree, key);
            ASSERT_NE(fact, nullptr) << key;
            EXPECT_NE(fact->name, "") << key;
        }
        EXPECT_EQ(test::find(tree, "demonstration") != nullptr,
                  service.kind == model::Kind::Demonstration);
        if (service.cost.charge != model::Charge::Free) {
            EXPECT_NE(test::find(tree, "cost")->name, english_.t("cost.free").text);
        }
    }
}

// A service as a council's own feed brings it, with little or much known.
class OwnService : public Browse {
  protected:
    [[nodiscard]] Node shown() {
        const ServiceScreen screen(bench_.sitting, bench_.directory, bench_.clock.today(), service);
        return test::as_tree(screen);
    }
    [[nodiscard]] std::string all_of(const std::string& key) {
        const auto tree = shown();
        const auto* fact = test::find(tree, key);
        return fact == nullptr ? std::string() : fact->name + "\n" + fact->hint;
    }

    model::Service service = services().front();
};

TEST_F(OwnService, What_is_told_in_words_alone_stands_where_we_would_say_ask) {
    service.ages = {};
    service.eligibility = "All ages";
    service.schedule = {};
    service.schedule.note = "First Wednesday of the month";
    service.cost = {.note = "£8 an hour; £30 half a day"};
    service.referral = {.how = "Come along"};
    EXPECT_THAT(all_of("who"), StartsWith("All ages"));
    EXPECT_THAT(all_of("when"), StartsWith("First Wednesday"));
    EXPECT_THAT(all_of("cost"), StartsWith("£8 an hour"));
    EXPECT_THAT(all_of("start"), StartsWith("Come along"));
}

TEST_F(OwnService, Words_beside_what_is_known_are_shown_too) {
    service.eligibility = "You live in the borough.";
    service.schedule.note = "Closed in August";
    service.schedule.season = model::Season::Holidays;
    EXPECT_THAT(all_of("who"), HasSubstr("You live in the borough."));
    EXPECT_THAT(all_of("when"), HasSubstr("Closed in August"));
    EXPECT_THAT(all_of("when"), HasSubstr(english_.t("when.holidays").text));
    service.eligibility = std::string(300, 'x');
    EXPECT_THAT(all_of("who"), Not(HasSubstr("xxx")));
    EXPECT_THAT(all_of("more-who:0"), HasSubstr("xxx"));
}

TEST_F(OwnService, Words_of_another_script_are_not_put_under_a_fact) {
    service.cost = {.charge = model::Charge::Paid, .pence = 500, .note = "Child"};
    EXPECT_THAT(all_of("cost"), HasSubstr("Child"));
    bench_.sitting.set_language("ur");
    EXPECT_THAT(all_of("cost"), Not(HasSubstr("Child")));
    EXPECT_THAT(all_of("more-cost:0"), StartsWith("Child"));
}

TEST_F(OwnService, A_very_long_name_is_cut_on_its_card_and_whole_on_its_screen) {
    for (int i = 0; i < 20; ++i) service.name += " inclusion";
    const auto card = service_card({service, {}, {}, {}}, bench_.directory.area(), english_);
    EXPECT_EQ(card.name, service.name);
    EXPECT_LT(card.children.front().name.size(), 110U);
    EXPECT_THAT(card.children.front().name, testing::EndsWith("inclusion…"));
    EXPECT_THAT(all_of("service-title"), StartsWith(service.name));
}

TEST_F(OwnService, Where_the_words_tell_more_than_that_there_is_a_cost_they_stand_alone) {
    service.cost = {.charge = model::Charge::Paid, .note = "£8 an hour; £30 half a day"};
    service.more_costs = {{.charge = model::Charge::Paid, .note = "£2.50, siblings £1"}};
    EXPECT_THAT(all_of("cost"), StartsWith("£8 an hour"));
    EXPECT_THAT(all_of("more-cost:0"), Not(HasSubstr(english_.t("cost.paid").text)));
}

TEST_F(OwnService, Languages_besides_English_are_named) {
    service.languages = {"en", "bfi", "ur", "xx"};
    const auto names = all_of("languages");
    EXPECT_THAT(names, HasSubstr("British Sign Language"));
    EXPECT_THAT(names, HasSubstr("Urdu"));
    EXPECT_THAT(names, Not(HasSubstr("spoken.")));
    service.languages = {"en"};
    EXPECT_EQ(all_of("languages"), "");
}

TEST_F(OwnService, Only_dates_to_come_are_shown) {
    using std::chrono::hours;
    const std::chrono::sys_days today = bench_.clock.today();
    service.schedule = {};
    service.schedule.dates = {{today - std::chrono::days{7}, hours{9}, hours{10}},
                              {today + std::chrono::days{7}, hours{11}, hours{12}}};
    EXPECT_THAT(all_of("when"), HasSubstr("11:00"));
    EXPECT_THAT(all_of("when"), Not(HasSubstr("9:00")));
}

TEST_F(OwnService, A_further_cost_told_in_words_is_not_said_to_be_unknown) {
    service.more_costs = {{.note = "Some families pay nothing"}};
    EXPECT_THAT(all_of("more-cost:0"), StartsWith("Some families pay nothing"));
    EXPECT_THAT(all_of("more-cost:0"), Not(HasSubstr(english_.t("cost.unknown").text)));
}

TEST_F(OwnService, A_place_has_its_name_and_each_place_its_own_miles) {
    model::Place far;
    far.name = "Far Hall";
    far.address = "1 Long Road";
    far.town = "Romford";
    far.position = model::Position{51.58, 0.6};
    auto near = far;
    near.name = "Near Hall";
    near.position = bench_.directory.area().position;
    service.places = {far, near};
    const auto tree = shown();
    EXPECT_THAT(test::find(tree, "where")->name, HasSubstr("Far Hall, 1 Long Road, Romford"));
    const auto more = test::find(tree, "where")->hint;
    EXPECT_THAT(more, Not(StartsWith(english_.n("where.about_miles", 1).text)));
    EXPECT_THAT(all_of("also-at:0"), HasSubstr("Near Hall"));
    EXPECT_THAT(all_of("also-at:0"), HasSubstr(english_.n("where.about_miles", 1).text));
    service.places = {{.kind = model::PlaceKind::Online}};
    EXPECT_THAT(all_of("where"), StartsWith(english_.t("where.online").text));
}

TEST_F(OwnService, A_private_place_shows_nothing_of_where_it_is) {
    service.places = {{.name = "Harbour House", .town = "Leyton", .outcode = "E10"}};
    service.places.front().is_hidden = true;
    EXPECT_THAT(test::everything(shown()), Not(HasSubstr("Harbour House")));
    EXPECT_THAT(all_of("where"), StartsWith(english_.t("where.hidden").text));
}

TEST_F(OwnService, What_a_provider_answers_families_can_be_read) {
    service.questions = {{"How do you involve parents?", "We meet you first."}};
    const auto all = test::everything(shown());
    EXPECT_THAT(all, HasSubstr("How do you involve parents?"));
    EXPECT_THAT(all, HasSubstr("We meet you first."));
}

TEST_F(OwnService, All_stands_in_the_order_that_a_parent_asks_for_it) {
    service.questions = {{"How do you involve parents?", "We meet you first."}};
    const std::vector<std::string> wanted{"about",    "who",     "where",  "when",
                                          "cost",     "start",   "access", "contact",
                                          "answer:0", "checked", "wrong"};
    const auto read = [&](node::Room left_out) {
        std::vector<std::string> keys;
        const auto walk = [&](const auto& self, const Node& each) -> void {
            if (each.look.room == left_out) return;
            if (std::ranges::find(wanted, each.key) != wanted.end()) keys.push_back(each.key);
            for (const auto& child : each.children) self(self, child);
        };
        walk(walk, shown());
        return keys;
    };
    EXPECT_EQ(read(node::Room::Roomy), wanted) << "one below the other";
    // In two columns the ways to reach it stand beside the rest, and are read after it.
    auto in_columns = wanted;
    std::iter_swap(std::ranges::find(in_columns, "contact"),
                   std::ranges::find(in_columns, "answer:0"));
    EXPECT_EQ(read(node::Room::Compact), in_columns);
}

TEST_F(OwnService, Whom_to_tell_that_something_is_wrong_is_somebody_who_can_be_reached_now) {
    const auto all = all_of("wrong-tell");
    EXPECT_THAT(all, HasSubstr("SENDIASS"));
    for (const auto& each : taken(bench_.directory.contacts("sendiass"))) {
        const bool is_old = each.status == model::ContactStatus::Old;
        const auto number = shell::unbroken(each.reach.phone);
        EXPECT_EQ(all.find(number) == std::string::npos, is_old) << each.id.text;
    }
}

TEST_F(OwnService, An_extension_may_stand_in_the_line_after_its_number) {
    service.reach.phone = "01942 555060 ext 12";
    const auto one_line = shell::unbroken("01942 555060");
    EXPECT_THAT(all_of("phone"), StartsWith(one_line + " "));
}

}  // namespace
}  // namespace kiosk::screens
