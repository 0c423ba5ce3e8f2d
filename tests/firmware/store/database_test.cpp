// SPDX-License-Identifier: Apache-2.0
#include "firmware/store/database.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace kiosk::store {
namespace {

using base::Code;

class Store : public testing::Test {
  protected:
    Store() { std::filesystem::create_directories(folder_); }
    ~Store() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] std::filesystem::path file() const { return folder_ / "a?b%.sqlite"; }

    [[nodiscard]] Database fresh() const { return *Database::open(file(), Mode::ReadWrite); }

  private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("store-test-" + std::to_string(::getpid()));
};

TEST_F(Store, Values_of_every_kind_come_back_as_they_were_bound) {
    auto database = fresh();
    ASSERT_TRUE(database.exec("CREATE TABLE t(a,b,c,d,e)"));
    const base::Bytes blob{0, 1, 255};
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?,?,?,?,?)", 7, 2.5, std::string_view{"Zoë"},
                             base::ByteView{blob}, nullptr));
    auto rows = *database.prepare("SELECT a,b,c,d,e FROM t");
    ASSERT_TRUE(*rows.step());
    EXPECT_EQ(rows.column_int(0), 7);
    EXPECT_EQ(rows.column_real(1), 2.5);
    EXPECT_EQ(rows.column_text(2), "Zoë");
    EXPECT_TRUE(std::ranges::equal(rows.column_blob(3), blob));
    EXPECT_TRUE(rows.is_null(4));
    EXPECT_FALSE(*rows.step());
}

TEST_F(Store, Empty_text_is_not_null) {
    auto database = fresh();
    ASSERT_TRUE(database.exec("CREATE TABLE t(a,b)"));
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?,?)", std::string_view{}, base::ByteView{}));
    EXPECT_EQ(*database.query_int("SELECT (a IS NOT NULL) + (b IS NOT NULL) FROM t"), 2);
}

TEST_F(Store, Transaction_without_commit_changes_nothing) {
    auto database = fresh();
    ASSERT_TRUE(database.exec("CREATE TABLE t(a)"));
    {
        auto transaction = *Transaction::begin(database);
        ASSERT_TRUE(database.exec("INSERT INTO t VALUES(1)"));
    }
    EXPECT_EQ(*database.query_int("SELECT count(*) FROM t"), 0);
    auto transaction = *Transaction::begin(database);
    ASSERT_TRUE(database.exec("INSERT INTO t VALUES(1)"));
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(*database.query_int("SELECT count(*) FROM t"), 1);
}

TEST_F(Store, Write_past_the_page_cap_is_full_and_changes_nothing) {
    auto database = fresh();
    ASSERT_TRUE(database.make_durable());
    ASSERT_TRUE(database.exec("CREATE TABLE t(a)"));
    ASSERT_TRUE(database.set_page_cap(4));
    const auto failed = database.exec("INSERT INTO t VALUES(zeroblob(1000000))");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, Code::Full);
    EXPECT_EQ(*database.query_int("SELECT count(*) FROM t"), 0);
    EXPECT_TRUE(database.exec("INSERT INTO t VALUES(1)"));
}

TEST_F(Store, Durable_database_has_one_owner) {
    auto database = fresh();
    ASSERT_TRUE(database.make_durable());
    ASSERT_TRUE(database.exec("CREATE TABLE t(a)"));
    auto second = fresh();
    const auto refused = second.exec("INSERT INTO t VALUES(1)");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::Unavailable);
}

TEST_F(Store, Hardened_file_answers_but_cannot_be_changed) {
    ASSERT_TRUE(fresh().exec("CREATE TABLE t(a); INSERT INTO t VALUES(5)"));
    auto database = *Database::open(file(), Mode::ReadOnlyHardened);
    EXPECT_EQ(*database.query_int("SELECT a FROM t"), 5);
    EXPECT_EQ(database.exec("INSERT INTO t VALUES(6)").error().code, Code::Untrusted);
    EXPECT_FALSE(database.exec("ATTACH ':memory:' AS other"));
}

TEST_F(Store, Hardened_file_runs_no_view) {
    ASSERT_TRUE(fresh().exec("CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t"));
    auto database = *Database::open(file(), Mode::ReadOnlyHardened);
    EXPECT_FALSE(database.query_int("SELECT count(*) FROM v"));
}

TEST_F(Store, Hardened_full_text_index_can_be_asked) {
    ASSERT_TRUE(fresh().exec("CREATE VIRTUAL TABLE f USING fts5(w); INSERT INTO f VALUES('swim')"));
    auto database = *Database::open(file(), Mode::ReadOnlyHardened);
    EXPECT_EQ(*database.query_int("SELECT count(*) FROM f WHERE f MATCH 'swim'"), 1);
}

TEST_F(Store, Error_of_a_full_text_query_does_not_repeat_the_words_asked_for) {
    auto database = fresh();
    ASSERT_TRUE(database.exec("CREATE VIRTUAL TABLE f USING fts5(w)"));
    const auto failed = database.run("SELECT * FROM f WHERE f MATCH ?", "canary\"(");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().detail.find("canary"), std::string::npos);
}

TEST_F(Store, Damaged_or_foreign_file_is_refused_at_opening) {
    EXPECT_EQ(Database::open(file(), Mode::ReadOnlyHardened).error().code, Code::NotFound);
    std::ofstream(file()) << std::string(5000, 'x');
    EXPECT_EQ(Database::open(file(), Mode::ReadOnlyHardened).error().code, Code::Invalid);
}

TEST_F(Store, Link_in_place_of_a_file_is_refused) {
    ASSERT_TRUE(fresh().exec("CREATE TABLE t(a)"));
    const auto link = file().parent_path() / "link.sqlite";
    std::filesystem::create_symlink(file(), link);
    EXPECT_FALSE(Database::open(link, Mode::ReadOnlyHardened));
}

TEST_F(Store, Migration_runs_only_the_steps_that_are_new) {
    const std::array<std::string_view, 2> steps{"CREATE TABLE a(x)", "CREATE TABLE b(x)"};
    {
        auto database = fresh();
        ASSERT_TRUE(database.migrate(std::span{steps}.first(1)));
    }
    auto database = fresh();
    ASSERT_TRUE(database.migrate(steps));
    ASSERT_TRUE(database.migrate(steps));
    EXPECT_EQ(*database.query_int("SELECT count(*) FROM sqlite_schema"), 2);
    EXPECT_EQ(database.migrate(std::span{steps}.first(1)).error().code, Code::Invalid);
}

TEST_F(Store, Statement_can_be_run_again_with_other_values) {
    auto database = fresh();
    ASSERT_TRUE(database.exec("CREATE TABLE t(a)"));
    auto insert = *database.prepare("INSERT INTO t VALUES(?)");
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(insert.bind(1, i));
        ASSERT_TRUE(insert.run());
        insert.reset();
    }
    EXPECT_EQ(*database.query_int("SELECT sum(a) FROM t"), 3);
}

}  // namespace
}  // namespace kiosk::store
