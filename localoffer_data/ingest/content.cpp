// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/content.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "localoffer_data/ingest/content_reader.h"

namespace kiosk::ingest {
namespace {

namespace fs = std::filesystem;

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

// At most one byte more than the largest kind of file may have, so that its reader can refuse it.
std::optional<std::string> read_file(const fs::path& path) {
    std::error_code failed;
    const auto bytes = fs::file_size(path, failed);
    std::ifstream in(path, std::ios::binary);
    if (failed || !in) return std::nullopt;
    std::string text(std::min<std::uintmax_t>(bytes, kMaxCsvBytes + 1), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) return std::nullopt;
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

// The folder's own name and what is inside it: what an officer sees, not where it lies on this machine.
std::string shown_name(const fs::path& folder, const fs::path& path) {
    auto named = folder;
    if (!named.has_filename()) named = named.parent_path();
    return (named.filename() / path.lexically_relative(folder)).lexically_normal().string();
}

}  // namespace

void ContentReader::read_folder(const fs::path& folder) {
    std::error_code failed;
    if (!fs::is_directory(folder, failed)) {
        return problems_.add({folder.string()}, "is not a folder");
    }
    const auto with_text = [&](const fs::path& path, const auto& use) {
        const auto text = read_file(path);
        const auto name = shown_name(folder, path);
        if (!text) return problems_.add({name}, "cannot be read");
        use(*text, name);
    };
    for (const auto& path : sorted_entries(folder)) {
        const auto name = path.filename().string();
        if (name == "pages" || name == "forms") {
            const auto ending = name == "pages" ? ".md" : ".json";
            for (const auto& item : sorted_entries(path)) {
                with_text(item, [&](const std::string& text, const std::string& file) {
                    if (item.extension() != ending) {
                        problems_.add({file}, std::string{"is not a "} + ending + " file");
                    } else if (name == "pages") {
                        read_page(text, file);
                    } else {
                        read_form(text, file);
                    }
                });
            }
        } else {
            with_text(path, [&](const std::string& text, const std::string& file) {
                read_table(name, text, file);
            });
        }
    }
}

ContentReading ContentReader::finish() {
    settle_references();
    settle_services();
    settle_pages();
    require_the_whole();
    return {std::move(content_), std::move(problems_)};
}

bool ContentReader::claim(const std::string& list, const std::string& id, const Where& where) {
    const auto [first, is_new] = claimed_[list].emplace(id, where);
    if (is_new) return true;
    problems_.add(where, "the " + list + " \"" + id + "\" is there twice (first in " +
                             first->second.file + ":" + std::to_string(first->second.line) + ")");
    return false;
}

void ContentReader::refer(const Row& row, std::string_view column, const std::string& list,
                          const std::string& id) {
    if (!id.empty()) references_.push_back({row.where(), std::string{column}, list, id});
}

void ContentReader::settle_references() {
    for (const auto& [where, column, list, id] : references_) {
        if (!claimed_[list].contains(id)) {
            problems_.add(where, column + ": there is no " + list + " \"" + id + "\"");
        }
    }
}

void ContentReader::require_the_whole() {
    const Where all{"the content"};
    if (areas_ != 1) {
        problems_.add(all, "has " + std::to_string(areas_) + " areas (area.csv), not one");
    }
    if (content_.categories.empty()) problems_.add(all, "has no categories (categories.csv)");
    const auto& contacts = content_.contacts;
    const bool duty = std::any_of(contacts.begin(), contacts.end(), [](const auto& contact) {
        return contact.duty == model::Duty::Day && contact.status != model::ContactStatus::Old;
    });
    if (!duty) problems_.add(all, "has no duty line (contacts.csv with duty \"day\")");
}

ContentReading read_content(std::span<const fs::path> folders, FormCheck check_form) {
    ContentReader reader{std::move(check_form)};
    for (const auto& folder : folders) reader.read_folder(folder);
    return reader.finish();
}

}  // namespace kiosk::ingest
