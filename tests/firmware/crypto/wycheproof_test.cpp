// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "firmware/crypto/primitives.h"
#include "firmware/crypto/signature.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::crypto {
namespace {

using base::Bytes;
using nlohmann::json;

const std::filesystem::path kVectors =
    std::filesystem::path{KIOSK_SOURCE_DIR} / "../shared/data/wycheproof/testvectors_v1";

class Wycheproof : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::is_directory(kVectors)) GTEST_SKIP() << "the vectors are not here";
    }

    static json load(const std::string& name) {
        return json::parse(test::read_text(kVectors / name));
    }
    static Bytes bytes(const json& test, const char* field) {
        return *base::from_hex(test.at(field).get<std::string>());
    }
    static SecretBytes secret(const json& test, const char* field) {
        return SecretBytes::copy_of(bytes(test, field));
    }
    static bool valid(const json& test) { return test.at("result") != "invalid"; }
};

TEST_F(Wycheproof, X25519_agrees_and_refuses_the_zero_secret) {
    int agreed = 0;
    int refused = 0;
    const auto all = load("x25519_test.json");
    for (const auto& test : all["testGroups"][0]["tests"]) {
        X25519Point point{};
        std::ranges::copy(bytes(test, "public"), point.begin());
        const auto shared = x25519_shared(secret(test, "private"), point);
        const auto expected = bytes(test, "shared");
        if (std::ranges::all_of(expected, [](auto byte) { return byte == 0; })) {
            EXPECT_FALSE(shared) << test["tcId"];
            ++refused;
        } else {
            ASSERT_TRUE(shared) << test["tcId"];
            EXPECT_TRUE(std::ranges::equal(shared->view(), expected)) << test["tcId"];
            ++agreed;
        }
    }
    EXPECT_EQ(agreed, 487);
    EXPECT_EQ(refused, 31);
}

TEST_F(Wycheproof, Ecdsa_accepts_exactly_the_valid_signatures) {
    int accepted = 0;
    int refused = 0;
    const auto all = load("ecdsa_secp256r1_sha256_test.json");
    for (const auto& group : all["testGroups"]) {
        const auto key = VerifyingKey::from_pem(group["publicKeyPem"].get<std::string>());
        ASSERT_TRUE(key);
        for (const auto& test : group["tests"]) {
            const bool held = key->verify(bytes(test, "msg"), bytes(test, "sig")).has_value();
            EXPECT_EQ(held, valid(test)) << test["tcId"] << " " << test["comment"];
            ++(held ? accepted : refused);
        }
    }
    EXPECT_EQ(accepted, 174);
    EXPECT_EQ(refused, 310);
}

TEST_F(Wycheproof, Chacha20_poly1305_without_extra_data_answers_as_expected) {
    int tried = 0;
    const auto all = load("chacha20_poly1305_test.json");
    for (const auto& group : all["testGroups"]) {
        if (group["ivSize"] != 96) continue;
        for (const auto& test : group["tests"]) {
            if (!test["aad"].get<std::string>().empty()) continue;
            AeadNonce nonce{};
            std::ranges::copy(bytes(test, "iv"), nonce.begin());
            auto sealed = bytes(test, "ct");
            const auto tag = bytes(test, "tag");
            sealed.insert(sealed.end(), tag.begin(), tag.end());
            const auto opened = aead_decrypt(secret(test, "key"), nonce, sealed);
            ASSERT_EQ(opened.has_value(), valid(test)) << test["tcId"];
            ++tried;
            if (!opened) continue;
            EXPECT_TRUE(std::ranges::equal(opened->view(), bytes(test, "msg"))) << test["tcId"];
            EXPECT_EQ(*aead_encrypt(secret(test, "key"), nonce, bytes(test, "msg")), sealed);
        }
    }
    EXPECT_GT(tried, 20);
}

TEST_F(Wycheproof, Hkdf_agrees_in_its_first_32_bytes) {
    int tried = 0;
    const auto all = load("hkdf_sha256_test.json");
    for (const auto& group : all["testGroups"]) {
        for (const auto& test : group["tests"]) {
            const auto expected = bytes(test, "okm");
            if (!valid(test) || expected.size() < 32) continue;
            const auto info = bytes(test, "info");
            const auto derived =
                hkdf_sha256(secret(test, "ikm"), bytes(test, "salt"), base::as_text(info));
            ASSERT_TRUE(derived) << test["tcId"];
            EXPECT_TRUE(std::ranges::equal(derived->view(), base::ByteView{expected}.first(32)));
            ++tried;
        }
    }
    EXPECT_GT(tried, 40);
}

TEST_F(Wycheproof, Hmac_accepts_exactly_the_valid_tags) {
    int tried = 0;
    const auto all = load("hmac_sha256_test.json");
    for (const auto& group : all["testGroups"]) {
        if (group["tagSize"] != 256) continue;
        for (const auto& test : group["tests"]) {
            const auto held =
                verify_hmac_sha256(secret(test, "key"), bytes(test, "msg"), bytes(test, "tag"));
            EXPECT_EQ(held.has_value(), valid(test)) << test["tcId"];
            ++tried;
        }
    }
    EXPECT_GT(tried, 80);
}

}  // namespace
}  // namespace kiosk::crypto
