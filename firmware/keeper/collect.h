// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "firmware/base/result.h"
#include "firmware/outbox/outbox.h"
#include "firmware/ports/files.h"

namespace kiosk::keeper {

struct CollectReport {
    std::uint32_t written = 0;
    std::uint32_t already_there = 0;
    std::uint32_t in_the_way = 0;  // another file has the name; those requests still wait
};

// Writes waiting requests into a folder, one a step, so that the keeper can answer a family in
// between. Outbox and files must outlive it.
class CollectJob {
  public:
    [[nodiscard]] static base::Result<CollectJob> start(outbox::Outbox& outbox, ports::Files& files,
                                                        const std::string& kiosk,
                                                        const std::filesystem::path& folder,
                                                        outbox::Which which);

    [[nodiscard]] bool is_done() const { return next_ == numbers_.size(); }
    // After an error the job is over; what was marked before stays collected.
    base::Result<void> step();
    [[nodiscard]] const CollectReport& report() const { return report_; }

  private:
    CollectJob(outbox::Outbox& outbox, ports::Files& files, std::filesystem::path folder,
               std::vector<std::int64_t> numbers)
        : outbox_(&outbox),
          files_(&files),
          folder_(std::move(folder)),
          numbers_(std::move(numbers)) {}

    enum class Put { Written, AlreadyThere, InTheWay };
    [[nodiscard]] base::Result<Put> put(const std::filesystem::path& path, base::ByteView bytes);

    outbox::Outbox* outbox_;
    ports::Files* files_;
    std::filesystem::path folder_;
    std::vector<std::int64_t> numbers_;
    std::size_t next_ = 0;
    CollectReport report_;
};

[[nodiscard]] base::Result<CollectReport> collect_all(CollectJob job);

}  // namespace kiosk::keeper
