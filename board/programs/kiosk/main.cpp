// SPDX-License-Identifier: Apache-2.0
#include <sys/prctl.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <utility>

#include "board/linux/cups/printer.h"
#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "board/programs/wiring/kiosk.h"
#include "firmware/crypto/random.h"
#include "firmware/link/unix_socket.h"
#include "ui/paint/events.h"
#include "ui/paint/presenter.h"

namespace kiosk::programs {
namespace {

using base::Result;

constexpr int kSittingEnded = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kWindowClosed = 10;
constexpr auto kFrame = std::chrono::milliseconds{16};
constexpr auto kThanks = std::chrono::milliseconds{1500};  // how long the neutral page stays

struct Options {
    std::filesystem::path state;
    std::filesystem::path share;
    std::string panel = "1920x1080@21.5in";
    std::string lang = "en";
    std::string printer = "/run/cups/cups.sock";
    bool fullscreen = false;
    screens::Greeting greeting = screens::Greeting::Usual;
    bool says_frames = false;
};

// Answers must not reach a core file, a debugger or another process of the same user.
void keep_memory_private() {
    ::prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

bool has_closed(const std::vector<node::RawEvent>& events) {
    for (const auto& event : events) {
        if (std::holds_alternative<node::WindowClosed>(event)) return true;
    }
    return false;
}

bool is_move(const node::RawEvent& event) {
    const auto* finger = std::get_if<node::FingerEvent>(&event);
    return finger != nullptr && finger->phase == node::FingerPhase::Move;
}

std::optional<std::chrono::milliseconds> time_to(std::optional<ports::Monotonic> at,
                                                 const ports::Clock& clock) {
    if (!at) return std::nullopt;
    return std::max(std::chrono::milliseconds{0},
                    std::chrono::milliseconds(*at - clock.monotonic()));
}

// Says on standard output what it shows, for a program that measures.
class SayingPresenter final : public paint::Presenter {
  public:
    explicit SayingPresenter(paint::Presenter& real) : real_(real) {}

    Result<void> show(const paint::Surface& surface,
                      std::span<const paint::PixelRect> changed) override {
        TRY_DO(real_.show(surface, changed));
        std::cout << std::exchange(what_, "frame") << std::endl;
        return {};
    }

  private:
    paint::Presenter& real_;
    const char* what_ = "first frame";
};

// The loop sleeps until a hand, an answer or the next change of the idle clock.
Result<int> run(Kiosk& kiosk, paint::Presenter& presenter, paint::Events& events,
                const ports::Clock& clock) {
    std::optional<ports::Monotonic> leave_at;
    const auto show = [&]() -> Result<void> {
        const auto changed = kiosk.refresh();
        if (changed.empty()) return {};
        return presenter.show(kiosk.surface(), changed);
    };
    while (true) {
        const auto begun = clock.monotonic();
        TRY_DO(show());
        // One frame shows all that a finger did since the last one.
        if (kiosk.is_moving()) std::this_thread::sleep_for(begun + kFrame - clock.monotonic());
        if (kiosk.is_over() && !leave_at) leave_at = clock.monotonic() + kThanks;
        const auto happened = events.wait(time_to(leave_at ? leave_at : kiosk.wake_at(), clock));
        if (has_closed(happened)) return kWindowClosed;
        if (leave_at && clock.monotonic() >= *leave_at) return kSittingEnded;
        for (const auto& event : happened) {
            if (std::holds_alternative<node::WindowExposed>(event)) {
                const paint::PixelRect all[]{kiosk.surface().bounds()};
                TRY_DO(presenter.show(kiosk.surface(), all));
                continue;
            }
            kiosk.handle(event);
            if (!is_move(event)) TRY_DO(show());
        }
        kiosk.tick();
    }
}

Result<int> start(const Options& options) {
    TRY(auto panel, parse_panel(options.panel));
    TRY(auto window, paint::WindowPresenter::open(
                         {.title = "Local Offer",
                          .width_px = panel.width_px,
                          .height_px = panel.height_px,
                          .size = options.fullscreen ? paint::WindowOptions::Size::Fullscreen
                                                     : paint::WindowOptions::Size::Given}));
    if (window->px_per_mm() > 0 && options.fullscreen) panel.px_per_mm = window->px_per_mm();
    panel.width_px = window->width_px();
    panel.height_px = window->height_px();
    linux_board::Files files;
    linux_board::SystemClock clock;
    crypto::SystemRandom random;
    linux_board::CupsPrinter printer(options.printer);
    // Before the kiosk, whose search wakes it.
    TRY(auto events, paint::Events::open(panel));
    TRY(auto kiosk,
        Kiosk::open(
            {options.state, options.share, panel, options.lang, {}, options.greeting},
            {files, random, clock, link::unix_connector(options.state / "run" / "kiosk.sock"),
             &printer, [&events = *events] { events.wake(); }}));
    for (const auto& complaint : kiosk->complaints())
        std::cerr << "localoffer-kiosk: " << complaint << "\n";
    SayingPresenter saying(*window);
    paint::Presenter& presenter = *window;
    return run(*kiosk, options.says_frames ? saying : presenter, *events, clock);
}

}  // namespace
}  // namespace kiosk::programs

int main(int argc, char** argv) {
    using namespace kiosk::programs;
    keep_memory_private();
    ::unsetenv("LANGUAGE");  // gettext would obey it; the family chooses the language
    Options options;
    options.share = std::filesystem::canonical("/proc/self/exe").parent_path().parent_path() /
                    "share" / "localoffer";
    CLI::App app{"The screen of the Local Offer kiosk: one family's sitting."};
    app.add_option("--state", options.state,
                   "Folder with the directory, the keys and the keeper's socket")
        ->required();
    app.add_option("--share", options.share, "Folder with fonts and words");
    app.add_option("--panel", options.panel, "Size of the window as 1920x1080@21.5in");
    app.add_option("--lang", options.lang, "Language of the welcome screen");
    app.add_option("--printer", options.printer,
                   "Socket of the print server; its default printer is used where there is one");
    app.add_flag("--fullscreen", options.fullscreen, "Fill the display");
    app.add_flag_callback(
        "--apology", [&] { options.greeting = kiosk::screens::Greeting::Apology; },
        "The last sitting ended by a fault: say sorry");
    app.add_flag("--first-frame", options.says_frames,
                 "Say when the first frame is shown, and each one after (for measuring)");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kWrongUsage;
    }
    try {
        const auto status = start(options);
        if (status) return *status;
        std::cerr << "localoffer-kiosk: " << status.error().detail << "\n";
    } catch (const std::exception& error) {
        std::cerr << "localoffer-kiosk: " << error.what() << "\n";
    }
    return kFailed;
}
