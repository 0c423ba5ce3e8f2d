// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/emails.h"

#include <algorithm>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/people.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxAddressBytes = 254;  // RFC 5321
constexpr std::size_t kMaxLocalBytes = 64;

bool stands_in_local(char c) {
    return is_wordy(c) || std::string_view{"._-+&'"}.find(c) != std::string_view::npos;
}
bool stands_in_host(char c) { return is_wordy(c) || c == '-' || c == '.'; }

// As much of it as is a host: "x.org020" and "x.org-0.1" are "x.org" with something typed behind it. Empty = it is none.
std::string_view host_in(std::string_view typed) {
    constexpr std::size_t kShortestLast = 2;
    for (auto dot = typed.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = typed.rfind('.')) {
        const auto last = typed.substr(dot + 1);
        const auto* end = std::find_if_not(last.begin(), last.end(), is_letter);
        const auto letters = static_cast<std::size_t>(end - last.begin());
        if (letters >= kShortestLast) return typed.substr(0, dot + 1 + letters);
        typed = typed.substr(0, dot);
    }
    return {};
}

bool is_address(std::string_view local, std::string_view host) {
    return !local.empty() && local.size() <= kMaxLocalBytes &&
           local.size() + host.size() < kMaxAddressBytes && is_wordy(local.front()) &&
           !host.empty() && is_wordy(host.front()) && local.find("..") == std::string_view::npos &&
           host.find("..") == std::string_view::npos;
}

// The address around the '@' at `sign`, not before `from`; an empty address where there is none.
FoundEmail email_around(std::string_view text, std::size_t from, std::size_t sign) {
    auto at = sign;
    while (at > from && sign - at <= kMaxLocalBytes && stands_in_local(text[at - 1])) --at;
    while (at < sign && !is_wordy(text[at])) ++at;
    auto end = sign + 1;
    while (end < text.size() && end - at <= kMaxAddressBytes && stands_in_host(text[end])) ++end;
    const auto local = text.substr(at, sign - at);
    const auto host = host_in(text.substr(sign + 1, end - sign - 1));
    if (!is_address(local, host)) return {};
    end = sign + 1 + host.size();
    return {to_small(text.substr(at, end - at)), at, end};
}

std::vector<std::string_view> parts_of(std::string_view local) {
    std::vector<std::string_view> parts;
    while (!local.empty()) {
        const auto end =
            std::min(local.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), local.size());
        if (end > 0) parts.push_back(local.substr(0, end));
        local.remove_prefix(std::min(end + 1, local.size()));
    }
    return parts;
}

bool is_of_person(std::string_view part, std::string_view person) {
    const auto words = words_of(person);
    if (words.size() < 2) return false;
    const auto first = words[words.size() > 2 && words[0].size() <= 4 ? 1 : 0];
    const auto last = words.back();
    const std::string initial_last = std::string{first.substr(0, 1)}.append(last);
    const std::string last_initial = std::string{last}.append(first.substr(0, 1));
    const std::string whole = std::string{first}.append(last);
    const bool long_enough = part.size() > 2;
    return long_enough && (part == first || part == last || part == initial_last ||
                           part == last_initial || part == whole);
}

// "janesmith", "jsmith".
bool is_run_together(std::string_view part) {
    constexpr std::size_t kShortestName = 3;
    if (part.size() > kShortestName + 1 && is_surname(part.substr(1)) && !is_given_name(part)) {
        return true;
    }
    for (auto cut = kShortestName; cut + kShortestName <= part.size(); ++cut) {
        if (is_given_name(part.substr(0, cut)) && is_surname(part.substr(cut))) return true;
    }
    return false;
}

// Every part stands in what the service, its provider or the host calls itself.
bool is_own_name(const std::vector<std::string_view>& parts, std::string_view host,
                 std::string_view own_names) {
    constexpr std::size_t kShortestTelling = 3;
    std::string run_together{own_names};
    std::erase(run_together, ' ');
    return std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return part.size() >= kShortestTelling && (host.find(part) != std::string_view::npos ||
                                                   run_together.find(part) != std::string::npos);
    });
}

}  // namespace

std::vector<FoundEmail> find_emails(std::string_view text) {
    std::vector<FoundEmail> found;
    for (auto sign = text.find('@'); sign != std::string_view::npos;
         sign = text.find('@', sign + 1)) {
        auto email = email_around(text, found.empty() ? 0 : found.back().end, sign);
        if (!email.address.empty()) found.push_back(std::move(email));
    }
    return found;
}

std::string tidy_email(std::string_view raw) {
    const auto found = find_emails(raw);
    return found.empty() ? std::string{} : found.front().address;
}

bool is_named_email(std::string_view address, const MailboxHints& hints) {
    const auto sign = address.find('@');
    const auto local = to_small(address.substr(0, sign));
    const auto host =
        sign == std::string_view::npos ? std::string{} : to_small(address.substr(sign));
    const auto parts = parts_of(local);
    for (const auto part : parts) {
        for (const auto& person : hints.persons) {
            if (is_of_person(part, person)) return true;
        }
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (is_given_name(parts[i - 1]) && is_surname(parts[i])) return true;
    }
    if (std::any_of(parts.begin(), parts.end(), is_role_word)) return false;
    if (parts.empty() || is_own_name(parts, host, hints.own_names)) return false;
    if (parts.size() == 1) return is_given_name(parts[0]) || is_run_together(parts[0]);
    return parts.size() <= 3;
}

TextWithoutNames without_named_emails(std::string_view text, const MailboxHints& hints) {
    TextWithoutNames out;
    std::size_t copied = 0;
    for (const auto& email : find_emails(text)) {
        if (!is_named_email(email.address, hints)) continue;
        out.text.append(text.substr(copied, email.at - copied)).append("(e-mail not shown)");
        copied = email.end;
        ++out.removed;
    }
    out.text.append(text.substr(copied));
    return out;
}

}  // namespace kiosk::feeds
