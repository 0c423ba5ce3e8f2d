// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kiosk::feeds {

// An address of a page as a family may copy it from the screen: http, https or none named, no blanks. Empty = it is none.
[[nodiscard]] std::string tidy_web(std::string_view raw);

}  // namespace kiosk::feeds
