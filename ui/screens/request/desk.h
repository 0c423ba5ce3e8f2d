// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "firmware/forms/forms.h"
#include "firmware/ports/clock.h"
#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/node/node.h"
#include "ui/screens/danger/where_to_turn.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// What the screens of a request share: the form, this sitting's answers, and what else is known. All outlive it.
class Desk {
  public:
    Desk(session::Session& sitting, const forms::Definition& definition,
         const directory::Directory& directory, const ports::Clock& clock,
         DangerListener* listener = nullptr)
        : sitting_(sitting),
          definition_(definition),
          directory_(directory),
          clock_(clock),
          listener_(listener) {}

    [[nodiscard]] forms::Form form() const;
    [[nodiscard]] forms::Facts facts() const;
    [[nodiscard]] session::Session& sitting() const { return sitting_; }
    [[nodiscard]] const directory::Directory& directory() const { return directory_; }
    [[nodiscard]] const ports::Clock& clock() const { return clock_; }
    [[nodiscard]] words::Words say() const { return words::Words(sitting_.words_tag()); }
    [[nodiscard]] std::string duty_phone() const { return directory_.duty_phone(); }
    [[nodiscard]] std::string first_page() const;
    [[nodiscard]] bool hears_danger(std::string_view words) const {
        return listener_ != nullptr && listener_->hears_danger(words);
    }

  private:
    session::Session& sitting_;
    const forms::Definition& definition_;
    const directory::Directory& directory_;
    const ports::Clock& clock_;
    DangerListener* listener_;
};

// Words of the form as nodes: legal words in English with their draft beneath.
[[nodiscard]] std::vector<node::Node> said_nodes(const node::Key& key, const forms::Said& said,
                                                 node::Role role);

// The problems that were found, in the words of those of now: the language may have been changed since.
[[nodiscard]] std::vector<forms::Problem> reworded(std::vector<forms::Problem> found,
                                                   const std::vector<forms::Problem>& now);

// "There is a problem", with one button for each thing to put right: `fix:<page>:<field>:<part>`.
[[nodiscard]] node::Node error_summary(const std::vector<forms::Problem>& problems,
                                       const words::Words& say);
[[nodiscard]] std::string fix_key(const forms::Problem& problem);
inline constexpr std::string_view kFix = "fix:";
inline constexpr std::string_view kErrorSummary = "error-summary";

}  // namespace kiosk::screens
