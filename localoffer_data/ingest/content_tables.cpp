// SPDX-License-Identifier: Apache-2.0
// The tables that describe an area: area, categories, terms, outcodes, home outcodes, contacts, danger, figures, words.
#include <algorithm>
#include <array>

#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/ingest/phrases.h"
#include "localoffer_data/ingest/times.h"

namespace kiosk::ingest {
namespace {

constexpr int kMaxOrder = 10'000;
constexpr int kMaxMonths = 120;

const Columns kArea{{"id", "name", "council", "home_outcode", "law_checked", "source", "checked"},
                    {"web", "latitude", "longitude", "warn_months", "lower_months", "hide_months"},
                    {}};
const Columns kNeighbours{
    {"id", "name", "council", "source", "checked"}, {"web", "latitude", "longitude"}, {}};
const Columns kSignposts{
    {"area", "head", "title", "words", "source", "checked"}, {"contact", "web"}, {}};
const Columns kCategories{
    {"id", "order", "name", "source", "checked"}, {"hint", "icon"}, {"name", "hint"}};
const Columns kTerms{{"scheme", "id", "name", "source", "checked"}, {"order", "meaning"}, {}};
const Columns kOutcodes{{"code", "town", "latitude", "longitude", "source", "checked"}, {}, {}};
const Columns kHomeOutcodes{{"code", "source", "checked"}, {}, {}};
const Columns kContacts{{"id", "role", "name", "status", "source", "checked"},
                        {"area", "order", "purpose", "phone", "text", "email", "web", "relay",
                         "address", "hours", "season", "hours_note", "duty", "note"},
                        {}};
const Columns kDanger{{"order", "lang", "words", "source", "checked"}, {"contact"}, {}};
const Columns kFigures{{"group", "name", "amount", "source", "checked"}, {}, {}};
const Columns kConcepts{{"concept", "kind", "words", "source", "checked"}, {}, {}};
const Columns kDangerWords{{"lang", "kind", "words", "source", "checked"}, {}, {}};
const Columns kClips{
    {"screen", "kind", "file", "transcript", "source", "checked"}, {}, {}, model::kMaxClips};
const Columns kProviders{{"id", "name", "source", "checked"},
                         {"kind", "about", "phone", "text", "email", "web", "relay"},
                         {}};
const Columns kPlaces{{"id", "source", "checked"},
                      {"name", "kind", "address", "town", "postcode", "outcode", "latitude",
                       "longitude", "access_yes", "access_no", "travel", "hidden"},
                      {}};
const Columns kServices{
    {"id", "name", "provider", "category", "demonstration", "source"},
    {"subject",       "summary",     "description", "age_from",     "age_to",  "needs",
     "heads",         "eligibility", "referral",    "referral_how", "cost",    "price",
     "price_per",     "cost_note",   "costs",       "times",        "dates",   "season",
     "times_note",    "places",      "ask_for",     "phone",        "text",    "email",
     "web",           "relay",       "languages",   "tier",         "theme",   "standing",
     "standing_note", "council",     "terms",       "stars",        "ratings", "statutory",
     "sensitive",     "source_id",   "checked"},
    {}};
const Columns kAnswers{{"service", "order", "question", "answer"}, {}, {}, kMaxAnswerRows};

}  // namespace

const ContentReader::Table* ContentReader::table_of(std::string_view name) {
    static const std::array kTables{
        Table{"area.csv", &kArea, &ContentReader::read_area},
        Table{"neighbours.csv", &kNeighbours, &ContentReader::read_neighbour},
        Table{"signposts.csv", &kSignposts, &ContentReader::read_signpost},
        Table{"categories.csv", &kCategories, &ContentReader::read_category},
        Table{"terms.csv", &kTerms, &ContentReader::read_term},
        Table{"outcodes.csv", &kOutcodes, &ContentReader::read_outcode},
        Table{"home_outcodes.csv", &kHomeOutcodes, &ContentReader::read_home_outcode},
        Table{"contacts.csv", &kContacts, &ContentReader::read_contact},
        Table{"danger.csv", &kDanger, &ContentReader::read_danger},
        Table{"figures.csv", &kFigures, &ContentReader::read_figure},
        Table{"concepts.csv", &kConcepts, &ContentReader::read_concept},
        Table{"danger_words.csv", &kDangerWords, &ContentReader::read_danger_word},
        Table{"clips.csv", &kClips, &ContentReader::read_clip_row},
        Table{"providers.csv", &kProviders, &ContentReader::read_provider},
        Table{"places.csv", &kPlaces, &ContentReader::read_place},
        Table{"services.csv", &kServices, &ContentReader::read_service},
        Table{"answers.csv", &kAnswers, &ContentReader::read_answer},
    };
    const auto* found = std::find_if(kTables.begin(), kTables.end(),
                                     [&](const Table& table) { return table.name == name; });
    return found == kTables.end() ? nullptr : found;
}

void ContentReader::read_area(const Row& row) {
    ++areas_;
    auto& area = content_.area;
    area.id = model::AreaId{row.id("id")};
    area.name = row.required_text("name");
    area.council = row.required_text("council");
    area.web = row.text("web");
    area.home_outcode = row.text("home_outcode");
    area.position = row.position();
    area.law_checked = row.date("law_checked");
    const model::FreshnessRule usual;
    auto& fresh = area.freshness;
    fresh.warn_months = row.whole_number("warn_months", 1, kMaxMonths).value_or(usual.warn_months);
    fresh.lower_months =
        row.whole_number("lower_months", 1, kMaxMonths).value_or(usual.lower_months);
    fresh.hide_months = row.whole_number("hide_months", 1, kMaxMonths).value_or(usual.hide_months);
    if (fresh.warn_months > fresh.lower_months || fresh.lower_months > fresh.hide_months) {
        row.problem("warn_months, lower_months and hide_months must grow");
    }
    area.provenance = row.provenance();
    refer(row, "home_outcode", "outcode", area.home_outcode);
}

void ContentReader::read_neighbour(const Row& row) {
    model::Neighbour neighbour;
    neighbour.id = model::AreaId{row.id("id")};
    neighbour.name = row.required_text("name");
    neighbour.council = row.required_text("council");
    neighbour.web = row.text("web");
    neighbour.position = row.position();
    neighbour.provenance = row.provenance();
    if (claim("neighbour", neighbour.id.text, row.where())) {
        content_.neighbours.push_back(neighbour);
    }
}

void ContentReader::read_signpost(const Row& row) {
    model::Signpost signpost;
    signpost.area = model::AreaId{row.id("area")};
    signpost.head = model::TermId{row.id("head")};
    signpost.title = row.required_text("title");
    signpost.words = row.required_text("words");
    signpost.contact = model::ContactId{row.optional_id("contact")};
    signpost.web = row.text("web");
    signpost.provenance = row.provenance();
    refer(row, "head", "head", signpost.head.text);
    refer(row, "contact", "contact", signpost.contact.text);
    const auto& where = signpost;
    if (claim("signpost", where.area.text + " " + where.head.text + " " + where.title,
              row.where())) {
        content_.signposts.push_back(signpost);
    }
}

void ContentReader::read_category(const Row& row) {
    model::Category category;
    category.id = model::CategoryId{row.id("id")};
    category.order = row.required_number("order", 0, kMaxOrder);
    category.name = row.required_text("name");
    category.hint = row.text("hint");
    category.icon = row.text("icon");
    static_cast<void>(row.provenance());  // a line of the table is dated like all others
    translate(row, "category", category.id.text, "name");
    translate(row, "category", category.id.text, "hint");
    if (claim("category", category.id.text, row.where())) content_.categories.push_back(category);
}

void ContentReader::translate(const Row& row, const std::string& table, const std::string& id,
                              const std::string& column) {
    row.translations(column, [&](const std::string& lang, const std::string& text) {
        content_.translations.push_back({table, id, column, lang, text});
    });
}

void ContentReader::read_term(const Row& row) {
    model::Term term;
    term.scheme = row.id("scheme");
    term.id = model::TermId{row.id("id")};
    term.name = row.required_text("name");
    term.meaning = row.text("meaning");
    term.order = row.whole_number("order", 0, kMaxOrder).value_or(0);
    static_cast<void>(row.provenance());
    if (claim(term.scheme, term.id.text, row.where())) content_.terms.push_back(term);
}

void ContentReader::read_outcode(const Row& row) {
    model::Outcode outcode;
    outcode.code = row.required_text("code");
    outcode.town = row.required_text("town");
    if (!is_outcode(outcode.code)) row.bad("code", outcode.code, "is not an outcode (such as E17)");
    const auto position = row.position();
    if (!position) row.problem("latitude and longitude are needed");
    outcode.position = position.value_or(model::Position{});
    static_cast<void>(row.provenance());
    const auto known = std::find_if(content_.outcodes.begin(), content_.outcodes.end(),
                                    [&](const auto& each) { return each.code == outcode.code; });
    if (has_outcodes_ && known != content_.outcodes.end()) {
        known->town = outcode.town;
    } else if (claim("outcode", outcode.code, row.where())) {
        content_.outcodes.push_back(outcode);
    }
}

void ContentReader::read_home_outcode(const Row& row) {
    const model::HomeOutcode home{row.required_text("code"), row.provenance()};
    refer(row, "code", "outcode", home.code);
    if (claim("home outcode", home.code, row.where())) content_.home_outcodes.push_back(home);
}

model::Schedule ContentReader::schedule(const Row& row, std::string_view times,
                                        std::string_view note) {
    model::Schedule schedule;
    auto openings = parse_times(row.text(times));
    if (openings) {
        schedule.openings = *std::move(openings);
    } else {
        row.problem(std::string{times} + ": " + openings.error().detail);
    }
    auto dates = parse_dates(row.text("dates"));
    if (dates) {
        schedule.dates = *std::move(dates);
    } else {
        row.problem("dates: " + dates.error().detail);
    }
    schedule.season = row.word<model::Season>("season");
    schedule.note = row.text(note);
    return schedule;
}

void ContentReader::read_contact(const Row& row) {
    model::Contact contact;
    contact.id = model::ContactId{row.id("id")};
    contact.area = model::AreaId{row.optional_id("area")};
    contact.role = row.id("role");
    contact.name = row.required_text("name");
    contact.purpose = row.text("purpose");
    contact.reach = row.reach();
    contact.address = row.text("address");
    contact.hours = schedule(row, "hours", "hours_note");
    contact.status = row.word<model::ContactStatus>("status");
    contact.note = row.text("note");
    contact.order = row.whole_number("order", 0, kMaxOrder).value_or(0);
    contact.provenance = row.provenance();
    if (!row.text("duty").empty()) contact.duty = row.word<model::Duty>("duty");
    if (contact.duty != model::Duty::None && contact.reach.phone.empty()) {
        row.problem("phone: a duty line needs a telephone number");
    }
    if (contact.reach.empty() && contact.address.empty()) {
        row.problem("a contact needs a phone, email, web or address");
    }
    if (claim("contact", contact.id.text, row.where())) content_.contacts.push_back(contact);
}

void ContentReader::read_danger(const Row& row) {
    model::DangerText line;
    line.order = row.required_number("order", 0, kMaxOrder);
    line.lang = row.required_text("lang");
    line.words = row.required_text("words");
    line.contact = model::ContactId{row.optional_id("contact")};
    line.provenance = row.provenance();
    refer(row, "contact", "contact", line.contact.text);
    if (claim("danger line", line.lang + " " + std::to_string(line.order), row.where())) {
        content_.danger.push_back(line);
    }
}

void ContentReader::read_figure(const Row& row) {
    model::Figure figure;
    figure.group = row.id("group");
    figure.name = row.required_text("name");
    const auto amount = row.pence("amount");
    if (!amount && row.text("amount").empty()) row.problem("amount: is empty");
    figure.pence = amount.value_or(0);
    figure.provenance = row.provenance();
    if (claim("figure", figure.group + " " + figure.name, row.where())) {
        content_.figures.push_back(figure);
    }
}

void ContentReader::read_concept(const Row& row) {
    constexpr std::array<std::string_view, 6> kKinds{"is",   "asks",  "says",
                                                     "near", "never", "little"};
    const auto id = row.text("concept");
    const auto kind = row.required_text("kind");
    static_cast<void>(row.provenance());
    if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end()) {
        row.problem("kind: \"" + kind + "\" is none of is, asks, says, near, never and little");
        return;
    }
    const bool is_of_none = kind == "never" || kind == "little";
    if (is_of_none != id.empty()) {
        row.problem(is_of_none ? "concept: is left empty for never and little"
                               : "concept: is missing");
        return;
    }
    for (const auto& pattern : split(row.required_text("words"), ';')) {
        auto phrases = phrases_of(pattern);
        if (!phrases) {
            row.problem("words: " + phrases.error().detail);
            continue;
        }
        for (auto& words : *phrases) {
            if (claim("concept", id + " " + kind + " " + words, row.where())) {
                content_.concepts.push_back({id, kind, std::move(words)});
            }
        }
    }
}

void ContentReader::read_danger_word(const Row& row) {
    model::DangerWord word{row.required_text("lang"), row.required_text("kind"),
                           row.required_text("words")};
    static_cast<void>(row.provenance());
    constexpr std::array<std::string_view, 6> kKinds{"danger", "wide",   "safe",
                                                     "list",   "little", "known"};
    if (std::find(kKinds.begin(), kKinds.end(), word.kind) == kKinds.end()) {
        row.problem("kind: \"" + word.kind +
                    "\" is none of danger, wide, safe, list, little and known");
        return;
    }
    if (claim("danger word", word.lang + " " + word.words, row.where())) {
        content_.danger_words.push_back(std::move(word));
    }
}

}  // namespace kiosk::ingest
