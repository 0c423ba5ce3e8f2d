// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/meaning.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

std::vector<node::Node> MeaningScreen::view() const {
    const words::Words say(sitting_.words_tag());
    return {heading("meaning-title", {term_.name, "en"}),
            paragraph("meaning", {term_.meaning, "en"}),
            links("meaning-links", {button("how", say.t("home.how"), "path"),
                                    button("people", say.t("search.ask_person"), "people")})};
}

shell::Next MeaningScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "how") return Push{{"guide", {}}};
    return Stay{};
}

}  // namespace kiosk::screens
