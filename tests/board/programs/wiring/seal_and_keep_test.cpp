// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/seal_and_keep.h"

#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "tests/board/programs/wiring/desk.h"
#include "tests/firmware/forms/shipped_form.h"

namespace kiosk::programs {
namespace {

using namespace std::chrono_literals;
using screens::Keeping;

class SealAndKeepTest : public Desk {
  protected:
    void SetUp() override {
        ASSERT_TRUE(keeper_.start());
        make();
    }
    void make() {
        seal_ = std::make_unique<SealAndKeep>(
            SealAndKeep::World{files_, random_, clock_, state_,
                               *trust::load_settings(files_, state_), keeper_.connector()});
    }
    [[nodiscard]] std::optional<bool> open() {
        seal_->ask_open(clock_.monotonic());
        return wait([&] { return seal_->is_open(clock_.monotonic()); });
    }
    [[nodiscard]] std::optional<Keeping> hand_over(const forms::Sitting& sitting) {
        auto done = sitting.complete();
        auto& request = std::get<forms::CompleteRequest>(done);
        const auto handed = seal_->hand_over(request, clock_.monotonic());
        if (!handed) return std::nullopt;
        goes_under_ = *handed;
        return wait([&] { return seal_->outcome(clock_.monotonic()); });
    }
    template <typename Ask>
    auto wait(Ask ask) -> decltype(ask()) {
        for (int i = 0; i < 1000; ++i) {
            if (auto answer = ask()) return answer;
            keeper_.serve();
            clock_.pass(20ms);
        }
        return std::nullopt;
    }

    std::unique_ptr<SealAndKeep> seal_;
    forms::Sitting sitting_;
    std::string goes_under_;  // the reference that the last one handed over goes under
};

TEST_F(SealAndKeepTest, A_form_opens_where_keeper_and_keys_are_there) { EXPECT_EQ(open(), true); }

TEST_F(SealAndKeepTest, No_form_opens_without_a_keeper) {
    keeper_.behave(KeeperBench::Manner::Gone);
    EXPECT_EQ(open(), false);
}

TEST_F(SealAndKeepTest, No_form_opens_where_the_keeper_says_nothing) {
    keeper_.behave(KeeperBench::Manner::Silent);
    EXPECT_EQ(open(), false);
}

TEST_F(SealAndKeepTest, No_form_opens_and_nothing_is_sealed_on_keys_that_were_changed) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(state_)) {
        if (entry.path().filename().string().find("recipients") == std::string::npos ||
            !entry.is_regular_file())
            continue;
        auto bytes = test::read_file(entry.path());
        if (bytes.empty()) continue;
        bytes[bytes.size() / 2] ^= 1;
        test::write_file(entry.path(), bytes);
    }
    EXPECT_EQ(open(), false);
    EXPECT_EQ(hand_over(sitting_), std::nullopt);
}

TEST_F(SealAndKeepTest, Kept_is_said_once_the_keeper_has_it) {
    EXPECT_EQ(hand_over(sitting_), Keeping::Kept);
}

TEST_F(SealAndKeepTest, A_keeper_that_never_answers_never_leads_to_kept) {
    keeper_.behave(KeeperBench::Manner::Silent);
    EXPECT_EQ(hand_over(sitting_), Keeping::NoAnswer);
}

TEST_F(SealAndKeepTest, A_request_tried_again_is_kept_as_the_same_one) {
    keeper_.behave(KeeperBench::Manner::Silent);
    ASSERT_EQ(hand_over(sitting_), Keeping::NoAnswer);
    keeper_.behave(KeeperBench::Manner::Answers);
    ASSERT_EQ(hand_over(sitting_), Keeping::Kept);
    EXPECT_EQ(*keeper_.kept(), 1U);
    ASSERT_EQ(hand_over(sitting_), Keeping::Kept) << "another may be sent in the same sitting";
    EXPECT_EQ(*keeper_.kept(), 2U);
}

// As when the screen is left by Back and come to again: another reference, a later time, perhaps another language.
TEST_F(SealAndKeepTest,
       The_same_answers_handed_over_from_the_start_are_the_letter_of_the_first_try) {
    keeper_.behave(KeeperBench::Manner::Silent);
    ASSERT_EQ(hand_over(sitting_), Keeping::NoAnswer);
    const auto first = goes_under_;
    sitting_.context.reference = "WF-2222-3333";
    sitting_.context.submitted += 10min;
    sitting_.context.family_language = "ur";
    ASSERT_EQ(hand_over(sitting_), Keeping::NoAnswer);
    EXPECT_EQ(goes_under_, first);
    keeper_.behave(KeeperBench::Manner::Answers);
    ASSERT_EQ(hand_over(sitting_), Keeping::Kept);
    EXPECT_EQ(goes_under_, first);
    EXPECT_EQ(*keeper_.kept(), 1U);
    EXPECT_EQ(*keeper_.collect(folder_ / "stick"), 1U);
}

TEST_F(SealAndKeepTest,
       Changed_answers_are_a_letter_of_their_own_and_changed_back_the_first_again) {
    keeper_.behave(KeeperBench::Manner::Silent);
    ASSERT_EQ(hand_over(sitting_), Keeping::NoAnswer);
    const auto first = goes_under_;
    sitting_.context.reference = "WF-2222-3333";
    sitting_.answers.set_text("child_name", "Amina Zahra");
    ASSERT_EQ(hand_over(sitting_), Keeping::NoAnswer);
    EXPECT_EQ(goes_under_, "WF-2222-3333");
    sitting_.context.reference = "WF-4444-5555";
    sitting_.answers.set_text("child_name", "Amina");
    keeper_.behave(KeeperBench::Manner::Answers);
    ASSERT_EQ(hand_over(sitting_), Keeping::Kept);
    EXPECT_EQ(goes_under_, first);
    EXPECT_EQ(*keeper_.kept(), 2U) << "what nobody answered was kept unseen";
}

TEST_F(SealAndKeepTest, References_are_short_and_have_no_vowels_and_no_twins) {
    const std::regex shape("WF-[23456789CDFGHJKMNPQRTVWX]{4}-[23456789CDFGHJKMNPQRTVWX]{4}");
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const auto reference = *seal_->new_reference();
        EXPECT_TRUE(std::regex_match(reference, shape)) << reference;
        EXPECT_TRUE(seen.insert(reference).second);
    }
}

}  // namespace
}  // namespace kiosk::programs
