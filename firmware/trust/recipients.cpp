// SPDX-License-Identifier: Apache-2.0
#include "firmware/trust/recipients.h"

#include <algorithm>
#include <chrono>

#include "firmware/crypto/age.h"
#include "firmware/trust/lines.h"

namespace kiosk::trust {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kFirstLine = "send-kiosk recipients 1";
constexpr std::size_t kLinesBeforeRecipients = 5;

std::string_view role_word(RecipientRole role) {
    return role == RecipientRole::Operations ? "operations" : "recovery";
}

Result<Recipient> parse_recipient(std::string_view line) {
    TRY(const auto words, after("recipient ", line));
    const auto blank = words.find(' ');
    if (blank == std::string_view::npos) return Error{Code::Invalid, "a recipient has a role"};
    TRY(const auto key, crypto::AgeRecipient::parse(words.substr(0, blank)));
    for (const auto role : {RecipientRole::Operations, RecipientRole::Recovery}) {
        if (words.substr(blank + 1) == role_word(role)) return Recipient{key, role};
    }
    return Error{Code::Invalid, "a recipient is for operations or recovery"};
}

Result<base::Date> parse_date_line(std::string_view start, std::string_view line) {
    TRY(const auto text, after(start, line));
    return base::parse_date(text);
}

bool has_role(const std::vector<Recipient>& recipients, RecipientRole role) {
    return std::ranges::any_of(recipients, [&](const auto& one) { return one.role == role; });
}

bool names_a_key_twice(const std::vector<Recipient>& recipients) {
    for (auto one = recipients.begin(); one != recipients.end(); ++one) {
        if (std::any_of(one + 1, recipients.end(),
                        [&](const auto& other) { return other.key == one->key; })) {
            return true;
        }
    }
    return false;
}

std::filesystem::path in(const std::filesystem::path& state, std::string_view name) {
    return state / std::filesystem::path{name};
}

}  // namespace

Result<RecipientList> parse_recipients(std::string_view text) {
    TRY(const auto lines, split_lines(text));
    if (lines.size() < kLinesBeforeRecipients || lines[0] != kFirstLine) {
        return Error{Code::Invalid, "not a list of recipients"};
    }
    RecipientList list;
    TRY(list.council, after("council ", lines[1]));
    TRY(list.created, parse_date_line("created ", lines[2]));
    TRY(list.expires, parse_date_line("expires ", lines[3]));
    TRY(const auto word, after("demonstration ", lines[4]));
    TRY(list.purpose, parse_purpose(word));
    for (std::size_t i = kLinesBeforeRecipients; i < lines.size(); ++i) {
        TRY(auto recipient, parse_recipient(lines[i]));
        list.recipients.push_back(recipient);
    }
    if (list.recipients.size() > crypto::kMaxRecipients) {
        return Error{Code::TooLarge, "over 16 recipients"};
    }
    if (names_a_key_twice(list.recipients) ||
        !has_role(list.recipients, RecipientRole::Operations) ||
        !has_role(list.recipients, RecipientRole::Recovery)) {
        return Error{Code::Invalid, "one operations and one recovery key at least, none twice"};
    }
    return list;
}

std::string format_recipients(const RecipientList& list) {
    std::string text{kFirstLine};
    text += "\ncouncil " + list.council;
    text += "\ncreated " + base::to_iso(list.created);
    text += "\nexpires " + base::to_iso(list.expires);
    text += "\ndemonstration ";
    text += purpose_word(list.purpose);
    text += '\n';
    for (const auto& recipient : list.recipients) {
        text += "recipient " + recipient.key.text() + " ";
        text += role_word(recipient.role);
        text += '\n';
    }
    return text;
}

VerifiedRecipients::VerifiedRecipients(RecipientList list) : list_(std::move(list)) {
    for (const auto& recipient : list_.recipients) keys_.push_back(recipient.key);
}

Result<VerifiedRecipients> VerifiedRecipients::verify(std::string_view text,
                                                      base::ByteView signature,
                                                      const crypto::VerifyingKey& root,
                                                      const Settings& settings, base::Date today) {
    if (text.size() > kMaxRecipientsBytes) return Error{Code::TooLarge, "recipients over 4 KiB"};
    TRY_DO(root.verify(base::as_bytes(text), signature));
    TRY(auto list, parse_recipients(text));
    if (list.council != settings.council()) {
        return Error{Code::Untrusted, "recipients of another council"};
    }
    if (list.purpose != settings.purpose()) {
        return Error{Code::Untrusted, "demonstration and live files are mixed"};
    }
    using std::chrono::sys_days;
    if (sys_days{today} < sys_days{list.created} || sys_days{today} > sys_days{list.expires}) {
        return Error{Code::Untrusted, "recipients out of date"};
    }
    return VerifiedRecipients{std::move(list)};
}

Result<Settings> load_settings(ports::Files& files, const std::filesystem::path& state) {
    TRY(const auto bytes, files.read(in(state, kSettingsFile), kMaxSettingsBytes));
    auto settings = Settings::parse(base::as_text(bytes));
    if (!settings) return std::move(settings).error().within(std::string{kSettingsFile});
    return settings;
}

Result<VerifiedRecipients> load_recipients(ports::Files& files, const std::filesystem::path& state,
                                           const Settings& settings, base::Date today) {
    TRY(const auto pem, files.read(in(state, kRootFile), crypto::kMaxKeyFileBytes));
    TRY(const auto root, crypto::VerifyingKey::from_pem(base::as_text(pem)));
    TRY(const auto text, files.read(in(state, kRecipientsFile), kMaxRecipientsBytes));
    TRY(const auto signature,
        files.read(in(state, kRecipientsSignatureFile), crypto::kMaxSignatureBytes));
    auto verified =
        VerifiedRecipients::verify(base::as_text(text), signature, root, settings, today);
    if (!verified) return std::move(verified).error().within(std::string{kRecipientsFile});
    return verified;
}

}  // namespace kiosk::trust
