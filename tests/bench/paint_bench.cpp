// SPDX-License-Identifier: Apache-2.0
// How long painting takes, as so many times what filling the surface's memory takes on the same
// machine.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "tests/bench/cpu_time.h"
#include "tests/ui/paint/sample_frames.h"
#include "ui/paint/painter.h"

namespace {

using namespace kiosk;

std::unique_ptr<typeset::Engine> open_engine() {
    auto engine = typeset::Engine::open(KIOSK_FONTS, sample::kDesk.px_per_mm);
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
        std::exit(1);
    }
    return std::move(engine).value();
}

// Adds "memsets": the time of one iteration over the time of one memset.
class Ratio {
  public:
    explicit Ratio(benchmark::State& state)
        : state_(state),
          memset_(bench::milliseconds_of_memset()),
          start_(bench::cpu_milliseconds()) {}
    ~Ratio() {
        const double took = bench::cpu_milliseconds() - start_;
        state_.counters["memsets"] = took / static_cast<double>(state_.iterations()) / memset_;
    }
    Ratio(const Ratio&) = delete;
    Ratio& operator=(const Ratio&) = delete;

  private:
    benchmark::State& state_;
    double memset_;
    double start_;
};

void memset_of_the_surface(benchmark::State& state) {
    std::vector<std::uint32_t> pixels(1920 * 1080);
    for (auto each : state) {
        static_cast<void>(each);
        std::memset(pixels.data(), 0x5A, pixels.size() * sizeof(std::uint32_t));
        benchmark::ClobberMemory();
    }
}

void start_to_first_frame(benchmark::State& state) {
    const Ratio ratio(state);
    for (auto each : state) {
        static_cast<void>(each);
        const auto engine = open_engine();
        paint::Painter painter(*engine, paint::daylight());
        benchmark::DoNotOptimize(painter.paint(sample::home(*engine, "en"), {}));
    }
}

void full_redraw(benchmark::State& state) {
    const auto engine = open_engine();
    const auto frame = sample::home(*engine, "en");
    paint::Painter painter(*engine, paint::daylight());
    painter.paint(frame, {});
    const Ratio ratio(state);
    for (auto each : state) {
        static_cast<void>(each);
        painter.set_theme(paint::daylight());
        benchmark::DoNotOptimize(painter.paint(frame, {}));
    }
}

void two_nodes_changed(benchmark::State& state) {
    const auto engine = open_engine();
    const auto frame = sample::home(*engine, "en");
    paint::Painter painter(*engine, paint::daylight());
    painter.paint(frame, {});
    const layout::Attention turns[] = {{"kind:learning", ""}, {"kind:health", ""}};
    std::size_t turn = 0;
    const Ratio ratio(state);
    for (auto each : state) {
        static_cast<void>(each);
        benchmark::DoNotOptimize(painter.paint(frame, turns[++turn % 2]));
    }
}

void nothing_changed(benchmark::State& state) {
    const auto engine = open_engine();
    const auto frame = sample::home(*engine, "en");
    paint::Painter painter(*engine, paint::daylight());
    painter.paint(frame, {});
    const Ratio ratio(state);
    for (auto each : state) {
        static_cast<void>(each);
        benchmark::DoNotOptimize(painter.paint(frame, {}));
    }
}

BENCHMARK(memset_of_the_surface)->Unit(benchmark::kMillisecond);
BENCHMARK(start_to_first_frame)->Unit(benchmark::kMillisecond);
BENCHMARK(full_redraw)->Unit(benchmark::kMillisecond);
BENCHMARK(two_nodes_changed)->Unit(benchmark::kMillisecond);
BENCHMARK(nothing_changed)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
