// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What a family carries out of the door in the memory of a phone: facts of services, and nothing of the family.
namespace kiosk::takeaway {

// An address-book entry of a service. An empty member is left out.
struct Card {
    std::string name;
    std::string organisation;
    std::string phone;
    std::string text;  // a number for text messages
    std::string email;
    std::string web;
    std::string street;
    std::string town;
    std::string postcode;
    std::string note;
    // Whether there is anything to reach the service by.
    [[nodiscard]] bool can_reach() const {
        return !phone.empty() || !text.empty() || !email.empty() || !web.empty();
    }
    friend bool operator==(const Card&, const Card&) = default;
};

// A value of a vCard: RFC 6350 3.4 and RFC 2426 5 escape the same four. Control characters become blanks.
[[nodiscard]] std::string escaped(std::string_view value);

// Words as they stand on the glass without what serves the glass alone: marks of direction, breaks and unbroken blanks.
[[nodiscard]] std::string plain(std::string_view words);

// What of the card fits `most_bytes`: first the note goes, then the address, the web address and the organisation; at the
// last the name is cut between letters.
[[nodiscard]] Card fitted(Card card, std::size_t most_bytes);

// A vCard 3.0, which phones of the last fifteen years read (4.0 is not read by older Android), in UTF-8, lines ended by
// CR LF and not folded: readers of codes forget to unfold them. Call with a card that is fitted.
[[nodiscard]] std::string vcard(const Card& card);

// Several entries in one text.
struct Pack {
    std::string text;
    std::vector<std::size_t> entries;  // which of those that were given
    friend bool operator==(const Pack&, const Pack&) = default;
};

// Entries with a blank line between them, as many to a pack as fit `most_bytes`, in their order. An entry too long for a
// pack of its own loses its last lines; an empty one is in none.
[[nodiscard]] std::vector<Pack> packed(const std::vector<std::string>& entries,
                                       std::size_t most_bytes);

}  // namespace kiosk::takeaway
