// SPDX-License-Identifier: Apache-2.0
// The folder symbols/: a council's own pictures, and symbols.csv, which says what each is.
#include <algorithm>
#include <set>

#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/model/picture_names.h"

namespace kiosk::ingest {
namespace {

const Columns kSymbols{{"picture", "file", "licence", "source", "checked"}, {}, {}};

constexpr std::size_t kMaxLicenceBytes = 120;

bool is_plain_name(std::string_view file) {
    return !file.empty() && !file.starts_with('.') && file.find_first_of("/\\") == file.npos;
}

void limit(const Row& row, std::string_view column, const std::string& text) {
    if (text.size() > kMaxLicenceBytes)
        row.bad(column, text.substr(0, kMaxLicenceBytes), "is over 120 bytes");
}

}  // namespace

void ContentReader::read_symbols(const std::filesystem::path& folder, const std::string& shown) {
    std::set<std::string> named{"symbols.csv"};
    const auto table = read_whole(folder / "symbols.csv", kMaxSymbolsTableBytes);
    if (!table || table->size() > kMaxSymbolsTableBytes)
        return problems_.add({shown + "/symbols.csv"}, "is not there, or is over 256 KiB");
    bool is_read = false;
    const Pieces whole = [&] {
        return std::exchange(is_read, true) ? std::string_view{} : std::string_view{*table};
    };
    for_each_row(whole, shown + "/symbols.csv", kSymbols, problems_, [&](const Row& row) {
        named.insert(row.text("file"));
        read_symbol(row, folder);
    });
    for (const auto& path : sorted_entries(folder)) {
        const auto name = path.filename().string();
        if (!named.contains(name))
            problems_.add({shown + "/" + name}, "is not named in symbols.csv");
    }
}

void ContentReader::read_symbol(const Row& row, const std::filesystem::path& folder) {
    model::Symbol symbol;
    symbol.picture = row.required_text("picture");
    symbol.licence = row.required_text("licence");
    symbol.provenance = row.provenance();
    limit(row, "licence", symbol.licence);
    limit(row, "source", symbol.provenance.source);
    if (!symbol.picture.empty() && !model::is_picture(symbol.picture))
        row.bad("picture", symbol.picture, "is no picture of the kiosk");
    const auto file = row.required_text("file");
    if (file.empty()) return;
    if (!is_plain_name(file)) return row.bad("file", file, "is not the name of a file beside it");
    if (!claim("symbol", symbol.picture, row.where()) || !rules_.draw_symbol) return;
    const auto bytes = read_whole(folder / file, kMaxSymbolFileBytes);
    if (!bytes) return row.bad("file", file, "cannot be read");
    auto pixels = rules_.draw_symbol(*bytes);
    if (!pixels) return row.bad("file", file, pixels.error().detail);
    symbol.pixels = *std::move(pixels);
    content_.symbols.push_back(std::move(symbol));
}

// Too many would be too much for a kiosk's memory and for the screen that names their makers.
void ContentReader::require_few_symbols() {
    if (content_.symbols.size() > model::kMaxSymbols) {
        problems_.add({"the content"}, "has " + std::to_string(content_.symbols.size()) +
                                           " symbols, and " + std::to_string(model::kMaxSymbols) +
                                           " are the most");
    }
    std::set<std::pair<std::string, std::string>> sources;
    for (const auto& symbol : content_.symbols)
        sources.emplace(symbol.provenance.source, symbol.licence);
    if (sources.size() > model::kMaxSymbolSources) {
        problems_.add({"the content"}, "has symbols of " + std::to_string(sources.size()) +
                                           " sources and licences, and a kiosk has room to name " +
                                           std::to_string(model::kMaxSymbolSources));
    }
}

}  // namespace kiosk::ingest
