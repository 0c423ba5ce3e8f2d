// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/category.h"

#include <algorithm>

#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/home.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::size_t kAtOnce = 10;
constexpr std::string_view kService = "service:";

}  // namespace

CategoryScreen::CategoryScreen(const session::Session& sitting,
                               const directory::Directory& directory, model::Category category)
    : sitting_(sitting), directory_(directory), category_(std::move(category)) {
    look();
}

void CategoryScreen::look() {
    services_.clear();
    if (auto found = directory_.services_in(category_.id, offset_, kAtOnce))
        services_ = *std::move(found);
}

model::Category CategoryScreen::category(const std::string& lang) const {
    const auto all = directory_.categories(lang);
    if (!all) return category_;
    const auto found = std::ranges::find(*all, category_.id, &model::Category::id);
    return found == all->end() ? category_ : *found;
}

std::vector<node::Node> CategoryScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes list;
    for (const auto& service : services_) {
        list.push_back(service_card({service, {}, service.summary, {}}, directory_.area(), say));
    }
    const auto total = static_cast<std::size_t>(std::max(0, category_.services));
    Nodes onward;
    if (offset_ > 0)
        onward.push_back(button("previous-services", say.t("search.previous"), "back"));
    if (offset_ + services_.size() < total)
        onward.push_back(button("next-services", say.t("search.next"), "plus"));
    onward.push_back(button("people", say.t("search.ask_person"), "people"));
    list.push_back(links("category-links", std::move(onward)));
    Node title = heading("category-title", category_name(category(say.lang()), say));
    // A list of its own: it begins with its first screenful.
    const auto list_key = offset_ == 0 ? "services" : "services:" + std::to_string(offset_);
    return {
        with_icon(std::move(title), category_.icon, category_.id.text),
        label("count", say.n("category.count", static_cast<long>(total)), node::Emphasis::Quiet),
        growing(group(list_key, node::Arrange::Pages, std::move(list)))};
}

shell::Next CategoryScreen::on(const node::Action& action) {
    if (action.target == "next-services" || action.target == "previous-services") {
        offset_ = action.target == "next-services" ? offset_ + kAtOnce
                                                   : offset_ - std::min(offset_, kAtOnce);
        look();
        return Stay{};
    }
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target.starts_with(kService))
        return Push{{"service", action.target.substr(kService.size())}};
    return Stay{};
}

}  // namespace kiosk::screens
