// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/model/fact.h"

namespace kiosk::model {

// What a council says on a screen in another way than by written words.
enum class ClipKind { Sign };

// A screen that a clip may stand on: one of these, or "page:<id>" or "question:<id>".
inline constexpr std::array<std::string_view, 13> kScreensWithClips{
    "welcome",     "home",     "search", "browse",  "guide", "people", "help",
    "interpreter", "language", "easier", "request", "check", "kept"};

inline constexpr std::size_t kMaxClips = 200;
inline constexpr std::size_t kMaxClipBytes = 32U << 20U;      // of one file
inline constexpr std::size_t kMaxAllClipBytes = 256U << 20U;  // of all
inline constexpr std::size_t kMaxTranscriptBytes = 6000;
inline constexpr int kMostTranscriptLines = 80;
inline constexpr std::chrono::minutes kLongestClip{5};
inline constexpr std::chrono::milliseconds kLeastFrameTime{39};  // 25 pictures a second, rounded

// One picture, or the change from the one before, as its codec has it.
struct ClipFrame {
    std::chrono::milliseconds at{};
    std::vector<std::uint8_t> bytes;
    friend bool operator==(const ClipFrame&, const ClipFrame&) = default;
};

// All but its frames.
struct Clip {
    std::int64_t number = 0;  // in its directory file, from 1
    std::string screen;
    ClipKind kind = ClipKind::Sign;
    int width = 0;
    int height = 0;
    int frames = 0;
    std::chrono::milliseconds length{};
    std::string transcript;  // in English, a paragraph a line
    Provenance provenance;
    friend bool operator==(const Clip&, const Clip&) = default;
};

}  // namespace kiosk::model
