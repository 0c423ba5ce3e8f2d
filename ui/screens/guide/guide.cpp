// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/guide/guide.h"

#include "ui/screens/terms/terms.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

namespace {

constexpr std::string_view kPage = "page:";

std::string bullet(const model::Block& block) {
    if (block.kind == model::BlockKind::ListItem) return "\u2022\u00A0" + block.text;
    if (block.kind == model::BlockKind::NumberedItem)
        return std::to_string(block.number) + ".\u00A0" + block.text;
    return block.text;
}

Node block_node(const std::string& key, const model::Block& block, const std::string& lang) {
    const words::Text text{bullet(block), lang};
    if (block.kind == model::BlockKind::Heading) return heading(key, text, 2);
    Node made = paragraph(key, text);
    if (block.kind != model::BlockKind::Paragraph) made.role = node::Role::ListItem;
    return made;
}

words::Text layer_name(model::Layer layer, const std::string& area, const Words& say) {
    switch (layer) {
        case model::Layer::Law: return say.t("guide.law");
        case model::Layer::Local: return say.t("guide.local", {{"area", area}});
        case model::Layer::About: return say.t("guide.about");
    }
    return {};
}

}  // namespace

std::vector<node::Node> GuideScreen::view() const {
    const Words say(sitting_.language());
    Nodes list{heading("guide-title", say.t("guide.title")),
               paragraph("guide-what", say.t("guide.what"))};
    for (const auto* part : {"pathway", "start", "rights"}) {
        const auto pages = directory_.pages(part, say.lang());
        if (!pages || pages->empty()) continue;
        list.push_back(
            heading("guide-" + std::string(part), say.t("guide.group_" + std::string(part)), 2));
        Nodes doors;
        for (const auto& page : *pages) {
            Node each = with_hint(
                button(std::string(kPage) + page.id.text, {page.title, page.lang}, page.icon),
                {page.summary, page.lang});
            doors.push_back(std::move(each));
        }
        list.push_back(
            group("guide-doors-" + std::string(part), node::Arrange::Grid, std::move(doors)));
    }
    list.push_back(links("guide-links", {button("ask", say.t("home.ask"), "document"),
                                         button("people", say.t("search.ask_person"), "people")}));
    return list;
}

shell::Next GuideScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "ask") return Push{{"request", {}}};
    if (action.target.starts_with(kPage)) return Push{{"page", action.target.substr(kPage.size())}};
    return Stay{};
}

std::vector<node::Node> GuidePageScreen::view() const {
    const Words say(sitting_.language());
    // The language may have been changed since; what was read at first stands where the storage fails.
    const auto now = directory_.page(page_.id, say.lang());
    const auto& page = now ? *now : page_;
    Nodes list{heading("page-title", {page.title, page.lang})};
    int section_number = 0;
    for (const auto& section : page.sections) {
        const auto id = "section" + std::to_string(++section_number);
        Nodes blocks;
        const bool law = section.layer == model::Layer::Law;
        blocks.push_back(
            with_icon(label(id + "-who", layer_name(section.layer, directory_.area().name, say),
                            node::Emphasis::Main),
                      law ? "document" : "info"));
        int number = 0;
        for (const auto& block : section.blocks) {
            blocks.push_back(block_node(id + "-" + std::to_string(++number), block, page.lang));
        }
        const auto checked = say.date(section.provenance.checked);
        blocks.push_back(label(
            id + "-source",
            say.t("guide.source", {{"source", section.provenance.source}, {"date", checked.text}}),
            node::Emphasis::Quiet));
        const auto look =
            section.layer == model::Layer::Local ? node::Look::Panel : node::Look::Bare;
        list.push_back(panel(id, look, {}, std::move(blocks)));
    }
    list.push_back(links("guide-links", {button("ask", say.t("home.ask"), "document"),
                                         button("people", say.t("search.ask_person"), "people")}));
    return explained(std::move(list), directory_, say);
}

shell::Next GuidePageScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "ask") return Push{{"request", {}}};
    if (is_meaning(action)) return to_meaning(action);
    return Stay{};
}

}  // namespace kiosk::screens
