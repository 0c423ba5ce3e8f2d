// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/service_facts.h"

#include <algorithm>
#include <iterator>

#include "firmware/base/utf8.h"
#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/listed.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Text;
using words::Words;

namespace {

constexpr std::size_t kMostDates = 6;
constexpr std::size_t kMostLines = 12;  // of places and of costs: a tree holds only so many nodes

// A fact: what it is, and a second line that may be absent.
Node fact(node::Key key, const Text& text, std::string more, std::string icon) {
    Node made = with_icon(label(std::move(key), text, node::Emphasis::Main), std::move(icon));
    made.hint = std::move(more);
    return made;
}

void add_line(std::string& lines, const std::string& line) {
    if (line.empty()) return;
    if (!lines.empty()) lines += '\n';
    lines += line;
}

// A council's own words, which keep their direction among others.
std::string own(const std::string& text) { return text.empty() ? text : base::isolate(text); }

// Words under a fact of another script would lie over it, and long ones would fill its column.
bool fit_under(const std::string& words, const Words& say) {
    constexpr std::size_t kMostBytes = 80;
    return say.lang() == "en" && words.size() <= kMostBytes;
}

bool fit_as_fact(const std::string& words) {
    constexpr std::size_t kMostBytes = 160;
    return !words.empty() && words.size() <= kMostBytes;
}

// A fact, and what the council tells of it in words.
struct Told {
    Text fact;
    bool is_known = false;
    std::string words;
};

bool needs_more_room(const Told& told, const Words& say) {
    if (told.words.empty()) return false;
    return told.is_known ? !fit_under(told.words, say) : !fit_as_fact(told.words);
}

// The fact where it is known, and the words under it; the words alone where they are all that is known.
Node fact_or_words(std::string key, const Told& told, std::string icon, const Words& say) {
    if (!told.is_known && fit_as_fact(told.words))
        return fact(std::move(key), {told.words, "en"}, {}, std::move(icon));
    auto more = needs_more_room(told, say) ? std::string() : own(told.words);
    return fact(std::move(key), told.fact, std::move(more), std::move(icon));
}

Told who_told(const model::Service& service, const Words& say) {
    const auto& ages = service.ages;
    return {ages_text(ages, say), ages.from || ages.to, service.eligibility};
}

Node who(const model::Service& service, const Words& say) {
    Node made = fact_or_words("who", who_told(service, say), "person", say);
    std::vector<std::string> names;
    for (const auto& need : service.needs) names.push_back(need.name);
    const auto needs = listed(names, "en");
    if (!needs.empty()) add_line(made.hint, say.t("service.needs", {{"needs", needs}}).text);
    return made;
}

// Whether one of the parts between commas is this one already, as addresses are written in every directory.
bool is_said(const std::string& all, const std::string& part) {
    return (", " + all + ",").find(", " + part + ",") != std::string::npos;
}

std::string address_of(const model::Place& place) {
    const bool is_named = place.address.find(place.name) == std::string::npos;
    std::string all = is_named ? place.name : std::string();
    const auto postcode = place.postcode.empty() ? place.outcode : place.postcode;
    for (const auto& part : {place.address, place.town, postcode}) {
        if (part.empty() || is_said(all, part)) continue;
        all = listed({all, part == postcode ? unbroken(part) : part}, "en");
    }
    return all;
}

std::string_view kind_key(model::PlaceKind kind) {
    switch (kind) {
        case model::PlaceKind::HomeVisit: return "where.home";
        case model::PlaceKind::Online: return "where.online";
        case model::PlaceKind::Telephone: return "where.telephone";
        case model::PlaceKind::Unknown:
        case model::PlaceKind::Building:
        case model::PlaceKind::Outdoors: break;
    }
    return "where.unknown";
}

std::string miles_to(const model::Place& place, const Asked& asked) {
    if (!place.position || !asked.area.position) return {};
    const auto miles = model::about_miles_between(*asked.area.position, *place.position);
    return asked.say.n("where.about_miles", miles).text;
}

// Its name for a family: an address, how it comes to them, or that it is kept private.
Text place_text(const model::Place& place, const Words& say) {
    if (place.is_hidden) return say.t("where.hidden");
    const auto address = address_of(place);
    if (address.empty()) return say.t(kind_key(place.kind));
    return {base::isolate(address), "en"};
}

Told where_told(const model::Service& service, const Words& say) {
    const auto* first = service.place();
    if (first == nullptr) return {say.t("where.unknown")};
    return {place_text(*first, say), true, first->is_hidden ? std::string() : first->travel};
}

Node where(const model::Service& service, const Asked& asked) {
    Node made = fact_or_words("where", where_told(service, asked.say), "pin", asked.say);
    const auto* first = service.place();
    if (first == nullptr || first->is_hidden) return made;
    auto more = miles_to(*first, asked);
    add_line(more, made.hint);
    made.hint = std::move(more);
    return made;
}

std::string_view season_key(model::Season season) {
    switch (season) {
        case model::Season::TermTime: return "when.term_time";
        case model::Season::Holidays: return "when.holidays";
        case model::Season::AllYear: return "when.all_year";
        case model::Season::Unknown: break;
    }
    return {};
}

// The next single dates, with their times.
std::vector<Text> date_lines(const model::Schedule& schedule, const Asked& asked) {
    std::vector<Text> lines;
    for (const auto& each : schedule.dates) {
        if (each.date < asked.today || lines.size() == kMostDates) continue;
        lines.push_back(
            day_time_text(asked.say.date(each.date), each.opens, each.closes, asked.say));
    }
    return lines;
}

Told when_told(const model::Service& service, const Asked& asked) {
    const auto& schedule = service.schedule;
    Told told{when_text(schedule, asked.say), !schedule.openings.empty(), schedule.note};
    const auto dates = date_lines(schedule, asked);
    if (told.is_known || dates.empty()) return told;
    return {dates.front(), true, schedule.note};
}

Node when(const model::Service& service, const Asked& asked) {
    const auto& schedule = service.schedule;
    std::string more;
    if (schedule.openings.size() > 1) {
        for (const auto& line : opening_lines(schedule, asked.say)) add_line(more, line.text);
    }
    const auto dates = date_lines(schedule, asked);
    const std::size_t said = schedule.openings.empty() ? 1 : 0;
    for (std::size_t i = said; i < dates.size(); ++i) add_line(more, dates[i].text);
    const auto season = season_key(schedule.season);
    if (!season.empty()) add_line(more, asked.say.t(season).text);
    Node made = fact_or_words("when", when_told(service, asked), "clock", asked.say);
    add_line(more, made.hint);
    made.hint = std::move(more);
    return made;
}

Told cost_told(const model::Cost& cost, const Words& say) {
    return {cost_text(cost, say), tells_cost(cost), cost.note};
}

// "Family of four £9 a session"
Text further_cost(const model::Cost& cost, const Words& say) {
    const auto told = cost_told(cost, say);
    if (told.words.empty()) return told.fact;
    if (!told.is_known) return {told.words, "en"};
    return {own(told.words) + " " + told.fact.text, told.fact.lang};
}

Told start_told(const model::Referral& referral, const Words& say) {
    const auto* key = referral.needed == model::Answer::Yes  ? "start.referral"
                      : referral.needed == model::Answer::No ? "start.direct"
                                                             : "start.unknown";
    return {say.t(key), referral.needed != model::Answer::Unknown, referral.how};
}

Node access(const model::Service& service, const Words& say) {
    const auto known = access_known(service);
    if (known.empty()) {
        return fact("access", say.t("access.unknown"), say.t("access.ask").text, "wheelchair");
    }
    return fact("access", {known, "en"}, say.t("access.rest_unknown").text, "wheelchair");
}

// A title and its lines, where there are any.
void add_section(const std::string& key, const Text& title, const std::vector<Text>& lines,
                 std::vector<Node>& sections) {
    if (lines.empty()) return;
    sections.push_back(heading(key + "-title", title, 2));
    for (std::size_t i = 0; i < lines.size(); ++i)
        sections.push_back(paragraph(key + ":" + std::to_string(i), lines[i]));
}

void add_further_places(const model::Service& service, const Asked& asked,
                        std::vector<Node>& sections) {
    std::vector<Node> lines;
    for (const auto& place : service.places) {
        const bool is_shown = &place != service.place() && !place.is_hidden;
        if (!is_shown || address_of(place).empty() || lines.size() == kMostLines) continue;
        Node line = label("also-at:" + std::to_string(lines.size()), place_text(place, asked.say));
        line.hint = miles_to(place, asked);
        lines.push_back(with_icon(std::move(line), "pin"));
    }
    if (lines.empty()) return;
    sections.push_back(heading("also-at-title", asked.say.t("where.also"), 2));
    std::ranges::move(lines, std::back_inserter(sections));
}

}  // namespace

std::vector<node::Node> service_facts(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    return {who(service, say),
            where(service, asked),
            when(service, asked),
            fact_or_words("cost", cost_told(service.cost, say), "pound", say),
            fact_or_words("start", start_told(service.referral, say), "path", say),
            access(service, say)};
}

std::vector<node::Node> more_of_facts(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    std::vector<Node> sections;
    const auto add_words = [&](const std::string& key, std::string_view title, const Told& told) {
        if (needs_more_room(told, say))
            add_section(key, say.t(title), {{told.words, "en"}}, sections);
    };
    add_words("more-who", "service.eligibility", who_told(service, say));
    add_further_places(service, asked, sections);
    add_words("more-where", "where.travel", where_told(service, say));
    add_words("more-when", "when.more", when_told(service, asked));
    std::vector<Text> costs;
    if (needs_more_room(cost_told(service.cost, say), say))
        costs.push_back({service.cost.note, "en"});
    for (const auto& each : service.more_costs) {
        if (costs.size() < kMostLines) costs.push_back(further_cost(each, say));
    }
    add_section("more-cost", say.t("cost.also"), costs, sections);
    add_words("more-start", "start.more", start_told(service.referral, say));
    return sections;
}

BriefFacts brief_facts(const model::Service& service, const Asked& asked) {
    const auto said = [](const Told& told) {
        return told.is_known || !fit_as_fact(told.words) ? told.fact : Text{told.words, "en"};
    };
    return {said(when_told(service, asked)), said(where_told(service, asked.say)),
            said(cost_told(service.cost, asked.say))};
}

}  // namespace kiosk::screens
