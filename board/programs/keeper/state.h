// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "firmware/base/result.h"
#include "firmware/crypto/signature.h"
#include "firmware/outbox/outbox.h"
#include "firmware/ports/files.h"
#include "firmware/trust/recipients.h"

namespace kiosk::programs {

// Unavailable: a keeper is running on this state folder.
[[nodiscard]] inline base::Result<outbox::Outbox> open_outbox(
    ports::Files& files, const std::filesystem::path& state, const trust::Settings& settings,
    std::int64_t max_bytes = outbox::kDefaultMaxBytes) {
    TRY(auto pem, files.read(state / "device.key", crypto::kMaxKeyFileBytes));
    auto device = crypto::SigningKey::from_pem(base::as_text(pem));
    base::wipe(pem);
    if (!device) return std::move(device).error().within("device.key");
    return outbox::Outbox::open(state / "outbox.db", {settings.kiosk(), max_bytes},
                                *std::move(device));
}

}  // namespace kiosk::programs
