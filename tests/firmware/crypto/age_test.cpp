// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "firmware/crypto/age_header.h"
#include "firmware/crypto/random.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::crypto {
namespace {

using base::Bytes;
using base::Code;

Bytes pattern(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
    return bytes;
}

class Age : public testing::Test {
  protected:
    [[nodiscard]] std::vector<AgeRecipient> recipients() const {
        return {identities_[0].recipient(), identities_[1].recipient()};
    }
    [[nodiscard]] std::span<const AgeIdentity> identity(std::size_t index) const {
        return std::span{identities_}.subspan(index, 1);
    }
    [[nodiscard]] Bytes sealed(std::size_t size) {
        return *age_seal(pattern(size), recipients(), random_);
    }

    static std::vector<AgeIdentity> make_identities() {
        SystemRandom random;
        std::vector<AgeIdentity> made;
        for (int i = 0; i < 3; ++i) made.push_back(*AgeIdentity::generate(random));
        return made;
    }

    SystemRandom random_;
    std::vector<AgeIdentity> identities_ = make_identities();
};

constexpr std::array<std::size_t, 14> kSizes{
    0, 1, 15, 1000, 65519, 65520, 65535, 65536, 65537, 131071, 131072, 131073, 1 << 20, 10 << 20};

TEST_F(Age, Every_recipient_opens_what_was_sealed_at_every_size) {
    for (const auto size : kSizes) {
        const auto file = sealed(size);
        for (std::size_t who = 0; who < 2; ++who) {
            const auto opened = age_open(file, identity(who));
            ASSERT_TRUE(opened) << size;
            EXPECT_TRUE(std::ranges::equal(opened->view(), pattern(size))) << size;
        }
    }
}

TEST_F(Age, Other_identity_finds_nothing_for_it) {
    EXPECT_EQ(age_open(sealed(100), identity(2)).error().code, Code::NotFound);
}

TEST_F(Age, Stock_age_opens_every_size_for_every_recipient) {
    if (!test::run("age --version")) GTEST_SKIP() << "the age program is not installed";
    const test::TemporaryFolder folder;
    for (std::size_t who = 0; who < 2; ++who) {
        test::write_file(folder / ("key" + std::to_string(who)),
                         identities_[who].secret_text() + "\n");
    }
    for (const auto size : kSizes) {
        test::write_file(folder / "file.age", sealed(size));
        for (std::size_t who = 0; who < 2; ++who) {
            const auto command = "age -d -i " + (folder / ("key" + std::to_string(who))).string() +
                                 " -o " + (folder / "out").string() + " " +
                                 (folder / "file.age").string();
            ASSERT_TRUE(test::run(command)) << size;
            EXPECT_EQ(test::read_file(folder / "out"), pattern(size)) << size;
        }
    }
}

TEST_F(Age, Files_of_stock_age_open_here) {
    if (!test::run("age --version")) GTEST_SKIP() << "the age program is not installed";
    const test::TemporaryFolder folder;
    for (const auto size : kSizes) {
        test::write_file(folder / "in", pattern(size));
        ASSERT_TRUE(test::run("age -r " + identities_[0].recipient().text() + " -r " +
                              identities_[1].recipient().text() + " -o " +
                              (folder / "out.age").string() + " " + (folder / "in").string()));
        const auto opened = age_open(test::read_file(folder / "out.age"), identity(1));
        ASSERT_TRUE(opened) << size;
        EXPECT_TRUE(std::ranges::equal(opened->view(), pattern(size))) << size;
        std::filesystem::remove(folder / "out.age");
    }
}

TEST_F(Age, File_with_any_bit_flipped_gives_out_nothing) {
    const auto file = sealed(40);
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        auto altered = file;
        altered[bit / 8] = static_cast<std::uint8_t>(altered[bit / 8] ^ (1U << bit % 8));
        std::size_t released = 0;
        const auto opened = age_open_chunks(
            altered, identity(0), [&](base::ByteView chunk) { released += chunk.size(); });
        ASSERT_FALSE(opened) << "bit " << bit;
        ASSERT_EQ(released, 0U) << "bit " << bit;
    }
}

TEST_F(Age, File_cut_anywhere_gives_out_nothing) {
    const auto file = sealed(40);
    for (std::size_t size = 0; size < file.size(); ++size) {
        std::size_t released = 0;
        const auto opened =
            age_open_chunks(base::ByteView{file}.first(size), identity(0),
                            [&](base::ByteView chunk) { released += chunk.size(); });
        ASSERT_FALSE(opened) << size;
        ASSERT_EQ(released, 0U) << size;
    }
}

TEST_F(Age, Byte_after_the_end_makes_a_file_untrusted) {
    auto file = sealed(40);
    file.push_back(0);
    EXPECT_EQ(age_open(file, identity(0)).error().code, Code::Untrusted);
}

TEST_F(Age, Fewer_than_two_different_recipients_are_refused) {
    const auto both = recipients();
    const std::vector<AgeRecipient> one{both[0]};
    const std::vector<AgeRecipient> twice{both[0], both[0]};
    EXPECT_EQ(age_seal(pattern(5), one, random_).error().code, Code::Invalid);
    EXPECT_EQ(age_seal(pattern(5), twice, random_).error().code, Code::Invalid);
    EXPECT_EQ(age_seal(pattern(5), {}, random_).error().code, Code::Invalid);
}

// Works for some draws, then fails.
class FailingRandom final : public ports::Random {
  public:
    explicit FailingRandom(int good) : good_(good) {}
    base::Result<void> fill(std::span<std::uint8_t> out) override {
        if (good_-- <= 0) return base::Error{Code::Io, "no entropy"};
        return real_.fill(out);
    }

  private:
    SystemRandom real_;
    int good_;
};

TEST_F(Age, Failing_randomness_at_any_draw_seals_nothing) {
    constexpr int kDraws = 4;  // file key, one secret a recipient, nonce
    for (int good = 0; good < kDraws; ++good) {
        FailingRandom random{good};
        EXPECT_EQ(age_seal(pattern(5), recipients(), random).error().code, Code::Io) << good;
    }
    FailingRandom enough{kDraws};
    EXPECT_TRUE(age_seal(pattern(5), recipients(), enough));
}

TEST_F(Age, Header_beyond_its_limit_is_refused) {
    std::string file = "age-encryption.org/v1\n-> grease\n";
    while (file.size() <= kMaxAgeHeaderBytes) file += std::string(64, 'A') + "\n";
    file += "\n--- " + std::string(43, 'A') + "\n";
    EXPECT_EQ(parse_age_header(base::as_bytes(file)).error().code, Code::Invalid);
}

TEST_F(Age, Point_of_low_order_is_refused_as_a_recipient) {
    const auto zero = AgeRecipient{X25519Point{}};
    EXPECT_FALSE(age_seal(pattern(5), std::vector{identities_[0].recipient(), zero}, random_));
}

TEST(AgeKeys, Keys_read_back_as_they_were_written) {
    SystemRandom random;
    const auto identity = *AgeIdentity::generate(random);
    EXPECT_EQ(*AgeRecipient::parse(identity.recipient().text()), identity.recipient());
    EXPECT_EQ(AgeIdentity::parse(identity.secret_text())->recipient(), identity.recipient());
}

TEST(AgeKeys, Known_identity_has_its_known_recipient) {
    const auto identity = AgeIdentity::parse(
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->recipient().text(),
              "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
}

TEST(AgeKeys, Misspelt_keys_are_refused) {
    const std::string good = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = bad[i] == 'q' ? 'p' : 'q';
        EXPECT_FALSE(AgeRecipient::parse(bad)) << i;
    }
    auto capitals = good;
    std::ranges::transform(capitals, capitals.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    EXPECT_FALSE(AgeRecipient::parse(capitals));
    EXPECT_FALSE(AgeRecipient::parse(good + " "));
    EXPECT_FALSE(AgeRecipient::parse(""));
}

TEST(AgeKeys, Identity_file_takes_comments_and_blank_lines) {
    const auto identities = parse_identity_file(
        "# a "
        "key\n\nAGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\r\n");
    ASSERT_TRUE(identities);
    EXPECT_EQ(identities->size(), 1U);
    EXPECT_FALSE(parse_identity_file("# nothing\n"));
    EXPECT_FALSE(parse_identity_file("hello\n"));
}

}  // namespace
}  // namespace kiosk::crypto
