// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/screens/list/on_phone.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

enum class Printing { Offered, NoPrinter };

// One service, or the whole list, as codes that a phone's camera reads: nothing goes over a network, and nothing of the
// family is in them. What the phone will show is said beside each code.
class TakeScreen final : public shell::Screen {
  public:
    // `item`: the service's id; empty for the list.
    TakeScreen(const session::Session& sitting, const directory::Directory& directory,
               base::Date today, std::string item, std::vector<model::Service> services,
               Printing printing)
        : sitting_(sitting),
          directory_(directory),
          today_(today),
          item_(std::move(item)),
          services_(std::move(services)),
          printing_(printing) {}

    [[nodiscard]] std::string name() const override { return "take"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    enum class Way { Contact, Words };

    [[nodiscard]] std::vector<OnPhone> codes(const words::Words& say) const;
    [[nodiscard]] node::Node picture(const OnPhone& code, const words::Words& say) const;
    [[nodiscard]] std::vector<node::Node> beside(const OnPhone& code,
                                                 const words::Words& say) const;
    [[nodiscard]] node::Node ways(const words::Words& say) const;
    [[nodiscard]] node::Node turning(std::size_t all, const words::Words& say) const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
    base::Date today_;
    std::string item_;
    std::vector<model::Service> services_;
    Printing printing_;
    Way way_ = Way::Contact;
    std::size_t at_ = 0;
};

}  // namespace kiosk::screens
