// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/traces.h"

#include <gtest/gtest.h>

#include "firmware/store/database.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::programs {
namespace {

class Traces : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "slots/a");
        test::write_file(folder_ / "settings.conf", "council waltham-forest\n");
    }
    [[nodiscard]] std::string found() const {
        const auto trace = trace_of("Quillfeather", folder_.path());
        EXPECT_TRUE(trace);
        return trace ? trace->value_or("nothing") : "unreadable";
    }

    test::TemporaryFolder folder_;
};

TEST_F(Traces, Where_there_is_none_none_is_found) { EXPECT_EQ(found(), "nothing"); }

TEST_F(Traces, One_is_found_in_any_file_however_deep_and_in_any_case) {
    for (const auto* words : {"Quillfeather", "QUILLFEATHER", "zoe.quillfeather@example.org"}) {
        test::write_file(folder_ / "slots/a/log", std::string(100'000, '\0') + words);
        EXPECT_EQ(found(), "log") << words;
    }
}

TEST_F(Traces, One_is_found_in_the_name_of_a_file_or_folder) {
    std::filesystem::create_directory(folder_ / "slots/quillfeather");
    EXPECT_EQ(found(), "quillfeather");
}

TEST_F(Traces, One_is_found_in_an_open_database_whose_log_alone_has_it) {
    auto database = store::Database::open(folder_ / "outbox.db", store::Mode::ReadWrite);
    ASSERT_TRUE(database);
    ASSERT_TRUE(database->make_durable());
    ASSERT_TRUE(database->exec("CREATE TABLE t(name TEXT); INSERT INTO t VALUES('Quillfeather')"));
    EXPECT_EQ(found().substr(0, 9), "outbox.db");
}

}  // namespace
}  // namespace kiosk::programs
