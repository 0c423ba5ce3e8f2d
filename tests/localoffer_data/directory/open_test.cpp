// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/schema.h"
#include "localoffer_data/directory/write.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/directory/sample.h"

namespace kiosk::directory {
namespace {

using base::Code;
using testing::HasSubstr;

// A sound file, spoiled in one way by each test; opening it must give one clear error and nothing else.
class Spoiled : public testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(write(test::sample_content(), {test::kDay, {}}, path_)); }

    void change(const std::string& sql) const {
        auto database = store::Database::open(path_, store::Mode::ReadWrite);
        ASSERT_TRUE(database);
        const auto done = database->exec(sql);
        ASSERT_TRUE(done) << done.error().detail;
    }
    [[nodiscard]] base::Error refusal() const {
        const auto opened = Directory::open(path_.string());
        if (opened) return {Code::Bug, "it opened"};
        EXPECT_THAT(opened.error().detail, HasSubstr("opening the directory directory.sqlite: "));
        return opened.error();
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "directory.sqlite";
};

TEST_F(Spoiled, Nothing_opens_as_it_is) { EXPECT_EQ(refusal().detail, "it opened"); }

TEST_F(Spoiled, A_file_that_is_not_there_is_not_found) {
    std::filesystem::remove(path_);
    EXPECT_EQ(refusal().code, Code::NotFound);
}

TEST_F(Spoiled, A_file_of_other_bytes_is_invalid) {
    test::write_file(path_, "id,name\n1,This is a table of words and no database at all\n");
    EXPECT_EQ(refusal().code, Code::Invalid);
}

TEST_F(Spoiled, An_empty_file_is_invalid) {
    test::write_file(path_, "");
    EXPECT_EQ(refusal().code, Code::Invalid);
}

TEST_F(Spoiled, A_file_cut_at_any_tenth_is_invalid) {
    const auto whole = test::read_file(path_);
    for (std::size_t tenth = 1; tenth < 10; ++tenth) {
        test::write_file(path_, base::ByteView{whole}.first(whole.size() * tenth / 10));
        EXPECT_EQ(refusal().code, Code::Invalid) << tenth;
    }
}

TEST_F(Spoiled, A_page_of_zeros_in_the_middle_is_invalid) {
    auto bytes = test::read_file(path_);
    constexpr std::ptrdiff_t kPage = 4096;
    std::fill_n(bytes.begin() + 2 * kPage, kPage, std::uint8_t{0});
    test::write_file(path_, bytes);
    EXPECT_EQ(refusal().code, Code::Invalid);
}

TEST_F(Spoiled, A_foreign_database_is_not_a_directory_file) {
    change("PRAGMA application_id=1");
    EXPECT_THAT(refusal().detail, HasSubstr("not a directory file"));
}

TEST_F(Spoiled, A_newer_format_says_so) {
    change("PRAGMA user_version=6");
    EXPECT_THAT(refusal().detail,
                HasSubstr("made by a newer program: format 6, this program reads format 5"));
}

TEST_F(Spoiled, An_older_format_says_so) {
    change("PRAGMA user_version=1");
    EXPECT_THAT(refusal().detail, HasSubstr("made by an older program"));
}

TEST_F(Spoiled, A_view_in_place_of_a_table_is_refused) {
    change("ALTER TABLE form RENAME TO hidden; CREATE VIEW form AS SELECT 'f' AS id, 'x' AS json");
    EXPECT_THAT(refusal().detail, HasSubstr("stranger"));
}

TEST_F(Spoiled, A_trigger_is_refused) {
    change("CREATE TRIGGER t AFTER INSERT ON form BEGIN SELECT 1; END");
    EXPECT_THAT(refusal().detail, HasSubstr("holds a stranger: \"t\""));
}

TEST_F(Spoiled, A_missing_table_is_refused) {
    change("DROP TABLE figure");
    EXPECT_THAT(refusal().detail, HasSubstr("a table of the format is missing"));
}

TEST_F(Spoiled, A_further_column_is_refused) {
    change("ALTER TABLE figure ADD COLUMN more TEXT");
    EXPECT_EQ(refusal().code, Code::Invalid);
}

TEST_F(Spoiled, Without_a_duty_line_that_may_be_shown_there_is_none_to_ring) {
    change("UPDATE contact SET status='old'");
    const auto opened = Directory::open(path_);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->duty_phone(), "");
}

TEST_F(Spoiled, A_directory_without_an_area_is_refused) {
    change("DELETE FROM area");
    EXPECT_THAT(refusal().detail, HasSubstr("names no area"));
}

TEST_F(Spoiled, A_word_that_is_not_known_makes_its_service_invalid_and_the_check_names_it) {
    change("UPDATE service SET charge='cheap' WHERE id='full'");
    const auto directory = Directory::open(path_.string());
    ASSERT_TRUE(directory);
    EXPECT_EQ(directory->service(model::ServiceId{"full"}).error().code, Code::Invalid);
    EXPECT_TRUE(directory->service(model::ServiceId{"bare"}));
    EXPECT_THAT(check(path_.string()).error().detail, HasSubstr("service full"));
}

TEST_F(Spoiled, A_number_too_large_makes_its_row_invalid_and_is_not_cut) {
    change("UPDATE service SET age_from=4294967300 WHERE id='full'");  // cut to an int: 4
    change("UPDATE category SET position=4294967297 WHERE id='play'");
    const auto directory = Directory::open(path_.string());
    ASSERT_TRUE(directory);
    EXPECT_EQ(directory->service(model::ServiceId{"full"}).error().code, Code::Invalid);
    EXPECT_EQ(directory->categories().error().code, Code::Invalid);
}

TEST_F(Spoiled, A_name_that_is_not_there_fails_the_check) {
    change("PRAGMA foreign_keys=OFF; UPDATE service SET provider='nobody' WHERE id='full'");
    EXPECT_FALSE(check(path_.string()));
}

TEST_F(Spoiled, A_file_over_the_limit_is_too_large) {
    std::filesystem::resize_file(path_, kMaxFileBytes + 1);  // sparse: takes no room
    EXPECT_EQ(refusal().code, Code::TooLarge);
}

TEST(Write, Into_a_folder_that_is_not_there_fails_and_leaves_nothing) {
    const test::TemporaryFolder folder;
    EXPECT_FALSE(write(test::sample_content(), {test::kDay, {}}, folder / "no/directory.sqlite"));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Write, Content_that_contradicts_itself_leaves_the_old_file_as_it_was) {
    const test::TemporaryFolder folder;
    const auto path = folder / "directory.sqlite";
    auto content = test::sample_content();
    ASSERT_TRUE(write(content, {test::kDay, {}}, path));
    const auto before = test::read_file(path);
    content.services[0].provider.id = model::ProviderId{"nobody"};
    EXPECT_FALSE(write(content, {test::kDay, {}}, path));
    EXPECT_EQ(test::read_file(path), before);
    EXPECT_FALSE(std::filesystem::exists(folder / "directory.sqlite.new"));
}

}  // namespace
}  // namespace kiosk::directory
