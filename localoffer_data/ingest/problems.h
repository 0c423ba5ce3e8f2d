// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kiosk::ingest {

// Where in the content: a file as the officer knows it ("services.csv") and a line counted from 1; 0 = the whole file.
struct Where {
    std::string file;
    std::size_t line = 0;
};

// Everything that is wrong, so that an officer mends it all in one go.
class Problems {
  public:
    void add(const Where& where, const std::string& what) {
        ++count_;
        if (lines_.size() >= kMaxListed) return;
        const auto line = where.line == 0 ? std::string{} : std::to_string(where.line) + ":";
        lines_.push_back(where.file + ":" + line + " " + what);
    }

    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::size_t count() const { return count_; }
    // "services.csv:14: age_to: "x" is not a number"; the first kMaxListed of them.
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

    static constexpr std::size_t kMaxListed = 1000;

  private:
    std::vector<std::string> lines_;
    std::size_t count_ = 0;
};

}  // namespace kiosk::ingest
