// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/json_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>
#include <vector>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/json_parts.h"
#include "localoffer_data/feeds/json_readers.h"
#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/mend_json.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

const Value kNothing;
constexpr int kMaxUnwrapped = 3;  // {"result": {"records": [ ... ]}}

Format format_of(Dialect dialect) {
    switch (dialect) {
        case Dialect::OpenReferral3: return Format::OpenReferral3;
        case Dialect::OpenReferral1: return Format::OpenReferral1;
        case Dialect::Outpost: return Format::OutpostJson;
        case Dialect::Plain:
        case Dialect::Organization:
        case Dialect::Other: return Format::PlainJson;
    }
    return Format::PlainJson;
}

Draft read(const Value& service, Dialect dialect) {
    switch (dialect) {
        case Dialect::OpenReferral3: return read_open_referral_3(service);
        case Dialect::OpenReferral1: return read_open_referral_1(service);
        case Dialect::Outpost: return read_outpost(service);
        case Dialect::Plain:
        case Dialect::Organization:
        case Dialect::Other: return read_plain(service);
    }
    return {};
}

// A file name can say what its records do not.
bool is_named_after_no_service(std::string_view page) {
    constexpr std::array<std::string_view, 6> kBeginnings{"organi",   "taxonom",   "vocabular",
                                                          "location", "apidetail", "review"};
    const auto name = folded(page);
    return std::ranges::any_of(kBeginnings,
                               [&](std::string_view each) { return name.starts_with(each); });
}

std::optional<std::uint64_t> number_at(const Value& header, Names names) {
    const auto words = header.words(names);
    std::uint64_t number = 0;
    const auto [end, failed] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (failed != std::errc{}) return std::nullopt;
    return number;
}

// Why a record is not even looked into; empty where it is.
std::string unfit(const RawRecord& raw) {
    if (raw.is_too_long) return "is longer than " + std::to_string(kMaxRecordBytes) + " bytes";
    if (raw.depth > kMaxJsonDepth) {
        return "is more than " + std::to_string(kMaxJsonDepth) + " brackets deep";
    }
    return raw.is_cut ? "is cut off at the end of the file" : "";
}

// A service, and what is known of its provider from around it.
struct Around {
    Value record;
    DraftProvider provider;
};

// {"service": {...}, "location": {...}}: the service, being there.
Value service_at_its_location(Value link) {
    Value service = link.at({"service"});
    std::erase_if(link.children, [](const Value& member) { return member.key == "service"; });
    link.key = "serviceatlocations";
    service.key.clear();
    service.children.push_back(std::move(link));
    return service;
}

const Value& list_in(const Value& record) {
    const auto& list = record.at({"contents", "content", "results", "records", "items", "data"});
    const bool is_list = list.kind == Value::Kind::List && list.children.front().is_object();
    return is_list ? list : kNothing;
}

const Value& services_in(const Value& record) {
    const auto& list = record.at({"services"});
    return !list.items().empty() && list.items().front().is_object() ? list : kNothing;
}

// Of a provider that is told once for many services.
DraftProvider modest(DraftProvider provider) {
    for (auto* text :
         {&provider.id, &provider.name, &provider.description, &provider.email, &provider.web}) {
        if (text->size() > kMaxProviderBytes) text->resize(kMaxProviderBytes);
    }
    if (provider.phones.size() > kMaxProviderPhones) provider.phones.resize(kMaxProviderPhones);
    for (auto& phone : provider.phones) {
        phone.number.resize(std::min(phone.number.size(), kMaxNameBytes));
        phone.kind.resize(std::min(phone.kind.size(), kMaxNameBytes));
    }
    return provider;
}

// One more than are taken, so that it is seen where there are more.
std::span<const Value> most_of(const Value& list) {
    const auto items = list.items();
    return items.first(std::min(items.size(), kMaxServicesOfRecord + 1));
}

// What lies in a record that is not itself a service: an envelope on a line of its own, an organisation with its services, a
// service at a location.
std::vector<Around> unwrapped(Value record) {
    std::vector<Around> level;
    level.push_back({std::move(record), {}});
    for (int round = 0; round < kMaxUnwrapped; ++round) {
        std::vector<Around> below;
        for (auto& [value, provider] : level) {
            const bool has_name = value.at({"name"}).says_something();
            const auto& wrapper = value.at({"data", "result", "response"});
            if (below.size() > kMaxServicesOfRecord) break;
            if (const auto& list = list_in(value); !has_name && list.says_something()) {
                for (const auto& each : most_of(list)) below.push_back({each, provider});
            } else if (const auto& services = services_in(value); services.says_something()) {
                const auto around = has_name ? modest(provider_of(value)) : provider;
                for (const auto& each : most_of(services)) below.push_back({each, around});
            } else if (value.at({"service"}).is_object() && !has_name) {
                below.push_back({service_at_its_location(std::move(value)), provider});
            } else if (!has_name && wrapper.is_object()) {
                below.push_back({wrapper, provider});
            } else {
                below.push_back({std::move(value), provider});
            }
        }
        level = std::move(below);
    }
    return level;
}

}  // namespace

JsonPage::JsonPage(std::string name, std::unique_ptr<PageText> text, Shared& shared)
    : name_(std::move(name)), text_(std::move(text)), shared_(shared), records_(*text_) {}

base::Result<std::optional<Draft>> JsonPage::next(Notes& notes) {
    while (waiting_.empty() && !has_ended_) {
        const auto raw = records_.next();
        if (const auto& failure = text_->failure()) return base::Error{*failure};
        if (!raw) {
            end(notes);
        } else {
            take_record(*raw, notes);
        }
    }
    if (waiting_.empty()) return std::optional<Draft>{};
    std::optional<Draft> draft{std::move(waiting_.front())};
    waiting_.pop_front();
    return draft;
}

std::optional<Opened> JsonPage::opened() const {
    const bool is_empty_list = records_.count() == 0 && records_.envelope() != Envelope::Single;
    if (!dialect_ && !is_empty_list) return std::nullopt;
    const auto format = format_of(dialect_.value_or(usual_for(records_.envelope())));
    return Opened{
        .format = format,
        .told = std::string{to_text(format)}.append(", ").append(to_text(records_.envelope()))};
}

void JsonPage::refuse(const RawRecord& raw, std::string_view why, Notes& notes) {
    notes.add("record",
              {.spot = {name_, raw.number}, .what = std::string{why}, .done = Done::Refused});
}

std::optional<Value> JsonPage::parse(const RawRecord& record, Notes& notes) {
    if (auto value = parse_json(record.text)) return value;
    const auto mended = mend_json(record.text);
    auto value = parse_json(mended.text);
    if (!value) return value;
    const auto add = [&](std::string_view kind, std::size_t count, std::string_view what) {
        if (count == 0) return;
        notes.add(kind, {.spot = {name_, record.number},
                         .what = std::to_string(count).append(" ").append(what),
                         .done = Done::Repaired});
    };
    add("control-character", mended.control_characters, "control characters in its texts");
    add("escape", mended.escapes, "escapes that mean no letter");
    add("json", mended.marks, "commas or words that JSON does not have");
    return value;
}

void JsonPage::take_record(const RawRecord& raw, Notes& notes) {
    if (const auto why = unfit(raw); !why.empty()) {
        refuse(raw, why, notes);
        return records_.restart_within(raw);
    }
    auto value = parse(raw, notes);
    if (!value) {
        refuse(raw, "is not JSON", notes);
        return records_.restart_within(raw);
    }
    if (!value->is_object() && value->kind != Value::Kind::List) {
        return refuse(raw, "is not a record", notes);
    }
    take_services(*std::move(value), {name_, raw.number}, notes);
}

// What the envelope says around its services, where it is an organisation.
const DraftProvider& JsonPage::provider_around() {
    if (around_) return *around_;
    around_.emplace();
    if (records_.envelope() != Envelope::Named) return *around_;
    const auto header = parse_json(records_.header());
    if (header && header->is_object()) around_ = modest(provider_of(*header));
    return *around_;
}

void JsonPage::take_services(Value record, const Spot& spot, Notes& notes) {
    if (services_ + organizations_ + others_ == 0) usual_ = usual_for(records_.envelope());
    const auto& outermost = provider_around();
    std::vector<Value> records;
    if (record.kind == Value::Kind::List) {
        records = std::move(record.children);
    } else {
        records.push_back(std::move(record));
    }
    for (auto& each : records) {
        for (auto& [value, provider] : unwrapped(std::move(each))) {
            if (waiting_.size() == kMaxServicesOfRecord) {
                notes.add("limit",
                          {.spot = spot,
                           .what = "holds more than " + std::to_string(kMaxServicesOfRecord) +
                                   " services; the rest",
                           .done = Done::Left});
                return;
            }
            add_what_is_missing(provider, outermost);
            take_service(value, provider, spot, notes);
        }
    }
}

void JsonPage::take_service(const Value& service, const DraftProvider& provider, const Spot& spot,
                            Notes& notes) {
    const auto usual = services_ == 0 && is_named_after_no_service(name_) ? Dialect::Other : usual_;
    const auto dialect = dialect_of(service, usual);
    if (dialect == Dialect::Organization) return remember_organization(service);
    if (dialect == Dialect::Other) {
        ++others_;
        // Where the page holds none at all, one note says so at its end.
        if (services_ > 0) {
            notes.add("no-service", {.spot = spot, .what = "is no service", .done = Done::Left});
        }
        return;
    }
    usual_ = dialect;
    if (!dialect_) dialect_ = dialect;
    ++services_;
    auto draft = read(service, dialect);
    draft.spot = spot;
    add_what_is_missing(draft.provider, provider);
    join_provider(draft);
    waiting_.push_back(std::move(draft));
}

void JsonPage::join_provider(Draft& draft) const {
    const auto known = shared_.organizations.find(draft.provider.id);
    if (known != shared_.organizations.end()) add_what_is_missing(draft.provider, known->second);
}

void JsonPage::remember_organization(const Value& record) {
    ++organizations_;
    auto provider = modest(provider_of(record));
    const auto bytes = provider.name.size() + provider.description.size() + provider.email.size() +
                       provider.web.size();
    if (provider.id.empty() || shared_.organizations.size() >= kMaxOrganizations ||
        shared_.organization_bytes + bytes > kMaxHeldBytes) {
        return;
    }
    shared_.organization_bytes += bytes;
    auto& known = shared_.organizations[provider.id];
    add_what_is_missing(known, provider);
}

void JsonPage::end(Notes& notes) {
    has_ended_ = true;
    note_encoding(name_, text_->decoder(), notes);
    if (services_ == 0 && organizations_ + others_ > 0) {
        notes.add("no-services",
                  {.spot = {name_, 0},
                   .field = {},
                   .what = organizations_ > 0 ? "holds organisations and no services; they are "
                                                "joined to services by their ids"
                                              : "holds no services",
                   .done = Done::Left});
    }
    if (services_ > 0 || records_.count() == 0) note_totals(notes);
}

void JsonPage::note_totals(Notes& notes) {
    const auto header = parse_json(records_.header());
    if (!header) return;
    const auto promised = number_at(*header, {"totalitems", "totalelements", "total", "count"});
    const auto pages = number_at(*header, {"totalpages"});
    const auto size = number_at(*header, {"size", "perpage"});
    const bool is_last = header->words({"lastpage", "last"}) != "false";
    const auto count = records_.count();
    if (size && (count > *size || (count < *size && !is_last))) {
        notes.add("total",
                  {.spot = {name_, 0},
                   .field = "size",
                   .what = "says " + std::to_string(*size) + ", holds " + std::to_string(count)});
    }
    if (!promised) return;
    if (pages.value_or(1) > 1) {  // told together with the other pages
        shared_.totals.promised = std::max(shared_.totals.promised, *promised);
        shared_.totals.came += count;
        if (shared_.totals.source.empty()) shared_.totals.source = name_;
    } else if (*promised != count) {
        notes.add("total", {.spot = {name_, 0},
                            .field = "total",
                            .what = "says " + std::to_string(*promised) + ", holds " +
                                    std::to_string(count)});
    }
}

}  // namespace kiosk::feeds
