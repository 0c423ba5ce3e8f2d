// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/folder_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "firmware/base/date.h"
#include "localoffer_data/ingest/csv.h"
#include "localoffer_data/ingest/folder_swap.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::ingest {
namespace {

using base::Code;
using base::Error;
using base::Result;
using model::to_text;

namespace fs = std::filesystem;

const std::vector<std::string> kProviders{"id",    "name", "kind",  "about",  "phone",  "text",
                                          "email", "web",  "relay", "source", "checked"};
const std::vector<std::string> kPlaces{
    "id",        "name",       "kind",      "address", "town",   "postcode", "outcode", "latitude",
    "longitude", "access_yes", "access_no", "travel",  "hidden", "source",   "checked"};
const std::vector<std::string> kServices{
    "id",          "name",         "provider", "category",  "subject",       "summary",
    "description", "age_from",     "age_to",   "needs",     "heads",         "eligibility",
    "referral",    "referral_how", "cost",     "price",     "price_per",     "cost_note",
    "costs",       "times",        "dates",    "season",    "times_note",    "places",
    "ask_for",     "phone",        "text",     "email",     "web",           "relay",
    "languages",   "tier",         "theme",    "standing",  "standing_note", "council",
    "terms",       "stars",        "ratings",  "statutory", "sensitive",     "demonstration",
    "source_id",   "source",       "checked"};
const std::vector<std::string> kAnswers{"service", "order", "question", "answer"};

struct TableShape {
    const char* name;
    const std::vector<std::string>* columns;
};
const std::array<TableShape, 4> kTables{{{"providers.csv", &kProviders},
                                         {"places.csv", &kPlaces},
                                         {"services.csv", &kServices},
                                         {"answers.csv", &kAnswers}}};

std::string number(std::int64_t value) { return std::to_string(value); }
std::string number(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string{};
}

std::string two_digits(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string pounds(std::int64_t pence) {
    return std::to_string(pence / 100) + "." + two_digits(pence % 100);
}

// To a tenth of a metre; a door needs no more, and a person reads it.
std::string degrees(double value) {
    constexpr int kDecimals = 6;
    std::array<char, 32> room{};
    const auto written = std::to_chars(room.data(), room.data() + room.size(), value,
                                       std::chars_format::fixed, kDecimals);
    std::string text{room.data(), written.ptr};
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string clock(std::chrono::minutes time) {
    return two_digits(time.count() / 60) + ":" + two_digits(time.count() % 60);
}

// A word for "unknown" is an empty cell.
template <typename E>
std::string word(E value) {
    const auto text = to_text(value);
    return value == model::EnumWords<E>::kWords[0].first ? std::string{} : std::string{text};
}

std::string yes(bool value) { return value ? "yes" : ""; }

std::string date(const model::Provenance& provenance) {
    return provenance.is_dated() ? base::to_iso(provenance.checked) : std::string{};
}

template <typename List, typename Text>
std::string listed(const List& list, Text text) {
    std::string all;
    for (const auto& item : list) all += (all.empty() ? "" : ";") + text(item);
    return all;
}

std::string without_semicolons(std::string text) {
    std::replace(text.begin(), text.end(), ';', ',');
    return text;
}

std::string times_of(const model::Schedule& schedule) {
    constexpr std::array<const char*, 8> kDays{"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return listed(schedule.openings, [&](const model::Opening& o) {
        return std::string{kDays.at(o.day.iso_encoding())} + " " + clock(o.opens) + "-" +
               clock(o.closes);
    });
}

std::string dates_of(const model::Schedule& schedule) {
    return listed(schedule.dates, [](const model::DatedOpening& d) {
        return base::to_iso(d.date) + " " + clock(d.opens) + "-" + clock(d.closes);
    });
}

std::string cost_of(const model::Cost& cost) {
    std::string text = without_semicolons(cost.note);
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    add(cost.pence ? pounds(*cost.pence) : std::string{to_text(cost.charge)});
    if (cost.per != model::PricePer::Unknown) add(std::string{to_text(cost.per)});
    return text;
}

std::string terms_of(const model::Service& s) {
    return listed(s.source_terms, [](const model::SourceTerm& t) {
        const auto term = without_semicolons(t.term);
        const bool is_bare = t.scheme.empty() && term.find(": ") == std::string::npos;
        return is_bare ? term : without_semicolons(t.scheme) + ": " + term;
    });
}

std::string features(const model::Place& place, model::Answer answer) {
    std::string all;
    for (const auto& fact : place.access) {
        if (fact.answer == answer) all += (all.empty() ? "" : ";") + fact.feature.text;
    }
    return all;
}

void put_reach(Cells& cells, const model::Reach& reach) {
    cells["phone"] = reach.phone;
    cells["text"] = reach.text;
    cells["email"] = reach.email;
    cells["web"] = reach.web;
    cells["relay"] = reach.relay;
}

void put_schedule(Cells& cells, const model::Schedule& schedule) {
    cells["times"] = times_of(schedule);
    cells["dates"] = dates_of(schedule);
    cells["season"] = word(schedule.season);
    cells["times_note"] = schedule.note;
}

void put_cost(Cells& cells, const model::Service& s) {
    cells["cost"] = word(s.cost.charge);
    if (s.cost.pence) cells["price"] = pounds(*s.cost.pence);
    cells["price_per"] = word(s.cost.per);
    cells["cost_note"] = s.cost.note;
    cells["costs"] = listed(s.more_costs, cost_of);
}

// A quote is doubled, and whatever a reader might take for the end of a cell is inside quotes. What a spreadsheet would
// take for a formula gets the mark that makes it words; the reader takes that away again, and so what has such marks of its own
// gets one more.
void append_cell(std::string& row, const std::string& text) {
    const auto bare =
        std::string_view{text}.substr(std::min(text.find_first_not_of('\''), text.size()));
    const auto cell = begins_like_a_formula(bare) ? "'" + text : text;
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        row += cell;
        return;
    }
    row += '"';
    for (const char c : cell) {
        if (c == '"') row += '"';
        row += c;
    }
    row += '"';
}

std::string row_of(const std::vector<std::string>& columns, const Cells& cells) {
    std::string row;
    for (const auto& column : columns) {
        if (&column != &columns.front()) row += ',';
        const auto found = cells.find(column);
        if (found != cells.end()) append_cell(row, found->second);
    }
    return row + "\n";
}

// The folders above a path that are not there, the innermost first.
std::vector<fs::path> missing_above(const fs::path& path) {
    std::vector<fs::path> missing;
    std::error_code failed;
    for (auto at = path.parent_path(); at.has_relative_path() && !fs::exists(at, failed);
         at = at.parent_path()) {
        missing.push_back(at);
    }
    return missing;
}

// Where it really is, so that a link to a folder stays a link.
Result<fs::path> place_of(const fs::path& folder) {
    std::error_code failed;
    auto whole = fs::weakly_canonical(fs::absolute(folder, failed), failed);
    if (failed) return Error{Code::Io, folder.string() + ": " + failed.message()};
    if (whole.filename().empty()) whole = whole.parent_path();
    if (!whole.has_filename()) return Error{Code::Io, folder.string() + ": is no folder for this"};
    if (fs::exists(whole, failed) && !fs::is_directory(whole, failed)) {
        return Error{Code::Io, folder.string() + ": is no folder"};
    }
    if (whole == fs::current_path(failed)) {
        return Error{Code::Io, folder.string() + ": is the folder you are in; name another one"};
    }
    return whole;
}

}  // namespace

Cells service_cells(const model::Service& s) {
    Cells cells;
    cells["id"] = s.id.text;
    cells["name"] = s.name;
    cells["provider"] = s.provider.id.text;
    cells["category"] = s.category.text;
    cells["subject"] = s.subject;
    cells["summary"] = s.summary;
    cells["description"] = s.description;
    cells["age_from"] = number(s.ages.from);
    cells["age_to"] = number(s.ages.to);
    cells["needs"] = listed(s.needs, [](const auto& tag) { return tag.id.text; });
    cells["heads"] = listed(s.heads, [](const auto& tag) { return tag.id.text; });
    cells["eligibility"] = s.eligibility;
    cells["referral"] = word(s.referral.needed);
    cells["referral_how"] = s.referral.how;
    put_cost(cells, s);
    put_schedule(cells, s.schedule);
    cells["places"] = listed(s.places, [](const auto& place) { return place.id.text; });
    cells["ask_for"] = s.ask_for;
    put_reach(cells, s.reach);
    cells["languages"] = listed(s.languages, [](const auto& lang) { return lang; });
    cells["tier"] = word(s.tier);
    cells["theme"] = word(s.theme);
    cells["standing"] = word(s.standing);
    cells["standing_note"] = s.standing_note;
    cells["council"] = s.council;
    cells["terms"] = terms_of(s);
    if (s.rating) {
        cells["stars"] =
            std::to_string(s.rating->tenths / 10) + "." + std::to_string(s.rating->tenths % 10);
        cells["ratings"] = number(s.rating->count);
    }
    cells["statutory"] = yes(s.is_statutory);
    cells["sensitive"] = yes(s.is_sensitive);
    cells["demonstration"] = s.kind == model::Kind::Demonstration ? "yes" : "no";
    cells["source_id"] = s.source_id;
    cells["source"] = s.provenance.source;
    cells["checked"] = date(s.provenance);
    return cells;
}

Result<FolderWriter> FolderWriter::begin(const fs::path& folder) {
    FolderWriter writer;
    TRY(writer.folder_, place_of(folder));
    restore_folder(writer.folder_);
    writer.made_ = missing_above(writer.folder_);
    writer.fresh_ = beside(writer.folder_, ".new");
    std::error_code failed;
    fs::remove_all(writer.fresh_, failed);
    fs::create_directories(writer.fresh_, failed);
    if (failed) return Error{Code::Io, folder.string() + ": " + failed.message()};
    for (const auto& [name, columns] : kTables) {
        const auto path = writer.fresh_ / name;
        writer.tables_.push_back({path, columns, std::ofstream{path, std::ios::binary}});
        auto& out = writer.tables_.back().out;
        Cells header;
        for (const auto& column : *columns) header[column] = column;
        out << row_of(*columns, header);
        if (!out) return Error{Code::Io, "writing " + path.string()};
    }
    return writer;
}

FolderWriter::~FolderWriter() { clear(); }

void FolderWriter::clear() {
    std::error_code failed;
    if (fresh_.empty()) return;
    tables_.clear();
    fs::remove_all(fresh_, failed);
    fs::remove(scratch(), failed);
    for (const auto& folder : made_) fs::remove(folder, failed);
}

fs::path FolderWriter::scratch() const { return beside(folder_, ".scratch"); }

Result<void> FolderWriter::write(Table& table, const Cells& cells) {
    table.out << row_of(*table.columns, cells);
    if (!table.out) return Error{Code::Io, "writing " + table.path.string()};
    return {};
}

Result<void> FolderWriter::add(const model::Provider& p) {
    Cells cells{{"id", p.id.text},
                {"name", p.name},
                {"kind", word(p.kind)},
                {"about", p.about},
                {"source", p.provenance.source},
                {"checked", date(p.provenance)}};
    put_reach(cells, p.reach);
    return write(tables_[0], cells);
}

Result<void> FolderWriter::add(const model::Place& p, const model::Provenance& provenance) {
    Cells cells{{"id", p.id.text},
                {"name", p.name},
                {"kind", word(p.kind)},
                {"address", p.address},
                {"town", p.town},
                {"postcode", p.postcode},
                {"outcode", p.outcode},
                {"access_yes", features(p, model::Answer::Yes)},
                {"access_no", features(p, model::Answer::No)},
                {"travel", p.travel},
                {"hidden", yes(p.is_hidden)},
                {"source", provenance.source},
                {"checked", date(provenance)}};
    if (p.position) {
        cells["latitude"] = degrees(p.position->latitude);
        cells["longitude"] = degrees(p.position->longitude);
    }
    return write(tables_[1], cells);
}

Result<void> FolderWriter::add(const Cells& service) { return write(tables_[2], service); }

Result<void> FolderWriter::add(const model::ServiceId& service, int order,
                               const model::QuestionAnswer& answer) {
    return write(tables_[3], {{"service", service.text},
                              {"order", number(order)},
                              {"question", answer.question},
                              {"answer", answer.answer}});
}

Result<fs::path> FolderWriter::close() {
    for (auto& table : tables_) {
        if (!table.out.is_open()) continue;
        table.out.close();
        if (!table.out) return Error{Code::Io, "writing " + table.path.string()};
    }
    return fresh_;
}

Result<void> FolderWriter::finish() {
    TRY(const auto fresh, close());
    TRY_DO(replace_folder(fresh, folder_));
    made_.clear();
    return {};
}

}  // namespace kiosk::ingest
