// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/screens/list/press.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// Says where the paper comes out and who may see it before anything is printed; asks once more where a service is one that
// a family may want to keep to itself. Says only what the printer has said.
class PrintScreen final : public shell::Screen {
  public:
    // For the length of the sitting; `press` outlives it.
    PrintScreen(const session::Session& sitting, const directory::Directory& directory,
                const ports::Clock& clock, std::vector<model::Service> services, Press& press);

    [[nodiscard]] std::string name() const override { return "print"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return stage_ == Stage::Printing; }

  private:
    enum class Stage { Asking, AskingAgain, Printing, Done, Failed, Late, TooLong };

    void print();
    [[nodiscard]] std::vector<node::Node> asking(const words::Words& say) const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
    const ports::Clock& clock_;
    std::vector<model::Service> services_;
    Press& press_;
    std::string place_;
    bool is_sensitive_ = false;
    Stage stage_ = Stage::Asking;
};

}  // namespace kiosk::screens
