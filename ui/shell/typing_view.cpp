// SPDX-License-Identifier: Apache-2.0
// What is on the glass while something is typed by a finger.
#include <algorithm>
#include <utility>

#include "ui/shell/build.h"
#include "ui/shell/shell.h"

namespace kiosk::shell {
namespace {

using node::Arrange;
using node::Look;
using node::Role;

void take_short_names(Node& node) {
    if (!node.short_name.empty()) node.name = node.short_name;
    for (auto& child : node.children) take_short_names(child);
}

bool holds_field(const Node& node) {
    return node.is_field() || std::ranges::any_of(node.children, holds_field);
}

// The row of several fields that this one stands in; nullptr where it stands alone.
const Node* row_around(const Node& node, const node::Key& field) {
    if (node::find(node, field) == nullptr) return nullptr;
    for (const auto& child : node.children) {
        if (const auto* found = row_around(child, field)) return found;
    }
    const bool is_row =
        node.look.arrange == Arrange::Row && std::ranges::count_if(node.children, holds_field) > 1;
    return is_row ? &node : nullptr;
}

bool is_draft_of_danger(const Node& node) {
    return node.is_draft && node.key.starts_with("danger");
}

// Second lines and drafts beneath the English wait for Done on a small panel.
void drop_second_lines(Node& node, bool is_compact) {
    std::erase_if(node.children, [&](const Node& child) {
        return child.look.room == node::Room::Roomy || (is_compact && child.is_draft);
    });
    for (auto& child : node.children) drop_second_lines(child, is_compact);
}

// While typing, what is read once and what comes after wait for Done.
void drop_what_waits(Nodes& nodes) {
    std::erase_if(nodes, [](const Node& node) {
        return node.look.pinned || node.look.look == Look::Panel || is_draft_of_danger(node);
    });
    for (auto& node : nodes) drop_what_waits(node.children);
}

// Where the keys leave no room beside the box or below it.
Node as_pill(const Node& way) {
    Node pill{.key = way.key,
              .role = way.role,
              .name = way.name,
              .short_name = way.children.front().short_name,
              .verbs = way.verbs,
              .lang = way.lang};
    pill.look.look = Look::Pill;
    pill.look.weight = 0;
    return pill;
}

void collect_staying(const Node& node, Nodes& kept) {
    if (node.look.stays) {
        kept.push_back(node);
        return;
    }
    for (const auto& child : node.children) collect_staying(child, kept);
}

// Of a panel on danger only the way to the numbers.
void leave_what_stays(Node& node) {
    for (auto& child : node.children) leave_what_stays(child);
    Nodes kept;
    if (node.look.look == Look::Stop) collect_staying(node, kept);
    if (!kept.empty()) node = Node(kept.front());
}

// Under a box of many lines it has room only where the box gives some of its height.
void make_room_for_way_out(Node& node, const node::Key& box) {
    constexpr double kTwoLines = 20;  // mm
    auto* field = node::find(node, box);
    Nodes staying;
    collect_staying(node, staying);
    const bool is_tall = field != nullptr && field->role == Role::MultilineTextInput;
    if (!is_tall || std::ranges::none_of(staying, &Node::is_stop)) return;
    field->look.min_height_mm = kTwoLines;
    leave_what_stays(node);
}

}  // namespace

Node Shell::board(const input::Typing& typing) const {
    const auto say_ = say();
    return input::keyboard(typing.keys, around_.panel,
                           {.lang = say_.lang(),
                            .keyboard = say_.t("keys.keyboard").text,
                            .space = say_.t("keys.space").text,
                            .erase = say_.t("keys.erase").text,
                            .erase_short = say_.t("keys.erase_short").text,
                            .capitals = say_.t("keys.capitals").text,
                            .capitals_short = say_.t("keys.capitals_short").text,
                            .letters = say_.t("keys.letters").text,
                            .digits = say_.t("keys.digits").text,
                            .accent = say_.t("keys.accent").text,
                            .done = say_.t("keys.done").text,
                            .left = say_.t("keys.left").text,
                            .right = say_.t("keys.right").text});
}

// On a large panel the keyboard stands under the screen; on a small one typing is a screen of its own.
Node Shell::typing_view(const input::Typing& typing) const {
    if (is_wide()) {
        auto shown = top().view();
        for (auto& each : shown) make_room_for_way_out(each, typing.field);
        drop_what_waits(shown);
        return window(
            {banner(false), main_of(std::move(shown), Turning::Off), board(typing), access_bar()});
    }
    Node whole = group("whole", Arrange::Stack, top().view());
    Nodes kept;
    if (const auto* row = row_around(whole, typing.field)) {
        // Boxes that belong together, as of a date, are typed into together.
        kept.push_back(*row);
    } else if (const auto* field = node::find(whole, typing.field)) {
        Node shown = *field;
        shown.look.min_height_mm = 0;
        shown.look.grow = shown.role == Role::MultilineTextInput;
        kept.push_back(std::move(shown));
    }
    Nodes staying;
    collect_staying(whole, staying);
    const auto* field = node::find(whole, typing.field);
    if (staying.empty() && field != nullptr && row_around(whole, typing.field) == nullptr) {
        Node name = heading("typing-name", {field->name, field->lang});
        name.look.emphasis = node::Emphasis::Quiet;
        kept.insert(kept.begin(), std::move(name));
    }
    Node band = banner(true);
    const bool has_way = std::ranges::any_of(staying, &Node::is_stop);
    for (auto& each : staying) {
        const bool title = each.role == Role::Heading;
        // What leads to the numbers says 999 itself.
        if (title ? around_.panel.is_compact() : has_way && !each.is_stop()) continue;
        if (each.is_stop() && is_narrow()) {
            band.children.push_back(as_pill(each));
            continue;
        }
        take_short_names(each);
        const bool is_large = around_.panel.zoom() > 1;
        make_danger_briefer(each, is_narrow() && is_large ? Brief::Shortest : Brief::Short, say());
        drop_second_lines(each, around_.panel.is_compact());
        each.look.gives_way = title;
        if (each.is_stop() && !kept.empty()) {
            // Beside the box: the keys take all the height there is.
            Node box = std::exchange(kept.back(), group("typing", Arrange::Row, {}));
            kept.back().look.grow = box.look.grow;
            kept.back().children = {std::move(box), std::move(each)};
        } else {
            kept.push_back(std::move(each));
        }
    }
    // What is only read stands over what is pressed, where there is room above.
    constexpr double kRoomOfWords = 20;  // mm
    if (is_low() && around_.panel.room().y >= kRoomOfWords)
        std::ranges::stable_partition(kept, [](const Node& each) { return !holds_field(each); });
    Node body{.key = "main", .role = Role::Main};
    body.look.grow = true;
    body.children = std::move(kept);
    return window({std::move(band), std::move(body), board(typing)});
}

}  // namespace kiosk::shell
