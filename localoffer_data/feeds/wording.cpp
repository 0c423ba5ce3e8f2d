// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/wording.h"

#include <algorithm>
#include <span>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/people.h"
#include "localoffer_data/feeds/places.h"
#include "localoffer_data/feeds/postcodes.h"

namespace kiosk::feeds {
namespace {

// Each of their names is looked for in each text.
constexpr std::size_t kMaxContacts = 200;

void note_cleaning(const Cleaned& cleaned, const std::string& field, Remarks& remarks) {
    if (cleaned.was_mojibake) {
        remarks.repaired("mojibake", field, "had letters read in the wrong encoding");
    }
    if (cleaned.was_cut) remarks.repaired("too-long", field, "was cut at its limit");
}

// An address in a name is no name of its own.
std::string own_name(std::string_view raw) {
    auto name = clean_line(raw, kMaxNameBytes).text;
    for (const auto& email : find_emails(name))
        name.replace(email.at, email.end - email.at, email.end - email.at, ' ');
    return fold(name);
}

}  // namespace

bool is_role_name(std::string_view name) {
    const auto folded = fold(name);
    const auto words = words_of(folded);
    return !is_persons_name(name) && std::any_of(words.begin(), words.end(), is_role_word);
}

Wording::Wording(const Draft& draft, Sensitivity sensitivity, Remarks& remarks)
    : sensitivity_(sensitivity), remarks_(remarks) {
    hints_.own_names = own_name(draft.name) + " " + own_name(draft.provider.name);
    const auto count = std::min(draft.contacts.size(), kMaxContacts);
    if (count < draft.contacts.size()) remarks.left("contacts", "contacts", "are too many to keep");
    for (const auto& contact : std::span{draft.contacts}.first(count)) {
        const auto name = clean_line(contact.name, kMaxNameBytes).text;
        if (name.empty() || is_role_name(name)) continue;
        const auto folded = fold(name);
        hints_.persons.push_back(folded);
        const bool whole_name = words_of(folded).size() > 1;
        if (whole_name && !has_phrase(hints_.own_names, folded)) names_.push_back(name);
    }
    for (const auto& place : draft.places) {
        if (sensitivity == Sensitivity::Refuge || is_secret(place)) {
            secrets_.add(clean_line(place.address, kMaxLineBytes).text,
                         clean_line(place.postcode, kMaxNameBytes).text);
        }
    }
}

std::string Wording::without_persons(std::string text, const std::string& field) const {
    auto mail = without_named_emails(text, hints_);
    if (mail.removed > 0) {
        remarks_.left("named-email", field, "had a named worker's e-mail address");
    }
    auto kept = without_names(without_named_leaders(mail.text), names_);
    if (kept != mail.text) remarks_.left("person", field, "had a person's name");
    return kept;
}

std::string Wording::without_addresses(std::string text, const std::string& field) const {
    auto kept = secrets_.without(text);
    if (sensitivity_ == Sensitivity::Refuge) kept = without_postcodes(kept);
    if (kept != text) remarks_.left("hidden-address", field, "told where a hidden place is");
    return kept;
}

std::string Wording::without_secrets(std::string text, const std::string& field) const {
    auto kept = without_addresses(without_persons(std::move(text), field), field);
    if (sensitivity_ != Sensitivity::Refuge) return kept;
    auto hidden = without_streets(kept);
    if (hidden != kept) remarks_.left("hidden-address", field, "had a street, and is a refuge's");
    return hidden;
}

std::string Wording::name(std::string_view raw, const std::string& field) const {
    auto cleaned = clean_line(raw, kMaxNameBytes);
    note_cleaning(cleaned, field, remarks_);
    auto kept = without_addresses(without_persons(std::move(cleaned.text), field), field);
    return clean_line(kept, kMaxNameBytes).text;
}

std::string Wording::line(std::string_view raw, const std::string& field,
                          std::size_t most_bytes) const {
    auto cleaned = clean_line(raw, most_bytes);
    note_cleaning(cleaned, field, remarks_);
    return clean_line(without_secrets(std::move(cleaned.text), field), most_bytes).text;
}

std::string Wording::lines(std::string_view raw, const std::string& field) const {
    auto cleaned = clean_lines(raw, kMaxTextBytes);
    note_cleaning(cleaned, field, remarks_);
    return clean_lines(without_secrets(std::move(cleaned.text), field), kMaxTextBytes).text;
}

}  // namespace kiosk::feeds
