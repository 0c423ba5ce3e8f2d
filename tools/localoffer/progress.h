// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace kiosk::tools {

// A bar on the terminal of standard error; silent where that is not a terminal, so that logs stay clean.
class Progress {
  public:
    explicit Progress(std::string what);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { end(); }

    // May be called often: draws only what differs.
    void show(std::uint64_t done, std::uint64_t all);
    // Clears the line.
    void end();

  private:
    std::string what_;
    bool is_terminal_ = false;
    int shown_ = -1;  // percent
};

}  // namespace kiosk::tools
