// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/secret.h"

// The MIME message inside a sealed request (README.md).
namespace kiosk::sealing {

inline constexpr std::size_t kMaxMessageBytes = 512 * 1024;
inline constexpr std::size_t kBucketBytes = 16 * 1024;

// Views of somebody else's words.
struct MessageParts {
    std::string_view reference;
    std::string_view text;         // English
    std::string_view family_text;  // empty where the family's language is English
    std::string_view family_lang;
    std::string_view json;
};

struct OpenedMessage {
    std::string reference;
    std::string text;
    std::string family_text;
    std::string family_lang;
    std::string json;
};

// Padded to a multiple of kBucketBytes. TooLarge over kMaxMessageBytes; Invalid where reference or
// language could not stand in a header.
[[nodiscard]] base::Result<crypto::SecretBytes> write_message(const MessageParts& parts);
// Invalid, TooLarge: not what write_message could have made.
[[nodiscard]] base::Result<OpenedMessage> read_message(base::ByteView bytes);

}  // namespace kiosk::sealing
