// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/seal_and_keep.h"

#include <algorithm>
#include <array>

#include "firmware/forms/complete_request.h"

namespace kiosk::programs {
namespace {

using base::Result;
using screens::Keeping;

// No vowels, so that no word comes out; nothing that looks like another sign.
constexpr std::string_view kReferenceLetters = "23456789CDFGHJKMNPQRTVWX";
constexpr std::size_t kReferenceLength = 8;

std::string initials(std::string_view council) {
    std::string letters;
    bool first = true;
    for (const char c : council) {
        const bool small = c >= 'a' && c <= 'z';
        const bool stands = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (first && stands) letters += small ? static_cast<char>(c - 'a' + 'A') : c;
        first = c == '-';
    }
    return letters.empty() ? "LO" : letters;
}

}  // namespace

Result<trust::VerifiedRecipients> SealAndKeep::recipients() const {
    return trust::load_recipients(world_.files, world_.state, world_.settings,
                                  world_.clock.today());
}

void SealAndKeep::ask_open(ports::Monotonic now) {
    recipients_hold_ = recipients().has_value();
    link_.ask_status(now);
}

std::optional<bool> SealAndKeep::is_open(ports::Monotonic now) {
    const auto answer = link_.poll(now);
    if (!answer) return std::nullopt;
    const auto* status = std::get_if<link::Status>(&*answer);
    return recipients_hold_ && status != nullptr && status->queue == link::Queue::Open;
}

Result<std::string> SealAndKeep::new_reference() {
    std::string reference = initials(world_.settings.council());
    std::size_t made = 0;
    while (made < kReferenceLength) {
        std::array<std::uint8_t, 16> bytes{};
        TRY_DO(world_.random.fill(bytes));
        for (const auto byte : bytes) {
            // The largest multiple of 24 that a byte holds: every letter is as likely as every other.
            if (made == kReferenceLength || byte >= 240) continue;
            if (made % 4 == 0) reference += '-';
            reference += kReferenceLetters[byte % kReferenceLetters.size()];
            ++made;
        }
    }
    return reference;
}

Result<std::string> SealAndKeep::hand_over(const forms::CompleteRequest& request,
                                           ports::Monotonic now) {
    TRY(const auto said, crypto::sha256(base::as_bytes(request.said())));
    auto letter = std::ranges::find(letters_, said, &Letter::said);
    if (letter == letters_.end()) {
        TRY(const auto to, recipients());
        TRY(auto sealed, sealing::seal(request, to, world_.random));
        letters_.push_back({said, std::string(request.reference()), std::move(sealed)});
        letter = letters_.end() - 1;
    }
    link_.start_keep(letter->sealed, now);
    return letter->reference;
}

std::optional<Keeping> SealAndKeep::outcome(ports::Monotonic now) {
    const auto answer = link_.poll(now);
    if (!answer) return std::nullopt;
    if (std::holds_alternative<link::Kept>(*answer)) {
        letters_.clear();
        return Keeping::Kept;
    }
    if (const auto* refused = std::get_if<link::Refused>(&*answer)) {
        return refused->why == link::Refusal::Full ? Keeping::Full : Keeping::Failed;
    }
    return Keeping::NoAnswer;
}

}  // namespace kiosk::programs
