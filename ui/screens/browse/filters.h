// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/node/node.h"
#include "ui/screens/browse/choices.h"
#include "ui/screens/browse/listing.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// What a list can be narrowed by, in groups that are opened one at a time.
struct FilterGroup {
    std::string_view id;
    std::string_view icon;
    std::vector<search::Facet> facets;
};
[[nodiscard]] const std::vector<FilterGroup>& filter_groups();
[[nodiscard]] const FilterGroup* filter_group(std::string_view id);

// "Kind of need", "Days and times"
[[nodiscard]] words::Text group_name(std::string_view id, const words::Words& say);

// A list's filters as they are now.
struct Sieve {
    std::string_view list;
    const search::Results& results;
    const Choices& pressed;
    const directory::Directory& directory;
};

// A button for each group that leads anywhere: `group:age`, with what is pressed in it.
[[nodiscard]] std::vector<node::Node> group_buttons(const Sieve& sieve, const words::Words& say);
// What can be pressed in one group: `choose:age=5-10`, each with how many services it leads to. What leads nowhere is
// left out, but never what is pressed.
[[nodiscard]] std::vector<node::Node> group_options(const Sieve& sieve, const FilterGroup& group,
                                                    const words::Words& say);
// What is pressed: each lets go of itself (`let-go:age=5-10`), and one lets go of all.
[[nodiscard]] std::vector<node::Node> pressed_chips(const Sieve& sieve, const words::Words& say);

// Does what a filter, a chip or "Clear all" asks for; false for any other target.
bool follow_filter(const node::Action& action, session::Session& sitting, std::string_view list);

// The filters of a list where there is no room beside it: the groups, or ("search#age") one of them.
class FiltersScreen final : public shell::Screen {
  public:
    FiltersScreen(Listing::World world, const std::string& item);

    [[nodiscard]] std::string name() const override { return "filters"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return listing_.is_waiting(); }

  private:
    Listing listing_;
    session::Session& sitting_;
    const directory::Directory& directory_;
    const FilterGroup* group_ = nullptr;
};

}  // namespace kiosk::screens
