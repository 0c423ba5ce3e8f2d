// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/interpreter.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Text;
using words::Words;

namespace {

Text please(const Words& say, const std::string& spoken) {
    // Nobody knows which language who reads English would rather speak, or sign.
    if (spoken == "en") return say.t("interpreter.please_any");
    return say.t("interpreter.please", {{"language", say.t("spoken." + spoken).text}});
}

}  // namespace

std::vector<node::Node> InterpreterScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto in_english = please(Words("en"), say.lang());
    const auto in_own = please(say, say.lang());
    // Staff read the English, whether a speaker has checked the other or not: it is the largest thing on the glass.
    Nodes card{heading("interpreter-please", in_english)};
    if (in_own.lang != in_english.lang)
        card.push_back(label("interpreter-means", in_own, node::Emphasis::Quiet));
    return {panel("interpreter-card", node::Look::Panel, "speech", std::move(card)),
            paragraph("interpreter-show", say.t("interpreter.show")),
            links("interpreter-links", {button("people", say.t("help.people"), "people")})};
}

shell::Next InterpreterScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    return Stay{};
}

}  // namespace kiosk::screens
