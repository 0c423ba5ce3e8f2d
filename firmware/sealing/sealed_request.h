// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"

namespace kiosk::forms {
class CompleteRequest;
}
namespace kiosk::ports {
class Random;
}
namespace kiosk::trust {
class VerifiedRecipients;
}

namespace kiosk::sealing {

class SealedRequest;

// Larger than any request the forms allow, smaller than a message of the link (1 MiB).
inline constexpr std::size_t kMaxSealedBytes = 512 * 1024;

// Locks a request for the council. Any failure gives nothing: nothing may then be kept or promised.
[[nodiscard]] base::Result<SealedRequest> seal(const forms::CompleteRequest& request,
                                               const trust::VerifiedRecipients& recipients,
                                               ports::Random& random);

// A request that this machine can no longer read: an age file to at least two recipients, named by
// the hash of its bytes. What passes between the processes, and all that storage ever sees.
class SealedRequest {
  public:
    // TooLarge over kMaxSealedBytes; Invalid where it is no age file for two or more X25519 keys.
    // That it opens only the council can tell.
    [[nodiscard]] static base::Result<SealedRequest> from_untrusted(base::Bytes bytes);

    [[nodiscard]] base::ByteView bytes() const { return bytes_; }
    [[nodiscard]] const crypto::Sha256Digest& sha256() const { return sha256_; }

  private:
    friend base::Result<SealedRequest> seal(const forms::CompleteRequest&,
                                            const trust::VerifiedRecipients&, ports::Random&);
    SealedRequest(base::Bytes bytes, const crypto::Sha256Digest& sha256)
        : bytes_(std::move(bytes)), sha256_(sha256) {}
    base::Bytes bytes_;
    crypto::Sha256Digest sha256_;
};

}  // namespace kiosk::sealing
