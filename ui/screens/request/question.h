// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/request/desk.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Any page of any form: what is asked, how and when comes from the form's data alone.
class QuestionScreen final : public shell::Screen {
  public:
    enum class Visit { InTurn, Change };  // Change: back to the answers when done

    QuestionScreen(Desk desk, std::string page, Visit visit)
        : desk_(desk), page_(std::move(page)), visit_(visit) {
        listen();
    }

    [[nodiscard]] std::string name() const override { return "question"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    std::optional<node::Key> take_focus() override { return std::exchange(focus_, std::nullopt); }
    [[nodiscard]] bool is_request() const override { return true; }
    [[nodiscard]] std::vector<shell::Manner> manners() const override;

  private:
    [[nodiscard]] shell::Next go_on();
    // Looks for danger in the free words of this page.
    void listen();
    void forget_problem(std::string_view answer_key);

    Desk desk_;
    std::string page_;
    Visit visit_;
    std::vector<forms::Problem> problems_;
    std::optional<node::Key> focus_;
    bool hears_danger_ = false;
};

// "birth-date" in turn, "birth-date?change" from the answers.
inline constexpr std::string_view kChange = "?change";

}  // namespace kiosk::screens
