// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/screens/request/desk.h"

namespace kiosk::screens {

// A form's fields as nodes. Keys: `field:<answer key>` for a box, `option:<answer key>=<option>` for a choice.
class FieldNodes {
  public:
    FieldNodes(const forms::Form& form, const words::Words& say,
               const std::vector<forms::Problem>& problems, std::string duty_phone)
        : form_(form), say_(say), problems_(problems), duty_phone_(std::move(duty_phone)) {}

    // `alone`: the page asks only this, so its title is the question.
    [[nodiscard]] std::vector<node::Node> of(const forms::Field& field, bool alone) const;

  private:
    using Nodes = std::vector<node::Node>;
    [[nodiscard]] words::Text text(const forms::Text& of) const;
    [[nodiscard]] Nodes ask(const node::Key& key, const forms::Text& label,
                            const forms::Text& hint) const;
    [[nodiscard]] node::Node box(const forms::Field& field, std::string_view part,
                                 const forms::Text& name, node::Role role) const;
    [[nodiscard]] node::Node choices(const forms::Field& field, std::string_view part,
                                     bool many) const;
    [[nodiscard]] Nodes date(const forms::Field& field) const;
    [[nodiscard]] Nodes contact(const forms::Field& field) const;
    [[nodiscard]] Nodes consent(const forms::Field& field) const;
    [[nodiscard]] Nodes declaration(const forms::Field& field) const;
    void add_problem(Nodes& nodes, const forms::Field& field, std::string_view part) const;
    [[nodiscard]] const forms::Problem* problem(std::string_view field,
                                                std::string_view part) const;

    const forms::Form& form_;
    const words::Words& say_;
    const std::vector<forms::Problem>& problems_;
    std::string duty_phone_;
};

inline constexpr std::string_view kField = "field:";
inline constexpr std::string_view kOption = "option:";

}  // namespace kiosk::screens
