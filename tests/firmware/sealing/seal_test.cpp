// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "firmware/crypto/age.h"
#include "firmware/crypto/random.h"
#include "firmware/sealing/message.h"
#include "firmware/sealing/sealed_request.h"
#include "tests/firmware/forms/shipped_form.h"
#include "tests/fixtures/recipients.h"
#include "tests/fixtures/sealed.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::sealing {
namespace {

using base::Code;

static_assert(!std::is_constructible_v<SealedRequest, base::Bytes>);

class Seal : public testing::Test {
  protected:
    static forms::CompleteRequest request(const std::string& language) {
        forms::Sitting sitting;
        sitting.context.family_language = language;
        auto outcome = sitting.complete();
        return std::get<forms::CompleteRequest>(std::move(outcome));
    }

    test::Council council_;
    trust::VerifiedRecipients recipients_ = test::verified_recipients(council_.recipients());
    crypto::SystemRandom random_;
};

TEST_F(Seal, Either_key_opens_a_sealed_request_and_every_part_is_there) {
    const auto complete = request("ur");
    const auto sealed = seal(complete, recipients_, random_);
    ASSERT_TRUE(sealed) << sealed.error().detail;
    for (const auto& identity : council_.identities()) {
        const auto opened = crypto::age_open(sealed->bytes(), std::span{&identity, 1});
        ASSERT_TRUE(opened);
        const auto message = read_message(opened->view());
        ASSERT_TRUE(message) << message.error().detail;
        EXPECT_EQ(message->text, complete.text());
        EXPECT_EQ(message->family_text, complete.family_text());
        EXPECT_EQ(message->family_lang, "ur");
        EXPECT_EQ(message->json, complete.json());
        EXPECT_EQ(message->reference, "WF-7K2D-9QRT");
    }
}

TEST_F(Seal, Sealed_request_is_taken_back_from_its_bytes) {
    const auto sealed = *seal(request("en"), recipients_, random_);
    const auto again =
        SealedRequest::from_untrusted(base::Bytes{sealed.bytes().begin(), sealed.bytes().end()});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sha256(), sealed.sha256());
}

TEST_F(Seal, Nothing_outside_the_lock_names_anyone) {
    const auto sealed = *seal(request("en"), recipients_, random_);
    const auto text = base::as_text(sealed.bytes());
    for (const auto* word : {"Amina", "Brien", "E17", "WF-7K2D"}) {
        EXPECT_EQ(text.find(word), std::string_view::npos) << word;
    }
}

TEST_F(Seal, Subject_names_no_person) {
    const auto sealed = *seal(request("en"), recipients_, random_);
    const auto opened = *crypto::age_open(sealed.bytes(), council_.identities());
    const auto text = base::as_text(opened.view());
    const auto head = text.substr(0, text.find("\r\n\r\n"));
    EXPECT_NE(head.find("Subject: Local Offer request WF-7K2D-9QRT\r\n"), std::string_view::npos);
    EXPECT_EQ(head.find("Amina"), std::string_view::npos);
    EXPECT_EQ(head.find("Brien"), std::string_view::npos);
}

TEST_F(Seal, Keys_of_another_council_are_refused) {
    const auto other = test::verified_recipients(council_.recipients(), "elsewhere");
    EXPECT_EQ(seal(request("en"), other, random_).error().code, Code::Untrusted);
}

TEST_F(Seal, Failing_randomness_seals_nothing) {
    class NoRandom final : public ports::Random {
        base::Result<void> fill(std::span<std::uint8_t>) override {
            return base::Error{Code::Io, "no entropy"};
        }
    };
    NoRandom random;
    EXPECT_EQ(seal(request("en"), recipients_, random).error().code, Code::Io);
}

TEST_F(Seal, Stock_age_opens_a_sealed_request_into_its_message) {
    if (!test::run("age --version")) GTEST_SKIP() << "the age program is not installed";
    const test::TemporaryFolder folder;
    const auto complete = request("ur");
    test::write_file(folder / "request.age", seal(complete, recipients_, random_)->bytes());
    test::write_file(folder / "key", council_.identities()[1].secret_text() + "\n");
    ASSERT_TRUE(test::run("age -d -i " + (folder / "key").string() + " -o " +
                          (folder / "message").string() + " " + (folder / "request.age").string()));
    const auto message = read_message(test::read_file(folder / "message"));
    ASSERT_TRUE(message);
    EXPECT_EQ(message->json, complete.json());
}

}  // namespace
}  // namespace kiosk::sealing
