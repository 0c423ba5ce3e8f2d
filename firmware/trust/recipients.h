// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "firmware/crypto/age_keys.h"
#include "firmware/crypto/signature.h"
#include "firmware/ports/files.h"
#include "firmware/trust/settings.h"

namespace kiosk::trust {

inline constexpr std::size_t kMaxRecipientsBytes = 4096;
inline constexpr std::string_view kRecipientsFile = "recipients.txt";
inline constexpr std::string_view kRecipientsSignatureFile = "recipients.txt.sig";
inline constexpr std::string_view kRootFile = "root.pub";
inline constexpr std::string_view kSettingsFile = "settings.conf";

enum class RecipientRole {
    Operations,  // the council's desk, every day
    Recovery,    // in the council's safe, for the day the other is lost
};

struct Recipient {
    crypto::AgeRecipient key;
    RecipientRole role;
};

// What recipients.txt says, before anyone has said that it is true: nothing is sealed to it.
struct RecipientList {
    std::string council;
    base::Date created{};
    base::Date expires{};
    Purpose purpose = Purpose::Live;
    std::vector<Recipient> recipients;
};
[[nodiscard]] std::string format_recipients(const RecipientList& list);
// Shape only; says nothing about who signed.
[[nodiscard]] base::Result<RecipientList> parse_recipients(std::string_view text);

// The keys that a request may be sealed to: signed by this kiosk's root, for its council, in date,
// at least two. Only the functions below make one.
class VerifiedRecipients {
  public:
    // Untrusted: the signature does not hold, another council's, or out of date; Invalid, TooLarge:
    // the text breaks its grammar (README.md).
    [[nodiscard]] static base::Result<VerifiedRecipients> verify(std::string_view text,
                                                                 base::ByteView signature,
                                                                 const crypto::VerifyingKey& root,
                                                                 const Settings& settings,
                                                                 base::Date today);

    [[nodiscard]] const std::string& council() const { return list_.council; }
    [[nodiscard]] base::Date expires() const { return list_.expires; }
    [[nodiscard]] bool is_demonstration() const { return list_.purpose == Purpose::Demonstration; }
    [[nodiscard]] const std::vector<crypto::AgeRecipient>& keys() const { return keys_; }

  private:
    explicit VerifiedRecipients(RecipientList list);
    RecipientList list_;
    std::vector<crypto::AgeRecipient> keys_;
};

[[nodiscard]] base::Result<Settings> load_settings(ports::Files& files,
                                                   const std::filesystem::path& state);
// Reads root.pub, recipients.txt and recipients.txt.sig of a state folder and verifies them.
[[nodiscard]] base::Result<VerifiedRecipients> load_recipients(ports::Files& files,
                                                               const std::filesystem::path& state,
                                                               const Settings& settings,
                                                               base::Date today);

}  // namespace kiosk::trust
