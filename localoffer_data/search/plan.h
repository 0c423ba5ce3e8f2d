// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/search/vocabulary.h"

namespace kiosk::search {

// Something that may stand for a typed word, in the index's own query language.
struct Alternative {
    std::string match;
    double weight = 1;
};

// One typed word and all that may stand for it; a service matches the group by any of them.
struct Group {
    std::vector<Alternative> alternatives;
    std::string read_as;  // the word, or the word it was taken for
    bool corrected = false;
};

struct Plan {
    std::vector<Group> groups;
    std::string read_as;  // empty where nothing was corrected
};

// Words that say nothing about what is looked for are left out, unless there are no others.
[[nodiscard]] Plan make_plan(std::string_view text, const Vocabulary& vocabulary,
                             const Synonyms& synonyms);

}  // namespace kiosk::search
