// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/takeaway/card.h"

#include <algorithm>
#include <array>

#include "firmware/base/utf8.h"

namespace kiosk::takeaway {
namespace {

// The longest beginning of at most that many bytes that ends between two letters.
std::string cut(const std::string& text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    std::size_t end = 0;
    while (true) {
        const auto next = base::code_point_at(text, end).next;
        if (next > most_bytes) break;
        end = next;
    }
    return text.substr(0, end);
}

void add(std::string& card, std::string_view property, const std::string& value) {
    if (value.empty()) return;
    card += property;
    card += escaped(value) + "\r\n";
}

std::string address(const Card& card) {
    if (card.street.empty() && card.town.empty() && card.postcode.empty()) return {};
    // Post office box; extended; street; locality; region; postal code; country.
    return "ADR;TYPE=WORK:;;" + escaped(card.street) + ";" + escaped(card.town) + ";;" +
           escaped(card.postcode) + ";\r\n";
}

}  // namespace

std::string escaped(std::string_view value) {
    std::string made;
    for (const char c : value) {
        switch (c) {
            case '\\': made += "\\\\"; break;
            case ',': made += "\\,"; break;
            case ';': made += "\\;"; break;
            case '\n': made += "\\n"; break;
            case '\r': break;
            default: made += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return made;
}

std::string plain(std::string_view words) {
    constexpr char32_t kUnbrokenBlank = 0xA0;
    constexpr char32_t kUnbrokenHyphen = 0x2011;
    constexpr char32_t kMayBreak = 0x200B;
    const auto is_mark = [](char32_t point) {
        return point == kMayBreak || point == 0x200E || point == 0x200F ||
               (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
    std::string made;
    for (std::size_t at = 0; at < words.size();) {
        const auto [point, next] = base::code_point_at(words, at);
        at = next;
        if (is_mark(point)) continue;
        base::append_utf8(made, point == kUnbrokenBlank    ? U' '
                                : point == kUnbrokenHyphen ? U'-'
                                                           : point);
    }
    return made;
}

Card fitted(Card card, std::size_t most_bytes) {
    const auto fits = [&] { return vcard(card).size() <= most_bytes; };
    for (auto* part : {&card.note, &card.street, &card.town, &card.postcode, &card.web,
                       &card.organisation, &card.text}) {
        if (fits()) return card;
        part->clear();
    }
    while (!fits() && !card.name.empty()) {
        const auto over = vcard(card).size() - most_bytes;
        // It stands in the card twice.
        const auto less = std::max<std::size_t>(1, over / 2);
        card.name = cut(card.name, card.name.size() - std::min(less, card.name.size()));
    }
    return card;
}

std::string vcard(const Card& card) {
    std::string made = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    // Phones that show a person's name and not FN would show nothing.
    made += "N:" + escaped(card.name) + ";;;;\r\n";
    add(made, "FN:", card.name);
    add(made, "ORG:", card.organisation);
    add(made, "TEL;TYPE=WORK,VOICE:", card.phone);
    add(made, "TEL;TYPE=WORK,MSG:", card.text);
    add(made, "EMAIL:", card.email);
    add(made, "URL:", card.web);
    made += address(card);
    add(made, "NOTE:", card.note);
    return made + "END:VCARD\r\n";
}

std::vector<Pack> packed(const std::vector<std::string>& entries, std::size_t most_bytes) {
    constexpr std::string_view kBetween = "\n\n";
    std::vector<Pack> packs;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto entry = entries[i];
        while (entry.size() > most_bytes) {
            const auto line = entry.rfind('\n');
            entry = line == std::string::npos ? cut(entry, most_bytes) : entry.substr(0, line);
        }
        if (entry.empty()) continue;
        const auto joined = packs.empty()
                                ? most_bytes + 1
                                : packs.back().text.size() + kBetween.size() + entry.size();
        if (joined > most_bytes) {
            packs.push_back({std::move(entry), {i}});
        } else {
            packs.back().text += std::string(kBetween) + entry;
            packs.back().entries.push_back(i);
        }
    }
    return packs;
}

}  // namespace kiosk::takeaway
