// SPDX-License-Identifier: Apache-2.0
// What is left in memory that was given back while a secret was written or read.
#include <gtest/gtest.h>

#include "firmware/crypto/age_keys.h"
#include "firmware/crypto/base64.h"
#include "firmware/crypto/bech32.h"
#include "firmware/crypto/pem.h"
#include "firmware/crypto/random.h"
#include "tests/firmware/watch_freed.h"

namespace kiosk::crypto {
namespace {

const std::string kWords = "a secret of more than a few words, that grows";

TEST(LeftBehind, Watching_sees_words_that_a_growing_string_leaves) {
    std::string words = kWords;
    const test::WatchFreed freed{kWords};
    words.append(4096, '.');
    EXPECT_EQ(freed.count(), 1U);
}

TEST(LeftBehind, Base64_has_room_for_its_padding) {
    for (std::size_t size = 30; size < 100; ++size) {
        auto letters = to_base64(base::Bytes(size, 7));
        const auto* where = letters.data();
        letters.append((4 - letters.size() % 4) % 4, '=');
        EXPECT_EQ(letters.data(), where) << size;
    }
}

TEST(LeftBehind, Nothing_of_a_key_when_it_is_written_or_read_as_pem) {
    const auto letters = to_base64(base::as_bytes(kWords));
    for (const auto watched : {std::string_view{kWords}, std::string_view{letters}.substr(0, 40)}) {
        const test::WatchFreed freed{watched};
        auto pem = to_pem("PRIVATE KEY", base::as_bytes(kWords));
        ASSERT_TRUE(from_pem("PRIVATE KEY", pem));
        base::wipe(pem);
        EXPECT_EQ(freed.count(), 0U) << watched;
    }
}

TEST(LeftBehind, Nothing_of_a_key_when_it_is_written_or_read_as_bech32) {
    const auto text = to_bech32("age", base::as_bytes(kWords));
    std::string fives;
    for (const char c : text.substr(4, 40)) {
        fives += static_cast<char>(std::string_view{"qpzry9x8gf2tvdw0s3jn54khce6mua7l"}.find(c));
    }
    const std::string_view start = std::string_view{kWords}.substr(0, 24);
    for (const auto watched :
         {start, std::string_view{text}.substr(4, 40), std::string_view{fives}}) {
        const test::WatchFreed freed{watched};
        auto written = to_bech32("age", base::as_bytes(kWords));
        auto bytes = from_bech32("age", written);
        ASSERT_TRUE(bytes);
        base::wipe(written);
        base::wipe(*bytes);
        EXPECT_EQ(freed.count(), 0U) << watched;
    }
}

}  // namespace
}  // namespace kiosk::crypto
