// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/collected.h"

#include <algorithm>
#include <map>
#include <set>

#include "firmware/sealing/sealed_request.h"

namespace kiosk::tools {
namespace {

using base::Code;
using base::Error;
using base::Result;
namespace fs = std::filesystem;

constexpr std::string_view kSealed = ".age";
constexpr std::string_view kEnvelope = ".envelope";

bool is_of_interest(const fs::path& path) {
    if (path.extension() == kSealed) return true;
    if (path.extension() != kEnvelope) return false;
    auto sealed = path;
    std::error_code ignored;
    return !fs::exists(sealed.replace_extension(kSealed), ignored);
}

}  // namespace

Result<std::vector<fs::path>> find_collected(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> found;
    std::size_t seen = 0;
    fs::recursive_directory_iterator entry{folder, failed};
    for (; !failed && entry != fs::recursive_directory_iterator{}; entry.increment(failed)) {
        if (++seen > kMaxCollectedFiles) return Error{Code::TooLarge, "over 100,000 files"};
        std::error_code ignored;
        if (!entry->is_directory(ignored) && is_of_interest(entry->path())) {
            found.push_back(entry->path());
        }
    }
    if (failed) return Error{Code::NotFound, folder.string() + ": " + failed.message()};
    std::ranges::sort(found);
    return found;
}

Result<Collected> read_collected(ports::Files& files, const fs::path& path,
                                 const std::optional<crypto::VerifyingKey>& device) {
    if (path.extension() == kEnvelope) return Error{Code::NotFound, "its .age file is missing"};
    Collected collected;
    TRY(collected.sealed, files.read(path, sealing::kMaxSealedBytes));
    auto beside = path;
    const auto line = files.read(beside.replace_extension(kEnvelope), outbox::kMaxEnvelopeBytes);
    if (!line && line.error().code == Code::NotFound) {
        return Error{Code::NotFound, "its .envelope file is missing"};
    }
    if (!line) return line.error();
    TRY(collected.envelope, outbox::parse_envelope(base::as_text(*line)));
    TRY(const auto digest, crypto::sha256(collected.sealed));
    if (digest != collected.envelope.sha256) {
        return Error{Code::Untrusted, "it is not the file that its envelope names"};
    }
    if (device) {
        auto verified = outbox::verify_envelope(collected.envelope, *device);
        if (!verified) return Error{Code::Untrusted, "its envelope is not signed by that kiosk"};
    }
    return collected;
}

std::vector<std::string> missing_numbers(const std::vector<outbox::Envelope>& seen) {
    std::map<std::string, std::set<std::int64_t>> kiosks;
    for (const auto& envelope : seen) kiosks[envelope.kiosk].insert(envelope.number);
    std::vector<std::string> lines;
    for (const auto& [kiosk, numbers] : kiosks) {
        auto expected = *numbers.begin();
        for (const auto number : numbers) {
            if (number != expected) {
                const auto last = number - 1;
                lines.push_back("kiosk " + kiosk + ": missing here: " + std::to_string(expected) +
                                (last > expected ? " to " + std::to_string(last) : ""));
            }
            expected = number + 1;
        }
    }
    return lines;
}

}  // namespace kiosk::tools
