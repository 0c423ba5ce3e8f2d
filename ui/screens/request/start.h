// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/request/desk.h"
#include "ui/screens/request/keeping.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// What an assessment is, who may ask, what happens to what is typed. Closed here, before anyone types, where a request
// could not be kept.
class RequestStartScreen final : public shell::Screen {
  public:
    RequestStartScreen(Desk desk, RequestKeeper& keeper);

    [[nodiscard]] std::string name() const override { return "request"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return state_ == State::Asking; }
    [[nodiscard]] bool is_request() const override { return true; }

  private:
    enum class State { Asking, Open, Closed };
    void ask();

    Desk desk_;
    RequestKeeper& keeper_;
    State state_ = State::Asking;
};

}  // namespace kiosk::screens
