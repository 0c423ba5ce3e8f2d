// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// The services behind one door, by name, a handful at a time.
class CategoryScreen final : public shell::Screen {
  public:
    CategoryScreen(const session::Session& sitting, const directory::Directory& directory,
                   model::Category category);

    [[nodiscard]] std::string name() const override { return "category"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    void look();
    // In the language of now; as it was at first where the storage fails.
    [[nodiscard]] model::Category category(const std::string& lang) const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
    model::Category category_;
    std::size_t offset_ = 0;
    std::vector<model::Service> services_;
};

}  // namespace kiosk::screens
