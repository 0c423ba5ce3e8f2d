// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <future>
#include <optional>
#include <string>

#include "localoffer_data/danger/watch.h"
#include "ui/screens/danger/where_to_turn.h"

namespace kiosk::programs {

// Reads the words of danger beside the first frame, which takes a twentieth of a second, and is ready long before anybody
// has typed one.
class DangerEar final : public screens::DangerListener {
  public:
    explicit DangerEar(std::string directory_file);
    // Waits for the reading where it is not done; without its rows it hears nothing.
    [[nodiscard]] bool hears_danger(std::string_view words) override;

  private:
    std::shared_future<std::optional<danger::Watch>> watch_;
};

}  // namespace kiosk::programs
