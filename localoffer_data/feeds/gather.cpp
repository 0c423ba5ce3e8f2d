// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/gather.h"

#include <algorithm>
#include <system_error>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/entry_json.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/secrets.h"

namespace kiosk::feeds {
namespace {

using base::Code;
using base::Error;
using base::Result;

// Without blanks too: "St John's" and "ST JOHNS", "E17 6DH" and "e176dh" are one.
std::string folded(std::string_view text) {
    auto words = fold(text);
    std::erase(words, ' ');
    return words;
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
        if (!known && first.questions.size() < kMaxAnswers) first.questions.push_back(theirs);
    }
}

bool hides_places(const model::Service& service) {
    return std::any_of(service.places.begin(), service.places.end(),
                       [](const model::Place& place) { return place.is_hidden; });
}

std::vector<std::string*> texts_of(model::Service& s) {
    std::vector<std::string*> texts{&s.provider.about, &s.summary,      &s.description,
                                    &s.eligibility,    &s.referral.how, &s.cost.note,
                                    &s.schedule.note,  &s.standing_note};
    for (auto& cost : s.more_costs) texts.push_back(&cost.note);
    for (auto& each : s.questions) texts.push_back(&each.answer);
    return texts;
}

// What one source keeps from the public no other may give away, neither as an address nor in its words.
void hide_places(model::Service& service, bool is_sensitive) {
    Secrets secrets;
    for (auto& place : service.places) {
        secrets.add(place.address, place.postcode);
        model::Place hidden{.kind = place.kind, .access = place.access, .is_hidden = true};
        if (!is_sensitive) {
            hidden.town = place.town;
            hidden.outcode = place.outcode;
        }
        place = std::move(hidden);
    }
    for (auto* text : texts_of(service)) *text = secrets.without(std::move(*text));
}

// An id that a source gave twice by mistake is not worth a service: a renamed one still has its provider, one that changed
// hands its name.
bool is_another(const model::Service& a, const model::Service& b) {
    return folded(a.name) != folded(b.name) && !a.provider.name.empty() &&
           !b.provider.name.empty() && folded(a.provider.name) != folded(b.provider.name);
}

std::string identity_of(const model::Service& service, const std::string& main_postcode) {
    const auto name = folded(service.name);
    const auto provider = folded(service.provider.name);
    const auto postcode = folded(main_postcode);
    const int known =
        (name.empty() ? 0 : 1) + (provider.empty() ? 0 : 1) + (postcode.empty() ? 0 : 1);
    return known < 2 || name.empty() ? std::string{} : provider + "\n" + name + "\n" + postcode;
}

}  // namespace

std::string identity(const model::Service& service) {
    return identity_of(service, service.place() == nullptr ? "" : service.place()->postcode);
}

void fill_unknown(model::Service& first, model::Service second) {
    const bool is_sensitive = first.is_sensitive || second.is_sensitive;
    const bool hides_first = hides_places(first);
    const bool hides_second = hides_places(second);
    if (hides_second && !hides_first) hide_places(first, is_sensitive);
    if (hides_first && !hides_second) hide_places(second, is_sensitive);
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
    first.is_sensitive = is_sensitive;
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
    if (text.size() > kMaxEntryBytes) return Error{Code::TooLarge, "an entry over 16 MiB"};
    if (!is_at_end_) file_.seekp(static_cast<std::streamoff>(end_));
    is_at_end_ = true;
    file_.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file_) return Error{Code::Io, "writing " + path_.filename().string()};
    const Record record{end_, static_cast<std::uint32_t>(text.size()), source(), 0, 0, Twin::No};
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

Result<void> Gather::add(const Settled& settled, const Spot& spot, Notes& notes, Merges& merges) {
    const auto& service = settled.service;
    const auto order = order_of(settled.modified);
    const auto next = static_cast<std::uint32_t>(records_.size());
    const std::hash<std::string> hash;
    const auto id = hash(std::to_string(sources_.size()) + "\n" + service.source_id);
    if (!service.source_id.empty()) {
        const auto [same_id, is_new] = by_id_.try_emplace(id, next);
        if (!is_new) {
            auto& before = records_[same_id->second];
            TRY(const auto first, read(before));
            if (!is_another(first, service)) {
                return merge(before, service, order, spot, notes, merges);
            }
            notes.add("same-id", {spot, service.name, "id",
                                  "is that of record " + std::to_string(before.spot) +
                                      ", which is another service; both are kept",
                                  Done::Kept});
        }
    }
    if (settled.hidden_postcode.empty() && service.is_sensitive && hides_places(service)) {
        private_names_.insert(hash(identity_of(service, {})));
    }
    const auto who = settled.hidden_postcode.empty()
                         ? identity(service)
                         : identity_of(service, settled.hidden_postcode);
    auto twin = Twin::No;
    const auto is_twin_of = [&](std::uint32_t other) { records_[other].twin = twin = Twin::Yes; };
    if (who.empty()) {
        const auto [same, is_new] =
            by_identity_.try_emplace(hash("name " + folded(service.name)), next);
        if (!is_new) is_twin_of(same->second);
    } else {
        const auto [same, is_new] = by_identity_.try_emplace(hash(who), next);
        if (!is_new && records_[same->second].source != source()) {
            if (!service.source_id.empty()) by_id_[id] = same->second;
            return merge(records_[same->second], service, order, spot, notes, merges);
        }
        if (!is_new) {
            is_twin_of(same->second);
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
    record.twin = twin;
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
    // One that comes a million times and says nothing new is not written a million times.
    if (whole != first) {
        TRY(const auto kept, keep(whole));
        before.at = kept.at;
        before.bytes = kept.bytes;
    }
    if (newer) {
        before.modified = modified;
        before.spot = static_cast<std::uint32_t>(spot.record);
    }
    return {};
}

bool Gather::is_private(const model::Service& service) const {
    return !private_names_.empty() &&
           private_names_.contains(std::hash<std::string>{}(identity_of(service, {})));
}

Result<void> Gather::each(const std::function<Result<void>(model::Service&, Twin)>& use) {
    for (const auto& record : records_) {
        TRY(auto service, read(record));
        if (is_private(service) && !hides_places(service)) {
            hide_places(service, true);
            service.is_sensitive = true;
        }
        TRY_DO(use(service, record.twin));
    }
    return {};
}

}  // namespace kiosk::feeds
