// SPDX-License-Identifier: Apache-2.0
#include "firmware/codec/vp8.h"

#include <vpx/vp8dx.h>
#include <vpx/vpx_decoder.h>

#include <algorithm>

namespace kiosk::codec {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kTagBytes = 3;
constexpr std::size_t kWholePictureBytes = 10;  // its tag, start code and size
constexpr unsigned kNewestProfile = 3;

Error invalid(const char* why) { return {Code::Invalid, why}; }

unsigned little_endian(base::ByteView bytes) {
    return static_cast<unsigned>(bytes[0]) | static_cast<unsigned>(bytes[1]) << 8U;
}

// The upper two bits ask a player to draw it larger; ours decides that itself.
int side(base::ByteView bytes) { return static_cast<int>(little_endian(bytes) & 0x3FFFU); }

bool is_within_limits(PictureSize size) {
    return size.width >= kLeastPictureSide && size.width <= kMostPictureWidth &&
           size.height >= kLeastPictureSide && size.height <= kMostPictureHeight;
}

std::uint32_t channel(int value) {
    return static_cast<std::uint32_t>(std::clamp(value >> 8, 0, 255));
}

// BT.601 as video has it: 16 is black and 235 white.
std::uint32_t pixel(int y, int u, int v) {
    const int light = 298 * (y - 16) + 128;
    const auto red = channel(light + 409 * (v - 128));
    const auto green = channel(light - 100 * (u - 128) - 208 * (v - 128));
    const auto blue = channel(light + 516 * (u - 128));
    return 0xFF000000U | red << 16U | green << 8U | blue;
}

const unsigned char* row_of(const vpx_image_t& image, int plane, unsigned row) {
    return image.planes[plane] +
           static_cast<std::ptrdiff_t>(image.stride[plane]) * static_cast<std::ptrdiff_t>(row);
}

}  // namespace

Result<void> check_frame(base::ByteView frame, PictureSize size, FramePlace place) {
    if (frame.size() > kMaxFrameBytes) return Error{Code::TooLarge, "a frame over 512 KiB"};
    if (frame.size() < kTagBytes) return invalid("a frame cut short");
    const unsigned tag = little_endian(frame) | static_cast<unsigned>(frame[2]) << 16U;
    const bool is_whole = (tag & 1U) == 0;
    if ((tag >> 1U & 7U) > kNewestProfile) return invalid("a frame of no VP8 that we know");
    // What is only there to be drawn from makes no picture of its own.
    if ((tag >> 4U & 1U) == 0) return invalid("a hidden frame: encode with -auto-alt-ref 0");
    if (!is_whole) {
        if (place == FramePlace::First) return invalid("the first frame is no whole picture");
        if ((tag >> 5U) > frame.size() - kTagBytes) return invalid("a frame cut short");
        return {};
    }
    if (frame.size() < kWholePictureBytes) return invalid("a frame cut short");
    if (frame[3] != 0x9D || frame[4] != 0x01 || frame[5] != 0x2A) return invalid("not VP8");
    if ((tag >> 5U) > frame.size() - kWholePictureBytes) return invalid("a frame cut short");
    if (PictureSize{side(frame.subspan(6)), side(frame.subspan(8))} != size)
        return invalid("a picture of another size");
    return {};
}

void Vp8Decoder::Close::operator()(vpx_codec_ctx* codec) const {
    vpx_codec_destroy(codec);
    delete codec;  // NOLINT(cppcoreguidelines-owning-memory): made by open()
}

Result<Vp8Decoder> Vp8Decoder::open(PictureSize size) {
    if (!is_within_limits(size)) return Error{Code::TooLarge, "pictures over 640 by 480"};
    auto codec = std::make_unique<vpx_codec_ctx>();
    const vpx_codec_dec_cfg_t one_thread{.threads = 1};
    if (vpx_codec_dec_init(codec.get(), vpx_codec_vp8_dx(), &one_thread, 0) != VPX_CODEC_OK)
        return Error{Code::Bug, "libvpx does not begin"};
    Vp8Decoder decoder{size};
    decoder.codec_.reset(codec.release());
    return decoder;
}

Result<void> Vp8Decoder::take(base::ByteView frame) {
    TRY_DO(check_frame(frame, size_, next_));
    const auto bytes = static_cast<unsigned>(frame.size());
    if (vpx_codec_decode(codec_.get(), frame.data(), bytes, nullptr, 0) != VPX_CODEC_OK)
        return invalid("a frame that does not decode");
    next_ = FramePlace::Later;
    return {};
}

Result<Pixels> Vp8Decoder::picture() {
    vpx_codec_iter_t from = nullptr;
    const auto* image = vpx_codec_get_frame(codec_.get(), &from);
    if (image == nullptr) return invalid("no picture");
    if (image->fmt != VPX_IMG_FMT_I420 || static_cast<int>(image->d_w) != size_.width ||
        static_cast<int>(image->d_h) != size_.height)
        return invalid("a picture of another kind");
    Pixels made{.size = size_};
    made.rows.reserve(static_cast<std::size_t>(image->d_w) * image->d_h);
    for (unsigned y = 0; y < image->d_h; ++y) {
        const auto* light = row_of(*image, VPX_PLANE_Y, y);
        const auto* u = row_of(*image, VPX_PLANE_U, y / 2);
        const auto* v = row_of(*image, VPX_PLANE_V, y / 2);
        for (unsigned x = 0; x < image->d_w; ++x)
            made.rows.push_back(pixel(light[x], u[x / 2], v[x / 2]));
    }
    return made;
}

}  // namespace kiosk::codec
