// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"
#include "firmware/crypto/signature.h"
#include "firmware/outbox/envelope.h"
#include "firmware/ports/files.h"

namespace kiosk::tools {

inline constexpr std::size_t kMaxCollectedFiles = 100'000;

// A sealed file that is what its envelope says.
struct Collected {
    base::Bytes sealed;
    outbox::Envelope envelope;
};

// Every .age file under the folder, and every .envelope that has none beside it, in order of name.
// Links are not followed. TooLarge over kMaxCollectedFiles.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>> find_collected(
    const std::filesystem::path& folder);

// Reads one of them with its envelope and holds them against each other; and the envelope against
// the kiosk's key where that is given.
[[nodiscard]] base::Result<Collected> read_collected(
    ports::Files& files, const std::filesystem::path& path,
    const std::optional<crypto::VerifyingKey>& device);

// "kiosk library-1: missing here: 3" or "... 3 to 5" for each hole between the numbers seen.
[[nodiscard]] std::vector<std::string> missing_numbers(const std::vector<outbox::Envelope>& seen);

}  // namespace kiosk::tools
