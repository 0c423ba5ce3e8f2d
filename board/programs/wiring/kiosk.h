// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "board/programs/wiring/clip_player.h"
#include "board/programs/wiring/danger_ear.h"
#include "board/programs/wiring/maker.h"
#include "board/programs/wiring/print_pages.h"
#include "board/programs/wiring/seal_and_keep.h"
#include "board/programs/wiring/search_worker.h"
#include "ui/input/hands.h"
#include "ui/layout/arrange.h"
#include "ui/paint/painter.h"
#include "ui/shell/shell.h"
#include "ui/typeset/typeset.h"

namespace kiosk::programs {

// Where things lie and how the panel is made.
struct Setup {
    std::filesystem::path state;
    std::filesystem::path share;  // fonts, locale
    layout::Panel panel;
    std::string lang = "en";
    session::AccessNeeds access;  // what a sitting begins with
    screens::Greeting greeting = screens::Greeting::Usual;
};

// One sitting on one panel: the real kiosk, whoever moves its hands and shows its pixels. One thread.
class Kiosk {
  public:
    // Each outlives the kiosk.
    struct World {
        ports::Files& files;
        ports::Random& random;
        const ports::Clock& clock;
        link::Connector keeper;
        ports::Printer* printer = nullptr;  // none: nothing offers to print
        std::function<void()> wake = {};    // from any thread: an answer has come, tick()
    };
    // NotFound, Invalid: the state folder is not complete; the detail says what.
    [[nodiscard]] static base::Result<std::unique_ptr<Kiosk>> open(Setup setup, World world);
    // Of the settings of its panel: what was not understood, and is not as it was asked for.
    [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }

    void handle(const node::RawEvent& event);
    // Lets time pass: the idle clock, answers from the keeper, what comes to rest.
    void tick();
    // Builds the tree anew, lays it out and paints what differs.
    std::vector<paint::PixelRect> refresh();

    [[nodiscard]] const layout::Frame& frame() const { return frame_; }
    [[nodiscard]] const paint::Surface& surface() const { return painter_->surface(); }
    [[nodiscard]] layout::Attention attention() const { return hands_.attention(); }
    [[nodiscard]] const input::Hands& hands() const { return hands_; }
    [[nodiscard]] std::string screen() const { return shell_->screen(); }
    [[nodiscard]] bool is_over() const { return shell_->is_over(); }
    [[nodiscard]] bool is_waiting() const {
        return shell_->is_waiting() || press_.is_setting() || player_->is_waiting();
    }
    // Until search and clips have nothing more to answer: for a program whose time is not the world's.
    void settle_workers() {
        searcher_->settle();
        player_->settle();
    }
    [[nodiscard]] std::optional<ports::Monotonic> wake_at() const;
    [[nodiscard]] const session::AccessNeeds& access() const { return sitting_.access(); }
    // A finger drags, or what it dragged has not come to rest.
    [[nodiscard]] bool is_moving() const { return hands_.is_moving(); }
    [[nodiscard]] layout::TextMeasure& measure() { return *text_; }
    // Of what stands on the glass: 0, or a fault of the words or of the fonts shipped.
    [[nodiscard]] int unknown_glyphs() const;
    // What the texts and icons shown so far hold of memory.
    [[nodiscard]] std::size_t cached_bytes() const { return painter_->cached_bytes(); }

  private:
    Kiosk(Setup setup, World world, trust::Settings settings, directory::Directory directory);
    base::Result<void> start();
    void after_change();

    Setup setup_;
    std::vector<std::string> complaints_;
    World world_;
    trust::Settings settings_;
    directory::Directory directory_;
    session::Session sitting_;
    forms::Definition form_;
    std::unique_ptr<DangerEar> listener_;
    std::unique_ptr<SearchWorker> searcher_;
    std::unique_ptr<SealAndKeep> keeper_;
    PrintPages press_;
    std::unique_ptr<ClipPlayer> player_;
    std::unique_ptr<Maker> maker_;
    std::unique_ptr<shell::Shell> shell_;
    std::unique_ptr<typeset::Engine> text_;
    std::unique_ptr<paint::Painter> painter_;
    input::Hands hands_;
    layout::Frame frame_;
};

// The directory file that the state folder's pointer names.
[[nodiscard]] base::Result<std::filesystem::path> current_directory(
    ports::Files& files, const std::filesystem::path& state);

// "1920x1080@21.5in"
[[nodiscard]] base::Result<layout::Panel> parse_panel(std::string_view text);

}  // namespace kiosk::programs
