// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/survey.h"

// The plain words of a report. Staff read them, so they stand here and not in the families' catalogue.
namespace kiosk::feeds {

[[nodiscard]] std::string number(std::size_t n);  // "12,345"
[[nodiscard]] std::string count_of(std::size_t n, std::string_view one, std::string_view many);
// 0 only for none and 100 only for all; nothing of nothing is 0.
[[nodiscard]] std::size_t percent(std::size_t part, std::size_t whole);
[[nodiscard]] std::string share(std::size_t part, std::size_t whole);  // "12 of 40 (30%)"
[[nodiscard]] std::string long_date(base::Date date);  // "22 November 2026", "no date"
[[nodiscard]] std::string joined(const std::vector<std::string>& names, std::size_t at_most);

struct MissingWords {
    std::string_view key;    // for JSON: never changes
    std::string_view fact;   // "A phone number"
    std::string_view lacks;  // "no phone number"
    std::string_view next;   // what to do about it
};
[[nodiscard]] const MissingWords& words_of(Missing what);
// In the order in which a family would mind.
[[nodiscard]] const std::array<Missing, kMissing>& all_missing();

struct KindWords {
    std::string words;
    std::string next;
};
// Of a kind of note; a kind without words of its own reads as itself.
[[nodiscard]] KindWords words_of_kind(std::string_view kind);

[[nodiscard]] std::string_view what_we_did(Done done);
// A field as an editor would call it, who counts from 1: "places[0].postcode" -> "place 1, postcode".
[[nodiscard]] std::string field_words(std::string_view field);
// "place 1, postcode: is not a postcode".
[[nodiscard]] std::string fault_words(const Note& note);

[[nodiscard]] std::string band_words(AgeBand band, const model::FreshnessRule& rule);
[[nodiscard]] std::string_view band_effect(AgeBand band);
[[nodiscard]] std::string_view cover_key(Cover cover);
[[nodiscard]] std::string_view cover_words(Cover cover);
[[nodiscard]] std::string_view tier_words(model::Tier tier);
[[nodiscard]] std::string_view provider_words(model::ProviderKind kind);
[[nodiscard]] std::string report_title(const Survey& survey);
[[nodiscard]] std::string area_words(std::string_view area);  // "Not said" for none

}  // namespace kiosk::feeds
