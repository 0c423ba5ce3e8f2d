// SPDX-License-Identifier: Apache-2.0
#include "firmware/outbox/outbox.h"

#include <gtest/gtest.h>
#include <sys/mount.h>

#include <algorithm>
#include <optional>

#include "firmware/outbox/envelope.h"
#include "tests/fixtures/sealed.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::outbox {
namespace {

using base::Code;

constexpr base::Instant kNow{std::chrono::milliseconds{1'795'337'400'000}};

class OutboxTest : public testing::Test {
  protected:
    [[nodiscard]] base::Result<Outbox> try_open(std::int64_t max_bytes = kDefaultMaxBytes) const {
        return Outbox::open(folder_ / "outbox.db", {"library-1", max_bytes},
                            *crypto::SigningKey::from_pem(device_.secret_pem()));
    }
    [[nodiscard]] Outbox open(std::int64_t max_bytes = kDefaultMaxBytes) const {
        return *try_open(max_bytes);
    }

    test::TemporaryFolder folder_;
    test::Council council_;
    crypto::SigningKey device_ = *crypto::SigningKey::generate();
};

TEST_F(OutboxTest, Kept_request_is_there_after_opening_again) {
    const auto sealed = council_.sealed("hello");
    { ASSERT_EQ(open().keep(sealed, kNow)->number, 1); }
    auto outbox = open();
    ASSERT_EQ(*outbox.waiting(Which::Queued), std::vector<std::int64_t>{1});
    const auto read = outbox.read(1);
    ASSERT_TRUE(read);
    EXPECT_TRUE(std::ranges::equal(read->sealed, sealed.bytes()));
    EXPECT_EQ(read->sha256, sealed.sha256());
}

TEST_F(OutboxTest, Same_bytes_again_get_the_same_number) {
    auto outbox = open();
    const auto first = council_.sealed("one");
    const auto second = council_.sealed("two");
    EXPECT_EQ(outbox.keep(first, kNow)->number, 1);
    EXPECT_EQ(outbox.keep(second, kNow)->number, 2);
    EXPECT_EQ(outbox.keep(first, kNow)->number, 1);
    EXPECT_EQ(outbox.waiting(Which::Queued)->size(), 2U);
}

TEST_F(OutboxTest, Envelope_names_the_request_and_is_signed_by_the_device) {
    auto outbox = open();
    const auto sealed = council_.sealed("hello");
    ASSERT_TRUE(outbox.keep(sealed, kNow));
    const auto envelope = parse_envelope(outbox.read(1)->envelope);
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->kiosk, "library-1");
    EXPECT_EQ(envelope->number, 1);
    EXPECT_EQ(envelope->sha256, sealed.sha256());
    EXPECT_TRUE(verify_envelope(*envelope, device_.verifying_key()));
    EXPECT_EQ(
        verify_envelope(*envelope, crypto::SigningKey::generate()->verifying_key()).error().code,
        Code::Untrusted);
}

TEST_F(OutboxTest, Exported_request_waits_no_longer_but_can_be_collected_again) {
    auto outbox = open();
    ASSERT_TRUE(outbox.keep(council_.sealed("one"), kNow));
    ASSERT_TRUE(outbox.keep(council_.sealed("two"), kNow));
    ASSERT_TRUE(outbox.mark_exported(1));
    EXPECT_EQ(*outbox.waiting(Which::Queued), std::vector<std::int64_t>{2});
    EXPECT_EQ(*outbox.waiting(Which::QueuedAndExported), (std::vector<std::int64_t>{1, 2}));
}

TEST_F(OutboxTest, Second_owner_is_told_unavailable) {
    const auto outbox = open();
    EXPECT_EQ(try_open().error().code, Code::Unavailable);
}

// Keeps requests until one is refused; gives the refusal.
std::optional<base::Error> fill(Outbox& outbox, test::Council& council, int& kept) {
    const std::string words(100'000, 'x');
    for (; kept < 1000; ++kept) {
        const auto answer = outbox.keep(council.sealed(words), kNow);
        if (!answer) return answer.error();
    }
    return std::nullopt;
}

TEST_F(OutboxTest, Full_page_cap_refuses_and_changes_nothing) {
    auto outbox = open(1024 * 1024);
    EXPECT_EQ(*outbox.room(), Room::Open);
    int kept = 0;
    const auto refusal = fill(outbox, council_, kept);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, Code::Full);
    EXPECT_GT(kept, 5);
    EXPECT_EQ(outbox.waiting(Which::Queued)->size(), static_cast<std::size_t>(kept));
    EXPECT_EQ(*outbox.room(), Room::Full);
    EXPECT_EQ(outbox.keep(council_.sealed("small"), kNow)->number, kept + 1) << "no gap";
}

TEST_F(OutboxTest, Form_is_closed_before_the_largest_request_would_not_fit) {
    auto outbox = open(1024 * 1024);
    while (*outbox.room() == Room::Open) {
        ASSERT_TRUE(outbox.keep(council_.sealed(std::string(30'000, 'x')), kNow));
    }
    EXPECT_TRUE(
        outbox.keep(council_.sealed(std::string(sealing::kMaxSealedBytes - 2000, 'x')), kNow));
}

// A real file system of a few hundred KiB, where we may mount one.
class SmallDisk {
  public:
    explicit SmallDisk(const std::filesystem::path& folder) : folder_(folder) {
        std::filesystem::create_directories(folder_);
        mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=1200k") == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool is_mounted() const { return mounted_; }

  private:
    std::filesystem::path folder_;
    bool mounted_ = false;
};

TEST_F(OutboxTest, Really_full_disk_refuses_and_loses_nothing) {
    const SmallDisk disk{folder_ / "disk"};
    if (!disk.is_mounted()) GTEST_SKIP() << "a small file system cannot be mounted here";
    int kept = 0;
    {
        auto outbox = *Outbox::open(folder_ / "disk/outbox.db", {"library-1", kDefaultMaxBytes},
                                    *crypto::SigningKey::from_pem(device_.secret_pem()));
        const auto refusal = fill(outbox, council_, kept);
        ASSERT_TRUE(refusal);
        EXPECT_EQ(refusal->code, Code::Full) << refusal->detail;
        EXPECT_EQ(*outbox.room(), Room::Full);
        EXPECT_EQ(outbox.waiting(Which::Queued)->size(), static_cast<std::size_t>(kept));
        EXPECT_TRUE(outbox.mark_exported(1)) << "staff can still collect";
    }
    EXPECT_GT(kept, 0);
    auto again = Outbox::open(folder_ / "disk/outbox.db", {"library-1", kDefaultMaxBytes},
                              *crypto::SigningKey::from_pem(device_.secret_pem()));
    ASSERT_TRUE(again) << again.error().detail;
    const auto numbers = *again->waiting(Which::QueuedAndExported);
    ASSERT_EQ(numbers.size(), static_cast<std::size_t>(kept));
    for (const auto number : numbers) EXPECT_TRUE(again->read(number));
}

TEST_F(OutboxTest, Nothing_of_the_words_is_in_any_file) {
    constexpr std::string_view kCanary = "canary-Zo\xC3\xAB-O'Brien";
    {
        auto outbox = open();
        ASSERT_TRUE(outbox.keep(council_.sealed(std::string{kCanary}), kNow));
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            EXPECT_EQ(test::read_text(entry.path()).find(kCanary), std::string::npos);
        }
    }
    EXPECT_EQ(test::read_text(folder_ / "outbox.db").find(kCanary), std::string::npos);
    EXPECT_GT(std::filesystem::file_size(folder_ / "outbox.db"), 0U);
}

TEST(EnvelopeLine, Loose_spelling_is_refused) {
    const auto device = *crypto::SigningKey::generate();
    const auto good = *signed_envelope("library-1", 12, crypto::Sha256Digest{}, device);
    ASSERT_TRUE(parse_envelope(good));
    auto zero = good;
    zero.replace(zero.find(" 12 "), 4, " 012 ");
    auto capital = good;
    capital.replace(capital.find("library"), 1, "L");
    for (const auto& bad :
         {zero, capital, good + "\n", good.substr(0, good.size() - 1), "x" + good, std::string{},
          good.substr(0, good.find(" 12 ")) + " -1" + good.substr(good.find(" 12 ") + 3)}) {
        EXPECT_FALSE(parse_envelope(bad)) << bad;
    }
    EXPECT_EQ(parse_envelope(std::string(kMaxEnvelopeBytes + 1, 'x')).error().code, Code::TooLarge);
}

TEST(SealedRequestBytes, Only_an_age_file_for_two_keys_is_taken) {
    test::Council council;
    const auto sealed = council.sealed("hello");
    EXPECT_EQ(sealing::SealedRequest::from_untrusted({}).error().code, Code::Invalid);
    EXPECT_FALSE(sealing::SealedRequest::from_untrusted(base::Bytes{'Z', 'o', 'e'}));
    base::Bytes large{sealed.bytes().begin(), sealed.bytes().end()};
    large.resize(sealing::kMaxSealedBytes + 1);
    EXPECT_EQ(sealing::SealedRequest::from_untrusted(large).error().code, Code::TooLarge);
}

}  // namespace
}  // namespace kiosk::outbox
