// SPDX-License-Identifier: Apache-2.0
// Types each query of a file letter by letter and says what each keystroke cost, as JSON.
#include <ctime>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"

namespace {

using namespace kiosk;

[[noreturn]] void fail(const std::string& why) {
    std::cerr << "bench_search: " << why << "\n";
    std::exit(1);
}

double milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

// Of this thread only: other work on the machine does not count.
double cpu() { return milliseconds(CLOCK_THREAD_CPUTIME_ID); }
double wall() { return milliseconds(CLOCK_MONOTONIC); }

// "Pss" and the like of this process, in KiB.
long memory_kib(std::string_view name) {
    std::ifstream rollup{"/proc/self/smaps_rollup"};
    for (std::string line; std::getline(rollup, line);) {
        if (line.starts_with(name) && line[name.size()] == ':')
            return std::stol(line.substr(name.size() + 1));
    }
    return 0;
}

std::vector<std::string> read_lines(const char* path) {
    std::vector<std::string> lines;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    if (lines.empty()) fail(std::string("no queries in ") + path);
    return lines;
}

nlohmann::ordered_json percentiles(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    return {{"p50", at(50)}, {"p95", at(95)}, {"p99", at(99)}, {"max", times.back()}};
}

struct Keystroke {
    std::string typed;
    double cpu = 0;
};

}  // namespace

int main(int count, char** arguments) {
    const char* file = nullptr;
    const char* queries = nullptr;
    bool with_counts = false;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument{arguments[i]};
        if (argument == "--counts") {
            with_counts = true;
        } else if (argument == "--directory" && i + 1 < count) {
            file = arguments[++i];
        } else if (argument == "--queries" && i + 1 < count) {
            queries = arguments[++i];
        } else {
            std::cerr << "usage: bench_search --directory FILE --queries FILE [--counts]\n";
            return 2;
        }
    }
    if (file == nullptr || queries == nullptr) {
        std::cerr << "usage: bench_search --directory FILE --queries FILE [--counts]\n";
        return 2;
    }
    const auto lines = read_lines(queries);
    const double open_cpu = cpu();
    const double open_wall = wall();
    const auto directory = directory::Directory::open(file);
    if (!directory) fail(directory.error().detail);
    const double engine_cpu = cpu();
    const auto engine = search::make_engine(*directory);
    if (!engine) fail(engine.error().detail);
    const nlohmann::ordered_json open{{"cpu_ms", cpu() - open_cpu},
                                      {"wall_ms", wall() - open_wall},
                                      {"engine_cpu_ms", cpu() - engine_cpu}};
    std::vector<double> cpu_times;
    std::vector<double> wall_times;
    Keystroke worst;
    for (const auto& line : lines) {
        for (std::size_t end = 1; end <= line.size(); ++end) {
            const bool is_inside = end < line.size() && (line[end] & 0xC0) == 0x80;
            if (is_inside) continue;
            search::Query query;
            query.text = line.substr(0, end);
            query.count_choices = with_counts;
            const double from_cpu = cpu();
            const double from_wall = wall();
            const auto results = (*engine)->search(query);
            cpu_times.push_back(cpu() - from_cpu);
            wall_times.push_back(wall() - from_wall);
            if (!results) fail(results.error().detail);
            if (cpu_times.back() > worst.cpu) worst = {query.text, cpu_times.back()};
        }
    }
    std::error_code failed;
    const auto index_bytes = std::filesystem::file_size(search::index_path(file), failed);
    const nlohmann::ordered_json report{
        {"services", directory->edition().services},
        {"queries", lines.size()},
        {"keystrokes", cpu_times.size()},
        {"cpu_ms", percentiles(cpu_times)},
        {"wall_ms", percentiles(wall_times)},
        {"worst", worst.typed},
        {"index_bytes", failed ? (*engine)->index_bytes() : index_bytes},
        {"index_is_mapped", !failed},
        {"open", open},
        {"memory_kib",
         {{"pss", memory_kib("Pss")}, {"private_dirty", memory_kib("Private_Dirty")}}}};
    std::cout << report.dump(2) << "\n";
}
