// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "board/programs/robot/report.h"
#include "board/programs/robot/robot.h"
#include "board/programs/robot/traces.h"
#include "firmware/base/utf8.h"
#include "ui/layout/scale.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

checks::Place Robot::place() const {
    const auto screen = kiosk_->screen();
    if (screen == "over") return checks::Place::Passing;
    if (screen == "hidden" || screen == "idle-warning") return checks::Place::Covered;
    // Overleaf the title was on the first page; while typing on a small panel the field is all there is.
    const auto& frame = kiosk_->frame();
    const auto turned = [](const auto& each) { return each.second > 0; };
    if (std::ranges::any_of(frame.pages, turned)) return checks::Place::Covered;
    if (kiosk_->hands().typing() && !layout::scale_for(frame.panel).wide)
        return checks::Place::Covered;
    if (screen == "home" || screen == "kept") return checks::Place::Root;
    if (screen != "welcome") return checks::Place::Inner;
    const bool begun = kiosk_->frame().find("leave") != nullptr;
    return begun ? checks::Place::Root : checks::Place::Resting;
}

checks::Screen Robot::screen_to_check() {
    const bool is_dim = kiosk_->access().theme == "low_glare";
    return {kiosk_->frame(),     place(),      kiosk_->frame().panel.size,
            kiosk_->attention(), std::nullopt, is_dim ? checks::Glare::Low : checks::Glare::Usual};
}

checks::Pixels Robot::pixels() const {
    const auto& surface = kiosk_->surface();
    return {surface.width(), surface.height(), surface.width(), surface.row(0)};
}

checks::Findings Robot::findings(std::optional<std::vector<node::Key>> visited) {
    auto screen = screen_to_check();
    screen.visited = std::move(visited);
    return checks::check(screen, pixels(), kiosk_->measure());
}

// Every screenful as it stands; with keys also once with the ring on it, and Tab all the way round.
Result<void> Robot::expect_checks() {
    std::string told;
    int screenful = 0;
    Result<void> surveyed;
    const auto look = [&] {
        ++screenful;
        auto found = findings(std::nullopt);
        if (options_.way == Way::Keys && !kiosk_->is_over()) {
            const auto stood = kiosk_->attention().focus;
            auto visited = hands_->walk_focus();
            std::ranges::copy(findings(std::move(visited)), std::back_inserter(found));
            if (!stood.empty()) static_cast<void>(hands_->focus_by_keys(stood));
        }
        if (options_.survey) {
            surveyed = survey(screenful, found);
            return !surveyed || screenful >= options_.most_screenfuls;
        }
        if (!found.empty())
            told += "screenful " + std::to_string(screenful) + ":\n" + checks::to_text(found);
        return false;
    };
    hands_->turn_until(look);
    if (!surveyed || told.empty()) return surveyed;
    return failed("checks on " + kiosk_->screen() + ":\n" + told);
}

Result<void> Robot::expect_text(const Command& command) {
    const auto& text = *command.text();
    const bool there = visible_text(kiosk_->frame()).find(text) != std::string::npos;
    if (command.word(1) == "no")
        return there ? Result<void>(failed("that text is on the glass")) : Result<void>();
    // A long text goes on overleaf: its parts are put together again.
    std::map<std::string, std::string> read;
    const auto look = [&] {
        bool found = false;
        for (const auto& item : kiosk_->frame().items) {
            int part = 0;
            for (const auto& piece : item.texts) {
                auto& so_far = read[item.key + "/" + std::to_string(++part)];
                if (!so_far.empty()) so_far += ' ';
                so_far += plain(piece.text);
                found = found || so_far.find(text) != std::string::npos;
            }
        }
        return found;
    };
    if (there || hands_->turn_until(look)) return {};
    return failed("no such text on the glass");
}

// `expect value "Name" "what stands in it"`, `expect letters "Name" "5000"`
Result<void> Robot::expect_value(const Command& command) {
    if (command.words.size() != 4) return failed("this wants a field's name and what stands in it");
    TRY(const auto key, hands_->find(command.words[2].text, "field"));
    const auto& value = node::find(kiosk_->frame().tree, key)->value;
    const auto& wanted = command.words[3].text;
    const auto count = std::to_string(base::count_code_points(value));
    if (command.word(1) == "value" && value == wanted) return {};
    if (command.word(1) == "letters" && count == wanted) return {};
    return failed("in it stand " + count + " letters: " + value.substr(0, 200));
}

Result<void> Robot::expect_kept(const Command& command) {
    TRY(const auto kept, keeper_.kept());
    if (command.word(2) == std::to_string(kept)) return {};
    return failed(std::to_string(kept) + " requests are kept");
}

// `expect printed 1`: so many pages of paper, or sets of them, have come out.
Result<void> Robot::expect_printed(const Command& command) {
    if (command.word(2) == std::to_string(printer_.printed())) return {};
    return failed(std::to_string(printer_.printed()) + " were printed");
}

// `expect collected 2`: so many sealed files are in OUT/collected once staff have collected.
Result<void> Robot::expect_collected(const Command& command) {
    const auto folder = options_.out / "collected";
    TRY_DO(keeper_.collect(folder));
    const auto count =
        std::ranges::count_if(std::filesystem::recursive_directory_iterator(folder),
                              [](const auto& entry) { return entry.path().extension() == ".age"; });
    if (command.word(2) == std::to_string(count)) return {};
    return failed(std::to_string(count) + " requests were collected");
}

Result<void> Robot::expect_reached(const std::string& screens) {
    std::istringstream wanted(screens);
    std::string missing;
    for (std::string screen; wanted >> screen;) {
        if (!reached_.contains(screen)) missing += " " + screen;
    }
    if (missing.empty()) return {};
    return failed("never reached:" + missing);
}

Result<void> Robot::expect_trace(const std::string& words, bool wanted) {
    TRY(const auto trace, trace_of(words, options_.setup.state));
    if (trace.has_value() == wanted) return {};
    return failed(trace ? *trace + " holds it" : "no file of the state folder holds it");
}

Result<void> Robot::expect_none_chosen() {
    std::string chosen;
    const auto look = [&] {
        node::walk(kiosk_->frame().tree, [&](const node::Node& each) {
            if (each.state.toggled == node::Toggled::On) chosen = each.key;
        });
        return !chosen.empty();
    };
    if (!hands_->turn_until(look)) return {};
    return failed(chosen + " is chosen");
}

Result<void> Robot::expect_chosen(const std::string& name) {
    TRY(const auto key, hands_->find(name, {}));
    if (node::find(kiosk_->frame().tree, key)->state.toggled == node::Toggled::On) return {};
    return failed("it is not chosen");
}

// At most so many since the robot began.
Result<void> Robot::expect_taps(const Command& command) const {
    const auto most = std::string(command.word(2));
    const auto taps = std::to_string(hands_->taps());
    if (taps.size() < most.size() || (taps.size() == most.size() && taps <= most)) return {};
    return failed("it took " + taps + " taps");
}

Result<void> Robot::expect_focus(const std::string& name) const {
    const auto* at = node::find(kiosk_->frame().tree, kiosk_->attention().focus);
    if (at != nullptr && (at->name == name || at->key == name)) return {};
    return failed("focus is on \"" + (at != nullptr ? at->name : std::string()) + "\"");
}

Result<void> Robot::expect(const Command& command) {
    const auto kind = command.word(1);
    const auto* text = command.text();
    const auto what = kind == "no" ? command.word(2) : kind;
    if (kind == "checks") return expect_checks();
    if (kind == "kept") return expect_kept(command);
    if (kind == "printed") return expect_printed(command);
    if (kind == "collected") return expect_collected(command);
    if (kind == "value" || kind == "letters") return expect_value(command);
    if (kind == "screenful") return expect_screenful(command);
    if (kind == "taps") return expect_taps(command);
    if (kind == "none" && command.word(2) == "chosen") return expect_none_chosen();
    if (text == nullptr) return failed("expect wants a text in quotes");
    if (what == "text") return expect_text(command);
    if (what == "trace") return expect_trace(*text, kind == "trace");
    if (kind == "reached") return expect_reached(*text);
    if (kind == "chosen") return expect_chosen(*text);
    if (kind == "focus") return expect_focus(*text);
    if (kind == "screen") {
        if (kiosk_->screen() == *text) return {};
        return failed("the screen is \"" + kiosk_->screen() + "\"");
    }
    return failed("this kiosk does not speak yet, so nothing can be expected of its voice");
}

}  // namespace kiosk::programs
