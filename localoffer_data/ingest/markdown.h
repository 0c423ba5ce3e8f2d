// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/ingest/problems.h"
#include "localoffer_data/model/guide_page.h"

namespace kiosk::ingest {

inline constexpr std::size_t kMaxPageBytes = 256 * 1024;
inline constexpr std::size_t kMaxBlocks = 200;

// A page file: "key: value" lines between two lines of "---", then Markdown.
struct PageFile {
    std::map<std::string, std::string> front;
    std::size_t body_line = 1;
    std::string body;
};

[[nodiscard]] std::optional<PageFile> split_front_matter(std::string_view text,
                                                         const std::string& file,
                                                         Problems& problems);

// CommonMark to plain blocks. Headings (levels 2 and 3), paragraphs, one level of bullets or numbers; bold and italic
// lose their marks. Links, pictures, HTML, code, tables, quotes and nested lists are refused: a kiosk cannot
// follow a link, and everything else has no place on its screens. A refusal names the last line of words before it.
[[nodiscard]] std::vector<model::Block> parse_markdown(const PageFile& page,
                                                       const std::string& file, Problems& problems);

}  // namespace kiosk::ingest
