// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/ui/layout/trees.h"
#include "ui/layout/scale.h"

namespace kiosk::layout {
namespace {

using testing::IsEmpty;

Node many_buttons(int count) {
    std::vector<Node> buttons;
    for (int i = 0; i < count; ++i) {
        buttons.push_back(button("b" + std::to_string(i), "Button " + std::to_string(i)));
    }
    return window(std::move(buttons));
}

std::string counted_words(int from, int count) {
    std::string all;
    for (int i = from; i < from + count; ++i) all += "w" + std::to_string(i) + " ";
    return all;
}

std::string all_text(const std::vector<Frame>& frames) {
    std::string all;
    for (const auto& frame : frames) {
        for (const auto& item : frame.items) {
            for (const auto& text : item.texts) all += " " + text.text + " ";
        }
    }
    return all;
}

TEST(Pages, What_fits_is_one_screenful_without_buttons_to_turn) {
    const auto frames = all_screenfuls(many_buttons(2), kWide);
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_EQ(node::find(frames.front().tree, "content/more"), nullptr);
    EXPECT_EQ(node::find(frames.front().tree, "content/up"), nullptr);
}

TEST(Pages, Buttons_to_turn_stand_only_where_there_is_more) {
    for (const auto& [name, panel] : test::kPanels) {
        const auto frames = all_screenfuls(many_buttons(60), panel);
        ASSERT_GE(frames.size(), 3U) << name;
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const auto& tree = frames[i].tree;
            EXPECT_EQ(node::find(tree, "content/up") != nullptr, i > 0) << name << i;
            EXPECT_EQ(node::find(tree, "content/more") != nullptr, i + 1 < frames.size())
                << name << i;
        }
    }
}

TEST(Pages, What_stands_side_by_side_goes_overleaf_together) {
    Node tall = button("tall", "Tall");
    for (double height = 14; height < 60; height += 1) {
        std::vector<Node> children;
        for (int i = 0; i < 12; ++i) children.push_back(button("a" + std::to_string(i), "Above"));
        tall.look.min_height_mm = height;
        children.push_back(group("line", Arrange::Flow, {button("low", "Low"), tall}));
        for (const auto& frame : all_screenfuls(window(children), kMiddle)) {
            EXPECT_EQ(frame.find("low") == nullptr, frame.find("tall") == nullptr) << height;
        }
    }
}

TEST(Pages, What_is_said_above_a_box_goes_overleaf_with_it) {
    for (const auto& [name, panel] : test::kPanels) {
        for (int lines = 6; lines < 20; ++lines) {
            std::vector<Node> children{words("before", counted_words(0, 6 * lines))};
            children.push_back(words("danger", "In danger?", Role::Label));
            children.push_back(field("box", "", Role::MultilineTextInput));
            children.back().look.min_height_mm = 26;
            for (const auto& frame : all_screenfuls(window(children), panel)) {
                if (frame.find("danger") == nullptr || frame.find("box") != nullptr) continue;
                // Where it stands high on a screenful, too little else would be left of that.
                EXPECT_LT(box(frame, "danger").y, panel.height() * 0.45) << name << lines;
            }
        }
    }
}

TEST(Pages, A_picture_is_never_parted_from_its_words) {
    for (const auto& [name, panel] : test::kPanels) {
        std::vector<Node> children;
        for (int i = 0; i < 30; ++i) {
            children.push_back(words("w" + std::to_string(i), counted_words(0, 1 + i % 7)));
            children.back().look.picture = "letter";
        }
        int shown = 0;
        for (const auto& frame : all_screenfuls(window(children), panel)) {
            for (const auto& item : frame.items) {
                if (item.node == nullptr || item.node->look.picture.empty()) continue;
                ++shown;
                ASSERT_EQ(item.icons.size(), 1U) << name << " " << item.key;
                ASSERT_EQ(item.texts.size(), 1U) << name << " " << item.key;
                EXPECT_EQ(item.icons.front().icon, "picture:letter");
                EXPECT_LE(item.icons.front().rect.right(), item.texts.front().rect.x) << name;
            }
        }
        EXPECT_GE(shown, 30) << name;
    }
}

TEST(Pages, A_screenful_asked_for_that_is_not_there_is_the_nearest_one) {
    const auto last = static_cast<int>(all_screenfuls(many_buttons(60), kWide).size()) - 1;
    EXPECT_EQ(screenful(laid(many_buttons(60), kWide, {.pages = {{"content", 99}}})), last);
    EXPECT_EQ(screenful(laid(many_buttons(60), kWide, {.pages = {{"content", -5}}})), 0);
}

TEST(Pages, Revealing_something_turns_to_the_screenful_that_holds_it) {
    const auto tree = many_buttons(60);
    for (const auto& [name, panel] : test::kPanels) {
        for (const std::string key : {"b0", "b17", "b42", "b59"}) {
            const auto frame = laid(tree, panel, {.pages = {{"content", 1}}, .reveal = key});
            EXPECT_NE(node::find(frame.tree, key), nullptr) << name << ' ' << key;
        }
    }
}

TEST(Pages, Revealing_what_stands_elsewhere_turns_nothing) {
    const auto frame = laid(many_buttons(60), kWide, {.pages = {{"content", 2}}, .reveal = "help"});
    EXPECT_EQ(screenful(frame), 2);
}

TEST(Pages, A_long_text_goes_on_in_whole_lines_and_loses_no_word) {
    const auto tree = window({words("long", counted_words(0, 900))});
    for (const auto& [name, panel] : test::kPanels) {
        const auto frames = all_screenfuls(tree, panel);
        ASSERT_GE(frames.size(), 2U) << name;
        const auto text = all_text(frames);
        for (int i = 0; i < 900; ++i) {
            EXPECT_NE(text.find("w" + std::to_string(i) + " "), std::string::npos) << name << i;
        }
    }
}

TEST(Pages, Marks_go_with_the_lines_they_are_on) {
    auto long_text = words("long", counted_words(0, 900));
    const auto at = long_text.name.find("w777 ");
    long_text.marks = {{at, at + 4}};
    int seen = 0;
    for (const auto& frame : all_screenfuls(window({long_text}), kWide)) {
        for (const auto& text : frame.find("long")->texts) {
            for (const auto& mark : text.marks) {
                EXPECT_EQ(text.text.substr(mark.from, mark.to - mark.from), "w777");
                ++seen;
            }
        }
    }
    EXPECT_EQ(seen, 1);
}

TEST(Pages, A_title_is_not_parted_from_what_it_stands_over) {
    for (const auto& [name, panel] : test::kPanels) {
        for (int before = 1; before < 20; ++before) {
            std::vector<Node> children;
            for (int i = 0; i < before; ++i)
                children.push_back(words("w" + std::to_string(i), "x"));
            auto title = words("title", "A title", Role::Heading);
            title.look.level = 2;
            children.push_back(title);
            children.push_back(words("under", "Its words"));
            for (int i = 0; i < 30; ++i) children.push_back(words("z" + std::to_string(i), "x"));
            const auto frames = all_screenfuls(window(children), panel);
            for (const auto& frame : frames) {
                if (frame.find("title") != nullptr) {
                    EXPECT_NE(frame.find("under"), nullptr) << name << before;
                }
            }
        }
    }
}

TEST(Pages, A_hard_word_goes_overleaf_with_the_button_that_it_leads_to) {
    for (const auto& [name, panel] : test::kPanels) {
        for (int before = 1; before < 20; ++before) {
            std::vector<Node> children;
            for (int i = 0; i < before; ++i)
                children.push_back(words("w" + std::to_string(i), "x"));
            children.push_back(words("text", "Ask the SENCO"));
            children.back().marks = {{8, 13, "ask"}};
            children.push_back(group("asks", Arrange::Flow, {button("ask", "What is that?")}));
            for (int i = 0; i < 30; ++i) children.push_back(words("z" + std::to_string(i), "x"));
            for (const auto& frame : all_screenfuls(window(children), panel)) {
                if (frame.find("text") == nullptr) continue;
                ASSERT_NE(frame.find("ask"), nullptr) << name << before;
                EXPECT_EQ(frame.find("text")->words.size(), 1U) << name << before;
            }
        }
    }
}

TEST(Pages, A_question_goes_overleaf_with_its_first_answer) {
    for (const auto& [name, panel] : test::kPanels) {
        for (int before = 1; before < 20; ++before) {
            std::vector<Node> children;
            for (int i = 0; i < before; ++i)
                children.push_back(words("w" + std::to_string(i), "x"));
            auto question = words("question", "Which one?", Role::Label);
            question.look.emphasis = node::Emphasis::Main;
            children.push_back(question);
            for (const auto* answer : {"yes", "no", "unsure"})
                children.push_back(button(answer, "Answer"));
            for (const auto& frame : all_screenfuls(window(children), panel)) {
                const bool asked = frame.find("question") != nullptr;
                EXPECT_EQ(asked, frame.find("yes") != nullptr) << name << before;
            }
        }
    }
}

TEST(Pages, Second_lines_go_before_anything_goes_overleaf) {
    int roomy = 0;
    int tight = 0;
    for (int count = 1; count < 12; ++count) {
        auto plain = many_buttons(count);
        auto hinted = plain;
        for (int i = 0; i < count; ++i)
            node::find(hinted, "b" + std::to_string(i))->hint = "What it is";
        const auto screens = all_screenfuls(hinted, kMiddle);
        if (all_screenfuls(plain, kMiddle).size() > 1) {
            EXPECT_GT(screens.size(), 1U) << count;
            continue;
        }
        ASSERT_EQ(screens.size(), 1U) << count;
        const bool has_hint = shown(screens.front(), "b0").size() > 1;
        (has_hint ? roomy : tight) += 1;
    }
    EXPECT_GT(roomy, 0);
    EXPECT_GT(tight, 0);
}

TEST(Pages, What_is_pinned_stands_at_the_foot_of_every_screenful) {
    auto tree = many_buttons(60);
    auto go_on = button("continue", "Continue");
    go_on.look.pinned = true;
    auto& content = *node::find(tree, "content");
    content.children.insert(content.children.begin() + 60, go_on);
    const auto frames = all_screenfuls(tree, kSmall);
    ASSERT_GE(frames.size(), 3U);
    for (const auto& frame : frames) {
        ASSERT_NE(frame.find("continue"), nullptr);
        for (const auto& item : frame.items) {
            if (item.key.starts_with("b") && item.key != "bar") {
                EXPECT_LE(item.box.bottom(), box(frame, "continue").y);
            }
        }
    }
}

TEST(Pages, A_card_taller_than_the_screen_is_read_to_its_end) {
    Node card = button("card", "Card");
    card.look.look = node::Look::Card;
    for (int i = 0; i < 12; ++i) {
        card.children.push_back(words("c" + std::to_string(i), counted_words(i * 20, 20)));
    }
    const auto tree = window({words("before", "Before it"), card, words("after", "After it")});
    for (const auto& [name, panel] : test::kPanels) {
        const auto text = all_text(all_screenfuls(tree, panel));
        for (int i = 0; i < 240; ++i) {
            EXPECT_NE(text.find("w" + std::to_string(i) + " "), std::string::npos) << name << i;
        }
        EXPECT_NE(text.find("After it"), std::string::npos) << name;
    }
}

TEST(Pages, Each_part_of_a_target_taller_than_the_screen_is_a_whole_target) {
    const auto tree = window({words("before", "Before it"), button("long", counted_words(0, 900)),
                              words("after", "After it")});
    for (const auto& [name, panel] : test::kPanels) {
        int parts = 0;
        for (const auto& frame : all_screenfuls(tree, panel)) {
            const auto* item = frame.find("long");
            if (item == nullptr) continue;
            ++parts;
            EXPECT_EQ(item->box, item->visible) << name;
            EXPECT_GE(item->visible.h, kLeastTarget - 0.001) << name;
            EXPECT_TRUE(item->pressable && !item->texts.empty()) << name;
        }
        EXPECT_GE(parts, 2) << name;
    }
}

TEST(Pages, What_is_pinned_goes_overleaf_where_the_foot_would_leave_no_room) {
    auto tree = many_buttons(3);
    auto& content = *node::find(tree, "content");
    for (int i = 0; i < 3; ++i) {
        auto way = button("way" + std::to_string(i), counted_words(0, 40));
        way.look.pinned = true;
        content.children.push_back(std::move(way));
    }
    const auto frames = all_screenfuls(tree, kSmall);
    ASSERT_GE(frames.size(), 2U);
    EXPECT_NE(frames.front().find("b0"), nullptr);
    EXPECT_EQ(frames.front().find("way2"), nullptr);
    EXPECT_NE(frames.back().find("way2"), nullptr);
}

TEST(Pages, Turning_through_all_screenfuls_comes_to_an_end) {
    const auto tree = window({words("long", counted_words(0, 3000)), many_buttons(3).children[0]});
    for (const auto& [name, panel] : test::kPanels) {
        EXPECT_LT(all_screenfuls(tree, panel).size(), 199U) << name;
    }
}

}  // namespace
}  // namespace kiosk::layout
