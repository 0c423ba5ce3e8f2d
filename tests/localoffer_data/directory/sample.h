// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/model/content.h"

namespace kiosk::test {

inline const base::Date kDay = std::chrono::year{2026} / 11 / 22;

// One of everything: `full` has every fact known, `bare` has none.
inline model::Content sample_content() {
    using namespace std::chrono_literals;
    const model::Provenance us{"us", kDay};
    model::Content c;
    c.area = {model::AreaId{"wf"},
              "Waltham Forest",
              "LBWF",
              "wf.example",
              "E17",
              model::Position{51.58, -0.01},
              kDay,
              {3, 9, 15},
              us};
    c.neighbours = {{model::AreaId{"rb"}, "Redbridge", "LBR", "rb.example", {}, us}};
    c.outcodes = {{"E17", "Walthamstow", {51.58, -0.01}}};
    c.home_outcodes = {{"E17", us}};
    c.categories = {{model::CategoryId{"play"}, "Things to do", "Clubs", "play", 1, 0},
                    {model::CategoryId{"care"}, "Care", "Rest", "care", 2, 0}};
    c.translations = {{"category", "play", "name", "ur", "کھیل"}};
    c.terms = {{model::TermId{"autism"}, "need", "Autism", "", 1},
               {model::TermId{"leisure"}, "head", "Leisure", "Things to do.", 1},
               {model::TermId{"hoist"}, "access", "Hoist", "", 1},
               {model::TermId{"ramp"}, "access", "Ramp", "", 2},
               {model::TermId{"loop"}, "access", "Hearing loop", "", 3}};
    model::Contact duty;
    duty.id = model::ContactId{"duty"};
    duty.area = model::AreaId{"wf"};
    duty.role = "social-care";
    duty.name = "Duty line";
    duty.reach = {"020 7946 0904", "", "", "07700 900123", "Relay UK: 18001 020 7946 0904"};
    duty.duty = model::Duty::Day;
    duty.status = model::ContactStatus::Demonstration;
    duty.hours.openings = {{std::chrono::Monday, 9h, 17h}};
    duty.provenance = us;
    model::Contact old;
    old.id = model::ContactId{"old"};
    old.role = "sendiass";
    old.name = "Parent Partnership";
    old.reach.phone = "020 7946 0999";
    old.status = model::ContactStatus::Old;
    old.order = 2;
    old.provenance = us;
    c.contacts = {duty, old};
    c.signposts = {{model::AreaId{"wf"}, model::TermId{"leisure"}, "Clubs", "Ask for a list.",
                    model::ContactId{"duty"}, "wf.example/clubs", us},
                   {model::AreaId{"wf"}, model::TermId{"leisure"}, "Pools", "Ask.", {}, {}, us}};
    c.danger = {{1, "en", "Ring.", model::ContactId{"duty"}, us}, {2, "en", "Go.", {}, us}};
    c.figures = {{"increment", "1a", 50000, us}};
    c.concepts = {{"autism", "is", "autism"}, {"autism", "is", "asd"}, {"", "never", "the"}};
    c.danger_words = {{"en", "danger", "hits me"}};
    c.providers = {{model::ProviderId{"otters"},
                    "Otters",
                    model::ProviderKind::Charity,
                    "A club",
                    {"020 7946 0123", "a@otters.example", "otters.example", "07700 900124", "BSL"},
                    us}};
    model::Place pool;
    pool.id = model::PlaceId{"pool"};
    pool.name = "The Pool";
    pool.kind = model::PlaceKind::Building;
    pool.address = "1 High Street";
    pool.town = "Walthamstow";
    pool.postcode = "E17 6DH";
    pool.outcode = "E17";
    pool.position = model::Position{51.5, -0.02};
    pool.access = {{model::TermId{"hoist"}, "Hoist", model::Answer::Yes},
                   {model::TermId{"ramp"}, "Ramp", model::Answer::No}};
    pool.travel = "Bus 97";
    model::Place refuge;
    refuge.id = model::PlaceId{"refuge"};
    refuge.outcode = "E4";
    refuge.is_hidden = true;
    refuge.access = {{model::TermId{"hoist"}, "Hoist", model::Answer::Unknown}};
    c.places = {pool, refuge};
    model::Service full;
    full.id = model::ServiceId{"full"};
    full.name = "Zoë's Swim";
    full.provider.id = model::ProviderId{"otters"};
    full.category = model::CategoryId{"play"};
    full.subject = "Swimming";
    full.summary = "Splash.";
    full.description = "Splash. All are welcome.";
    full.ages = {0, 16};
    full.needs = {{model::TermId{"autism"}, "Autism"}};
    full.eligibility = "No plan needed.";
    full.referral = {model::Answer::No, "Just come."};
    full.cost = {model::Charge::Paid, 350, model::PricePer::Session, "Carers free"};
    full.heads = {{model::TermId{"leisure"}, "Leisure"}};
    full.more_costs = {{model::Charge::Paid, 600, model::PricePer::Session, "Adults"},
                       {model::Charge::Free, {}, model::PricePer::Unknown, "Babies"}};
    full.schedule = {{{std::chrono::Saturday, 9h, 10h}},
                     {{std::chrono::year{2026} / 12 / 5, 10h, 12h}},
                     model::Season::TermTime,
                     "Not at Easter"};
    full.places = {pool, refuge};
    full.ask_for = "The swimming team";
    full.reach = {"020 7946 0124", "b@otters.example", "otters.example/swim", "07700 900125",
                  "Relay UK: 18001 020 7946 0124"};
    full.source_terms = {{"bfis", "Clubs"}, {"", "Sport"}};
    full.rating = model::Rating{43, 12};
    full.is_statutory = true;
    full.is_sensitive = true;
    full.languages = {"en", "ur"};
    full.tier = model::Tier::Targeted;
    full.theme = model::Theme::FriendsAndCommunity;
    full.standing = model::Standing::TemporarilyClosed;
    full.standing_note = "Until May.";
    full.council = "Waltham Forest";
    full.questions = {{"Who?", "Us."}, {"Why?", "Fun."}};
    full.kind = model::Kind::Demonstration;
    full.source_id = "7";
    full.provenance = us;
    model::Service bare;
    bare.id = model::ServiceId{"bare"};
    bare.name = "Bare";
    bare.provider.id = model::ProviderId{"otters"};
    bare.category = model::CategoryId{"play"};
    bare.description = "Something.";
    bare.council = "Wigan";
    bare.provenance = us;
    c.services = {bare, full};
    model::GuidePage page;
    page.id = model::PageId{"a"};
    page.lang = "en";
    page.title = "A";
    page.summary = "About A.";
    page.icon = "help";
    page.group = "g";
    page.order = 1;
    page.sections = {
        {model::Layer::Law,
         "en",
         {{model::BlockKind::Heading, 2, "Law"}, {model::BlockKind::Paragraph, 0, "Must."}},
         us},
        {model::Layer::Local, "en", {{model::BlockKind::NumberedItem, 1, "May."}}, us}};
    c.pages = {page};
    page.lang = "ur";
    page.title = "الف";
    for (auto& section : page.sections) section.lang = page.lang;
    c.pages.push_back(page);
    page.lang = "en-simple";
    page.title = "A, simply";
    page.sections = {
        {model::Layer::Law, page.lang, {{model::BlockKind::Paragraph, 0, "[law] Must."}}, us}};
    c.pages.push_back(page);
    c.forms = {{model::FormId{"f"}, "{ \"id\" : \"f\" }\n"}};
    return c;
}

}  // namespace kiosk::test
