// SPDX-License-Identifier: Apache-2.0
// What holds of every tree, tried on trees made by chance from a fixed seed.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <sstream>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

constexpr double kHair = 0.06;

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
    bool one_in(int many) { return below(many) == 0; }

  private:
    std::mt19937 engine_;
};

class Gardener {
  public:
    explicit Gardener(unsigned seed) : chance_(seed) {}

    Node tree() {
        std::vector<Node> children;
        const auto many = 1 + chance_.below(9);
        for (int i = 0; i < many; ++i) children.push_back(any(0));
        if (chance_.one_in(2)) {
            Node go_on = button(key(), "Continue");
            go_on.look.pinned = true;
            children.push_back(go_on);
        }
        return window(std::move(children));
    }

  private:
    Key key() { return "n" + std::to_string(++keys_); }

    // No two words are the same, so that each can be looked for.
    std::string some_words(int at_most) {
        std::string text;
        for (int i = 1 + chance_.below(at_most); i > 0; --i) {
            text += "w" + std::to_string(++words_) + "q ";
        }
        return text;
    }

    std::vector<Node> leaves(int at_most) {
        std::vector<Node> made;
        for (int i = 1 + chance_.below(at_most); i > 0; --i) made.push_back(leaf());
        return made;
    }

    Node leaf() {
        Node made;
        switch (chance_.below(9)) {
            case 0:
                made = words(key(), some_words(6), Role::Heading);
                made.look.level = 1 + chance_.below(2);
                break;
            case 1:
            case 2: made = words(key(), some_words(120)); break;
            case 3:
                made = words(key(), some_words(12), Role::Label);
                if (chance_.one_in(2)) made.look.icon = "info";
                if (chance_.one_in(3)) made.look.emphasis = node::Emphasis::Main;
                break;
            case 4: made = field(key(), some_words(40)); break;
            case 5:
                made = field(key(), some_words(80), Role::MultilineTextInput);
                made.look.min_height_mm = 34;
                break;
            case 6:
                made = button(key(), some_words(4));
                made.role = chance_.one_in(2) ? Role::RadioButton : Role::CheckBox;
                break;
            default:
                made = button(key(), some_words(5));
                if (chance_.one_in(2)) made.look.icon = chance_.one_in(2) ? "next" : "help";
                if (chance_.one_in(3)) made.look.emphasis = node::Emphasis::Main;
                made.look.centred = chance_.one_in(3);
        }
        return made;
    }

    Node any(int depth) {
        if (depth > 2) return leaf();
        std::vector<Node> inside;
        switch (chance_.below(9)) {
            case 0: return group(key(), Arrange::Row, {buttons(3)});
            case 1: return group(key(), Arrange::Flow, {buttons(6)});
            case 2: return group(key(), Arrange::Grid, {buttons(7)});
            case 3:
                return group(key(), Arrange::Split,
                             {group(key(), Arrange::Stack, leaves(5)),
                              group(key(), Arrange::Stack, leaves(3))});
            case 4: {
                Node panel = group(key(), Arrange::Stack, leaves(4));
                panel.look.look = node::Look::Panel;
                if (chance_.one_in(2)) panel.look.icon = "info";
                return panel;
            }
            case 5: {
                Node card = button(key(), "card");
                card.look.look = node::Look::Card;
                card.children = {words(key(), some_words(6), Role::Label),
                                 words(key(), some_words(30))};
                return card;
            }
            case 6:
                for (int i = 1 + chance_.below(3); i > 0; --i) inside.push_back(any(depth + 1));
                return group(key(), Arrange::Stack, std::move(inside));
            default: return leaf();
        }
    }

    std::vector<Node> buttons(int at_most) {
        std::vector<Node> made;
        for (int i = 1 + chance_.below(at_most); i > 0; --i) {
            made.push_back(button(key(), some_words(3)));
            made.back().look.weight = chance_.below(3);
        }
        return made;
    }

    Chance chance_;
    int keys_ = 0;
    int words_ = 0;
};

std::set<Key> stop_keys(const Node& tree) {
    std::set<Key> keys;
    for (const auto* stop : node::stops(tree)) {
        if (!stop->key.ends_with(kMoreSuffix) && !stop->key.ends_with(kUpSuffix))
            keys.insert(stop->key);
    }
    return keys;
}

// The words of everything that is only read.
std::set<std::string> read_words(const Node& tree) {
    std::set<std::string> all;
    node::walk(tree, [&](const Node& each) {
        if (each.is_field() || !each.children.empty() || each.key.starts_with("content/")) return;
        std::istringstream stream(each.name);
        for (std::string word; stream >> word;) all.insert(word);
    });
    return all;
}

std::set<std::string> glass_words(const std::vector<Frame>& frames) {
    std::set<std::string> all;
    for (const auto& frame : frames) {
        for (const auto& item : frame.items) {
            for (const auto& text : item.texts) {
                std::istringstream stream(text.text);
                for (std::string word; stream >> word;) all.insert(word);
            }
        }
    }
    return all;
}

void expect_nothing_off_the_panel(const Frame& frame) {
    for (const auto& item : frame.items) {
        EXPECT_GE(item.visible.x, -kHair) << item.key;
        EXPECT_GE(item.visible.y, -kHair) << item.key;
        EXPECT_LE(item.visible.right(), frame.panel.width() + kHair) << item.key;
        EXPECT_LE(item.visible.bottom(), frame.panel.height() + kHair) << item.key;
        for (const auto& text : item.texts) {
            EXPECT_GE(text.rect.y, -kHair) << item.key;
            EXPECT_LE(text.rect.bottom(), frame.panel.height() + kHair) << item.key;
        }
    }
}

void expect_all_in_reach(const Frame& frame) {
    const auto room = frame.panel.room();
    for (const auto& item : frame.items) {
        if (!item.pressable) continue;
        EXPECT_GE(item.visible.x, room.x - kHair) << item.key;
        EXPECT_LE(item.visible.right(), room.right() + kHair) << item.key;
        EXPECT_GE(item.visible.y, room.y - kHair) << item.key;
    }
}

void expect_no_two_targets_overlap(const Frame& frame) {
    for (std::size_t i = 0; i < frame.items.size(); ++i) {
        for (std::size_t j = i + 1; j < frame.items.size(); ++j) {
            const auto& a = frame.items[i];
            const auto& b = frame.items[j];
            if (!a.pressable || !b.pressable) continue;
            const auto both = a.visible.meet(b.visible);
            EXPECT_FALSE(both.w > kHair && both.h > kHair) << a.key << " and " << b.key;
        }
    }
}

// A line, a field or a button stands whole or not at all.
void expect_nothing_cut_through(const Frame& frame) {
    const auto page_height = box(frame, "content").h;
    for (const auto& item : frame.items) {
        if (item.pressable && item.box.h < page_height / 2) {
            EXPECT_NEAR(item.visible.h, item.box.h, kHair) << item.key;
        }
        for (const auto& text : item.texts) {
            EXPECT_GE(text.rect.y, item.visible.y - kHair) << item.key;
            EXPECT_LE(text.rect.bottom(), item.visible.bottom() + kHair) << item.key;
        }
    }
}

void expect_same(const Frame& a, const Frame& b) {
    ASSERT_EQ(a.items.size(), b.items.size());
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        EXPECT_EQ(a.items[i].key, b.items[i].key);
        EXPECT_EQ(a.items[i].box, b.items[i].box);
        EXPECT_EQ(a.items[i].visible, b.items[i].visible);
        EXPECT_EQ(a.items[i].texts, b.items[i].texts);
        EXPECT_EQ(a.items[i].icons, b.items[i].icons);
    }
}

void expect_mirrored(const Frame& left, const Frame& right) {
    const auto room = left.panel.room();
    const auto turned = [&](const Rect& rect) { return room.x + room.right() - rect.x - rect.w; };
    ASSERT_EQ(left.items.size(), right.items.size());
    for (std::size_t i = 0; i < left.items.size(); ++i) {
        const auto& a = left.items[i];
        const auto& b = right.items[i];
        EXPECT_EQ(a.key, b.key);
        // The ground of a band goes from edge to edge either way.
        if (a.shape != Shape::Band) {
            EXPECT_NEAR(turned(a.box), b.box.x, 1e-6) << a.key;
        }
        EXPECT_NEAR(a.box.y, b.box.y, 1e-9) << a.key;
        EXPECT_NEAR(a.box.w, b.box.w, 1e-9) << a.key;
        EXPECT_NEAR(a.box.h, b.box.h, 1e-9) << a.key;
        ASSERT_EQ(a.texts.size(), b.texts.size()) << a.key;
        for (std::size_t t = 0; t < a.texts.size(); ++t) {
            EXPECT_NEAR(turned(a.texts[t].rect), b.texts[t].rect.x, 1e-6) << a.key;
            EXPECT_EQ(a.texts[t].text, b.texts[t].text);
        }
        ASSERT_EQ(a.icons.size(), b.icons.size()) << a.key;
        for (std::size_t t = 0; t < a.icons.size(); ++t) {
            EXPECT_NEAR(turned(a.icons[t].rect), b.icons[t].rect.x, 1e-6) << a.key;
        }
    }
}

class AnyTree : public testing::TestWithParam<test::NamedPanel> {
  protected:
    static constexpr unsigned kTrees = 60;
};

TEST_P(AnyTree, Shows_every_stop_and_every_word_on_some_screenful) {
    for (unsigned seed = 0; seed < kTrees; ++seed) {
        SCOPED_TRACE(seed);
        const auto tree = Gardener(seed).tree();
        const auto frames = all_screenfuls(tree, GetParam().panel);
        std::set<Key> seen;
        for (const auto& frame : frames) {
            for (const auto& key : stop_keys(frame.tree)) seen.insert(key);
        }
        EXPECT_EQ(seen, stop_keys(tree));
        const auto glass = glass_words(frames);
        for (const auto& word : read_words(tree)) EXPECT_TRUE(glass.contains(word)) << word;
    }
}

TEST_P(AnyTree, Stands_whole_on_the_panel_with_no_two_targets_over_each_other) {
    for (unsigned seed = 0; seed < kTrees; ++seed) {
        SCOPED_TRACE(seed);
        const auto frames = all_screenfuls(Gardener(seed).tree(), GetParam().panel);
        for (const auto& frame : frames) {
            expect_nothing_off_the_panel(frame);
            expect_all_in_reach(frame);
            expect_no_two_targets_overlap(frame);
            expect_nothing_cut_through(frame);
        }
    }
}

TEST_P(AnyTree, Gives_the_same_frame_for_the_same_tree) {
    for (unsigned seed = 0; seed < kTrees; ++seed) {
        SCOPED_TRACE(seed);
        const auto tree = Gardener(seed).tree();
        expect_same(laid(tree, GetParam().panel), laid(tree, GetParam().panel));
    }
}

TEST_P(AnyTree, Is_an_exact_mirror_from_right_to_left) {
    for (unsigned seed = 0; seed < kTrees; ++seed) {
        SCOPED_TRACE(seed);
        const auto tree = Gardener(seed).tree();
        const auto& panel = GetParam().panel;
        const auto left = all_screenfuls(tree, panel);
        const auto right = all_screenfuls(tree, panel, Direction::RightToLeft);
        ASSERT_EQ(left.size(), right.size());
        for (std::size_t i = 0; i < left.size(); ++i) expect_mirrored(left[i], right[i]);
    }
}

TEST_P(AnyTree, Is_read_and_focused_in_the_order_of_its_tree) {
    for (unsigned seed = 0; seed < kTrees; ++seed) {
        SCOPED_TRACE(seed);
        const auto tree = Gardener(seed).tree();
        std::vector<Key> order;
        for (const auto* stop : node::stops(tree)) order.push_back(stop->key);
        for (const auto& frame : all_screenfuls(tree, GetParam().panel)) {
            std::vector<Key> here;
            for (const auto* stop : node::stops(frame.tree)) {
                if (!node::find(frame.tree, stop->key)->look.pinned &&
                    !stop->key.starts_with("content/"))
                    here.push_back(stop->key);
            }
            auto at = order.begin();
            for (const auto& key : here) {
                at = std::find(at, order.end(), key);
                ASSERT_NE(at, order.end()) << key;
            }
        }
    }
}

// Every panel as it is, and as a person of one hand wants it.
std::vector<test::NamedPanel> panels() {
    std::vector<test::NamedPanel> all(test::kPanels.begin(), test::kPanels.end());
    for (auto each : test::kPanels) {
        for (const auto reach : {Reach::Low, Reach::LowLeft, Reach::LowRight}) {
            each.panel.reach = reach;
            all.push_back(each);
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Panels, AnyTree, testing::ValuesIn(panels()), [](const auto& panel_info) {
    return "Panel" + std::to_string(panel_info.index);
});

}  // namespace
}  // namespace kiosk::layout
