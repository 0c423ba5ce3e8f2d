// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/report_words.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::feeds {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "localoffer-import-report";
constexpr int kFormatVersion = 1;

constexpr std::array<std::string_view, kAgeBands> kBandKeys{"fresh", "warned", "lowered", "hidden",
                                                            "not_dated"};

Json date(base::Date day) { return day.ok() ? Json(base::to_iso(day)) : Json(nullptr); }

Json spot(const Spot& at) { return {{"source", at.source}, {"row", at.record}}; }

Json gaps(const Counts& counts) {
    auto json = Json::object();
    for (const auto what : all_missing()) {
        const auto& gap = counts.gap(what);
        json[std::string{words_of(what).key}] = {
            {"asked", gap.asked}, {"missing", gap.missing}, {"examples", gap.examples}};
    }
    return json;
}

Json freshness(const FreshnessCounts& counts) {
    Json json{{"to_be_warned_of", counts.warned},
              {"put_lower", counts.lowered},
              {"not_shown", counts.hidden},
              {"kept_by_law", counts.kept_by_law},
              {"dated_in_the_future", counts.yet_to_come}};
    auto bands = Json::object();
    for (std::size_t i = 0; i < kAgeBands; ++i) bands[std::string{kBandKeys[i]}] = counts.bands[i];
    json["bands"] = std::move(bands);
    return json;
}

Json heads(const Survey& survey, const Counts& counts) {
    auto json = Json::object();
    for (std::size_t i = 0; i < kHeads; ++i) {
        const auto& head = counts.heads[i];
        json[survey.heads()[i].id] = {{"cover", cover_key(survey.cover(counts, i))},
                                      {"services", head.services},
                                      {"shown", head.shown},
                                      {"invented", head.invented}};
    }
    return json;
}

Json tally(const Tally& counted) {
    auto names = Json::object();
    for (const auto& [name, count] : counted.counts()) names[name] = count;
    return {{"named", std::move(names)}, {"others", counted.others()}};
}

template <typename E, std::size_t N>
Json by_enum(const std::array<std::size_t, N>& counted) {
    auto json = Json::object();
    for (const auto& [value, word] : model::EnumWords<E>::kWords) {
        json[std::string{word}] = counted[static_cast<std::size_t>(value)];
    }
    return json;
}

Json counts_json(const Survey& survey, const Counts& counts) {
    return {{"services", counts.services},
            {"statutory", counts.statutory},
            {"temporarily_closed", counts.temporarily_closed},
            {"demonstration", counts.demonstration},
            {"sensitive", counts.sensitive},
            {"missing", gaps(counts)},
            {"heads", heads(survey, counts)},
            {"freshness", freshness(counts.freshness)},
            {"categories", tally(counts.categories)},
            {"tiers", by_enum<model::Tier>(counts.tiers)},
            {"provider_kinds", by_enum<model::ProviderKind>(counts.provider_kinds)}};
}

Json groups(const Survey& survey, const Groups& groups) {
    auto named = Json::object();
    for (const auto& [name, counts] : groups.named()) named[name] = counts_json(survey, counts);
    return {{"named", std::move(named)}, {"others", counts_json(survey, groups.others())}};
}

Json contacts(const ContactCounts& counts) {
    return {{"contacts", counts.contacts},
            {"without_reach", counts.without_reach},
            {"without_way_but_voice", counts.without_way_but_voice},
            {"examples", counts.examples}};
}

Json survey_json(const Survey& survey) {
    const auto& rule = survey.freshness_rule();
    auto names = Json::array();
    for (const auto& head : survey.heads()) names.push_back({{"id", head.id}, {"name", head.name}});
    return {{"area", survey.area()},
            {"today", date(survey.today())},
            {"freshness_rule",
             {{"warn_months", rule.warn_months},
              {"lower_months", rule.lower_months},
              {"hide_months", rule.hide_months}}},
            {"heads", std::move(names)},
            {"empty_heads", survey.empty_heads(survey.home())},
            {"all", counts_json(survey, survey.all())},
            {"areas", groups(survey, survey.areas())},
            {"sources", groups(survey, survey.sources())},
            {"contacts", contacts(survey.contacts())}};
}

Json sources(const std::vector<SourceTotals>& all) {
    auto json = Json::array();
    for (const auto& source : all) {
        json.push_back({{"name", source.name},
                        {"format", source.format},
                        {"rows", source.rows},
                        {"taken", source.taken},
                        {"refused", source.refused},
                        {"merged", source.merged}});
    }
    return json;
}

Json last_import(const std::optional<LastImport>& last) {
    if (!last) return nullptr;
    auto by_source = Json::object();
    for (const auto& [name, services] : last->by_source) by_source[name] = services;
    return {{"made", date(last->made)},
            {"services", last->services},
            {"sources", std::move(by_source)}};
}

Json shrinks_json(const Report& report) {
    auto json = Json::array();
    for (const auto& each : shrinks(report)) {
        json.push_back({{"source", each.source}, {"before", each.before}, {"now", each.now}});
    }
    return json;
}

Json notes(const Notes& notes) {
    auto counts = Json::object();
    for (const auto& [kind, count] : notes.counts()) {
        counts[kind] = {{"count", count}, {"words", words_of_kind(kind).words}};
    }
    auto kept = Json::array();
    for (const auto& note : notes.kept()) {
        kept.push_back({{"at", spot(note.spot)},
                        {"service", note.service},
                        {"field", note.field},
                        {"what", note.what},
                        {"done", to_text(note.done)}});
    }
    auto words = Json::array();
    for (const auto& [word, count] : frequent_words(notes)) {
        words.push_back({{"words", word}, {"count", count}});
    }
    return {{"kinds", std::move(counts)},
            {"kept", std::move(kept)},
            {"unknown_words", std::move(words)}};
}

Json refusals_json(const Report& report) {
    auto json = Json::array();
    for (const auto& each : refusals(report)) {
        json.push_back(
            {{"what", each.what}, {"count", each.count}, {"example", spot(each.example.spot)}});
    }
    return json;
}

Json merges(const Merges& merges) {
    auto kept = Json::array();
    for (const auto& merge : merges.kept()) {
        kept.push_back({{"service", merge.service},
                        {"kept", spot(merge.kept)},
                        {"joined", spot(merge.joined)},
                        {"why", merge.why}});
    }
    return {{"count", merges.count()}, {"kept", std::move(kept)}};
}

Json findings(const std::vector<Finding>& all) {
    auto json = Json::array();
    for (const auto& each : all) {
        json.push_back({{"where", each.where}, {"sentence", each.sentence}, {"why", each.why}});
    }
    return json;
}

Json totals_json(const Report& report) {
    const auto sum = totals(report);
    return {
        {"rows", sum.rows}, {"taken", sum.taken}, {"refused", sum.refused}, {"merged", sum.merged}};
}

using Read = nlohmann::json;

// The number at a path of keys; nothing where there is none.
std::optional<std::size_t> number_at(const Read& json, const char* pointer) {
    const Read::json_pointer at{pointer};
    if (!json.contains(at) || !json.at(at).is_number_unsigned()) return std::nullopt;
    const auto number = json.at(at).get<std::uint64_t>();
    static constexpr std::uint64_t kMost = 1'000'000'000;
    return static_cast<std::size_t>(std::min(number, kMost));
}

std::map<std::string, std::size_t> services_by_source(const Read& json) {
    std::map<std::string, std::size_t> by_source;
    const Read::json_pointer at{"/survey/sources/named"};
    if (!json.contains(at) || !json.at(at).is_object()) return by_source;
    for (const auto& [name, counts] : json.at(at).items()) {
        if (by_source.size() >= kMaxGroups) break;
        if (const auto services = number_at(counts, "/services")) by_source[name] = *services;
    }
    return by_source;
}

}  // namespace

std::string to_json(const Report& report) {
    const Json json{{"format", kFormat},
                    {"format_version", kFormatVersion},
                    {"made", date(report.made)},
                    {"version", report.version},
                    {"totals", totals_json(report)},
                    {"next_steps", next_steps(report)},
                    {"shrinks", shrinks_json(report)},
                    {"last_import", last_import(report.last)},
                    {"sources", sources(report.sources)},
                    {"refusals", refusals_json(report)},
                    {"survey", survey_json(report.survey)},
                    {"notes", notes(report.notes)},
                    {"merges", merges(report.merges)},
                    {"findings", findings(report.findings)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

base::Result<LastImport> read_last_import(std::string_view report_json) {
    if (report_json.size() > kMaxReportBytes) {
        return base::Error{base::Code::TooLarge, "a report of more than 64 MiB"};
    }
    const auto json = Read::parse(report_json, nullptr, false);
    if (!json.is_object() || json.value("format", Read{}) != kFormat) {
        return base::Error{base::Code::Invalid, "not an import report"};
    }
    const auto services = number_at(json, "/survey/all/services");
    const auto made = json.value("made", Read{});
    if (!services) return base::Error{base::Code::Invalid, "a report that counts no services"};
    LastImport last;
    last.services = *services;
    last.by_source = services_by_source(json);
    if (made.is_string()) {
        TRY(last.made, base::parse_date(made.get<std::string>()));
    }
    return last;
}

}  // namespace kiosk::feeds
