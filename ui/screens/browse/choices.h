// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/ports/clock.h"
#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "ui/words/words.h"

// What a list is narrowed by, as text that keys, addresses and the sitting hold, and as words that families read.
namespace kiosk::screens {

using Choices = std::vector<search::Choice>;

// More than this cannot be shown, and nobody presses so many.
inline constexpr std::size_t kMostPressed = 12;

// The list of the search box. Every other list is one choice: its text.
inline constexpr std::string_view kSearchList = "search";

// "age=5-10"
[[nodiscard]] std::string text_of(const search::Choice& choice);
// Empty where it is no choice.
[[nodiscard]] std::vector<search::Choice> choices_in(std::string_view lines);

// What was pressed of a list's filters.
[[nodiscard]] Choices pressed(const session::Session& sitting, std::string_view list);
// Presses it, or lets go of it.
void toggle(session::Session& sitting, std::string_view list, const search::Choice& choice);
void let_go(session::Session& sitting, std::string_view list, search::Facet facet);
void let_go_of_all(session::Session& sitting, std::string_view list);

// Everything that a list asks for: the words of the box, the list's own choice, and what was pressed.
[[nodiscard]] search::Query query_of(const session::Session& sitting, std::string_view list,
                                     const ports::Clock& clock);
// The day of the week and minute on a clock in England.
[[nodiscard]] search::Moment moment_of(base::Instant now);

// "5 to 10", "Autism", "Saturday"
[[nodiscard]] words::Text choice_name(const search::Choice& choice,
                                      const directory::Directory& directory,
                                      const words::Words& say);
// "5 to 10", where a heading says that it is ages.
[[nodiscard]] words::Text years_name(std::string_view band, const words::Words& say);
// "Age", "Kind of need"
[[nodiscard]] words::Text facet_name(search::Facet facet, const words::Words& say);

}  // namespace kiosk::screens
