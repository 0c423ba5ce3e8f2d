// SPDX-License-Identifier: Apache-2.0
// What it costs until a screen stands on the glass: whole, after a move of the focus, a press or a letter, and after another
// language, size, letters or colours are chosen; and what each setting takes of memory. bench_screens.py runs it.
#include <benchmark/benchmark.h>

#include <array>
#include <fstream>
#include <functional>
#include <string>

#include "tests/bench/cpu_time.h"
#include "tests/bench/kiosk_bench.h"
#include "ui/words/words.h"

namespace {

using namespace kiosk;
using bench::Bench;
using node::FingerPhase;
using node::KeyCode;
using session::AccessNeeds;
using session::Letters;
using session::TextSize;

constexpr int kWarmTimes = 20;
constexpr int kColdTimes = 3;
constexpr const char* kLargePanel = "1920x1080@21.5in";
constexpr const char* kSmallPanel = "800x480@7in";
constexpr std::array kPanels = {kLargePanel, "1280x800@10.1in", kSmallPanel, "720x1280@7in"};

using Step = std::function<void(Bench&)>;

node::RawEvent finger(Bench& bench, FingerPhase phase, const node::Key& key) {
    const auto* item = bench.kiosk().frame().find(key);
    if (item == nullptr) bench::give_up("nothing to press: " + key);
    return node::FingerEvent{1, phase, item->visible.x + item->visible.w / 2,
                             item->visible.y + item->visible.h / 2};
}

// The first service card, overleaf where none stands on this screenful.
node::Key first_service(Bench& bench) {
    for (int turns = 0; turns < 10; ++turns) {
        for (const auto& item : bench.kiosk().frame().items) {
            if (item.pressable && item.key.starts_with("service:")) return item.key;
        }
        bench.touch("content/more");
    }
    bench::give_up("no service");
}

// From wherever one is: by the access bar where it has a button for it.
void open_setting(Bench& bench, const node::Key& setting) {
    if (bench.kiosk().frame().find(setting) != nullptr) return bench.touch(setting);
    bench.press(KeyCode::F1);
    bench.tap("help-easier");
    bench.tap("easier:" + setting);
}

// Measured: handling one event, as far as the pixels. `ready` comes before each, `open` once.
struct Measured {
    Step open;
    Step ready;
    std::function<node::RawEvent(Bench&)> event;
};

// Its name is what bench_screens.py has callgrind count in.
[[gnu::noinline]] void counted_press(Bench& bench, const node::RawEvent& event) {
    bench.press(event);
}

double time_once(Bench& bench, const Measured& what) {
    what.ready(bench);
    const auto event = what.event(bench);
    const double start = bench::cpu_milliseconds();
    counted_press(bench, event);
    return bench::cpu_milliseconds() - start;
}

class Ratio {
  public:
    explicit Ratio(benchmark::State& state) : state_(state) {}
    void add(double milliseconds) {
        state_.SetIterationTime(milliseconds / 1e3);
        sum_ += milliseconds;
    }
    void tell() {
        const auto mean = sum_ / static_cast<double>(state_.iterations());
        state_.counters["memsets"] = mean / bench::milliseconds_of_memset();
    }

  private:
    benchmark::State& state_;
    double sum_ = 0;
};

void measure_warm(benchmark::State& state, const char* panel, const Measured& what) {
    Bench bench("en", panel);
    what.open(bench);
    what.ready(bench);
    bench.press(what.event(bench));
    Ratio ratio(state);
    for (auto _ : state) ratio.add(time_once(bench, what));
    ratio.tell();
}

void measure_cold(benchmark::State& state, const char* panel, const Measured& what) {
    Ratio ratio(state);
    for (auto _ : state) {
        Bench bench("en", panel);
        what.open(bench);
        ratio.add(time_once(bench, what));
    }
    ratio.tell();
}

void add_warm(const std::string& name, const char* panel, const Measured& what) {
    benchmark::RegisterBenchmark((name + "/" + panel).c_str(), measure_warm, panel, what)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(kWarmTimes);
}

void add_cold(const std::string& name, const char* panel, const Measured& what) {
    benchmark::RegisterBenchmark((name + "/" + panel).c_str(), measure_cold, panel, what)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(kColdTimes);
}

void open_service(Bench& bench) {
    bench.open_results();
    bench.touch(first_service(bench));
}

void start(Bench& bench) { bench.tap("start"); }

void open_question(Bench& bench) {
    start(bench);
    bench.ask();
}

void nothing(Bench& /*bench*/) {}

Measured back_from_help(const Step& open) {
    return {open, [](Bench& bench) { bench.press(KeyCode::F1); },
            [](Bench& /*bench*/) { return node::KeyEvent{KeyCode::Escape}; }};
}

Measured opening(const Step& open, const std::function<node::Key(Bench&)>& door) {
    return {open,
            [door](Bench& bench) { bench.press(finger(bench, FingerPhase::Down, door(bench))); },
            [door](Bench& bench) { return finger(bench, FingerPhase::Up, door(bench)); }};
}

Measured moving_focus() {
    return {[](Bench& bench) { bench.open_results(); }, nothing,
            [](Bench& /*bench*/) { return node::KeyEvent{KeyCode::Tab}; }};
}

Measured pressing() {
    const auto lift = [](Bench& bench) {
        bench.press(finger(bench, FingerPhase::Cancelled, first_service(bench)));
    };
    return {[](Bench& bench) { bench.open_results(); }, lift,
            [](Bench& bench) { return finger(bench, FingerPhase::Down, first_service(bench)); }};
}

Measured typing() {
    const auto ready = [](Bench& bench) {
        bench.press(KeyCode::Backspace);
        bench.press(finger(bench, FingerPhase::Down, "key:a"));
    };
    return {[](Bench& bench) { bench.open_search(); }, ready,
            [](Bench& bench) { return finger(bench, FingerPhase::Up, "key:a"); }};
}

// From the usual to the other; results stand behind.
Measured choosing(const node::Key& setting, const node::Key& usual, const node::Key& other) {
    const auto ready = [=](Bench& bench) {
        if (bench.kiosk().screen() != setting) open_setting(bench, setting);
        bench.tap(usual);
        if (bench.kiosk().screen() != setting) open_setting(bench, setting);
        bench.turn_to(other);
        bench.press(finger(bench, FingerPhase::Down, other));
    };
    return {[](Bench& bench) { bench.open_results(); }, ready,
            [=](Bench& bench) { return finger(bench, FingerPhase::Up, other); }};
}

void add_screens(const char* panel) {
    add_warm("redraw/welcome", panel, back_from_help(nothing));
    add_warm("redraw/home", panel, back_from_help(start));
    add_warm("redraw/results", panel, back_from_help([](Bench& bench) { bench.open_results(); }));
    add_warm("redraw/service", panel, back_from_help(open_service));
    add_warm("redraw/question", panel, back_from_help(open_question));
    add_cold("opened/home", panel, opening(nothing, [](Bench&) { return "start"; }));
    add_cold("opened/service", panel,
             opening([](Bench& bench) { bench.open_results(); }, first_service));
    add_cold("opened/help", panel, opening(start, [](Bench&) { return "help"; }));
}

void add_small_changes(const char* panel) {
    add_warm("focus_moved", panel, moving_focus());
    add_warm("pressed", panel, pressing());
    add_warm("letter_typed", panel, typing());
}

void add_switches(const char* panel) {
    const bool is_small = programs::parse_panel(panel)->is_small();
    const std::pair<const char*, Measured> switches[] = {
        {"language_en_ur", choosing("language", "speak:en", "speak:ur")},
        {"size_m_xl", choosing("text-size", "text-size:medium",
                               is_small ? "text-size:large" : "text-size:largest")},
        {"colours", choosing("colours", "colours:daylight", "colours:high_dark")},
        {"letters", choosing("letters", "letters:usual", "letters:lexend")},
    };
    for (const auto& [name, what] : switches) {
        add_cold("switched/" + std::string(name) + "/cold", panel, what);
        add_warm("switched/" + std::string(name) + "/warm", panel, what);
    }
}

double kibibytes_of(const std::string& name) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        double value = 0;
        if (word == name + ":" && status >> value) return value;
    }
    return 0;
}

// The screens that a family sees most, once each. Only the first setting of a process is weighed by itself.
void weigh(benchmark::State& state, const char* panel, const std::string& lang,
           const AccessNeeds& access) {
    for (auto _ : state) {
        Bench bench(lang, panel, access);
        open_service(bench);
        while (bench.kiosk().screen() != "home") bench.press(KeyCode::Escape);
        bench.ask();
        state.SetIterationTime(0);
        state.counters["cache_bytes"] = static_cast<double>(bench.most_cached_bytes());
        state.counters["resident_kib"] = kibibytes_of("VmRSS");
        state.counters["own_kib"] = kibibytes_of("RssAnon");
    }
}

void add_weight(const std::string& name, const char* panel, const std::string& lang,
                const AccessNeeds& access) {
    benchmark::RegisterBenchmark(("memory/" + name + "/" + panel).c_str(), weigh, panel, lang,
                                 access)
        ->UseManualTime()
        ->Iterations(1);
}

void add_weights(const char* panel) {
    words::open_catalogues(std::string(KIOSK_SHARE) + "/locale");
    for (const auto& each : words::offered_languages()) {
        add_weight("language_" + each.lang, panel, each.lang, {});
        add_weight("largest_" + each.lang, panel, each.lang, {.text_size = TextSize::ExtraLarge});
    }
    const std::pair<const char*, AccessNeeds> others[] = {
        {"small", {.text_size = TextSize::Small}},
        {"large", {.text_size = TextSize::Large}},
        {"hyperlegible", {.letters = Letters::Hyperlegible}},
        {"lexend", {.letters = Letters::Lexend}},
        {"opendyslexic", {.letters = Letters::OpenDyslexic}},
        {"high_dark", {.theme = "high_dark"}},
    };
    for (const auto& [name, access] : others) add_weight(name, panel, "en", access);
}

}  // namespace

int main(int argc, char** argv) {
    for (const auto* panel : kPanels) {
        add_screens(panel);
        add_small_changes(panel);
        add_switches(panel);
    }
    for (const auto* panel : {kLargePanel, kSmallPanel}) add_weights(panel);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
