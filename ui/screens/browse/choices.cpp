// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/choices.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "firmware/base/england.h"
#include "localoffer_data/model/enum_text.h"
#include "localoffer_data/search/facet_words.h"
#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/home.h"

namespace kiosk::screens {
namespace {

using search::Choice;
using search::Facet;
using words::Text;
using words::Words;

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// What the directory calls the council of services for all.
bool is_everywhere(std::string_view council) {
    return std::ranges::equal(council, std::string_view("national"),
                              [](char a, char b) { return (a | ' ') == b; });
}

Text age_name(std::string_view value, const Words& say) {
    const auto dash = value.find('-');
    if (dash == std::string_view::npos) return {std::string(value), say.lang()};
    return say.t("ages.from_to", {{"from", std::string(value.substr(0, dash))},
                                  {"to", std::string(value.substr(dash + 1))}});
}

Text day_name(std::string_view value, const Words& say) {
    constexpr std::array<std::string_view, 7> kDays{"sun", "mon", "tue", "wed",
                                                    "thu", "fri", "sat"};
    const auto at = std::ranges::find(kDays, value);
    if (at == kDays.end()) return {};
    return say.weekday(std::chrono::weekday(static_cast<unsigned>(at - kDays.begin())));
}

Text time_name(std::string_view value, const Words& say) {
    if (value == "morning") return say.t("time.morning");
    return value == "afternoon" ? say.t("time.afternoon") : say.t("time.evening");
}

Text tier_name(std::string_view value, const Words& say) {
    switch (model::from_text<model::Tier>(value).value_or(model::Tier::Unknown)) {
        case model::Tier::Universal: return say.t("tier.universal");
        case model::Tier::Targeted: return say.t("tier.targeted");
        case model::Tier::Specialist: return say.t("tier.specialist");
        case model::Tier::Unknown: break;
    }
    return {};
}

Text theme_name(std::string_view value, const Words& say) {
    switch (model::from_text<model::Theme>(value).value_or(model::Theme::Unknown)) {
        case model::Theme::LearningAndWork: return say.t("theme.work");
        case model::Theme::HomeAndIndependence: return say.t("theme.own_home");
        case model::Theme::FriendsAndCommunity: return say.t("theme.friends");
        case model::Theme::Health: return say.t("theme.health");
        case model::Theme::Unknown: break;
    }
    return {};
}

Text term_name(std::string_view scheme, const std::string& id,
               const directory::Directory& directory) {
    if (const auto terms = directory.terms(scheme)) {
        const auto found = std::ranges::find(*terms, model::TermId(id), &model::Term::id);
        if (found != terms->end()) return {found->name, "en"};
    }
    return {id, "en"};
}

Text category_of(const std::string& id, const directory::Directory& directory, const Words& say) {
    if (const auto all = directory.categories(say.lang())) {
        const auto found = std::ranges::find(*all, model::CategoryId(id), &model::Category::id);
        if (found != all->end()) return category_name(*found, say);
    }
    return {id, "en"};
}

void set(session::Session& sitting, std::string_view list, const Choices& choices) {
    std::string lines;
    for (const auto& choice : choices) lines += text_of(choice) + "\n";
    sitting.set_pressed(list, lines);
}

}  // namespace

std::string text_of(const Choice& choice) {
    return std::string(word_of(choice.facet)) + "=" + choice.value;
}

Choices choices_in(std::string_view lines) {
    Choices choices;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        const auto facet = search::facet_of(line.substr(0, equals));
        if (facet) choices.push_back({*facet, std::string(line.substr(equals + 1))});
    }
    return choices;
}

Choices pressed(const session::Session& sitting, std::string_view list) {
    return choices_in(sitting.pressed(list));
}

void toggle(session::Session& sitting, std::string_view list, const Choice& choice) {
    auto choices = pressed(sitting, list);
    const bool was_pressed = std::erase(choices, choice) > 0;
    // Of two distances the larger one alone would count.
    if (choice.facet == Facet::Distance) {
        std::erase_if(choices, [](const Choice& each) { return each.facet == Facet::Distance; });
    }
    if (!was_pressed && choices.size() < kMostPressed) choices.push_back(choice);
    set(sitting, list, choices);
}

void let_go(session::Session& sitting, std::string_view list, Facet facet) {
    auto choices = pressed(sitting, list);
    std::erase_if(choices, [&](const Choice& each) { return each.facet == facet; });
    set(sitting, list, choices);
}

void let_go_of_all(session::Session& sitting, std::string_view list) {
    sitting.set_pressed(list, {});
}

search::Query query_of(const session::Session& sitting, std::string_view list,
                       const ports::Clock& clock) {
    search::Query query;
    if (list == kSearchList) {
        query.text = std::string(sitting.search_words());
    } else {
        query.choices = choices_in(list);
    }
    for (auto& choice : pressed(sitting, list)) query.choices.push_back(std::move(choice));
    query.count_choices = true;
    query.now = moment_of(clock.now());
    return query;
}

search::Moment moment_of(base::Instant now) {
    using namespace std::chrono;
    const auto local = base::english_time(now);
    const auto day = floor<days>(local);
    return {weekday{day}, floor<minutes>(local - day)};
}

Text choice_name(const Choice& choice, const directory::Directory& directory, const Words& say) {
    const auto& value = choice.value;
    switch (choice.facet) {
        case Facet::Age: return age_name(value, say);
        case Facet::Need: return term_name("need", value, directory);
        case Facet::Access: return term_name("access", value, directory);
        case Facet::Category: return category_of(value, directory, say);
        case Facet::Head: return term_name("head", value, directory);
        case Facet::Theme: return theme_name(value, say);
        case Facet::Day: return day_name(value, say);
        case Facet::Time: return time_name(value, say);
        case Facet::Cost: return say.t("cost.free");
        case Facet::Distance: return say.n("filter.miles", number_of(value));
        case Facet::Area:
            return is_everywhere(value) ? say.t("filter.national") : Text{value, "en"};
        case Facet::Tier: return tier_name(value, say);
        case Facet::Referral: return say.t("filter.no_referral");
        case Facet::Open: return say.t("filter.open_now");
    }
    return {};
}

Text years_name(std::string_view band, const Words& say) {
    const auto dash = std::min(band.find('-'), band.size());
    const auto to = band.substr(std::min(dash + 1, band.size()));
    return say.t("filter.years", {{"from", band.substr(0, dash)}, {"to", to}});
}

Text facet_name(Facet facet, const Words& say) {
    switch (facet) {
        case Facet::Age: return say.t("facet.age");
        case Facet::Need: return say.t("facet.need");
        case Facet::Access: return say.t("facet.access");
        case Facet::Category: return say.t("facet.category");
        case Facet::Head: return say.t("facet.head");
        case Facet::Theme: return say.t("facet.theme");
        case Facet::Day: return say.t("facet.day");
        case Facet::Time: return say.t("facet.time");
        case Facet::Cost: return say.t("facet.cost");
        case Facet::Distance: return say.t("facet.distance");
        case Facet::Area: return say.t("facet.area");
        case Facet::Tier: return say.t("facet.tier");
        case Facet::Referral: return say.t("facet.referral");
        case Facet::Open: return say.t("facet.open");
    }
    return {};
}

}  // namespace kiosk::screens
