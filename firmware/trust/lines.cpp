// SPDX-License-Identifier: Apache-2.0
#include "firmware/trust/lines.h"

namespace kiosk::trust {

using base::Code;
using base::Error;

base::Result<std::vector<std::string_view>> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return Error{Code::Invalid, "the last line has no end"};
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

base::Result<std::string_view> after(std::string_view start, std::string_view line) {
    if (!line.starts_with(start) || line.size() == start.size()) {
        return Error{Code::Invalid,
                     "expected a line that starts with '" + std::string{start} + "'"};
    }
    return line.substr(start.size());
}

base::Result<Purpose> parse_purpose(std::string_view yes_or_no) {
    if (yes_or_no == "yes") return Purpose::Demonstration;
    if (yes_or_no == "no") return Purpose::Live;
    return Error{Code::Invalid, "demonstration is yes or no"};
}

std::string_view purpose_word(Purpose purpose) {
    return purpose == Purpose::Demonstration ? "yes" : "no";
}

}  // namespace kiosk::trust
