// SPDX-License-Identifier: Apache-2.0
// What families read keeps to its promises: short sentences, a source and a date, law apart from local practice.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "firmware/base/language.h"
#include "localoffer_data/ingest/content.h"

namespace kiosk {
namespace {

const std::filesystem::path kContent{KIOSK_SOURCE_DIR "/localoffer_data/content"};

// As a directory is built: what is national, one council's own, and the duty lines and services of the demonstration.
const ingest::ContentReading& reading_of(const std::string& area) {
    static std::map<std::string, ingest::ContentReading> kept;
    const auto found = kept.find(area);
    if (found != kept.end()) return found->second;
    const std::array folders{kContent / "england", kContent / area, kContent / "demonstration"};
    return kept.emplace(area, ingest::read_content(folders)).first->second;
}

class Content : public testing::Test {
  protected:
    static const model::Content& content() {
        const auto& reading = reading_of("waltham-forest");
        EXPECT_THAT(reading.problems.lines(), testing::ElementsAre());
        return reading.content;
    }
};

class AreaContent : public testing::TestWithParam<std::string> {
  protected:
    static const model::Content& content() {
        const auto& reading = reading_of(GetParam());
        EXPECT_THAT(reading.problems.lines(), testing::ElementsAre());
        return reading.content;
    }
    static std::vector<model::Contact> old_contacts() {
        std::vector<model::Contact> old;
        for (const auto& contact : content().contacts) {
            if (contact.status == model::ContactStatus::Old) old.push_back(contact);
        }
        return old;
    }
};

INSTANTIATE_TEST_SUITE_P(Areas, AreaContent,
                         testing::Values("waltham-forest", "wigan", "sutton", "leicester",
                                         "leicestershire", "rutland"),
                         [](const auto& area) {
                             auto name = area.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

std::size_t words_in(const std::string& text) {
    std::istringstream in{text};
    std::string word;
    std::size_t count = 0;
    while (in >> word) ++count;
    return count;
}

// Cut at full stops, questions and cries that a blank or the end follows.
std::vector<std::string> sentences(const std::string& text) {
    std::vector<std::string> found;
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        sentence += text[i];
        const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ':';
        if (stop && (i + 1 == text.size() || text[i + 1] == ' ')) {
            found.push_back(sentence);
            sentence.clear();
        }
    }
    found.push_back(sentence);
    return found;
}

void expect_short_sentences(const std::string& text, const std::string& where) {
    constexpr std::size_t kMostWords = 24;
    for (const auto& sentence : sentences(text)) {
        EXPECT_LE(words_in(sentence), kMostWords) << where << ": " << sentence;
    }
}

TEST_F(Content, The_sentence_counter_can_fail) {
    const std::string words = "one two three four five six seven eight nine ten. ";
    EXPECT_EQ(sentences(words + words).size(), 3U);
    EXPECT_EQ(words_in(words), 10U);
}

TEST_P(AreaContent, Every_sentence_of_pages_contacts_and_signposts_is_under_25_words) {
    for (const auto& page : content().pages) {
        expect_short_sentences(page.summary, page.id.text);
        for (const auto& section : page.sections) {
            for (const auto& block : section.blocks)
                expect_short_sentences(block.text, page.id.text);
        }
    }
    for (const auto& contact : content().contacts) {
        expect_short_sentences(contact.purpose, contact.id.text);
        expect_short_sentences(contact.note, contact.id.text);
    }
    for (const auto& signpost : content().signposts) {
        expect_short_sentences(signpost.title, signpost.head.text);
        expect_short_sentences(signpost.words, signpost.head.text);
    }
    for (const auto& line : content().danger) expect_short_sentences(line.words, "danger");
    for (const auto& term : content().terms) expect_short_sentences(term.meaning, term.id.text);
}

// One idea a line takes more of them.
TEST_P(AreaContent, Every_section_of_a_page_has_at_most_120_words_and_250_simple_ones) {
    for (const auto& page : content().pages) {
        const auto most = base::is_simple_words(page.lang) ? 250U : 120U;
        for (const auto& section : page.sections) {
            std::size_t words = 0;
            for (const auto& block : section.blocks) words += words_in(block.text);
            EXPECT_LE(words, most) << page.id.text << " " << static_cast<int>(section.layer);
        }
    }
}

TEST_P(AreaContent, Every_item_has_a_source_and_the_day_it_was_checked) {
    const auto expect = [](const model::Provenance& provenance, const std::string& where) {
        EXPECT_FALSE(provenance.source.empty()) << where;
        EXPECT_TRUE(provenance.is_dated() && provenance.checked.ok()) << where;
    };
    for (const auto& service : content().services) expect(service.provenance, service.id.text);
    for (const auto& provider : content().providers) expect(provider.provenance, provider.id.text);
    for (const auto& contact : content().contacts) expect(contact.provenance, contact.id.text);
    for (const auto& figure : content().figures) expect(figure.provenance, figure.name);
    for (const auto& signpost : content().signposts)
        expect(signpost.provenance, signpost.head.text);
    for (const auto& other : content().neighbours) expect(other.provenance, other.id.text);
    for (const auto& home : content().home_outcodes) expect(home.provenance, home.code);
    expect(content().area.provenance, "the area");
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) expect(section.provenance, page.id.text);
    }
}

TEST_P(AreaContent, Is_the_folder_of_its_own_area) {
    EXPECT_EQ(content().area.id.text, GetParam());
    EXPECT_FALSE(content().neighbours.empty());
    EXPECT_FALSE(content().home_outcodes.empty());
    for (const auto& contact : content().contacts) {
        EXPECT_THAT(contact.area.text, testing::AnyOf("", GetParam())) << contact.id.text;
    }
}

TEST_P(AreaContent, Every_head_of_a_local_offer_has_a_signpost_that_leads_somewhere) {
    std::set<std::string> heads;
    for (const auto& term : content().terms) {
        if (term.scheme == "head") heads.insert(term.id.text);
    }
    EXPECT_EQ(heads.size(), 17U);
    std::set<std::string> signposted;
    for (const auto& signpost : content().signposts) {
        EXPECT_EQ(signpost.area.text, GetParam());
        EXPECT_FALSE(signpost.contact.text.empty() && signpost.web.empty()) << signpost.head.text;
        signposted.insert(signpost.head.text);
    }
    EXPECT_EQ(signposted, heads);
}

bool is_printed_in(const std::string& detail, const std::string& words) {
    return !detail.empty() && words.find(detail) != std::string::npos;
}

TEST_P(AreaContent, No_signpost_and_no_page_sends_a_family_to_an_old_contact) {
    const auto expect_none = [](const std::string& words, const std::string& where) {
        for (const auto& old : old_contacts()) {
            for (const auto& detail : {old.reach.phone, old.reach.email, old.address}) {
                EXPECT_FALSE(is_printed_in(detail, words)) << where << ": " << old.id.text;
            }
        }
    };
    for (const auto& signpost : content().signposts) {
        for (const auto& old : old_contacts()) {
            EXPECT_NE(signpost.contact, old.id) << signpost.head.text;
        }
        expect_none(signpost.words, signpost.head.text);
    }
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) {
            for (const auto& block : section.blocks) expect_none(block.text, page.id.text);
        }
    }
}

TEST_P(AreaContent, Every_old_contact_says_the_year_of_its_guide_and_answers_for_no_danger) {
    for (const auto& old : old_contacts()) {
        EXPECT_THAT(old.note, testing::MatchesRegex("From a 20[0-9][0-9] guide. Check before.*"))
            << old.id.text;
        EXPECT_EQ(old.duty, model::Duty::None) << old.id.text;
        EXPECT_EQ(old.area.text, GetParam()) << old.id.text;
    }
    EXPECT_GE(old_contacts().size(), 7U);
}

bool names_a_person(const std::string& words) {
    static const std::regex person{R"(\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir)\b\.? [A-Z])"};
    return std::regex_search(words, person);
}

TEST_F(Content, The_search_for_a_persons_name_can_fail) {
    EXPECT_TRUE(names_a_person("Ask Dr Otter"));
    EXPECT_TRUE(names_a_person("Mrs. Otter, SEN Officer"));
    EXPECT_FALSE(names_a_person("DMO and DCO, Drumbeat Farm, Misstep Lane"));
}

TEST_P(AreaContent, A_contact_is_a_role_and_never_a_person) {
    for (const auto& contact : content().contacts) {
        for (const auto& words : {contact.name, contact.purpose, contact.address, contact.note}) {
            EXPECT_FALSE(names_a_person(words)) << contact.id.text << ": " << words;
        }
    }
}

std::string words_of(const model::GuideSection& section) {
    std::string words;
    for (const auto& block : section.blocks) words += block.text + "\n";
    return words;
}

TEST_P(AreaContent, What_a_council_looks_at_is_never_a_condition) {
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) {
            const auto words = words_of(section);
            if (!is_printed_in("What this council looks at", words)) continue;
            EXPECT_EQ(section.layer, model::Layer::Local) << page.id.text;
            EXPECT_THAT(words, testing::HasSubstr("You do not need any of them to ask."))
                << page.id.text;
        }
    }
}

TEST_P(AreaContent, What_was_read_in_a_guide_says_the_year_of_that_guide) {
    static const std::regex year{"20[0-9][0-9]"};
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) {
            std::smatch found;
            if (section.layer != model::Layer::Local ||
                !std::regex_search(section.provenance.source, found, year)) {
                continue;
            }
            EXPECT_THAT(words_of(section), testing::HasSubstr("from a guide of " + found.str()))
                << page.id.text;
        }
    }
}

TEST_P(AreaContent, Local_practice_stands_beside_the_law_it_belongs_to) {
    std::size_t local = 0;
    for (const auto& page : content().pages) {
        EXPECT_NE(page.sections[0].layer, model::Layer::Local) << page.id.text;
        local += page.sections.size() - 1;
    }
    EXPECT_GE(local, 9U);
}

TEST_F(Content, The_six_steps_stand_in_their_order_with_law_and_local_practice_apart) {
    std::vector<std::string> steps;
    for (const auto& page : content().pages) {
        if (page.group != "pathway" || page.lang != "en") continue;
        steps.push_back(page.title);
        ASSERT_EQ(page.sections.size(), 2U) << page.title;
        EXPECT_EQ(page.sections[0].layer, model::Layer::Law);
        EXPECT_EQ(page.sections[1].layer, model::Layer::Local);
        EXPECT_NE(page.sections[0].provenance.source, page.sections[1].provenance.source);
    }
    EXPECT_THAT(steps, testing::ElementsAre("SEN support", "My referral", "My story", "My plan",
                                            "My budget", "My review"));
}

TEST_P(AreaContent, The_six_thousand_pounds_are_never_spoken_of_as_law) {
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) {
            for (const auto& block : section.blocks) {
                if (section.layer == model::Layer::Law) {
                    EXPECT_EQ(block.text.find("6,000"), std::string::npos) << page.id.text;
                }
            }
        }
    }
}

TEST_F(Content, Every_service_is_marked_as_demonstration) {
    EXPECT_EQ(content().services.size(), 152U);
    for (const auto& service : content().services) {
        EXPECT_EQ(service.kind, model::Kind::Demonstration) << service.id.text;
        EXPECT_FALSE(service.source_id.empty());
    }
}

// Numbers that Ofcom keeps for drama reach nobody.
bool is_drama_number(const std::string& phone) {
    return phone.starts_with("020 7946 0") || phone.starts_with("0116 496 0") ||
           phone.starts_with("01632 960") || phone.starts_with("0808 157 0");
}

TEST_F(Content, What_is_invented_has_only_numbers_that_reach_nobody) {
    for (const auto& service : content().services) {
        const auto& phone = service.reach.phone;
        EXPECT_TRUE(phone.empty() || is_drama_number(phone)) << service.id.text << " " << phone;
        EXPECT_TRUE(service.reach.email.empty() && service.reach.web.empty()) << service.id.text;
    }
    for (const auto& contact : content().contacts) {
        if (contact.status != model::ContactStatus::Demonstration) continue;
        EXPECT_TRUE(is_drama_number(contact.reach.phone)) << contact.id.text;
    }
}

TEST_F(Content, Somebody_answers_in_danger_at_every_minute_of_the_week) {
    for (unsigned day = 1; day <= 7; ++day) {
        for (int minute = 0; minute < 24 * 60; ++minute) {
            bool answered = false;
            for (const auto& contact : content().contacts) {
                if (contact.duty != model::Duty::Day && contact.duty != model::Duty::OutOfHours)
                    continue;
                answered = answered || model::is_open(contact.hours, std::chrono::weekday{day},
                                                      std::chrono::minutes{minute}) == true;
            }
            ASSERT_TRUE(answered) << day << " " << minute;
        }
    }
}

TEST_F(Content, Every_helpline_can_be_reached_now_and_one_of_them_by_text) {
    std::vector<std::string> lines;
    bool by_text = false;
    for (const auto& contact : content().contacts) {
        if (contact.role != "helpline") continue;
        lines.push_back(contact.id.text);
        EXPECT_EQ(contact.status, model::ContactStatus::Current) << contact.id.text;
        EXPECT_FALSE(contact.reach.phone.empty() && contact.reach.text.empty()) << contact.id.text;
        by_text = by_text || !contact.reach.text.empty();
    }
    EXPECT_TRUE(by_text);
    EXPECT_THAT(lines,
                testing::ElementsAre("childline", "samaritans", "shout", "domestic-abuse-helpline",
                                     "nspcc", "forced-marriage-unit", "missing-people"));
}

TEST_F(Content, Every_category_of_the_home_screen_has_services) {
    std::set<std::string> used;
    for (const auto& service : content().services) used.insert(service.category.text);
    EXPECT_THAT(used, testing::UnorderedElementsAre("learning", "health", "care", "play", "money",
                                                    "growing"));
    EXPECT_EQ(content().categories.size(), used.size());
}

TEST_F(Content, The_ladder_of_increments_has_sixteen_steps_of_500_pounds) {
    std::vector<std::int64_t> pence;
    for (const auto& figure : content().figures) {
        if (figure.group == "increment") pence.push_back(figure.pence);
    }
    ASSERT_EQ(pence.size(), 16U);
    for (std::size_t i = 0; i < pence.size(); ++i) {
        EXPECT_EQ(pence[i], 50'000 * static_cast<std::int64_t>(i + 1));
    }
}

TEST_F(Content, Outcodes_lie_where_an_independent_table_has_them) {
    const auto table =
        std::filesystem::path{KIOSK_SOURCE_DIR} / "../shared/data/outcodes_gibbs/postcodes.csv";
    std::ifstream in{table};
    if (!in) GTEST_SKIP() << "no outcode table beside the sources";
    std::map<std::string, model::Position> known;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells{line};
        std::array<std::string, 5> cell;
        for (auto& c : cell) std::getline(cells, c, ',');
        if (cell[0] != "postcode") known[cell[0]] = {std::stod(cell[3]), std::stod(cell[4])};
    }
    EXPECT_GE(content().outcodes.size(), 150U);
    for (const auto& outcode : content().outcodes) {
        if (outcode.code == "E20")
            continue;  // the table's longitude contradicts its own grid reference
        ASSERT_TRUE(known.contains(outcode.code)) << outcode.code;
        EXPECT_LT(model::kilometres_between(outcode.position, known[outcode.code]), 1.0)
            << outcode.code;
    }
}

}  // namespace
}  // namespace kiosk
