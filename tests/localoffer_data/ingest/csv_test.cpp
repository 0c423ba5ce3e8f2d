// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/csv.h"

#include <gmock/gmock.h>
#include <sys/mman.h>

namespace kiosk::ingest {
namespace {

using testing::ElementsAre;

struct Read {
    CsvTable table;
    Problems problems;
};

Read read(std::string_view text) {
    Read read;
    read.table = parse_csv(text, "t.csv", read.problems);
    return read;
}

TEST(Csv, A_table_has_the_rows_that_it_may_have_and_no_more) {
    EXPECT_GE(kMaxAnswerRows, std::size_t{10} * 1'000'000) << "a million services with ten each";
    const std::string file = "t.csv";
    for (const std::size_t most : {3U, 2U}) {
        Problems problems;
        CsvReader reader{one_piece("a\n1\n2\n3\n"), file, problems, most};
        std::size_t rows = 0;
        while (reader.next()) ++rows;
        EXPECT_EQ(rows, most);
        EXPECT_EQ(problems.empty(), most == 3);
    }
}

TEST(Csv, A_file_of_another_system_has_the_same_lines_in_its_cells) {
    const auto r = read("a,b\r\n\"one\r\n\r\ntwo\",\"x\ry\"\r\n");
    ASSERT_TRUE(r.problems.empty());
    ASSERT_EQ(r.table.rows.size(), 1U);
    EXPECT_THAT(r.table.rows[0].cells, ElementsAre("one\n\ntwo", "x\ry"));
}

TEST(Csv, Quotes_commas_and_line_ends_inside_quotes_are_kept) {
    const auto r = read("a,b\r\n\"one, \"\"two\"\"\",\"x\ny\"\r\n");
    ASSERT_TRUE(r.problems.empty());
    EXPECT_THAT(r.table.header, ElementsAre("a", "b"));
    ASSERT_EQ(r.table.rows.size(), 1U);
    EXPECT_THAT(r.table.rows[0].cells, ElementsAre("one, \"two\"", "x\ny"));
}

TEST(Csv, A_byte_order_mark_and_blank_lines_are_skipped) {
    const auto r = read(
        "\xEF\xBB\xBF"
        "a,b\n\n,\n1,2");
    ASSERT_TRUE(r.problems.empty());
    EXPECT_THAT(r.table.header, ElementsAre("a", "b"));
    ASSERT_EQ(r.table.rows.size(), 1U);
    EXPECT_EQ(r.table.rows[0].line, 4U);
}

TEST(Csv, A_row_knows_the_line_it_begins_on_after_a_cell_of_many_lines) {
    const auto r = read("a\n\"1\n2\n3\"\n4\n");
    ASSERT_EQ(r.table.rows.size(), 2U);
    EXPECT_EQ(r.table.rows[1].line, 5U);
}

TEST(Csv, Every_bad_row_is_listed_with_its_line) {
    const auto r = read("a,b\n1\n1,2\n1,2,3\n");
    EXPECT_THAT(r.problems.lines(), ElementsAre("t.csv:2: 1 cells where the header has 2",
                                                "t.csv:4: 3 cells where the header has 2"));
    EXPECT_EQ(r.table.rows.size(), 1U);
}

TEST(Csv, A_quote_that_never_closes_is_refused_at_the_line_it_opens) {
    EXPECT_THAT(read("a\n1\n\"two\nthree").problems.lines(),
                ElementsAre("t.csv:3: a quote that never closes"));
}

TEST(Csv, A_quote_inside_a_bare_cell_and_words_after_a_quote_are_refused) {
    EXPECT_THAT(read("a,b\nx\"y,\"z\"w\n").problems.lines(),
                ElementsAre("t.csv:2: a quote inside a cell that does not begin with one",
                            "t.csv:2: words after a closing quote"));
}

TEST(Csv, Bytes_that_are_not_utf8_are_refused_with_their_line) {
    EXPECT_THAT(read("a\n1\nZo\xEB\n").problems.lines(),
                ElementsAre("t.csv:3: not UTF-8: save it as \"CSV UTF-8\""));
}

TEST(Csv, A_control_character_is_refused) {
    EXPECT_THAT(read("a\nx\x02y\n").problems.lines(), ElementsAre("t.csv:2: a control character"));
}

TEST(Csv, An_empty_file_has_no_header) {
    EXPECT_THAT(read("").problems.lines(), ElementsAre("t.csv: there is no header row"));
}

TEST(Csv, A_cell_one_byte_over_the_limit_is_refused) {
    EXPECT_TRUE(read("a\n" + std::string(kMaxCellBytes, 'x')).problems.empty());
    EXPECT_FALSE(read("a\n" + std::string(kMaxCellBytes + 1, 'x')).problems.empty());
}

TEST(Csv, A_column_over_the_limit_is_refused) {
    EXPECT_TRUE(read("a" + std::string(kMaxCsvColumns - 1, ',')).problems.empty());
    EXPECT_FALSE(read("a" + std::string(kMaxCsvColumns, ',')).problems.empty());
}

TEST(Csv, A_row_over_the_limit_is_refused) {
    std::string text = "a\n";
    for (std::size_t i = 0; i < kMaxCsvRows; ++i) text += "1\n";
    EXPECT_TRUE(read(text).problems.empty());
    EXPECT_FALSE(read(text + "1\n").problems.empty());
}

TEST(Csv, A_file_over_the_limit_is_refused) {
    constexpr std::size_t kBytes = kMaxCsvBytes + 1;
    void* nothing =
        mmap(nullptr, kBytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    ASSERT_NE(nothing, MAP_FAILED);
    EXPECT_THAT(read({static_cast<const char*>(nothing), kBytes}).problems.lines(),
                ElementsAre("t.csv: over 4294967296 bytes"));
    munmap(nothing, kBytes);
}

}  // namespace
}  // namespace kiosk::ingest
