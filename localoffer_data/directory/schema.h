// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// Format 5 of a directory file, as README.md tells it. On disk: a change here is a new format version.
namespace kiosk::directory {

inline constexpr std::int64_t kApplicationId = 0x4C4F4644;  // "LOFD"

// The file holds these objects to the letter and nothing else; the reader compares.
inline constexpr std::array<std::string_view, 37> kSchema{
    "CREATE TABLE edition(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE area(id TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, "
    "web TEXT NOT NULL, home_outcode TEXT REFERENCES outcode(code), latitude REAL, "
    "longitude REAL, law_checked TEXT NOT NULL, warn_months INTEGER NOT NULL, "
    "lower_months INTEGER NOT NULL, hide_months INTEGER NOT NULL, source TEXT NOT NULL, "
    "checked TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE neighbour(id TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, "
    "web TEXT NOT NULL, latitude REAL, longitude REAL, source TEXT NOT NULL, "
    "checked TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE category(id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, "
    "hint TEXT NOT NULL, icon TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE term(scheme TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, "
    "name TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY(scheme, id)) STRICT, WITHOUT ROWID",

    "CREATE TABLE outcode(code TEXT PRIMARY KEY, town TEXT NOT NULL, latitude REAL NOT NULL, "
    "longitude REAL NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE home_outcode(code TEXT PRIMARY KEY REFERENCES outcode(code), "
    "source TEXT NOT NULL, checked TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE contact(id TEXT PRIMARY KEY, position INTEGER NOT NULL, area TEXT NOT NULL, "
    "role TEXT NOT NULL, name TEXT NOT NULL, purpose TEXT NOT NULL, phone TEXT NOT NULL, "
    "email TEXT NOT NULL, web TEXT NOT NULL, text TEXT NOT NULL, relay TEXT NOT NULL, "
    "address TEXT NOT NULL, season TEXT NOT NULL, hours_note TEXT NOT NULL, "
    "duty TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL, source TEXT NOT NULL, "
    "checked TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE contact_opening(contact TEXT NOT NULL REFERENCES contact(id), "
    "day INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL, "
    "PRIMARY KEY(contact, day, opens)) STRICT, WITHOUT ROWID",

    "CREATE TABLE signpost(area TEXT NOT NULL, head TEXT NOT NULL, position INTEGER NOT NULL, "
    "title TEXT NOT NULL, words TEXT NOT NULL, contact TEXT REFERENCES contact(id), "
    "web TEXT NOT NULL, source TEXT NOT NULL, checked TEXT NOT NULL, "
    "PRIMARY KEY(area, head, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE danger_line(lang TEXT NOT NULL, position INTEGER NOT NULL, words TEXT NOT NULL, "
    "contact TEXT REFERENCES contact(id), source TEXT NOT NULL, checked TEXT NOT NULL, "
    "PRIMARY KEY(lang, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE figure(grouping TEXT NOT NULL, name TEXT NOT NULL, pence INTEGER NOT NULL, "
    "source TEXT NOT NULL, checked TEXT NOT NULL, PRIMARY KEY(grouping, name)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE provider(id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, "
    "about TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, web TEXT NOT NULL, "
    "text TEXT NOT NULL, relay TEXT NOT NULL, source TEXT NOT NULL, checked TEXT) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE place(id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, "
    "address TEXT NOT NULL, town TEXT NOT NULL, postcode TEXT NOT NULL, outcode TEXT NOT NULL, "
    "latitude REAL, longitude REAL, travel TEXT NOT NULL, hidden INTEGER NOT NULL) STRICT, WITHOUT "
    "ROWID",

    "CREATE TABLE place_access(place TEXT NOT NULL REFERENCES place(id), feature TEXT NOT NULL, "
    "answer TEXT NOT NULL, PRIMARY KEY(place, feature)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
    "name TEXT NOT NULL, provider TEXT NOT NULL REFERENCES provider(id), "
    "category TEXT NOT NULL REFERENCES category(id), subject TEXT NOT NULL, "
    "summary TEXT NOT NULL, description TEXT NOT NULL, age_from INTEGER, age_to INTEGER, "
    "eligibility TEXT NOT NULL, referral TEXT NOT NULL, referral_how TEXT NOT NULL, "
    "charge TEXT NOT NULL, pence INTEGER, price_per TEXT NOT NULL, cost_note TEXT NOT NULL, "
    "season TEXT NOT NULL, times_note TEXT NOT NULL, ask_for TEXT NOT NULL, phone TEXT NOT NULL, "
    "email TEXT NOT NULL, web TEXT NOT NULL, text TEXT NOT NULL, relay TEXT NOT NULL, "
    "tier TEXT NOT NULL, theme TEXT NOT NULL, standing TEXT NOT NULL, "
    "standing_note TEXT NOT NULL, council TEXT NOT NULL, local INTEGER NOT NULL, "
    "rating_tenths INTEGER, rating_count INTEGER, statutory INTEGER NOT NULL, "
    "sensitive INTEGER NOT NULL, freshness TEXT NOT NULL, kind TEXT NOT NULL, "
    "source_id TEXT NOT NULL, source TEXT NOT NULL, checked TEXT) STRICT",

    "CREATE INDEX service_by_category ON service(category, local DESC, name, id) "
    "WHERE freshness <> 'expired'",

    "CREATE TABLE service_place(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, place TEXT NOT NULL REFERENCES place(id), "
    "PRIMARY KEY(service, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service_head(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, head TEXT NOT NULL, PRIMARY KEY(service, position)) "
    "STRICT, WITHOUT ROWID",

    "CREATE INDEX service_by_head ON service_head(head, service)",

    "CREATE TABLE service_cost(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, charge TEXT NOT NULL, pence INTEGER, price_per TEXT NOT NULL, "
    "note TEXT NOT NULL, PRIMARY KEY(service, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service_date(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, date TEXT NOT NULL, opens INTEGER NOT NULL, "
    "closes INTEGER NOT NULL, PRIMARY KEY(service, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service_term(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, scheme TEXT NOT NULL, term TEXT NOT NULL, "
    "PRIMARY KEY(service, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service_need(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, need TEXT NOT NULL, PRIMARY KEY(service, position)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE service_opening(service INTEGER NOT NULL REFERENCES service(number), "
    "day INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL, "
    "PRIMARY KEY(service, day, opens)) STRICT, WITHOUT ROWID",

    "CREATE TABLE service_language(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, lang TEXT NOT NULL, PRIMARY KEY(service, position)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE service_question(service INTEGER NOT NULL REFERENCES service(number), "
    "position INTEGER NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, "
    "PRIMARY KEY(service, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE page(id TEXT NOT NULL, lang TEXT NOT NULL, grouping TEXT NOT NULL, "
    "position INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, icon TEXT NOT NULL, "
    "PRIMARY KEY(id, lang)) STRICT, WITHOUT ROWID",

    "CREATE TABLE page_section(page TEXT NOT NULL, lang TEXT NOT NULL, layer TEXT NOT NULL, "
    "position INTEGER NOT NULL, source TEXT NOT NULL, checked TEXT NOT NULL, "
    "PRIMARY KEY(page, lang, layer), FOREIGN KEY(page, lang) REFERENCES page(id, lang)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE page_block(page TEXT NOT NULL, lang TEXT NOT NULL, layer TEXT NOT NULL, "
    "position INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, "
    "PRIMARY KEY(page, lang, layer, position), "
    "FOREIGN KEY(page, lang, layer) REFERENCES page_section(page, lang, layer)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE form(id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE translation(item_table TEXT NOT NULL, item TEXT NOT NULL, field TEXT NOT NULL, "
    "lang TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(item_table, item, field, lang)) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE concept(concept TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, "
    "PRIMARY KEY(concept, kind, words)) STRICT, WITHOUT ROWID",

    "CREATE TABLE symbol(picture TEXT PRIMARY KEY, licence TEXT NOT NULL, source TEXT NOT NULL, "
    "checked TEXT NOT NULL, pixels BLOB NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE clip(number INTEGER PRIMARY KEY, screen TEXT NOT NULL, kind TEXT NOT NULL, "
    "width INTEGER NOT NULL, height INTEGER NOT NULL, frames INTEGER NOT NULL, "
    "length_ms INTEGER NOT NULL, transcript TEXT NOT NULL, source TEXT NOT NULL, "
    "checked TEXT NOT NULL, UNIQUE(screen, kind)) STRICT",

    "CREATE TABLE clip_frame(clip INTEGER NOT NULL REFERENCES clip(number), "
    "position INTEGER NOT NULL, at_ms INTEGER NOT NULL, bytes BLOB NOT NULL, "
    "PRIMARY KEY(clip, position)) STRICT, WITHOUT ROWID",

    // The key's columns come first: SQLite 3.40 takes others of such a table for missing when it checks a file.
    "CREATE TABLE danger_word(lang TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, "
    "PRIMARY KEY(lang, kind, words)) STRICT, WITHOUT ROWID",
};

}  // namespace kiosk::directory
