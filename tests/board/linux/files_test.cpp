// SPDX-License-Identifier: Apache-2.0
#include "board/linux/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::linux_board {
namespace {

using base::Code;

class LinuxFiles : public testing::Test {
  protected:
    test::TemporaryFolder folder_;
    Files files_;
};

TEST_F(LinuxFiles, Placed_file_reads_back_and_leaves_no_temporary_name) {
    ASSERT_TRUE(files_.make_folder(folder_ / "a/b"));
    ASSERT_TRUE(files_.place(folder_ / "a/b/c", base::as_bytes("hello")));
    EXPECT_EQ(base::as_text(*files_.read(folder_ / "a/b/c", 5)), "hello");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "a/b/c.part"));
    EXPECT_TRUE(files_.make_folder(folder_ / "a/b"));
}

TEST_F(LinuxFiles, Relative_names_work) {
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder_.path());
    EXPECT_TRUE(files_.make_folder("x/y"));
    EXPECT_TRUE(files_.place("z", base::as_bytes("1")));
    std::filesystem::current_path(before);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "x/y"));
}

TEST_F(LinuxFiles, File_over_its_limit_is_too_large) {
    ASSERT_TRUE(files_.place(folder_ / "c", base::as_bytes("hello")));
    EXPECT_EQ(files_.read(folder_ / "c", 4).error().code, Code::TooLarge);
}

TEST_F(LinuxFiles, Missing_files_links_folders_and_pipes_are_not_read) {
    EXPECT_EQ(files_.read(folder_ / "none", 9).error().code, Code::NotFound);
    ASSERT_TRUE(files_.place(folder_ / "c", base::as_bytes("hello")));
    std::filesystem::create_symlink(folder_ / "c", folder_ / "link");
    EXPECT_EQ(files_.read(folder_ / "link", 9).error().code, Code::Invalid);
    EXPECT_EQ(files_.read(folder_.path(), 9).error().code, Code::Invalid);
    ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(files_.read(folder_ / "pipe", 9).error().code, Code::Invalid);
}

TEST_F(LinuxFiles, Placing_into_a_missing_folder_leaves_nothing) {
    EXPECT_EQ(files_.place(folder_ / "none/c", base::as_bytes("x")).error().code, Code::NotFound);
}

}  // namespace
}  // namespace kiosk::linux_board
