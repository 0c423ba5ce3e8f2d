// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

struct vpx_codec_ctx;

// Moving pictures in VP8 (RFC 6386): each whole picture tells its size before anything is decoded, so that no file makes
// us take more memory than these limits allow.
namespace kiosk::codec {

inline constexpr int kMostPictureWidth = 640;
inline constexpr int kMostPictureHeight = 480;
inline constexpr int kLeastPictureSide = 16;
inline constexpr std::size_t kMaxFrameBytes = 512 * 1024;

struct PictureSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

// 0xFFRRGGBB a pixel, row after row.
struct Pixels {
    PictureSize size;
    std::vector<std::uint32_t> rows;
};

// Looks at what a frame says of itself. Invalid: it is no frame of VP8, or it is the first and no whole picture, or a whole
// picture of another size.
enum class FramePlace { First, Later };
[[nodiscard]] base::Result<void> check_frame(base::ByteView frame, PictureSize size,
                                             FramePlace place);

// Frames in their order to pictures, all of one size. One thread at a time.
class Vp8Decoder {
  public:
    // Invalid: a size past the limits.
    [[nodiscard]] static base::Result<Vp8Decoder> open(PictureSize size);

    // The next frame. Invalid: what check_frame() refuses, or what does not decode.
    base::Result<void> take(base::ByteView frame);
    // What the frames taken show. Invalid: nothing yet.
    [[nodiscard]] base::Result<Pixels> picture();

  private:
    struct Close {
        void operator()(vpx_codec_ctx* codec) const;
    };
    explicit Vp8Decoder(PictureSize size) : size_(size) {}

    PictureSize size_;
    FramePlace next_ = FramePlace::First;
    std::unique_ptr<vpx_codec_ctx, Close> codec_;
};

}  // namespace kiosk::codec
