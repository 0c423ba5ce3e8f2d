// SPDX-License-Identifier: Apache-2.0
// A request's whole way with the real programs as processes of their own: keys, kiosk's link,
// keeper, stick, council's desk.
#include <gmock/gmock.h>
#include <poll.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "firmware/crypto/random.h"
#include "firmware/link/kiosk_link.h"
#include "firmware/link/unix_socket.h"
#include "firmware/sealing/sealed_request.h"
#include "firmware/trust/recipients.h"
#include "tests/firmware/forms/shipped_form.h"
#include "tests/fixtures/process.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

const std::string kBin = std::string{KIOSK_BINARY_DIR} + "/bin/";
constexpr std::string_view kNotice =
    "Typed at a public kiosk; identity not checked. Confirm by a contact you already hold before "
    "telling anyone.\n";

class Requests : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(localoffer("keys new --demonstration --out " + state()).status, 0);
    }

    static test::Ended localoffer(const std::string& arguments) {
        return test::run_to_end(kBin + "localoffer " + arguments);
    }
    [[nodiscard]] test::Ended keeper(const std::string& arguments) const {
        return test::run_to_end(kBin + "localoffer-keeper --state " + state() + " " + arguments);
    }
    [[nodiscard]] std::unique_ptr<test::Process> start_keeper() const {
        auto process = std::make_unique<test::Process>(
            std::vector<std::string>{kBin + "localoffer-keeper", "--state", state()});
        for (int i = 0; i < 1000 && !link::connect_unix(socket()); ++i) ::poll(nullptr, 0, 10);
        return process;
    }
    [[nodiscard]] std::string state() const { return (folder_ / "state").string(); }
    [[nodiscard]] fs::path socket() const { return folder_ / "state/run/kiosk.sock"; }
    [[nodiscard]] std::string stick() const { return (folder_ / "stick").string(); }
    [[nodiscard]] std::string out() const { return (folder_ / "out").string(); }
    [[nodiscard]] test::Ended open(const std::string& more = "") const {
        return localoffer("requests open " + stick() + " --identity " + state() +
                          "/operations.key --out " + out() + " " + more);
    }

    [[nodiscard]] sealing::SealedRequest sealed(const std::string& reference = "WF-7K2D-9QRT",
                                                const std::string& child = "Amina") {
        linux_board::Files files;
        const auto settings = *trust::load_settings(files, state());
        const auto recipients = trust::load_recipients(files, state(), settings, clock_.today());
        forms::Sitting sitting;
        sitting.context.reference = reference;
        sitting.context.family_language = "ur";
        sitting.answers.set_text("child_name", child);
        auto request = sitting.complete();
        crypto::SystemRandom random;
        return *sealing::seal(std::get<forms::CompleteRequest>(request), *recipients, random);
    }
    [[nodiscard]] link::Outcome keep(const sealing::SealedRequest& request) {
        link::KioskLink kiosk{link::unix_connector(socket())};
        kiosk.start_keep(request, clock_.monotonic());
        while (true) {
            if (auto outcome = kiosk.poll(clock_.monotonic())) return *outcome;
            pollfd wait{kiosk.fd(), POLLIN, 0};
            ::poll(&wait, 1, 100);
        }
    }
    // Keeps them through the real keeper, and collects them onto the stick.
    void keep_and_collect(const std::vector<sealing::SealedRequest>& requests) {
        const auto running = start_keeper();
        for (const auto& request : requests) {
            ASSERT_TRUE(std::holds_alternative<link::Kept>(keep(request)));
        }
        ASSERT_EQ(keeper("--collect " + stick()).status, 0);
        EXPECT_EQ(running->end(SIGTERM), 0);
    }
    [[nodiscard]] std::vector<fs::path> on_stick(const std::string& extension) const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(stick())) {
            if (entry.path().extension() == extension) found.push_back(entry.path());
        }
        std::ranges::sort(found);
        return found;
    }

    test::TemporaryFolder folder_;
    linux_board::SystemClock clock_;
};

TEST_F(Requests, Council_reads_what_the_family_sent) {
    keep_and_collect({sealed()});
    const auto opened = open();
    EXPECT_EQ(opened.status, 0) << opened.printed;
    const auto text = test::read_text(folder_ / "out/WF-7K2D-9QRT/request.txt");
    EXPECT_THAT(text, StartsWith(std::string{kNotice}));
    EXPECT_THAT(text, HasSubstr("parent or carer of Amina"));
    EXPECT_THAT(text, HasSubstr("In the family's language (ur):"));
    const auto json =
        nlohmann::json::parse(test::read_text(folder_ / "out/WF-7K2D-9QRT/request.json"));
    EXPECT_EQ(json["answers"]["child_name"], "Amina");
}

TEST_F(Requests, Stock_age_opens_a_collected_file_into_a_mail_message) {
    if (!test::run("age --version")) GTEST_SKIP() << "the age program is not installed";
    keep_and_collect({sealed()});
    for (const auto* key : {"operations.key", "recovery.key"}) {
        const auto said = test::run_to_end("age -d -i " + state() + "/" + key + " " +
                                           on_stick(".age")[0].string());
        EXPECT_EQ(said.status, 0);
        EXPECT_THAT(said.printed, HasSubstr("Subject: Local Offer request WF-7K2D-9QRT"));
        EXPECT_THAT(said.printed, HasSubstr("filename=\"request.json\""));
        EXPECT_THAT(said.printed, HasSubstr("Date of birth:\r\n    27 March 2015"));
    }
}

TEST_F(Requests, Nothing_of_the_words_lies_in_the_state_folder) {
    keep_and_collect({sealed("WF-1", "CanaryChildName")});
    int looked_at = 0;
    for (const auto& top : {folder_ / "state", folder_ / "stick"}) {
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            if (!entry.is_regular_file()) continue;
            ++looked_at;
            const auto text = test::read_text(entry.path());
            for (const auto* word : {"CanaryChildName", "Brien", "E17 6DH", "900123"}) {
                EXPECT_EQ(text.find(word), std::string::npos) << entry.path();
            }
        }
    }
    EXPECT_GT(looked_at, 10);
}

TEST_F(Requests, Killed_keeper_still_has_what_it_promised) {
    const auto running = start_keeper();
    const auto request = sealed();
    ASSERT_TRUE(std::holds_alternative<link::Kept>(keep(request)));
    running->end(SIGKILL);
    EXPECT_TRUE(std::holds_alternative<link::Broken>(keep(sealed()))) << "nobody is there";
    EXPECT_THAT(keeper("--collect " + stick()).printed, StartsWith("1 written"));
    ASSERT_EQ(on_stick(".age").size(), 1U);
    EXPECT_TRUE(std::ranges::equal(test::read_file(on_stick(".age")[0]), request.bytes()));
}

TEST_F(Requests, Second_keeper_is_refused_while_one_runs) {
    const auto running = start_keeper();
    const auto second = keeper("");
    EXPECT_EQ(second.status, 1);
    EXPECT_THAT(second.printed, HasSubstr("another keeper is running"));
    EXPECT_TRUE(std::holds_alternative<link::Kept>(keep(sealed()))) << "the first still answers";
}

TEST_F(Requests, Bad_files_are_told_and_the_good_ones_opened) {
    keep_and_collect({sealed("WF-1"), sealed("WF-2"), sealed("WF-3")});
    const auto files = on_stick(".age");
    auto bytes = test::read_file(files[0]);
    bytes.back() ^= 1;
    test::write_file(files[0], bytes);
    fs::remove(on_stick(".envelope")[1]);
    const auto opened = open();
    EXPECT_EQ(opened.status, 1);
    EXPECT_THAT(opened.printed, HasSubstr("it is not the file that its envelope names"));
    EXPECT_THAT(opened.printed, HasSubstr("its .envelope file is missing"));
    EXPECT_TRUE(fs::exists(folder_ / "out/WF-3/request.txt"));
    EXPECT_FALSE(fs::exists(folder_ / "out/WF-1"));
}

TEST_F(Requests, Opening_again_changes_nothing_and_says_so) {
    keep_and_collect({sealed()});
    ASSERT_EQ(open().status, 0);
    const auto again = open();
    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.printed, HasSubstr("already there"));
    test::write_file(folder_ / "out/WF-7K2D-9QRT/request.txt", "a note of the officer");
    EXPECT_EQ(open().status, 0);
    EXPECT_EQ(test::read_text(folder_ / "out/WF-7K2D-9QRT/request.txt"), "a note of the officer");
}

TEST_F(Requests, Two_requests_of_one_reference_are_both_opened) {
    keep_and_collect({sealed("WF-1", "Amina"), sealed("WF-1", "Bilal")});
    EXPECT_EQ(open().status, 0);
    std::size_t folders = 0;
    for (const auto& entry : fs::directory_iterator(out()))
        folders += entry.is_directory() ? 1U : 0U;
    EXPECT_EQ(folders, 2U);
}

TEST_F(Requests, Other_key_opens_nothing) {
    keep_and_collect({sealed()});
    ASSERT_EQ(localoffer("keys new --out " + (folder_ / "other").string() +
                         " --kiosk library-9 --council elsewhere")
                  .status,
              0);
    const auto opened = localoffer("requests open " + stick() + " --identity " +
                                   (folder_ / "other/operations.key").string() + " --out " + out());
    EXPECT_EQ(opened.status, 1);
    EXPECT_THAT(opened.printed, HasSubstr("sealed for other keys"));
    EXPECT_EQ(localoffer("requests list " + stick() + " --device " +
                         (folder_ / "other/device.pub").string())
                  .status,
              1);
    EXPECT_EQ(
        localoffer("requests list " + stick() + " --device " + state() + "/device.pub").status, 0);
}

TEST_F(Requests, Machine_report_names_each_file_and_a_missing_number_is_told) {
    keep_and_collect({sealed("WF-1"), sealed("WF-2"), sealed("WF-3")});
    fs::remove(on_stick(".age")[1]);
    fs::remove(on_stick(".envelope")[1]);
    EXPECT_THAT(open().printed, HasSubstr("kiosk demonstration: missing here: 2"));
    const auto listed =
        test::run_to_end(kBin + "localoffer requests list " + stick() + " --json 2>/dev/null");
    const auto report = nlohmann::json::parse(
        listed.printed.substr(0, listed.printed.rfind(']') + 1).substr(listed.printed.find('[')));
    ASSERT_EQ(report.size(), 2U);
    EXPECT_EQ(report[0]["number"], 1);
    EXPECT_EQ(report[0]["status"], "good");
}

TEST_F(Requests, Keys_are_never_written_over) {
    const auto before = test::read_text(folder_ / "state/root.key");
    const auto again = localoffer("keys new --demonstration --out " + state());
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.printed, HasSubstr("is there already"));
    EXPECT_EQ(test::read_text(folder_ / "state/root.key"), before);
}

TEST_F(Requests, Wrong_usage_ends_with_two) {
    EXPECT_EQ(localoffer("keys new --out " + out()).status, 2);
    EXPECT_EQ(localoffer("requests open").status, 2);
    EXPECT_EQ(localoffer("").status, 2);
    EXPECT_EQ(keeper("--again").status, 2);
    EXPECT_EQ(test::run_to_end(kBin + "localoffer-keeper").status, 2);
    EXPECT_EQ(test::run_to_end(kBin + "localoffer-keeper --state /nowhere").status, 1);
    EXPECT_EQ(test::run_to_end(kBin + "localoffer-keeper --help").status, 0);
}

TEST_F(Requests, Openssl_checks_the_signed_list_of_recipients) {
    if (!test::run("openssl version")) GTEST_SKIP() << "openssl is not installed";
    EXPECT_TRUE(test::run("openssl dgst -sha256 -verify " + state() + "/root.pub -signature " +
                          state() + "/recipients.txt.sig " + state() + "/recipients.txt"));
}

}  // namespace
}  // namespace kiosk
