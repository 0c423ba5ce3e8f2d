// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/gather.h"

#include <algorithm>
#include <system_error>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/entry_json.h"

namespace kiosk::feeds {
namespace {

using base::Code;
using base::Error;
using base::Result;

// Letters and digits only, small: "St John's" and "ST JOHNS" are one.
std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0) {
            out += c;
        }
    }
    return out;
}

// The first fourteen digits of a time in ISO 8601 sort as the times do, whatever stands between them.
std::int64_t order_of(std::string_view modified) {
    constexpr int kDigits = 14;
    std::int64_t order = 0;
    int digits = 0;
    for (const char c : modified) {
        if (c < '0' || c > '9' || digits == kDigits) continue;
        order = order * 10 + (c - '0');
        ++digits;
    }
    for (; digits > 0 && digits < kDigits; ++digits) order *= 10;
    return order;
}

template <typename T>
void fill(T& first, const T& second) {
    if (first == T{}) first = second;
}

void fill_reach(model::Reach& first, const model::Reach& second) {
    fill(first.phone, second.phone);
    fill(first.email, second.email);
    fill(first.web, second.web);
    fill(first.text, second.text);
    fill(first.relay, second.relay);
}

void fill_questions(model::Service& first, const model::Service& second) {
    for (const auto& theirs : second.questions) {
        const bool known = std::any_of(
            first.questions.begin(), first.questions.end(),
            [&](const model::QuestionAnswer& ours) { return ours.question == theirs.question; });
        if (!known) first.questions.push_back(theirs);
    }
}

// What one source keeps from the public no other may give away.
void hide_what_is_hidden(model::Service& first, const model::Service& second) {
    const auto is_hidden = [](const model::Place& place) { return place.is_hidden; };
    if (std::none_of(second.places.begin(), second.places.end(), is_hidden)) return;
    for (auto& place : first.places) {
        if (place.is_hidden) continue;
        place.is_hidden = true;
        place.name.clear();
        place.address.clear();
        place.postcode.clear();
        place.travel.clear();
        place.position.reset();
    }
}

}  // namespace

std::string identity(const model::Service& service) {
    const auto name = folded(service.name);
    const auto provider = folded(service.provider.name);
    const auto postcode = service.place() == nullptr ? "" : folded(service.place()->postcode);
    const int known =
        (name.empty() ? 0 : 1) + (provider.empty() ? 0 : 1) + (postcode.empty() ? 0 : 1);
    return known < 2 || name.empty() ? std::string{} : provider + "\n" + name + "\n" + postcode;
}

void fill_unknown(model::Service& first, const model::Service& second) {
    fill_reach(first.provider.reach, second.provider.reach);
    fill(first.provider.about, second.provider.about);
    fill(first.provider.kind, second.provider.kind);
    fill(first.subject, second.subject);
    fill(first.summary, second.summary);
    fill(first.description, second.description);
    fill(first.ages, second.ages);
    fill(first.needs, second.needs);
    fill(first.heads, second.heads);
    fill(first.eligibility, second.eligibility);
    fill(first.referral, second.referral);
    if (first.cost == model::Cost{} && first.more_costs.empty()) {
        first.cost = second.cost;
        first.more_costs = second.more_costs;
    }
    fill(first.schedule, second.schedule);
    fill(first.places, second.places);
    fill(first.ask_for, second.ask_for);
    fill_reach(first.reach, second.reach);
    fill(first.languages, second.languages);
    fill(first.tier, second.tier);
    fill(first.theme, second.theme);
    fill(first.council, second.council);
    fill_questions(first, second);
    fill(first.source_terms, second.source_terms);
    fill(first.rating, second.rating);
    hide_what_is_hidden(first, second);
    first.is_sensitive = first.is_sensitive || second.is_sensitive;
    first.is_statutory = first.is_statutory || second.is_statutory;
}

Result<Gather> Gather::begin(const std::filesystem::path& scratch) {
    Gather gather;
    gather.path_ = scratch;
    gather.file_.open(scratch, std::ios::in | std::ios::out | std::ios::trunc | std::ios::binary);
    if (!gather.file_) return Error{Code::Io, "cannot write " + scratch.string()};
    return gather;
}

Gather::~Gather() {
    std::error_code failed;
    if (!path_.empty()) std::filesystem::remove(path_, failed);
}

Result<Gather::Record> Gather::keep(const model::Service& service) {
    const auto text = to_json(service);
    if (text.size() > kMaxEntryBytes) return Error{Code::TooLarge, "an entry over 4 MiB"};
    if (!is_at_end_) file_.seekp(static_cast<std::streamoff>(end_));
    is_at_end_ = true;
    file_.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file_) return Error{Code::Io, "writing " + path_.filename().string()};
    const Record record{end_, static_cast<std::uint32_t>(text.size()), source(), 0, 0};
    end_ += text.size();
    return record;
}

Result<model::Service> Gather::read(const Record& record) {
    std::string text(record.bytes, '\0');
    is_at_end_ = false;
    file_.seekg(static_cast<std::streamoff>(record.at));
    file_.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file_) return Error{Code::Io, "reading " + path_.filename().string()};
    return from_json(text);
}

Result<void> Gather::add(const model::Service& service, const std::string& modified,
                         const Spot& spot, Notes& notes, Merges& merges) {
    const auto order = order_of(modified);
    const auto next = static_cast<std::uint32_t>(records_.size());
    const std::hash<std::string> hash;
    const auto id = hash(std::to_string(sources_.size()) + "\n" + service.source_id);
    if (!service.source_id.empty()) {
        const auto [same_id, is_new] = by_id_.try_emplace(id, next);
        if (!is_new) return merge(records_[same_id->second], service, order, spot, notes, merges);
    }
    if (const auto who = identity(service); !who.empty()) {
        const auto [same, is_new] = by_identity_.try_emplace(hash(who), next);
        if (!is_new && records_[same->second].source != source()) {
            if (!service.source_id.empty()) by_id_[id] = same->second;
            return merge(records_[same->second], service, order, spot, notes, merges);
        }
        if (!is_new) {
            notes.add("twin", {spot, service.name, "id",
                               "has the provider, name and postcode of record " +
                                   std::to_string(records_[same->second].spot) +
                                   " but another id; both are kept",
                               Done::Kept});
        }
    }
    TRY(auto record, keep(service));
    record.modified = order;
    record.spot = static_cast<std::uint32_t>(spot.record);
    records_.push_back(record);
    return {};
}

Result<void> Gather::merge(Record& before, const model::Service& service, std::int64_t modified,
                           const Spot& spot, Notes& notes, Merges& merges) {
    TRY(auto first, read(before));
    const bool same_source = before.source == source();
    const bool newer = same_source && modified > before.modified;
    auto whole = newer ? service : first;
    fill_unknown(whole, newer ? first : service);
    const Spot other{sources_.at(before.source), before.spot};
    const std::string why = same_source ? "the same id" : "the same provider, name and postcode";
    notes.add(same_source ? "duplicate" : "merged",
              {spot, service.name, "id",
               why + " as record " + std::to_string(other.record) + " of " + other.source +
                   (newer ? "; this one is newer and comes first" : "; that one comes first"),
               Done::Merged});
    merges.add({service.name, newer ? spot : other, newer ? other : spot, why});
    TRY(auto record, keep(whole));
    record.source = before.source;
    record.modified = newer ? modified : before.modified;
    record.spot = newer ? static_cast<std::uint32_t>(spot.record) : before.spot;
    before = record;
    return {};
}

Result<void> Gather::each(const std::function<Result<void>(model::Service&)>& use) {
    for (const auto& record : records_) {
        TRY(auto service, read(record));
        TRY_DO(use(service));
    }
    return {};
}

}  // namespace kiosk::feeds
