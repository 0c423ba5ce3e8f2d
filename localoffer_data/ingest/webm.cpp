// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/webm.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/codec/vp8.h"

namespace kiosk::ingest {
namespace {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;
using std::chrono::milliseconds;

// The elements that we know; all others hold nothing to see or hear and are passed over.
enum Id : std::uint32_t {
    kHeader = 0x1A45DFA3,
    kDocType = 0x4282,
    kSegment = 0x18538067,
    kInfo = 0x1549A966,
    kTimestampScale = 0x2AD7B1,
    kTracks = 0x1654AE6B,
    kTrackEntry = 0xAE,
    kTrackNumber = 0xD7,
    kTrackType = 0x83,
    kCodecId = 0x86,
    kContentEncodings = 0x6D80,
    kVideo = 0xE0,
    kPixelWidth = 0xB0,
    kPixelHeight = 0xBA,
    kAlphaMode = 0x53C0,
    kCluster = 0x1F43B675,
    kTimestamp = 0xE7,
    kSimpleBlock = 0xA3,
    kBlockGroup = 0xA0,
    kBlock = 0xA1,
};

constexpr std::uint64_t kNanosecondsPerMillisecond = 1'000'000;
constexpr std::uint64_t kPictures = 1;  // a track's type
constexpr std::size_t kBlockHead = 4;   // track, time (2), flags
constexpr std::uint8_t kLacing = 0x06;  // several frames in one block
constexpr std::uint8_t kOneByteSize = 0x80;

Error invalid(const std::string& why) { return {Code::Invalid, why}; }

bool is_container(std::uint32_t id) {
    constexpr std::array kContainers{kHeader,     kSegment, kInfo,    kTracks,
                                     kTrackEntry, kVideo,   kCluster, kBlockGroup};
    return std::ranges::find(kContainers, id) != kContainers.end();
}

// May go on until something else begins: what is recorded as it happens has no size.
bool may_be_open(std::uint32_t id) { return id == kSegment || id == kCluster; }

std::uint64_t whole_number(ByteView bytes) {
    std::uint64_t number = 0;
    for (const auto byte : bytes) number = number << 8U | byte;
    return number;
}

struct Element {
    std::uint32_t id = 0;
    ByteView body;  // empty for a container: what is inside comes next
};

// Element after element, however deep: nothing recurses, and what says that it goes past the file's end is refused.
class Elements {
  public:
    explicit Elements(ByteView rest) : rest_(rest) {}

    [[nodiscard]] bool is_done() const { return rest_.empty(); }
    Result<Element> next() {
        constexpr std::size_t kLongestId = 4;
        constexpr std::size_t kLongestSize = 8;
        TRY(const auto id_bytes, take_number(kLongestId));
        Element element{.id = static_cast<std::uint32_t>(whole_number(id_bytes))};
        TRY(const auto size_bytes, take_number(kLongestSize));
        const auto bits = 7 * size_bytes.size();
        const auto most = (std::uint64_t{1} << bits) - 1;
        const auto size = whole_number(size_bytes) & most;
        if (size == most && may_be_open(element.id)) return element;
        if (size > rest_.size()) return invalid("the file is cut short");
        if (is_container(element.id)) return element;
        element.body = rest_.first(static_cast<std::size_t>(size));
        rest_ = rest_.subspan(static_cast<std::size_t>(size));
        return element;
    }

  private:
    // As many bytes as the zeros before its first one tell.
    Result<ByteView> take_number(std::size_t longest) {
        if (rest_.empty()) return invalid("the file is cut short");
        const auto length = static_cast<std::size_t>(std::countl_zero(rest_.front())) + 1;
        if (length > longest) return invalid("is no WebM file");
        if (length > rest_.size()) return invalid("the file is cut short");
        const auto bytes = rest_.first(length);
        rest_ = rest_.subspan(length);
        return bytes;
    }

    ByteView rest_;
};

class FilmReader {
  public:
    Result<void> take(const Element& element) {
        const auto number = element.body.size() <= sizeof(std::uint64_t)
                                ? std::optional{whole_number(element.body)}
                                : std::nullopt;
        switch (element.id) {
            case kDocType: return expect_text(element, "webm", "is no WebM file");
            case kTimestampScale:
                if (number != kNanosecondsPerMillisecond) return invalid("counts no milliseconds");
                return {};
            case kTrackEntry:
                if (++tracks_ == 1) return {};
                return invalid("has more than its pictures: leave the sound out");
            case kTrackNumber: return keep(track_, number, kOneByteSize - 1);
            case kTrackType:
                if (number != kPictures) return invalid("has more than its pictures");
                return {};
            case kCodecId: return expect_text(element, "V_VP8", "its pictures are not in VP8");
            case kContentEncodings: return invalid("is locked or packed");
            case kAlphaMode:
                if (number != std::uint64_t{0}) return invalid("is a picture to see through");
                return {};
            case kPixelWidth: return keep(size_.width, number, codec::kMostPictureWidth);
            case kPixelHeight: return keep(size_.height, number, codec::kMostPictureHeight);
            case kTimestamp:
                return keep(cluster_, number, milliseconds{model::kLongestClip}.count());
            case kSimpleBlock:
            case kBlock: return take_block(element.body);
            default: return {};
        }
    }

    Result<Film> finish() && {
        if (film_.frames.empty()) return invalid("has no pictures");
        film_.width = size_.width;
        film_.height = size_.height;
        // As long as any other the last one stays.
        film_.length = film_.frames.back().at + model::kLeastFrameTime;
        return std::move(film_);
    }

  private:
    static Result<void> expect_text(const Element& element, std::string_view text,
                                    const char* why) {
        if (base::as_text(element.body) != text) return invalid(why);
        return {};
    }

    template <typename T>
    static Result<void> keep(T& kept, std::optional<std::uint64_t> number, std::int64_t most) {
        if (!number || *number > static_cast<std::uint64_t>(most))
            return Error{Code::TooLarge, "is over 640 by 480, or over 5 minutes"};
        kept = static_cast<T>(*number);
        return {};
    }

    Result<void> take_block(ByteView block) {
        if (block.size() <= kBlockHead) return invalid("the file is cut short");
        if (track_ == 0 || block[0] != (kOneByteSize | track_)) return invalid("has a stray track");
        if ((block[3] & kLacing) != 0) return invalid("has several pictures in one block");
        const auto after =
            static_cast<std::int16_t>(static_cast<std::uint16_t>(block[1] << 8U | block[2]));
        return take_frame(milliseconds{cluster_ + after}, block.subspan(kBlockHead));
    }

    Result<void> take_frame(milliseconds at, ByteView frame) {
        auto& frames = film_.frames;
        const bool is_first = frames.empty();
        if (is_first) begins_at_ = at;
        at -= begins_at_;
        if (!is_first && at < frames.back().at + model::kLeastFrameTime)
            return Error{Code::TooLarge, "has more than 25 pictures a second"};
        if (at + model::kLeastFrameTime > model::kLongestClip)
            return Error{Code::TooLarge, "is over 5 minutes"};
        TRY_DO(codec::check_frame(frame, size_,
                                  is_first ? codec::FramePlace::First : codec::FramePlace::Later));
        frames.push_back({at, {frame.begin(), frame.end()}});
        return {};
    }

    Film film_;
    codec::PictureSize size_;
    int tracks_ = 0;
    std::uint8_t track_ = 0;
    std::int64_t cluster_ = 0;
    milliseconds begins_at_{};
};

}  // namespace

Result<Film> read_webm(ByteView file) {
    if (file.size() > model::kMaxClipBytes) return Error{Code::TooLarge, "is over 32 MiB"};
    Elements elements{file};
    FilmReader reader;
    for (bool is_first = true; !elements.is_done(); is_first = false) {
        TRY(const auto element, elements.next());
        if (is_first && element.id != kHeader) return invalid("is no WebM file");
        TRY_DO(reader.take(element));
    }
    return std::move(reader).finish();
}

}  // namespace kiosk::ingest
