// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "board/programs/robot/bench_board.h"
#include "board/programs/wiring/kiosk.h"
#include "firmware/crypto/random.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::bench {

[[noreturn]] void give_up(const std::string& why);

// The kiosk on a state folder of its own, with a keeper on the other end of a memory channel.
class Bench {
  public:
    explicit Bench(const std::string& lang, const std::string& panel = "1920x1080@21.5in",
                   const session::AccessNeeds& access = {});

    void turn_to(const node::Key& key);
    // Also where it stands overleaf.
    void tap(const node::Key& key);
    // A finger on the middle of what has that key.
    void touch(const node::Key& key);
    void press(const node::RawEvent& event);
    void press(node::KeyCode key) { press(node::KeyEvent{key}); }

    void open_search();
    void open_results();
    // From home to the request's first question.
    void ask();
    // The request's own questions, as far as the box for the name or the one for free words.
    void open_form(const node::Key& box);

    [[nodiscard]] programs::Kiosk& kiosk() { return *kiosk_; }
    // The most bytes that the texts drawn so far took at once.
    [[nodiscard]] std::size_t most_cached_bytes() const { return most_cached_; }

  private:
    void choose(const std::vector<std::string>& options);
    void fill(const std::vector<std::pair<std::string, std::string>>& boxes);

    test::TemporaryFolder state_;
    linux_board::Files files_;
    linux_board::SystemClock clock_;
    crypto::SystemRandom random_;
    programs::KeeperBench keeper_{state_.path(), clock_};
    std::unique_ptr<programs::Kiosk> kiosk_;
    std::size_t most_cached_ = 0;
};

}  // namespace kiosk::bench
