// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/emails.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/feeds/secrets.h"
#include "localoffer_data/feeds/sensitive.h"

namespace kiosk::feeds {

// The words of one record as a family may read them: clean, and without the names and mailboxes of persons, the address of a
// hidden place or, of a refuge, any street and postcode. The draft and the remarks outlive it.
class Wording {
  public:
    Wording(const Draft& draft, Sensitivity sensitivity, Remarks& remarks);

    // What something is called: a refuge that is named after a street keeps its name.
    [[nodiscard]] std::string name(std::string_view raw, const std::string& field) const;
    [[nodiscard]] std::string line(std::string_view raw, const std::string& field,
                                   std::size_t most_bytes) const;
    [[nodiscard]] std::string lines(std::string_view raw, const std::string& field) const;

    [[nodiscard]] const MailboxHints& hints() const { return hints_; }

  private:
    [[nodiscard]] std::string without_persons(std::string text, const std::string& field) const;
    [[nodiscard]] std::string without_addresses(std::string text, const std::string& field) const;
    [[nodiscard]] std::string without_secrets(std::string text, const std::string& field) const;

    Sensitivity sensitivity_;
    Remarks& remarks_;
    MailboxHints hints_;
    std::vector<std::string> names_;  // of persons, as they are written
    Secrets secrets_;
};

// Whether a contact's name is that of a role or a team; everything else is taken for a person's.
[[nodiscard]] bool is_role_name(std::string_view name);

}  // namespace kiosk::feeds
