// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "ui/checks/checks.h"
#include "ui/checks/limits.h"
#include "ui/checks/standing_text.h"
#include "ui/layout/scale.h"

namespace kiosk::checks {
namespace {

using layout::Frame;
using layout::Item;
using layout::Millimetres;
using layout::Rect;
using layout::Shape;

constexpr Millimetres kHair = 0.1;     // rounding to pixels
constexpr Millimetres kLineAir = 0.4;  // line boxes may touch this much: their letters then do not

bool is_target(const Item& item) { return item.pressable && !item.visible.is_empty(); }

std::vector<const Item*> targets(const Frame& frame) {
    std::vector<const Item*> found;
    for (const auto& item : frame.items) {
        if (is_target(item)) found.push_back(&item);
    }
    return found;
}

Findings target_sizes(const Frame& frame) {
    Findings found;
    const auto check_side = [&](const Item& item, Millimetres side, std::string_view word) {
        if (side >= kLeastTarget - 0.01) return;
        found.push_back({Rule::TargetSize, key_of(item), side,
                         fmt::format("{:.2f} mm {}, at least {} mm", side, word, kLeastTarget)});
    };
    for (const auto* item : targets(frame)) {
        check_side(*item, item->visible.w, "wide");
        check_side(*item, item->visible.h, "high");
    }
    return found;
}

Millimetres gap_between(const Rect& a, const Rect& b) {
    const auto across = std::max({0.0, a.x - b.right(), b.x - a.right()});
    const auto down = std::max({0.0, a.y - b.bottom(), b.y - a.bottom()});
    return std::hypot(across, down);
}

Findings target_gaps(const Frame& frame) {
    Findings found;
    const auto all = targets(frame);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const auto gap = gap_between(all[i]->visible, all[j]->visible);
            if (gap >= kLeastGap - 0.01) continue;
            found.push_back({Rule::TargetGap, key_of(*all[j]), gap,
                             fmt::format("{:.2f} mm from {}, at least {} mm", gap, key_of(*all[i]),
                                         kLeastGap)});
        }
    }
    return found;
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - kHair && inner.y >= outer.y - kHair &&
           inner.right() <= outer.right() + kHair && inner.bottom() <= outer.bottom() + kHair;
}

Findings out_of_reach(const Frame& frame) {
    Findings found;
    if (frame.panel.reach == layout::Reach::Usual) return found;
    const bool has_keys = std::ranges::any_of(frame.items, [](const Item& item) {
        return item.node != nullptr && item.node->role == node::Role::Keyboard;
    });
    const auto reach = reach_of(frame.panel, has_keys);
    for (const auto* item : targets(frame)) {
        if (holds(reach, item->visible)) continue;
        const auto& box = item->visible;
        found.push_back({Rule::Reach, key_of(*item), box.y,
                         fmt::format("from {:.1f}, {:.1f} mm to {:.1f} mm across; hands reach from "
                                     "{:.1f}, {:.1f} mm to {:.1f} mm across",
                                     box.x, box.y, box.right(), reach.x, reach.y, reach.right())});
    }
    return found;
}

Findings clipped_texts(const std::vector<StandingText>& texts) {
    Findings found;
    const auto add = [&](const StandingText& text, Millimetres figure, std::string words) {
        found.push_back({Rule::TextClipped, key_of(*text.item), figure, std::move(words)});
    };
    for (const auto& text : texts) {
        const auto& room = text.piece->rect;
        if (text.extent.size.w > room.w + kHair) {
            add(text, text.extent.size.w,
                fmt::format("{:.1f} mm wide in room for {:.1f} mm", text.extent.size.w, room.w));
        }
        if (text.extent.size.h > room.h + kHair) {
            add(text, text.extent.size.h,
                fmt::format("{:.1f} mm high in room for {:.1f} mm", text.extent.size.h, room.h));
        }
        if (!holds(text.item->box, room)) add(text, 0, "stands outside its box");
        if (!holds(text.item->visible, text.lines))
            add(text, 0, "what is shown of its box cuts it");
    }
    return found;
}

// A target or a field is whole or not there; only words to read may go on over screenfuls.
Findings cut_targets(const Frame& frame) {
    Findings found;
    for (const auto* item : targets(frame)) {
        if (holds(item->visible, item->box)) continue;
        found.push_back({Rule::TextClipped, key_of(*item), 0, "a part of this target is cut off"});
    }
    return found;
}

bool cover(const Rect& a, const Rect& b) {
    const auto both = a.meet(b);
    return both.w > kLineAir && both.h > kLineAir;
}

Finding overlap(const Item& on, const Item& by, std::string_view what) {
    return {Rule::TextOverlap, key_of(on), 0,
            fmt::format("{} {} lies over its words", what, key_of(by))};
}

bool has_ground(const Item& item) { return item.shape != Shape::None && item.shape != Shape::Rule; }

Findings overlapping_texts(const Frame& frame, const std::vector<StandingText>& texts) {
    Findings found;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        for (auto other = std::next(text); other != texts.end(); ++other) {
            if (cover(text->lines, other->lines)) {
                found.push_back(overlap(*text->item, *other->item, "a text of"));
            }
        }
        for (const auto& item : frame.items) {
            for (const auto& icon : item.icons) {
                if (cover(text->lines, icon.rect)) {
                    found.push_back(overlap(*text->item, item, "an icon of"));
                }
            }
            const bool painted_later = &item > text->item;
            if (painted_later && has_ground(item) && cover(text->lines, item.visible)) {
                found.push_back(overlap(*text->item, item, "the ground of"));
            }
        }
    }
    return found;
}

// Scripts that are written without blanks break anywhere.
bool breaks_anywhere(std::string_view lang) {
    constexpr std::array<std::string_view, 6> kWithoutBlanks{"zh", "ja", "th", "km", "lo", "my"};
    return std::ranges::find(kWithoutBlanks, lang.substr(0, 2)) != kWithoutBlanks.end();
}

bool may_break_after(std::string_view text) {
    constexpr std::array<std::string_view, 9> kBreaks{
        " ", "\n", "-", "/", "\u00AD", "\u200B", "\u2010", "\u2013", "\u2014"};
    return std::ranges::any_of(kBreaks, [&](auto each) { return text.ends_with(each); });
}

Findings broken_words(const std::vector<StandingText>& texts) {
    Findings found;
    for (const auto& text : texts) {
        const bool typed = text.item->node != nullptr && text.item->node->is_field();
        if (typed || breaks_anywhere(text.piece->lang)) continue;
        const std::string_view words = text.piece->text;
        const bool broken = std::ranges::any_of(text.extent.line_starts, [&](std::size_t start) {
            return start > 0 && start < words.size() && !may_break_after(words.substr(0, start));
        });
        if (broken) {
            found.push_back({Rule::WordBroken, key_of(*text.item), text.piece->rect.w,
                             fmt::format("a word is wider than the {:.1f} mm there are for it",
                                         text.piece->rect.w)});
        }
    }
    return found;
}

Findings off_panel(const Frame& frame) {
    Findings found;
    const Rect glass{0, 0, frame.panel.width(), frame.panel.height()};
    const auto add = [&](const Item& item, std::string_view what) {
        found.push_back(
            {Rule::OffPanel, key_of(item), 0, fmt::format("{} reaches off the panel", what)});
    };
    for (const auto& item : frame.items) {
        if (!holds(glass, item.visible)) add(item, "its box");
        for (const auto& text : item.texts) {
            if (!text.text.empty() && !holds(glass, text.rect)) add(item, "a text");
        }
        for (const auto& icon : item.icons) {
            if (!holds(glass, icon.rect)) add(item, "an icon");
        }
    }
    return found;
}

// One over-long word may be as small as in the usual size, and what stands beside it, also overleaf.
Millimetres least_of(const StandingText& text, const Screen& screen, layout::TextMeasure& measure) {
    const auto& panel = screen.frame.panel;
    auto style = text.piece->style;
    style.cap_height = least_capital(screen.size, panel);
    const auto room = text.piece->rect.w;
    const auto is_long = [&](std::string_view words) {
        return layout::widest_word(words, style, text.piece->lang, room, measure) > room;
    };
    const auto* node = text.item->node;
    const bool has_long = node != nullptr && (is_long(node->name) || is_long(node->hint));
    return has_long ? std::min(style.cap_height, least_capital(layout::TextSize::M, panel))
                    : style.cap_height;
}

Findings capital_heights(const Screen& screen, const std::vector<StandingText>& texts,
                         layout::TextMeasure& measure) {
    Findings found;
    for (const auto& text : texts) {
        const auto least = least_of(text, screen, measure);
        const auto height = text.piece->style.cap_height;
        if (height >= least - 0.001) continue;
        found.push_back({Rule::CapitalHeight, key_of(*text.item), height,
                         fmt::format("capitals of {:.2f} mm, at least {:.2f} mm", height, least)});
    }
    return found;
}

// A code for a camera stands whole on the glass, square by square large enough.
Findings codes(const Frame& frame) {
    Findings found;
    for (const auto& item : frame.items) {
        if (item.shape != Shape::Code || item.node == nullptr) continue;
        const auto across = item.node->squares.side + 2 * layout::kQuietSquares;
        const auto square = item.box.w / across;
        if (square < layout::kLeastSquare - 0.001) {
            found.push_back({Rule::TargetSize, key_of(item), square,
                             fmt::format("squares of {:.2f} mm, at least {} mm", square,
                                         layout::kLeastSquare)});
        }
        if (!holds(item.visible, item.box))
            found.push_back({Rule::TextClipped, key_of(item), 0, "a part of this code is cut off"});
    }
    return found;
}

bool has_words(const Frame& frame, const Item& target) {
    return std::ranges::any_of(frame.items, [&](const Item& item) {
        const bool of_it = item.node != nullptr && target.node != nullptr &&
                           node::find(*target.node, item.node->key) != nullptr;
        return of_it &&
               std::ranges::any_of(item.texts, [](const auto& text) { return !text.text.empty(); });
    });
}

Findings icons_without_words(const Frame& frame) {
    Findings found;
    for (const auto* item : targets(frame)) {
        // The picture on a key is the sign of that key.
        const bool key = item->node != nullptr && item->node->look.look == node::Look::KeyCap;
        const bool field = item->node != nullptr && item->node->is_field();
        if (key || field || item->icons.empty() || has_words(frame, *item)) continue;
        found.push_back({Rule::IconWithWords, key_of(*item), 0, "an icon to press has no words"});
    }
    return found;
}

}  // namespace

Findings check_boxes(const Screen& screen, layout::TextMeasure& measure) {
    const auto& frame = screen.frame;
    const auto texts = standing_texts(frame, measure);
    Findings all;
    for (auto& part :
         {target_sizes(frame), target_gaps(frame), out_of_reach(frame), cut_targets(frame),
          clipped_texts(texts), codes(frame), overlapping_texts(frame, texts), broken_words(texts),
          off_panel(frame), capital_heights(screen, texts, measure), icons_without_words(frame)}) {
        std::ranges::copy(part, std::back_inserter(all));
    }
    return all;
}

}  // namespace kiosk::checks
