// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/danger_ear.h"

#include "localoffer_data/directory/directory.h"

namespace kiosk::programs {
namespace {

std::optional<danger::Watch> read_watch(const std::string& directory_file) {
    const auto directory = directory::Directory::open(directory_file);
    if (!directory) return std::nullopt;
    auto watch = danger::Watch::read(*directory);
    if (!watch) return std::nullopt;
    return *std::move(watch);
}

}  // namespace

DangerEar::DangerEar(std::string directory_file)
    : watch_(std::async(std::launch::async,
                        [file = std::move(directory_file)] { return read_watch(file); })) {}

bool DangerEar::hears_danger(std::string_view words) {
    const auto& watch = watch_.get();
    return watch && watch->speaks_of_danger(words);
}

}  // namespace kiosk::programs
