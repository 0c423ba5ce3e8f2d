// SPDX-License-Identifier: Apache-2.0
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstring>
#include <iostream>

#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "board/programs/keeper/collect_command.h"
#include "board/programs/keeper/state.h"
#include "firmware/base/descriptor.h"
#include "firmware/keeper/server.h"

namespace kiosk::programs {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

}  // namespace

// What the keeper holds must not leave through a core file or another process's debugger.
void close_the_doors() {
    ::prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::umask(0077);
}

namespace {

// Readable once the process is asked to stop.
Result<base::Descriptor> stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    if (::sigprocmask(SIG_BLOCK, &signals, nullptr) != 0) return Error{Code::Bug, "sigprocmask"};
    base::Descriptor descriptor{::signalfd(-1, &signals, SFD_CLOEXEC)};
    if (!descriptor.is_open()) return Error{Code::Bug, "signalfd"};
    return descriptor;
}

Result<void> run_keeper(const std::filesystem::path& state) {
    TRY(const auto stop, stop_signals());
    linux_board::Files files;
    const linux_board::SystemClock clock;
    TRY(const auto settings, trust::load_settings(files, state));
    auto outbox = open_outbox(files, state, settings);
    if (!outbox && outbox.error().code == Code::Unavailable) {
        return Error{Code::Unavailable, "another keeper is running on this state folder"};
    }
    if (!outbox) return std::move(outbox).error();
    TRY_DO(files.make_folder(state / "run"));
    keeper::Keeper keeper{*outbox, settings, files, clock};
    TRY(auto server, keeper::Server::open(state / "run", keeper));
    return server.run(stop.get());
}

int tell(const Error& error) {
    std::cerr << "localoffer-keeper: " << error.detail << "\n";
    return kFailed;
}

int tell(const keeper::CollectReport& report) {
    std::cout << report.written << " written, " << report.already_there << " already there\n";
    if (report.in_the_way == 0) return kDone;
    std::cerr << "localoffer-keeper: " << report.in_the_way
              << " not written: another file of that name is there; choose an empty folder\n";
    return kFailed;
}

}  // namespace

int run(int argc, char** argv) {
    CLI::App app{"Keeps sealed requests until the council collects them."};
    std::filesystem::path state;
    std::filesystem::path folder;
    bool again = false;
    app.add_option("--state", state, "the kiosk's state folder")->required();
    const auto* collect = app.add_option("--collect", folder,
                                         "write the requests that wait into this folder, and end");
    app.add_flag("--again", again, "with --collect: also those collected before")
        ->needs("--collect");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    if (collect->count() > 0) {
        const auto report =
            collect_command(state, folder, again ? link::Again::Yes : link::Again::No);
        return report ? tell(*report) : tell(report.error());
    }
    const auto ended = run_keeper(state);
    return ended ? kDone : tell(ended.error());
}

}  // namespace kiosk::programs

int main(int argc, char** argv) {
    kiosk::programs::close_the_doors();
    try {
        return kiosk::programs::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "localoffer-keeper: " << error.what() << "\n";
        return 1;
    }
}
