// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/kiosk_bench.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace kiosk::bench {

void give_up(const std::string& why) {
    std::fprintf(stderr, "bench: %s\n", why.c_str());
    std::exit(1);
}

Bench::Bench(const std::string& lang, const std::string& panel,
             const session::AccessNeeds& access) {
    namespace fs = std::filesystem;
    const fs::path share = KIOSK_SHARE;
    fs::create_directories(state_ / "slots/a");
    for (const auto* file : {"directory.sqlite", "directory.index"})
        fs::copy(share / "demonstration" / file, state_ / "slots/a");
    test::write_file(state_ / "current", "a");
    if (!test::run(std::string(KIOSK_LOCALOFFER) + " keys new --demonstration --out " +
                   state_.path().string()))
        give_up("no keys");
    auto opened = programs::Kiosk::open({.state = state_.path(),
                                         .share = share,
                                         .panel = *programs::parse_panel(panel),
                                         .lang = lang,
                                         .access = access},
                                        {files_, random_, clock_, keeper_.connector()});
    if (!keeper_.start()) give_up("no keeper");
    if (!opened) give_up(opened.error().detail);
    kiosk_ = *std::move(opened);
    kiosk_->refresh();
}

void Bench::turn_to(const node::Key& key) {
    constexpr int kMostTurns = 10;
    for (int i = 0; i < kMostTurns && kiosk_->frame().find(key) == nullptr; ++i)
        touch("content/more");
}

void Bench::tap(const node::Key& key) {
    turn_to(key);
    touch(key);
}

void Bench::touch(const node::Key& key) {
    const auto* item = kiosk_->frame().find(key);
    if (item == nullptr) give_up("nothing to press: " + key);
    const double x = item->visible.x + item->visible.w / 2;
    const double y = item->visible.y + item->visible.h / 2;
    press(node::FingerEvent{1, node::FingerPhase::Down, x, y});
    press(node::FingerEvent{1, node::FingerPhase::Up, x, y});
}

void Bench::press(const node::RawEvent& event) {
    kiosk_->handle(event);
    kiosk_->refresh();
    most_cached_ = std::max(most_cached_, kiosk_->cached_bytes());
}

void Bench::open_search() {
    tap("start");
    tap("find");
    tap("search");
}

void Bench::open_results() {
    open_search();
    press(node::TextEvent{"play"});
    kiosk_->settle_workers();
    kiosk_->tick();
    kiosk_->refresh();
    tap(kiosk_->frame().find("key:done") != nullptr ? "key:done" : "key:close");
}

void Bench::ask() {
    tap("ask");
    while (kiosk_->is_waiting()) {
        keeper_.serve();
        kiosk_->tick();
    }
    kiosk_->refresh();
    tap("begin");
}

void Bench::open_form(const node::Key& box) {
    tap("start");
    ask();
    choose({"who=parent"});
    choose({"connection=parent"});
    if (box == "field:your_name") return tap(box);
    fill({{"your_name", "Zoe"}});
    fill({{"child_name", "Sam"}});
    fill({{"birth_date.day", "2"}, {"birth_date.month", "3"}, {"birth_date.year", "2016"}});
    fill({{"home", "e176dh"}});
    fill({{"contact.phone", "020 7946 0999"}});
    choose({"consent.education=no", "consent.psychology=no", "consent.health=no",
            "consent.social_care=no"});
    tap(box);
}

void Bench::choose(const std::vector<std::string>& options) {
    for (const auto& option : options) tap("option:" + option);
    tap("continue");
}

void Bench::fill(const std::vector<std::pair<std::string, std::string>>& boxes) {
    for (const auto& [box, words] : boxes) {
        tap("field:" + box);
        press(node::TextEvent{words});
        tap("key:done");
    }
    tap("continue");
}

}  // namespace kiosk::bench
