// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/entry_json.h"

#include <nlohmann/json.hpp>

#include "firmware/base/utf8.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::feeds {
namespace {

using base::Code;
using base::Error;
using base::Result;
using nlohmann::json;

// ---- to JSON: a key for what is known -------------------------------------------------------------------------------

void put(json& out, const char* key, const std::string& text) {
    if (!text.empty()) out[key] = text;
}

template <typename T>
void put(json& out, const char* key, const std::optional<T>& value) {
    if (value) out[key] = *value;
}

void put(json& out, const char* key, bool value) {
    if (value) out[key] = true;
}

template <typename E>
void put_word(json& out, const char* key, E value) {
    if (value != model::EnumWords<E>::kWords[0].first) out[key] = model::to_text(value);
}

template <typename List, typename Make>
void put_list(json& out, const char* key, const List& list, Make make) {
    for (const auto& item : list) out[key].push_back(make(item));
}

json reach_json(const model::Reach& reach) {
    json out = json::object();
    put(out, "phone", reach.phone);
    put(out, "email", reach.email);
    put(out, "web", reach.web);
    put(out, "text", reach.text);
    put(out, "relay", reach.relay);
    return out;
}

json provenance_json(const model::Provenance& provenance) {
    json out{{"source", provenance.source}};
    if (provenance.is_dated()) out["checked"] = base::to_iso(provenance.checked);
    return out;
}

json cost_json(const model::Cost& cost) {
    json out = json::object();
    put_word(out, "charge", cost.charge);
    put(out, "pence", cost.pence);
    put_word(out, "per", cost.per);
    put(out, "note", cost.note);
    return out;
}

json schedule_json(const model::Schedule& schedule) {
    json out = json::object();
    put_list(out, "weekly", schedule.openings, [](const model::Opening& o) {
        return json{o.day.iso_encoding(), o.opens.count(), o.closes.count()};
    });
    put_list(out, "dates", schedule.dates, [](const model::DatedOpening& d) {
        return json{base::to_iso(d.date), d.opens.count(), d.closes.count()};
    });
    put_word(out, "season", schedule.season);
    put(out, "note", schedule.note);
    return out;
}

json place_json(const model::Place& place) {
    json out = json::object();
    put(out, "id", place.id.text);
    put(out, "name", place.name);
    put_word(out, "kind", place.kind);
    put(out, "address", place.address);
    put(out, "town", place.town);
    put(out, "postcode", place.postcode);
    put(out, "outcode", place.outcode);
    if (place.position) out["at"] = {place.position->latitude, place.position->longitude};
    put_list(out, "access", place.access, [](const model::AccessFact& fact) {
        return json{fact.feature.text, model::to_text(fact.answer)};
    });
    put(out, "travel", place.travel);
    put(out, "hidden", place.is_hidden);
    return out;
}

json provider_json(const model::Provider& provider) {
    json out{{"name", provider.name},
             {"reach", reach_json(provider.reach)},
             {"provenance", provenance_json(provider.provenance)}};
    put(out, "id", provider.id.text);
    put_word(out, "kind", provider.kind);
    put(out, "about", provider.about);
    return out;
}

void put_kind_of_help(json& out, const model::Service& s) {
    const auto id = [](const model::Tag& tag) { return tag.id.text; };
    put(out, "category", s.category.text);
    put(out, "subject", s.subject);
    put_list(out, "needs", s.needs, id);
    put_list(out, "heads", s.heads, id);
    put_word(out, "tier", s.tier);
    put_word(out, "theme", s.theme);
    put_list(out, "terms", s.source_terms, [](const model::SourceTerm& t) {
        return json{t.scheme, t.term};
    });
}

// ---- from JSON: what does not fit is remembered ---------------------------------------------------------------------

class Object {
  public:
    Object(const json& object, bool& good) : object_(object), good_(good) {
        good_ = good_ && object.is_object();
    }

    [[nodiscard]] std::string text(const char* key) const {
        const auto* found = at(key);
        if (found == nullptr) return {};
        return as_text(*found);
    }
    [[nodiscard]] std::optional<std::int64_t> number(const char* key) const {
        const auto* found = at(key);
        if (found == nullptr) return std::nullopt;
        return as_number(*found);
    }
    [[nodiscard]] std::optional<int> small_number(const char* key) const {
        const auto value = number(key);
        if (!value) return std::nullopt;
        constexpr std::int64_t kMost = 1'000'000;
        good_ = good_ && *value >= 0 && *value <= kMost;
        return static_cast<int>(std::clamp<std::int64_t>(*value, 0, kMost));
    }
    [[nodiscard]] bool yes(const char* key) const {
        const auto* found = at(key);
        return found != nullptr && found->is_boolean() && found->get<bool>();
    }
    template <typename E>
    [[nodiscard]] E word(const char* key) const {
        const auto* found = at(key);
        return found == nullptr ? model::EnumWords<E>::kWords[0].first : as_word<E>(*found);
    }
    [[nodiscard]] base::Date date(const char* key) const {
        const auto* found = at(key);
        return found == nullptr ? base::Date{} : as_date(*found);
    }
    // Calls `take` with every item of a list.
    template <typename Take>
    void each(const char* key, Take take) const {
        const auto* found = at(key);
        if (found == nullptr) return;
        good_ = good_ && found->is_array();
        if (!found->is_array()) return;
        for (const auto& item : *found) take(item);
    }
    [[nodiscard]] Object inner(const char* key) const {
        static const json kNothing = json::object();
        const auto* found = at(key);
        return {found == nullptr ? kNothing : *found, good_};
    }

    [[nodiscard]] std::string as_text(const json& value) const {
        good_ = good_ && value.is_string();
        return value.is_string() ? value.get<std::string>() : std::string{};
    }
    [[nodiscard]] std::int64_t as_number(const json& value) const {
        good_ = good_ && value.is_number_integer();
        return value.is_number_integer() ? value.get<std::int64_t>() : 0;
    }
    template <typename E>
    [[nodiscard]] E as_word(const json& value) const {
        const auto known = model::from_text<E>(as_text(value));
        good_ = good_ && known.has_value();
        return known.value_or(model::EnumWords<E>::kWords[0].first);
    }
    [[nodiscard]] base::Date as_date(const json& value) const {
        const auto date = base::parse_date(as_text(value));
        good_ = good_ && date.has_value();
        return date ? *date : base::Date{};
    }
    // The parts of a small list of that many.
    [[nodiscard]] const json* parts(const json& value, std::size_t count) const {
        const bool fits = value.is_array() && value.size() == count;
        good_ = good_ && fits;
        return fits ? &value : nullptr;
    }
    void refuse() const { good_ = false; }

  private:
    [[nodiscard]] const json* at(const char* key) const {
        if (!object_.is_object()) return nullptr;
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }

    const json& object_;
    bool& good_;
};

model::Reach reach_from(const Object& in) {
    return {in.text("phone"), in.text("email"), in.text("web"), in.text("text"), in.text("relay")};
}

model::Provenance provenance_from(const Object& in) {
    return {in.text("source"), in.date("checked")};
}

model::Cost cost_from(const Object& in) {
    return {in.word<model::Charge>("charge"), in.number("pence"), in.word<model::PricePer>("per"),
            in.text("note")};
}

std::chrono::minutes minutes_from(const Object& in, const json& value) {
    constexpr std::int64_t kDay = 24 * 60;
    const auto minutes = in.as_number(value);
    if (minutes < 0 || minutes > kDay) in.refuse();
    return std::chrono::minutes{std::clamp<std::int64_t>(minutes, 0, kDay)};
}

model::Schedule schedule_from(const Object& in) {
    model::Schedule schedule;
    in.each("weekly", [&](const json& item) {
        const auto* parts = in.parts(item, 3);
        if (parts == nullptr) return;
        const auto day = in.as_number((*parts)[0]);
        if (day < 1 || day > 7) return in.refuse();
        schedule.openings.push_back({std::chrono::weekday{static_cast<unsigned>(day)},
                                     minutes_from(in, (*parts)[1]), minutes_from(in, (*parts)[2])});
    });
    in.each("dates", [&](const json& item) {
        const auto* parts = in.parts(item, 3);
        if (parts == nullptr) return;
        schedule.dates.push_back({in.as_date((*parts)[0]), minutes_from(in, (*parts)[1]),
                                  minutes_from(in, (*parts)[2])});
    });
    schedule.season = in.word<model::Season>("season");
    schedule.note = in.text("note");
    return schedule;
}

std::optional<model::Position> position_from(const Object& in) {
    std::vector<double> parts;
    in.each("at", [&](const json& item) {
        if (item.is_number()) parts.push_back(item.get<double>());
    });
    if (parts.size() != 2) return std::nullopt;
    return model::Position{parts[0], parts[1]};
}

model::Place place_from(const Object& in) {
    model::Place place;
    place.id = model::PlaceId{in.text("id")};
    place.name = in.text("name");
    place.kind = in.word<model::PlaceKind>("kind");
    place.address = in.text("address");
    place.town = in.text("town");
    place.postcode = in.text("postcode");
    place.outcode = in.text("outcode");
    place.position = position_from(in);
    in.each("access", [&](const json& item) {
        const auto* parts = in.parts(item, 2);
        if (parts == nullptr) return;
        place.access.push_back(
            {model::TermId{in.as_text((*parts)[0])}, {}, in.as_word<model::Answer>((*parts)[1])});
    });
    place.travel = in.text("travel");
    place.is_hidden = in.yes("hidden");
    return place;
}

model::Provider provider_from(const Object& in) {
    return {model::ProviderId{in.text("id")},     in.text("name"),
            in.word<model::ProviderKind>("kind"), in.text("about"),
            reach_from(in.inner("reach")),        provenance_from(in.inner("provenance"))};
}

std::vector<model::Tag> tags_from(const Object& in, const char* key) {
    std::vector<model::Tag> tags;
    in.each(key, [&](const json& item) { tags.push_back({model::TermId{in.as_text(item)}, {}}); });
    return tags;
}

void take_lists(const Object& in, bool& good, model::Service& s) {
    in.each("more_costs", [&](const json& item) {
        s.more_costs.push_back(cost_from({item, good}));
    });
    in.each("places", [&](const json& item) { s.places.push_back(place_from({item, good})); });
    in.each("languages", [&](const json& item) { s.languages.push_back(in.as_text(item)); });
    in.each("answers", [&](const json& item) {
        const auto* parts = in.parts(item, 2);
        if (parts != nullptr)
            s.questions.push_back({in.as_text((*parts)[0]), in.as_text((*parts)[1])});
    });
    in.each("terms", [&](const json& item) {
        const auto* parts = in.parts(item, 2);
        if (parts != nullptr)
            s.source_terms.push_back({in.as_text((*parts)[0]), in.as_text((*parts)[1])});
    });
}

model::Service service_from(const Object& in, bool& good) {
    model::Service s;
    s.id = model::ServiceId{in.text("id")};
    s.name = in.text("name");
    s.provider = provider_from(in.inner("provider"));
    s.category = model::CategoryId{in.text("category")};
    s.subject = in.text("subject");
    s.summary = in.text("summary");
    s.description = in.text("description");
    s.ages = {in.small_number("age_from"), in.small_number("age_to")};
    s.needs = tags_from(in, "needs");
    s.heads = tags_from(in, "heads");
    s.eligibility = in.text("eligibility");
    s.referral = {in.word<model::Answer>("referral"), in.text("referral_how")};
    s.cost = cost_from(in.inner("cost"));
    s.schedule = schedule_from(in.inner("schedule"));
    s.ask_for = in.text("ask_for");
    s.reach = reach_from(in.inner("reach"));
    s.tier = in.word<model::Tier>("tier");
    s.theme = in.word<model::Theme>("theme");
    s.standing = in.word<model::Standing>("standing");
    s.standing_note = in.text("standing_note");
    s.council = in.text("council");
    const auto stars = in.small_number("stars");
    const auto count = in.small_number("ratings");
    if (stars && count) s.rating = model::Rating{*stars, *count};
    s.is_statutory = in.yes("statutory");
    s.is_sensitive = in.yes("sensitive");
    s.kind = in.word<model::Kind>("kind");
    s.source_id = in.text("source_id");
    s.provenance = provenance_from(in.inner("provenance"));
    take_lists(in, good, s);
    return s;
}

}  // namespace

std::string to_json(const model::Service& s) {
    json out{{"name", s.name},
             {"provider", provider_json(s.provider)},
             {"cost", cost_json(s.cost)},
             {"schedule", schedule_json(s.schedule)},
             {"reach", reach_json(s.reach)},
             {"provenance", provenance_json(s.provenance)}};
    put(out, "id", s.id.text);
    put_kind_of_help(out, s);
    put(out, "summary", s.summary);
    put(out, "description", s.description);
    put(out, "age_from", s.ages.from);
    put(out, "age_to", s.ages.to);
    put(out, "eligibility", s.eligibility);
    put_word(out, "referral", s.referral.needed);
    put(out, "referral_how", s.referral.how);
    put_list(out, "more_costs", s.more_costs, cost_json);
    put_list(out, "places", s.places, place_json);
    put(out, "ask_for", s.ask_for);
    put_list(out, "languages", s.languages, [](const std::string& lang) { return lang; });
    put_word(out, "standing", s.standing);
    put(out, "standing_note", s.standing_note);
    put(out, "council", s.council);
    put_list(out, "answers", s.questions, [](const model::QuestionAnswer& q) {
        return json{q.question, q.answer};
    });
    if (s.rating) {
        out["stars"] = s.rating->tenths;
        out["ratings"] = s.rating->count;
    }
    put(out, "statutory", s.is_statutory);
    put(out, "sensitive", s.is_sensitive);
    put_word(out, "kind", s.kind);
    put(out, "source_id", s.source_id);
    return out.dump();
}

Result<model::Service> from_json(std::string_view line) {
    if (line.size() > kMaxEntryBytes) return Error{Code::TooLarge, "an entry over 16 MiB"};
    const auto parsed = json::parse(line, nullptr, false);
    if (parsed.is_discarded()) return Error{Code::Invalid, "not JSON"};
    bool good = true;
    auto service = service_from({parsed, good}, good);
    if (!good) return Error{Code::Invalid, "not an entry"};
    return service;
}

}  // namespace kiosk::feeds
