// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "localoffer_data/model/clip.h"

namespace kiosk::ingest {

struct Film {
    int width = 0;
    int height = 0;
    std::chrono::milliseconds length{};
    std::vector<model::ClipFrame> frames;
};

// A WebM file (RFC 8794, RFC 9559) that holds one track, of pictures in VP8, and nothing else that could be seen or heard;
// as recorders and browsers write it too, which do not know their sizes beforehand. Its frames are looked at by their
// headers only. Invalid and TooLarge say in one line what an officer can change.
[[nodiscard]] base::Result<Film> read_webm(base::ByteView file);

}  // namespace kiosk::ingest
