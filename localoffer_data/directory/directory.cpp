// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/directory.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "localoffer_data/directory/schema.h"
#include "localoffer_data/directory/state.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;
using store::Database;

Error invalid(const std::string& why) { return {Code::Invalid, why}; }

Result<void> check_format(Database& database) {
    TRY(const auto application, database.query_int("PRAGMA application_id"));
    if (application != kApplicationId) return invalid("not a directory file");
    TRY(const auto format, database.query_int("PRAGMA user_version"));
    if (format == kFormatVersion) return {};
    const auto numbers = "format " + std::to_string(format) + ", this program reads format " +
                         std::to_string(kFormatVersion);
    return invalid(format > kFormatVersion ? "made by a newer program: " + numbers
                                           : "made by an older program: " + numbers);
}

// A file may hold our objects and no others: no view, trigger or table that could stand in for one.
Result<void> check_schema(Questions& questions) {
    std::set<std::string_view> missing{kSchema.begin(), kSchema.end()};
    std::string stranger;
    TRY_DO(each_row(questions, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema",
                    [&](RowReader& row) {
                        const auto type = row.text();
                        const auto name = row.text();
                        const auto sql = row.text();
                        const bool ours = missing.erase(sql) > 0;
                        const bool automatic =
                            type == "index" && sql.empty() && name.starts_with("sqlite_autoindex_");
                        if (!ours && !automatic) stranger = name;
                    }));
    if (!stranger.empty()) return invalid("holds a stranger: \"" + stranger.substr(0, 40) + "\"");
    if (!missing.empty()) return invalid("a table of the format is missing");
    return {};
}

Result<Edition> read_edition(Questions& questions) {
    Edition edition;
    bool has_built = false;
    TRY_DO(each_row(questions, "SELECT name, value FROM edition", [&](RowReader& row) {
        const auto name = row.text();
        if (name == "built") {
            edition.built = row.date();
            has_built = true;
        } else if (name == "version") {
            edition.version = row.text();
        } else if (name == "demonstration") {
            edition.is_demonstration = row.text() != "no";
        } else if (name == "fingerprint") {
            edition.fingerprint = row.text();
        }
    }));
    if (!has_built) return invalid("does not say when it was built");
    const auto count = [&](std::string_view table) -> Result<int> {
        TRY(const auto rows,
            questions.database().query_int("SELECT count(*) FROM " + std::string{table}));
        return static_cast<int>(rows);
    };
    TRY(edition.services, count("service"));
    TRY(edition.hidden, count("service WHERE freshness = 'expired'"));
    TRY(edition.pages, count("page"));
    TRY(edition.contacts, count("contact"));
    return edition;
}

Result<model::Area> read_area(Questions& questions) {
    std::optional<model::Area> area;
    TRY_DO(each_row(questions,
                    "SELECT id, name, council, web, coalesce(home_outcode, ''), latitude, "
                    "longitude, law_checked, "
                    "warn_months, lower_months, hide_months, source, checked FROM area",
                    [&](RowReader& row) {
                        area.emplace();
                        area->id = model::AreaId{row.text()};
                        area->name = row.text();
                        area->council = row.text();
                        area->web = row.text();
                        area->home_outcode = row.text();
                        area->position = row.position();
                        area->law_checked = row.date();
                        area->freshness.warn_months = row.number();
                        area->freshness.lower_months = row.number();
                        area->freshness.hide_months = row.number();
                        area->provenance = row.provenance();
                    }));
    if (!area) return invalid("names no area");
    return *std::move(area);
}

Result<std::vector<std::string>> read_home_outcodes(Questions& questions) {
    std::vector<std::string> codes;
    TRY_DO(each_row(questions, "SELECT code FROM home_outcode ORDER BY code",
                    [&](RowReader& row) { codes.push_back(row.text()); }));
    return codes;
}

constexpr std::string_view kContactColumns =
    "SELECT id, position, area, role, name, purpose, phone, email, web, text, relay, address, "
    "season, hours_note, duty, status, note, source, checked FROM contact ";

model::Contact contact_from(RowReader& row) {
    model::Contact contact;
    contact.id = model::ContactId{row.text()};
    contact.order = row.number();
    contact.area = model::AreaId{row.text()};
    contact.role = row.text();
    contact.name = row.text();
    contact.purpose = row.text();
    contact.reach = row.reach();
    contact.address = row.text();
    contact.hours.season = row.word<model::Season>();
    contact.hours.note = row.text();
    contact.duty = row.word<model::Duty>();
    contact.status = row.word<model::ContactStatus>();
    contact.note = row.text();
    contact.provenance = row.provenance();
    return contact;
}

template <typename... T>
Result<std::vector<model::Contact>> read_contacts(Questions& questions, std::string_view where,
                                                  const T&... values) {
    std::vector<model::Contact> contacts;
    TRY_DO(each_row(
        questions, std::string{kContactColumns} + std::string{where} + " ORDER BY position, id",
        [&](RowReader& row) { contacts.push_back(contact_from(row)); }, values...));
    for (auto& contact : contacts) {
        TRY_DO(each_row(
            questions,
            "SELECT day, opens, closes FROM contact_opening WHERE contact = ? ORDER BY day, opens",
            [&](RowReader& row) { contact.hours.openings.push_back(row.opening()); },
            contact.id.text));
    }
    return contacts;
}

Result<std::string> read_duty_phone(Questions& questions) {
    TRY(const auto lines, read_contacts(questions, "WHERE duty = 'day' AND status <> 'old'"));
    return lines.empty() ? std::string{} : lines.front().reach.phone;
}

}  // namespace

Directory::Directory(std::unique_ptr<State> state) : state_(std::move(state)) {}
Directory::Directory(Directory&&) noexcept = default;
Directory& Directory::operator=(Directory&&) noexcept = default;
Directory::~Directory() = default;

Result<Directory> Directory::open(const std::string& path) {
    const auto within = [&](Error error) {
        const auto name = std::filesystem::path{path}.filename().string();
        return std::move(error).within("opening the directory " + name);
    };
    std::error_code failed;
    const auto bytes = std::filesystem::file_size(path, failed);
    if (!failed && bytes > kMaxFileBytes) return within({Code::TooLarge, "over 4 GiB"});
    auto database = Database::open(path, store::Mode::ReadOnlyHardened);
    if (!database) return within(std::move(database).error());
    const auto read = [&]() -> Result<std::unique_ptr<State>> {
        Questions questions{*std::move(database)};
        TRY_DO(check_format(questions.database()));
        TRY_DO(check_schema(questions));
        TRY(auto edition, read_edition(questions));
        TRY(auto area, read_area(questions));
        TRY(auto duty, read_duty_phone(questions));
        TRY(auto home_outcodes, read_home_outcodes(questions));
        return std::make_unique<State>(State{path, std::move(questions), std::move(edition),
                                             std::move(area), std::move(duty),
                                             std::move(home_outcodes)});
    };
    auto state = read();
    if (!state) return within(std::move(state).error());
    return Directory{*std::move(state)};
}

const Edition& Directory::edition() const { return state_->edition; }
const std::string& Directory::path() const { return state_->path; }
const model::Area& Directory::area() const { return state_->area; }
const std::string& Directory::duty_phone() const { return state_->duty_phone; }
const std::vector<std::string>& Directory::home_outcodes() const { return state_->home_outcodes; }
Database& Directory::database() const { return state_->questions.database(); }

Result<std::vector<model::Neighbour>> Directory::neighbours() const {
    std::vector<model::Neighbour> neighbours;
    TRY_DO(each_row(state_->questions,
                    "SELECT id, name, council, web, latitude, longitude, source, checked FROM "
                    "neighbour ORDER BY name, id",
                    [&](RowReader& row) {
                        auto& next = neighbours.emplace_back();
                        next.id = model::AreaId{row.text()};
                        next.name = row.text();
                        next.council = row.text();
                        next.web = row.text();
                        next.position = row.position();
                        next.provenance = row.provenance();
                    }));
    return neighbours;
}

Result<std::vector<model::Signpost>> Directory::signposts() const {
    std::vector<model::Signpost> signposts;
    TRY_DO(each_row(state_->questions,
                    "SELECT area, head, title, words, coalesce(contact, ''), web, source, checked "
                    "FROM signpost ORDER BY position",
                    [&](RowReader& row) {
                        auto& next = signposts.emplace_back();
                        next.area = model::AreaId{row.text()};
                        next.head = model::TermId{row.text()};
                        next.title = row.text();
                        next.words = row.text();
                        next.contact = model::ContactId{row.text()};
                        next.web = row.text();
                        next.provenance = row.provenance();
                    }));
    return signposts;
}

Result<std::vector<model::Category>> Directory::categories(std::string_view lang) const {
    std::vector<model::Category> categories;
    TRY_DO(each_row(
        state_->questions,
        "SELECT c.id, c.position, coalesce(n.text, c.name), coalesce(h.text, c.hint), c.icon, "
        "(SELECT count(*) FROM service WHERE category = c.id AND freshness <> 'expired') "
        "FROM category c "
        "LEFT JOIN translation n ON n.item_table = 'category' AND n.item = c.id "
        "AND n.field = 'name' AND n.lang = ?1 "
        "LEFT JOIN translation h ON h.item_table = 'category' AND h.item = c.id "
        "AND h.field = 'hint' AND h.lang = ?1 ORDER BY c.position, c.id",
        [&](RowReader& row) {
            model::Category category;
            category.id = model::CategoryId{row.text()};
            category.order = row.number();
            category.name = row.text();
            category.hint = row.text();
            category.icon = row.text();
            category.services = row.number();
            categories.push_back(std::move(category));
        },
        lang));
    return categories;
}

Result<std::vector<model::Contact>> Directory::contacts() const {
    return read_contacts(state_->questions, "WHERE status <> 'old'");
}

Result<std::vector<model::Contact>> Directory::contacts(std::string_view role) const {
    return read_contacts(state_->questions, "WHERE role = ?", role);
}

Result<std::vector<model::DangerLine>> Directory::danger_lines(std::string_view lang) const {
    struct Line {
        std::string words;
        std::string contact;
    };
    std::vector<Line> lines;
    const auto read = [&](std::string_view wanted) {
        return each_row(
            state_->questions,
            "SELECT words, coalesce(contact, '') FROM danger_line WHERE lang = ? ORDER BY position",
            [&](RowReader& row) {
                auto words = row.text();
                lines.push_back({std::move(words), row.text()});
            },
            wanted);
    };
    TRY_DO(read(lang));
    if (lines.empty()) TRY_DO(read("en"));
    std::vector<model::DangerLine> danger;
    for (auto& line : lines) {
        TRY(auto contact,
            read_contacts(state_->questions, "WHERE id = ? AND status <> 'old'", line.contact));
        danger.push_back({std::move(line.words), std::nullopt});
        if (!contact.empty()) danger.back().contact = std::move(contact.front());
    }
    return danger;
}

Result<std::vector<model::DangerWord>> Directory::danger_words() const {
    std::vector<model::DangerWord> words;
    TRY_DO(each_row(state_->questions, "SELECT lang, kind, words FROM danger_word",
                    [&](RowReader& row) {
                        auto& next = words.emplace_back();
                        next.lang = row.text();
                        next.kind = row.text();
                        next.words = row.text();
                    }));
    return words;
}

Result<std::vector<model::Symbol>> Directory::symbols() const {
    std::vector<model::Symbol> symbols;
    TRY_DO(each_row(state_->questions, "SELECT picture, licence, source, checked FROM symbol",
                    [&](RowReader& row) {
                        auto& next = symbols.emplace_back();
                        next.picture = row.text();
                        next.licence = row.text();
                        next.provenance = row.provenance();
                    }));
    return symbols;
}

Result<base::Bytes> Directory::symbol_pixels(std::string_view picture) const {
    std::optional<base::Bytes> pixels;
    TRY_DO(each_row(
        state_->questions, "SELECT pixels FROM symbol WHERE picture = ?",
        [&](RowReader& row) { pixels = row.bytes(); }, picture));
    if (!pixels) return Error{Code::NotFound, "no symbol of that name"};
    if (!model::are_symbol_pixels(*pixels)) return invalid("a symbol is not a square of pixels");
    return *std::move(pixels);
}

Result<std::vector<model::SymbolSource>> Directory::symbol_sources() const {
    std::vector<model::SymbolSource> sources;
    TRY_DO(each_row(state_->questions,
                    "SELECT DISTINCT source, licence FROM symbol ORDER BY source, licence",
                    [&](RowReader& row) {
                        auto& next = sources.emplace_back();
                        next.source = row.text();
                        next.licence = row.text();
                    }));
    return sources;
}

Result<model::Outcode> Directory::outcode(std::string_view text) const {
    constexpr std::size_t kIncodeBytes = 3;
    constexpr std::size_t kLongestOutcode = 4;
    std::string code;
    for (const char c : text) {
        if (c != ' ') code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    if (code.size() > kLongestOutcode) code.resize(code.size() - kIncodeBytes);
    std::optional<model::Outcode> found;
    TRY_DO(each_row(
        state_->questions, "SELECT code, town, latitude, longitude FROM outcode WHERE code = ?",
        [&](RowReader& row) {
            found.emplace();
            found->code = row.text();
            found->town = row.text();
            found->position = row.position().value_or(model::Position{});
        },
        code));
    if (!found) return Error{Code::NotFound, "no such outcode"};
    return *std::move(found);
}

Result<std::vector<model::Term>> Directory::terms(std::string_view scheme) const {
    std::vector<model::Term> terms;
    TRY_DO(each_row(
        state_->questions,
        "SELECT scheme, id, position, name, meaning FROM term WHERE scheme = ? ORDER BY position, "
        "id",
        [&](RowReader& row) {
            model::Term term;
            term.scheme = row.text();
            term.id = model::TermId{row.text()};
            term.order = row.number();
            term.name = row.text();
            term.meaning = row.text();
            terms.push_back(std::move(term));
        },
        scheme));
    return terms;
}

Result<std::vector<model::Figure>> Directory::figures(std::string_view group) const {
    std::vector<model::Figure> figures;
    TRY_DO(each_row(
        state_->questions,
        "SELECT grouping, name, pence, source, checked FROM figure WHERE grouping = ? ORDER BY "
        "name",
        [&](RowReader& row) {
            model::Figure figure;
            figure.group = row.text();
            figure.name = row.text();
            figure.pence = row.long_number();
            figure.provenance = row.provenance();
            figures.push_back(std::move(figure));
        },
        group));
    return figures;
}

}  // namespace kiosk::directory
