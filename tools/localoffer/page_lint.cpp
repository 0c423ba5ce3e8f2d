// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/page_lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "localoffer_data/feeds/lint.h"
#include "localoffer_data/ingest/markdown.h"

namespace kiosk::tools {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pages_of(const fs::path& folder) {
    std::vector<fs::path> pages;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{folder / "pages", failed}) {
        if (entry.path().extension() == ".md") pages.push_back(entry.path());
    }
    std::ranges::sort(pages);
    return pages;
}

// Empty where it is no page of the council's own. That it can be read at all is seen when the directory is built.
std::vector<model::Block> local_blocks(const fs::path& path, const std::string& shown) {
    std::string text(ingest::kMaxPageBytes, '\0');
    std::ifstream in{path, std::ios::binary};
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    ingest::Problems ignored;
    const auto page = ingest::split_front_matter(text, shown, ignored);
    if (!page) return {};
    const auto layer = page->front.find("layer");
    const bool is_local = layer != page->front.end() && layer->second == "local";
    return is_local ? ingest::parse_markdown(*page, shown, ignored) : std::vector<model::Block>{};
}

std::string folder_name(fs::path folder) {
    folder = folder.lexically_normal();
    return (folder.has_filename() ? folder : folder.parent_path()).filename().string();
}

}  // namespace

std::vector<std::string> unlawful_thresholds(const std::vector<model::Block>& blocks) {
    std::vector<std::string> lines;
    for (const auto& block : blocks) {
        for (const auto& found : feeds::lint_thresholds(block.text)) {
            lines.push_back(fmt::format("\"{}\" {}",
                                        block.text.substr(found.at, found.end - found.at),
                                        feeds::why(found.threshold)));
        }
    }
    return lines;
}

std::vector<std::string> unlawful_thresholds(std::span<const fs::path> folders) {
    std::vector<std::string> lines;
    for (const auto& folder : folders) {
        for (const auto& path : pages_of(folder)) {
            const auto shown = folder_name(folder) + "/pages/" + path.filename().string();
            for (const auto& line : unlawful_thresholds(local_blocks(path, shown))) {
                lines.push_back(shown + ": " + line);
            }
        }
    }
    return lines;
}

}  // namespace kiosk::tools
