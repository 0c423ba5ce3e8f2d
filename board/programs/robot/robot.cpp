// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/robot.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

#include "board/programs/robot/report.h"
#include "ui/paint/presenter.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr int kMostRounds = 400;  // of the link, until a question is answered
constexpr auto kFrame = std::chrono::milliseconds{16};
constexpr auto kStep = std::chrono::milliseconds{500};
constexpr std::string_view kBallast = "ballast";

std::optional<long> parse_count(std::string_view text) {
    long count = 0;
    const auto* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, count).ptr != end || count < 0 || count > 1'000'000)
        return std::nullopt;
    return count;
}

}  // namespace

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

Robot::Robot(RobotOptions options)
    : options_(std::move(options)), keeper_(options_.setup.state, clock_), printer_(options_.out) {}

Result<std::unique_ptr<Robot>> Robot::open(RobotOptions options) {
    auto robot = std::unique_ptr<Robot>(new Robot(std::move(options)));
    std::filesystem::create_directories(robot->options_.out);
    robot->journal_.open(robot->options_.out / "robot.jsonl");
    if (robot->options_.survey) robot->survey_.open(robot->options_.out / "checks.jsonl");
    TRY_DO(robot->keeper_.start());
    TRY(robot->events_, paint::Events::open(robot->options_.setup.panel));
    auto* self = robot.get();
    robot->hands_ = std::make_unique<RobotHands>(
        *robot->events_, robot->options_.way, [self]() -> Kiosk& { return *self->kiosk_; },
        [self] { self->settle(); });
    TRY_DO(robot->new_sitting());
    return robot;
}

Result<void> Robot::new_sitting(screens::Greeting greeting) {
    kiosk_.reset();
    held_.reset();
    auto setup = options_.setup;
    setup.greeting = greeting;
    TRY(kiosk_,
        Kiosk::open(std::move(setup), {files_, random_, clock_, keeper_.connector(), &printer_}));
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
        kiosk_->settle_workers();
        kiosk_->tick();
        if (kiosk_->is_waiting()) clock_.pass(std::chrono::milliseconds{20});
    }
    ++frames_;
    kiosk_->refresh();
    while (kiosk_->is_moving() && !held_) {
        clock_.pass(kFrame);
        kiosk_->tick();
        kiosk_->refresh();
    }
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

Result<void> Robot::wait(const std::string& length) {
    const auto time = parse_length(length);
    if (!time) return failed("wait wants a time such as 30s, 3min or 250ms");
    pass(*time);
    return {};
}

void Robot::pass(std::chrono::milliseconds time) {
    while (time > std::chrono::milliseconds{0}) {
        const auto step = std::min<std::chrono::milliseconds>(kStep, time);
        clock_.pass(step);
        time -= step;
        keeper_.serve();
        kiosk_->tick();
        settle();
    }
}

Result<void> Robot::keep(const std::string& manner) {
    if (manner == "full") return keeper_.fill_up();
    if (manner == "silent") {
        keeper_.behave(KeeperBench::Manner::Silent);
    } else if (manner == "gone") {
        keeper_.behave(KeeperBench::Manner::Gone);
    } else if (manner == "answers") {
        keeper_.behave(KeeperBench::Manner::Answers);
        return keeper_.start();
    } else {
        return failed("a keeper answers, is silent, gone or full");
    }
    return {};
}

// `printer "By the help desk"` sets one up there; `printer none`, `printer fails`, `printer slow`, `printer prints`
Result<void> Robot::set_printer(const Command& command) {
    const auto word = command.word(1);
    if (const auto* place = command.text()) {
        printer_.stand(*place);
    } else if (word == "none") {
        printer_.stand(std::nullopt);
    } else if (word == "fails") {
        printer_.behave(BenchPrinter::Manner::Fails);
    } else if (word == "slow") {
        printer_.behave(BenchPrinter::Manner::Slow);
    } else if (word == "prints") {
        printer_.behave(BenchPrinter::Manner::Prints);
    } else {
        return failed("a printer stands somewhere, prints, fails, is slow or there is none");
    }
    return {};
}

// Only a disk made for this is ever filled.
Result<void> Robot::fill_disk() {
    constexpr std::uintmax_t kSmall = 64 * 1024 * 1024;
    if (std::filesystem::space(options_.setup.state).capacity > kSmall)
        return failed("the state folder does not lie on a small file system of its own");
    std::ofstream ballast(options_.setup.state / kBallast, std::ios::binary);
    const std::string block(4096, '\0');
    while (ballast.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
    return {};
}

Result<void> Robot::fill(const Command& command) {
    if (command.words.size() != 3) return failed("fill wants a name and a text in quotes");
    TRY_DO(hands_->tap(command.words[1].text, {}));
    TRY_DO(hands_->clear());
    TRY_DO(hands_->type(command.words[2].text));
    return hands_->finish_typing();
}

// `paste 500 times "..."`
Result<void> Robot::paste(const Command& command) {
    const auto* text = command.text();
    if (text == nullptr) return failed("paste wants a text in quotes");
    const auto times = command.words.size() == 4 ? parse_count(command.word(1)) : 1;
    if (!times) return failed("paste wants a number of times");
    std::string whole;
    for (long i = 0; i < *times; ++i) whole += *text;
    events_->push_text(whole);
    return hands_->press("End");
}

Result<void> Robot::move_hands(const Command& command) {
    const auto verb = command.word(0);
    const auto* text = command.text();
    if (verb == "tap" && command.word(1) == "twice" && text != nullptr)
        return hands_->tap_twice(*text);
    if (verb == "tap" && text != nullptr) {
        return hands_->tap(*text, command.words.size() == 3 ? command.word(1) : std::string_view());
    }
    if (verb == "type" && text != nullptr) return hands_->type(*text);
    if (verb == "fill") return fill(command);
    if (verb == "done") return hands_->finish_typing();
    if (verb == "paste") return paste(command);
    if (verb == "press") return hands_->press(std::string(command.word(1)));
    if (verb == "drag") return drag(command);
    if (verb == "let" && command.word(1) == "go") return let_go();
    if (verb == "touch") {
        const auto x = parse_mm(command.word(1));
        const auto y = parse_mm(command.word(2));
        if (!x || !y) return failed("touch wants two places such as 120mm 80mm");
        hands_->touch(*x, *y);
        return {};
    }
    return failed("no such command in this robot");
}

// What is written for people.
Result<void> Robot::record(const Command& command) {
    const std::string name(command.word(1));
    if (command.word(0) == "shot") {
        if (options_.survey) return survey(0, findings(std::nullopt));
        return paint::write_png(kiosk_->surface(), (options_.out / (name + ".png")).string());
    }
    if (command.word(0) == "tree")
        return write(name, ".json", tree_json(kiosk_->frame(), kiosk_->attention()));
    if (command.word(0) == "checks")
        return write(name, ".checks.json", checks::to_json(findings(std::nullopt)));
    std::cout << name << "\n";
    return {};
}

// What happens around the kiosk.
Result<void> Robot::world(const Command& command) {
    const auto verb = command.word(0);
    if (verb == "wait") return wait(std::string(command.word(1)));
    if (verb == "printer") return set_printer(command);
    if (verb == "keeper") return keep(std::string(command.word(1)));
    if (verb == "disk" && command.word(1) == "full") return fill_disk();
    if (verb == "disk" && command.word(1) == "free") {
        std::filesystem::remove(options_.setup.state / kBallast);
        return {};
    }
    if (verb == "new" && command.word(1) == "sitting") return new_sitting();
    if (verb == "restart") return restart();
    if (verb == "crash") return new_sitting(screens::Greeting::Apology);
    if (verb == "power" && command.word(1) == "cut") {
        kiosk_.reset();
        return restart();
    }
    return failed("no such command in this robot");
}

// Steps that several journeys share.
Result<void> Robot::include(const std::string& name) {
    TRY(const auto steps, read_script(options_.scripts / name));
    for (const auto& step : steps) {
        log("step", step.source);
        auto done = step.word(0) == "include" ? Result<void>(failed("steps include no others"))
                                              : do_command(step);
        if (!done) {
            return std::move(done).error().within(name + " line " + std::to_string(step.line) +
                                                  ": " + step.source);
        }
    }
    return {};
}

Result<void> Robot::do_command(const Command& command) {
    const auto verb = command.word(0);
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, verb) != words.end();
    };
    if (verb == "tap" && command.word(1) == "about") return tap_about(command);
    if (verb == "include" && command.text() != nullptr) return include(*command.text());
    if (verb == "expect") return expect(command);
    if (is_one_of({"shot", "tree", "checks", "print"})) return record(command);
    if (is_one_of({"wait", "keeper", "printer", "disk", "new", "restart", "crash", "power"}))
        return world(command);
    return move_hands(command);
}

Result<void> Robot::run(const std::vector<Command>& commands) {
    for (const auto& command : commands) {
        log("command", command.source);
        line_ = &command;
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
