// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/hands.h"

#include <algorithm>
#include <map>

#include "firmware/base/utf8.h"
#include "ui/input/edit.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;
using node::FingerPhase;
using node::KeyCode;
using node::Node;

namespace {

constexpr int kMostPages = 40;
constexpr int kMostSteps = 600;
constexpr int kMostAccents = 30;
constexpr std::string_view kKey = "key:";

Error failed(std::string what) { return {Code::NotFound, std::move(what)}; }

bool is_called(const Node& each, const std::string& name) {
    if (name.starts_with(kKey) && each.key == name.substr(kKey.size())) return true;
    return each.key == name || each.name == name ||
           (!each.short_name.empty() && each.short_name == name);
}

bool is_role(const Node& each, std::string_view role) {
    return role.empty() || node::to_text(each.role) == role || (role == "field" && each.is_field());
}

std::optional<KeyCode> key_code(const std::string& name) {
    static const std::map<std::string, KeyCode, std::less<>> kCodes{
        {"Tab", KeyCode::Tab},       {"Enter", KeyCode::Enter},
        {"Space", KeyCode::Space},   {"Escape", KeyCode::Escape},
        {"Left", KeyCode::Left},     {"Right", KeyCode::Right},
        {"Up", KeyCode::Up},         {"Down", KeyCode::Down},
        {"Home", KeyCode::Home},     {"End", KeyCode::End},
        {"PageUp", KeyCode::PageUp}, {"PageDown", KeyCode::PageDown},
        {"F1", KeyCode::F1},         {"Backspace", KeyCode::Backspace},
        {"Delete", KeyCode::Delete}};
    const auto found = kCodes.find(name);
    if (found == kCodes.end()) return std::nullopt;
    return found->second;
}

// The lists on the glass that have more than one screenful.
std::vector<node::Key> lists_that_turn(const layout::Frame& frame) {
    std::vector<node::Key> lists;
    for (const auto& [list, page] : frame.pages) {
        for (const auto suffix : {layout::kMoreSuffix, layout::kUpSuffix}) {
            const bool turns = frame.find(list + std::string(suffix)) != nullptr;
            if (turns && std::ranges::find(lists, list) == lists.end()) lists.push_back(list);
        }
    }
    return lists;
}

}  // namespace

void RobotHands::deliver() {
    for (const auto& event : events_.poll()) {
        kiosk_().handle(event);
        kiosk_().refresh();
    }
    settled_();
}

void RobotHands::touch_down(double x_mm, double y_mm) {
    events_.push_finger(FingerPhase::Down, x_mm, y_mm);
    deliver();
}

void RobotHands::touch_move(double x_mm, double y_mm) {
    events_.push_finger(FingerPhase::Move, x_mm, y_mm);
    deliver();
}

void RobotHands::touch_up(double x_mm, double y_mm) {
    events_.push_finger(FingerPhase::Up, x_mm, y_mm);
    deliver();
}

void RobotHands::touch(double x_mm, double y_mm) {
    touch_down(x_mm, y_mm);
    touch_up(x_mm, y_mm);
}

Result<std::optional<node::Key>> RobotHands::on_glass(const std::string& name,
                                                      std::string_view role) const {
    std::vector<node::Key> found;
    node::walk(kiosk_().frame().tree, [&](const Node& each) {
        if (each.is_stop() && is_called(each, name) && is_role(each, role))
            found.push_back(each.key);
    });
    if (found.size() > 1)
        return failed("two things are called \"" + name + "\": " + found[0] + ", " + found[1]);
    if (found.empty()) return std::optional<node::Key>();
    return std::optional<node::Key>(found.front());
}

bool RobotHands::turn(const node::Key& turner) {
    return kiosk_().frame().find(turner) != nullptr && act_on(turner).has_value();
}

bool RobotHands::turn_list_until(const node::Key& list, const std::function<bool()>& holds) {
    const auto more = list + std::string(layout::kMoreSuffix);
    const auto up = list + std::string(layout::kUpSuffix);
    int ahead = 0;
    for (; ahead < kMostPages && turn(more); ++ahead) {
        if (holds()) return true;
    }
    for (int back = 1; back < kMostPages && turn(up); ++back) {
        if (back > ahead && holds()) return true;
    }
    return false;
}

bool RobotHands::turn_until(const std::function<bool()>& holds) {
    if (holds()) return true;
    for (const auto& list : lists_that_turn(kiosk_().frame())) {
        if (turn_list_until(list, holds)) return true;
    }
    return false;
}

Result<node::Key> RobotHands::find(const std::string& name, std::string_view role) {
    Result<std::optional<node::Key>> found = std::optional<node::Key>();
    turn_until([&] {
        found = on_glass(name, role);
        return !found || found->has_value();
    });
    if (!found) return found.error();
    if (*found) return **found;
    return failed("nothing to press is called \"" + name + "\"");
}

Result<void> RobotHands::act_on(const node::Key& key) {
    const auto* pressed = node::find(kiosk_().frame().tree, key);
    if (pressed != nullptr && !pressed->is_field() && !key.starts_with(kKey)) ++taps_;
    if (way_ == Way::Keys) {
        TRY_DO(focus_by_keys(key));
        const auto* target = node::find(kiosk_().frame().tree, key);
        if (target != nullptr && target->is_field()) return {};
        return press("Enter");
    }
    const auto* item = kiosk_().frame().find(key);
    if (item == nullptr) return failed(key + " is not on the glass");
    touch(item->visible.x + item->visible.w / 2, item->visible.y + item->visible.h / 2);
    return {};
}

Result<void> RobotHands::focus_by_keys(const node::Key& key) {
    for (int i = 0; i < kMostSteps; ++i) {
        if (kiosk_().attention().focus == key) return {};
        TRY_DO(press("Tab"));
    }
    return failed("Tab never reaches " + key);
}

std::vector<node::Key> RobotHands::walk_focus() {
    std::vector<node::Key> visited;
    for (int i = 0; i < kMostSteps; ++i) {
        if (!press("Tab")) break;
        const auto focus = kiosk_().attention().focus;
        if (!visited.empty() && focus == visited.front()) break;
        visited.push_back(focus);
    }
    return visited;
}

Result<void> RobotHands::tap(const std::string& name, std::string_view role) {
    TRY(const auto key, find(name, role));
    return act_on(key);
}

Result<void> RobotHands::tap_twice(const std::string& name) {
    TRY(const auto key, find(name, {}));
    if (way_ == Way::Keys) {
        TRY_DO(focus_by_keys(key));
        events_.push_key(KeyCode::Enter);
        events_.push_key(KeyCode::Enter);
    } else {
        const auto box = kiosk_().frame().find(key)->visible;
        for (const auto phase :
             {FingerPhase::Down, FingerPhase::Up, FingerPhase::Down, FingerPhase::Up}) {
            events_.push_finger(phase, box.x + box.w / 2, box.y + box.h / 2);
        }
    }
    deliver();
    return {};
}

Result<void> RobotHands::press(const std::string& key) {
    const auto code = key_code(key);
    if (!code) return failed("no key is called " + key);
    events_.push_key(*code);
    if (*code == KeyCode::Space) events_.push_text(" ");
    deliver();
    return {};
}

Result<void> RobotHands::type_accented(const std::string& letter) {
    const auto plain_value = [&] {
        const auto& typing = kiosk_().hands().typing();
        const auto* field = typing ? node::find(kiosk_().frame().tree, typing->field) : nullptr;
        return field != nullptr ? field->value.substr(0, typing->caret) : std::string();
    };
    // Which plain letter's ring holds it: tried as the plain letter would be typed, then accented until it fits.
    for (char c = 'A'; c <= 'z'; ++c) {
        auto edit = input::Edit{std::string(1, c), 1};
        for (int i = 0; i < kMostAccents; ++i) {
            edit = input::next_accent(edit.value, edit.caret);
            if (edit.value == std::string(1, c)) break;
            if (edit.value != letter) continue;
            TRY_DO(type_letter(std::string(1, c)));
            if (!has("key:accent")) TRY_DO(act_on("key:digits"));
            for (int j = 0; j <= i; ++j) TRY_DO(act_on("key:accent"));
            if (has("key:letters")) TRY_DO(act_on("key:letters"));
            return plain_value().ends_with(letter) ? Result<void>()
                                                   : failed("the accent key gave another letter");
        }
    }
    return failed("the on-screen keyboard has no \"" + letter + "\"");
}

Result<void> RobotHands::type_letter(const std::string& letter) {
    if (letter == " ") return act_on("key:space");
    const std::string key = std::string(kKey) + letter;
    if (has(key)) return act_on(key);
    const bool small = letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z';
    const bool capital = letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z';
    const char* wanted = small ? "key:letters" : capital ? "key:capitals" : "key:digits";
    for (const auto* set : {wanted, "key:digits", wanted, "key:letters", wanted}) {
        if (!has(set)) continue;
        TRY_DO(act_on(set));
        if (has(key)) return act_on(key);
    }
    if (letter.size() > 1) return type_accented(letter);
    return failed("the on-screen keyboard has no \"" + letter + "\"");
}

Result<void> RobotHands::clear() {
    while (const auto& typing = kiosk_().hands().typing()) {
        const auto* field = node::find(kiosk_().frame().tree, typing->field);
        if (field == nullptr || field->value.empty()) return {};
        const auto before = field->value.size();
        if (typing->caret < before) TRY_DO(press("End"));
        TRY_DO(has("key:erase") ? act_on("key:erase") : press("Backspace"));
        field = node::find(kiosk_().frame().tree, typing->field);
        if (field != nullptr && field->value.size() >= before)
            return failed("what stands in the field does not go");
    }
    return failed("nothing is being typed into");
}

Result<void> RobotHands::finish_typing() {
    const auto& typing = kiosk_().hands().typing();
    if (!typing || typing->by == input::Typing::By::Keys) return {};
    return act_on(has("key:done") ? "key:done" : "key:close");
}

Result<void> RobotHands::type(const std::string& text) {
    if (!kiosk_().hands().typing()) return failed("nothing is being typed into");
    if (way_ == Way::Keys) {
        events_.push_text(text);
        deliver();
        return {};
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto next = base::code_point_at(text, at).next;
        TRY_DO(type_letter(text.substr(at, next - at)));
        at = next;
    }
    return {};
}

}  // namespace kiosk::programs
