// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// Which two of a list of more than two.
class PickTwoScreen final : public shell::Screen {
  public:
    PickTwoScreen(const session::Session& sitting, const directory::Directory& directory)
        : sitting_(sitting), directory_(directory) {}

    [[nodiscard]] std::string name() const override { return "pick-two"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] std::vector<std::string> picked() const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
    std::vector<std::string> ticked_;
    bool was_asked_ = false;  // somebody went on with another number than two
};

// Two services row by row, in the order a parent asks. What differs is said in words.
class CompareScreen final : public shell::Screen {
  public:
    CompareScreen(const session::Session& sitting, const directory::Directory& directory,
                  base::Date today, model::Service one, model::Service other)
        : sitting_(sitting),
          directory_(directory),
          today_(today),
          one_(std::move(one)),
          other_(std::move(other)) {}

    [[nodiscard]] std::string name() const override { return "compare"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] bool is_invented() const;
    [[nodiscard]] node::Node names(std::vector<node::Node> lead) const;
    [[nodiscard]] std::vector<node::Node> lead(const words::Words& say) const;
    [[nodiscard]] std::vector<node::Node> rows(const words::Words& say) const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
    base::Date today_;
    model::Service one_;
    model::Service other_;
};

// An address names the two by their ids with a blank between.
[[nodiscard]] std::string both(const std::string& one, const std::string& other);

}  // namespace kiosk::screens
