// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <utility>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string counted_words(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += "w" + std::to_string(i) + " ";
    return all;
}

const TextPiece* text_of(const Frame& frame, std::string_view key) {
    const auto* item = frame.find(key);
    return item == nullptr || item->texts.empty() ? nullptr : &item->texts.front();
}

Frame typing(const Node& field, std::size_t caret, const Panel& panel = kMiddle) {
    return laid(window({field}), panel, {.field = field.key, .caret = caret});
}

TEST(Field, An_empty_box_shows_no_words_and_a_caret_only_while_it_is_typed_into) {
    EXPECT_THAT(shown(laid(window({field("f", "")}), kWide), "f"), IsEmpty());
    const auto frame = typing(field("f", ""), 0);
    ASSERT_NE(text_of(frame, "f"), nullptr);
    EXPECT_EQ(text_of(frame, "f")->caret, 0U);
}

TEST(Field, A_private_value_is_covered_unless_it_is_typed_into) {
    auto secret = field("f", "Zoë O'Brien");
    secret.privacy = node::Privacy::Private;
    const auto covered = shown(laid(window({secret}), kWide), "f");
    ASSERT_EQ(covered.size(), 1U);
    EXPECT_THAT(covered.front(), Not(HasSubstr("Z")));
    EXPECT_THAT(shown(typing(secret, 3), "f"), ElementsAre("Zoë O'Brien"));
    EXPECT_EQ(shown(laid(window({secret, field("g", "")}), kWide, {.field = "g"}), "f"), covered);
}

TEST(Field, The_cover_says_nothing_of_the_length_of_what_it_covers) {
    for (const auto role : {Role::TextInput, Role::MultilineTextInput}) {
        auto one = field("one", "A", role);
        auto two = field("two", std::string(300, 'b'), role);
        one.privacy = two.privacy = node::Privacy::Private;
        const auto frame = laid(window({one, two}), kWide);
        EXPECT_EQ(shown(frame, "one"), shown(frame, "two"));
    }
}

TEST(Field, A_private_box_that_is_empty_looks_empty) {
    auto secret = field("f", "");
    secret.privacy = node::Privacy::Private;
    EXPECT_THAT(shown(laid(window({secret}), kWide), "f"), IsEmpty());
}

TEST(Field, A_long_value_shows_the_part_at_the_caret_inside_its_box) {
    const auto value = counted_words(400);
    for (const std::size_t caret : {std::size_t{0}, value.size() / 2, value.size()}) {
        const auto frame = typing(field("f", value), caret);
        const auto* text = text_of(frame, "f");
        ASSERT_NE(text, nullptr);
        ASSERT_TRUE(text->caret.has_value());
        ASSERT_LE(*text->caret, text->text.size());
        const auto advance = text->style.cap_height * test::SteadyText::kAdvancePerCap;
        EXPECT_LE(static_cast<double>(text->text.size()) * advance, text->rect.w + 1e-6);
        // What stands before the caret is what stands before it in the value.
        const auto before = text->text.substr(0, *text->caret);
        EXPECT_TRUE(std::string_view(value).substr(0, caret).ends_with(before));
        EXPECT_EQ(text->text.substr(*text->caret),
                  value.substr(caret, text->text.size() - *text->caret));
        EXPECT_GT(before.size() + (caret == 0 ? 11U : 0U), 10U) << "what was typed is in sight";
    }
}

TEST(Field, A_long_value_nobody_types_into_shows_its_beginning) {
    const auto lines = shown(laid(window({field("f", counted_words(400))}), kMiddle), "f");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines.front().starts_with("w0 w1 w2"));
    EXPECT_LT(lines.front().size(), 100U);
}

TEST(Field, Letters_of_many_bytes_are_never_cut_in_two) {
    std::string value;
    for (int i = 0; i < 300; ++i) value += i % 2 == 0 ? "ễ" : "ا";
    for (std::size_t caret = 0; caret <= value.size();
         caret = caret < value.size() ? base::code_point_at(value, caret).next : caret + 1) {
        const auto frame = typing(field("f", value), caret);
        EXPECT_TRUE(base::is_utf8(text_of(frame, "f")->text)) << caret;
    }
    EXPECT_TRUE(base::is_utf8(shown(laid(window({field("f", value)}), kMiddle), "f").front()));
}

TEST(Field, A_caret_past_the_end_stands_at_the_end) {
    const auto frame = typing(field("f", "abc"), 99);
    EXPECT_EQ(text_of(frame, "f")->caret, 3U);
}

TEST(Field, A_box_of_many_lines_shows_those_at_the_caret_and_no_more_than_fit) {
    std::string value;
    for (int i = 0; i < 40; ++i) value += "line" + std::to_string(i) + "\n";
    auto many = field("f", value, Role::MultilineTextInput);
    many.look.min_height_mm = 34;
    for (const auto line : {0, 1, 20, 39}) {
        const auto word = "line" + std::to_string(line) + "\n";
        const auto caret = value.find(word) + word.size() - 1;
        const auto frame = typing(many, caret);
        const auto* text = text_of(frame, "f");
        ASSERT_NE(text, nullptr);
        EXPECT_THAT(text->text + "\n", HasSubstr(word));
        ASSERT_LE(*text->caret, text->text.size());
        EXPECT_TRUE(text->text.substr(0, *text->caret).ends_with(word.substr(0, word.size() - 1)));
        EXPECT_LE(text->rect.bottom(), box(frame, "f").bottom() + 1e-6);
    }
}

TEST(Field, The_empty_line_after_a_last_line_break_holds_the_caret) {
    auto many = field("f", "one\ntwo\nthree\nfour\nfive\nsix\n", Role::MultilineTextInput);
    many.look.min_height_mm = 34;
    const auto frame = typing(many, many.value.size());
    const auto* text = text_of(frame, "f");
    EXPECT_TRUE(text->text.ends_with("six\n"));
    EXPECT_EQ(*text->caret, text->text.size());
    EXPECT_LE(text->rect.bottom(), box(frame, "f").bottom() + 1e-6);
}

// How much text one layout has measured: what a key costs.
class CountingText final : public TextMeasure {
  public:
    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style,
                                     std::string_view lang, Millimetres max_width) override {
        if (seen_.insert({std::string(text), max_width}).second) bytes_ += text.size();
        return steady_.measure(text, style, lang, max_width);
    }
    // What was measured before is remembered, as the typesetter remembers it.
    std::size_t take_bytes() { return std::exchange(bytes_, 0); }

  private:
    test::SteadyText steady_;
    std::set<std::pair<std::string, Millimetres>> seen_;
    std::size_t bytes_ = 0;
};

TEST(Field, A_key_costs_no_more_after_five_thousand_letters_than_the_part_in_sight) {
    const auto repeated = [](std::string_view words, std::size_t bytes) {
        std::string all;
        while (all.size() < bytes) all += words;
        return all;
    };
    for (const auto& [role, words] : {std::pair{Role::TextInput, "Zoeyx"},
                                      {Role::MultilineTextInput, "Sam reads\n"},
                                      {Role::MultilineTextInput, "Sam reads "},
                                      {Role::MultilineTextInput, "Zoeyx"}}) {
        CountingText text;
        auto box = field("f", repeated(words, 5000), role);
        box.look.min_height_mm = 34;
        const auto type_at = [&](std::size_t caret) {
            box.value.insert(caret, "k");
            const View view{.field = "f", .caret = caret + 1};
            (void)arrange(window({box}), kMiddle, Direction::LeftToRight, view, text);
            return text.take_bytes();
        };
        (void)type_at(box.value.size());
        EXPECT_LT(type_at(box.value.size()), 2500U) << words;
        (void)type_at(0);
        EXPECT_LT(type_at(1), 2500U) << words;
    }
}

TEST(Field, Lines_of_a_long_paragraph_break_as_they_do_in_the_whole_of_it) {
    const auto value = counted_words(1200);
    auto many = field("f", value, Role::MultilineTextInput);
    many.look.min_height_mm = 34;
    test::SteadyText text;
    for (std::size_t caret = 0; caret <= value.size(); caret += 97) {
        const auto frame = typing(many, caret);
        const auto* shown = text_of(frame, "f");
        const auto starts = text.measure(value, shown->style, "en", shown->rect.w).line_starts;
        const auto from = caret - *shown->caret;
        EXPECT_THAT(starts, testing::Contains(from)) << caret;
        const auto to = from + shown->text.size();
        EXPECT_TRUE(to == value.size() || std::ranges::count(starts, to) == 1) << caret;
    }
}

TEST(Field, A_field_in_error_has_another_edge) {
    auto wrong = field("f", "");
    wrong.state.validity = node::Validity::Invalid;
    const auto frame = laid(window({wrong, field("g", "")}), kWide);
    EXPECT_EQ(frame.find("f")->shape, Shape::FieldInvalid);
    EXPECT_EQ(frame.find("g")->shape, Shape::Field);
}

}  // namespace
}  // namespace kiosk::layout
