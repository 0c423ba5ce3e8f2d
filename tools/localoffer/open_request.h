// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "firmware/base/result.h"
#include "firmware/crypto/age_keys.h"
#include "firmware/ports/files.h"
#include "tools/localoffer/collected.h"

namespace kiosk::tools {

struct Opened {
    std::filesystem::path folder;
    std::string reference;
    bool was_there = false;  // opened before, with the same words
};

// Unlocks one request into <out>/<reference>/request.txt and request.json; into <out>/<sha256>/
// where another request has that reference. Nothing is ever overwritten.
[[nodiscard]] base::Result<Opened> open_request(ports::Files& files, const Collected& collected,
                                                std::span<const crypto::AgeIdentity> identities,
                                                const std::filesystem::path& out);

}  // namespace kiosk::tools
