// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/robot.h"

#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "board/programs/robot/report.h"
#include "ui/checks/checks.h"
#include "ui/paint/presenter.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr int kMostRounds = 400;  // of the link, until a question is answered
constexpr auto kStep = std::chrono::milliseconds{500};

Error failed(std::string what) { return {Code::Invalid, std::move(what)}; }

// "30s", "3min", "250ms"
std::optional<std::chrono::milliseconds> parse_length(std::string_view text) {
    long count = 0;
    const auto* end = text.data() + text.size();
    const auto [unit, error] = std::from_chars(text.data(), end, count);
    const std::string_view rest(unit, static_cast<std::size_t>(end - unit));
    if (error != std::errc{} || count < 0 || count > 1'000'000) return std::nullopt;
    if (rest == "ms") return std::chrono::milliseconds{count};
    if (rest == "s") return std::chrono::seconds{count};
    if (rest == "min") return std::chrono::minutes{count};
    return std::nullopt;
}

std::optional<double> parse_mm(std::string_view text) {
    if (!text.ends_with("mm")) return std::nullopt;
    double value = 0;
    const auto* end = text.data() + text.size() - 2;
    if (std::from_chars(text.data(), end, value).ptr != end) return std::nullopt;
    return value;
}

}  // namespace

Robot::Robot(RobotOptions options)
    : options_(std::move(options)), keeper_(options_.setup.state, clock_) {}

Result<std::unique_ptr<Robot>> Robot::open(RobotOptions options) {
    auto robot = std::unique_ptr<Robot>(new Robot(std::move(options)));
    std::filesystem::create_directories(robot->options_.out);
    robot->journal_.open(robot->options_.out / "robot.jsonl");
    TRY_DO(robot->keeper_.start());
    TRY(robot->events_, paint::Events::open(robot->options_.setup.panel));
    auto* self = robot.get();
    robot->hands_ = std::make_unique<RobotHands>(
        *robot->events_, robot->options_.way, [self]() -> Kiosk& { return *self->kiosk_; },
        [self] { self->settle(); });
    TRY_DO(robot->new_sitting());
    return robot;
}

Result<void> Robot::new_sitting() {
    kiosk_.reset();
    TRY(kiosk_, Kiosk::open(options_.setup, {files_, random_, clock_, keeper_.connector()}));
    settle();
    return {};
}

Result<void> Robot::restart() {
    keeper_.cut();
    TRY_DO(keeper_.start());
    return new_sitting();
}

// Until nothing is outstanding: answers come, the clock moves by as little as the kiosk asks for.
void Robot::settle() {
    kiosk_->refresh();
    for (int i = 0; i < kMostRounds && kiosk_->is_waiting(); ++i) {
        keeper_.serve();
        kiosk_->tick();
        if (kiosk_->is_waiting()) clock_.pass(std::chrono::milliseconds{20});
    }
    ++frames_;
    kiosk_->refresh();
}

void Robot::log(std::string_view what, const std::string& detail) {
    const nlohmann::json line{{"at_ms", clock_.monotonic().count()},
                              {"what", what},
                              {"detail", detail},
                              {"screen", kiosk_ ? kiosk_->screen() : std::string()},
                              {"frames", frames_}};
    journal_ << line.dump() << "\n" << std::flush;
}

Result<void> Robot::write(const std::string& name, const std::string& ending,
                          const std::string& text) {
    std::ofstream file(options_.out / (name + ending));
    file << text;
    file.close();
    if (!file) return Error{Code::Io, "could not write " + name + ending};
    return {};
}

std::string Robot::findings(bool as_json) {
    const auto place =
        kiosk_->screen() == "welcome" || kiosk_->screen() == "home" || kiosk_->screen() == "kept"
            ? checks::Place::Root
        : kiosk_->screen() == "hidden" || kiosk_->screen() == "over" ||
                kiosk_->screen() == "idle-warning"
            ? checks::Place::Covered
            : checks::Place::Inner;
    const auto& surface = kiosk_->surface();
    const checks::Screen screen{kiosk_->frame(), place, checks::TextSize::M, kiosk_->attention(),
                                std::nullopt};
    const auto found =
        checks::check(screen, {surface.width(), surface.height(), surface.width(), surface.row(0)},
                      kiosk_->measure());
    return as_json ? checks::to_json(found) : checks::to_text(found);
}

Result<void> Robot::expect_checks() {
    const auto found = findings(false);
    if (!found.empty()) return failed("checks on " + kiosk_->screen() + ":\n" + found);
    return {};
}

Result<void> Robot::expect(const Command& command) {
    const auto kind = command.word(1);
    const auto* text = command.text();
    if (kind == "checks") return expect_checks();
    if (text == nullptr) return failed("expect wants a text in quotes");
    if (kind == "screen") {
        if (kiosk_->screen() == *text) return {};
        return failed("the screen is \"" + kiosk_->screen() + "\"");
    }
    const bool there = visible_text(kiosk_->frame()).find(*text) != std::string::npos;
    if (kind == "text") {
        if (there || hands_->find(*text, {})) return {};
        return failed("no such text on the glass");
    }
    if (kind == "no" && command.word(2) == "text") {
        if (!there) return {};
        return failed("that text is on the glass");
    }
    if (kind == "focus") {
        const auto* at = node::find(kiosk_->frame().tree, kiosk_->attention().focus);
        if (at != nullptr && (at->name == *text || at->key == *text)) return {};
        return failed("focus is on \"" + (at != nullptr ? at->name : std::string()) + "\"");
    }
    return failed("this kiosk does not speak yet, so nothing can be expected of its voice");
}

Result<void> Robot::wait(const std::string& length) {
    auto left = parse_length(length);
    if (!left) return failed("wait wants a time such as 30s, 3min or 250ms");
    while (*left > std::chrono::milliseconds{0}) {
        const auto step = std::min<std::chrono::milliseconds>(kStep, *left);
        clock_.pass(step);
        *left -= step;
        keeper_.serve();
        kiosk_->tick();
        settle();
    }
    return {};
}

// `tap about 3000 times seed 7`: fingers anywhere, a screen at a time; every screen reached stands in the journal.
Result<void> Robot::tap_about(const Command& command) {
    const int times = std::atoi(std::string(command.word(2)).c_str());
    std::mt19937 luck(static_cast<unsigned>(std::atoi(std::string(command.word(5)).c_str())));
    const auto& panel = options_.setup.panel;
    std::uniform_real_distribution<double> across(0, panel.width());
    std::uniform_real_distribution<double> down(0, panel.height());
    std::uniform_int_distribution<int> percent(0, 99);
    std::set<std::string> screens;
    for (int i = 0; i < times; ++i) {
        screens.insert(kiosk_->screen());
        if (kiosk_->is_over()) TRY_DO(new_sitting());
        const auto& items = kiosk_->frame().items;
        const int what = percent(luck);
        if (what < 40) {
            hands_->touch(across(luck), down(luck));
        } else if (what < 90) {
            // A finger goes where there is something, most of the time; leaving is rarer than its button is large.
            std::vector<const layout::Item*> targets;
            for (const auto& item : items) {
                if (item.pressable && (item.key != "leave" || percent(luck) < 3))
                    targets.push_back(&item);
            }
            if (targets.empty()) continue;
            const auto& box = targets[luck() % targets.size()]->visible;
            hands_->touch(box.x + box.w / 2, box.y + box.h / 2);
        } else if (what < 95) {
            TRY_DO(hands_->press(what % 2 == 0 ? "Tab" : "Enter"));
        } else {
            clock_.pass(std::chrono::seconds{percent(luck)});
            kiosk_->tick();
            settle();
        }
    }
    std::string names;
    for (const auto& name : screens) names += (names.empty() ? "" : " ") + name;
    log("reached", names);
    std::cout << "reached: " << names << "\n";
    return {};
}

Result<void> Robot::keep(const std::string& manner) {
    if (manner == "answers") keeper_.behave(KeeperBench::Manner::Answers);
    if (manner == "silent") keeper_.behave(KeeperBench::Manner::Silent);
    if (manner == "gone") keeper_.behave(KeeperBench::Manner::Gone);
    return {};
}

Result<void> Robot::do_command(const Command& command) {
    const auto verb = command.word(0);
    const auto* text = command.text();
    if (verb == "tap" && command.word(1) == "about") return tap_about(command);
    if (verb == "tap" && text != nullptr) {
        return hands_->tap(*text, command.words.size() == 3 ? command.word(1) : std::string_view());
    }
    if (verb == "type" && text != nullptr) return hands_->type(*text);
    if (verb == "press") return hands_->press(std::string(command.word(1)));
    if (verb == "paste" && text != nullptr) {
        events_->push_text(*text);
        return hands_->press("End");
    }
    if (verb == "touch") {
        const auto x = parse_mm(command.word(1));
        const auto y = parse_mm(command.word(2));
        if (!x || !y) return failed("touch wants two places such as 120mm 80mm");
        hands_->touch(*x, *y);
        return {};
    }
    if (verb == "wait") return wait(std::string(command.word(1)));
    if (verb == "expect") return expect(command);
    if (verb == "shot")
        return paint::write_png(kiosk_->surface(),
                                (options_.out / (std::string(command.word(1)) + ".png")).string());
    if (verb == "tree")
        return write(std::string(command.word(1)), ".json",
                     tree_json(kiosk_->frame(), kiosk_->attention()));
    if (verb == "checks")
        return write(std::string(command.word(1)), ".checks.json", findings(true));
    if (verb == "keeper") return keep(std::string(command.word(1)));
    if (verb == "new" && command.word(1) == "sitting") return new_sitting();
    if (verb == "restart") return restart();
    if (verb == "power" && command.word(1) == "cut") {
        kiosk_.reset();
        return restart();
    }
    if (verb == "print" && text != nullptr) {
        std::cout << *text << "\n";
        return {};
    }
    return failed("no such command in this robot");
}

Result<void> Robot::run(const std::vector<Command>& commands) {
    for (const auto& command : commands) {
        log("command", command.source);
        auto done = do_command(command);
        if (done) continue;
        const auto& error = done.error();
        log("failed", error.detail);
        return Error{error.code, "line " + std::to_string(command.line) + ": " + command.source +
                                     "\n" + error.detail + "\n\n" +
                                     tree_text(kiosk_->frame(), kiosk_->attention())};
    }
    return {};
}

}  // namespace kiosk::programs
