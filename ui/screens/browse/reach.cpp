// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/reach.h"

#include <algorithm>

#include "ui/screens/browse/listed.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Text;
using words::Words;

namespace {

// English alone is no news; a language that the catalogue does not name is left out.
std::string languages_of(const model::Service& service, const Words& say) {
    std::vector<std::string> names;
    for (const auto& tag : service.languages) {
        const auto key = "spoken." + tag;
        auto name = say.t(key).text;
        if (name != key) names.push_back(std::move(name));
    }
    return listed(names, say.lang());
}

}  // namespace

model::Reach reach_of(const model::Service& service) {
    auto reach = service.reach;
    const auto& provider = service.provider.reach;
    if (reach.phone.empty()) reach.phone = provider.phone;
    if (!reach.without_voice() && reach.web.empty()) {
        reach = {reach.phone, provider.email, provider.web, provider.text, provider.relay};
    }
    return reach;
}

std::string ringable(const std::string& phone) {
    constexpr std::size_t kLongestNumber = 13;
    const auto space = phone.find(' ', std::min(kLongestNumber - 1, phone.size()));
    if (space == std::string::npos) return unbroken(phone);
    return unbroken(phone.substr(0, space)) + " " + unbroken(phone.substr(space + 1));
}

std::vector<node::Node> contact_lines(const model::Service& service, const Words& say) {
    std::vector<Node> lines;
    const auto reach = reach_of(service);
    const auto line = [&](node::Key key, const Text& text, std::string icon) {
        if (!text.text.empty())
            lines.push_back(with_icon(label(std::move(key), text), std::move(icon)));
    };
    if (!reach.phone.empty()) {
        Node phone = with_icon(heading("phone", {ringable(reach.phone), "en"}, 2), "phone");
        phone.role = node::Role::Label;
        phone.look.emphasis = node::Emphasis::Main;
        lines.push_back(std::move(phone));
    }
    if (!reach.text.empty()) {
        line("text", say.t("reach.text", {{"number", ringable(reach.text)}}), "phone");
    }
    line("relay", {reach.relay, "en"}, "phone");
    if (!service.ask_for.empty()) {
        line("ask-for", say.t("service.ask_for", {{"who", service.ask_for}}), "person");
    }
    const auto languages = languages_of(service, say);
    if (!languages.empty())
        line("languages", say.t("service.languages", {{"names", languages}}), "people");
    line("email", {breakable(reach.email), "en"}, "mail");
    line("web", {breakable(reach.web), "en"}, "globe");
    if (reach.empty()) lines.push_back(paragraph("no-contact", say.t("service.no_contact")));
    return lines;
}

}  // namespace kiosk::screens
