// SPDX-License-Identifier: Apache-2.0
// age_vectors FOLDER: holds our age reader against the CCTV age test vectors. Each file says what a
// reader must answer; out of our scope are armour, passphrases and hybrid keys.
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>

#include "firmware/crypto/age.h"
#include "firmware/crypto/sha256.h"

namespace kiosk {
namespace {

using base::Bytes;
using base::Code;

constexpr std::size_t kMaxInflatedBytes = 64 * 1024 * 1024;

struct Vector {
    std::map<std::string, std::string> fields;
    std::vector<std::string> identities;
    Bytes file;
};

Bytes read_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return Bytes{std::istreambuf_iterator<char>{in}, {}};
}

std::optional<Bytes> inflate(const Bytes& packed) {
    Bytes out(kMaxInflatedBytes);
    uLongf size = out.size();
    if (::uncompress(out.data(), &size, packed.data(), packed.size()) != Z_OK) return std::nullopt;
    out.resize(size);
    return out;
}

// "key: value" lines, an empty line, then the age file.
std::optional<Vector> read_vector(const std::filesystem::path& path) {
    const auto bytes = read_file(path);
    auto text = base::as_text(bytes);
    Vector vector;
    while (true) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line.empty()) break;
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos) return std::nullopt;
        const std::string key{line.substr(0, colon)};
        const std::string value{line.substr(colon + 2)};
        if (key == "identity") vector.identities.push_back(value);
        vector.fields[key] = value;
    }
    const auto rest = base::as_bytes(text);
    vector.file.assign(rest.begin(), rest.end());
    if (!vector.fields.contains("compressed")) return vector;
    auto inflated = inflate(vector.file);
    if (!inflated) return std::nullopt;
    vector.file = *std::move(inflated);
    return vector;
}

bool in_scope(const Vector& vector) {
    if (vector.fields.contains("armored") || vector.fields.contains("passphrase")) return false;
    return std::ranges::none_of(vector.identities, [](const std::string& identity) {
        return identity.starts_with("AGE-SECRET-KEY-PQ-");
    });
}

std::string answer_of(const base::Result<void>& opened) {
    if (opened) return "success";
    const auto& error = opened.error();
    switch (error.code) {
        case Code::Invalid: return "header failure";
        case Code::NotFound: return "no match";
        case Code::Untrusted:
            return error.detail.starts_with("age payload") ? "payload failure" : "HMAC failure";
        case Code::TooLarge:
        case Code::Full:
        case Code::Unavailable:
        case Code::Io:
        case Code::Bug: break;
    }
    return "unexpected: " + error.detail;
}

struct Outcome {
    std::string answer;
    std::string released;  // SHA-256 in hex of everything handed on
};

Outcome open(const Vector& vector) {
    std::vector<crypto::AgeIdentity> identities;
    for (const auto& text : vector.identities) {
        auto identity = crypto::AgeIdentity::parse(text);
        if (!identity) return {"unreadable identity", ""};
        identities.push_back(*std::move(identity));
    }
    auto hash = crypto::Sha256::start();
    if (!hash) return {"no hash", ""};
    base::Result<void> hashed;
    const auto opened = crypto::age_open_chunks(vector.file, identities, [&](base::ByteView chunk) {
        if (hashed) hashed = hash->add(chunk);
    });
    const auto digest = hash->finish();
    if (!hashed || !digest) return {"no hash", ""};
    return {answer_of(opened), base::to_hex(*digest)};
}

// age_open must agree and, on failure, give nothing at all.
bool whole_agrees(const Vector& vector, const std::string& answer) {
    std::vector<crypto::AgeIdentity> identities;
    for (const auto& text : vector.identities) {
        identities.push_back(*crypto::AgeIdentity::parse(text));
    }
    return crypto::age_open(vector.file, identities).has_value() == (answer == "success");
}

bool check(const std::filesystem::path& path, const Vector& vector) {
    const auto outcome = open(vector);
    const auto& expected = vector.fields.at("expect");
    const auto payload = vector.fields.find("payload");
    const bool same_payload = payload == vector.fields.end() || payload->second == outcome.released;
    if (outcome.answer == expected && same_payload && whole_agrees(vector, expected)) return true;
    std::cout << path.filename().string() << ": expected " << expected << ", got " << outcome.answer
              << (same_payload ? "" : ", with other bytes released") << "\n";
    return false;
}

int run(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.is_regular_file()) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const auto& path : paths) {
        const auto vector = read_vector(path);
        if (!vector || !vector->fields.contains("expect")) {
            std::cout << path.filename().string() << ": not a test vector\n";
            ++failed;
        } else if (!in_scope(*vector)) {
            ++skipped;
        } else {
            ++(check(path, *vector) ? passed : failed);
        }
    }
    std::cout << "passed " << passed << ", failed " << failed << ", out of scope " << skipped
              << "\n";
    return failed == 0 && passed > 0 ? 0 : 1;
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: age_vectors FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    if (!std::filesystem::is_directory(folder)) {
        std::cerr << "no such folder: " << folder.string() << "\n";
        return 2;
    }
    return kiosk::run(folder);
}
