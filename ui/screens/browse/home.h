// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// A few large, clear doors.
class HomeScreen final : public shell::Screen {
  public:
    HomeScreen(const session::Session& sitting, const directory::Directory& directory)
        : sitting_(sitting), directory_(directory) {}

    [[nodiscard]] std::string name() const override { return "home"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    [[nodiscard]] shell::Chrome chrome() const override { return shell::Chrome::NoBack; }

  private:
    const session::Session& sitting_;
    const directory::Directory& directory_;
};

// The catalogue has the six names in every language; a council's own seventh stands as the council wrote it.
[[nodiscard]] words::Text category_name(const model::Category& category, const words::Words& say);
// The categories as tiles: `category:<id>`.
[[nodiscard]] std::vector<node::Node> category_tiles(const directory::Directory& directory,
                                                     const words::Words& say);
// Where a tile leads; Stay for any other target.
[[nodiscard]] shell::Next follow_tile(const node::Action& action);

}  // namespace kiosk::screens
