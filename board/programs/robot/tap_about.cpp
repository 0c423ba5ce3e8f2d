// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <iostream>
#include <iterator>

#include "board/programs/robot/robot.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

namespace {

unsigned up_to(std::mt19937& luck, unsigned many) { return static_cast<unsigned>(luck() % many); }

// What a person might put into a field of that key: mostly what is asked for, sometimes anything.
std::string words_for(const node::Key& field, std::mt19937& luck, const std::string& canary) {
    if (up_to(luck, 100) < 10) {
        const std::string odd[]{"31",
                                "0",
                                "30 February",
                                "%_*()\"",
                                canary + " \U0001F600",
                                std::string(400, 'x') + canary,
                                " "};
        return odd[up_to(luck, std::size(odd))];
    }
    if (field.ends_with(".day")) return std::to_string(1 + up_to(luck, 28));
    if (field.ends_with(".month")) return std::to_string(1 + up_to(luck, 12));
    if (field.ends_with(".year")) return std::to_string(1998 + up_to(luck, 26));
    if (field.ends_with(":home")) return up_to(luck, 100) < 80 ? "e176dh" : "SW1A 1AA";
    if (field.ends_with(".phone")) return "020 7946 0" + std::to_string(100 + up_to(luck, 900));
    if (field.ends_with(".email")) return canary + "@example.org";
    if (field == "search" && up_to(luck, 100) < 60) return "speech";
    return canary + " O'Brien";
}

// A hand goes to the next thing to do more often than anywhere else, and leaving is rarer than its button is large.
int weight_of(const layout::Item& item) {
    if (item.key == "leave" || item.key == "back" || item.key == "hide") return 1;
    if (item.key == "finish" || item.key == "home") return 4;
    if (item.key.starts_with("key:")) return 1;
    if (item.key.starts_with("service:")) return 40;
    if (item.node != nullptr && item.node->look.emphasis == node::Emphasis::Main) return 40;
    return 12;
}

}  // namespace

// Wherever a hand has got to, it can leave; and before anything has begun, it can go on.
Result<void> Robot::expect_way_out() const {
    if (kiosk_->is_over()) return {};
    const auto can_press = [&](std::string_view key) {
        const auto* item = kiosk_->frame().find(key);
        return item != nullptr && item->pressable && !item->visible.is_empty();
    };
    if (can_press("leave")) return {};
    const bool untouched = kiosk_->screen() == "welcome";
    if (untouched && (can_press("start") || can_press("content/more"))) return {};
    return failed("a dead end: no \"leave\" on " + kiosk_->screen());
}

// Counts what a hand or the time has led to, and not where a sitting was made to begin.
void Robot::look_around(const std::string& before) {
    const auto screen = kiosk_->screen();
    if (screen != before && reached_.insert(screen).second) log("reached", screen);
}

Result<void> Robot::type_at_random(std::mt19937& luck, const std::string& canary) {
    const auto text = words_for(kiosk_->hands().typing()->field, luck, canary);
    if (up_to(luck, 100) < 80) TRY_DO(hands_->clear());
    const bool by_finger = kiosk_->hands().typing()->by == input::Typing::By::Finger;
    const bool by_letter = by_finger && up_to(luck, 100) < 30 && text.size() < 30 &&
                           text.find_first_of("%_*\"\xF0") == std::string::npos;
    if (by_letter) {
        TRY_DO(hands_->type(text));
    } else {
        events_->push_text(text);
        TRY_DO(hands_->press("End"));
    }
    if (up_to(luck, 100) < 90) return hands_->finish_typing();
    return {};
}

Result<void> Robot::tap_at_random(std::mt19937& luck) {
    unsigned all = 0;
    for (const auto& item : kiosk_->frame().items)
        all += item.pressable ? static_cast<unsigned>(weight_of(item)) : 0;
    if (all == 0) return {};
    int at = static_cast<int>(up_to(luck, all));
    for (const auto& item : kiosk_->frame().items) {
        if (!item.pressable || (at -= weight_of(item)) >= 0) continue;
        const bool leaves = item.key == "leave" || item.key == "finish";
        const auto box = item.visible;
        hands_->touch(box.x + box.w / 2, box.y + box.h / 2);
        if (leaves && !kiosk_->is_over()) return failed("leaving did not end the sitting");
        return {};
    }
    return {};
}

Result<void> Robot::act_at_random(std::mt19937& luck, const std::string& canary) {
    constexpr std::array kDrags{std::chrono::milliseconds{30}, std::chrono::milliseconds{120},
                                std::chrono::milliseconds{600}};
    const auto what = up_to(luck, 400);
    if (kiosk_->hands().typing() && what < 240) return type_at_random(luck, canary);
    if (what < 80) {
        const auto& panel = options_.setup.panel;
        const auto x = panel.width() * up_to(luck, 1000) / 1000;
        const auto y = panel.height() * up_to(luck, 1000) / 1000;
        if (what < 10) {
            draw_finger(x, y, 60 - 0.1 * up_to(luck, 1200), kDrags.at(what % kDrags.size()));
            return let_go();
        }
        hands_->touch(x, y);
        return {};
    }
    if (what < 382) return tap_at_random(luck);
    if (what < 399) {
        const std::string keys[]{"Tab", "Tab", "Enter", "Escape", "PageDown", "Left", "F1"};
        return hands_->press(keys[up_to(luck, std::size(keys))]);
    }
    // Somebody looks up something, or has gone.
    const auto away = std::chrono::seconds{60 + up_to(luck, 270)};
    constexpr auto kGlance = std::chrono::seconds{10};
    for (std::chrono::seconds gone{0}; gone < away; gone += kGlance) {
        const auto before = kiosk_->screen();
        pass(kGlance);
        look_around(before);
    }
    return {};
}

Result<void> Robot::begin_at(const std::vector<std::string>& steps) {
    TRY_DO(new_sitting());
    if (steps.empty()) look_around({});  // the screen that it begins with by itself
    for (const auto& name : steps) TRY_DO(include(name));
    return {};
}

// `tap about 50min seed 7 "words"`: fingers anywhere, those words in every field, another sitting whenever one is over.
// `tap about 50min seed 7 from "a.steps" "b.steps" with "words"`: each sitting begins where those steps lead.
Result<void> Robot::tap_about(const Command& command) {
    const auto length = parse_length(command.word(2));
    unsigned seed = 0;
    const auto number = command.word(4);
    std::from_chars(number.data(), number.data() + number.size(), seed);
    if (!length || command.word(3) != "seed" || command.text() == nullptr)
        return failed("tap about wants a time, a seed and words to type");
    std::vector<std::string> steps;
    for (std::size_t i = 6; command.word(5) == "from" && i + 2 < command.words.size(); ++i)
        steps.emplace_back(command.word(i));
    std::mt19937 luck(seed);
    TRY_DO(begin_at(steps));
    const auto until = clock_.monotonic() + *length;
    int hands = 0;
    for (; clock_.monotonic() < until; ++hands) {
        if (kiosk_->is_over()) TRY_DO(begin_at(steps));
        TRY_DO(expect_way_out());
        const auto before = kiosk_->screen();
        TRY_DO(act_at_random(luck, *command.text()));
        look_around(before);
        pass(std::chrono::milliseconds{100 + up_to(luck, 600)});
        look_around(before);
    }
    std::string names;
    for (const auto& name : reached_) names += " " + name;
    std::cout << hands << " touches and keys reached:" << names << "\n";
    return {};
}

}  // namespace kiosk::programs
