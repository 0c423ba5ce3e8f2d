// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report_words.h"

#include <algorithm>
#include <charconv>

namespace kiosk::feeds {
namespace {

constexpr std::array<MissingWords, kMissing> kMissingWords{{
    {"reach", "A way to get in touch", "no way to get in touch",
     "Ask for a phone number and an e-mail address. Without one, families are stuck."},
    {"phone", "A phone number", "no phone number", "Ask for a number that somebody answers."},
    {"reach_without_voice", "A way to get in touch without ringing", "no way but ringing",
     "Ask for an e-mail address or a number for text messages. Some people cannot ring."},
    {"place", "A place", "no place", "Say where it is, or that it is online or at home."},
    {"access", "Facts about access", "nothing about access",
     "Ask about steps, toilets, parking and noise at each place."},
    {"times", "Days and times", "no days or times",
     "Ask when it is open, or how a family can find out."},
    {"ages", "Ages", "no ages", "Ask from which age and up to which age it helps."},
    {"cost", "Whether it is free", "nothing about cost",
     "Ask if it is free. Never leave this for families to guess."},
    {"price", "The price, where it is not free", "no price, though it is not free",
     "Ask what it costs for one time, a week or a term."},
    {"needs", "The needs it is for", "no needs it is for",
     "Ask which needs it can help with, such as autism or hearing."},
    {"head", "A place in the list of 17", "no place in the list of 17",
     "Say which of the 17 things it is part of. Then the council can see what is lacking."},
    {"description", "A full description", "a very short description or none",
     "Write two or three sentences: what happens there, for whom, and how to start."},
}};

constexpr std::array<Missing, kMissing> kByWeight{
    Missing::AnyReach,    Missing::Phone, Missing::ReachWithoutVoice,
    Missing::Description, Missing::Cost,  Missing::Price,
    Missing::Times,       Missing::Ages,  Missing::Place,
    Missing::Access,      Missing::Needs, Missing::Head};

struct Kind {
    std::string_view kind;
    std::string_view words;
    std::string_view next;
};

constexpr std::string_view kMendIt = "Mend it in the source.";

constexpr std::array kKinds{
    Kind{"access", "Access facts we do not know", "Use words from the access list."},
    Kind{"age", "Ages that cannot be right", "Give the youngest and the oldest age in years."},
    Kind{"age-no-limit", "Ages with no real upper end", "Give the oldest age that it helps."},
    Kind{"age-order", "Ages the wrong way round", "Give the youngest age first."},
    Kind{"category", "Services under no topic we know", "Say which topic each word belongs to."},
    Kind{"category-by-name", "Topics that we read from the name",
         "Check the topic, and say it in the source."},
    Kind{"category-by-words", "Topics that we guessed from other words",
         "Check the topic, and say it in the source."},
    Kind{"category-unknown", "Services under no topic we know",
         "Say which topic each one belongs to."},
    Kind{"closed", "Services that have ended", "Nothing, if they have. Else mark them as open."},
    Kind{"column", "Columns that mean nothing here", "Nothing, if families do not need them."},
    Kind{"contacts", "Services with too many contacts", "Name a team instead."},
    Kind{"control-character", "Signs that cannot be shown", "Type the text again without them."},
    Kind{"corrected", "Services that your corrections changed", "Nothing, if that is right."},
    Kind{"correction", "Corrections that fit no service", "Take them out, or mend the names."},
    Kind{"correction-shared", "Corrections that fit several services",
         "Name the service by the id in services.csv."},
    Kind{"cost", "Costs that cannot be read", "Give the price in pounds, or say it is free."},
    Kind{"cost-zero", "Prices of 0 that nobody calls free", "Say if it is free."},
    Kind{"cost-zero-kept", "Prices of 0 beside a real price",
         "Check for whom it is free, and say free in the source."},
    Kind{"date", "Dates that cannot be read", "Write them as 2026-11-22."},
    Kind{"date-to-come", "Dates that are still to come", "Give the day when somebody checked."},
    Kind{"duplicate", "The same service more than once", "Keep one and take the others out."},
    Kind{"email", "E-mail addresses with a fault", "Write the address again."},
    Kind{"empty", "Services that say nothing at all", "Write what it does and who runs it."},
    Kind{"encoding", "Letters that came out wrong", "Save the file as UTF-8."},
    Kind{"escape", "Signs in the file that mean no letter", "Ask the supplier to mend the file."},
    Kind{"free-and-priced", "Free, and with a price", "Say which of the two is true."},
    Kind{"hidden-address", "Where a hidden place is, taken out of a text",
         "Take it off your web site as well."},
    Kind{"hidden-place", "Places whose address is kept secret", "Nothing, if that is right."},
    Kind{"html", "Web page marks inside the words", "Nothing: we took them out."},
    Kind{"json", "Files that do not keep the rules", "Ask the supplier to mend the file."},
    Kind{"language", "Languages we do not know", "Write the language's English name."},
    Kind{"limit", "More than we can take in", "Bring it in as several smaller files."},
    Kind{"merged", "The same service from two sources", "Nothing, if they are the same."},
    Kind{"mojibake", "Letters that came out wrong", "Save the file as UTF-8."},
    Kind{"name", "Names with a fault", "Give every service a name that families know."},
    Kind{"named-email", "A worker's own e-mail address, taken out",
         "Give the address of a team instead."},
    Kind{"need", "Needs we do not know", "Say which of our needs each word means."},
    Kind{"no-description", "Services that nobody describes",
         "Write two or three sentences about it."},
    Kind{"no-name", "Services without a name", "Give every service a name that families know."},
    Kind{"no-phone", "Services that nobody can ring", "Ask for a number that somebody answers."},
    Kind{"no-service", "Rows that are no service", "Nothing, if that is right."},
    Kind{"no-services", "Files without any service", "Check that you chose the right file."},
    Kind{"not-active", "Services that have ended",
         "Nothing, if they have. Else mark them as active."},
    Kind{"not-visible", "Services that are not for the public", "Nothing, if that is right."},
    Kind{"opening-backwards", "Times that close before they open", "Check both times."},
    Kind{"opening-over", "Opening times that are over", "Give the times of this term."},
    Kind{"opening-overlap", "Opening times that overlap", "Check the times of that day."},
    Kind{"opening-unclear", "Times that may be morning or evening",
         "Write them as 10:00 or 22:00."},
    Kind{"opening-words", "Opening times told in words",
         "Write them as 10:00 to 13:00 where you can."},
    Kind{"openings", "Opening times that cannot be read", "Write them as 10:00 to 13:00."},
    Kind{"person", "Names of people, taken out", "Give the name of a team instead."},
    Kind{"phone", "Phone numbers with a fault", "Write the number again, with its area code."},
    Kind{"phone-in-text", "Phone numbers that stand in the text",
         "Put the number in its own field too."},
    Kind{"phones", "Services with too many phone numbers", "Name the numbers that families need."},
    Kind{"placeholder", "Samples that nobody filled in",
         "Write the real thing, or leave it empty."},
    Kind{"places", "Services with too many places", "Split it, or name the main places."},
    Kind{"position", "Places that are off the map", "Check the postcode and the map point."},
    Kind{"position-abroad", "Places that are not in the UK",
         "Check the postcode and the map point."},
    Kind{"position-swapped", "Map points the wrong way round", "Give north first, then east."},
    Kind{"position-zero", "Map points that nobody filled in",
         "Check the postcode and the map point."},
    Kind{"postcode", "Postcodes with a fault", "Check the postcode."},
    Kind{"provider", "Providers with a fault", "Say who runs the service."},
    Kind{"rating", "Stars that cannot be right",
         "Give 1 to 5 stars, and how many people gave them."},
    Kind{"record", "Rows that cannot be read", "Ask the supplier to mend the file."},
    Kind{"reference", "Rows that belong to no service", "Check the id of the service."},
    Kind{"referral", "Ways in that are not clear", "Say yes or no: must someone refer a family?"},
    Kind{"removed", "Services that your corrections left out", "Nothing, if that is right."},
    Kind{"ring-without-phone", "Families are told to ring, and there is no number",
         "Ask for the number, or say how else to get in touch."},
    Kind{"same-id", "Other services under one id", "Give every service its own id."},
    Kind{"status", "Services whose state is not clear", "Say if it is open, closed or paused."},
    Kind{"statutory", "Services that may be asked for by law",
         "Say yes or no: must the council offer it by law?"},
    Kind{"statutory-by-name", "Services that the law asks for, as their name says",
         "Nothing, if that is right. Else say no in the column Statutory."},
    Kind{"too-long", "Texts that are too long", "Make them shorter."},
    Kind{"total", "A source that counts its rows wrong", "Ask the supplier if all rows came."},
    Kind{"twin", "Services that look the same but have other ids",
         "Keep one, or tell them apart by their names."},
    Kind{"unknown-format", "Files of a kind we do not know",
         "Ask the supplier for Open Referral UK or a table."},
    Kind{"unmapped", "Words we do not know", "Say which of our words each one means."},
    Kind{"web", "Web addresses with a fault", "Write the address again."},
};

std::string capitalised(std::string text) {
    std::ranges::replace(text, '-', ' ');
    std::ranges::replace(text, '_', ' ');
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

}  // namespace

std::string number(std::size_t n) {
    auto digits = std::to_string(n);
    for (auto at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

std::string count_of(std::size_t n, std::string_view one, std::string_view many) {
    return number(n) + ' ' + std::string{n == 1 ? one : many};
}

std::size_t percent(std::size_t part, std::size_t whole) {
    if (part == 0 || whole == 0) return 0;
    if (part >= whole) return 100;
    const auto rounded = (200 * part + whole) / (2 * whole);
    return std::clamp<std::size_t>(rounded, 1, 99);
}

std::string share(std::size_t part, std::size_t whole) {
    if (whole == 0) return "none to ask";
    return number(part) + " of " + number(whole) + " (" + std::to_string(percent(part, whole)) +
           "%)";
}

std::string long_date(base::Date date) {
    static constexpr std::array<std::string_view, 12> kMonths{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    if (!date.ok()) return "no date";
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           std::string{kMonths[static_cast<unsigned>(date.month()) - 1]} + ' ' +
           std::to_string(static_cast<int>(date.year()));
}

std::string joined(const std::vector<std::string>& names, std::size_t at_most) {
    std::string text;
    const auto shown = std::min(names.size(), at_most);
    for (std::size_t i = 0; i < shown; ++i) text += (i > 0 ? "; " : "") + names[i];
    if (shown < names.size()) text += " and " + number(names.size() - shown) + " more";
    return text;
}

const MissingWords& words_of(Missing what) { return kMissingWords[static_cast<std::size_t>(what)]; }

const std::array<Missing, kMissing>& all_missing() { return kByWeight; }

KindWords words_of_kind(std::string_view kind) {
    const auto known = std::ranges::find(kKinds, kind, &Kind::kind);
    if (known != kKinds.end()) return {std::string{known->words}, std::string{known->next}};
    return {capitalised(short_line(kind, kMaxExampleChars)), std::string{kMendIt}};
}

std::string field_words(std::string_view field) {
    std::string words;
    for (std::size_t at = 0; at < field.size(); ++at) {
        const char c = field[at];
        if (c == '[') {
            if (words.ends_with('s')) words.pop_back();
            std::size_t place = 0;
            std::from_chars(field.data() + at + 1, field.data() + field.size(), place);
            words += ' ' + std::to_string(place + 1);
            at = std::min(field.find(']', at), field.size());
        } else {
            words += c == '.' ? std::string{", "} : std::string(1, c == '_' ? ' ' : c);
        }
    }
    return words;
}

std::string fault_words(const Note& note) {
    return note.field.empty() ? note.what : field_words(note.field) + ": " + note.what;
}

std::string_view what_we_did(Done done) {
    switch (done) {
        case Done::Kept: return "We left it as it is. Please look at it.";
        case Done::Repaired: return "We mended our copy. Please mend yours.";
        case Done::Left: return "We left this part out.";
        case Done::Refused: return "We left the whole service out.";
        case Done::Merged: return "We joined it with another row of the same service.";
    }
    return {};
}

std::string band_words(AgeBand band, const model::FreshnessRule& rule) {
    const auto between = [](int from, int to) {
        return std::to_string(from) + " to " + std::to_string(to) + " months";
    };
    switch (band) {
        case AgeBand::Fresh: return between(0, rule.warn_months);
        case AgeBand::Warned: return between(rule.warn_months, rule.lower_months);
        case AgeBand::Lowered: return between(rule.lower_months, rule.hide_months);
        case AgeBand::Hidden: return "Over " + std::to_string(rule.hide_months) + " months";
        case AgeBand::NotDated: return "Nobody knows";
    }
    return {};
}

std::string_view band_effect(AgeBand band) {
    switch (band) {
        case AgeBand::Fresh: return "Shown as it is";
        case AgeBand::Warned: return "Shown, with a note that it may be out of date";
        case AgeBand::Lowered: return "Shown after the others";
        case AgeBand::Hidden: return "Not shown, unless the law asks for it";
        case AgeBand::NotDated: return "Shown, with a note that it may be out of date";
    }
    return {};
}

std::string_view cover_key(Cover cover) {
    switch (cover) {
        case Cover::Listed: return "listed";
        case Cover::NationalOnly: return "national-only";
        case Cover::Signposted: return "signposted";
        case Cover::InventedOnly: return "invented-only";
        case Cover::HiddenOnly: return "hidden-only";
        case Cover::None: return "none";
    }
    return {};
}

std::string_view cover_words(Cover cover) {
    switch (cover) {
        case Cover::Listed: return "listed";
        case Cover::NationalOnly: return "national only";
        case Cover::Signposted: return "whom to ask";
        case Cover::InventedOnly: return "made up only";
        case Cover::HiddenOnly: return "too old";
        case Cover::None: return "none";
    }
    return {};
}

std::string_view tier_words(model::Tier tier) {
    switch (tier) {
        case model::Tier::Unknown: return "Not said";
        case model::Tier::Universal: return "For everyone";
        case model::Tier::Targeted: return "For some who need more";
        case model::Tier::Specialist: return "Specialist help";
    }
    return {};
}

std::string_view provider_words(model::ProviderKind kind) {
    switch (kind) {
        case model::ProviderKind::Unknown: return "Not said";
        case model::ProviderKind::Council: return "The council";
        case model::ProviderKind::Health: return "Health services";
        case model::ProviderKind::School: return "Schools and colleges";
        case model::ProviderKind::Charity: return "Charities";
        case model::ProviderKind::Private: return "Private firms";
    }
    return {};
}

std::string report_title(const Survey& survey) {
    return survey.area().empty() ? "Import report" : "Import report for " + survey.area();
}

std::string area_words(std::string_view area) {
    return area.empty() ? std::string{"Not said"} : std::string{area};
}

}  // namespace kiosk::feeds
