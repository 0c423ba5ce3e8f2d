// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "firmware/base/bytes.h"
#include "firmware/link/kiosk_link.h"
#include "firmware/ports/clock.h"
#include "firmware/ports/files.h"
#include "firmware/ports/random.h"
#include "firmware/sealing/sealed_request.h"
#include "firmware/trust/recipients.h"
#include "ui/screens/request/keeping.h"

namespace kiosk::programs {

// Seals in this process, to recipients that it has verified itself, and hands the result to the keeper. A request handed
// over again is the same sealed file, so that the keeper, who knows it by its hash, keeps it once. All outlive it.
class SealAndKeep final : public screens::RequestKeeper {
  public:
    struct World {
        ports::Files& files;
        ports::Random& random;
        const ports::Clock& clock;
        std::filesystem::path state;
        trust::Settings settings;
        link::Connector keeper;
    };
    explicit SealAndKeep(World world) : world_(std::move(world)), link_(world_.keeper) {}

    void ask_open(ports::Monotonic now) override;
    [[nodiscard]] std::optional<bool> is_open(ports::Monotonic now) override;
    base::Result<std::string> new_reference() override;
    [[nodiscard]] std::string kiosk() const override { return world_.settings.kiosk(); }
    base::Result<void> hand_over(const forms::CompleteRequest& request,
                                 ports::Monotonic now) override;
    std::optional<screens::Keeping> outcome(ports::Monotonic now) override;

  private:
    [[nodiscard]] base::Result<trust::VerifiedRecipients> recipients() const;

    World world_;
    link::KioskLink link_;
    bool recipients_hold_ = false;
    std::optional<std::string> reference_;  // given out, and nothing kept under it yet
    crypto::Sha256Digest sealed_words_{};   // of the request's JSON that `sealed_` holds
    std::optional<sealing::SealedRequest> sealed_;
};

}  // namespace kiosk::programs
