// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/settle.h"

#include <algorithm>
#include <array>
#include <utility>

#include "localoffer_data/feeds/ages.h"
#include "localoffer_data/feeds/any_date.h"
#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/costs.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/hours.h"
#include "localoffer_data/feeds/languages.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/places.h"
#include "localoffer_data/feeds/postcodes.h"
#include "localoffer_data/feeds/reach.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/feeds/sensitive.h"
#include "localoffer_data/feeds/taxonomy.h"
#include "localoffer_data/feeds/wording.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

using model::Service;

constexpr std::size_t kMaxLanguages = 50;

enum class Status { Active, TemporarilyClosed, Gone, Unclear };

Status status_of(const Draft& draft) {
    constexpr std::array<std::string_view, 7> kActive{"",          "active",   "open",   "live",
                                                      "published", "approved", "current"};
    constexpr std::array<std::string_view, 14> kGone{
        "inactive", "defunct", "closed", "permanently closed", "archived", "deleted", "withdrawn",
        "expired",  "ceased",  "draft",  "unpublished",        "rejected", "pending", "not active"};
    constexpr std::array<std::string_view, 6> kPaused{"temporarily closed", "temporarilyclosed",
                                                      "suspended",          "paused",
                                                      "temporary closure",  "closed temporarily"};
    const auto word = fold(clean_line(draft.status, kMaxNameBytes).text);
    const auto is_in = [&](const auto& words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (is_in(kGone)) return Status::Gone;
    if (is_in(kPaused) || read_flag(draft.temporarily_closed) == Flag::Yes) {
        return Status::TemporarilyClosed;
    }
    return is_in(kActive) ? Status::Active : Status::Unclear;
}

bool is_visible(const Draft& draft, base::Date today) {
    const auto from = read_any_date(draft.visible_from);
    const auto to = read_any_date(draft.visible_to);
    return read_flag(draft.visible) != Flag::No && !(from && *from > today) && !(to && *to < today);
}

// Whether families may have the record at all; why not is noted.
bool may_be_shown(const Draft& draft, const std::string& name, base::Date today, Remarks& remarks) {
    if (name.empty()) {
        remarks.refused("no-name", "name", "has no name");
        return false;
    }
    if (status_of(draft) == Status::Gone) {
        remarks.refused("not-active", "status", "is not active: " + quoted(draft.status));
        return false;
    }
    if (!is_visible(draft, today)) {
        remarks.refused("not-visible", "visible", "is not for the public, or not today");
        return false;
    }
    return true;
}

void settle_description(const Draft& draft, const Wording& wording, Service& service,
                        Remarks& remarks) {
    service.summary = wording.line(draft.summary, "summary", kMaxLineBytes);
    service.description = wording.lines(draft.description, "description");
    if (service.description.empty()) {
        service.description = service.summary;
        remarks.kept("no-description", "description", "says nothing of what it does");
    } else if (!service.summary.empty() &&
               fold(service.description).find(fold(service.summary)) == std::string::npos) {
        service.description =
            clean_lines(service.summary + "\n\n" + service.description, kMaxTextBytes).text;
    }
}

model::ProviderKind kind_of_provider(std::string_view name) {
    constexpr std::array<std::string_view, 6> kCouncil{"council",      "london borough",
                                                       "borough of",   "county council",
                                                       "city council", "local authority"};
    constexpr std::array<std::string_view, 3> kHealth{"nhs", "hospital", "integrated care board"};
    constexpr std::array<std::string_view, 4> kSchool{"school", "academy", "college", "academies"};
    constexpr std::array<std::string_view, 3> kCharity{"charity", "charitable trust", "mencap"};
    const auto folded = fold(name);
    if (has_any_phrase(folded, kHealth)) return model::ProviderKind::Health;
    if (has_any_phrase(folded, kSchool)) return model::ProviderKind::School;
    if (has_any_phrase(folded, kCouncil)) return model::ProviderKind::Council;
    if (has_any_phrase(folded, kCharity)) return model::ProviderKind::Charity;
    return model::ProviderKind::Unknown;
}

void settle_provider(const Draft& draft, const Wording& wording, Service& service) {
    auto& provider = service.provider;
    provider.name = wording.name(draft.provider.name, "provider.name");
    provider.about = wording.lines(draft.provider.description, "provider.description");
    provider.kind = kind_of_provider(provider.name);
    provider.provenance.source = draft.spot.source;
}

model::Answer referral_needed(std::string_view words) {
    constexpr std::array<std::string_view, 9> kNotNeeded{
        "no referral", "self referral", "self refer",         "referral is not", "not required",
        "not needed",  "drop in",       "without a referral", "refer yourself"};
    constexpr std::array<std::string_view, 8> kNeeded{
        "referral required", "referral needed", "referral is required", "referral is needed",
        "referral only",     "by referral",     "must be referred",     "need a referral"};
    const auto folded = fold(words);
    if (has_any_phrase(folded, kNotNeeded)) return model::Answer::No;
    return folded == "referral" || has_any_phrase(folded, kNeeded) ? model::Answer::Yes
                                                                   : model::Answer::Unknown;
}

// The codes of Open Referral as a family would say them; a code that the answer itself says has no words.
std::string spoken_referral(std::string words) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kCodes{
        {{"drop in", "You can drop in"},
         {"dropin", "You can drop in"},
         {"appointment", "By appointment"},
         {"membership", "For members"},
         {"referral", ""},
         {"none", ""},
         {"other", ""}}};
    const auto folded = fold(words);
    for (const auto& [code, spoken] : kCodes) {
        if (folded == code) return std::string{spoken};
    }
    return words;
}

model::Referral settle_referral(const Draft& draft, const Wording& wording) {
    model::Referral referral;
    referral.how = wording.line(draft.referral_how, "referral_how", kMaxLineBytes);
    switch (read_flag(draft.referral)) {
        case Flag::Yes: referral.needed = model::Answer::Yes; break;
        case Flag::No: referral.needed = model::Answer::No; break;
        case Flag::Unsaid: break;
        case Flag::Unclear: {
            const auto words = wording.line(draft.referral, "referral", kMaxLineBytes);
            referral.needed = referral_needed(words);
            if (referral.how.empty()) referral.how = spoken_referral(words);
        }
    }
    return referral;
}

void settle_costs_of(const Draft& draft, const Wording& wording, Service& service,
                     Remarks& remarks) {
    service.more_costs = settle_costs(draft, remarks);
    for (auto& cost : service.more_costs) {
        cost.note = wording.line(cost.note, "costs", kMaxNameBytes);
    }
    service.cost = service.more_costs.front();
    service.more_costs.erase(service.more_costs.begin());
}

void settle_standing(const Draft& draft, const Wording& wording, Service& service,
                     Remarks& remarks) {
    const auto alert = wording.line(draft.alert, "alert", kMaxLineBytes);
    switch (status_of(draft)) {
        case Status::TemporarilyClosed:
            service.standing = model::Standing::TemporarilyClosed;
            service.standing_note = alert;
            return;
        case Status::Unclear:
            remarks.kept("status", "status", "is a status we do not know: " + quoted(draft.status));
            break;
        case Status::Active:
        case Status::Gone: break;
    }
    if (alert.empty()) return;
    auto& note = service.schedule.note;
    note = clean_line(alert + (note.empty() ? "" : " " + note), kMaxLineBytes).text;
}

std::vector<std::string> settle_languages(const Draft& draft, Remarks& remarks) {
    std::vector<std::string> tags;
    for (const auto& raw : draft.languages) {
        auto names = clean_line(raw, kMaxLineBytes).text;
        std::replace_if(
            names.begin(), names.end(), [](char c) { return c == ',' || c == '/' || c == '|'; },
            ';');
        for (const auto& name : ingest::split(names, ';')) {
            const auto tag = language_tag(name);
            if (!tag) remarks.left("language", "languages", "is no language: " + quoted(name));
            const bool is_new = tag && std::find(tags.begin(), tags.end(), *tag) == tags.end();
            if (is_new && tags.size() < kMaxLanguages) tags.push_back(*tag);
        }
    }
    return tags;
}

std::vector<model::QuestionAnswer> settle_answers(const Draft& draft, const Wording& wording,
                                                  Remarks& remarks) {
    std::vector<model::QuestionAnswer> answers;
    for (const auto& raw : draft.answers) {
        if (answers.size() == kMaxAnswers) {
            remarks.left("answers", "answers", "are too many to keep");
            break;
        }
        auto question = wording.line(raw.question, "question", kMaxLineBytes);
        auto answer = wording.lines(raw.answer, "answer");
        if (question.empty() || answer.empty()) continue;
        answers.push_back({std::move(question), std::move(answer)});
    }
    return answers;
}

// "4.5" -> 45; empty where it is not from 1 to 5.
std::optional<int> tenths_in(std::string_view stars) {
    const bool shape =
        !stars.empty() && is_digit(stars[0]) &&
        (stars.size() == 1 || (stars.size() > 2 && stars[1] == '.' && is_digit(stars[2])));
    if (!shape) return std::nullopt;
    const int tenths = (stars[0] - '0') * 10 + (stars.size() > 2 ? stars[2] - '0' : 0);
    return tenths >= 10 && tenths <= 50 ? std::optional{tenths} : std::nullopt;
}

std::optional<model::Rating> settle_rating(const Draft& draft) {
    constexpr std::size_t kMaxDigits = 6;
    const auto tenths = tenths_in(draft.rating_stars);
    if (!tenths || !all_digits(draft.rating_count) || draft.rating_count.size() > kMaxDigits) {
        return std::nullopt;
    }
    int count = 0;
    for (const char c : draft.rating_count) count = count * 10 + (c - '0');
    return count > 0 ? std::optional{model::Rating{*tenths, count}} : std::nullopt;
}

base::Date past_date(std::string_view raw, const std::string& field, base::Date today,
                     Remarks& remarks) {
    const auto words = clean_line(raw, kMaxNameBytes).text;
    const auto date = read_any_date(words);
    if (!date) {
        if (!words.empty()) remarks.left("date", field, "is not a date: " + quoted(words));
        return {};
    }
    if (*date <= today) return *date;
    remarks.left("date-to-come", field, "lies in the future: " + base::to_iso(*date));
    return {};
}

base::Date settle_checked(const Draft& draft, base::Date today, Remarks& remarks) {
    const auto checked = past_date(draft.checked, "checked", today, remarks);
    return checked != base::Date{} ? checked
                                   : past_date(draft.modified, "modified", today, remarks);
}

// Such a service is never hidden for its age, so that nothing but a clear word makes it one.
bool is_statutory(const Draft& draft, const std::string& name, const Vocabulary& vocabulary,
                  Remarks& remarks) {
    switch (read_flag(draft.statutory)) {
        case Flag::Yes: return true;
        case Flag::No: return false;
        case Flag::Unclear:
            remarks.left("statutory", "statutory", "is not yes or no: " + quoted(draft.statutory));
            return false;
        case Flag::Unsaid: break;
    }
    if (vocabulary.longest_within(WordKind::Statutory, name).empty()) return false;
    remarks.repaired("statutory-by-name", "statutory",
                     "was told by its name to be what the law asks for");
    return true;
}

std::string hidden_postcode(const Draft& draft, const Service& service) {
    if (service.place() == nullptr || !service.place()->is_hidden) return {};
    for (const auto& place : draft.places) {
        const auto found = find_postcodes(clean_line(place.postcode, kMaxNameBytes).text);
        if (!found.empty()) return found.front().code;
    }
    return {};
}

bool says_what_it_is(const Service& service, Remarks& remarks) {
    if (!service.description.empty() || !service.provider.name.empty()) return true;
    remarks.refused("empty", "description", "has neither a description nor a provider");
    return false;
}

}  // namespace

std::optional<Settled> settle(const Draft& draft, const Vocabulary& vocabulary, base::Date today,
                              Notes& notes) {
    const auto title = clean_line(draft.name, kMaxNameBytes).text;
    Remarks remarks{notes, draft.spot, title};
    if (!may_be_shown(draft, title, today, remarks)) return std::nullopt;

    const auto sensitivity = sensitivity_of(draft);
    const Wording wording{draft, sensitivity, remarks};
    Service service;
    service.name = wording.name(draft.name, "name");
    if (service.name.empty()) {
        remarks.refused("no-name", "name", "has a person's name and no other");
        return std::nullopt;
    }
    service.source_id = clean_line(draft.source_id, kMaxNameBytes).text;
    settle_provider(draft, wording, service);
    settle_description(draft, wording, service, remarks);
    if (!says_what_it_is(service, remarks)) return std::nullopt;

    settle_taxonomy(draft, vocabulary, wording, service, remarks);
    service.ages = settle_ages(draft.age_from, draft.age_to, remarks);
    service.eligibility = wording.lines(draft.eligibility, "eligibility");
    service.referral = settle_referral(draft, wording);
    settle_costs_of(draft, wording, service, remarks);
    service.schedule = settle_hours(draft, today, remarks);
    service.schedule.note = wording.line(service.schedule.note, "schedule_note", kMaxLineBytes);
    service.places = settle_places(draft, sensitivity, vocabulary, wording, remarks);
    settle_standing(draft, wording, service, remarks);
    service.languages = settle_languages(draft, remarks);
    service.council = wording.line(draft.council, "council", kMaxNameBytes);
    service.questions = settle_answers(draft, wording, remarks);
    settle_reach(draft, wording, service, remarks);
    service.rating = settle_rating(draft);
    service.is_statutory = is_statutory(draft, service.name, vocabulary, remarks);
    service.is_sensitive = sensitivity != Sensitivity::None;
    const bool is_invented = read_flag(draft.invented) == Flag::Yes;
    service.kind = is_invented ? model::Kind::Demonstration : model::Kind::Real;
    service.provenance = {draft.spot.source, settle_checked(draft, today, remarks)};
    service.provider.provenance = service.provenance;
    auto postcode = hidden_postcode(draft, service);
    return Settled{std::move(service), sortable_moment(draft.modified), std::move(postcode)};
}

}  // namespace kiosk::feeds
