// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/facts.h"

#include <algorithm>
#include <array>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Text;
using words::Words;

namespace {

constexpr std::size_t kAccessOnCard = 2;
constexpr std::size_t kMostBytesOnCard = 40;

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_time(std::chrono::minutes minute) {
    return std::to_string(minute.count() / 60) + ":" + two_digits(minute.count() % 60);
}

Text day_short(std::chrono::weekday day, const Words& say) {
    constexpr std::array<std::string_view, 7> kDays{"date.sun", "date.mon", "date.tue", "date.wed",
                                                    "date.thu", "date.fri", "date.sat"};
    return say.t(kDays[day.c_encoding()]);
}

std::vector<std::chrono::weekday> days_of(const model::Schedule& schedule) {
    std::vector<std::chrono::weekday> days;
    for (const auto& opening : schedule.openings) {
        if (std::ranges::find(days, opening.day) == days.end()) days.push_back(opening.day);
    }
    return days;
}

bool is_working_week(const std::vector<std::chrono::weekday>& days) {
    if (days.size() != 5) return false;
    for (unsigned i = 0; i < 5; ++i) {
        if (days[i].iso_encoding() != i + 1) return false;
    }
    return true;
}

std::string_view per_key(model::PricePer per) {
    switch (per) {
        case model::PricePer::Session: return "cost.per_session";
        case model::PricePer::Hour: return "cost.per_hour";
        case model::PricePer::Day: return "cost.per_day";
        case model::PricePer::Week: return "cost.per_week";
        case model::PricePer::Month: return "cost.per_month";
        case model::PricePer::Term: return "cost.per_term";
        case model::PricePer::Year: return "cost.per_year";
        case model::PricePer::Item: return "cost.per_item";
        case model::PricePer::Unknown: break;
    }
    return "cost.amount";
}

Node fact(node::Key key, const Text& text, std::string icon) {
    return with_icon(label(std::move(key), text, node::Emphasis::Quiet), std::move(icon));
}

std::vector<std::string> access_names(const model::Service& service) {
    std::vector<std::string> names;
    if (service.place() == nullptr) return names;
    for (const auto& fact_of : service.place()->access) {
        if (fact_of.answer == model::Answer::Yes) names.push_back(fact_of.name);
    }
    return names;
}

// A name that leaves room for its facts, cut between words.
std::string short_enough(const std::string& name) {
    constexpr std::size_t kMostBytes = 100;
    if (name.size() <= kMostBytes) return name;
    const auto end = name.rfind(' ', kMostBytes);
    return end == std::string::npos ? name : name.substr(0, end) + "…";
}

// What a council tells in few words alone stands for what is not known.
Text on_card(const Text& known, bool is_known, const std::string& words) {
    const bool are_few = !words.empty() && words.size() <= kMostBytesOnCard;
    return !is_known && are_few ? Text{words, "en"} : known;
}

}  // namespace

Text ages_text(const model::Ages& ages, const Words& say) {
    const auto from = std::to_string(ages.from.value_or(0));
    const auto to = std::to_string(ages.to.value_or(0));
    if (ages.from && ages.to) return say.t("ages.from_to", {{"from", from}, {"to", to}});
    if (ages.from) return say.t("ages.from", {{"from", from}});
    if (ages.to) return say.t("ages.to", {{"to", to}});
    return say.t("ages.unknown");
}

bool tells_cost(const model::Cost& cost) {
    return cost.charge == model::Charge::Free || cost.pence.has_value();
}

Text cost_text(const model::Cost& cost, const Words& say) {
    if (cost.charge == model::Charge::Free) return say.t("cost.free");
    if (cost.charge == model::Charge::Unknown) return say.t("cost.unknown");
    if (!cost.pence) return say.t("cost.paid");
    const auto pounds = *cost.pence / 100;
    const auto rest = *cost.pence % 100;
    const auto amount =
        "£" + std::to_string(pounds) + (rest == 0 ? std::string() : "." + two_digits(rest));
    return say.t(per_key(cost.per), {{"amount", amount}});
}

Text when_text(const model::Schedule& schedule, const Words& say) {
    const auto days = days_of(schedule);
    if (days.empty()) return say.t("when.unknown");
    if (days.size() == 7) return say.t("when.every_day");
    if (is_working_week(days)) {
        return say.t("when.from_to_day", {{"from", day_short(days.front(), say).text},
                                          {"to", day_short(days.back(), say).text}});
    }
    std::string names;
    for (const auto day : days) {
        if (!names.empty()) names += ", ";
        names += day_short(day, say).text;
    }
    if (schedule.openings.size() != 1) return {names, say.lang()};
    const auto& only = schedule.openings.front();
    return say.t(
        "when.day_time",
        {{"day", names}, {"from", clock_time(only.opens)}, {"to", clock_time(only.closes)}});
}

Text day_time_text(const Text& day, std::chrono::minutes opens, std::chrono::minutes closes,
                   const Words& say) {
    return say.t("when.day_time",
                 {{"day", day.text}, {"from", clock_time(opens)}, {"to", clock_time(closes)}});
}

std::vector<Text> opening_lines(const model::Schedule& schedule, const Words& say) {
    std::vector<Text> lines;
    for (const auto& opening : schedule.openings) {
        lines.push_back(
            day_time_text(say.weekday(opening.day), opening.opens, opening.closes, say));
    }
    return lines;
}

std::vector<Text> hours_lines(const model::Schedule& schedule, const Words& say) {
    const auto& all = schedule.openings;
    const bool alike = !all.empty() && std::ranges::all_of(all, [&](const auto& each) {
        return each.opens == all.front().opens && each.closes == all.front().closes;
    });
    constexpr std::chrono::hours kWholeDay{24};
    const auto days = days_of(schedule).size();
    if (alike && days == 7 && all.front().closes - all.front().opens >= kWholeDay)
        return {say.t("when.always")};
    if (!alike || days < 2) return opening_lines(schedule, say);
    return {say.t("when.day_time", {{"day", when_text(schedule, say).text},
                                    {"from", clock_time(all.front().opens)},
                                    {"to", clock_time(all.front().closes)}})};
}

std::optional<Text> distance_text(const model::Service& service, const model::Area& area,
                                  const Words& say) {
    std::optional<int> nearest;
    for (const auto& place : service.places) {
        if (!place.position || !area.position) continue;
        const auto miles = model::about_miles_between(*area.position, *place.position);
        nearest = std::min(miles, nearest.value_or(miles));
    }
    if (!nearest) return std::nullopt;
    return say.n("where.about_miles", *nearest);
}

std::string access_known(const model::Service& service) {
    std::string known;
    for (const auto& name : access_names(service)) known += (known.empty() ? "" : ", ") + name;
    return known;
}

node::Node service_card(const Found& found, const model::Area& area, const Words& say) {
    const auto& service = found.service;
    const auto id = "service:" + service.id.text;
    const auto shown_name = short_enough(service.name);
    Node title = label(id + ":name", {shown_name, "en"}, node::Emphasis::Main);
    for (const auto& mark : found.name_marks) {
        const bool is_shown = shown_name == service.name || mark.to < shown_name.rfind("…");
        if (is_shown) title.marks.push_back(mark);
    }
    const bool shown_as_demonstration = service.kind == model::Kind::Demonstration;
    const Text by = shown_as_demonstration
                        ? say.t("service.provider_demonstration",
                                {{"provider", short_enough(service.provider.name)}})
                        : Text{short_enough(service.provider.name), "en"};
    Node provider =
        with_room(label(id + ":provider", by, node::Emphasis::Quiet), node::Room::Roomy);
    Node invented =
        label(id + ":demonstration", say.t("service.demonstration_short"), node::Emphasis::Quiet);
    invented.look.room = node::Room::Compact;
    Node snippet = label(id + ":about", {found.snippet, "en"});
    snippet.marks = found.snippet_marks;
    snippet.look.room = node::Room::Wide;
    Nodes facts;
    if (const auto far = distance_text(service, area, say))
        facts.push_back(with_room(fact(id + ":far", *far, "pin"), node::Room::Roomy));
    facts.push_back(fact(id + ":ages", ages_text(service.ages, say), "person"));
    if (shown_as_demonstration) facts.push_back(std::move(invented));
    const auto& schedule = service.schedule;
    const bool has_days = !schedule.openings.empty();
    const auto when = on_card(when_text(schedule, say), has_days, schedule.note);
    facts.push_back(with_room(fact(id + ":when", when, "clock"), node::Room::Roomy));
    const auto cost =
        on_card(cost_text(service.cost, say), tells_cost(service.cost), service.cost.note);
    facts.push_back(with_room(fact(id + ":cost", cost, "pound"), node::Room::Roomy));
    auto access = access_names(service);
    if (access.size() > kAccessOnCard) access.resize(kAccessOnCard);
    std::string shown;
    for (const auto& name : access) shown += (shown.empty() ? "" : ", ") + name;
    const Text access_text = shown.empty() ? say.t("access.unknown_short") : Text{shown, "en"};
    facts.push_back(with_room(fact(id + ":access", access_text, "wheelchair"), node::Room::Roomy));
    Node card = button(id, {service.name, "en"});
    card.look.look = node::Look::Card;
    card.look.category = service.category.text;
    card.hint = by.text;
    card.children = {std::move(title), std::move(provider), std::move(snippet),
                     group(id + ":facts", node::Arrange::Flow, std::move(facts))};
    return card;
}

}  // namespace kiosk::screens
