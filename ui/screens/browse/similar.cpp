// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/similar.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/screens/browse/facts.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

namespace {

constexpr std::string_view kService = "service:";

words::Text provider_and_miles(const model::Service& service, const model::Area& area,
                               const Words& say) {
    const auto by = provider_line(service, say);
    const auto far = distance_text(service, area, say);
    return far ? say.t("similar.by_far", {{"by", by.text}, {"far", far->text}}) : by;
}

}  // namespace

std::vector<node::Node> similar_services(const std::vector<model::Service>& services,
                                         const model::Area& area, const Words& say) {
    if (services.empty()) return {};
    Nodes ways;
    for (const auto& service : services) {
        Node way = with_hint(button(std::string(kService) + service.id.text, {service.name, "en"}),
                             provider_and_miles(service, area, say));
        way.look.weight = 1;
        way.look.look = node::Look::Card;
        way.look.category = service.category.text;
        ways.push_back(std::move(way));
    }
    Node grid = group("similar-services", node::Arrange::Grid, std::move(ways));
    grid.look.columns = 3;
    return {heading("similar", say.t("similar.title"), 2), std::move(grid)};
}

WithSimilar::WithSimilar(Listing::World world, model::ServiceId service,
                         std::unique_ptr<shell::Screen> screen)
    : sitting_(world.sitting),
      area_(world.directory.area()),
      inquiry_(world.searcher),
      screen_(std::move(screen)) {
    inquiry_.put(LikeThis{.service = std::move(service)});
}

std::vector<node::Node> WithSimilar::view() const {
    auto whole = screen_->view();
    if (inquiry_.answer() == nullptr) return whole;
    auto similar =
        similar_services(inquiry_.answer()->services, area_, Words(sitting_.words_tag()));
    std::ranges::move(similar, std::back_inserter(whole));
    return whole;
}

shell::Next WithSimilar::on(const node::Action& action) {
    if (action.target.starts_with(kService))
        return Push{{"service", action.target.substr(kService.size())}};
    return screen_->on(action);
}

shell::Next WithSimilar::tick(ports::Monotonic now) {
    inquiry_.poll();
    return screen_->tick(now);
}

bool WithSimilar::is_waiting() const { return inquiry_.is_waiting() || screen_->is_waiting(); }

}  // namespace kiosk::screens
