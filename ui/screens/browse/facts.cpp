// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/facts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "localoffer_data/model/miles.h"
#include "ui/screens/browse/choices.h"
#include "ui/screens/browse/listed.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Room;
using words::Text;
using words::Words;

namespace {

constexpr std::size_t kMostAccessOnCard = 24;  // bytes
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

Node card_title(const Found& found, const std::string& id) {
    const auto& name = found.service.name;
    const auto shown_name = short_enough(name);
    Node title = label(id + ":name", {shown_name, "en"}, node::Emphasis::Main);
    for (const auto& mark : found.name_marks) {
        const bool is_shown = shown_name == name || mark.to < shown_name.rfind("…");
        if (is_shown) title.marks.push_back(mark);
    }
    return title;
}

// Why it is in the list, and what nobody told us of what was asked.
std::optional<Text> why_found(const Found& found, const Words& say) {
    if (!found.not_known.empty()) {
        std::vector<std::string> what;
        for (const auto facet : found.not_known) what.push_back(facet_name(facet, say).text);
        return say.t("found.not_known", {{"what", listed(what, say.lang())}});
    }
    if (found.reason == search::Reason::Meaning) return say.t("found.meaning");
    if (found.reason == search::Reason::SomeWords) return say.t("found.some_words");
    return std::nullopt;
}

// Of second lines a panel of 10 inches has room for one, and in tall letters for none. Where the provider is not shown, it
// cannot say that the service is invented, so the facts do.
Room provider_room(const Found& found, const Words& say) {
    constexpr std::size_t kMostBytesOfOneLine = 22;
    const bool is_tall = words::is_right_to_left(say.lang()) ||
                         found.service.provider.name.size() > kMostBytesOfOneLine;
    return is_tall || why_found(found, say) ? Room::Wide : Room::Roomy;
}

Room why_room(const Words& say) {
    return words::is_right_to_left(say.lang()) ? Room::Wide : Room::Roomy;
}

std::optional<Text> how_far(const Found& found, const model::Area& area, const Words& say) {
    if (!found.kilometres) return distance_text(found.service, area, say);
    const auto miles = model::about_miles(*found.kilometres);
    if (found.place.empty()) return say.n("where.about_miles", miles);
    return say.n("where.about_miles_from", miles, {{"place", found.place}});
}

std::optional<Node> how_fresh(const Found& found, const model::Area& area, const std::string& id,
                              const Words& say) {
    if (found.today == base::Date{}) return std::nullopt;
    const auto& provenance = found.service.provenance;
    const bool is_fresh =
        model::freshness(provenance, found.today, area.freshness) == model::Freshness::Fresh;
    if (!is_fresh)
        return with_room(fact(id + ":fresh", say.t("found.may_be_old"), "warning"), Room::Wide);
    const auto date = say.date(provenance.checked);
    return with_room(fact(id + ":fresh", say.t("service.checked", {{"date", date.text}}), "check"),
                     Room::Wide);
}

Nodes card_facts(const Found& found, const model::Area& area, const std::string& id,
                 const Words& say) {
    const auto& service = found.service;
    Nodes facts;
    if (const auto far = how_far(found, area, say)) facts.push_back(fact(id + ":far", *far, "pin"));
    facts.push_back(fact(id + ":ages", ages_text(service.ages, say), "person"));
    if (service.kind == model::Kind::Demonstration) {
        facts.push_back(
            with_room(label(id + ":demonstration", say.t("service.demonstration_short"),
                            node::Emphasis::Quiet),
                      provider_room(found, say) == Room::Wide ? Room::Small : Room::Compact));
    }
    const auto& schedule = service.schedule;
    const bool has_days = !schedule.openings.empty();
    const auto when = on_card(when_text(schedule, say), has_days, schedule.note);
    facts.push_back(with_room(fact(id + ":when", when, "clock"), why_room(say)));
    const auto cost =
        on_card(cost_text(service.cost, say), tells_cost(service.cost), service.cost.note);
    facts.push_back(with_room(fact(id + ":cost", cost, "pound"), Room::Roomy));
    std::vector<std::string> shown;
    for (const auto& name : access_names(service)) {
        const auto before = listed(shown, "en");
        if (!before.empty() && before.size() + name.size() > kMostAccessOnCard) break;
        shown.push_back(name);
    }
    const Text access_text =
        shown.empty() ? say.t("access.unknown_short") : Text{listed(shown, "en"), "en"};
    facts.push_back(with_room(fact(id + ":access", access_text, "wheelchair"), Room::Wide));
    return facts;
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
    const auto pounds = std::to_string(*cost.pence / 100);
    const auto rest = *cost.pence % 100;
    const auto amount =
        rest == 0 ? say.t("cost.pounds", {{"pounds", pounds}})
                  : say.t("cost.pounds_pence", {{"pounds", pounds}, {"pence", two_digits(rest)}});
    return say.t(per_key(cost.per), {{"amount", amount.text}});
}

Text when_text(const model::Schedule& schedule, const Words& say) {
    const auto days = days_of(schedule);
    if (days.empty()) return say.t("when.unknown");
    if (days.size() == 7) return say.t("when.every_day");
    if (is_working_week(days)) {
        return say.t("when.from_to_day", {{"from", day_short(days.front(), say).text},
                                          {"to", day_short(days.back(), say).text}});
    }
    std::vector<std::string> all;
    for (const auto day : days) all.push_back(day_short(day, say).text);
    const auto names = listed(all, say.lang());
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
        if (place.is_hidden || !place.position || !area.position) continue;
        const auto miles = model::about_miles_between(*area.position, *place.position);
        nearest = std::min(miles, nearest.value_or(miles));
    }
    if (!nearest) return std::nullopt;
    return say.n("where.about_miles", *nearest);
}

Text provider_line(const model::Service& service, const Words& say) {
    const auto name = short_enough(service.provider.name);
    if (service.kind != model::Kind::Demonstration) return {name, "en"};
    return say.t("service.provider_demonstration", {{"provider", name}});
}

std::string access_known(const model::Service& service) {
    return listed(access_names(service), "en");
}

Found found_of(const search::Hit& hit, const model::Service& service) {
    const auto marks_of = [](const std::vector<search::Mark>& marks) {
        std::vector<node::Mark> made;
        for (const auto& mark : marks) made.push_back({mark.from, mark.to});
        return made;
    };
    // A blank at its end would be a line of its own.
    auto snippet = hit.snippet;
    while (snippet.ends_with(' ') || snippet.ends_with('\n')) snippet.pop_back();
    return {.service = service,
            .name_marks = marks_of(hit.name_marks),
            .snippet = std::move(snippet),
            .snippet_marks = marks_of(hit.snippet_marks),
            .reason = hit.reason,
            .not_known = hit.not_known,
            .kilometres = hit.kilometres,
            .place = {}};
}

node::Node service_card(const Found& found, const model::Area& area, const Words& say) {
    const auto& service = found.service;
    const auto id = "service:" + service.id.text;
    Nodes lines{card_title(found, id)};
    const Text by = provider_line(service, say);
    const auto why = why_found(found, say);
    // On a panel of 7 inches there is room for what must be known only.
    Nodes second{
        with_room(label(id + ":provider", by, node::Emphasis::Quiet), provider_room(found, say))};
    if (why) {
        const bool must_be_known = !found.not_known.empty();
        second.push_back(with_room(fact(id + ":why", *why, "info"),
                                   must_be_known ? Room::Always : why_room(say)));
    }
    lines.push_back(group(id + ":second", node::Arrange::Flow, std::move(second)));
    if (!found.snippet.empty()) {
        Node snippet = with_room(label(id + ":about", {found.snippet, "en"}), Room::Wide);
        snippet.marks = found.snippet_marks;
        lines.push_back(std::move(snippet));
    }
    // Last, where the line of access has room to its end: two cards stand on a wide panel.
    Nodes facts = card_facts(found, area, id, say);
    if (auto fresh = how_fresh(found, area, id, say)) facts.push_back(*std::move(fresh));
    lines.push_back(group(id + ":facts", node::Arrange::Flow, std::move(facts)));
    Node card = button(id, {service.name, "en"});
    card.look.look = node::Look::Card;
    card.look.category = service.category.text;
    card.hint = by.text;
    card.children = std::move(lines);
    return card;
}

}  // namespace kiosk::screens
