// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/on_phone.h"

#include <algorithm>

#include "localoffer_data/takeaway/card.h"
#include "ui/qr/qr.h"
#include "ui/screens/browse/reach.h"

namespace kiosk::screens {
namespace {

using takeaway::Card;

void add_line(std::string& lines, const std::string& line) {
    if (line.empty()) return;
    if (!lines.empty()) lines += '\n';
    lines += takeaway::plain(line);
}

// Where it comes from, and that it is invented where it is.
std::string origin(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    std::string lines;
    if (service.kind == model::Kind::Demonstration)
        add_line(lines, say.t("service.demonstration").text);
    add_line(
        lines,
        say.t("take.from", {{"area", asked.area.name}, {"date", say.date(asked.today).text}}).text);
    return lines;
}

Card card_of(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    const auto reach = reach_of(service);
    if (service.is_sensitive) {
        // Not even where it comes from: a web or e-mail address may name what the number does not.
        return {.name = takeaway::plain(say.t("take.neutral_name").text),
                .phone = reach.phone,
                .text = reach.text};
    }
    Card card{.name = service.name,
              .organisation = service.provider.name,
              .phone = reach.phone,
              .text = reach.text,
              .email = reach.email,
              .web = reach.web};
    const auto* place = service.place();
    if (place != nullptr && !place->is_hidden) {
        card.street = place->address;
        card.town = place->town;
        card.postcode = place->postcode;
    }
    add_line(card.note, brief_facts(service, asked).when.text);
    add_line(card.note, brief_facts(service, asked).cost.text);
    add_line(card.note, origin(service, asked));
    return card;
}

std::string in_words(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    const auto reach = reach_of(service);
    std::string lines;
    if (service.is_sensitive) {
        add_line(lines, say.t("take.neutral_name").text);
        add_line(lines, reach.phone);
        add_line(lines, reach.text);
        return lines;
    }
    const auto facts = brief_facts(service, asked);
    for (const auto& line :
         {service.name, service.provider.name, reach.phone, reach.text, reach.email, reach.web})
        add_line(lines, line);
    const auto titled = [&](std::string_view title, const std::string& text) {
        add_line(lines, say.t("take.line", {{"title", say.t(title).text}, {"words", text}}).text);
    };
    titled("compare.where", facts.where.text);
    titled("compare.when", facts.when.text);
    titled("compare.cost", facts.cost.text);
    add_line(lines, origin(service, asked));
    return lines;
}

std::string first_line(const std::string& lines) { return lines.substr(0, lines.find('\n')); }

}  // namespace

std::vector<OnPhone> contacts_on_phone(const std::vector<model::Service>& services,
                                       const Asked& asked) {
    std::vector<OnPhone> all;
    for (const auto& service : services) {
        const auto card = takeaway::fitted(card_of(service, asked), qr::kMostBytes);
        OnPhone made{.bytes = takeaway::vcard(card), .is_sensitive = service.is_sensitive};
        if (!card.can_reach() || made.bytes.size() > qr::kMostBytes) continue;
        for (const auto& line : {card.name, card.organisation, card.phone, card.text, card.email}) {
            if (!line.empty()) made.shown.push_back(line);
        }
        all.push_back(std::move(made));
    }
    return all;
}

std::vector<OnPhone> words_on_phone(const std::vector<model::Service>& services,
                                    const Asked& asked) {
    std::vector<std::string> entries;
    for (const auto& service : services) {
        // Without a number nothing is left of a sensitive one but a neutral name.
        const auto reach = reach_of(service);
        const bool is_bare = service.is_sensitive && reach.phone.empty() && reach.text.empty();
        entries.push_back(is_bare ? std::string() : in_words(service, asked));
    }
    std::vector<OnPhone> all;
    for (auto& pack : takeaway::packed(entries, qr::kMostBytes)) {
        OnPhone made{.bytes = std::move(pack.text)};
        for (const auto entry : pack.entries) {
            made.shown.push_back(first_line(entries[entry]));
            made.is_sensitive = made.is_sensitive || services[entry].is_sensitive;
        }
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace kiosk::screens
