// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::trust {

inline constexpr std::size_t kMaxSettingsBytes = 4096;
inline constexpr std::size_t kMaxIdLetters = 32;

enum class Purpose { Live, Demonstration };

// Which kiosk this is: the file settings.conf (README.md).
class Settings {
  public:
    [[nodiscard]] static base::Result<Settings> make(std::string_view kiosk,
                                                     std::string_view council, Purpose purpose);
    [[nodiscard]] static base::Result<Settings> parse(std::string_view text);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] const std::string& kiosk() const { return kiosk_; }
    [[nodiscard]] const std::string& council() const { return council_; }
    [[nodiscard]] Purpose purpose() const { return purpose_; }
    // The lines after those that every kiosk has: how its panel stands, for whoever shows it.
    [[nodiscard]] const std::vector<std::string>& further_lines() const { return further_lines_; }
    [[nodiscard]] bool is_demonstration() const { return purpose_ == Purpose::Demonstration; }

  private:
    Settings() = default;
    std::string kiosk_;
    std::string council_;
    Purpose purpose_ = Purpose::Live;
    std::vector<std::string> further_lines_;
};

// 1 to 32 lower-case letters, digits and '-', the first not '-'. Safe as a file name anywhere.
[[nodiscard]] bool is_kiosk_id(std::string_view text);
// 1 to 32 letters, digits and '-', the first not '-'.
[[nodiscard]] bool is_council_code(std::string_view text);

}  // namespace kiosk::trust
