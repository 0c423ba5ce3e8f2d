// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

// Names of persons, who are nobody's business on a public screen.
namespace kiosk::feeds {

// "Jane Smith", "Mrs J Smith", "Dr Khan"; not "Reception" or "SEND Team".
[[nodiscard]] bool is_persons_name(std::string_view text);

[[nodiscard]] bool is_given_name(std::string_view small_word);
[[nodiscard]] bool is_surname(std::string_view small_word);
// Words of teams and roles: "team", "info", "admissions", "senco".
[[nodiscard]] bool is_role_word(std::string_view small_word);

// The text without "Headteacher: Mrs J Smith", "SENCO - Ann Lee" and the like.
[[nodiscard]] std::string without_named_leaders(std::string_view text);

// The text with "the team" where it has one of those names.
[[nodiscard]] std::string without_names(std::string_view text, std::span<const std::string> names);

}  // namespace kiosk::feeds
