// SPDX-License-Identifier: Apache-2.0
#include "firmware/keeper/keeper.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <algorithm>

#include "board/linux/files.h"
#include "firmware/link/kiosk_link.h"
#include "firmware/outbox/envelope.h"
#include "tests/fixtures/sealed.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::keeper {
namespace {

using base::Code;
using namespace std::chrono_literals;

class StillClock final : public ports::Clock {
  public:
    [[nodiscard]] base::Instant now() const override { return base::Instant{1'795'337'400'000ms}; }
    [[nodiscard]] base::Date today() const override { return 2026y / 11 / 22; }
    [[nodiscard]] ports::Monotonic monotonic() const override { return 0ms; }
};

// Real files, one of whose writes or reads can be made to fail.
class FailingFiles final : public ports::Files {
  public:
    base::Result<base::Bytes> read(const std::filesystem::path& path,
                                   std::size_t max_bytes) override {
        auto bytes = real_.read(path, max_bytes);
        if (bytes && lies_on_read_back && !bytes->empty()) bytes->back() ^= 1;
        return bytes;
    }
    base::Result<void> place(const std::filesystem::path& path, base::ByteView bytes) override {
        if (writes_left-- == 0) return base::Error{Code::Full, "the stick is full"};
        return real_.place(path, bytes);
    }
    base::Result<void> make_folder(const std::filesystem::path& path) override {
        return real_.make_folder(path);
    }

    int writes_left = -1;
    bool lies_on_read_back = false;

  private:
    linux_board::Files real_;
};

class KeeperTest : public testing::Test {
  protected:
    [[nodiscard]] std::int64_t keep(const std::string& words) {
        return outbox_.keep(council_.sealed(words), clock_.now())->number;
    }
    [[nodiscard]] base::Result<CollectReport> collect(outbox::Which which = outbox::Which::Queued) {
        TRY(auto job, CollectJob::start(outbox_, files_, "library-1", stick_, which));
        return collect_all(std::move(job));
    }
    [[nodiscard]] std::vector<std::filesystem::path> on_stick() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(stick_)) {
            if (entry.is_regular_file()) found.push_back(entry.path());
        }
        std::ranges::sort(found);
        return found;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path stick_ = folder_ / "stick";
    test::Council council_;
    crypto::SigningKey device_ = *crypto::SigningKey::generate();
    StillClock clock_;
    FailingFiles files_;
    trust::Settings settings_ =
        *trust::Settings::make("library-1", "waltham-forest", trust::Purpose::Demonstration);
    outbox::Outbox outbox_ = *outbox::Outbox::open(
        folder_ / "outbox.db", {"library-1"}, *crypto::SigningKey::from_pem(device_.secret_pem()));
    Keeper keeper_{outbox_, settings_, files_, clock_};
};

TEST_F(KeeperTest, Collected_files_hold_the_request_and_its_envelope) {
    const auto sealed = council_.sealed("hello");
    ASSERT_TRUE(outbox_.keep(sealed, clock_.now()));
    EXPECT_EQ(collect()->written, 1U);
    const auto found = on_stick();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], stick_ / "LOCALOFFER-REQUESTS/library-1" /
                            ("00000001-" + base::to_hex(sealed.sha256()) + ".age"));
    EXPECT_TRUE(std::ranges::equal(test::read_file(found[0]), sealed.bytes()));
    const auto envelope = outbox::parse_envelope(test::read_text(found[1]));
    ASSERT_TRUE(envelope);
    EXPECT_TRUE(outbox::verify_envelope(*envelope, device_.verifying_key()));
}

TEST_F(KeeperTest, Collected_request_waits_no_longer) {
    ASSERT_EQ(keep("one"), 1);
    ASSERT_TRUE(collect());
    EXPECT_EQ(collect()->written, 0U);
    const auto again = collect(outbox::Which::QueuedAndExported);
    EXPECT_EQ(again->written, 0U);
    EXPECT_EQ(again->already_there, 1U);
}

TEST_F(KeeperTest, Other_file_of_the_same_name_is_not_overwritten_and_the_request_still_waits) {
    ASSERT_EQ(keep("one"), 1);
    ASSERT_EQ(keep("two"), 2);
    ASSERT_TRUE(collect());
    const auto first = on_stick()[0];
    test::write_file(first, "something else");
    std::filesystem::remove(on_stick()[1]);
    const auto report = collect(outbox::Which::QueuedAndExported);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->in_the_way, 1U);
    EXPECT_EQ(report->already_there, 1U);
    EXPECT_EQ(test::read_text(first), "something else");
}

TEST_F(KeeperTest, Stick_that_fills_up_at_any_write_leaves_the_rest_waiting) {
    ASSERT_EQ(keep("one"), 1);
    ASSERT_EQ(keep("two"), 2);
    const std::vector<std::vector<std::int64_t>> still_waiting{{1, 2}, {1, 2}, {2}, {2}};
    files_.writes_left = 0;
    for (const auto& expected : still_waiting) {
        EXPECT_EQ(collect().error().code, Code::Full);
        EXPECT_EQ(*outbox_.waiting(outbox::Which::Queued), expected);
        files_.writes_left = 1;  // one file further each time
    }
    EXPECT_EQ(collect()->written, 1U);
    EXPECT_EQ(on_stick().size(), 4U);
}

TEST_F(KeeperTest, Stick_that_gives_back_other_bytes_collects_nothing) {
    ASSERT_EQ(keep("one"), 1);
    files_.lies_on_read_back = true;
    EXPECT_EQ(collect().error().code, Code::Io);
    EXPECT_EQ(outbox_.waiting(outbox::Which::Queued)->size(), 1U);
}

// A kiosk's link and the keeper's peer over bytes in memory.
class Talk {
  public:
    explicit Talk(Entrance entrance) : entrance_(entrance) {}
    [[nodiscard]] link::Connector connector() {
        return [this]() -> base::Result<std::unique_ptr<link::Channel>> {
            auto [ours, theirs] = link::memory_channels();
            peer_.emplace(std::move(theirs), entrance_);
            return std::move(ours);
        };
    }
    [[nodiscard]] Peer& peer() { return *peer_; }

  private:
    Entrance entrance_;
    std::optional<Peer> peer_;
};

TEST_F(KeeperTest, Kiosk_hears_kept_after_the_request_is_in_the_outbox) {
    Talk talk{Entrance::Kiosk};
    link::KioskLink kiosk{talk.connector()};
    const auto sealed = council_.sealed("hello");
    for (int attempt = 0; attempt < 2; ++attempt) {
        kiosk.start_keep(sealed, 0ms);
        ASSERT_FALSE(kiosk.poll(0ms));
        ASSERT_TRUE(talk.peer().serve(keeper_));
        const auto outcome = kiosk.poll(0ms);
        ASSERT_TRUE(outcome);
        EXPECT_EQ(std::get<link::Kept>(*outcome).number, 1) << "a retry is kept once";
    }
    EXPECT_EQ(outbox_.waiting(outbox::Which::Queued)->size(), 1U);
}

TEST_F(KeeperTest, Kiosk_hears_that_the_queue_is_open_and_that_this_is_practice) {
    Talk talk{Entrance::Kiosk};
    link::KioskLink kiosk{talk.connector()};
    kiosk.ask_status(0ms);
    ASSERT_FALSE(kiosk.poll(0ms));
    ASSERT_TRUE(talk.peer().serve(keeper_));
    const auto status = std::get<link::Status>(*kiosk.poll(0ms));
    EXPECT_EQ(status.queue, link::Queue::Open);
    EXPECT_TRUE(status.demonstration);
}

// What a peer answers to one message.
link::Body answer(Keeper& keeper, Entrance entrance, link::Body asked) {
    auto [ours, theirs] = link::memory_channels();
    link::Connection client{std::move(ours)};
    Peer peer{std::move(theirs), entrance};
    client.send({1, std::move(asked)});
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(client.pump());
        EXPECT_TRUE(peer.serve(keeper));
        EXPECT_TRUE(client.pump());
        auto next = client.next();
        if (next && *next) return (*next)->body;
    }
    return link::Hello{};
}

TEST_F(KeeperTest, Request_handed_in_again_after_it_was_collected_is_kept_and_does_not_wait_again) {
    const auto sealed = council_.sealed("hello");
    const link::Keep asked{{sealed.bytes().begin(), sealed.bytes().end()}};
    const auto first = std::get<link::Kept>(answer(keeper_, Entrance::Kiosk, asked));
    ASSERT_EQ(collect()->written, 1U);
    const auto again = std::get<link::Kept>(answer(keeper_, Entrance::Kiosk, asked));
    EXPECT_EQ(again.number, first.number);
    EXPECT_EQ(again.sha256, sealed.sha256());
    EXPECT_EQ(collect()->written, 0U);
    EXPECT_EQ(on_stick().size(), 2U);
}

TEST_F(KeeperTest, Plain_words_are_refused_and_never_stored) {
    const auto words = base::as_bytes("age-encryption.org/v1\nmy name is Zoe");
    const auto said = answer(keeper_, Entrance::Kiosk, link::Keep{{words.begin(), words.end()}});
    EXPECT_EQ(std::get<link::Refused>(said).why, link::Refusal::NotAcceptable);
    EXPECT_TRUE(outbox_.waiting(outbox::Which::Queued)->empty());
}

TEST_F(KeeperTest, Staff_can_ask_for_a_collection_and_the_kiosk_cannot) {
    ASSERT_EQ(keep("one"), 1);
    ASSERT_EQ(keep("two"), 2);
    const link::Collect asked{link::Again::No, stick_.string()};
    EXPECT_EQ(std::get<link::Refused>(answer(keeper_, Entrance::Kiosk, asked)).why,
              link::Refusal::NotAskedHere);
    EXPECT_FALSE(std::filesystem::exists(stick_));
    EXPECT_EQ(std::get<link::Collected>(answer(keeper_, Entrance::Staff, asked)).written, 2U);
    EXPECT_EQ(on_stick().size(), 4U);
}

TEST_F(KeeperTest, Peer_that_breaks_the_protocol_is_dropped) {
    auto [ours, theirs] = link::memory_channels();
    Peer peer{std::move(theirs), Entrance::Kiosk};
    ASSERT_TRUE(ours->write(base::Bytes{0, 0, 0, 0}));
    EXPECT_FALSE(peer.serve(keeper_));
}

TEST_F(KeeperTest,
       Peer_that_asks_on_and_never_reads_its_answers_is_waited_for_and_not_listened_to) {
    auto [ours, theirs] = link::memory_channels();
    Peer peer{std::move(theirs), Entrance::Kiosk};
    EXPECT_EQ(peer.waits_for(), POLLIN);
    const auto hello = link::encode({1, link::Hello{}});
    // Answers are longer than questions, so the way back is full first.
    while (!peer.wants_to_write()) {
        ASSERT_TRUE(ours->write(hello));
        ASSERT_TRUE(peer.serve(keeper_));
    }
    EXPECT_EQ(peer.waits_for(), POLLOUT);
    base::Bytes answers(64 * 1024);
    ASSERT_TRUE(ours->read(answers));
    ASSERT_TRUE(peer.serve(keeper_));
    EXPECT_EQ(peer.waits_for(), POLLIN);
}

}  // namespace
}  // namespace kiosk::keeper
