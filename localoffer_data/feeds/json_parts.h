// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/value.h"

// Parts that several dialects of JSON have, under all the names that are known for them. Fields are moved, never cleaned.
namespace kiosk::feeds {

// Everything that a service says directly, the same in every dialect: names, texts, ages, phones, contacts, costs,
// languages, dates.
[[nodiscard]] Draft service_of(const Value& service);

[[nodiscard]] DraftProvider provider_of(const Value& organization);
// What `to` does not say itself.
void add_what_is_missing(DraftProvider& to, const DraftProvider& from);

[[nodiscard]] std::vector<DraftPhone> phones_of(const Value& owner);
[[nodiscard]] std::vector<DraftContact> contacts_of(const Value& owner);
[[nodiscard]] std::vector<DraftCost> costs_of(const Value& service);
[[nodiscard]] DraftPlace place_of(const Value& location);
[[nodiscard]] std::vector<std::string> features_of(const Value& location);

// Every place of a service, with the openings that are told at the place or at the service being there.
void add_places(const Value& service, Draft& draft);
void add_openings(const Value& owner, Draft& draft);
void add_line(std::string& text, const std::string& line);

}  // namespace kiosk::feeds
