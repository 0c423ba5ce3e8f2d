// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/signature.h"

#include <gtest/gtest.h>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::crypto {
namespace {

using base::Code;

class Signature : public testing::Test {
  protected:
    [[nodiscard]] std::string at(const std::string& name) const {
        return (folder_ / name).string();
    }
    bool openssl(const std::string& arguments) const { return test::run("openssl " + arguments); }

    test::TemporaryFolder folder_;
    SigningKey key_ = *SigningKey::generate();
    base::ByteView message_ = base::as_bytes("send-kiosk test\n");
};

TEST_F(Signature, Signed_bytes_verify_and_changed_ones_do_not) {
    const auto signature = *key_.sign(message_);
    EXPECT_TRUE(key_.verifying_key().verify(message_, signature));
    EXPECT_EQ(key_.verifying_key().verify(base::as_bytes("other"), signature).error().code,
              Code::Untrusted);
    EXPECT_EQ(SigningKey::generate()->verifying_key().verify(message_, signature).error().code,
              Code::Untrusted);
}

TEST_F(Signature, Any_flipped_bit_of_a_signature_is_untrusted) {
    const auto signature = *key_.sign(message_);
    for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
        auto altered = signature;
        altered[bit / 8] = static_cast<std::uint8_t>(altered[bit / 8] ^ (1U << bit % 8));
        EXPECT_EQ(key_.verifying_key().verify(message_, altered).error().code, Code::Untrusted);
    }
    EXPECT_EQ(key_.verifying_key().verify(message_, {}).error().code, Code::Untrusted);
}

TEST_F(Signature, Keys_read_back_as_they_were_written) {
    EXPECT_EQ(SigningKey::from_pem(key_.secret_pem())->verifying_key(), key_.verifying_key());
    EXPECT_EQ(*VerifyingKey::from_pem(key_.verifying_key().pem()), key_.verifying_key());
}

TEST_F(Signature, Openssl_checks_what_we_sign) {
    if (!openssl("version")) GTEST_SKIP() << "openssl is not installed";
    test::write_file(folder_ / "message", message_);
    test::write_file(folder_ / "signature", *key_.sign(message_));
    test::write_file(folder_ / "public", key_.verifying_key().pem());
    EXPECT_TRUE(openssl("dgst -sha256 -verify " + at("public") + " -signature " + at("signature") +
                        " " + at("message")));
}

TEST_F(Signature, Openssl_signs_with_our_key_and_we_check_it) {
    if (!openssl("version")) GTEST_SKIP() << "openssl is not installed";
    test::write_file(folder_ / "message", message_);
    test::write_file(folder_ / "secret", key_.secret_pem());
    ASSERT_TRUE(openssl("dgst -sha256 -sign " + at("secret") + " -out " + at("signature") + " " +
                        at("message")));
    EXPECT_TRUE(key_.verifying_key().verify(message_, test::read_file(folder_ / "signature")));
}

TEST_F(Signature, Keys_that_openssl_makes_are_read) {
    if (!openssl("version")) GTEST_SKIP() << "openssl is not installed";
    ASSERT_TRUE(openssl("ecparam -name prime256v1 -genkey -out " + at("ec")));
    ASSERT_TRUE(openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + at("p8")));
    for (const auto* name : {"ec", "p8"}) {
        ASSERT_TRUE(openssl("pkey -in " + at(name) + " -pubout -out " + at("public")));
        const auto key = SigningKey::from_pem(test::read_text(folder_ / name));
        ASSERT_TRUE(key) << name;
        EXPECT_EQ(key->verifying_key(),
                  *VerifyingKey::from_pem(test::read_text(folder_ / "public")));
    }
}

TEST_F(Signature, Other_curves_and_broken_files_are_no_keys) {
    EXPECT_EQ(VerifyingKey::from_pem("hello").error().code, Code::Invalid);
    EXPECT_EQ(VerifyingKey::from_pem(std::string(kMaxKeyFileBytes + 1, 'A')).error().code,
              Code::TooLarge);
    auto point = key_.verifying_key().point();
    point[40] ^= 1;  // no longer on the curve
    EXPECT_FALSE(VerifyingKey::from_pem(VerifyingKey{point}.pem()));
    if (!openssl("version")) return;
    ASSERT_TRUE(openssl("ecparam -name secp384r1 -genkey -noout -out " + at("p384")));
    EXPECT_EQ(SigningKey::from_pem(test::read_text(folder_ / "p384")).error().code, Code::Invalid);
}

}  // namespace
}  // namespace kiosk::crypto
