// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/request/desk.h"
#include "ui/screens/request/keeping.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Every answer with a way to change it, the words of the request in full, and Send. What is private stays covered until
// the person asks to see it. Nothing leaves this screen until the keeper has said that it is kept.
class CheckScreen final : public shell::Screen {
  public:
    CheckScreen(Desk desk, RequestKeeper& keeper) : desk_(desk), keeper_(keeper) {}

    [[nodiscard]] std::string name() const override { return "check"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return state_ == State::Handing; }
    std::optional<node::Key> take_focus() override { return std::exchange(focus_, std::nullopt); }
    // Going back while the keeper may be keeping it would lose its answer, and the request might be sent again.
    [[nodiscard]] shell::Chrome chrome() const override {
        return state_ == State::Handing ? shell::Chrome::NoBack : shell::Chrome::Full;
    }
    [[nodiscard]] bool is_request() const override { return true; }

  private:
    enum class State { Reading, Handing, Full, NoAnswer, Failed };

    [[nodiscard]] shell::Next send();
    void fail(State how);
    [[nodiscard]] std::vector<node::Node> trouble(const words::Words& say) const;
    [[nodiscard]] node::Node row(const forms::Row& answer, int number,
                                 const words::Words& say) const;

    Desk desk_;
    RequestKeeper& keeper_;
    State state_ = State::Reading;
    enum class Answers { Covered, Shown } shown_ = Answers::Covered;
    std::string reference_;  // what was handed over goes under
    std::vector<forms::Problem> problems_;
    std::optional<node::Key> focus_;
};

}  // namespace kiosk::screens
