// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <set>

#include "board/programs/robot/bench_board.h"
#include "board/programs/robot/hands.h"
#include "board/programs/robot/script.h"
#include "ui/checks/checks.h"

namespace kiosk::programs {

struct RobotOptions {
    Setup setup;
    std::filesystem::path out;
    std::filesystem::path scripts;  // where `include` looks
    Way way = Way::Touch;
    // Findings of ui/checks are written down, one line a screenful, and end nothing.
    bool survey = false;
    int most_screenfuls = 1000;  // that a survey looks at in one list
    bool all_pictures = false;   // of a survey; else only of screenfuls with findings
};

// What a line of the script wanted and did not get.
[[nodiscard]] inline base::Error failed(std::string what) {
    return {base::Code::Invalid, std::move(what)};
}

// "30s", "3min", "250ms"
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_length(std::string_view text);
// "40mm"
[[nodiscard]] std::optional<double> parse_mm(std::string_view text);

// Walks a script through the real kiosk and keeper code, with a clock of its own and no display.
class Robot {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<Robot>> open(RobotOptions options);
    // The first line that fails ends it; the detail has the line and the screen's tree.
    base::Result<void> run(const std::vector<Command>& commands);

  private:
    explicit Robot(RobotOptions options);
    base::Result<void> include(const std::string& name);
    base::Result<void> do_command(const Command& command);
    base::Result<void> move_hands(const Command& command);
    base::Result<void> fill(const Command& command);
    base::Result<void> paste(const Command& command);
    base::Result<void> world(const Command& command);
    base::Result<void> record(const Command& command);
    base::Result<void> expect(const Command& command);
    base::Result<void> expect_text(const Command& command);
    base::Result<void> expect_value(const Command& command);
    base::Result<void> expect_kept(const Command& command);
    base::Result<void> expect_collected(const Command& command);
    base::Result<void> expect_reached(const std::string& screens);
    base::Result<void> expect_trace(const std::string& words, bool wanted);
    base::Result<void> expect_none_chosen();
    base::Result<void> expect_chosen(const std::string& name);
    [[nodiscard]] base::Result<void> expect_taps(const Command& command) const;
    base::Result<void> expect_focus(const std::string& name) const;
    base::Result<void> expect_checks();
    base::Result<void> wait(const std::string& length);
    base::Result<void> drag(const Command& command);
    void draw_finger(double x, double y, double down, std::chrono::milliseconds time);
    base::Result<void> let_go();
    [[nodiscard]] base::Result<void> expect_screenful(const Command& command) const;
    base::Result<void> tap_about(const Command& command);
    base::Result<void> begin_at(const std::vector<std::string>& steps);
    base::Result<void> act_at_random(std::mt19937& luck, const std::string& canary);
    base::Result<void> type_at_random(std::mt19937& luck, const std::string& canary);
    base::Result<void> tap_at_random(std::mt19937& luck);
    base::Result<void> expect_way_out() const;
    void look_around(const std::string& before);
    base::Result<void> fill_disk();
    void pass(std::chrono::milliseconds time);
    base::Result<void> new_sitting(screens::Greeting greeting = screens::Greeting::Usual);
    base::Result<void> restart();
    base::Result<void> keep(const std::string& manner);
    base::Result<void> set_printer(const Command& command);
    base::Result<void> expect_printed(const Command& command);
    base::Result<void> write(const std::string& name, const std::string& ending,
                             const std::string& text);
    [[nodiscard]] checks::Place place() const;
    [[nodiscard]] checks::Screen screen_to_check();
    [[nodiscard]] checks::Pixels pixels() const;
    [[nodiscard]] checks::Findings findings(std::optional<std::vector<node::Key>> visited);
    base::Result<void> survey(int screenful, const checks::Findings& found);
    void settle();
    void log(std::string_view what, const std::string& detail);

    RobotOptions options_;
    ScriptClock clock_;
    linux_board::Files files_;
    crypto::SystemRandom random_;
    KeeperBench keeper_;
    BenchPrinter printer_;
    std::unique_ptr<paint::Events> events_;
    std::unique_ptr<Kiosk> kiosk_;
    std::unique_ptr<RobotHands> hands_;
    std::ofstream journal_;
    std::size_t frames_ = 0;
    std::optional<std::pair<double, double>> held_;  // where a finger stays down
    std::set<std::string> reached_;                  // by taps at random
    const Command* line_ = nullptr;                  // of the script, while it is done
    std::ofstream survey_;
    int surveyed_ = 0;
};

}  // namespace kiosk::programs
