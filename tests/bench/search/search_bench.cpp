// SPDX-License-Identifier: Apache-2.0
// How long opening the demonstration directory takes, and an answer at each letter of what families type.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"

namespace {

using namespace kiosk;

// Of this thread only: other work on the machine does not count.
double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

directory::Directory open_directory() {
    auto opened = directory::Directory::open(KIOSK_DEMONSTRATION);
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().detail.c_str());
        std::exit(1);
    }
    return *std::move(opened);
}

std::vector<std::string> keystrokes() {
    constexpr std::array<const char*, 10> kQueries{
        "speach therapy",         "autisum club sat",     "wheelchair swimming near e17",
        "help with school money", "how do i get an ehcp", "mental helth",
        "respit care overnight",  "after school club",    "educational phsycologist",
        "parent carer forum"};
    std::vector<std::string> typed;
    for (const std::string query : kQueries) {
        for (std::size_t letters = 1; letters <= query.size(); ++letters) {
            typed.push_back(query.substr(0, letters));
        }
    }
    return typed;
}

void open_and_make_engine(benchmark::State& state) {
    for (auto _ : state) {
        const auto directory = open_directory();
        auto engine = search::make_engine(directory);
        benchmark::DoNotOptimize(engine);
    }
}
BENCHMARK(open_and_make_engine)->Unit(benchmark::kMillisecond);

void search_every_keystroke(benchmark::State& state) {
    const auto directory = open_directory();
    const auto engine = search::make_engine(directory);
    if (!engine) return;
    const auto typed = keystrokes();
    std::vector<double> times;
    for (auto _ : state) {
        for (const auto& text : typed) {
            const double start = cpu_milliseconds();
            auto results = (*engine)->search({text, 8, 0});
            times.push_back(cpu_milliseconds() - start);
            benchmark::DoNotOptimize(results);
        }
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    state.counters["p50_ms"] = at(50);
    state.counters["p95_ms"] = at(95);
    state.counters["p99_ms"] = at(99);
    state.counters["keystrokes"] = static_cast<double>(typed.size());
}
BENCHMARK(search_every_keystroke)->Unit(benchmark::kMillisecond);

void read_a_service(benchmark::State& state) {
    const auto directory = open_directory();
    const model::ServiceId id{"walthamstow-wheelies-swim"};
    for (auto _ : state) {
        auto service = directory.service(id);
        benchmark::DoNotOptimize(service);
    }
}
BENCHMARK(read_a_service)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
