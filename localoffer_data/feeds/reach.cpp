// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/reach.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/people.h"
#include "localoffer_data/feeds/phones.h"
#include "localoffer_data/feeds/web_address.h"

namespace kiosk::feeds {
namespace {

using model::Reach;

// Lines of others that a text tells families to ring.
constexpr std::array<std::string_view, 5> kOthersLines{"0800 1111", "116 123", "116 111",
                                                       "0808 800 5000", "0808 200 0247"};

PhoneUse use_from(std::string_view kind, PhoneUse seen) {
    const auto folded = fold(kind);
    for (const std::string_view word : {"minicom", "textphone", "tty", "relay", "typetalk"}) {
        if (has_phrase(folded, word)) return PhoneUse::Relay;
    }
    if (has_phrase(folded, "fax")) return PhoneUse::Fax;
    if (has_phrase(folded, "text") || has_phrase(folded, "sms")) return PhoneUse::Text;
    return seen;
}

void take(const std::string& number, PhoneUse use, std::string_view relay_label, Reach& reach) {
    const auto set = [&](std::string& slot, std::string value) {
        if (slot.empty()) slot = std::move(value);
    };
    switch (use) {
        case PhoneUse::Voice: set(reach.phone, number); break;
        case PhoneUse::Text: set(reach.text, number); break;
        case PhoneUse::VoiceAndText:
            set(reach.phone, number);
            set(reach.text, number);
            break;
        case PhoneUse::Relay: set(reach.relay, std::string{relay_label} + number); break;
        case PhoneUse::Fax: break;
    }
}

// How the label of a number for people who cannot speak or hear reads.
std::string_view relay_label(std::string_view words) {
    const auto folded = fold(words);
    // Without its prefix such a number would ring at somebody who speaks.
    if (has_phrase(folded, "18001")) return "Relay UK: 18001 ";
    if (has_phrase(folded, "minicom")) return "Minicom: ";
    if (has_phrase(folded, "textphone")) return "Textphone: ";
    return "Relay UK: 18001 ";
}

class ReachReader {
  public:
    // Fills what `known` leaves open.
    ReachReader(Reach known, const Wording& wording, Remarks& remarks)
        : wording_(wording), remarks_(remarks), reach_(std::move(known)) {}

    void phones(const std::vector<DraftPhone>& phones, const std::string& field) {
        for (const auto& phone : phones) this->phone(phone, field);
    }

    void email(std::string_view raw, const std::string& field) {
        const auto cleaned = clean_line(raw, kMaxLineBytes).text;
        if (cleaned.empty()) return;
        const auto found = find_emails(cleaned);
        if (found.empty()) remarks_.left("email", field, "is not an e-mail address");
        for (const auto& email : found) take_email(email.address, field);
    }

    void web(std::string_view raw, const std::string& field) {
        auto address = tidy_web(raw);
        const bool said = !clean_line(raw, kMaxLineBytes).text.empty();
        if (address.empty() && said) remarks_.left("web", field, "is not an address of a page");
        if (reach_.web.empty()) reach_.web = std::move(address);
    }

    void text(std::string_view text, const std::string& field) {
        const bool had_phone = !reach_.phone.empty();
        for (const auto& phone : find_phones(text)) {
            const bool others = std::find(kOthersLines.begin(), kOthersLines.end(), phone.number) !=
                                kOthersLines.end();
            if (others || is_extension_of_nothing(phone)) continue;
            const auto from = phone.at > kLabelBytes ? phone.at - kLabelBytes : 0;
            take(phone.number, phone.use, relay_label(text.substr(from, phone.end - from)), reach_);
        }
        if (!had_phone && !reach_.phone.empty()) {
            remarks_.repaired("phone-in-text", field, "has the only number to ring");
        }
        for (const auto& email : find_emails(text)) take_email(email.address, field);
    }

    [[nodiscard]] Reach take_reach() && { return std::move(reach_); }

  private:
    static constexpr std::size_t kLabelBytes = 24;

    static bool is_extension_of_nothing(const FoundPhone& phone) {
        constexpr std::size_t kShortest = 9;
        return phone.number.size() < kShortest;
    }

    void phone(const DraftPhone& raw, const std::string& field) {
        const auto cleaned = clean_line(raw.number, kMaxLineBytes).text;
        if (cleaned.empty()) return;
        const auto found = find_phones(cleaned);
        if (found.empty()) {
            remarks_.left("phone", field, "cannot be a UK telephone number: " + quoted(cleaned));
        }
        for (const auto& phone : found) {
            const auto use =
                phone.use == PhoneUse::Voice ? use_from(raw.kind, phone.use) : phone.use;
            take(phone.number, use, relay_label(raw.kind + " " + cleaned), reach_);
        }
    }

    void take_email(const std::string& address, const std::string& field) {
        if (is_placeholder(address) || address == "email@email.com") return;
        if (is_named_email(address, wording_.hints())) {
            remarks_.left("named-email", field, "is a named worker's e-mail address");
        } else if (reach_.email.empty()) {
            reach_.email = address;
        }
    }

    const Wording& wording_;
    Remarks& remarks_;
    Reach reach_;
};

bool is_for_families(const DraftContact& contact) { return read_flag(contact.visible) != Flag::No; }

std::string asked_for(const Draft& draft, const Wording& wording) {
    for (const auto& contact : draft.contacts) {
        if (!is_for_families(contact)) continue;
        const auto title = wording.line(contact.title, "contacts.title", kMaxNameBytes);
        if (!title.empty() && !is_persons_name(title)) return title;
        const auto name = wording.line(contact.name, "contacts.name", kMaxNameBytes);
        if (!name.empty() && is_role_name(name)) return name;
    }
    return {};
}

void read_contacts(const Draft& draft, ReachReader& reader) {
    for (std::size_t i = 0; i < draft.contacts.size(); ++i) {
        const auto& contact = draft.contacts[i];
        if (!is_for_families(contact)) continue;
        const auto field = "contacts[" + std::to_string(i) + "]";
        reader.phones(contact.phones, field + ".phone");
        reader.email(contact.email, field + ".email");
    }
}

void read_places(const Draft& draft, ReachReader& reader) {
    for (std::size_t i = 0; i < draft.places.size(); ++i) {
        if (read_flag(draft.places[i].visible) == Flag::No) continue;
        reader.phones(draft.places[i].phones, "places[" + std::to_string(i) + "].phone");
    }
}

Reach provider_reach(const Draft& draft, const Wording& wording, Remarks& remarks) {
    ReachReader reader{{}, wording, remarks};
    reader.phones(draft.provider.phones, "provider.phone");
    reader.email(draft.provider.email, "provider.email");
    reader.web(draft.provider.web, "provider.web");
    return std::move(reader).take_reach();
}

void fill_from(const Reach& more, Reach& reach) {
    const auto fill = [](std::string& slot, const std::string& value) {
        if (slot.empty()) slot = value;
    };
    fill(reach.phone, more.phone);
    fill(reach.email, more.email);
    fill(reach.web, more.web);
    fill(reach.text, more.text);
    fill(reach.relay, more.relay);
}

}  // namespace

void settle_reach(const Draft& draft, const Wording& wording, model::Service& service,
                  Remarks& remarks) {
    ReachReader reader{{}, wording, remarks};
    reader.phones(draft.phones, "phone");
    reader.email(draft.email, "email");
    reader.web(draft.web, "web");
    read_contacts(draft, reader);
    read_places(draft, reader);
    auto reach = std::move(reader).take_reach();
    service.provider.reach = provider_reach(draft, wording, remarks);
    fill_from(service.provider.reach, reach);

    ReachReader last{std::move(reach), wording, remarks};
    last.text(service.description, "description");
    last.text(service.referral.how, "referral_how");
    last.text(service.schedule.note, "schedule_note");
    service.reach = std::move(last).take_reach();
    service.ask_for = asked_for(draft, wording);
    if (service.reach.phone.empty()) {
        remarks.kept("no-phone", "phone", "nobody can ring it: no number was found");
    }
}

}  // namespace kiosk::feeds
