// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/import.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "localoffer_data/feeds/gather.h"
#include "localoffer_data/feeds/ids.h"
#include "localoffer_data/feeds/lint.h"
#include "localoffer_data/feeds/page.h"
#include "localoffer_data/feeds/settle.h"
#include "localoffer_data/feeds/source.h"
#include "localoffer_data/ingest/content.h"
#include "localoffer_data/ingest/folder_writer.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::feeds {
namespace {

using base::Code;
using base::Error;
using base::Result;

namespace fs = std::filesystem;

constexpr const char* kLastReport = ".import.json";
constexpr std::size_t kMaxFindings = 1'000;

std::optional<LastImport> last_import(const fs::path& out) {
    std::error_code failed;
    const auto bytes = fs::file_size(out / kLastReport, failed);
    std::ifstream in{out / kLastReport, std::ios::binary};
    if (failed || !in || bytes > kMaxReportBytes) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto last = read_last_import(text);
    return last ? std::optional{*std::move(last)} : std::nullopt;
}

Result<void> write_text(const fs::path& path, const std::string& text) {
    std::ofstream out{path, std::ios::binary};
    out << text;
    out.close();
    if (!out) return Error{Code::Io, "writing " + path.filename().string()};
    return {};
}

// Reads every source into the gathering.
class Intake {
  public:
    Intake(const ImportRules& rules, const ImportTalk& talk, Gather& gather, Report& report)
        : rules_(rules), talk_(talk), gather_(gather), report_(report) {}

    Result<void> read(const fs::path& source) {
        TRY(const auto reader, open_source(source, report_.notes));
        const auto name = source_name(source);
        gather_.next_source(name);
        report_.sources.push_back({name, reader->opened().told, 0, 0, 0, 0});
        auto& totals = report_.sources.back();
        while (true) {
            const auto refused = report_.notes.refused();
            TRY(const auto draft, reader->next(report_.notes));
            totals.rows += report_.notes.refused() - refused;
            totals.refused += report_.notes.refused() - refused;
            if (!draft) return {};
            ++totals.rows;
            if (talk_.progress) {
                const auto progress = reader->progress();
                talk_.progress(totals.name, progress.read, progress.all);
            }
            TRY_DO(take(*draft, totals));
        }
    }

  private:
    Result<void> take(const Draft& draft, SourceTotals& totals) {
        const auto settled = settle(draft, rules_.vocabulary, rules_.survey.today, report_.notes);
        if (!settled) {
            ++totals.refused;
            return {};
        }
        const auto before = gather_.size();
        TRY_DO(gather_.add(*settled, draft.spot, report_.notes, report_.merges));
        (gather_.size() > before ? totals.taken : totals.merged) += 1;
        return {};
    }

    const ImportRules& rules_;
    const ImportTalk& talk_;
    Gather& gather_;
    Report& report_;
};

// Else services without an id or a postcode would stand there twice.
Result<void> none_is_given_twice(const std::vector<fs::path>& sources) {
    std::set<fs::path> known;
    for (const auto& source : sources) {
        std::error_code failed;
        auto whole = fs::canonical(source, failed);
        if (!failed && !known.insert(std::move(whole)).second) {
            return Error{Code::Invalid, source_name(source) + " is given twice"};
        }
    }
    return {};
}

// Gives ids to what was gathered and writes it.
class Outlet {
  public:
    Outlet(ImportRules& rules, ingest::FolderWriter& writer, Report& report)
        : rules_(rules), writer_(writer), report_(report) {}

    Result<void> write(model::Service& service, Twin twin) {
        give_ids(service, twin);
        auto cells = ingest::service_cells(service);
        const auto provenance =
            service.provenance;  // of its provider and places, which nobody corrects
        const auto outcome = rules_.corrections.apply(cells);
        if (outcome == Corrections::Outcome::Removed) {
            report_.notes.add(
                "removed", {{}, service.name, "", "is left out by the corrections", Done::Refused});
            return {};
        }
        if (outcome == Corrections::Outcome::Corrected) {
            report_.notes.add(
                "corrected",
                {{}, service.name, "", "is changed by the corrections", Done::Repaired});
            take_over(cells, service);
        }
        TRY_DO(write_provider(service, provenance));
        for (const auto& place : service.places) TRY_DO(write_place(place, provenance));
        TRY_DO(writer_.add(cells));
        int order = 0;
        for (const auto& answer : service.questions) {
            TRY_DO(writer_.add(service.id, ++order, answer));
        }
        report_.survey.add(service);
        look_for_thresholds(service);
        return {};
    }

  private:
    // Places of the same words have one id, and a service names each of its places once.
    void give_ids(model::Service& service, Twin twin) {
        auto& provider = service.provider;
        if (provider.name.empty()) provider.name = service.name;
        provider.id = model::ProviderId{id_of(provider.name, provider.name)};
        std::vector<model::Place> places;
        for (auto& place : service.places) {
            const auto& name = !place.outcode.empty() ? place.outcode
                               : !place.town.empty()  ? place.town
                                                      : place.name;
            place.id = model::PlaceId{id_of(name, words_of(place))};
            const bool is_new =
                std::none_of(places.begin(), places.end(),
                             [&](const model::Place& known) { return known.id == place.id; });
            if (is_new) places.push_back(std::move(place));
        }
        service.places = std::move(places);
        auto key = service.source_id.empty() ? identity(service) : "id " + service.source_id;
        if (service.source_id.empty() && twin == Twin::Yes) key += what_it_is(service);
        service.id = model::ServiceId{service_ids_.give(service.name, key)};
        if (service.summary.size() > ingest::kSummaryBytes) service.summary.clear();
    }

    // Of two with one name it tells which is which, in whatever order they come.
    static std::string what_it_is(const model::Service& service) {
        auto cells = ingest::service_cells(service);
        std::string words;
        for (const auto* name : {"description", "subject", "age_from", "age_to", "times"}) {
            words += "\n" + cells[name];
        }
        return words;
    }

    // What is counted is what families will read. A cell that cannot be read is refused with the whole folder.
    static void take_over(const ingest::Cells& cells, model::Service& service) {
        auto corrected = ingest::read_service(cells);
        if (!corrected) return;
        corrected->provider = std::move(service.provider);
        corrected->places = std::move(service.places);
        corrected->questions = std::move(service.questions);
        service = *std::move(corrected);
    }

    // The first source to name a provider says who it is.
    Result<void> write_provider(model::Service& service, const model::Provenance& provenance) {
        auto& provider = service.provider;
        if (!providers_.insert(std::hash<std::string>{}(provider.id.text)).second) return {};
        if (provider.provenance.source.empty()) provider.provenance = provenance;
        return writer_.add(provider);
    }

    Result<void> write_place(const model::Place& place, const model::Provenance& provenance) {
        if (!places_.insert(std::hash<std::string>{}(place.id.text)).second) return {};
        return writer_.add(place, provenance);
    }

    static std::string words_of(const model::Place& place) {
        std::string words;
        for (const auto* part : {&place.name, &place.address, &place.town, &place.postcode,
                                 &place.outcode, &place.travel}) {
            words += *part + "\n";
        }
        words += place.is_hidden ? "hidden" : std::string{model::to_text(place.kind)};
        if (place.position) {
            words += std::to_string(place.position->latitude) + " " +
                     std::to_string(place.position->longitude);
        }
        for (const auto& fact : place.access) {
            words += "\n" + fact.feature.text + std::string{model::to_text(fact.answer)};
        }
        return words;
    }

    void look_for_thresholds(const model::Service& service) {
        look_for_thresholds(service, service.description);
        look_for_thresholds(service, service.eligibility);
        look_for_thresholds(service, service.referral.how);
        for (const auto& each : service.questions) look_for_thresholds(service, each.answer);
    }

    void look_for_thresholds(const model::Service& service, const std::string& text) {
        for (const auto& found : lint_thresholds(text)) {
            if (report_.findings.size() == kMaxFindings) return;
            report_.findings.push_back({service.name, text.substr(found.at, found.end - found.at),
                                        std::string{why(found.threshold)}});
        }
    }

    ImportRules& rules_;
    ingest::FolderWriter& writer_;
    Report& report_;
    Ids service_ids_;
    std::unordered_set<std::size_t> providers_;
    std::unordered_set<std::size_t> places_;
};

}  // namespace

Result<Report> import(const std::vector<fs::path>& sources, const fs::path& out, ImportRules rules,
                      const ImportTalk& talk) {
    TRY_DO(none_is_given_twice(sources));
    TRY(auto writer, ingest::FolderWriter::begin(out));
    Report report;
    report.made = rules.survey.today;
    report.survey = Survey{rules.survey};
    for (const auto& contact : rules.contacts) {
        if (contact.status != model::ContactStatus::Old) report.survey.add(contact);
    }
    report.last = last_import(out);
    TRY(auto gather, Gather::begin(writer.scratch()));
    for (const auto& source : sources) {
        if (auto read = Intake{rules, talk, gather, report}.read(source); !read) {
            return std::move(read).error().within(source_name(source));
        }
    }
    Outlet outlet{rules, writer, report};
    TRY_DO(gather.each(
        [&](model::Service& service, Twin twin) { return outlet.write(service, twin); }));
    for (const auto& line : rules.corrections.unused()) {
        report.notes.add("correction", {{"corrections", 0}, {}, {}, line, Done::Left});
    }
    for (const auto& line : rules.corrections.shared()) {
        report.notes.add("correction-shared", {{"corrections", 0}, {}, {}, line, Done::Kept});
    }
    if (const auto fewer = shrinks(report);
        !fewer.empty() && !(talk.agrees && talk.agrees(fewer))) {
        return Error{Code::Untrusted, "far fewer services came than the last time"};
    }
    TRY(const auto fresh, writer.close());
    if (talk.fits) TRY_DO(talk.fits(fresh));
    TRY_DO(write_text(fresh / kLastReport, to_json(report)));
    TRY_DO(writer.finish());
    return report;
}

}  // namespace kiosk::feeds
