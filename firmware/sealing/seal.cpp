// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age.h"
#include "firmware/forms/complete_request.h"
#include "firmware/ports/random.h"
#include "firmware/sealing/message.h"
#include "firmware/sealing/sealed_request.h"
#include "firmware/trust/recipients.h"

namespace kiosk::sealing {

using base::Code;
using base::Error;
using base::Result;

Result<SealedRequest> seal(const forms::CompleteRequest& request,
                           const trust::VerifiedRecipients& recipients, ports::Random& random) {
    if (request.council() != recipients.council()) {
        return Error{Code::Untrusted, "the keys are another council's"};
    }
    TRY(const auto message,
        write_message({request.reference(), request.text(), request.family_text(),
                       request.family_lang(), request.json()}));
    TRY(auto bytes, crypto::age_seal(message.view(), recipients.keys(), random));
    if (bytes.size() > kMaxSealedBytes) return Error{Code::TooLarge, "sealed request over 512 KiB"};
    TRY(const auto digest, crypto::sha256(bytes));
    return SealedRequest{std::move(bytes), digest};
}

}  // namespace kiosk::sealing
