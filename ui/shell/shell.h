// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/session/session.h"
#include "ui/layout/arrange.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::shell {

// Turns Easy Read on and off.
inline constexpr std::string_view kSimpleWords = "simple-words";

// What every screen says about the kiosk it stands in.
struct Surroundings {
    std::string area;       // "Waltham Forest"
    bool practice = false;  // demonstration keys: nothing is sent
    layout::Panel panel;
};

// The stack of screens with what stands around each: Back, Leave now, Hide my screen, help, language, the on-screen
// keyboard, the idle warning. Leaving and hiding come before anything a screen might want. The sitting, the maker and
// the clock outlive it.
class Shell {
  public:
    Shell(session::Session& sitting, ScreenMaker& maker, const ports::Clock& clock,
          Surroundings around);

    // What stands on it is wanted otherwise from now on: larger words, other places.
    void set_panel(const layout::Panel& panel) { around_.panel = panel; }
    [[nodiscard]] node::Node view(const std::optional<input::Typing>& typing) const;
    void on(const node::Action& action);
    // A hand was somewhere: the quiet begins anew. The idle warning goes with it.
    void touched();
    void tick();
    // When tick() is next needed; nullopt where nothing waits.
    [[nodiscard]] std::optional<ports::Monotonic> wake_at() const;

    // True once after another screen has come up.
    [[nodiscard]] bool take_fresh();
    [[nodiscard]] std::optional<node::Key> take_focus();
    [[nodiscard]] std::vector<Manner> manners() const;
    [[nodiscard]] std::string screen()
        const;  // "welcome", "hidden", "idle-warning" ... for the robot and the log
    [[nodiscard]] bool is_over() const;
    [[nodiscard]] bool is_warning() const { return cover_ == Cover::Warning; }
    [[nodiscard]] bool is_waiting() const;
    [[nodiscard]] const session::Session& sitting() const { return sitting_; }

  private:
    enum class Cover { None, Hidden, Warning, Over };

    void go(Next next);
    void push(const Address& address);
    void push(std::unique_ptr<Screen> screen);
    void begin();
    [[nodiscard]] bool has_begun() const;
    void end(session::Ended how);
    void settle_presence();
    [[nodiscard]] words::Words say() const { return words::Words(sitting_.words_tag()); }
    [[nodiscard]] const Screen& top() const { return *stack_.back(); }

    [[nodiscard]] node::Node window(std::vector<node::Node> bands) const;
    [[nodiscard]] std::vector<node::Node> lowered(std::vector<node::Node> bands) const;
    [[nodiscard]] bool is_calm() const { return sitting_.access().calm == session::Calm::On; }
    [[nodiscard]] bool is_low() const { return around_.panel.reach != layout::Reach::Usual; }
    [[nodiscard]] node::Node cover(std::vector<node::Node> children) const;
    [[nodiscard]] node::Node hidden() const;
    [[nodiscard]] node::Node warning() const;
    [[nodiscard]] node::Node countdown() const;
    [[nodiscard]] node::Node over() const;
    [[nodiscard]] node::Node banner(bool typing_here) const;
    // The family's list is reached from every screen but those of a request, which ask for all of one's mind.
    [[nodiscard]] bool offers_list() const;
    [[nodiscard]] node::Node brief(node::Node node, std::string_view words_key) const;
    [[nodiscard]] node::Node practice_tag(bool typing_here) const;
    [[nodiscard]] node::Node close_pill(node::Node plain) const;
    enum class Turning { Offered, Off };
    [[nodiscard]] node::Node main_of(std::vector<node::Node> children, Turning turning) const;
    void add_draft_note(std::vector<node::Node>& bands) const;
    [[nodiscard]] node::Node access_bar() const;
    [[nodiscard]] node::Node simple_words() const;
    [[nodiscard]] node::Node board(const input::Typing& typing) const;
    [[nodiscard]] node::Node typing_view(const input::Typing& typing) const;
    [[nodiscard]] bool is_wide() const;
    [[nodiscard]] bool folds() const;
    [[nodiscard]] bool is_narrow() const { return around_.panel.is_narrow(); }

    session::Session& sitting_;
    ScreenMaker& maker_;
    const ports::Clock& clock_;
    Surroundings around_;
    std::vector<std::unique_ptr<Screen>> stack_;
    Cover cover_ = Cover::None;
    bool warning_is_new_ = false;  // focus goes to its answer once, and is then the person's own
    bool went_on_ = false;         // past the first screen
    bool fresh_ = true;
};

}  // namespace kiosk::shell
