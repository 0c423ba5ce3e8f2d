// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"
#include "firmware/sealing/sealed_request.h"

namespace kiosk::link {

inline constexpr std::size_t kMaxBodyBytes = 1024 * 1024;
inline constexpr std::size_t kMaxPathBytes = 4096;

// On the wire: never renumber.
enum class Refusal : std::uint8_t {
    Full = 1,
    TooLarge = 2,
    NotAcceptable = 3,
    Storage = 4,
    NotAskedHere = 5,
};
enum class Queue : std::uint8_t { Open = 0, Full = 1 };
enum class Again : std::uint8_t { No = 0, Yes = 1 };

struct Hello {};
struct Status {
    Queue queue = Queue::Full;
    bool demonstration = false;
};
struct Keep {
    base::Bytes sealed;
};
struct Kept {
    std::int64_t number = 0;
    crypto::Sha256Digest sha256{};
};
struct Refused {
    Refusal why{};
};
struct Collect {
    Again again = Again::No;
    std::string folder;
};
struct Collected {
    std::uint32_t written = 0;
    std::uint32_t already_there = 0;
    std::uint32_t in_the_way = 0;
};

using Body = std::variant<Hello, Status, Keep, Kept, Refused, Collect, Collected>;

struct Message {
    std::uint32_t request = 0;
    Body body;
};

[[nodiscard]] base::Bytes encode(const Message& message);

// Cuts a stream into messages. Holds at most one message beyond what it was just fed. After an
// error the stream is lost and every further call repeats the error.
class Decoder {
  public:
    void feed(base::ByteView bytes);
    // Nothing yet; or the next message; Invalid or TooLarge where the stream breaks the format.
    [[nodiscard]] base::Result<std::optional<Message>> next();

  private:
    [[nodiscard]] base::Result<std::optional<Message>> take();
    base::Bytes buffer_;
    std::size_t used_ = 0;  // bytes at the front that are done with
    std::optional<base::Error> broken_;
};

}  // namespace kiosk::link
