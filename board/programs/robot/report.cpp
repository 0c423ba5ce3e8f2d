// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/report.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "firmware/base/utf8.h"

namespace kiosk::programs {
namespace {

using nlohmann::json;
using node::Node;

json state_json(const node::State& state) {
    json out = json::array();
    if (state.toggled == node::Toggled::On) out.push_back("on");
    if (state.toggled == node::Toggled::Off) out.push_back("off");
    if (state.validity == node::Validity::Invalid) out.push_back("invalid");
    if (state.availability == node::Availability::Disabled) out.push_back("disabled");
    if (state.availability == node::Availability::Busy) out.push_back("busy");
    return out;
}

json box_px(const layout::Rect& box, double scale) {
    return {std::lround(box.x * scale), std::lround(box.y * scale), std::lround(box.w * scale),
            std::lround(box.h * scale)};
}

json node_json(const Node& each, const layout::Frame& frame, const layout::Attention& attention) {
    const bool covered = each.privacy == node::Privacy::Private && attention.focus != each.key;
    json verbs = json::array();
    for (const auto verb : each.verbs) verbs.push_back(node::to_text(verb));
    json out{
        {"key", each.key},
        {"role", node::to_text(each.role)},
        {"name", each.name},
        {"value", covered && each.is_field() && !each.value.empty() ? "(covered)" : each.value},
        {"hint", each.hint},
        {"state", state_json(each.state)},
        {"verbs", std::move(verbs)},
        {"lang", each.lang},
        {"draft", each.is_draft},
        {"private", each.privacy == node::Privacy::Private},
        {"focused", !each.key.empty() && attention.focus == each.key}};
    if (const auto* item = frame.find(each.key)) {
        const auto scale = frame.panel.px_per_mm;
        const auto& box = item->visible;
        const auto mm = [](double value) { return std::round(value * 100) / 100; };
        out["bounds_mm"] = {mm(box.x), mm(box.y), mm(box.w), mm(box.h)};
        out["bounds_px"] = box_px(box, scale);
    }
    out["children"] = json::array();
    for (const auto& child : each.children)
        out["children"].push_back(node_json(child, frame, attention));
    return out;
}

void write_lines(const Node& each, int depth, const layout::Attention& attention,
                 std::string& out) {
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') +
           std::string(node::to_text(each.role)) + " " + each.key;
    if (!each.name.empty()) out += " \"" + each.name + "\"";
    if (each.state.toggled == node::Toggled::On) out += " [on]";
    if (attention.focus == each.key) out += " [focus]";
    out += "\n";
    for (const auto& child : each.children) write_lines(child, depth + 1, attention, out);
}

std::string_view to_text(session::TextSize size) {
    switch (size) {
        case session::TextSize::Small: return "S";
        case session::TextSize::Medium: return "M";
        case session::TextSize::Large: return "L";
        case session::TextSize::ExtraLarge: return "XL";
    }
    return "";
}

std::string_view to_text(session::Letters letters) {
    switch (letters) {
        case session::Letters::Usual: return "usual";
        case session::Letters::Hyperlegible: return "hyperlegible";
        case session::Letters::Lexend: return "lexend";
        case session::Letters::OpenDyslexic: return "opendyslexic";
    }
    return "";
}

std::string_view to_text(session::Reading reading) {
    return reading == session::Reading::Simple ? "simple" : "usual";
}

std::string_view to_text(session::Reach reach) {
    switch (reach) {
        case session::Reach::Usual: return "usual";
        case session::Reach::Low: return "low";
        case session::Reach::LowLeft: return "low-left";
        case session::Reach::LowRight: return "low-right";
    }
    return "";
}

json settings_json(const session::AccessNeeds& access, const layout::Frame& frame) {
    return {{"panel_px", {frame.panel.width_px, frame.panel.height_px}},
            {"lang", frame.tree.lang},
            {"size", to_text(access.text_size)},
            {"theme", access.theme},
            {"letters", to_text(access.letters)},
            {"words", to_text(access.reading)},
            {"spacing", access.spacing == session::Spacing::More ? "more" : "usual"},
            {"reach", to_text(access.reach)},
            {"calm", access.calm == session::Calm::On ? "yes" : "no"}};
}

json findings_json(const checks::Findings& findings, const layout::Frame& frame) {
    json list = json::array();
    for (const auto& each : findings) {
        json finding{{"rule", checks::to_text(each.rule)},
                     {"key", each.key},
                     {"figure", each.figure},
                     {"text", each.text}};
        const auto* item = frame.find(each.key);
        if (item != nullptr && !item->visible.is_empty())
            finding["box"] = box_px(item->visible, frame.panel.px_per_mm);
        list.push_back(std::move(finding));
    }
    return list;
}

}  // namespace

std::string survey_line(const Looked& looked, const layout::Frame& frame) {
    json out{{"line", looked.line},
             {"command", looked.command},
             {"screen", looked.screen},
             {"screenful", looked.screenful},
             {"settings", settings_json(looked.access, frame)},
             {"targets", looked.measured.targets},
             {"texts", looked.measured.texts},
             {"unknown_glyphs", looked.unknown_glyphs},
             {"findings", findings_json(looked.findings, frame)}};
    if (const auto least = looked.measured.least_capital) out["least_capital_mm"] = *least;
    if (const auto least = looked.measured.least_contrast) out["least_contrast"] = *least;
    if (!looked.picture.empty()) out["picture"] = looked.picture;
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string tree_json(const layout::Frame& frame, const layout::Attention& attention) {
    return node_json(frame.tree, frame, attention)
               .dump(1, ' ', false, json::error_handler_t::replace) +
           "\n";
}

std::string tree_text(const layout::Frame& frame, const layout::Attention& attention) {
    std::string out;
    write_lines(frame.tree, 0, attention, out);
    return out;
}

std::string visible_text(const layout::Frame& frame) {
    std::string out;
    for (const auto& item : frame.items) {
        for (const auto& text : item.texts) out += plain(text.text) + "\n";
    }
    return out;
}

std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, next] = base::code_point_at(text, at);
        if (point == 0xA0) {
            out += ' ';
        } else if (point == 0x2011) {
            out += '-';
        } else if (point != 0x2066 && point != 0x2069 && point != 0x200B) {
            out.append(text.substr(at, next - at));
        }
        at = next;
    }
    return out;
}

}  // namespace kiosk::programs
