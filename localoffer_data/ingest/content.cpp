// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/content.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <string_view>

#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/ingest/markdown.h"
#include "localoffer_data/model/limits.h"

namespace kiosk::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = 256 * 1024;

// The folder's own name and what is inside it: what an officer sees, not where it lies on this machine.
std::string shown_name(const fs::path& folder, const fs::path& path) {
    auto named = folder;
    if (!named.has_filename()) named = named.parent_path();
    return (named.filename() / path.lexically_relative(folder)).lexically_normal().string();
}

// A file's bytes, a piece at a time. Empty where it cannot be opened.
class FilePieces {
  public:
    explicit FilePieces(const fs::path& path)
        : in_(path, std::ios::binary), bytes_(kPieceBytes, '\0') {}

    [[nodiscard]] bool is_open() const { return in_.is_open(); }
    [[nodiscard]] bool is_bad() const { return in_.bad(); }
    std::string_view next() {
        in_.read(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
        return {bytes_.data(), static_cast<std::size_t>(in_.gcount())};
    }

  private:
    std::ifstream in_;
    std::string bytes_;
};

// Of millions of ids the text would be too much to keep, and two of one key are not met in practice.
std::size_t key_of(const std::string& list, const std::string& id) {
    return std::hash<std::string>{}(list + "\n" + id);
}

// Keeps all of it.
class Collector : public ContentSink {
  public:
    explicit Collector(model::Content& content) : content_(content) {}

    base::Result<void> begin(const model::Content& content) override {
        content_ = content;
        return {};
    }
    base::Result<void> add(const model::Provider& provider) override {
        content_.providers.push_back(provider);
        return {};
    }
    base::Result<void> add(const model::Place& place) override {
        content_.places.push_back(place);
        return {};
    }
    base::Result<void> add(const model::Service& service) override {
        numbers_[service.id.text] = content_.services.size();
        content_.services.push_back(service);
        return {};
    }
    base::Result<void> add(const model::ServiceId& service, int order,
                           const model::QuestionAnswer& answer) override {
        const auto found = numbers_.find(service.text);
        if (found != numbers_.end()) answers_[found->second].emplace(order, answer);
        return {};
    }

    base::Result<void> add(const model::Clip& /*clip*/) override { return {}; }
    base::Result<void> add(const model::ClipFrame& /*frame*/) override { return {}; }

    void settle() {
        for (const auto& [number, given] : answers_) {
            for (const auto& [order, answer] : given) {
                content_.services[number].questions.push_back(answer);
            }
        }
    }

  private:
    model::Content& content_;
    std::map<std::string, std::size_t> numbers_;
    std::map<std::size_t, std::map<int, model::QuestionAnswer>> answers_;
};

}  // namespace

std::vector<fs::path> sorted_entries(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with('.') && name != "README.md") entries.push_back(entry.path());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::optional<std::string> read_whole(const fs::path& path, std::size_t most) {
    FilePieces pieces{path};
    if (!pieces.is_open()) return std::nullopt;
    std::string text;
    while (text.size() <= most) {
        const auto piece = pieces.next();
        if (piece.empty()) break;
        text += piece;
    }
    if (pieces.is_bad()) return std::nullopt;
    text.resize(std::min(text.size(), most + 1));
    return text;
}

Problems ContentReader::read(std::span<const fs::path> folders) {
    if (rules_.outcodes) read_outcodes(*rules_.outcodes);
    if (rules_.ordinary_words) read_ordinary_words(*rules_.ordinary_words);
    for (const auto& folder : folders) read_folder(folder);
    settle_references();
    settle_pages();
    require_the_whole();
    require_few_symbols();
    is_settled_ = true;
    give(sink_.begin(content_));
    read_clips();
    read_help();
    return std::move(problems_);
}

void ContentReader::read_folder(const fs::path& folder) {
    std::error_code failed;
    if (!fs::is_directory(folder, failed)) {
        return problems_.add({folder.string()}, "is not a folder");
    }
    folder_ = folder;
    for (const auto& path : sorted_entries(folder)) {
        const auto name = path.filename().string();
        const auto shown = shown_name(folder, path);
        if (name == "pages" || name == "forms") {
            read_texts(path, shown);
        } else if (name == "symbols") {
            read_symbols(path, shown);
        } else if (name != "clips") {
            read_file(path, shown);
        }
    }
}

void ContentReader::read_texts(const fs::path& folder, const std::string& shown) {
    const bool pages = folder.filename() == "pages";
    const auto* ending = pages ? ".md" : ".json";
    for (const auto& path : sorted_entries(folder)) {
        const auto file = shown + "/" + path.filename().string();
        const auto text = read_whole(path, pages ? kMaxPageBytes : kMaxFormBytes);
        if (path.extension() != ending) {
            problems_.add({file}, std::string{"is not a "} + ending + " file");
        } else if (!text) {
            problems_.add({file}, "cannot be read");
        } else if (pages) {
            read_page(*text, file);
        } else {
            read_form(*text, file);
        }
    }
}

bool ContentReader::claim(const std::string& list, const std::string& id, const Where& where) {
    if (files_.empty() || files_.back() != where.file) files_.push_back(where.file);
    const Claim here{static_cast<std::uint32_t>(files_.size() - 1),
                     static_cast<std::uint32_t>(where.line)};
    const auto [first, is_new] = claimed_.try_emplace(key_of(list, id), here);
    if (is_new) return true;
    const auto& before = first->second;
    problems_.add(where, "the " + list + " \"" + id + "\" is there twice (first in " +
                             files_[before.file] + ":" + std::to_string(before.line) + ")");
    return false;
}

void ContentReader::refer(const Row& row, std::string_view column, const std::string& list,
                          const std::string& id) {
    if (id.empty()) return;
    if (is_settled_) return require(row.where(), column, list, id);
    references_.push_back({row.where(), std::string{column}, list, id});
}

void ContentReader::require(const Where& where, std::string_view column, const std::string& list,
                            const std::string& id) {
    if (claimed_.contains(key_of(list, id))) return;
    problems_.add(where, std::string{column} + ": there is no " + list + " \"" + id + "\"");
}

void ContentReader::settle_references() {
    for (const auto& [where, column, list, id] : references_) require(where, column, list, id);
    references_.clear();
}

void ContentReader::require_the_whole() {
    const Where all{"the content"};
    if (areas_ != 1) {
        problems_.add(all, "has " + std::to_string(areas_) + " areas (area.csv), not one");
    }
    if (content_.categories.empty()) problems_.add(all, "has no categories (categories.csv)");
    const auto require_at_most = [&](std::size_t most, std::size_t count, const std::string& what) {
        if (count <= most) return;
        problems_.add(all, "has " + std::to_string(count) + what + ", and families can choose of " +
                               std::to_string(most) + " at most");
    };
    require_at_most(model::kMaxCategories, content_.categories.size(),
                    " categories (categories.csv)");
    for (const auto* scheme : {"need", "access", "head"}) {
        const auto count = std::ranges::count(content_.terms, scheme, &model::Term::scheme);
        require_at_most(model::kMaxTermsOfFacet, static_cast<std::size_t>(count),
                        std::string{" terms of the scheme "} + scheme + " (terms.csv)");
    }
}

void ContentReader::give(const base::Result<void>& taken) {
    if (taken || is_full_) return;
    is_full_ = true;
    problems_.add({"the directory"}, taken.error().detail);
}

Problems read_content(std::span<const fs::path> folders, ContentSink& sink, ContentRules rules) {
    return ContentReader{sink, std::move(rules)}.read(folders);
}

std::optional<model::Service> read_service(const Cells& cells) {
    CsvRow row;
    Row::Names columns;
    for (const auto& [column, cell] : cells) {
        columns[column] = row.cells.size();
        row.cells.push_back(cell);
    }
    const std::string file = "services.csv";
    Problems problems;
    NoSink sink;
    auto service = ContentReader{sink, {}}.service(Row{row, columns, file, problems});
    return problems.empty() ? std::optional{std::move(service)} : std::nullopt;
}

ContentReading read_content(std::span<const fs::path> folders, FormCheck check_form) {
    ContentReading reading;
    Collector collector{reading.content};
    reading.problems = read_content(folders, collector, {.check_form = std::move(check_form)});
    collector.settle();
    return reading;
}

void ContentReader::read_table(const Table& table, Pieces pieces, const std::string& file) {
    for_each_row(std::move(pieces), file, *table.columns, problems_,
                 [&](const Row& row) { (this->*table.read)(row); });
}

void ContentReader::read_file(const fs::path& path, const std::string& shown) {
    const auto name = path.filename().string();
    if (std::ranges::find(kTablesOfHelp, name) != kTablesOfHelp.end()) {
        help_[name].push_back({path, shown});
        return;
    }
    const auto* table = table_of(name);
    if (table == nullptr) return problems_.add({shown}, "is not a file of a content folder");
    read_table(*table, path, shown);
}

void ContentReader::read_table(const Table& table, const fs::path& path, const std::string& shown) {
    const auto pieces = std::make_shared<FilePieces>(path);
    if (!pieces->is_open()) return problems_.add({shown}, "cannot be read");
    read_table(
        table,
        [&, pieces] {
            const auto piece = pieces->next();
            if (is_settled_ && rules_.progress)
                rules_.progress(help_done_ += piece.size(), help_bytes_);
            return is_full_ ? std::string_view{} : piece;
        },
        shown);
    if (pieces->is_bad()) problems_.add({shown}, "cannot be read to its end");
}

// Other people's tables have columns of their own, and rows for places that are not in the country's mainland.
void ContentReader::read_outcodes(const fs::path& path) {
    const auto file = path.filename().string();
    FilePieces pieces{path};
    if (!pieces.is_open()) return problems_.add({file}, "cannot be read");
    CsvReader reader{[&] { return pieces.next(); }, file, problems_};
    const auto column = [&](std::initializer_list<std::string_view> names) {
        const auto& header = reader.header();
        const auto found =
            std::find_first_of(header.begin(), header.end(), names.begin(), names.end());
        return static_cast<std::size_t>(found - header.begin());
    };
    const auto code = column({"code", "postcode", "outcode"});
    const auto latitude = column({"latitude", "lat"});
    const auto longitude = column({"longitude", "lon", "lng"});
    if (std::max({code, latitude, longitude}) >= reader.header().size()) {
        return problems_.add({file, 1}, "needs the columns code, latitude and longitude");
    }
    while (const auto row = reader.next()) {
        const Row::Names columns{{"latitude", latitude}, {"longitude", longitude}};
        Problems out_of_range;
        const auto position = Row{*row, columns, file, out_of_range}.position();
        const auto& name = row->cells[code];
        if (!position || !is_outcode(name)) continue;
        if (claimed_.try_emplace(key_of("outcode", name), Claim{}).second) {
            content_.outcodes.push_back({name, {}, *position});
        }
    }
    if (content_.outcodes.empty()) problems_.add({file}, "has no outcode in it");
    has_outcodes_ = true;
}

void ContentReader::read_ordinary_words(const fs::path& path) {
    const auto text = read_whole(path, kMaxWordListBytes);
    if (!text || text->empty() || text->size() > kMaxWordListBytes) {
        return problems_.add({path.filename().string()}, "is no list of words");
    }
    std::set<std::string_view> words;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto word = rest.substr(0, end);
        if (word.ends_with('\r')) word.remove_suffix(1);
        const bool is_plain =
            std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (is_plain && !word.empty()) words.insert(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string all;
    for (const auto word : words) all += (all.empty() ? "" : "\n") + std::string{word};
    content_.concepts.push_back({"", "known", std::move(all)});
}

void ContentReader::read_help() {
    std::error_code failed;
    for (const auto& [name, files] : help_) {
        for (const auto& file : files) {
            const auto bytes = fs::file_size(file.path, failed);
            if (!failed) help_bytes_ += bytes;
        }
    }
    for (const auto name : kTablesOfHelp) {
        for (const auto& file : help_[std::string{name}]) {
            read_table(*table_of(name), file.path, file.shown);
        }
    }
}

}  // namespace kiosk::ingest
