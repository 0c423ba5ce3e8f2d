// SPDX-License-Identifier: Apache-2.0
// What one press costs on the real kiosk at 1920x1080, on the search screen and in boxes that hold 5,000 letters: view,
// arrange, search and paint together, beside what filling the surface's memory takes on the same machine; and what one
// move of a finger that drags costs, beside the whole screen painted anew. A display shows a frame every 16 ms.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "board/programs/robot/bench_board.h"
#include "board/programs/wiring/kiosk.h"
#include "firmware/crypto/random.h"
#include "tests/fixtures/temporary_folder.h"

namespace {

using namespace kiosk;

// Of this thread only: other work on the machine does not count.
double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "bench_frame: %s\n", why.c_str());
    std::exit(1);
}

// The kiosk on a state folder of its own, with a keeper on the other end of a memory channel.
class Bench {
  public:
    explicit Bench(const std::string& lang, const std::string& panel = "1920x1080@21.5in") {
        namespace fs = std::filesystem;
        const fs::path share = KIOSK_SHARE;
        fs::create_directories(state_ / "slots/a");
        fs::copy(share / "demonstration/directory.sqlite", state_ / "slots/a");
        test::write_file(state_ / "current", "a");
        if (!test::run(std::string(KIOSK_LOCALOFFER) + " keys new --demonstration --out " +
                       state_.path().string()))
            give_up("no keys");
        auto opened = programs::Kiosk::open({.state = state_.path(),
                                             .share = share,
                                             .panel = *programs::parse_panel(panel),
                                             .lang = lang},
                                            {files_, random_, clock_, keeper_.connector()});
        if (!keeper_.start()) give_up("no keeper");
        if (!opened) give_up(opened.error().detail);
        kiosk_ = *std::move(opened);
        kiosk_->refresh();
    }

    // Also where it stands overleaf.
    void tap(const node::Key& key) {
        constexpr int kMostTurns = 10;
        for (int i = 0; i < kMostTurns && kiosk_->frame().find(key) == nullptr; ++i)
            touch("content/more");
        touch(key);
    }
    // A finger on the middle of what has that key.
    void touch(const node::Key& key) {
        const auto* item = kiosk_->frame().find(key);
        if (item == nullptr) give_up("nothing to press: " + key);
        const double x = item->visible.x + item->visible.w / 2;
        const double y = item->visible.y + item->visible.h / 2;
        press(node::FingerEvent{1, node::FingerPhase::Down, x, y});
        press(node::FingerEvent{1, node::FingerPhase::Up, x, y});
    }
    void press(const node::RawEvent& event) {
        kiosk_->handle(event);
        benchmark::DoNotOptimize(kiosk_->refresh());
    }
    void open_search() {
        tap("start");
        tap("find");
        tap("search");
    }
    // The request's own questions, as far as the box for the name or the one for free words.
    void open_form(const node::Key& box) {
        tap("start");
        tap("ask");
        while (kiosk_->is_waiting()) {
            keeper_.serve();
            kiosk_->tick();
        }
        kiosk_->refresh();
        tap("begin");
        choose({"who=parent"});
        choose({"connection=parent"});
        if (box == "field:your_name") return tap(box);
        fill({{"your_name", "Zoe"}});
        fill({{"child_name", "Sam"}});
        fill({{"birth_date.day", "2"}, {"birth_date.month", "3"}, {"birth_date.year", "2016"}});
        fill({{"home", "e176dh"}});
        fill({{"contact.phone", "020 7946 0999"}});
        choose({"consent.education=no", "consent.psychology=no", "consent.health=no",
                "consent.social_care=no"});
        tap(box);
    }
    programs::Kiosk& kiosk() { return *kiosk_; }

  private:
    void choose(const std::vector<std::string>& options) {
        for (const auto& option : options) tap("option:" + option);
        tap("continue");
    }
    void fill(const std::vector<std::pair<std::string, std::string>>& boxes) {
        for (const auto& [box, words] : boxes) {
            tap("field:" + box);
            press(node::TextEvent{words});
            tap("key:done");
        }
        tap("continue");
    }

    test::TemporaryFolder state_;
    linux_board::Files files_;
    linux_board::SystemClock clock_;
    crypto::SystemRandom random_;
    programs::KeeperBench keeper_{state_.path(), clock_};
    std::unique_ptr<programs::Kiosk> kiosk_;
};

void memset_of_the_surface(benchmark::State& state) {
    std::vector<std::uint32_t> pixels(1920 * 1080);
    for (auto _ : state) {
        std::fill(pixels.begin(), pixels.end(), 0xFF5A5A5AU);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(memset_of_the_surface)->Unit(benchmark::kMillisecond);

void tell(benchmark::State& state, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
    state.counters["worst_ms"] = times.back();
}

void each_letter_typed(benchmark::State& state, const std::string& lang) {
    Bench bench(lang);
    bench.open_search();
    const std::string words = "speach therapy";
    std::vector<double> times;
    for (auto _ : state) {
        for (const char letter : words) {
            const double start = cpu_milliseconds();
            bench.press(node::TextEvent{std::string(1, letter)});
            times.push_back(cpu_milliseconds() - start);
        }
        for (std::size_t i = 0; i < words.size(); ++i)
            bench.press(node::KeyEvent{node::KeyCode::Backspace});
    }
    tell(state, std::move(times));
}
BENCHMARK_CAPTURE(each_letter_typed, english, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(each_letter_typed, urdu, "ur")->Unit(benchmark::kMillisecond);

// At the end, at the beginning and in the middle of 5,000 letters.
void a_letter_in_a_long_box(benchmark::State& state, const node::Key& box,
                            const std::string& words) {
    Bench bench("en");
    bench.open_form(box);
    constexpr std::size_t kLetters = 5000;
    std::string whole;
    while (whole.size() + words.size() <= kLetters) whole += words;
    bench.press(node::TextEvent{whole});
    std::vector<double> times;
    const auto type = [&](const std::string& text) {
        for (const char letter : text) {
            const double start = cpu_milliseconds();
            bench.press(node::TextEvent{std::string(1, letter)});
            times.push_back(cpu_milliseconds() - start);
        }
    };
    for (auto _ : state) {
        type("for weeks");
        bench.press(node::KeyEvent{node::KeyCode::Home});
        type("At first");
        for (int i = 0; i < 300; ++i) bench.kiosk().handle(node::KeyEvent{node::KeyCode::Right});
        bench.kiosk().refresh();
        type("and then");
        bench.press(node::KeyEvent{node::KeyCode::End});
    }
    tell(state, std::move(times));
}
BENCHMARK_CAPTURE(a_letter_in_a_long_box, one_line, "field:your_name", "Zoeyx")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);
BENCHMARK_CAPTURE(a_letter_in_a_long_box, many_lines, "field:anything", "Sam reads\n")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);
BENCHMARK_CAPTURE(a_letter_in_a_long_box, one_paragraph, "field:anything", "Sam reads ")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);

// Nothing differs: the price of finding that out.
void nothing_changed(benchmark::State& state) {
    Bench bench("en");
    bench.open_search();
    for (auto _ : state) benchmark::DoNotOptimize(bench.kiosk().refresh());
}
BENCHMARK(nothing_changed)->Unit(benchmark::kMillisecond);

void open_results(Bench& bench) {
    bench.open_search();
    bench.press(node::TextEvent{"play"});
    bench.kiosk().settle_workers();
    bench.kiosk().tick();
    bench.kiosk().refresh();
    bench.tap(bench.kiosk().frame().find("key:done") != nullptr ? "key:done" : "key:close");
}

// A finger draws the results up and down, a pixel or more at a time.
void a_move_of_a_drag(benchmark::State& state, const std::string& lang, const std::string& panel) {
    Bench bench(lang, panel);
    open_results(bench);
    const auto card = bench.kiosk().frame().find("results")->visible;
    const auto* strip = layout::strip_at(bench.kiosk().frame(), card.x + 1, card.y + 1);
    if (strip == nullptr) give_up("results of one screenful");
    const auto room = strip->room;
    const double x = room.x + room.w / 2;
    const double middle = room.y + room.h / 2;
    std::vector<double> times;
    bench.press(node::FingerEvent{1, node::FingerPhase::Down, x, middle});
    for (auto _ : state) {
        for (int i = 0; i < 40; ++i) {
            const double up = i < 20 ? i : 40 - i;
            const double start = cpu_milliseconds();
            bench.press(node::FingerEvent{1, node::FingerPhase::Move, x, middle - 5 - up});
            times.push_back(cpu_milliseconds() - start);
        }
    }
    if (!bench.kiosk().is_moving()) give_up("nothing moves");
    tell(state, std::move(times));
}
// The same screen shown again after it was hidden.
void the_whole_screen(benchmark::State& state, const std::string& lang, const std::string& panel) {
    Bench bench(lang, panel);
    open_results(bench);
    std::vector<double> times;
    for (auto _ : state) {
        bench.tap("hide");
        const auto show = bench.kiosk().frame().find("show")->visible;
        const double x = show.x + show.w / 2;
        const double y = show.y + show.h / 2;
        bench.press(node::FingerEvent{1, node::FingerPhase::Down, x, y});
        const double start = cpu_milliseconds();
        bench.press(node::FingerEvent{1, node::FingerPhase::Up, x, y});
        times.push_back(cpu_milliseconds() - start);
    }
    tell(state, std::move(times));
}

using Measured = void (*)(benchmark::State&, const std::string& lang, const std::string& panel);

void measure_on_panels(const std::string& name, Measured measured) {
    for (const std::string panel : {"1920x1080@21.5in", "800x480@7in"}) {
        for (const std::string lang : {"en", "ur"}) {
            benchmark::RegisterBenchmark((name + "/" + panel + "/" + lang).c_str(), measured, lang,
                                         panel)
                ->Unit(benchmark::kMillisecond)
                ->Iterations(10);
        }
    }
}

// Every pixel differs: the screen is hidden and shown again.
void whole_screens(benchmark::State& state) {
    Bench bench("en");
    bench.open_search();
    for (const char letter : std::string("therapy")) {
        bench.press(node::TextEvent{std::string(1, letter)});
    }
    for (auto _ : state) {
        bench.tap("hide");
        bench.tap("show");
    }
}
BENCHMARK(whole_screens)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    measure_on_panels("a_move_of_a_drag", a_move_of_a_drag);
    measure_on_panels("the_whole_screen", the_whole_screen);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
