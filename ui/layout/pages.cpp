// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "ui/layout/flow.h"

namespace kiosk::layout {
namespace {

using node::Node;

constexpr Millimetres kHair = 0.05;  // rounding never costs a line

struct Span {
    Millimetres top = 0;
    Millimetres bottom = 0;
    bool wish = false;  // better kept whole: a title with what it stands over
};

bool leads_on(const Node& node) {
    return std::ranges::any_of(node.marks,
                               [](const node::Mark& mark) { return !mark.leads_to.empty(); });
}

// What comes next belongs to it: what a title is of, and the button that a word in a text leads to.
bool stands_over(const Node& node) {
    if (leads_on(node)) return true;
    const bool label = node.role == node::Role::Label && node.look.emphasis == node::Emphasis::Main;
    const bool alone = node.hint.empty() && node.look.icon.empty();
    return (node.role == node::Role::Heading || (label && alone)) && shape_of(node) == Shape::None;
}

// What is said right above a box, such as the line on danger, is read while something is written into it.
bool is_about_field(const Laid& above, const Laid& below) {
    const auto* said = above.children.empty() ? &above : &above.children.front();
    return said->node != nullptr && said->node->role == node::Role::Label &&
           below.node != nullptr && below.node->is_field();
}

const Laid& last_of(const Laid& laid) {
    return laid.children.empty() ? laid : last_of(laid.children.back());
}

// A row and a tinted block are read in one go.
bool is_one_thing(const Laid& laid) {
    return laid.node != nullptr && !laid.children.empty() &&
           (laid.node->look.arrange == node::Arrange::Row || shape_of(*laid.node) != Shape::None);
}

// A code or a picture has no lines to cut between.
bool is_image(const Node& node) { return node.role == node::Role::Image; }

// What is longer than most of a screenful begins on this one rather than leave it empty.
bool stands_whole(const Laid& laid, Millimetres height) {
    constexpr double kMost = 0.6;
    if (laid.pressable || laid.decoration || laid.node == nullptr || is_image(*laid.node))
        return true;
    if (is_one_thing(laid)) return laid.box.h <= kMost * height;
    // A picture stands beside all of its words.
    if (!laid.node->look.picture.empty() && laid.children.empty()) return laid.box.h <= height;
    // A short text is read in one go; paragraphs may go on overleaf.
    return laid.node->is_field() || (laid.node->role == node::Role::Label && laid.children.empty());
}

bool is_taller(const Laid& laid, Millimetres height) { return laid.box.h > height + kHair; }

// The first line of a text stands higher than the others do: what one of those needs more where it comes first.
Millimetres lead_of(const TextExtent& extent) {
    if (extent.line_bottoms.size() < 2) return 0;
    return std::max(0.0, 2 * extent.line_bottoms[0] - extent.line_bottoms[1]);
}

// What stands side by side goes overleaf together, the tall and the low.
void collect_lines(const Laid& flow, std::vector<Span>& spans) {
    std::optional<Span> line;
    for (const auto& child : flow.children) {
        if (line && child.box.y < line->bottom - kHair) {
            line->top = std::min(line->top, child.box.y);
            line->bottom = std::max(line->bottom, child.box.bottom());
            continue;
        }
        if (line) spans.push_back(*line);
        line = {child.box.y, child.box.bottom(), true};
    }
    if (line) spans.push_back(*line);
}

// Everything that a screenful of that height may not cut through.
void collect_spans(const Laid& laid, Millimetres height, TextMeasure& measure,
                   std::vector<Span>& spans) {
    // What is taller than the screenful is cut between its lines.
    const bool has_lines = laid.node != nullptr && !laid.node->is_field() && !is_image(*laid.node);
    if (stands_whole(laid, height) && !(has_lines && is_taller(laid, height))) {
        spans.push_back({laid.box.y, laid.box.bottom()});
        return;
    }
    const auto before = spans.size();
    for (const auto& icon : laid.icons) spans.push_back({icon.rect.y, icon.rect.bottom()});
    for (const auto& text : laid.texts) {
        const auto extent = measure.measure(text.text, text.style, text.lang, text.rect.w);
        const auto lead = lead_of(extent);
        for (std::size_t i = 0; i < extent.line_bottoms.size(); ++i) {
            const auto above = i == 0 ? 0 : extent.line_bottoms[i - 1] - lead;
            spans.push_back({text.rect.y + above, text.rect.y + extent.line_bottoms[i]});
        }
    }
    std::optional<Millimetres> title;  // the top of a title whose first words have not come yet
    for (std::size_t i = 0; i < laid.children.size(); ++i) {
        const auto& child = laid.children[i];
        const auto first = spans.size();
        collect_spans(child, height, measure, spans);
        if (title && spans.size() > first) {
            spans.push_back({*title, spans[first].bottom, true});
            title.reset();
        }
        const auto& last = last_of(child);
        if (!last.decoration && last.node != nullptr && stands_over(*last.node)) {
            title = last.box.y;
        } else if (i + 1 < laid.children.size() && is_about_field(child, laid.children[i + 1])) {
            title = child.box.y;
        }
    }
    if (laid.node != nullptr && laid.node->look.arrange == node::Arrange::Flow)
        collect_lines(laid, spans);
    if (!laid.pressable) return;
    // It begins a screenful, and what goes on overleaf is a target too.
    auto words_end = laid.box.y;
    for (auto i = before; i < spans.size(); ++i) words_end = std::max(words_end, spans[i].bottom);
    spans.push_back({laid.box.y, laid.box.y + height});
    spans.push_back({laid.box.bottom() - kLeastTarget, words_end});
}

// Where a screenful ends: before a title that would be parted from what it stands over.
Millimetres end_of(const std::vector<Span>& spans, Millimetres from, Millimetres height) {
    constexpr double kWellFilled = 0.4;  // of the height: less is no screenful
    auto to = from + height;
    // What the screenful begins with stands whole on it: the next one begins with something else.
    const auto cuts_first = [&](Millimetres end) {
        return std::ranges::any_of(spans, [&](const Span& span) {
            return !span.wish && span.top <= from + kHair && span.top >= from - kHair &&
                   span.bottom > end + kHair && span.bottom <= from + height + kHair;
        });
    };
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto& span : spans) {
            if (!span.wish || span.top <= from + kWellFilled * height || span.top >= to - kHair ||
                span.bottom <= to + kHair || cuts_first(span.top))
                continue;
            to = span.top;
            moved = true;
        }
    }
    return to;
}

// The tops of the things to press that hold several others: a list is made of them.
void collect_cards(const Laid& laid, std::vector<Millimetres>& tops) {
    if (laid.pressable && !laid.children.empty()) tops.push_back(laid.box.y);
    for (const auto& child : laid.children) collect_cards(child, tops);
}

std::vector<Millimetres> cards_of(const Laid& laid) {
    std::vector<Millimetres> tops;
    collect_cards(laid, tops);
    std::ranges::sort(tops);
    return tops;
}

// Where the first card stands that would be one too many.
Millimetres end_of_cards(const std::vector<Millimetres>& tops, Millimetres from, std::size_t most) {
    const auto first = std::ranges::lower_bound(tops, from - kHair);
    const auto here = static_cast<std::size_t>(tops.end() - first);
    return here > most ? *(first + static_cast<std::ptrdiff_t>(most)) : 1e6;
}

bool slice_text(TextPiece& text, Millimetres top, Millimetres bottom, TextMeasure& measure) {
    if (text.rect.y >= top - kHair && text.rect.bottom() <= bottom + kHair) return true;
    const auto extent = measure.measure(text.text, text.style, text.lang, text.rect.w);
    const auto lines = extent.line_bottoms.size();
    std::size_t first = lines;
    std::size_t last = 0;
    const auto lead = lead_of(extent);
    auto line_top = text.rect.y;
    auto last_bottom = text.rect.y;
    for (std::size_t i = 0; i < lines; ++i) {
        const auto line_bottom = text.rect.y + extent.line_bottoms[i];
        if (line_top - (i == 0 ? 0 : lead) >= top - kHair && line_bottom <= bottom + kHair) {
            first = std::min(first, i);
            last = i + 1;
            last_bottom = line_bottom;
        }
        line_top = line_bottom;
    }
    if (last <= first || extent.line_starts.size() != lines) return false;
    const auto from = extent.line_starts[first];
    auto to = last < lines ? extent.line_starts[last] : text.text.size();
    while (to > from && (text.text[to - 1] == ' ' || text.text[to - 1] == '\n')) --to;
    text.text = text.text.substr(from, to - from);
    std::vector<node::Mark> marks;
    for (const auto& mark : text.marks) {
        if (mark.from >= from && mark.to <= to)
            marks.push_back({mark.from - from, mark.to - from, mark.leads_to});
    }
    text.marks = std::move(marks);
    text.rect.h = measure.measure(text.text, text.style, text.lang, text.rect.w).size.h;
    text.rect.y = last_bottom - text.rect.h;
    return true;
}

// A line that comes first where it did not before may stand higher than its place was.
void show_whole_lines(Laid& laid) {
    for (const auto& text : laid.texts) {
        const auto top = std::min(laid.visible.y, text.rect.y);
        const auto bottom = std::max(laid.visible.bottom(), text.rect.bottom());
        laid.visible = {laid.visible.x, top, laid.visible.w, bottom - top};
    }
}

bool keep_in_sight(Laid& laid, const Rect& room) {
    laid.visible = laid.box.meet(room);
    laid.clip = room;
    std::erase_if(laid.children, [&](Laid& child) { return !keep_in_sight(child, room); });
    return !laid.visible.is_empty();
}

// Where the first thing to press ends; nothing to press: at the top.
Millimetres first_pressable(const Laid& laid) {
    if (laid.pressable) return laid.box.bottom();
    for (const auto& child : laid.children) {
        if (const auto end = first_pressable(child); end > 0) return end;
    }
    return 0;
}

struct Parts {
    std::vector<const Node*> body;
    std::vector<const Node*> foot_plain;
    std::vector<const Node*> foot_paged;  // with the buttons that turn the pages
};

Parts parts_of(const Node& node, const std::vector<const Node*>& children) {
    Parts parts;
    for (const auto* child : children) {
        const bool turns = child->key == node.key + std::string(kMoreSuffix) ||
                           child->key == node.key + std::string(kUpSuffix);
        if (!child->look.pinned && !turns) parts.body.push_back(child);
        if (child->look.pinned) parts.foot_plain.push_back(child);
        if (child->look.pinned || turns) parts.foot_paged.push_back(child);
    }
    // What can be pressed stands before what is only said.
    std::ranges::stable_partition(parts.foot_paged,
                                  [](const Node* child) { return child->is_stop(); });
    return parts;
}

}  // namespace

const Laid* laid_of(const Laid& laid, const node::Key& key) {
    if (laid.node != nullptr && !laid.decoration && laid.node->key == key) return &laid;
    for (const auto& child : laid.children) {
        if (const auto* found = laid_of(child, key)) return found;
    }
    return nullptr;
}

std::vector<Screenful> screenfuls(const Laid& content, Millimetres height, const Kit& kit) {
    std::vector<Span> spans;
    collect_spans(content, height, kit.measure, spans);
    const auto cards = cards_of(content);
    std::vector<Screenful> found;
    auto from = 0.0;
    while (true) {
        const auto to =
            std::min(end_of(spans, from, height), end_of_cards(cards, from, kit.scale.most_cards));
        found.push_back({from, to, height});
        // The next one begins with the highest thing that did not stand whole on this one. Columns break where each can:
        // what stood beside it may be shown twice, and nothing is passed over.
        auto next = content.box.bottom();
        bool more = false;
        for (const auto& span : spans) {
            if (span.wish || span.bottom <= to + kHair || span.top < from - kHair) continue;
            more = true;
            next = std::min(next, span.top);
        }
        if (!more) return found;
        // Something taller than the screenful: cut it where the screenful ends.
        from = next > from + kHair ? next : to;
    }
}

bool slice(Laid& laid, const Screenful& shown, TextMeasure& measure) {
    const auto [top, bottom, height] = shown;
    const bool is_tall = is_taller(laid, height);
    const bool is_cut = laid.box.y < top - kHair || laid.box.bottom() > bottom + kHair;
    if (stands_whole(laid, height) && !is_tall && is_cut) return false;
    if (laid.pressable && is_tall && laid.box.y > top + kHair) return false;
    const auto upper = std::max(laid.box.y, top);
    const auto lower = std::min(laid.box.bottom(), bottom);
    if (lower - upper <= kHair) return false;
    const bool held_things = !laid.children.empty();
    laid.visible = {laid.box.x, upper, laid.box.w, lower - upper};
    // Each part of it can be pressed, and has an edge of its own.
    if (laid.pressable && is_tall) laid.box = laid.visible;
    std::erase_if(laid.texts,
                  [&](TextPiece& text) { return !slice_text(text, top, bottom, measure); });
    if (!laid.pressable) show_whole_lines(laid);
    std::erase_if(laid.icons, [&](const IconPiece& icon) {
        return icon.rect.y < top - kHair || icon.rect.bottom() > bottom + kHair;
    });
    std::erase_if(laid.children, [&](Laid& child) { return !slice(child, shown, measure); });
    // The edge of a block alone, without any of its words, is nothing to look at.
    const bool says_something =
        laid.node != nullptr && !laid.node->name.empty() && !is_image(*laid.node);
    const bool empty = laid.texts.empty() && laid.children.empty();
    const bool had_words = held_things || (says_something && !laid.pressable && !laid.decoration);
    return !(empty && had_words);
}

Laid Flow::lay_body(const Laid& parent, const Children& body, const std::string& lang,
                    Millimetres width, Millimetres min_height) {
    Laid content;
    content.node = parent.node;
    content.box = {0, 0, width, 0};
    content.box.h = stack(content, body, lang, {.width = width, .min_height = min_height});
    return content;
}

Millimetres Flow::pages(Laid& parent, const Node& node, const Children& children,
                        const std::string& lang, const Space& space) {
    auto [body, foot_plain, foot_paged] = parts_of(node, children);
    const auto full = space.height.value_or(1e6);
    const auto lay_foot = [&](const Children& members) {
        Laid foot;
        foot.node = parent.node;
        foot.decoration = true;
        // Buttons that only turn the pages share the width; others stand at their own.
        const bool turners = foot_plain.empty();
        foot.box = {0, 0, space.width, 0};
        if (!members.empty()) {
            foot.box.h = turners ? row(foot, members, lang, {.width = space.width})
                                 : wrap_lean(foot, members, lang, {.width = space.width});
        }
        return foot;
    };
    const auto gap = kit_.scale.gap;
    // What stays at the foot must not take the room of what it is about.
    constexpr double kLeastRoom = 2.5;  // targets
    if (full - lay_foot(foot_paged).box.h - gap < kLeastRoom * kit_.scale.target) {
        std::ranges::move(std::exchange(foot_plain, {}), std::back_inserter(body));
        std::erase_if(foot_paged, [](const Node* child) { return child->look.pinned; });
    }
    Laid foot = lay_foot(foot_plain);
    const auto room = full - (foot_plain.empty() ? 0 : foot.box.h + gap);
    Laid content =
        lay_body(parent, body, lang, space.width, space.height ? std::max(0.0, room) : 0.0);
    auto tight_scale = kit_.scale;
    tight_scale.roomy = false;
    Flow tight({tight_scale, kit_.view, kit_.measure}, pages_);
    bool is_tight = false;
    if (space.height && content.box.h > room + kHair && kit_.scale.roomy && !kit_.scale.wide) {
        auto whole = tight.lay_body(parent, body, lang, space.width, std::max(0.0, room));
        // Second lines go before anything goes overleaf, and before the first thing to press does.
        const auto end = room - kit_.scale.target - gap;  // above the buttons that turn the pages
        is_tight = whole.box.h <= room + kHair ||
                   (first_pressable(content) > end && first_pressable(whole) <= end);
        if (is_tight) content = std::move(whole);
    }
    const bool is_few = cards_of(content).size() <= kit_.scale.most_cards;
    if (!space.height || (content.box.h <= room + kHair && is_few)) {
        for (auto& child : content.children) parent.children.push_back(std::move(child));
        move_by(foot, 0, space.height ? full - foot.box.h : content.box.h + gap);
        for (auto& child : foot.children) parent.children.push_back(std::move(child));
        pages_[node.key] = 0;
        return space.height.value_or(content.box.h + gap + foot.box.h);
    }
    foot = lay_foot(foot_paged);
    move_by(foot, 0, full - foot.box.h);
    auto& flow = is_tight ? tight : *this;
    turn_page(parent, node, flow.lay_body(parent, body, lang, space.width, 0), std::move(foot),
              full);
    return full;
}

int Flow::page_of(const node::Key& pages, const Laid& content,
                  const std::vector<Screenful>& all) const {
    const auto last = static_cast<int>(all.size()) - 1;
    const auto* wanted = laid_of(content, kit_.view.reveal);
    if (wanted == nullptr || kit_.view.reveal.empty()) {
        const auto asked = kit_.view.pages.find(pages);
        return std::clamp(asked == kit_.view.pages.end() ? 0 : asked->second, 0, last);
    }
    // The first of what it says, and not its edge, is what has to be in sight.
    std::vector<Span> spans;
    collect_spans(*wanted, all.front().height, kit_.measure, spans);
    auto top = spans.empty() ? wanted->box.y : wanted->box.bottom();
    for (const auto& span : spans) top = std::min(top, span.top);
    int page = 0;
    while (page < last && all[static_cast<std::size_t>(page) + 1].from <= top + kHair) ++page;
    return page;
}

void Flow::turn_page(Laid& parent, const Node& node, Laid content, Laid foot, Millimetres full) {
    const auto height = std::max(full - foot.box.h - kit_.scale.gap, kit_.scale.target);
    const auto all = screenfuls(content, height, kit_);
    const auto last = static_cast<int>(all.size()) - 1;
    const int page = page_of(node.key, content, all);
    pages_[node.key] = page;
    parent.strip = Strip{.key = node.key, .room = {0, 0, content.box.w, height}};
    for (const auto& each : all) parent.strip->starts.push_back(each.from);
    const auto& moving = kit_.view.moving;
    if (moving && moving->pages == node.key) {
        move_strip(parent, std::move(content), moving->offset);
    } else {
        const auto shown = all[static_cast<std::size_t>(page)];
        for (auto& child : content.children) {
            if (!slice(child, shown, kit_.measure)) continue;
            move_by(child, 0, -shown.from);
            parent.children.push_back(std::move(child));
        }
    }
    std::erase_if(foot.children, [&](const Laid& child) {
        return (page == last && child.node->key.ends_with(kMoreSuffix)) ||
               (page == 0 && child.node->key.ends_with(kUpSuffix));
    });
    // A line of the foot that has nothing in it stands above the others.
    auto lowest = 0.0;
    for (const auto& child : foot.children) lowest = std::max(lowest, child.box.bottom());
    for (auto& child : foot.children) {
        move_by(child, 0, full - lowest);
        parent.children.push_back(std::move(child));
    }
}

void Flow::move_strip(Laid& parent, Laid content, Millimetres offset) const {
    auto& strip = *parent.strip;
    strip.state = Strip::State::Moves;
    const auto dot = kit_.scale.dot;
    for (auto& child : content.children) {
        move_by(child, 0, -std::round(offset / dot) * dot);
        if (keep_in_sight(child, strip.room)) parent.children.push_back(std::move(child));
    }
}

}  // namespace kiosk::layout
