// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/markdown.h"

#include <gmock/gmock.h>

namespace kiosk::ingest {
namespace {

using model::Block;
using model::BlockKind;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Block> blocks(const std::string& body, Problems& problems) {
    return parse_markdown({{}, 5, body}, "p.md", problems);
}

TEST(Markdown, Headings_paragraphs_and_lists_become_blocks) {
    Problems problems;
    EXPECT_THAT(
        blocks("## Who\n\nA **child**\nor *you*.\n\n- one\n- two\n\n3. three\n4. four\n", problems),
        ElementsAre(
            Block{BlockKind::Heading, 2, "Who"}, Block{BlockKind::Paragraph, 0, "A child or you."},
            Block{BlockKind::ListItem, 0, "one"}, Block{BlockKind::ListItem, 0, "two"},
            Block{BlockKind::NumberedItem, 3, "three"}, Block{BlockKind::NumberedItem, 4, "four"}));
    EXPECT_TRUE(problems.empty());
}

TEST(Markdown, Items_apart_from_each_other_are_still_one_block_each) {
    Problems problems;
    EXPECT_THAT(
        blocks("- one\n\n- two\n", problems),
        ElementsAre(Block{BlockKind::ListItem, 0, "one"}, Block{BlockKind::ListItem, 0, "two"}));
}

TEST(Markdown, A_link_is_refused_with_file_and_line) {
    Problems problems;
    static_cast<void>(blocks("Words.\n\nSee [this](https://example.org).\n", problems));
    ASSERT_FALSE(problems.empty());
    EXPECT_THAT(problems.lines()[0], HasSubstr("p.md:7: a link, picture or code"));
}

class Refused : public testing::TestWithParam<const char*> {};

TEST_P(Refused, Has_no_place_on_a_page) {
    Problems problems;
    static_cast<void>(blocks(GetParam(), problems));
    EXPECT_FALSE(problems.empty());
}

INSTANTIATE_TEST_SUITE_P(Markdown, Refused,
                         testing::Values("# Too large", "![a](b.png)", "`code`", "> quote", "---\n",
                                         "    code block", "- a\n  - b\n", "&nbsp;", "", "-\n",
                                         "##\n"));

TEST(Markdown, Html_is_words_and_never_a_tag) {
    Problems problems;
    EXPECT_THAT(blocks("<b>bold</b>", problems),
                ElementsAre(Block{BlockKind::Paragraph, 0, "<b>bold</b>"}));
}

TEST(FrontMatter, Names_and_words_are_read_and_the_body_knows_its_line) {
    Problems problems;
    const auto page = split_front_matter("---\r\nid: a\r\ntitle:  One: two \r\n---\r\nBody\r\n",
                                         "p.md", problems);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->front.at("title"), "One: two");
    EXPECT_EQ(page->body_line, 5U);
    EXPECT_EQ(page->body, "Body\r\n");
}

TEST(FrontMatter, A_page_without_its_lines_is_refused) {
    Problems problems;
    EXPECT_FALSE(split_front_matter("Body\n", "p.md", problems));
    EXPECT_FALSE(split_front_matter("---\nid: a\n", "q.md", problems));
    EXPECT_THAT(problems.lines(), ElementsAre("p.md:1: the first line is not ---",
                                              "q.md:3: the second --- is missing"));
}

TEST(FrontMatter, A_page_over_the_limit_is_refused) {
    Problems problems;
    EXPECT_FALSE(
        split_front_matter("---\n---\n" + std::string(kMaxPageBytes, 'x'), "p.md", problems));
}

TEST(Markdown, A_page_over_the_limit_of_blocks_is_refused) {
    Problems problems;
    std::string body;
    for (std::size_t i = 0; i < kMaxBlocks; ++i) body += "Words.\n\n";
    static_cast<void>(blocks(body, problems));
    EXPECT_TRUE(problems.empty());
    static_cast<void>(blocks(body + "More.\n", problems));
    EXPECT_FALSE(problems.empty());
}

}  // namespace
}  // namespace kiosk::ingest
