// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/write.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <unordered_map>

#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/insert.h"
#include "localoffer_data/directory/schema.h"
#include "localoffer_data/directory/write_content.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;
using model::to_text;
using store::Database;

std::optional<std::string> date_or_null(const model::Provenance& provenance) {
    return provenance.is_dated() ? std::optional{base::to_iso(provenance.checked)} : std::nullopt;
}

template <typename T>
std::optional<int> rating_of(const std::optional<model::Rating>& rating, T model::Rating::*part) {
    return rating ? std::optional<int>{(*rating).*part} : std::nullopt;
}

// Tells one directory's services from another's, so that a search index is never used with services that it was not made
// from. Against accidents; the bundle's signature is what protects.
class Fingerprint {
  public:
    void add(const model::Service& service) {
        for (const auto* text : {&service.id.text, &service.name, &service.description}) add(*text);
        add(base::to_iso(service.provenance.checked));
    }
    [[nodiscard]] std::string text() const { return std::to_string(hash_); }

  private:
    void add(std::string_view text) {
        constexpr std::uint64_t kFnvPrime = 0x100000001B3;
        for (const char c : text) {
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * kFnvPrime;
        }
        hash_ = (hash_ ^ 0xFF) * kFnvPrime;
    }
    std::uint64_t hash_ = 0xCBF29CE484222325;
};

// A half-written file is thrown away, so nothing needs a journal; the reader wants none beside it.
Result<Database> fresh_file(const std::filesystem::path& path) {
    TRY(auto database, Database::open(path, store::Mode::ReadWrite));
    TRY_DO(
        database.exec("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; "
                      "PRAGMA cache_size=-65536"));
    TRY_DO(database.exec("PRAGMA application_id=" + std::to_string(kApplicationId) +
                         "; PRAGMA user_version=" + std::to_string(kFormatVersion)));
    TRY_DO(database.exec("BEGIN"));
    for (const auto statement : kSchema) TRY_DO(database.exec(statement));
    return database;
}

}  // namespace

class Writer::Work {
  public:
    Work(Database database, const model::Content& content, const Stamp& stamp,
         std::filesystem::path path)
        : database_(std::move(database)),
          area_(content.area),
          built_(stamp.built),
          path_(std::move(path)) {
        for (const auto& each : content.outcodes) outcodes_.emplace(each.code, each.position);
        for (const auto& contact : content.contacts) {
            has_invented_ = has_invented_ || contact.status == model::ContactStatus::Demonstration;
        }
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    ~Work() {
        std::error_code failed;
        if (!is_finished_) std::filesystem::remove(fresh_path(path_), failed);
    }

    static std::filesystem::path fresh_path(std::filesystem::path path) { return path += ".new"; }

    Database& database() { return database_; }

    Result<void> add(const model::Provider& p) {
        return providers_.row(p.id.text, p.name, to_text(p.kind), p.about, p.reach.phone,
                              p.reach.email, p.reach.web, p.reach.text, p.reach.relay,
                              p.provenance.source, date_or_null(p.provenance));
    }

    Result<void> add(const model::Place& p) {
        const auto position = position_of(p);
        TRY_DO(places_.row(p.id.text, p.name, to_text(p.kind), p.address, p.town, p.postcode,
                           p.outcode, latitude(position), longitude(position), p.travel,
                           p.is_hidden ? 1 : 0));
        for (const auto& fact : p.access) {
            TRY_DO(access_.row(p.id.text, fact.feature.text, to_text(fact.answer)));
        }
        return {};
    }

    Result<void> add(const model::Service& s) {
        has_invented_ = has_invented_ || s.kind == model::Kind::Demonstration;
        ++number_;
        TRY_DO(add_row(s));
        TRY_DO(add_times(s));
        fingerprint_.add(s);
        return add_lists(s);
    }

    Result<void> add(const model::ServiceId& service, int order,
                     const model::QuestionAnswer& answer) {
        if (!number_of_) {
            TRY(number_of_, database_.prepare("SELECT number FROM service WHERE id = ?"));
        }
        number_of_->reset();
        TRY_DO(number_of_->bind_all(service.text));
        TRY(const bool known, number_of_->step());
        if (!known) return Error{Code::Invalid, "an answer of no service"};
        return questions_.row(number_of_->column_int(0), order, answer.question, answer.answer);
    }

    Result<void> add(const model::Clip& c) {
        frame_ = 0;
        return clips_.row(++clip_, c.screen, to_text(c.kind), c.width, c.height, c.frames,
                          c.length.count(), c.transcript, c.provenance.source,
                          base::to_iso(c.provenance.checked));
    }

    Result<void> add(const model::ClipFrame& frame) {
        return frames_.row(clip_, ++frame_, frame.at.count(), frame.bytes);
    }

    Result<void> finish() {
        TRY_DO(Insert(database_, "edition").row("demonstration", has_invented_ ? "yes" : "no"));
        TRY_DO(Insert(database_, "edition").row("fingerprint", fingerprint_.text()));
        if (number_of_) number_of_->reset();  // nothing may be in the middle of a question
        TRY_DO(database_.exec("COMMIT; VACUUM; PRAGMA synchronous=FULL"));
        return put_in_place();
    }

  private:
    // "About n miles" may be said of the middle of an outcode; of a place that is kept from everybody nothing is said.
    [[nodiscard]] std::optional<model::Position> position_of(const model::Place& place) const {
        if (place.position || place.is_hidden) return place.position;
        const auto found = outcodes_.find(place.outcode);
        return found == outcodes_.end() ? std::nullopt : std::optional{found->second};
    }

    Result<void> add_row(const model::Service& s) {
        const bool local = s.council.empty() || s.council == area_.name;
        return services_.row(
            number_, s.id.text, s.name, s.provider.id.text, s.category.text, s.subject, s.summary,
            s.description, s.ages.from, s.ages.to, s.eligibility, to_text(s.referral.needed),
            s.referral.how, to_text(s.cost.charge), s.cost.pence, to_text(s.cost.per), s.cost.note,
            to_text(s.schedule.season), s.schedule.note, s.ask_for, s.reach.phone, s.reach.email,
            s.reach.web, s.reach.text, s.reach.relay, to_text(s.tier), to_text(s.theme),
            to_text(s.standing), s.standing_note, s.council, local ? 1 : 0,
            rating_of(s.rating, &model::Rating::tenths), rating_of(s.rating, &model::Rating::count),
            s.is_statutory ? 1 : 0, s.is_sensitive ? 1 : 0, to_text(freshness_of(s)),
            to_text(s.kind), s.source_id, s.provenance.source, date_or_null(s.provenance));
    }

    // A kiosk that nobody brings a new directory must not grow empty, so the rule counts to the day of building.
    [[nodiscard]] model::Freshness freshness_of(const model::Service& s) const {
        const auto found = model::freshness(s.provenance, built_, area_.freshness);
        const bool kept = found == model::Freshness::Expired && s.is_statutory;
        return kept ? model::Freshness::Old : found;
    }

    Result<void> add_times(const model::Service& s) {
        for (const auto& o : s.schedule.openings) {
            TRY_DO(openings_.row(number_, o.day.iso_encoding(), o.opens.count(), o.closes.count()));
        }
        int position = 0;
        for (const auto& d : s.schedule.dates) {
            TRY_DO(dates_.row(number_, ++position, base::to_iso(d.date), d.opens.count(),
                              d.closes.count()));
        }
        return {};
    }

    Result<void> add_lists(const model::Service& s) {
        int position = 0;
        for (const auto& place : s.places) TRY_DO(at_.row(number_, ++position, place.id.text));
        position = 0;
        for (const auto& need : s.needs) TRY_DO(needs_.row(number_, ++position, need.id.text));
        position = 0;
        for (const auto& head : s.heads) TRY_DO(heads_.row(number_, ++position, head.id.text));
        position = 0;
        for (const auto& cost : s.more_costs) {
            TRY_DO(costs_.row(number_, ++position, to_text(cost.charge), cost.pence,
                              to_text(cost.per), cost.note));
        }
        position = 0;
        for (const auto& lang : s.languages) TRY_DO(languages_.row(number_, ++position, lang));
        position = 0;
        for (const auto& t : s.source_terms) {
            TRY_DO(terms_.row(number_, ++position, t.scheme, t.term));
        }
        position = 0;
        for (const auto& q : s.questions) {
            TRY_DO(questions_.row(number_, ++position, q.question, q.answer));
        }
        return {};
    }

    Result<void> put_in_place() {
        std::error_code failed;
        std::filesystem::rename(fresh_path(path_), path_, failed);
        if (failed) return Error{Code::Io, failed.message()};
        is_finished_ = true;
        return {};
    }

    Database database_;
    model::Area area_;
    base::Date built_;
    std::filesystem::path path_;
    Fingerprint fingerprint_;
    std::unordered_map<std::string, model::Position> outcodes_;
    std::int64_t number_ = 0;
    std::int64_t clip_ = 0;
    int frame_ = 0;
    bool has_invented_ = false;
    bool is_finished_ = false;

    Insert providers_{database_, "provider"};
    Insert places_{database_, "place"};
    Insert access_{database_, "place_access"};
    Insert services_{database_, "service"};
    Insert at_{database_, "service_place"};
    Insert needs_{database_, "service_need"};
    Insert heads_{database_, "service_head"};
    Insert costs_{database_, "service_cost"};
    Insert openings_{database_, "service_opening"};
    Insert dates_{database_, "service_date"};
    Insert languages_{database_, "service_language"};
    Insert terms_{database_, "service_term"};
    Insert questions_{database_, "service_question"};
    Insert clips_{database_, "clip"};
    Insert frames_{database_, "clip_frame"};
    std::optional<store::Statement> number_of_;
};

Writer::Writer(std::unique_ptr<Work> work) : work_(std::move(work)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::begin(const model::Content& content, const Stamp& stamp,
                             const std::filesystem::path& path) {
    const auto fresh = Work::fresh_path(path);
    std::error_code failed;
    std::filesystem::remove(fresh, failed);
    auto database = fresh_file(fresh);
    if (!database) return std::move(database).error().within("writing " + path.string());
    Writer writer{std::make_unique<Work>(*std::move(database), content, stamp, path)};
    TRY_DO(write_content(content, stamp, writer.work_->database()));
    return writer;
}

Result<void> Writer::add(const model::Provider& provider) { return work_->add(provider); }
Result<void> Writer::add(const model::Place& place) { return work_->add(place); }
Result<void> Writer::add(const model::Service& service) { return work_->add(service); }
Result<void> Writer::add(const model::ServiceId& service, int order,
                         const model::QuestionAnswer& answer) {
    return work_->add(service, order, answer);
}
Result<void> Writer::add(const model::Clip& clip) { return work_->add(clip); }
Result<void> Writer::add(const model::ClipFrame& frame) { return work_->add(frame); }
Result<void> Writer::finish() { return work_->finish(); }

Result<void> write(const model::Content& content, const Stamp& stamp,
                   const std::filesystem::path& path) {
    const auto all = [&]() -> Result<void> {
        TRY(auto writer, Writer::begin(content, stamp, path));
        for (const auto& provider : content.providers) TRY_DO(writer.add(provider));
        for (const auto& place : content.places) TRY_DO(writer.add(place));
        for (const auto& service : content.services) TRY_DO(writer.add(service));
        return writer.finish();
    };
    if (auto done = all(); !done) {
        return std::move(done).error().within("writing " + path.string());
    }
    return {};
}

}  // namespace kiosk::directory
