// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

// "Monday, Tuesday": one after the other, parted as texts of that language part them. What is empty is passed over.
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, std::string_view lang);

}  // namespace kiosk::screens
