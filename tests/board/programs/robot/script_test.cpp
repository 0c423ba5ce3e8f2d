// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/script.h"

#include <gmock/gmock.h>

namespace kiosk::programs {
namespace {

using testing::HasSubstr;

std::vector<std::string> words_of(const Command& command) {
    std::vector<std::string> all;
    for (const auto& word : command.words) all.push_back(word.text);
    return all;
}

std::vector<Command> parsed(std::string_view text) {
    auto commands = parse_script(text);
    EXPECT_TRUE(commands) << commands.error().detail;
    return commands ? *std::move(commands) : std::vector<Command>{};
}

TEST(Script, A_line_is_words_and_a_text_in_quotes) {
    const auto commands = parsed("press \"Leave now\"\n");
    ASSERT_EQ(commands.size(), 1U);
    EXPECT_THAT(words_of(commands[0]), testing::ElementsAre("press", "Leave now"));
    ASSERT_NE(commands[0].text(), nullptr);
    EXPECT_EQ(*commands[0].text(), "Leave now");
    EXPECT_EQ(commands[0].word(0), "press");
    EXPECT_EQ(commands[0].word(9), "");
}

TEST(Script, A_word_without_quotes_is_no_text) {
    const auto commands = parsed("wait 3m");
    EXPECT_EQ(commands.front().text(), nullptr);
}

TEST(Script, An_empty_text_is_a_text) {
    const auto commands = parsed("type \"\"");
    ASSERT_NE(commands.front().text(), nullptr);
    EXPECT_EQ(*commands.front().text(), "");
}

TEST(Script, Blank_lines_and_remarks_are_passed_over_and_lines_keep_their_numbers) {
    const auto commands = parsed("# a remark\n\n  press a # why\r\n\t\nwait");
    ASSERT_EQ(commands.size(), 2U);
    EXPECT_EQ(commands[0].line, 3);
    EXPECT_THAT(words_of(commands[0]), testing::ElementsAre("press", "a"));
    EXPECT_EQ(commands[1].line, 5);
    EXPECT_EQ(commands[1].source, "wait");
}

TEST(Script, Marks_inside_quotes_are_what_they_are_elsewhere) {
    const auto commands = parsed(R"(type "one\ntwo \"three\" \\ # four")");
    EXPECT_EQ(*commands.front().text(), "one\ntwo \"three\" \\ # four");
}

TEST(Script, Every_script_of_letters_comes_through) {
    EXPECT_EQ(*parsed("press \"جائزے کی درخواست\"").front().text(), "جائزے کی درخواست");
}

TEST(Script, An_open_quote_is_refused_with_its_line) {
    for (const auto* text : {"wait\ntype \"abc\nwait", "\ntype \"abc\\", "\ntype \"abc\\\""}) {
        const auto commands = parse_script(text);
        ASSERT_FALSE(commands) << text;
        EXPECT_EQ(commands.error().code, base::Code::Invalid);
        EXPECT_THAT(commands.error().detail, HasSubstr("line 2"));
    }
}

TEST(Script, A_script_over_the_limit_is_refused) {
    EXPECT_TRUE(parse_script(std::string(kMaxScriptBytes, '#')));
    const auto over = parse_script(std::string(kMaxScriptBytes + 1, '#'));
    ASSERT_FALSE(over);
    EXPECT_EQ(over.error().code, base::Code::TooLarge);
}

TEST(Script, An_empty_script_has_no_commands) { EXPECT_TRUE(parsed("").empty()); }

}  // namespace
}  // namespace kiosk::programs
