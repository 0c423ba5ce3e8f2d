// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/folder_swap.h"

#include <gtest/gtest.h>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::ingest {
namespace {

bool cannot(const std::filesystem::path& /*one*/, const std::filesystem::path& /*other*/) {
    return false;
}

class FolderSwap : public testing::TestWithParam<Exchange> {
  protected:
    void SetUp() override {
        put(folder_, "table.csv", "old");
        put(folder_, "notes.txt", "theirs");
        put(fresh_, "table.csv", "new");
    }
    static void put(const std::filesystem::path& folder, const char* name, const char* text) {
        std::filesystem::create_directories(folder);
        test::write_file(folder / name, text);
    }
    [[nodiscard]] std::string text(const char* name) const {
        return test::read_text(folder_ / name);
    }

    test::TemporaryFolder parent_;
    std::filesystem::path folder_ = parent_ / "import";
    std::filesystem::path fresh_ = parent_ / ".import.new";
};

TEST_P(FolderSwap, The_new_folder_takes_the_place_of_the_old_with_what_else_was_there) {
    ASSERT_TRUE(replace_folder(fresh_, folder_, GetParam()));
    EXPECT_EQ(text("table.csv"), "new");
    EXPECT_EQ(text("notes.txt"), "theirs");
    EXPECT_FALSE(std::filesystem::exists(fresh_));
    EXPECT_FALSE(std::filesystem::exists(parent_ / ".import.old"));
}

TEST_P(FolderSwap, Where_there_was_none_it_is_the_first) {
    std::filesystem::remove_all(folder_);
    ASSERT_TRUE(replace_folder(fresh_, folder_, GetParam()));
    EXPECT_EQ(text("table.csv"), "new");
    EXPECT_FALSE(std::filesystem::exists(fresh_));
}

INSTANTIATE_TEST_SUITE_P(InOneStepAndInTwo, FolderSwap,
                         testing::Values(Exchange{exchange_folders}, Exchange{cannot}));

using FolderSwapOnce = FolderSwap;

TEST_P(FolderSwapOnce, At_no_time_is_there_half_a_folder) {
    const auto looks = [&](const auto& one, const auto& other) {
        EXPECT_EQ(test::read_text(folder_ / "table.csv"), "old");
        EXPECT_EQ(test::read_text(folder_ / "notes.txt"), "theirs");
        EXPECT_EQ(test::read_text(fresh_ / "notes.txt"), "theirs");
        return GetParam()(one, other);
    };
    ASSERT_TRUE(replace_folder(fresh_, folder_, looks));
    EXPECT_EQ(text("notes.txt"), "theirs");
}

TEST_P(FolderSwapOnce, What_comes_into_the_old_folder_meanwhile_is_not_lost) {
    const auto late = [&](const auto& one, const auto& other) {
        test::write_file(folder_ / "late.txt", "late");
        return GetParam()(one, other);
    };
    ASSERT_TRUE(replace_folder(fresh_, folder_, late));
    EXPECT_EQ(text("late.txt"), "late");
}

INSTANTIATE_TEST_SUITE_P(Exchanged, FolderSwapOnce, testing::Values(Exchange{exchange_folders}));

TEST(RestoreFolder, What_a_power_cut_left_aside_comes_back) {
    const test::TemporaryFolder parent;
    const auto folder = parent / "import";
    std::filesystem::create_directories(parent / ".import.old");
    test::write_file(parent / ".import.old" / "table.csv", "old");
    restore_folder(folder);
    EXPECT_EQ(test::read_text(folder / "table.csv"), "old");
    EXPECT_FALSE(std::filesystem::exists(parent / ".import.old"));
}

}  // namespace
}  // namespace kiosk::ingest
