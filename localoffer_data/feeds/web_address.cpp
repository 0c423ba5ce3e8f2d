// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/web_address.h"

#include <algorithm>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

bool may_stand_in_address(char c) {
    return c > ' ' && c < 0x7F &&
           std::string_view{"<>\"'\\^`{|}"}.find(c) == std::string_view::npos;
}

bool is_host(std::string_view host) {
    const auto dot = host.find('.');
    const bool letters = std::all_of(host.begin(), host.end(),
                                     [](char c) { return is_wordy(c) || c == '-' || c == '.'; });
    return letters && dot != std::string_view::npos && dot > 0 && dot + 1 < host.size() &&
           is_letter(host.back());
}

}  // namespace

std::string tidy_web(std::string_view raw) {
    constexpr std::size_t kMaxWebBytes = 500;
    auto web = clean_line(raw, kMaxLineBytes).text;
    while (!web.empty() && (web.back() == '.' || web.back() == ',')) web.pop_back();
    if (web.empty() || web.size() > kMaxWebBytes ||
        !std::all_of(web.begin(), web.end(), may_stand_in_address)) {
        return {};
    }
    std::string_view rest = web;
    const auto scheme_end = rest.find("://");
    if (scheme_end != std::string_view::npos) {
        const auto scheme = to_small(rest.substr(0, scheme_end));
        if (scheme != "http" && scheme != "https") return {};
        rest.remove_prefix(scheme_end + 3);
    }
    const auto host = rest.substr(0, rest.find_first_of("/?#"));
    return is_host(host) && !is_placeholder(web) ? web : std::string{};
}

}  // namespace kiosk::feeds
