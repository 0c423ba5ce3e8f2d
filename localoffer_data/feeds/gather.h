// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/settle.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

// Whether another service came with the same provider, name and postcode, so that these do not tell which is which.
enum class Twin { No, Yes };

// Puts together the services of several sources, in the order in which they are given; an earlier source comes before a later.
//  - Two records of one source with one id are one service: the newer one, where it knows nothing with what the older knew.
//    Where neither name nor provider is the same, the id was given twice by mistake: they stay two, and are noted.
//  - Two records of different sources with one provider, name and postcode are one service: the earlier source's,
//    with what only the later knows.
//  - Two of one source with the same provider, name and postcode but other ids stay two, and are noted.
// What was put together is noted, always. Services wait in a scratch file, so that a million of them fit in memory
// (about 100 bytes each are kept).
class Gather {
  public:
    // The file is made anew and goes away with this object.
    [[nodiscard]] static base::Result<Gather> begin(const std::filesystem::path& scratch);
    Gather(Gather&&) noexcept = default;
    Gather& operator=(Gather&&) noexcept = default;
    ~Gather();

    // What is added from now on is of the next source.
    void next_source(std::string name) { sources_.push_back(std::move(name)); }
    base::Result<void> add(const Settled& settled, const Spot& spot, Notes& notes, Merges& merges);

    [[nodiscard]] std::size_t size() const { return records_.size(); }
    // Every service once, in the order in which they came.
    base::Result<void> each(const std::function<base::Result<void>(model::Service&, Twin)>& use);

  private:
    struct Record {
        std::uint64_t at = 0;
        std::uint32_t bytes = 0;
        std::uint32_t source = 0;
        std::int64_t modified = 0;  // seconds, in the order of time
        std::uint32_t spot = 0;     // its record in its source
        Twin twin = Twin::No;
    };

    Gather() = default;
    [[nodiscard]] std::uint32_t source() const {
        return static_cast<std::uint32_t>(sources_.size() - 1);
    }
    // Whether another source keeps it private.
    [[nodiscard]] bool is_private(const model::Service& service) const;
    base::Result<Record> keep(const model::Service& service);
    base::Result<model::Service> read(const Record& record);
    base::Result<void> merge(Record& before, const model::Service& service, std::int64_t modified,
                             const Spot& spot, Notes& notes, Merges& merges);

    std::filesystem::path path_;
    std::fstream file_;
    std::uint64_t end_ = 0;
    bool is_at_end_ = true;  // else the last thing done was to read
    std::vector<Record> records_;
    std::vector<std::string> sources_;
    // Hashes of many ids: the text would be too much to keep, and two of one hash are not met in practice.
    std::unordered_map<std::size_t, std::uint32_t> by_id_;
    std::unordered_map<std::size_t, std::uint32_t> by_identity_;
    // Providers and names of what is kept private and has no postcode by which another source's could be known as the same.
    std::unordered_set<std::size_t> private_names_;
};

// What `first` does not know of itself and `second` knows. What one of them keeps from the public the other does not give
// away.
void fill_unknown(model::Service& first, model::Service second);

// Provider, name and postcode without case, blanks and marks; empty where two of them are not known.
[[nodiscard]] std::string identity(const model::Service& service);

}  // namespace kiosk::feeds
