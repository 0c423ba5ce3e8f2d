// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// Words that tell a team's mailbox from a person's: the names of the service and its provider, and of the persons that the
// record names. All folded.
struct MailboxHints {
    std::string own_names;
    std::vector<std::string> persons;
};

// "info@example.org" out of "mailto:Info@Example.org?subject=x", "Info@Example.org." and the like; empty = none.
[[nodiscard]] std::string tidy_email(std::string_view raw);

// Whether a mailbox bears the name of a worker: "jane.smith@", "j.smith@", "jsmith@", "jane@". Rather too often than too seldom.
[[nodiscard]] bool is_named_email(std::string_view address, const MailboxHints& hints);

struct FoundEmail {
    std::string address;
    std::size_t at = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundEmail> find_emails(std::string_view text);

// The text with a few words in place of every named worker's address, and how many there were.
struct TextWithoutNames {
    std::string text;
    std::size_t removed = 0;
};
[[nodiscard]] TextWithoutNames without_named_emails(std::string_view text,
                                                    const MailboxHints& hints);

}  // namespace kiosk::feeds
