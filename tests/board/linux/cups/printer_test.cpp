// SPDX-License-Identifier: Apache-2.0
#include "board/linux/cups/printer.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::linux_board {
namespace {

using ports::PrintStanding;

constexpr const char* kServer = "/usr/sbin/cupsd";

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path) << text;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A print server of its own, on a socket in a folder of its own, with one printer whose way to the paper is a script.
class RealCups : public testing::Test {
  protected:
    // `script` has what is to be printed in the file "$6".
    void serve(const std::string& script, const std::string& state = "Idle") {
        const auto backend = folder_ / "bin/backend/paper";
        std::filesystem::create_directories(backend.parent_path());
        std::filesystem::create_directory_symlink("/usr/lib/cups/daemon", folder_ / "bin/daemon");
        write(backend, "#!/bin/sh\n" + script + "\n");
        // One that nobody else may read is run as the server itself is.
        std::filesystem::permissions(backend, std::filesystem::perms::owner_all);
        for (const auto* name : {"etc", "cache", "state", "spool", "spool/tmp", "log"})
            std::filesystem::create_directories(folder_ / name);
        write(folder_ / "etc/cupsd.conf", "Listen " + socket() +
                                              "\nBrowsing No\nWebInterface No\nLogLevel debug\n"
                                              "PreserveJobFiles No\nPreserveJobHistory 120\n"
                                              "<Location />\nOrder deny,allow\nAllow all\n"
                                              "</Location>\n");
        const auto at = [&](const char* name) { return (folder_ / name).string() + "\n"; };
        write(folder_ / "etc/cups-files.conf",
              "ServerRoot " + at("etc") + "CacheDir " + at("cache") + "StateDir " + at("state") +
                  "RequestRoot " + at("spool") + "TempDir " + at("spool/tmp") + "ErrorLog " +
                  at("log/error") + "AccessLog " + at("log/access") + "PageLog " + at("log/page") +
                  "ServerBin " + at("bin") + "Sandboxing relaxed\n");
        write(folder_ / "etc/printers.conf",
              "<DefaultPrinter desk>\nInfo A printer\nLocation By the help desk\nDeviceURI "
              "paper:/a\nState " +
                  state + "\nAccepting Yes\nShared No\nErrorPolicy abort-job\n</DefaultPrinter>\n");
        start();
    }
    void TearDown() override {
        if (server_ <= 0) return;
        ::kill(server_, SIGTERM);
        ::waitpid(server_, nullptr, 0);
    }
    void start() {
        server_ = ::fork();
        if (server_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
            ::execl(kServer, kServer, "-f", "-c", (folder_ / "etc/cupsd.conf").c_str(), "-s",
                    (folder_ / "etc/cups-files.conf").c_str(), nullptr);
            ::_exit(127);
        }
        ASSERT_TRUE(comes([&] { return std::filesystem::exists(socket()); }))
            << read(folder_ / "log/error");
    }
    // A server of another's, on its own clock: within seconds.
    template <typename Check>
    static bool comes(Check check) {
        for (int i = 0; i < 100; ++i) {
            if (check()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
        return false;
    }
    [[nodiscard]] std::string socket() const { return (folder_ / "cups.sock").string(); }
    [[nodiscard]] std::filesystem::path paper() const { return folder_ / "paper.pdf"; }
    [[nodiscard]] static base::ByteView bytes(const std::string& text) {
        return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
    }

    test::TemporaryFolder folder_;
    pid_t server_ = 0;
};

#define SKIP_WITHOUT_CUPS() \
    if (::access(kServer, X_OK) != 0) GTEST_SKIP() << "no cupsd here"

TEST_F(RealCups, What_is_printed_comes_out_and_leaves_nothing_in_the_spool) {
    SKIP_WITHOUT_CUPS();
    serve("cat \"$6\" > " + paper().string());
    CupsPrinter printer(socket());
    EXPECT_EQ(printer.place(), "By the help desk");
    const std::string pdf = "%PDF-1.4\n" + std::string(200'000, 'x') + "\n%%EOF\n";
    const auto job = printer.print(bytes(pdf));
    ASSERT_TRUE(job) << job.error().detail << read(folder_ / "log/error");
    EXPECT_TRUE(comes([&] { return printer.standing(*job) == PrintStanding::Done; }))
        << read(folder_ / "log/error");
    EXPECT_TRUE(read(paper()) == pdf) << read(folder_ / "log/error");
    for (const auto& each : std::filesystem::directory_iterator(folder_ / "spool")) {
        const auto name = each.path().filename().string();
        EXPECT_FALSE(name.starts_with('d')) << "the document is still there";
        EXPECT_FALSE(name.starts_with('c')) << "that it was printed is still there";
    }
}

TEST_F(RealCups, A_page_that_the_printer_will_not_print_has_failed) {
    SKIP_WITHOUT_CUPS();
    serve("exit 1");
    CupsPrinter printer(socket());
    ASSERT_TRUE(printer.place());
    const auto job = printer.print(bytes("%PDF-1.4\n"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(comes([&] { return printer.standing(*job) == PrintStanding::Failed; }))
        << read(folder_ / "log/error");
}

TEST_F(RealCups, A_slow_page_waits_and_is_taken_back) {
    SKIP_WITHOUT_CUPS();
    serve("exec sleep 60");
    CupsPrinter printer(socket());
    const auto job = printer.print(bytes("%PDF-1.4\n"));
    ASSERT_TRUE(job);
    EXPECT_EQ(printer.standing(*job), PrintStanding::Waiting);
    printer.cancel(*job);
    EXPECT_TRUE(comes([&] { return printer.standing(*job) == PrintStanding::Failed; }));
}

TEST_F(RealCups, A_second_page_handed_over_behind_the_first_takes_nothing_from_it) {
    SKIP_WITHOUT_CUPS();
    serve("sleep 1; cat \"$6\" >> " + paper().string());
    const auto first_and_second = [&] {
        CupsPrinter printer(socket());
        const auto first = printer.print(bytes("%PDF-1.4\nfirst\n"));
        const auto second = printer.print(bytes("%PDF-1.4\nsecond\n"));
        EXPECT_TRUE(first && second && *first != *second);
        EXPECT_EQ(printer.standing(*second), PrintStanding::Waiting);
    };
    // The sitting ends before either is out, and with it all that knew of them.
    first_and_second();
    const std::string both = "%PDF-1.4\nfirst\n%PDF-1.4\nsecond\n";
    EXPECT_TRUE(comes([&] { return read(paper()) == both; })) << read(folder_ / "log/error");
}

TEST_F(RealCups, A_page_that_is_stuck_does_not_come_out_later) {
    SKIP_WITHOUT_CUPS();
    serve("exec sleep 60");
    CupsPrinter printer(socket(), std::chrono::seconds{1});
    const auto job = printer.print(bytes("%PDF-1.4\n"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(comes([&] { return printer.standing(*job) == PrintStanding::Failed; }))
        << read(folder_ / "log/error");
}

TEST_F(RealCups, A_printer_that_is_stopped_is_not_offered) {
    SKIP_WITHOUT_CUPS();
    serve("exit 0", "Stopped");
    EXPECT_FALSE(CupsPrinter(socket()).place());
}

TEST(CupsPrinter, Without_a_server_there_is_no_printer) {
    CupsPrinter printer("/nonexistent/cups.sock");
    EXPECT_FALSE(printer.place());
    EXPECT_FALSE(printer.print({}));
}

}  // namespace
}  // namespace kiosk::linux_board
