// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/listed.h"

#include "ui/words/words.h"

namespace kiosk::screens {

std::string listed(const std::vector<std::string>& parts, std::string_view lang) {
    const auto comma = words::Words(std::string(lang)).t("words.comma").text;
    std::string all;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += comma;
        all += part;
    }
    return all;
}

}  // namespace kiosk::screens
