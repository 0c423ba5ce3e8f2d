// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "ui/node/node.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// A word of the glossary where it stands in a text, from byte `from` to before byte `to`.
struct FoundTerm {
    const model::Term* term = nullptr;
    std::size_t from = 0;
    std::size_t to = 0;
};

// Each term once, where it first stands, in the order of the text. Terms are found as whole words, by either part of a name
// such as "Educational psychologist (EP)", with an s behind; the first letter alone may be large or small: "send" is no
// "SEND". Where two begin alike the longer one counts.
[[nodiscard]] std::vector<FoundTerm> find_terms(std::string_view text,
                                                const std::vector<model::Term>& terms);

// What a screen shows, with the hard words in its titles and texts marked, and under each of these a button to the meaning of
// every word in it. A word is marked once on a screen, where it first stands, and only in English: the glossary knows no
// other language. Quiet lines and what is private stay as they are.
[[nodiscard]] std::vector<node::Node> explained(std::vector<node::Node> screen,
                                                const directory::Directory& directory,
                                                const words::Words& say);

// Such a button, or one of its marks, was pressed.
[[nodiscard]] bool is_meaning(const node::Action& action);
[[nodiscard]] shell::Next to_meaning(const node::Action& action);

}  // namespace kiosk::screens
