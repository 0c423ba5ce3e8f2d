// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "board/linux/files.h"
#include "firmware/crypto/random.h"
#include "firmware/trust/recipients.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::trust {
namespace {

using base::Code;
using base::Date;
using namespace std::chrono_literals;

constexpr Date kToday{2026y / 11 / 22};

class Recipients : public testing::Test {
  protected:
    static crypto::AgeRecipient new_key() {
        crypto::SystemRandom random;
        return crypto::AgeIdentity::generate(random)->recipient();
    }

    [[nodiscard]] base::Result<VerifiedRecipients> verify(const std::string& text,
                                                          Date today = kToday) const {
        return VerifiedRecipients::verify(text, *root_.sign(base::as_bytes(text)),
                                          root_.verifying_key(), settings_, today);
    }
    [[nodiscard]] base::Result<VerifiedRecipients> verify() const {
        return verify(format_recipients(list_));
    }

    crypto::SigningKey root_ = *crypto::SigningKey::generate();
    Settings settings_ = *Settings::make("library-1", "waltham-forest", Purpose::Live);
    RecipientList list_{
        "waltham-forest",
        2026y / 11 / 1,
        2027y / 11 / 1,
        Purpose::Live,
        {{new_key(), RecipientRole::Operations}, {new_key(), RecipientRole::Recovery}}};
};

TEST_F(Recipients, Signed_list_in_date_is_verified) {
    const auto verified = verify();
    ASSERT_TRUE(verified) << verified.error().detail;
    EXPECT_EQ(verified->keys().size(), 2U);
    EXPECT_EQ(verified->keys()[0], list_.recipients[0].key);
    EXPECT_FALSE(verified->is_demonstration());
}

TEST_F(Recipients, List_signed_by_another_key_is_untrusted) {
    const auto text = format_recipients(list_);
    const auto other = *crypto::SigningKey::generate();
    EXPECT_EQ(VerifiedRecipients::verify(text, *other.sign(base::as_bytes(text)),
                                         root_.verifying_key(), settings_, kToday)
                  .error()
                  .code,
              Code::Untrusted);
}

TEST_F(Recipients, List_changed_after_signing_is_untrusted) {
    const auto text = format_recipients(list_);
    auto changed = text;
    changed[changed.find("2027")] = '9';
    EXPECT_EQ(VerifiedRecipients::verify(changed, *root_.sign(base::as_bytes(text)),
                                         root_.verifying_key(), settings_, kToday)
                  .error()
                  .code,
              Code::Untrusted);
}

TEST_F(Recipients, List_out_of_date_is_untrusted) {
    const auto text = format_recipients(list_);
    EXPECT_TRUE(verify(text, 2026y / 11 / 1));
    EXPECT_TRUE(verify(text, 2027y / 11 / 1));
    EXPECT_EQ(verify(text, 2027y / 11 / 2).error().code, Code::Untrusted);
    EXPECT_EQ(verify(text, 2026y / 10 / 31).error().code, Code::Untrusted);
}

TEST_F(Recipients, List_of_another_council_is_untrusted) {
    list_.council = "E10000016";
    EXPECT_EQ(verify().error().code, Code::Untrusted);
}

TEST_F(Recipients, Demonstration_list_is_refused_by_a_live_kiosk_and_the_other_way_round) {
    list_.purpose = Purpose::Demonstration;
    EXPECT_EQ(verify().error().code, Code::Untrusted);
    settings_ = *Settings::make("library-1", "waltham-forest", Purpose::Demonstration);
    EXPECT_TRUE(verify()->is_demonstration());
    list_.purpose = Purpose::Live;
    EXPECT_EQ(verify().error().code, Code::Untrusted);
}

TEST_F(Recipients, Fewer_than_two_different_keys_are_refused) {
    const auto first = list_.recipients[0];
    list_.recipients = {first};
    EXPECT_EQ(verify().error().code, Code::Invalid);
    list_.recipients = {first, {first.key, RecipientRole::Recovery}};
    EXPECT_EQ(verify().error().code, Code::Invalid);
    list_.recipients = {};
    EXPECT_EQ(verify().error().code, Code::Invalid);
}

TEST_F(Recipients, Both_roles_must_be_there) {
    list_.recipients[1].role = RecipientRole::Operations;
    EXPECT_EQ(verify().error().code, Code::Invalid);
}

TEST_F(Recipients, Seventeenth_recipient_is_too_large) {
    while (list_.recipients.size() < 16) {
        list_.recipients.push_back({new_key(), RecipientRole::Recovery});
    }
    EXPECT_TRUE(verify());
    list_.recipients.push_back({new_key(), RecipientRole::Recovery});
    EXPECT_EQ(verify().error().code, Code::TooLarge);
}

TEST_F(Recipients, Loose_spelling_is_refused) {
    const auto good = format_recipients(list_);
    for (const auto& bad :
         {good + "\n", good + "extra yes\n", good.substr(0, good.size() - 1), "\xEF\xBB\xBF" + good,
          "send-kiosk directory manifest 1" + good.substr(good.find('\n')), std::string{}}) {
        EXPECT_EQ(verify(bad).error().code, Code::Invalid) << bad;
    }
    auto windows = good;
    windows.insert(windows.find('\n'), "\r");
    EXPECT_FALSE(verify(windows));
    auto two_blanks = good;
    two_blanks.insert(two_blanks.find("council ") + 7, " ");
    EXPECT_FALSE(verify(two_blanks));
    EXPECT_EQ(verify(std::string(kMaxRecipientsBytes + 1, 'x')).error().code, Code::TooLarge);
}

TEST_F(Recipients, State_folder_with_any_file_missing_gives_no_recipients) {
    const test::TemporaryFolder state;
    const auto text = format_recipients(list_);
    test::write_file(state / "recipients.txt", text);
    test::write_file(state / "recipients.txt.sig", *root_.sign(base::as_bytes(text)));
    test::write_file(state / "root.pub", root_.verifying_key().pem());
    linux_board::Files files;
    ASSERT_TRUE(load_recipients(files, state.path(), settings_, kToday));
    for (const auto* name : {"recipients.txt", "recipients.txt.sig", "root.pub"}) {
        std::filesystem::rename(state / name, state / "away");
        EXPECT_EQ(load_recipients(files, state.path(), settings_, kToday).error().code,
                  Code::NotFound);
        std::filesystem::rename(state / "away", state / name);
    }
}

TEST(SettingsFile, Reads_back_as_it_was_written) {
    const auto settings = *Settings::make("library-1", "waltham-forest", Purpose::Demonstration);
    const auto read = Settings::parse(settings.text());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kiosk(), "library-1");
    EXPECT_EQ(read->council(), "waltham-forest");
    EXPECT_TRUE(read->is_demonstration());
}

TEST(SettingsFile, Lines_that_say_how_the_panel_stands_may_follow) {
    const std::string text =
        "kiosk=library-1\ncouncil=E1\ndemonstration=no\nviewing_distance_mm=600\nanything\n";
    const auto read = Settings::parse(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->further_lines(),
              (std::vector<std::string>{"viewing_distance_mm=600", "anything"}));
    EXPECT_EQ(read->text(), text);
}

TEST(SettingsFile, Names_that_are_no_safe_file_names_are_refused) {
    for (const auto* bad :
         {"", "-a", "A", "a/b", "..", "a b", "kiosk\n", "abcdefghijklmnopqrstuvwxyz0123456"}) {
        EXPECT_FALSE(Settings::make(bad, "E1", Purpose::Live)) << bad;
    }
    EXPECT_FALSE(Settings::make("a", "E1/..", Purpose::Live));
    EXPECT_FALSE(Settings::parse("kiosk=a\ncouncil=E1\ndemonstration=maybe\n"));
    EXPECT_FALSE(Settings::parse("kiosk=a\ncouncil=E1\n"));
}

}  // namespace
}  // namespace kiosk::trust
