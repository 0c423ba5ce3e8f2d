// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/open_request.h"

#include "firmware/crypto/age.h"
#include "firmware/sealing/message.h"

namespace kiosk::tools {
namespace {

using base::Code;
using base::Error;
using base::Result;
namespace fs = std::filesystem;

// Anyone can type anyone's name at a kiosk.
constexpr std::string_view kNotice =
    "Typed at a public kiosk; identity not checked. Confirm by a contact you already hold before "
    "telling anyone.\n";
constexpr std::size_t kMaxWrittenBytes = 4 * sealing::kMaxMessageBytes;

std::string text_of(const sealing::OpenedMessage& message) {
    std::string text{kNotice};
    text += "\n" + message.text;
    if (!message.family_text.empty()) {
        text += "\n\nIn the family's language (" + message.family_lang + "):\n\n";
        text += message.family_text;
    }
    return text;
}

enum class Place { Free, SameWords, OtherWords };

Result<Place> look_at(ports::Files& files, const fs::path& folder, std::string_view text,
                      std::string_view json) {
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(folder, ignored))) return Place::Free;
    const auto old_text = files.read(folder / "request.txt", kMaxWrittenBytes);
    const auto old_json = files.read(folder / "request.json", kMaxWrittenBytes);
    // A folder left half written by a full disk holds nothing yet that could be lost.
    const auto fits = [](const Result<base::Bytes>& old, std::string_view words) {
        return old ? base::as_text(*old) == words : old.error().code == Code::NotFound;
    };
    if (!fits(old_text, text) || !fits(old_json, json)) return Place::OtherWords;
    return old_text && old_json ? Place::SameWords : Place::Free;
}

Result<void> write(ports::Files& files, const fs::path& folder, std::string_view text,
                   std::string_view json) {
    TRY_DO(files.make_folder(folder));
    TRY_DO(files.place(folder / "request.txt", base::as_bytes(text)));
    return files.place(folder / "request.json", base::as_bytes(json));
}

}  // namespace

Result<Opened> open_request(ports::Files& files, const Collected& collected,
                            std::span<const crypto::AgeIdentity> identities, const fs::path& out) {
    TRY(const auto plain, crypto::age_open(collected.sealed, identities));
    TRY(const auto message, sealing::read_message(plain.view()));
    const auto text = text_of(message);
    for (const auto& name : {message.reference, base::to_hex(collected.envelope.sha256)}) {
        const auto folder = out / name;
        TRY(const auto place, look_at(files, folder, text, message.json));
        if (place == Place::OtherWords) continue;
        if (place == Place::Free) TRY_DO(write(files, folder, text, message.json));
        return Opened{folder, message.reference, place == Place::SameWords};
    }
    return Error{Code::Invalid, "another request is in its place; nothing was overwritten"};
}

}  // namespace kiosk::tools
