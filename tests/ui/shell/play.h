// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/fixtures/hand_clock.h"
#include "ui/shell/build.h"
#include "ui/shell/shell.h"

// A shell with screens that do what a test tells them.
namespace kiosk::shell {

// What a screen of these tests does and has been told.
struct Play {
    Chrome chrome = Chrome::Full;
    bool is_request = false;
    bool is_waiting = false;
    Next on_press = Stay{};
    Next on_tick = Stay{};
    std::optional<node::Key> focus;
    std::optional<Leading> leads_to;
    int heard = 0;
    int ticks = 0;
};

class PlayScreen final : public Screen {
  public:
    PlayScreen(Address address, Play& play) : address_(std::move(address)), play_(play) {}
    [[nodiscard]] std::string name() const override { return address_.screen; }
    [[nodiscard]] std::vector<Node> view() const override {
        Node box = field("field", {"Your name", "en"}, "Amina's secret");
        return {heading("title", {"Screen " + address_.screen + address_.item, "en"}),
                std::move(box), staying(label("danger", {"In danger? Ring 999", "en"})),
                button("go", {"Go", "en"})};
    }
    Next on(const node::Action& /*action*/) override {
        ++play_.heard;
        return play_.on_press;
    }
    Next tick(ports::Monotonic /*now*/) override {
        ++play_.ticks;
        return play_.on_tick;
    }
    [[nodiscard]] bool is_waiting() const override { return play_.is_waiting; }
    std::optional<node::Key> take_focus() override {
        return std::exchange(play_.focus, std::nullopt);
    }
    [[nodiscard]] Chrome chrome() const override { return play_.chrome; }
    [[nodiscard]] std::optional<Leading> typing_leads_to() const override { return play_.leads_to; }
    [[nodiscard]] bool is_request() const override { return play_.is_request; }
    [[nodiscard]] std::vector<Manner> manners() const override {
        return {{"field", {.autocapitalise = true}}};
    }

  private:
    Address address_;
    Play& play_;
};

class PlayMaker final : public ScreenMaker {
  public:
    std::unique_ptr<Screen> make(const Address& address) override {
        if (address.screen == "nowhere") return nullptr;
        return std::make_unique<PlayScreen>(address, plays[address.screen]);
    }
    std::map<std::string, Play> plays;
};

class ShellTest : public testing::Test {
  protected:
    ShellTest() {
        words::open_catalogues(std::string(KIOSK_BINARY_DIR) + "/share/localoffer/locale");
        maker_.plays["welcome"].chrome = Chrome::Bare;
        maker_.plays["home"].chrome = Chrome::NoBack;
        maker_.plays["request"].is_request = true;
        maker_.plays["question"].is_request = true;
        set_up({});
    }

    void set_up(Surroundings around) {
        around.area = "Waltham Forest";
        shell_ = std::make_unique<Shell>(sitting_, maker_, clock_, std::move(around));
    }
    void press(const std::string& key) { shell_->on({key, node::Verb::Click, {}}); }
    // From the screen in front, to another.
    void go(Next next) {
        auto& play = maker_.plays[shell_->screen()];
        play.on_press = std::move(next);
        press("go");
        play.on_press = Stay{};
    }
    void begin() { go(Push{{"home", {}}}); }
    void pass(ports::Monotonic time) {
        clock_.pass(time);
        shell_->tick();
    }
    [[nodiscard]] Node view() const { return shell_->view(std::nullopt); }
    [[nodiscard]] bool has(std::string_view key) const {
        return node::find(view(), key) != nullptr;
    }
    // All that could be read or heard.
    static std::string everything(const Node& tree) {
        std::string all;
        node::walk(tree, [&](const Node& each) {
            all += each.key + "|" + each.name + "|" + each.value + "|" + each.hint + "\n";
        });
        return all;
    }
    static std::set<std::string> stops(const Node& tree) {
        std::set<std::string> keys;
        for (const auto* stop : node::stops(tree)) keys.insert(stop->key);
        return keys;
    }

    test::HandClock clock_;
    session::Session sitting_{"en"};
    PlayMaker maker_;
    std::unique_ptr<Shell> shell_;
};

}  // namespace kiosk::shell
