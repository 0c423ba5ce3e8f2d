// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "localoffer_data/feeds/survey.h"

// The pictures of a report, as SVG that stands inside its page. Each has a title, and a table or words beside it say the same.
namespace kiosk::feeds {

[[nodiscard]] std::string freshness_chart(const Counts& counts, const model::FreshnessRule& rule);
// A bar of `part` of `whole`; `what` is its title.
[[nodiscard]] std::string share_bar(std::size_t part, std::size_t whole, const std::string& what);
// A small sign for what families find under a head. It has no title: words stand beside it.
[[nodiscard]] std::string cover_sign(Cover cover);
// The style sheet of the page, for screen and A4.
[[nodiscard]] std::string_view report_style();

}  // namespace kiosk::feeds
