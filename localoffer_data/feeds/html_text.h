// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kiosk::feeds {

// The text of a piece of HTML: paragraphs, list items and table rows on lines of their own, links as their words, scripts,
// styles and comments gone, entities read. Text that is no HTML comes back as it is, a lone "<" included.
// Entities that spell tags are read as tags too, so that nothing like "<b>" is left.
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace kiosk::feeds
