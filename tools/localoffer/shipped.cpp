// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/shipped.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "tools/localoffer/failure.h"

namespace kiosk::tools {
namespace {

std::string areas_in(const std::filesystem::path& content) {
    std::error_code failed;
    std::vector<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator{content, failed}) {
        if (std::filesystem::exists(each.path() / "area.csv", failed))
            names.push_back(each.path().filename().string());
    }
    std::ranges::sort(names);
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::filesystem::path share() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return program.parent_path().parent_path() / "share/localoffer";
}

}  // namespace

std::optional<std::filesystem::path> shipped(const std::string& path) {
    std::error_code failed;
    auto whole = share() / path;
    if (!std::filesystem::exists(whole, failed)) return std::nullopt;
    return whole;
}

std::filesystem::path shipped_content(const std::string& name) {
    std::error_code failed;
    const auto all = share() / "content";
    const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (!plain || !std::filesystem::exists(all / name, failed)) {
        fail("no content of the name " + name +
             " came with this program. Its areas: " + areas_in(all));
    }
    return all / name;
}

base::Date today() {
    return base::date_of(
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

base::Date day_or_today(const std::string& option, const std::string& value) {
    if (value.empty()) return today();
    const auto day = base::parse_date(value);
    if (!day) fail(option + ": not a date (such as 2026-11-22)");
    return *day;
}

}  // namespace kiosk::tools
