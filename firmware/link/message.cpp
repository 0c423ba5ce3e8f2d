// SPDX-License-Identifier: Apache-2.0
#include "firmware/link/message.h"

#include <algorithm>
#include <limits>

#include "firmware/base/utf8.h"

namespace kiosk::link {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kHeadBytes = 6;  // version, kind, request

// On the wire: never renumber. The order of Body's alternatives.
std::uint8_t kind_of(const Body& body) { return static_cast<std::uint8_t>(body.index() + 1); }

template <typename T>
void append(Bytes& out, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i) & 0xFFU));
    }
}

template <typename T>
T number_at(ByteView bytes, std::size_t at) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value = static_cast<T>(value | static_cast<T>(T{bytes[at + i]} << (8 * i)));
    }
    return value;
}

struct BodyWriter {
    Bytes& out;
    void operator()(const Hello&) const {}
    void operator()(const Status& status) const {
        out.push_back(static_cast<std::uint8_t>(status.queue));
        out.push_back(status.demonstration ? 1 : 0);
    }
    void operator()(const Keep& keep) const {
        out.insert(out.end(), keep.sealed.begin(), keep.sealed.end());
    }
    void operator()(const Kept& kept) const {
        append(out, static_cast<std::uint64_t>(kept.number));
        out.insert(out.end(), kept.sha256.begin(), kept.sha256.end());
    }
    void operator()(const Refused& refused) const {
        out.push_back(static_cast<std::uint8_t>(refused.why));
    }
    void operator()(const Collect& collect) const {
        out.push_back(static_cast<std::uint8_t>(collect.again));
        out.insert(out.end(), collect.folder.begin(), collect.folder.end());
    }
    void operator()(const Collected& collected) const {
        append(out, collected.written);
        append(out, collected.already_there);
        append(out, collected.in_the_way);
    }
};

Error odd(const char* what) { return {Code::Invalid, std::string{"link: odd "} + what}; }

Result<Body> parse_hello(ByteView body) {
    if (!body.empty()) return odd("hello");
    return Body{Hello{}};
}

Result<Body> parse_status(ByteView body) {
    if (body.size() != 2 || body[0] > 1 || body[1] > 1) return odd("status");
    return Body{Status{static_cast<Queue>(body[0]), body[1] == 1}};
}

Result<Body> parse_keep(ByteView body) {
    if (body.empty()) return odd("keep");
    if (body.size() > sealing::kMaxSealedBytes) return Error{Code::TooLarge, "link: keep too long"};
    return Body{Keep{Bytes{body.begin(), body.end()}}};
}

Result<Body> parse_kept(ByteView body) {
    Kept kept;
    if (body.size() != 8 + kept.sha256.size()) return odd("kept");
    const auto number = number_at<std::uint64_t>(body, 0);
    if (number == 0 || number > std::numeric_limits<std::int64_t>::max()) return odd("kept");
    kept.number = static_cast<std::int64_t>(number);
    std::ranges::copy(body.subspan(8), kept.sha256.begin());
    return Body{kept};
}

Result<Body> parse_refused(ByteView body) {
    constexpr auto kLast = static_cast<std::uint8_t>(Refusal::NotAskedHere);
    if (body.size() != 1 || body[0] < 1 || body[0] > kLast) return odd("refused");
    return Body{Refused{static_cast<Refusal>(body[0])}};
}

Result<Body> parse_collect(ByteView body) {
    if (body.size() < 2 || body.size() > 1 + kMaxPathBytes || body[0] > 1) return odd("collect");
    const std::string folder{base::as_text(body.subspan(1))};
    if (folder.front() != '/' || !base::is_utf8(folder) || folder.find('\0') != std::string::npos) {
        return odd("collect");
    }
    return Body{Collect{static_cast<Again>(body[0]), folder}};
}

Result<Body> parse_collected(ByteView body) {
    if (body.size() != 12) return odd("collected");
    return Body{Collected{number_at<std::uint32_t>(body, 0), number_at<std::uint32_t>(body, 4),
                          number_at<std::uint32_t>(body, 8)}};
}

Result<Body> parse_body(std::uint8_t kind, ByteView body) {
    switch (kind) {
        case 1: return parse_hello(body);
        case 2: return parse_status(body);
        case 3: return parse_keep(body);
        case 4: return parse_kept(body);
        case 5: return parse_refused(body);
        case 6: return parse_collect(body);
        case 7: return parse_collected(body);
        default: return odd("kind");
    }
}

}  // namespace

Bytes encode(const Message& message) {
    Bytes out;
    append(out, std::uint32_t{0});
    out.push_back(kVersion);
    out.push_back(kind_of(message.body));
    append(out, message.request);
    std::visit(BodyWriter{out}, message.body);
    const auto length = static_cast<std::uint32_t>(out.size() - kLengthBytes);
    for (std::size_t i = 0; i < kLengthBytes; ++i) {
        out[i] = static_cast<std::uint8_t>(length >> (8 * i) & 0xFFU);
    }
    return out;
}

void Decoder::feed(ByteView bytes) {
    if (broken_) return;
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ = 0;
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

Result<std::optional<Message>> Decoder::next() {
    if (broken_) return *broken_;
    auto taken = take();
    if (!taken) {
        broken_ = taken.error();
        buffer_.clear();
        used_ = 0;
    }
    return taken;
}

Result<std::optional<Message>> Decoder::take() {
    const auto rest = ByteView{buffer_}.subspan(used_);
    if (rest.size() < kLengthBytes) return std::optional<Message>{};
    const std::size_t length = number_at<std::uint32_t>(rest, 0);
    if (length < kHeadBytes) return odd("length");
    if (length > kHeadBytes + kMaxBodyBytes) return Error{Code::TooLarge, "link: message too long"};
    if (rest.size() < kLengthBytes + length) return std::optional<Message>{};
    const auto frame = rest.subspan(kLengthBytes, length);
    if (frame[0] != kVersion) return odd("version");
    TRY(auto body, parse_body(frame[1], frame.subspan(kHeadBytes)));
    used_ += kLengthBytes + length;
    return std::optional<Message>{Message{number_at<std::uint32_t>(frame, 2), std::move(body)}};
}

}  // namespace kiosk::link
