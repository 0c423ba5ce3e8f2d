// SPDX-License-Identifier: Apache-2.0
// Replaces the program's operator new and delete, so it may be included by one file of a test only.
#pragma once

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string_view>

namespace kiosk::test {

inline std::string_view watched_words;
inline std::size_t blocks_with_words = 0;

// Counts the blocks of memory that were given back with those words still in them, while it lives.
class WatchFreed {
  public:
    explicit WatchFreed(std::string_view words) {
        blocks_with_words = 0;
        watched_words = words;
    }
    ~WatchFreed() { watched_words = {}; }
    WatchFreed(const WatchFreed&) = delete;
    WatchFreed& operator=(const WatchFreed&) = delete;

    [[nodiscard]] std::size_t count() const { return blocks_with_words; }
};

inline void look_into(void* block) {
    if (block == nullptr || watched_words.empty()) return;
    const std::string_view bytes{static_cast<const char*>(block), ::malloc_usable_size(block)};
    if (bytes.find(watched_words) != std::string_view::npos) ++blocks_with_words;
}

}  // namespace kiosk::test

// Not inlined, or the compiler sees malloc meet delete and warns.
[[gnu::noinline]] void* operator new(std::size_t size) {
    // Zeroed: words left by an earlier owner of the block must not count.
    if (auto* block = std::calloc(1, std::max<std::size_t>(size, 1))) return block;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* block) noexcept {
    kiosk::test::look_into(block);
    std::free(block);
}
[[gnu::noinline]] void operator delete(void* block, std::size_t /*size*/) noexcept {
    kiosk::test::look_into(block);
    std::free(block);
}
