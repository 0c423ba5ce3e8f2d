// SPDX-License-Identifier: Apache-2.0
// What it costs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "localoffer_data/feeds/settle.h"
#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::HasSubstr;

TEST(Settle, Free_is_never_said_from_nothing) {
    auto draft = sound_draft();
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Unknown);
    draft.costs = {{.amount = "0"}};
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Unknown);
    draft.free = "true";
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Free);
    draft.costs = {{.amount = "£3.50", .per = "per session"}};
    Notes notes;
    const auto cost = settled(draft, notes).cost;
    EXPECT_EQ(cost, (model::Cost{model::Charge::Paid, 350, model::PricePer::Session, ""}));
    EXPECT_EQ(notes.counts().at("free-and-priced"), 1U);
}

TEST(Settle, A_0_beside_a_price_is_kept_where_it_says_for_whom_and_told_where_not) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Under 5s", .amount = "0.00"}, {.option = "Others", .amount = "3"}};
    Notes notes;
    auto service = settled(draft, notes);
    EXPECT_EQ(service.cost,
              (model::Cost{model::Charge::Paid, 300, model::PricePer::Unknown, "Others"}));
    EXPECT_THAT(service.more_costs, testing::ElementsAre(model::Cost{.charge = model::Charge::Free,
                                                                     .note = "Under 5s"}));
    EXPECT_EQ(notes.counts().at("cost-zero-kept"), 1U);
    draft.costs[0].option = "Price";
    service = settled(draft, notes);
    EXPECT_TRUE(service.more_costs.empty());
    EXPECT_EQ(notes.counts().at("cost-zero"), 1U);
    EXPECT_THAT(notes.kept().back().what, HasSubstr("beside a price"));
}

TEST(Settle, Words_of_who_goes_free_stay_beside_a_price) {
    auto draft = sound_draft();
    draft.costs = {{.amount = "3"}};
    draft.free = "Free for under 5s";
    const auto service = settled(draft);
    EXPECT_EQ(service.cost.pence, 300);
    EXPECT_THAT(service.more_costs, testing::ElementsAre(model::Cost{.charge = model::Charge::Free,
                                                                     .note = "Free for under 5s"}));
    draft.free.clear();
    draft.costs = {{.amount = "£0 for under 5s, £3 for others"}};
    const auto cost = settled(draft).cost;
    EXPECT_EQ(cost.charge, model::Charge::Paid);
    EXPECT_EQ(cost.note, "£0 for under 5s, £3 for others");
}

TEST(Settle, Prices_are_read_as_they_are_written) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Under 5s", .amount = "3.5"},
                   {.amount = "from £4"},
                   {.amount = "50p"},
                   {.amount = "1,250", .per = "per half day"},
                   {.option = "Carers", .amount = "Free"},
                   {.amount = "-2"}};
    const auto service = settled(draft);
    EXPECT_EQ(service.cost,
              (model::Cost{model::Charge::Paid, 350, model::PricePer::Unknown, "Under 5s"}));
    ASSERT_EQ(service.more_costs.size(), 4U);
    EXPECT_EQ(service.more_costs[0].note, "from £4");
    EXPECT_EQ(service.more_costs[0].pence, 400);
    EXPECT_EQ(service.more_costs[1].pence, 50);
    EXPECT_EQ(service.more_costs[2].pence, 125000);
    EXPECT_EQ(service.more_costs[2].note, "per half day");
    EXPECT_EQ(service.more_costs[3].charge, model::Charge::Free);
}

TEST(Settle, A_price_told_in_words_is_a_price_and_never_free) {
    const auto told = [](const std::string& words) {
        auto draft = sound_draft();
        draft.costs = {{.option = words}};
        return settled(draft).cost;
    };
    using model::Charge;
    using model::PricePer;
    EXPECT_EQ(told("£12.50"), (model::Cost{Charge::Paid, 1250, PricePer::Unknown, ""}));
    EXPECT_EQ(told("£5 a session"), (model::Cost{Charge::Paid, 500, PricePer::Session, ""}));
    EXPECT_EQ(
        told("£5 per session (first one free)"),
        (model::Cost{Charge::Paid, 500, PricePer::Session, "£5 per session (first one free)"}));
    EXPECT_EQ(told("£8 an hour; £30 half day").charge, Charge::Paid);
    EXPECT_EQ(told("£8 an hour; £30 half day").pence, std::nullopt);
    EXPECT_EQ(told("£5-10").pence, std::nullopt);
    EXPECT_EQ(told("First session free, then £4").charge, Charge::Unknown);
    EXPECT_EQ(told("£1 suggested donation").charge, Charge::Unknown);
    EXPECT_EQ(told("Free"), (model::Cost{.charge = Charge::Free}));
    EXPECT_EQ(told("Free, £0").charge, Charge::Free);
}

TEST(Settle, What_is_free_for_some_is_not_the_first_cost) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Carer", .amount = "0", .per = "free with a Max Card"},
                   {.option = "Child", .amount = "3.50", .per = "per session"}};
    const auto service = settled(draft);
    EXPECT_EQ(service.cost.pence, 350);
    ASSERT_EQ(service.more_costs.size(), 1U);
    EXPECT_EQ(service.more_costs[0].charge, model::Charge::Free);
    EXPECT_EQ(service.more_costs[0].note, "Carer, free with a Max Card");
}

}  // namespace
}  // namespace kiosk::feeds
