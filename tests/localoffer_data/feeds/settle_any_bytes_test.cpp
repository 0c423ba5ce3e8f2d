// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/positions.h"
#include "tests/localoffer_data/feeds/settled.h"

// Whatever bytes stand in a draft, what comes out is fit to be shown.
namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 48> kPieces{"<b>",
                                                   "</p>",
                                                   "<",
                                                   ">",
                                                   "&lt;",
                                                   "&#x1;",
                                                   "&amp;",
                                                   "Â£",
                                                   "â€",
                                                   "\xFF",
                                                   "\xC3",
                                                   "\x01",
                                                   "\x7F",
                                                   "\u202E",
                                                   "\u200B",
                                                   "\u0092",
                                                   "\uFFFF",
                                                   "\n",
                                                   "\r\n",
                                                   "\t",
                                                   "0",
                                                   "-1",
                                                   "999",
                                                   "5-11",
                                                   "18+",
                                                   "020 7946 0101",
                                                   "+44",
                                                   "ext",
                                                   " jane.smith@x.org ",
                                                   "info@x.org",
                                                   "@",
                                                   "mailto:",
                                                   "E17 6DH",
                                                   "51.5",
                                                   "-0.1",
                                                   "1e309",
                                                   "nan",
                                                   "Mon-Fri",
                                                   "9-5",
                                                   "10:00",
                                                   "25:99",
                                                   "£3.50",
                                                   "2026-12-05",
                                                   "31/02/2026",
                                                   "Headteacher: Mrs J Smith",
                                                   "refuge",
                                                   "true",
                                                   "<script>"};

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return engine_() % end; }

    std::string text() {
        std::string text;
        for (auto pieces = below(6); pieces > 0; --pieces) {
            if (below(3) == 0)
                text += static_cast<char>(below(256));
            else
                text += kPieces.at(below(kPieces.size()));
            if (below(2) == 0) text += ' ';
        }
        return text;
    }

    std::vector<std::string> texts() {
        std::vector<std::string> all;
        for (auto count = below(3); count > 0; --count) all.push_back(text());
        return all;
    }

    std::vector<DraftPhone> phones() {
        std::vector<DraftPhone> all;
        for (auto count = below(3); count > 0; --count) all.push_back({text(), text()});
        return all;
    }

  private:
    std::mt19937 engine_;
};

Draft any_draft(Chance& any) {
    Draft d;
    d.spot = {"source", 1};
    d.name = "n" + any.text();
    for (auto* field : {&d.source_id,
                        &d.summary,
                        &d.description,
                        &d.provider.id,
                        &d.provider.name,
                        &d.provider.description,
                        &d.provider.email,
                        &d.provider.web,
                        &d.web,
                        &d.email,
                        &d.season,
                        &d.schedule_note,
                        &d.free,
                        &d.age_from,
                        &d.age_to,
                        &d.subject,
                        &d.eligibility,
                        &d.referral,
                        &d.referral_how,
                        &d.tier,
                        &d.theme,
                        &d.temporarily_closed,
                        &d.alert,
                        &d.council,
                        &d.checked,
                        &d.modified,
                        &d.rating_stars,
                        &d.rating_count,
                        &d.invented}) {
        *field = any.text();
    }
    d.phones = any.phones();
    d.provider.phones = any.phones();
    d.contacts = {{any.text(), any.text(), any.text(), any.phones(), any.text()}};
    d.places = {{any.text(), any.text(), any.text(), any.text(), any.text(), any.text(), any.text(),
                 any.text(), any.text(), any.texts(), any.phones(), any.text(), any.text()}};
    d.openings = {
        {any.text(), any.text(), any.text(), any.text(), any.text(), any.text(), any.text()},
        {any.text(), any.text(), any.text(), {}, {}, {}, any.text()}};
    d.costs = {{any.text(), any.text(), any.text(), any.text()}};
    d.needs = any.texts();
    d.categories = any.texts();
    d.terms = {{any.text(), any.text()}};
    d.languages = any.texts();
    d.answers = {{any.text(), any.text()}};
    return d;
}

// Every text of a service.
std::vector<std::string> texts_of(const Settled& settled) {
    const auto& s = settled.service;
    std::vector<std::string> all{
        settled.modified, s.name,          s.subject,        s.summary,
        s.description,    s.eligibility,   s.referral.how,   s.cost.note,
        s.schedule.note,  s.ask_for,       s.standing_note,  s.council,
        s.category.text,  s.provider.name, s.provider.about, s.provenance.source};
    for (const auto& reach : {s.reach, s.provider.reach}) {
        for (const auto& text : {reach.phone, reach.email, reach.web, reach.text, reach.relay}) {
            all.push_back(text);
        }
    }
    for (const auto& cost : s.more_costs) all.push_back(cost.note);
    for (const auto& place : s.places) {
        for (const auto& text :
             {place.name, place.address, place.town, place.postcode, place.outcode, place.travel}) {
            all.push_back(text);
        }
    }
    for (const auto& each : s.questions) all.insert(all.end(), {each.question, each.answer});
    for (const auto& each : s.source_terms) all.insert(all.end(), {each.scheme, each.term});
    all.insert(all.end(), s.languages.begin(), s.languages.end());
    return all;
}

bool has_tag(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const bool opens = at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/');
        if (opens && text.find('>', at) != std::string_view::npos) return true;
    }
    return false;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, next] = base::code_point_at(text, at);
        if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x202E || c == 0x200B) {
            return true;
        }
        at = next;
    }
    return false;
}

void expect_fit(const Settled& settled) {
    for (const auto& text : texts_of(settled)) {
        EXPECT_TRUE(base::is_utf8(text));
        EXPECT_FALSE(has_control(text)) << text;
        EXPECT_FALSE(has_tag(text)) << text;
        EXPECT_EQ(text.find("jane.smith"), std::string::npos) << text;
    }
    const auto& s = settled.service;
    EXPECT_FALSE(s.name.empty());
    EXPECT_FALSE(s.category.text.empty());
    if (s.ages.from) {
        EXPECT_TRUE(*s.ages.from >= 0 && *s.ages.from <= 130);
    }
    if (s.ages.to) {
        EXPECT_TRUE(*s.ages.to >= 0 && *s.ages.to <= 130);
    }
    if (s.ages.from && s.ages.to) {
        EXPECT_LE(*s.ages.from, *s.ages.to);
    }
    for (const auto& place : s.places) {
        if (place.position) {
            EXPECT_TRUE(is_in_uk(*place.position));
        }
        if (place.is_hidden) {
            EXPECT_EQ(place.address + place.postcode, "");
        }
    }
    for (const auto& opening : s.schedule.openings) EXPECT_LT(opening.opens, opening.closes);
}

TEST(SettleAnyBytes, Nothing_that_a_source_says_comes_out_unfit) {
    Chance any{20261122};
    for (int i = 0; i < 2000; ++i) {
        Notes notes;
        const auto settled = settle(any_draft(any), shipped_vocabulary(), kToday, notes);
        if (settled) expect_fit(*settled);
        for (const auto& note : notes.kept()) {
            EXPECT_TRUE(base::is_utf8(note.what) && !has_control(note.what));
        }
    }
}

TEST(SettleAnyBytes, Of_too_many_contacts_only_so_many_are_looked_for) {
    auto draft = sound_draft();
    for (int i = 0; i < 100'000; ++i)
        draft.contacts.push_back({.name = "Jane Zed" + std::to_string(i)});
    draft.description = "Ask Jane Zed7.";
    Notes notes;
    EXPECT_EQ(settle(draft, shipped_vocabulary(), kToday, notes)->service.description,
              "Ask the team.");
    EXPECT_EQ(notes.counts().at("contacts"), 1U);
}

TEST(SettleAnyBytes, Long_nested_markup_is_read_in_time) {
    auto draft = sound_draft();
    for (int i = 0; i < 20'000; ++i) draft.description += "<!-- ><script>&lt;";
    Notes notes;
    EXPECT_TRUE(settle(draft, shipped_vocabulary(), kToday, notes));
}

}  // namespace
}  // namespace kiosk::feeds
