// SPDX-License-Identifier: Apache-2.0
// From the content folder through a directory file to the kiosk.
#include <gmock/gmock.h>

#include "localoffer_data/danger/watch.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/danger/shipped.h"

namespace kiosk::danger {
namespace {

class InADirectory : public testing::Test {
  protected:
    void SetUp() override {
        const auto folder = std::filesystem::path{KIOSK_SOURCE_DIR} / "localoffer_data/content";
        const std::array folders{folder / "england", folder / "wigan", folder / "demonstration"};
        const auto path = folder_ / "directory.sqlite";
        const base::Date day = std::chrono::year{2026} / 11 / 22;
        const auto written =
            directory::write(ingest::read_content(folders).content, {day, "7"}, path);
        ASSERT_TRUE(written) << written.error().detail;
        auto opened = directory::Directory::open(path.string());
        ASSERT_TRUE(opened) << opened.error().detail;
        directory_.emplace(*std::move(opened));
    }

    test::TemporaryFolder folder_;
    std::optional<directory::Directory> directory_;
};

TEST_F(InADirectory, The_words_are_those_of_the_folder) {
    const auto watch = Watch::read(*directory_);
    ASSERT_TRUE(watch) << watch.error().detail;
    EXPECT_THAT(watch->faults(), testing::ElementsAre());
    EXPECT_TRUE(watch->speaks_of_danger("my dad hits me"));
    EXPECT_TRUE(watch->speaks_of_danger("خودکشی"));
    EXPECT_FALSE(watch->speaks_of_danger("swimming on Saturday"));
}

TEST_F(InADirectory, Who_answers_begins_with_999_and_the_council) {
    const auto lines = who_answers(*directory_);
    ASSERT_TRUE(lines) << lines.error().detail;
    std::vector<std::string> ids;
    for (const auto& line : *lines) ids.push_back(line.id.text);
    EXPECT_THAT(
        ids, testing::ElementsAre("emergency", "social-care-day", "social-care-night", "childline",
                                  "samaritans", "shout", "domestic-abuse-helpline", "nspcc",
                                  "forced-marriage-unit", "missing-people"));
}

}  // namespace
}  // namespace kiosk::danger
