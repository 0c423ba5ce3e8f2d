// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/ids.h"

#include <array>
#include <cstdint>

#include "localoffer_data/model/id.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kWords = 40;  // bytes of the name; the rest of the id is for telling apart

std::string words_of(std::string_view name) {
    std::string id;
    for (const char c : name) {
        if (id.size() == kWords) break;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9')) {
            id += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        } else if (c != '\'' && !id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (id.ends_with('-')) id.pop_back();
    return id;
}

// FNV-1a, 64 bits: the same on every machine and in every version, as ids have to be.
std::uint64_t hash_of(std::string_view key) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : key) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

std::string sign_of(std::string_view key) {
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    constexpr int kSign = 7;
    std::string sign;
    auto rest = hash_of(key);
    for (int i = 0; i < kSign; ++i) {
        sign += kLetters[rest % kLetters.size()];
        rest /= kLetters.size();
    }
    return sign;
}

}  // namespace

std::string id_of(std::string_view name, std::string_view key) {
    const auto words = words_of(name);
    return words.empty() ? sign_of(key) : words + "-" + sign_of(key);
}

std::string Ids::give(std::string_view name, std::string_view key) {
    auto id = id_of(name, key);
    for (int again = 2; !given_.insert(std::hash<std::string>{}(id)).second; ++again) {
        id = id_of(name, std::string{key} + "\n" + std::to_string(again));
    }
    return id;
}

}  // namespace kiosk::feeds
