// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "ui/checks/checks.h"

namespace kiosk::checks {

std::string_view to_text(Rule rule) {
    switch (rule) {
        case Rule::Name: return "name";
        case Rule::UniqueKey: return "uniqueKey";
        case Rule::NodeCount: return "nodeCount";
        case Rule::Heading: return "heading";
        case Rule::WayOut: return "wayOut";
        case Rule::FocusOrder: return "focusOrder";
        case Rule::IconWithWords: return "iconWithWords";
        case Rule::TargetSize: return "targetSize";
        case Rule::TargetGap: return "targetGap";
        case Rule::Reach: return "reach";
        case Rule::TextClipped: return "textClipped";
        case Rule::TextOverlap: return "textOverlap";
        case Rule::WordBroken: return "wordBroken";
        case Rule::OffPanel: return "offPanel";
        case Rule::CapitalHeight: return "capitalHeight";
        case Rule::TextContrast: return "textContrast";
        case Rule::IconContrast: return "iconContrast";
        case Rule::EdgeContrast: return "edgeContrast";
        case Rule::FocusRing: return "focusRing";
    }
    return "unknown";
}

std::string to_text(std::span<const Finding> findings) {
    std::string text;
    for (const auto& each : findings) {
        text += fmt::format("{} {}: {}\n", to_text(each.rule), each.key, each.text);
    }
    return text;
}

std::string to_json(std::span<const Finding> findings) {
    auto list = nlohmann::json::array();
    for (const auto& each : findings) {
        list.push_back({{"rule", to_text(each.rule)},
                        {"key", each.key},
                        {"figure", each.figure},
                        {"text", each.text}});
    }
    return list.dump(2);
}

}  // namespace kiosk::checks
