// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>

#include "firmware/link/channel.h"

namespace kiosk::link {
namespace {

// As much as a socket would take before its reader must read.
constexpr std::size_t kPipeBytes = 64 * 1024;

struct Pipe {
    std::deque<std::uint8_t> bytes;
    bool closed = false;
};

// The pipes belong to both ends, and the ends go at different times.
class MemoryChannel final : public Channel {
  public:
    MemoryChannel(std::shared_ptr<Pipe> in, std::shared_ptr<Pipe> out)
        : in_(std::move(in)), out_(std::move(out)) {}
    ~MemoryChannel() override {
        in_->closed = true;
        out_->closed = true;
    }
    MemoryChannel(const MemoryChannel&) = delete;
    MemoryChannel& operator=(const MemoryChannel&) = delete;

    base::Result<std::size_t> write(base::ByteView bytes) override {
        if (out_->closed) return gone();
        const auto taken = std::min(bytes.size(), kPipeBytes - out_->bytes.size());
        const auto part = bytes.first(taken);
        out_->bytes.insert(out_->bytes.end(), part.begin(), part.end());
        return taken;
    }

    base::Result<std::size_t> read(std::span<std::uint8_t> out) override {
        const auto given = std::min(out.size(), in_->bytes.size());
        if (given == 0 && in_->closed) return gone();
        const auto end = in_->bytes.begin() + static_cast<std::ptrdiff_t>(given);
        std::copy(in_->bytes.begin(), end, out.begin());
        in_->bytes.erase(in_->bytes.begin(), end);
        return given;
    }

    int fd() const override { return -1; }

  private:
    static base::Error gone() { return {base::Code::Unavailable, "the other side is gone"}; }
    std::shared_ptr<Pipe> in_;
    std::shared_ptr<Pipe> out_;
};

}  // namespace

std::pair<std::unique_ptr<Channel>, std::unique_ptr<Channel>> memory_channels() {
    const auto there = std::make_shared<Pipe>();
    const auto back = std::make_shared<Pipe>();
    return {std::make_unique<MemoryChannel>(back, there),
            std::make_unique<MemoryChannel>(there, back)};
}

}  // namespace kiosk::link
