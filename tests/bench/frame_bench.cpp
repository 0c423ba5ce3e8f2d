// SPDX-License-Identifier: Apache-2.0
// What one press costs on the real kiosk at 1920x1080, on the search screen and in boxes that hold 5,000 letters: view,
// arrange, search and paint together, beside what filling the surface's memory takes on the same machine; and what one
// move of a finger that drags costs, beside the whole screen painted anew. A display shows a frame every 16 ms.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/bench/cpu_time.h"
#include "tests/bench/kiosk_bench.h"

namespace {

using namespace kiosk;
using bench::Bench;
using bench::cpu_milliseconds;
using bench::give_up;

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

// A finger draws the results up and down, a pixel or more at a time.
void a_move_of_a_drag(benchmark::State& state, const std::string& lang, const std::string& panel) {
    Bench bench(lang, panel);
    bench.open_results();
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
    bench.open_results();
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
