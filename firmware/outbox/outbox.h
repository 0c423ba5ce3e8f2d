// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"
#include "firmware/crypto/signature.h"
#include "firmware/sealing/sealed_request.h"
#include "firmware/store/database.h"

namespace kiosk::outbox {

inline constexpr std::int64_t kDefaultMaxBytes = 64 * 1024 * 1024;

// Where a kept request stands. On disk: never renumber.
enum class Delivery { Queued = 0, Exported = 1 };
enum class Which { Queued, QueuedAndExported };
enum class Room { Open, Full };

// The promise: under this number the request survives a power cut.
struct Kept {
    std::int64_t number = 0;
    crypto::Sha256Digest sha256{};
};

struct KeptRequest {
    std::int64_t number = 0;
    crypto::Sha256Digest sha256{};
    base::Bytes sealed;
    std::string envelope;
};

struct Settings {
    std::string kiosk;
    std::int64_t max_bytes = kDefaultMaxBytes;
};

// Sealed requests until the council has them. One object owns the file; a second opener is told
// Unavailable.
class Outbox {
  public:
    [[nodiscard]] static base::Result<Outbox> open(const std::filesystem::path& file,
                                                   Settings settings, crypto::SigningKey device);

    // Returns only after the commit. Full, Io: nothing was changed, nothing may be promised. The
    // same bytes again give the number they already have.
    [[nodiscard]] base::Result<Kept> keep(const sealing::SealedRequest& request, base::Instant now);

    // The numbers, oldest first.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> waiting(Which which);
    [[nodiscard]] base::Result<KeptRequest> read(std::int64_t number);
    base::Result<void> mark_exported(std::int64_t number);

    // Full as soon as the largest possible request might not fit: a form that could not be kept
    // must not be begun.
    [[nodiscard]] base::Result<Room> room();

  private:
    Outbox(std::filesystem::path file, Settings settings, crypto::SigningKey device,
           store::Database database)
        : file_(std::move(file)),
          settings_(std::move(settings)),
          device_(std::move(device)),
          database_(std::move(database)) {}
    [[nodiscard]] base::Result<std::int64_t> number_of(const crypto::Sha256Digest& sha256);

    std::filesystem::path file_;
    Settings settings_;
    crypto::SigningKey device_;
    store::Database database_;
};

}  // namespace kiosk::outbox
