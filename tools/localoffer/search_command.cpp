// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/search_command.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "tools/localoffer/failure.h"

namespace kiosk::tools {
namespace {

struct Options {
    std::string directory;
    std::vector<std::string> words;
    std::size_t limit = 8;
    bool json = false;
};

std::string_view word_for(search::Reason reason) {
    switch (reason) {
        case search::Reason::EveryWord: return "every-word";
        case search::Reason::SomeWords: return "some-words";
        case search::Reason::Corrected: return "corrected";
    }
    return {};
}

nlohmann::json to_json(const std::vector<search::Mark>& marks) {
    auto list = nlohmann::json::array();
    for (const auto& mark : marks) list.push_back({mark.from, mark.to});
    return list;
}

nlohmann::json to_json(const search::Results& results) {
    auto hits = nlohmann::json::array();
    for (const auto& hit : results.hits) {
        hits.push_back({{"service", hit.service.text},
                        {"score", hit.score},
                        {"name", hit.name},
                        {"name_marks", to_json(hit.name_marks)},
                        {"snippet", hit.snippet},
                        {"snippet_marks", to_json(hit.snippet_marks)},
                        {"reason", word_for(hit.reason)}});
    }
    return {{"total", results.total}, {"read_as", results.read_as}, {"hits", hits}};
}

std::string with_marks(const std::string& text, const std::vector<search::Mark>& marks) {
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : marks) {
        out += text.substr(at, mark.from - at) + "[" + text.substr(mark.from, mark.to - mark.from) +
               "]";
        at = mark.to;
    }
    return out + text.substr(at);
}

void print(const search::Results& results) {
    if (!results.read_as.empty()) fmt::print("Read as: {}\n", results.read_as);
    for (const auto& hit : results.hits) {
        fmt::print("{}  ({}, {:.2f})\n  {}\n", with_marks(hit.name, hit.name_marks),
                   word_for(hit.reason), hit.score, with_marks(hit.snippet, hit.snippet_marks));
    }
    fmt::print("{} of {}\n", results.hits.size(), results.total);
}

void run(const Options& options) {
    const auto directory = must(directory::Directory::open(options.directory));
    const auto engine = must(search::make_engine(directory));
    search::Query query;
    query.limit = options.limit;
    for (const auto& word : options.words) query.text += (query.text.empty() ? "" : " ") + word;
    const auto results = must(engine->search(query));
    if (options.json) {
        const auto text =
            to_json(results).dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
        fmt::print("{}\n", text);
    } else {
        print(results);
    }
}

}  // namespace

void add_search_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("search", "Search a directory file as the kiosk does");
    command->add_option("--directory", options->directory, "The directory file")->required();
    command->add_option("--limit", options->limit, "How many to show")->check(CLI::Range(1, 1000));
    command->add_flag("--json", options->json, "For a machine to read");
    command->add_option("QUERY", options->words, "The words")->required();
    command->callback([options] { run(*options); });
}

}  // namespace kiosk::tools
