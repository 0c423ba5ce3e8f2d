// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "firmware/crypto/base64.h"
#include "firmware/crypto/bech32.h"
#include "firmware/crypto/secret.h"
#include "firmware/crypto/sha256.h"

namespace kiosk::crypto {
namespace {

using base::Bytes;

TEST(Base64, Every_length_reads_back) {
    for (std::size_t size = 0; size < 70; ++size) {
        const Bytes bytes(size, static_cast<std::uint8_t>(200 + size));
        EXPECT_EQ(*from_base64(to_base64(bytes)), bytes);
    }
    EXPECT_EQ(to_base64(base::as_bytes("foobar")), "Zm9vYmFy");
    EXPECT_EQ(to_base64(base::as_bytes("fooba")), "Zm9vYmE");
}

TEST(Base64, Padding_blanks_and_loose_bits_are_refused) {
    for (const auto* bad : {"Zm9vYmE=", "Zm9v\n", "Zm 9v", "Zm9vYmF", "A", "Zm9v-_"}) {
        EXPECT_FALSE(from_base64(bad)) << bad;
    }
}

TEST(Bech32, Every_length_reads_back) {
    for (std::size_t size = 0; size < 70; ++size) {
        const Bytes bytes(size, static_cast<std::uint8_t>(255 - size));
        EXPECT_EQ(*from_bech32("age", to_bech32("age", bytes)), bytes);
        EXPECT_FALSE(from_bech32("agf", to_bech32("age", bytes)));
    }
}

TEST(Sha256, In_pieces_it_is_the_same_as_at_once) {
    auto hash = *Sha256::start();
    ASSERT_TRUE(hash.add(base::as_bytes("a")));
    ASSERT_TRUE(hash.add(base::as_bytes("bc")));
    const auto pieces = *hash.finish();
    EXPECT_EQ(pieces, *sha256(base::as_bytes("abc")));
    EXPECT_EQ(base::to_hex(pieces),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Secret, Shrinking_overwrites_what_is_cut_off) {
    auto secret = SecretBytes::copy_of(base::as_bytes("canary"));
    const auto* cut = secret.view().data() + 3;
    secret.shrink(3);
    EXPECT_EQ(secret.size(), 3U);
    EXPECT_EQ(cut[0], 0);  // still inside the object's own memory
}

}  // namespace
}  // namespace kiosk::crypto
