// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/print_pages.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "ui/shell/build.h"

namespace kiosk::programs {
namespace {

using namespace std::chrono_literals;
using ports::PrintStanding;
using screens::Printed;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kFonts = std::string(KIOSK_BINARY_DIR) + "/share/localoffer/fonts";

// Takes what it is given, and says of each job what a test tells it to.
class PlayPrinter final : public ports::Printer {
  public:
    [[nodiscard]] std::optional<std::string> place() override { return "By the help desk"; }
    base::Result<int> print(base::ByteView pdf) override {
        if (!takes) return base::Error{base::Code::Unavailable, "it is off"};
        pages.emplace_back(pdf.begin(), pdf.end());
        return static_cast<int>(pages.size());
    }
    [[nodiscard]] PrintStanding standing(int job) override { return says[job]; }
    void cancel(int job) override { cancelled.push_back(job); }

    bool takes = true;
    std::vector<std::string> pages;
    std::map<int, PrintStanding> says;  // Waiting where nothing is said
    std::vector<int> cancelled;
};

int sheets_in(const std::string& pdf) {
    const auto count = pdf.find("/Count ");
    return count == std::string::npos ? 0 : std::atoi(pdf.c_str() + count + 7);
}

// So many lines in large print; about thirty stand on a sheet.
node::Node page_of(int lines) {
    std::vector<node::Node> all;
    for (int i = 0; i < lines; ++i) {
        const auto number = std::to_string(i);
        all.push_back(shell::label("line:" + number, {"Line " + number, "en"}));
    }
    auto pages = shell::group("sheets", node::Arrange::Pages, std::move(all));
    pages.look.grow = true;
    node::Node main{.key = "main", .role = node::Role::Main};
    main.look.grow = true;
    main.children.push_back(std::move(pages));
    node::Node sheet{.key = "sheet", .role = node::Role::Window, .lang = "en"};
    sheet.children.push_back(std::move(main));
    return sheet;
}

class Printing : public testing::Test {
  protected:
    void set_all() {
        while (press_.is_setting()) press_.tick();
    }
    // The outcome when it is asked for that much later.
    Printed after(ports::Monotonic time) { return press_.outcome(now_ += time); }
    void print(int lines = 3) { press_.print(page_of(lines), now_); }

    PlayPrinter printer_;
    PrintPages press_{&printer_, kFonts};
    ports::Monotonic now_ = 1h;
};

TEST_F(Printing, A_page_is_set_a_sheet_at_a_tick_and_handed_over_whole) {
    print(100);
    EXPECT_TRUE(press_.is_setting());
    EXPECT_EQ(after(0s), Printed::Waiting);
    int ticks = 0;
    for (; press_.is_setting(); ++ticks) {
        EXPECT_THAT(printer_.pages, IsEmpty());
        press_.tick();
    }
    ASSERT_EQ(printer_.pages.size(), 1U);
    EXPECT_GT(sheets_in(printer_.pages[0]), 1);
    EXPECT_EQ(ticks, sheets_in(printer_.pages[0]) + 1);
}

TEST_F(Printing, Its_outcome_is_what_the_printer_says) {
    for (const auto& [says, outcome] : {std::pair{PrintStanding::Done, Printed::Done},
                                        std::pair{PrintStanding::Failed, Printed::Failed}}) {
        print();
        set_all();
        EXPECT_EQ(after(1s), Printed::Waiting);
        printer_.says[static_cast<int>(printer_.pages.size())] = says;
        EXPECT_EQ(after(1s), outcome);
    }
    printer_.takes = false;
    print();
    set_all();
    EXPECT_EQ(after(0s), Printed::Failed);
}

TEST_F(Printing, What_would_fill_more_than_twelve_sheets_is_said_and_not_printed_in_part) {
    print(2000);
    set_all();
    EXPECT_EQ(after(1s), Printed::TooLong);
    EXPECT_THAT(printer_.pages, IsEmpty());
    print();
    set_all();
    EXPECT_EQ(after(1s), Printed::Waiting) << "the next page is none the worse for it";
    EXPECT_EQ(printer_.pages.size(), 1U);
}

TEST_F(Printing, A_second_page_takes_nothing_from_the_first_that_is_being_set) {
    print(100);
    press_.tick();
    print();
    set_all();
    ASSERT_EQ(printer_.pages.size(), 2U);
    EXPECT_GT(sheets_in(printer_.pages[0]), sheets_in(printer_.pages[1]));
    printer_.says[1] = PrintStanding::Done;
    EXPECT_EQ(after(1s), Printed::Waiting) << "of the second";
    printer_.says[2] = PrintStanding::Done;
    EXPECT_EQ(after(1s), Printed::Done);
    EXPECT_THAT(printer_.cancelled, IsEmpty());
}

TEST_F(Printing, A_first_page_that_is_late_by_the_second_is_taken_back) {
    print();
    set_all();
    EXPECT_EQ(after(61s), Printed::Late);
    print();
    set_all();
    EXPECT_THAT(printer_.cancelled, ElementsAre(1));
    EXPECT_EQ(after(1s), Printed::Waiting);
    press_.take_back();
    EXPECT_THAT(printer_.cancelled, ElementsAre(1, 2));
}

TEST_F(Printing, A_first_page_that_is_late_behind_the_second_is_taken_back) {
    print();
    set_all();
    now_ += 40s;
    print();
    set_all();
    EXPECT_EQ(after(10s), Printed::Waiting);
    EXPECT_THAT(printer_.cancelled, IsEmpty());
    EXPECT_EQ(after(20s), Printed::Waiting);
    EXPECT_THAT(printer_.cancelled, ElementsAre(1));
}

// ---- the end of a sitting ------------------------------------------------------------------------------------------

TEST_F(Printing, What_was_asked_for_a_moment_ago_still_comes_out_after_the_end) {
    print();
    set_all();
    print(100);
    press_.tick();
    press_.end(now_ + 10s);
    EXPECT_THAT(printer_.cancelled, IsEmpty());
    EXPECT_EQ(printer_.pages.size(), 1U) << "leaving waits for no sheet";
    press_.tick();
    EXPECT_EQ(printer_.pages.size(), 2U);
    EXPECT_FALSE(press_.is_setting());
}

TEST_F(Printing, What_is_late_by_the_end_does_not_come_out_for_the_next_family) {
    print();
    set_all();
    now_ += 50s;
    print();
    set_all();
    // Nobody has asked for an outcome: they went on to other screens.
    press_.end(now_ + 15s);
    EXPECT_THAT(printer_.cancelled, ElementsAre(1));
}

TEST_F(Printing, Nothing_is_printed_after_it_was_taken_back) {
    print(100);
    press_.tick();
    press_.take_back();
    EXPECT_FALSE(press_.is_setting());
    press_.end(now_);
    press_.tick();
    EXPECT_THAT(printer_.pages, IsEmpty());
}

TEST(PrintingNowhere, Without_a_printer_a_page_has_failed) {
    PrintPages press(nullptr, kFonts);
    EXPECT_FALSE(press.place());
    press.print(page_of(1), {});
    press.tick();
    EXPECT_EQ(press.outcome({}), Printed::Failed);
}

}  // namespace
}  // namespace kiosk::programs
