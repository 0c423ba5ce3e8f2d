// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>

#include "board/programs/robot/bench_board.h"
#include "board/programs/robot/hands.h"
#include "board/programs/robot/script.h"

namespace kiosk::programs {

struct RobotOptions {
    Setup setup;
    std::filesystem::path out;
    Way way = Way::Touch;
};

// Walks a script through the real kiosk and keeper code, with a clock of its own and no display.
class Robot {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<Robot>> open(RobotOptions options);
    // The first line that fails ends it; the detail has the line and the screen's tree.
    base::Result<void> run(const std::vector<Command>& commands);

  private:
    explicit Robot(RobotOptions options);
    base::Result<void> do_command(const Command& command);
    base::Result<void> expect(const Command& command);
    base::Result<void> expect_checks();
    base::Result<void> wait(const std::string& length);
    base::Result<void> tap_about(const Command& command);
    base::Result<void> new_sitting();
    base::Result<void> restart();
    base::Result<void> keep(const std::string& manner);
    base::Result<void> write(const std::string& name, const std::string& ending,
                             const std::string& text);
    [[nodiscard]] std::string findings(bool as_json);
    void settle();
    void log(std::string_view what, const std::string& detail);

    RobotOptions options_;
    ScriptClock clock_;
    linux_board::Files files_;
    crypto::SystemRandom random_;
    KeeperBench keeper_;
    std::unique_ptr<paint::Events> events_;
    std::unique_ptr<Kiosk> kiosk_;
    std::unique_ptr<RobotHands> hands_;
    std::ofstream journal_;
    std::size_t frames_ = 0;
};

}  // namespace kiosk::programs
