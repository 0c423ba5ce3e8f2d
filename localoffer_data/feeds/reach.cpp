// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/reach.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/people.h"
#include "localoffer_data/feeds/phones.h"
#include "localoffer_data/feeds/places.h"
#include "localoffer_data/feeds/ring_words.h"
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

struct LabelledPhone {
    std::string label;  // empty = not told
    std::string number;
};

// Says nothing that the number does not.
bool is_general(std::string_view label) {
    constexpr std::array<std::string_view, 17> kGeneral{
        "phone", "telephone", "tel",    "voice",   "number",  "mobile", "landline",         "main",
        "work",  "cell",      "office", "contact", "primary", "call",   "telephone number", "or",
        "and"};
    const auto folded = fold(label);
    return folded.empty() || std::find(kGeneral.begin(), kGeneral.end(), folded) != kGeneral.end();
}

std::string_view without_signs(std::string_view label) {
    constexpr std::string_view kSigns = " ,;:/|-()[].";
    const auto from = label.find_first_not_of(kSigns);
    if (from == std::string_view::npos) return {};
    return label.substr(from, label.find_last_not_of(kSigns) + 1 - from);
}

// "Bookings: 01632 960101 / 01632 960102 (evenings)": what stands before a number, else in brackets behind it.
std::string_view label_beside(std::string_view cell, std::size_t from, const FoundPhone& phone) {
    auto label = without_signs(cell.substr(from, phone.at - from));
    if (!label.empty()) return label;
    const auto opens = cell.find_first_not_of(' ', phone.end);
    if (opens == std::string_view::npos || cell[opens] != '(') return {};
    const auto closes = std::min(cell.find(')', opens), cell.size());
    return without_signs(cell.substr(opens, closes - opens));
}

class ReachReader {
  public:
    // Fills what `known` leaves open.
    ReachReader(Reach known, const Wording& wording, Remarks& remarks)
        : wording_(wording), remarks_(remarks), reach_(std::move(known)) {}

    // `owner` says whose they are: a role or a place.
    void phones(const std::vector<DraftPhone>& phones, const std::string& field,
                const std::string& owner = {}) {
        for (const auto& phone : phones) this->phone(phone, field, owner);
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

    [[nodiscard]] std::vector<LabelledPhone> take_phones() { return std::move(phones_); }
    [[nodiscard]] Reach take_reach() && { return std::move(reach_); }

  private:
    static constexpr std::size_t kLabelBytes = 24;

    static bool is_extension_of_nothing(const FoundPhone& phone) {
        constexpr std::size_t kShortest = 9;
        return phone.number.size() < kShortest;
    }

    void phone(const DraftPhone& raw, const std::string& field, const std::string& owner) {
        const auto cleaned = clean_line(raw.number, kMaxLineBytes).text;
        if (cleaned.empty()) return;
        const auto found = find_phones(cleaned);
        if (found.empty()) {
            remarks_.left("phone", field, "cannot be a UK telephone number: " + quoted(cleaned));
        }
        std::size_t behind_last = 0;
        for (const auto& phone : found) {
            const auto use =
                phone.use == PhoneUse::Voice ? use_from(raw.kind, phone.use) : phone.use;
            take(phone.number, use, relay_label(raw.kind + " " + cleaned), reach_);
            const auto beside = label_beside(cleaned, behind_last, phone);
            behind_last = phone.end;
            if (use == PhoneUse::Fax) continue;
            phones_.push_back(
                {label_of({std::string{beside}, raw.label, raw.kind, owner}, field), phone.number});
        }
    }

    // The first that says something and is no person's name.
    [[nodiscard]] std::string label_of(std::initializer_list<std::string> labels,
                                       const std::string& field) const {
        constexpr std::size_t kMaxLabelBytes = 60;
        for (const auto& label : labels) {
            auto words = wording_.line(label, field, kMaxLabelBytes);
            if (!is_general(words) && !is_persons_name(words)) return words;
        }
        return {};
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
    std::vector<LabelledPhone> phones_;  // all that fields have, in their order
};

bool is_for_families(const DraftContact& contact) { return read_flag(contact.visible) != Flag::No; }

std::string role_of(const DraftContact& contact, const Wording& wording) {
    auto title = wording.line(contact.title, "contacts.title", kMaxNameBytes);
    if (!title.empty() && !is_persons_name(title)) return title;
    const auto name = clean_line(contact.name, kMaxNameBytes).text;
    if (!is_role_name(name)) return {};
    return wording.line(name, "contacts.name", kMaxNameBytes);
}

std::string asked_for(const Draft& draft, const Wording& wording) {
    for (const auto& contact : draft.contacts) {
        if (!is_for_families(contact)) continue;
        if (auto role = role_of(contact, wording); !role.empty()) return role;
    }
    return {};
}

void read_contacts(const Draft& draft, const Wording& wording, ReachReader& reader) {
    for (std::size_t i = 0; i < draft.contacts.size(); ++i) {
        const auto& contact = draft.contacts[i];
        if (!is_for_families(contact)) continue;
        const auto field = "contacts[" + std::to_string(i) + "]";
        if (!contact.phones.empty()) {
            reader.phones(contact.phones, field + ".phone", role_of(contact, wording));
        }
        reader.email(contact.email, field + ".email");
    }
}

void read_places(const Draft& draft, ReachReader& reader) {
    for (std::size_t i = 0; i < draft.places.size(); ++i) {
        const auto& place = draft.places[i];
        if (read_flag(place.visible) == Flag::No) continue;
        reader.phones(place.phones, "places[" + std::to_string(i) + "].phone",
                      is_secret(place) ? std::string{} : place.name);
    }
}

void read_provider(const DraftProvider& provider, ReachReader& reader) {
    reader.phones(provider.phones, "provider.phone");
    reader.email(provider.email, "provider.email");
    reader.web(provider.web, "provider.web");
}

bool is_shown(const std::string& number, const Reach& reach) {
    return number == reach.phone || number == reach.text || reach.relay.ends_with(number);
}

// A second number is one more way to somebody who answers.
void put_more_phones(const std::vector<LabelledPhone>& phones, model::Service& service,
                     Remarks& remarks) {
    std::vector<LabelledPhone> more;
    for (const auto& phone : phones) {
        const bool known = std::any_of(more.begin(), more.end(), [&](const LabelledPhone& one) {
            return one.number == phone.number;
        });
        if (known || is_shown(phone.number, service.reach)) continue;
        if (more.size() == kMaxMorePhones) {
            remarks.left("phones", "phone", "are too many to keep");
            break;
        }
        more.push_back(phone);
    }
    if (more.empty()) return;
    std::string lines;
    for (const auto& [label, number] : more) {
        if (!lines.empty()) lines += '\n';
        lines += label.empty() ? number : label + ": " + number;
    }
    service.questions.insert(service.questions.begin(), {"More phone numbers", std::move(lines)});
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

// A family that is told to ring looks for a number that nobody gave.
void mend_ringing(std::string& how, Remarks& remarks) {
    auto mended = without_ringing(how);
    if (mended == how) return;
    how = std::move(mended);
    remarks.repaired("ring-without-phone", "referral_how", "says to ring, and there is no number");
}

}  // namespace

void settle_reach(const Draft& draft, const Wording& wording, model::Service& service,
                  Remarks& remarks) {
    ReachReader reader{{}, wording, remarks};
    reader.phones(draft.phones, "phone");
    reader.email(draft.email, "email");
    reader.web(draft.web, "web");
    read_contacts(draft, wording, reader);
    read_places(draft, reader);
    auto phones = reader.take_phones();
    auto reach = std::move(reader).take_reach();

    ReachReader of_provider{{}, wording, remarks};
    read_provider(draft.provider, of_provider);
    if (phones.empty()) phones = of_provider.take_phones();
    service.provider.reach = std::move(of_provider).take_reach();
    fill_from(service.provider.reach, reach);

    ReachReader last{std::move(reach), wording, remarks};
    last.text(service.description, "description");
    last.text(service.referral.how, "referral_how");
    last.text(service.schedule.note, "schedule_note");
    service.reach = std::move(last).take_reach();
    service.ask_for = asked_for(draft, wording);
    put_more_phones(phones, service, remarks);
    if (service.reach.phone.empty()) {
        remarks.kept("no-phone", "phone", "nobody can ring it: no number was found");
        mend_ringing(service.referral.how, remarks);
    }
}

}  // namespace kiosk::feeds
