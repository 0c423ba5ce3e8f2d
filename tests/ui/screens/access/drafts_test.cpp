// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using node::Node;
using testing::Contains;
using testing::IsEmpty;

// Words of law, sharing and danger, in two languages: what lies between their values, the longest of it.
struct Pair {
    std::string key;
    std::string english;
    std::string draft;
};

std::string longest_piece(const std::string& words) {
    std::string longest;
    for (std::size_t from = 0; from < words.size();) {
        const auto open = std::min(words.find('{', from), words.size());
        if (open - from > longest.size()) longest = words.substr(from, open - from);
        from = std::min(words.find('}', open), words.size() - 1) + 1;
    }
    return longest;
}

// Every key that the English catalogue marks "both", as Urdu has it.
std::vector<Pair> pairs() {
    std::ifstream file(std::string(KIOSK_SOURCE_DIR) + "/localoffer_data/content/words/en.po");
    std::vector<Pair> found;
    bool marked = false;
    for (std::string line; std::getline(file, line);) {
        marked = marked || line.starts_with("#. both: ");
        if (!line.starts_with("msgid ")) continue;
        const auto key = line.substr(7, line.size() - 8);
        const auto said = words::Words("ur").t(key);
        if (std::exchange(marked, false) && !said.draft.empty())
            found.push_back({key, longest_piece(said.text), longest_piece(said.draft)});
    }
    return found;
}

class Drafts : public testing::TestWithParam<test::NamedPanel> {
  protected:
    Drafts() { bench_.sitting.set_language("ur"); }

    // Each as the shell shows it.
    [[nodiscard]] std::vector<Node> screens() {
        std::vector<Node> trees;
        const auto& panel = GetParam().panel;
        for (const auto* name : {"request", "help-now", "kept", "people", "help", "search"})
            trees.push_back(bench_.whole(name, "WF-2222-2222", panel));
        for (const auto& page : bench_.form.pages)
            trees.push_back(bench_.whole("question", page.id, panel));
        bench_.sitting.set_search_words("alarm");
        trees.push_back(bench_.whole("search", {}, panel));
        return trees;
    }

    [[nodiscard]] static bool has_draft(const Node& tree, const std::string& draft) {
        bool found = false;
        node::walk(tree, [&](const Node& each) {
            found = found || (each.key.ends_with(":draft") && each.is_draft && each.lang == "ur" &&
                              each.name.find(draft) != std::string::npos);
        });
        return found;
    }

    test::ScreensBench bench_;
};

TEST_P(Drafts, Words_of_law_sharing_and_danger_stand_in_English_with_the_draft_beneath) {
    const auto marked = pairs();
    ASSERT_GE(marked.size(), 20U);
    std::vector<std::string> seen;
    for (const auto& tree : screens()) {
        node::walk(tree, [&](const Node& each) {
            for (const auto& [key, english, draft] : marked) {
                if (each.name.find(english) != std::string::npos && each.lang == "en") {
                    seen.push_back(key);
                    EXPECT_TRUE(has_draft(tree, draft)) << key << " at " << each.key;
                }
            }
        });
    }
    for (const auto* key : {"request.law", "request.to", "request.locked", "kept.title",
                            "danger.now", "danger.talk", "danger.line_short"})
        EXPECT_THAT(seen, Contains(key));
}

TEST_P(Drafts, No_draft_of_theirs_stands_anywhere_else) {
    const auto marked = pairs();
    std::vector<std::string> alone;
    for (const auto& tree : screens()) {
        node::walk(tree, [&](const Node& each) {
            if (each.key.ends_with(":draft")) return;
            for (const auto& [key, english, draft] : marked) {
                for (const auto* words : {&each.name, &each.short_name, &each.hint, &each.spoken}) {
                    if (words->find(draft) != std::string::npos) alone.push_back(each.key);
                }
            }
        });
    }
    EXPECT_THAT(alone, IsEmpty());
}

TEST_P(Drafts, In_English_everything_stands_once) {
    bench_.sitting.set_language("en");
    for (const auto& tree : screens()) {
        node::walk(tree, [&](const Node& each) {
            EXPECT_FALSE(each.key.ends_with(":draft")) << each.key;
            EXPECT_FALSE(each.is_draft) << each.key;
        });
    }
}

INSTANTIATE_TEST_SUITE_P(Panels, Drafts, testing::ValuesIn(test::kPanels),
                         [](const auto& panel_info) {
                             return "Panel" + std::to_string(panel_info.index);
                         });

TEST(Both, What_a_speaker_has_checked_stands_alone) {
    const words::Text checked{"Wstecz", "pl"};
    const auto made = shell::both(shell::paragraph("law", checked), checked);
    EXPECT_EQ(made.key, "law");
    EXPECT_THAT(made.children, IsEmpty());
}

TEST(Both, Where_they_stand_and_when_they_stay_is_said_of_the_two_together) {
    const words::Text said{
        .text = "Ring 999", .lang = "en", .draft = "Zadzwoń 999", .draft_lang = "pl"};
    const auto made = shell::both(
        shell::staying(shell::with_room(shell::label("now", said), node::Room::Wide)), said);
    EXPECT_EQ(made.look.room, node::Room::Wide);
    EXPECT_TRUE(made.look.stays);
    ASSERT_EQ(made.children.size(), 2U);
    EXPECT_EQ(made.children[0].look.room, node::Room::Always);
    EXPECT_EQ(made.children[1].lang, "pl");
}

}  // namespace
}  // namespace kiosk::screens
