// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/write.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/index_text.h"
#include "localoffer_data/directory/schema.h"
#include "localoffer_data/directory/words.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;
using model::to_text;
using store::Database;

std::optional<double> latitude(const std::optional<model::Position>& position) {
    return position ? std::optional{position->latitude} : std::nullopt;
}

std::optional<double> longitude(const std::optional<model::Position>& position) {
    return position ? std::optional{position->longitude} : std::nullopt;
}

std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

// One INSERT statement, run row by row: (?, ?, ...) as many as there are values.
class Insert {
  public:
    Insert(Database& database, std::string table) : database_(database), table_(std::move(table)) {}

    template <typename... T>
    Result<void> row(const T&... values) {
        if (!statement_) {
            std::string marks = "?";
            for (std::size_t i = 1; i < sizeof...(T); ++i) marks += ", ?";
            TRY(statement_, database_.prepare("INSERT INTO " + table_ + " VALUES(" + marks + ")"));
        }
        statement_->reset();
        TRY_DO(statement_->bind_all(values...));
        if (auto done = statement_->run(); !done) {
            return std::move(done).error().within("writing the table " + table_);
        }
        return {};
    }

  private:
    Database& database_;
    std::string table_;
    std::optional<store::Statement> statement_;
};

class Writer {
  public:
    Writer(const model::Content& content, Database& database)
        : content_(content), database_(database) {}

    Result<void> write(const Stamp& stamp) {
        TRY_DO(write_edition(stamp));
        TRY_DO(write_area());
        TRY_DO(write_contacts());
        TRY_DO(write_small_tables());
        TRY_DO(write_providers_and_places());
        TRY_DO(write_services());
        TRY_DO(write_pages());
        return write_search_words();
    }

  private:
    [[nodiscard]] bool is_demonstration() const {
        const auto invented_service = [](const auto& s) {
            return s.kind == model::Kind::Demonstration;
        };
        const auto invented_contact = [](const auto& c) {
            return c.status == model::ContactStatus::Demonstration;
        };
        return std::any_of(content_.services.begin(), content_.services.end(), invented_service) ||
               std::any_of(content_.contacts.begin(), content_.contacts.end(), invented_contact);
    }

    Result<void> write_edition(const Stamp& stamp) {
        Insert edition{database_, "edition"};
        const auto built = base::to_iso(stamp.built);
        TRY_DO(edition.row("built", built));
        TRY_DO(edition.row("version", stamp.version.empty() ? built : stamp.version));
        return edition.row("demonstration", is_demonstration() ? "yes" : "no");
    }

    Result<void> write_area() {
        Insert outcodes{database_, "outcode"};
        for (const auto& o : content_.outcodes) {
            TRY_DO(outcodes.row(o.code, o.town, o.position.latitude, o.position.longitude));
        }
        Insert home{database_, "home_outcode"};
        for (const auto& o : content_.home_outcodes) {
            TRY_DO(home.row(o.code, o.provenance.source, base::to_iso(o.provenance.checked)));
        }
        const auto& a = content_.area;
        return Insert{database_, "area"}.row(a.id.text, a.name, a.council, a.web, a.home_outcode,
                                             latitude(a.position), longitude(a.position),
                                             base::to_iso(a.law_checked), a.provenance.source,
                                             base::to_iso(a.provenance.checked));
    }

    Result<void> write_contacts() {
        Insert contacts{database_, "contact"};
        Insert openings{database_, "contact_opening"};
        for (const auto& c : content_.contacts) {
            TRY_DO(contacts.row(c.id.text, c.order, c.role, c.name, c.purpose, c.reach.phone,
                                c.reach.email, c.reach.web, c.address, to_text(c.hours.season),
                                c.hours.note, to_text(c.duty), to_text(c.status), c.note,
                                c.provenance.source, base::to_iso(c.provenance.checked)));
            for (const auto& o : c.hours.openings) {
                TRY_DO(openings.row(c.id.text, o.day.iso_encoding(), o.opens.count(),
                                    o.closes.count()));
            }
        }
        Insert lines{database_, "danger_line"};
        for (const auto& line : content_.danger) {
            TRY_DO(lines.row(line.lang, line.order, line.words, text_or_null(line.contact.text),
                             line.provenance.source, base::to_iso(line.provenance.checked)));
        }
        return {};
    }

    Result<void> write_small_tables() {
        Insert categories{database_, "category"};
        for (const auto& c : content_.categories) {
            TRY_DO(categories.row(c.id.text, c.order, c.name, c.hint, c.icon));
        }
        Insert terms{database_, "term"};
        for (const auto& t : content_.terms) {
            TRY_DO(terms.row(t.scheme, t.id.text, t.order, t.name, t.meaning));
        }
        Insert figures{database_, "figure"};
        for (const auto& f : content_.figures) {
            TRY_DO(figures.row(f.group, f.name, f.pence, f.provenance.source,
                               base::to_iso(f.provenance.checked)));
        }
        Insert forms{database_, "form"};
        for (const auto& f : content_.forms) TRY_DO(forms.row(f.id.text, f.json));
        Insert translations{database_, "translation"};
        for (const auto& t : content_.translations) {
            TRY_DO(translations.row(t.table, t.id, t.field, t.lang, t.text));
        }
        Insert synonyms{database_, "search_synonym"};
        for (const auto& s : content_.synonyms)
            TRY_DO(synonyms.row(joined(s.word), joined(s.means)));
        return {};
    }

    Result<void> write_providers_and_places() {
        Insert providers{database_, "provider"};
        for (const auto& p : content_.providers) {
            TRY_DO(providers.row(p.id.text, p.name, to_text(p.kind), p.about, p.reach.phone,
                                 p.reach.email, p.reach.web, p.provenance.source,
                                 base::to_iso(p.provenance.checked)));
        }
        Insert places{database_, "place"};
        Insert access{database_, "place_access"};
        for (const auto& p : content_.places) {
            TRY_DO(places.row(p.id.text, p.name, to_text(p.kind), p.address, p.town, p.postcode,
                              p.outcode, latitude(p.position), longitude(p.position), p.travel));
            for (const auto& fact : p.access) {
                TRY_DO(access.row(p.id.text, fact.feature.text, to_text(fact.answer)));
            }
        }
        return {};
    }

    Result<void> write_services() {
        Insert services{database_, "service"};
        Insert index{database_,
                     "service_index(rowid, name, subject, place, provider, description)"};
        std::int64_t number = 0;
        for (const auto& s : content_.services) {
            TRY_DO(write_service(services, ++number, s));
            TRY_DO(write_service_lists(number, s));
            TRY_DO(write_index(index, number, s));
        }
        return {};
    }

    Result<void> write_service(Insert& services, std::int64_t number, const model::Service& s) {
        const bool local = s.council.empty() || s.council == content_.area.name;
        std::optional<std::string> place;
        if (s.place) place = s.place->id.text;
        return services.row(
            number, s.id.text, s.name, s.provider.id.text, s.category.text, s.subject, s.summary,
            s.description, s.ages.from, s.ages.to, s.eligibility, to_text(s.referral.needed),
            s.referral.how, to_text(s.cost.charge), s.cost.pence, to_text(s.cost.per), s.cost.note,
            to_text(s.schedule.season), s.schedule.note, place, s.reach.phone, s.reach.email,
            s.reach.web, to_text(s.tier), to_text(s.theme), to_text(s.standing), s.standing_note,
            s.council, local ? 1 : 0, to_text(s.kind), s.source_id, s.provenance.source,
            base::to_iso(s.provenance.checked));
    }

    Result<void> write_service_lists(std::int64_t number, const model::Service& s) {
        int position = 0;
        for (const auto& need : s.needs) TRY_DO(needs_.row(number, ++position, need.id.text));
        for (const auto& o : s.schedule.openings) {
            TRY_DO(openings_.row(number, o.day.iso_encoding(), o.opens.count(), o.closes.count()));
        }
        position = 0;
        for (const auto& lang : s.languages) TRY_DO(languages_.row(number, ++position, lang));
        position = 0;
        for (const auto& q : s.questions) {
            TRY_DO(questions_.row(number, ++position, q.question, q.answer));
        }
        return {};
    }

    Result<void> write_index(Insert& index, std::int64_t number, const model::Service& s) {
        const auto text = index_.text_of(s);
        std::set<std::string> words;
        for (const auto* column :
             {&text.name, &text.subject, &text.place, &text.provider, &text.description}) {
            for (auto& word : folded_words(*column)) words.insert(std::move(word.text));
        }
        for (const auto& word : words) ++vocabulary_[word];
        return index.row(number, text.name, text.subject, text.place, text.provider,
                         text.description);
    }

    Result<void> write_pages() {
        Insert pages{database_, "page"};
        Insert sections{database_, "page_section"};
        Insert blocks{database_, "page_block"};
        for (const auto& p : content_.pages) {
            TRY_DO(pages.row(p.id.text, p.lang, p.group, p.order, p.title, p.summary, p.icon));
            int position = 0;
            for (const auto& section : p.sections) {
                const auto layer = to_text(section.layer);
                TRY_DO(sections.row(p.id.text, p.lang, layer, ++position, section.provenance.source,
                                    base::to_iso(section.provenance.checked)));
                int line = 0;
                for (const auto& b : section.blocks) {
                    TRY_DO(blocks.row(p.id.text, p.lang, layer, ++line, to_text(b.kind), b.number,
                                      b.text));
                }
            }
        }
        return {};
    }

    Result<void> write_search_words() {
        Insert words{database_, "search_word"};
        for (const auto& [word, services] : vocabulary_) TRY_DO(words.row(word, services));
        return database_.exec("INSERT INTO service_index(service_index) VALUES('optimize')");
    }

    static std::string joined(std::string_view text) {
        std::string out;
        for (const auto& word : folded_words(text)) out += (out.empty() ? "" : " ") + word.text;
        return out;
    }

    const model::Content& content_;
    Database& database_;
    Insert needs_{database_, "service_need"};
    Insert openings_{database_, "service_opening"};
    Insert languages_{database_, "service_language"};
    Insert questions_{database_, "service_question"};
    IndexTexts index_{content_};
    std::map<std::string, int> vocabulary_;
};

Result<void> fill(const model::Content& content, const Stamp& stamp,
                  const std::filesystem::path& path) {
    TRY(auto database, Database::open(path, store::Mode::ReadWrite));
    // A half-written file is thrown away, so nothing needs a journal; the reader wants none beside it.
    TRY_DO(database.exec("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF"));
    TRY_DO(database.exec("PRAGMA application_id=" + std::to_string(kApplicationId) +
                         "; PRAGMA user_version=" + std::to_string(kFormatVersion)));
    TRY_DO(database.exec("BEGIN"));
    for (const auto statement : kSchema) TRY_DO(database.exec(statement));
    {
        Writer writer{content, database};
        TRY_DO(writer.write(stamp));
    }
    TRY_DO(database.exec("COMMIT"));
    return database.exec("VACUUM; PRAGMA synchronous=FULL");
}

}  // namespace

Result<void> write(const model::Content& content, const Stamp& stamp,
                   const std::filesystem::path& path) {
    auto fresh = path;
    fresh += ".new";
    std::error_code failed;
    std::filesystem::remove(fresh, failed);
    if (auto filled = fill(content, stamp, fresh); !filled) {
        std::filesystem::remove(fresh, failed);
        return std::move(filled).error().within("writing " + path.string());
    }
    std::filesystem::rename(fresh, path, failed);
    if (failed) return Error{Code::Io, "writing " + path.string() + ": " + failed.message()};
    return {};
}

}  // namespace kiosk::directory
