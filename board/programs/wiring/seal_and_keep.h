// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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
// over again, whatever the way back to Send, is the same sealed file, so that the keeper, who knows it by its hash, keeps
// it once. All outlive it.
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
    base::Result<std::string> hand_over(const forms::CompleteRequest& request,
                                        ports::Monotonic now) override;
    std::optional<screens::Keeping> outcome(ports::Monotonic now) override;

  private:
    struct Letter {
        crypto::Sha256Digest said{};  // of the request's said()
        std::string reference;
        sealing::SealedRequest sealed;
    };
    [[nodiscard]] base::Result<trust::VerifiedRecipients> recipients() const;

    World world_;
    link::KioskLink link_;
    bool recipients_hold_ = false;
    // Handed over since the last one that is known to be kept. Any of them may be kept unseen: every one of them, since
    // answers can be changed and changed back.
    std::vector<Letter> letters_;
};

}  // namespace kiosk::programs
