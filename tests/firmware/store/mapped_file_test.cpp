// SPDX-License-Identifier: Apache-2.0
#include "firmware/store/mapped_file.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::store {
namespace {

using base::Code;

class Mapped : public testing::Test {
  protected:
    static constexpr std::size_t kMost = 8;

    [[nodiscard]] base::Result<MappedFile> map(std::string_view text) const {
        test::write_file(folder_ / "file", std::string{text});
        return MappedFile::open(folder_ / "file", kMost);
    }
    [[nodiscard]] static std::string_view text_of(const MappedFile& file) {
        const auto bytes = file.bytes();
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    test::TemporaryFolder folder_;
};

TEST_F(Mapped, A_file_of_as_many_bytes_as_may_be_is_there_whole) {
    const auto file = map("12345678");
    ASSERT_TRUE(file);
    EXPECT_EQ(text_of(*file), "12345678");
}

TEST_F(Mapped, A_file_of_one_byte_more_is_refused) {
    const auto file = map("123456789");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, Code::TooLarge);
}

TEST_F(Mapped, An_empty_file_has_no_bytes) {
    const auto file = map("");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->bytes().empty());
}

TEST_F(Mapped, A_file_that_is_not_there_is_told_from_one_that_cannot_be_read) {
    const auto missing = MappedFile::open(folder_ / "nowhere", kMost);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Code::NotFound);
    const auto folder = MappedFile::open(folder_ / "", kMost);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, Code::Invalid);
}

TEST_F(Mapped, What_was_read_stays_when_another_file_takes_its_place) {
    const auto file = map("before");
    ASSERT_TRUE(file);
    test::write_file(folder_ / "new", "after");
    std::filesystem::rename(folder_ / "new", folder_ / "file");
    EXPECT_EQ(text_of(*file), "before");
}

TEST_F(Mapped, The_bytes_go_with_the_file_that_they_are_moved_to) {
    auto first = map("first");
    ASSERT_TRUE(first);
    MappedFile moved{*std::move(first)};
    EXPECT_EQ(text_of(moved), "first");
    auto second = map("second");
    ASSERT_TRUE(second);
    moved = *std::move(second);
    EXPECT_EQ(text_of(moved), "second");
}

}  // namespace
}  // namespace kiosk::store
