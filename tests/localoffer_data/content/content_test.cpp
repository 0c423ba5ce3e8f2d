// SPDX-License-Identifier: Apache-2.0
// What families read keeps to its promises: short sentences, a source and a date, law apart from local practice.
#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include "localoffer_data/ingest/content.h"

namespace kiosk {
namespace {

const std::filesystem::path kContent{KIOSK_SOURCE_DIR "/localoffer_data/content"};

class Content : public testing::Test {
  protected:
    static const model::Content& content() {
        static const auto reading = [] {
            const std::array folders{kContent / "waltham-forest", kContent / "demonstration"};
            return ingest::read_content(folders);
        }();
        EXPECT_THAT(reading.problems.lines(), testing::ElementsAre());
        return reading.content;
    }
};

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

TEST_F(Content, Every_sentence_of_pages_and_contacts_is_under_25_words) {
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
    for (const auto& line : content().danger) expect_short_sentences(line.words, "danger");
    for (const auto& term : content().terms) expect_short_sentences(term.meaning, term.id.text);
}

TEST_F(Content, Every_section_of_a_page_has_at_most_120_words) {
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) {
            std::size_t words = 0;
            for (const auto& block : section.blocks) words += words_in(block.text);
            EXPECT_LE(words, 120U) << page.id.text << " " << static_cast<int>(section.layer);
        }
    }
}

TEST_F(Content, Every_item_has_a_source_and_the_day_it_was_checked) {
    const auto expect = [](const model::Provenance& provenance, const std::string& where) {
        EXPECT_FALSE(provenance.source.empty()) << where;
        EXPECT_TRUE(provenance.checked.ok()) << where;
    };
    for (const auto& service : content().services) expect(service.provenance, service.id.text);
    for (const auto& provider : content().providers) expect(provider.provenance, provider.id.text);
    for (const auto& contact : content().contacts) expect(contact.provenance, contact.id.text);
    for (const auto& figure : content().figures) expect(figure.provenance, figure.name);
    for (const auto& page : content().pages) {
        for (const auto& section : page.sections) expect(section.provenance, page.id.text);
    }
}

TEST_F(Content, The_six_steps_stand_in_their_order_with_law_and_local_practice_apart) {
    std::vector<std::string> steps;
    for (const auto& page : content().pages) {
        if (page.group != "pathway") continue;
        steps.push_back(page.title);
        ASSERT_EQ(page.sections.size(), 2U) << page.title;
        EXPECT_EQ(page.sections[0].layer, model::Layer::Law);
        EXPECT_EQ(page.sections[1].layer, model::Layer::Local);
        EXPECT_NE(page.sections[0].provenance.source, page.sections[1].provenance.source);
    }
    EXPECT_THAT(steps, testing::ElementsAre("SEN support", "My referral", "My story", "My plan",
                                            "My budget", "My review"));
}

TEST_F(Content, The_six_thousand_pounds_are_never_spoken_of_as_law) {
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
    for (const auto& outcode : content().outcodes) {
        if (outcode.code == "E20")
            continue;  // the table's longitude contradicts its own grid reference
        ASSERT_TRUE(known.contains(outcode.code)) << outcode.code;
        EXPECT_LT(model::kilometres_between(outcode.position, known[outcode.code]), 0.1)
            << outcode.code;
    }
}

}  // namespace
}  // namespace kiosk
