// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>

#include "firmware/link/kiosk_link.h"
#include "firmware/link/unix_socket.h"
#include "tests/fixtures/sealed.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::link {
namespace {

using base::Bytes;
using base::Code;
using namespace std::chrono_literals;

std::optional<Message> only_message(const Bytes& bytes) {
    Decoder decoder;
    decoder.feed(bytes);
    auto next = decoder.next();
    return next ? *std::move(next) : std::nullopt;
}

Code error_of(const Bytes& bytes) {
    Decoder decoder;
    decoder.feed(bytes);
    const auto next = decoder.next();
    return next ? Code::Bug : next.error().code;
}

TEST(LinkMessage, Every_kind_reads_back_as_it_was_written) {
    const std::array<Body, 7> bodies{Hello{},
                                     Status{Queue::Full, true},
                                     Keep{{1, 2, 3}},
                                     Kept{77, crypto::Sha256Digest{9}},
                                     Refused{Refusal::Storage},
                                     Collect{Again::Yes, "/media/stick"},
                                     Collected{1, 2, 3}};
    for (const auto& body : bodies) {
        const Message message{0xA1B2C3D4, body};
        const auto bytes = encode(message);
        const auto read = only_message(bytes);
        ASSERT_TRUE(read) << body.index();
        EXPECT_EQ(read->request, message.request);
        EXPECT_EQ(encode(*read), bytes);
    }
}

TEST(LinkMessage, Stream_cut_anywhere_is_put_together_again) {
    auto stream = encode({1, Hello{}});
    const auto second = encode({2, Keep{{5, 6, 7}}});
    stream.insert(stream.end(), second.begin(), second.end());
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        Decoder decoder;
        std::vector<std::uint32_t> seen;
        for (const auto part :
             {base::ByteView{stream}.first(cut), base::ByteView{stream}.subspan(cut)}) {
            decoder.feed(part);
            while (true) {
                const auto next = decoder.next();
                ASSERT_TRUE(next);
                if (!*next) break;
                seen.push_back((*next)->request);
            }
        }
        EXPECT_EQ(seen, (std::vector<std::uint32_t>{1, 2})) << cut;
    }
}

TEST(LinkMessage, Body_of_1_MiB_and_a_byte_is_too_large_before_it_is_read) {
    auto length = [](std::uint32_t value) {
        Bytes bytes;
        for (unsigned i = 0; i < 4; ++i)
            bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        return bytes;
    };
    EXPECT_EQ(error_of(length(6 + kMaxBodyBytes + 1)), Code::TooLarge);
    EXPECT_EQ(error_of(length(6 + kMaxBodyBytes)), Code::Bug) << "waits for the rest";
    EXPECT_EQ(error_of(length(5)), Code::Invalid);
}

TEST(LinkMessage, Sealed_request_over_its_limit_is_too_large) {
    EXPECT_TRUE(only_message(encode({1, Keep{Bytes(sealing::kMaxSealedBytes)}})));
    EXPECT_EQ(error_of(encode({1, Keep{Bytes(sealing::kMaxSealedBytes + 1)}})), Code::TooLarge);
}

TEST(LinkMessage, Odd_versions_kinds_and_shapes_are_refused) {
    auto version = encode({1, Hello{}});
    version[4] = 2;
    auto kind = encode({1, Hello{}});
    kind[5] = 8;
    auto queue = encode({1, Status{}});
    queue[10] = 2;
    auto refusal = encode({1, Refused{Refusal::Full}});
    refusal[10] = 0;
    for (const auto& bad : {version, kind, queue, refusal, encode({1, Kept{0, {}}}),
                            encode({1, Collect{Again::No, "relative"}}), encode({1, Keep{}})}) {
        EXPECT_EQ(error_of(bad), Code::Invalid);
    }
}

TEST(LinkMessage, Broken_stream_stays_broken) {
    Decoder decoder;
    decoder.feed(Bytes{0, 0, 0, 0});
    ASSERT_FALSE(decoder.next());
    decoder.feed(encode({1, Hello{}}));
    EXPECT_FALSE(decoder.next());
}

// A kiosk's end, and a keeper's end that a test plays by hand.
class KioskLinkTest : public testing::Test {
  protected:
    [[nodiscard]] KioskLink link() {
        return KioskLink{[this]() -> base::Result<std::unique_ptr<Channel>> {
            if (!keeper_runs_) return base::Error{Code::Unavailable, "nobody"};
            auto [ours, theirs] = memory_channels();
            keeper_.emplace(std::move(theirs));
            return std::move(ours);
        }};
    }

    std::optional<Message> keeper_hears() {
        EXPECT_TRUE(keeper_->pump());
        return *keeper_->next();
    }
    void keeper_says(const Message& message) {
        keeper_->send(message);
        EXPECT_TRUE(keeper_->pump());
    }

    bool keeper_runs_ = true;
    std::optional<Connection> keeper_;
    test::Council council_;
    sealing::SealedRequest sealed_ = council_.sealed("hello");
};

TEST_F(KioskLinkTest, Kept_is_reported_once_when_the_answer_names_the_same_hash) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    const auto heard = keeper_hears();
    ASSERT_TRUE(heard);
    ASSERT_TRUE(std::holds_alternative<Keep>(heard->body));
    keeper_says({heard->request, Kept{4, sealed_.sha256()}});
    const auto outcome = kiosk.poll(10ms);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(std::get<Kept>(*outcome).number, 4);
    EXPECT_FALSE(kiosk.poll(20ms));
    EXPECT_FALSE(kiosk.is_asking());
}

TEST_F(KioskLinkTest, Answer_naming_another_hash_is_broken_and_never_kept) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    const auto heard = keeper_hears();
    auto other = sealed_.sha256();
    other[31] ^= 1;
    keeper_says({heard->request, Kept{4, other}});
    EXPECT_TRUE(std::holds_alternative<Broken>(*kiosk.poll(10ms)));
}

TEST_F(KioskLinkTest, Status_is_no_answer_to_keep) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    keeper_says({keeper_hears()->request, Status{Queue::Open, false}});
    EXPECT_TRUE(std::holds_alternative<Broken>(*kiosk.poll(10ms)));
}

TEST_F(KioskLinkTest, Keeper_that_never_answers_ends_in_no_answer_after_five_seconds) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 100ms);
    EXPECT_FALSE(kiosk.poll(100ms));
    EXPECT_EQ(*kiosk.deadline(), 5100ms);
    EXPECT_FALSE(kiosk.poll(5099ms));
    EXPECT_TRUE(std::holds_alternative<NoAnswer>(*kiosk.poll(5100ms)));
}

TEST_F(KioskLinkTest, Keeper_that_is_not_running_is_broken) {
    keeper_runs_ = false;
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_TRUE(std::holds_alternative<Broken>(*kiosk.poll(0ms)));
}

TEST_F(KioskLinkTest, Keeper_that_dies_before_its_answer_is_broken) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    keeper_.reset();
    EXPECT_TRUE(std::holds_alternative<Broken>(*kiosk.poll(1ms)));
}

TEST_F(KioskLinkTest, Answer_that_came_before_the_keeper_died_counts) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    keeper_says({keeper_hears()->request, Kept{1, sealed_.sha256()}});
    keeper_.reset();
    EXPECT_TRUE(std::holds_alternative<Kept>(*kiosk.poll(1ms)));
}

TEST_F(KioskLinkTest, Retry_after_no_answer_connects_again_and_can_be_kept) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_TRUE(std::holds_alternative<NoAnswer>(*kiosk.poll(6s)));
    kiosk.start_keep(sealed_, 7s);
    EXPECT_FALSE(kiosk.poll(7s));
    keeper_says({keeper_hears()->request, Kept{1, sealed_.sha256()}});
    EXPECT_TRUE(std::holds_alternative<Kept>(*kiosk.poll(7s)));
}

TEST_F(KioskLinkTest, Answer_to_a_dropped_question_is_passed_over) {
    auto kiosk = link();
    kiosk.ask_status(0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    const auto hello = keeper_hears();
    kiosk.start_keep(sealed_, 1ms);
    keeper_says({hello->request, Status{Queue::Open, false}});
    EXPECT_FALSE(kiosk.poll(2ms));
    keeper_says({keeper_hears()->request, Kept{1, sealed_.sha256()}});
    EXPECT_TRUE(std::holds_alternative<Kept>(*kiosk.poll(3ms)));
}

TEST_F(KioskLinkTest, Refusal_and_status_are_handed_on) {
    auto kiosk = link();
    kiosk.start_keep(sealed_, 0ms);
    EXPECT_FALSE(kiosk.poll(0ms));
    keeper_says({keeper_hears()->request, Refused{Refusal::Full}});
    EXPECT_EQ(std::get<Refused>(*kiosk.poll(1ms)).why, Refusal::Full);
    kiosk.ask_status(2ms);
    EXPECT_FALSE(kiosk.poll(2ms));
    keeper_says({keeper_hears()->request, Status{Queue::Full, true}});
    const auto status = std::get<Status>(*kiosk.poll(3ms));
    EXPECT_EQ(status.queue, Queue::Full);
    EXPECT_TRUE(status.demonstration);
}

TEST_F(KioskLinkTest, Request_larger_than_the_pipe_arrives_in_pieces) {
    const auto large = council_.sealed(std::string(300'000, 'x'));
    auto kiosk = link();
    kiosk.start_keep(large, 0ms);
    std::optional<Message> heard;
    for (int i = 0; i < 20 && !heard; ++i) {
        EXPECT_FALSE(kiosk.poll(0ms));
        heard = keeper_hears();
    }
    ASSERT_TRUE(heard);
    EXPECT_EQ(std::get<Keep>(heard->body).sealed.size(), large.bytes().size());
}

TEST(UnixSocket, Messages_pass_between_two_ends) {
    const test::TemporaryFolder folder;
    auto listener = UnixListener::listen(folder / "s");
    ASSERT_TRUE(listener) << listener.error().detail;
    EXPECT_EQ(*listener->accept(), nullptr);
    Connection client{*connect_unix(folder / "s")};
    Connection server{*listener->accept()};
    client.send({3, Hello{}});
    ASSERT_TRUE(client.pump());
    ASSERT_TRUE(server.pump());
    EXPECT_EQ((*server.next())->request, 3U);
}

TEST(UnixSocket, Nobody_listening_is_unavailable) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(connect_unix(folder / "none").error().code, Code::Unavailable);
    { ASSERT_TRUE(UnixListener::listen(folder / "s")); }
    EXPECT_EQ(connect_unix(folder / "s").error().code, Code::Unavailable) << "a socket left behind";
    EXPECT_EQ(connect_unix(folder / std::string(120, 'x')).error().code, Code::Invalid);
}

}  // namespace
}  // namespace kiosk::link
