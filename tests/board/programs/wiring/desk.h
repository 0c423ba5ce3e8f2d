// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "board/linux/files.h"
#include "board/programs/robot/bench_board.h"
#include "board/programs/wiring/kiosk.h"
#include "firmware/crypto/random.h"
#include "tests/fixtures/panels.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::programs {

inline const std::string kShare = std::string(KIOSK_BINARY_DIR) + "/share/localoffer";

// A state folder with demonstration keys and directory, made as staff make it, once for all tests.
inline const std::filesystem::path& pattern_state() {
    static const test::TemporaryFolder folder;
    static const auto state = [] {
        const auto path = folder / "state";
        EXPECT_TRUE(test::run(std::string(KIOSK_BINARY_DIR) +
                              "/bin/localoffer keys new --demonstration --out " + path.string()));
        std::filesystem::create_directories(path / "slots" / "a");
        std::filesystem::copy_file(kShare + "/demonstration/directory.sqlite",
                                   path / "slots" / "a" / "directory.sqlite");
        test::write_file(path / "current", "a\n");
        return path;
    }();
    return state;
}

class Desk : public testing::Test {
  protected:
    Desk() {
        std::filesystem::copy(pattern_state(), state_, std::filesystem::copy_options::recursive);
    }

    test::TemporaryFolder folder_;
    std::filesystem::path state_ = folder_ / "state";
    linux_board::Files files_;
    crypto::SystemRandom random_;
    ScriptClock clock_;
    KeeperBench keeper_{state_, clock_};
};

}  // namespace kiosk::programs
