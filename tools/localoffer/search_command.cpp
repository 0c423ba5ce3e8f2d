// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/search_command.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/facet_words.h"
#include "localoffer_data/search/numbers.h"
#include "tools/localoffer/failure.h"

namespace kiosk::tools {
namespace {

struct Options {
    std::string directory;
    std::vector<std::string> words;
    std::string queries;
    std::size_t limit = 8;
    bool json = false;
    std::string near;
    bool is_free = false;
    bool no_referral = false;
    std::vector<std::string> ages, needs, access, categories, days, areas;
};

std::string_view word_for(search::Reason reason) {
    switch (reason) {
        case search::Reason::EveryWord: return "every-word";
        case search::Reason::SomeWords: return "some-words";
        case search::Reason::Corrected: return "corrected";
        case search::Reason::Meaning: return "meaning";
        case search::Reason::Listed: return "listed";
    }
    return {};
}

std::vector<search::Choice> choices_of(const Options& options) {
    std::vector<search::Choice> choices;
    const auto add = [&](search::Facet facet, const std::vector<std::string>& values) {
        for (const auto& value : values) choices.push_back({facet, value});
    };
    add(search::Facet::Age, options.ages);
    add(search::Facet::Need, options.needs);
    add(search::Facet::Access, options.access);
    add(search::Facet::Category, options.categories);
    add(search::Facet::Day, options.days);
    add(search::Facet::Area, options.areas);
    if (options.is_free) choices.push_back({search::Facet::Cost, "free"});
    if (options.no_referral) choices.push_back({search::Facet::Referral, "no"});
    return choices;
}

// The id that its source gave it, where it has one: what the people who sent the feed know it by.
std::string source_id(const directory::Directory& directory, const model::ServiceId& id) {
    const auto service = must(directory.service(id));
    return service.source_id.empty() ? id.text : service.source_id;
}

nlohmann::json ids_of(const std::vector<search::Aside>& asides) {
    auto list = nlohmann::json::array();
    for (const auto& aside : asides) list.push_back(aside.id);
    return list;
}

void print_json(const std::string& query, const search::Results& results,
                const directory::Directory& directory) {
    auto hits = nlohmann::ordered_json::array();
    for (const auto& hit : results.hits) {
        nlohmann::ordered_json one{{"id", source_id(directory, hit.service)},
                                   {"score", hit.score},
                                   {"reason", word_for(hit.reason)}};
        if (!hit.not_known.empty()) {
            auto facets = nlohmann::json::array();
            for (const auto facet : hit.not_known) facets.push_back(search::word_of(facet));
            one["not_known"] = facets;
        }
        hits.push_back(std::move(one));
    }
    nlohmann::ordered_json line{{"query", query},
                                {"results", hits},
                                {"guide", ids_of(results.pages)},
                                {"contacts", ids_of(results.contacts)},
                                {"terms", ids_of(results.terms)},
                                {"total", results.total},
                                {"read_as", results.read_as}};
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
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

void print_asides(std::string_view heading, const std::vector<search::Aside>& asides) {
    for (const auto& aside : asides) fmt::print("{}: {} ({})\n", heading, aside.title, aside.id);
}

void print(const search::Results& results) {
    if (!results.read_as.empty()) fmt::print("Read as: {}\n", results.read_as);
    if (!results.place.empty()) fmt::print("Near: {}\n", results.place);
    for (const auto& hit : results.hits) {
        std::string unknown;
        for (const auto facet : hit.not_known)
            unknown += fmt::format(", {} not known", search::word_of(facet));
        fmt::print("{}  ({}, {:.2f}{})\n  {}\n", with_marks(hit.name, hit.name_marks),
                   word_for(hit.reason), hit.score, unknown,
                   with_marks(hit.snippet, hit.snippet_marks));
    }
    print_asides("Guide", results.pages);
    print_asides("Contact", results.contacts);
    print_asides("Word", results.terms);
    for (const auto& each : results.loosenings)
        fmt::print("Without {}: {}\n", search::word_of(each.facet), each.services);
    fmt::print("{} of {}\n", results.hits.size(), results.total);
}

// A choice that no service could have is a slip of the hand, and its empty answer would mislead.
void must_be_known(search::Engine& engine, const Options& options) {
    search::Query everything;
    everything.limit = 0;
    everything.count_choices = true;
    const auto counts = must(engine.search(everything)).counts;
    for (const auto& choice : choices_of(options)) {
        using enum search::Facet;
        if (choice.facet == Cost || choice.facet == Referral) continue;
        if (choice.facet == Age) {
            if (!search::years_in(choice.value)) fail("--age: not an age (such as 7 or 5-10)");
            continue;
        }
        std::string known;
        bool is_known = false;
        for (const auto& count : counts) {
            if (count.choice.facet != choice.facet) continue;
            is_known = is_known || count.choice.value == choice.value;
            known += (known.empty() ? "" : ", ") + count.choice.value;
        }
        if (!is_known)
            fail(fmt::format("--{}: {} is none of: {}", search::word_of(choice.facet), choice.value,
                             known));
    }
    if (options.near.empty()) return;
    search::Query near;
    near.near = options.near;
    if (must(engine.search(near)).place.empty())
        fail("--near: the directory knows no place of the name " + options.near);
}

void answer(search::Engine& engine, const directory::Directory& directory, const Options& options,
            const std::string& text) {
    search::Query query;
    query.text = text;
    query.limit = options.limit;
    query.choices = choices_of(options);
    if (!options.near.empty()) query.near = options.near;
    const auto results = must(engine.search(query));
    if (options.json) {
        print_json(text, results, directory);
    } else {
        print(results);
    }
}

void answer_lines(search::Engine& engine, const directory::Directory& directory,
                  const Options& options, std::istream& lines) {
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        answer(engine, directory, options, line);
    }
}

void run(const Options& options) {
    const auto directory = must(directory::Directory::open(options.directory));
    const auto engine = must(search::make_engine(directory));
    must_be_known(*engine, options);
    std::string text;
    for (const auto& word : options.words) text += (text.empty() ? "" : " ") + word;
    if (options.queries.empty()) return answer(*engine, directory, options, text);
    if (!text.empty()) fail("give words or --queries, not both");
    if (options.queries == "-") return answer_lines(*engine, directory, options, std::cin);
    std::ifstream file{options.queries};
    if (!file) fail("cannot read " + options.queries);
    answer_lines(*engine, directory, options, file);
}

}  // namespace

void add_search_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("search", "Search a directory file as the kiosk does");
    command->add_option("--directory", options->directory, "The directory file")->required();
    command->add_option("--limit", options->limit, "How many to show")->check(CLI::Range(1, 1000));
    command->add_flag("--json", options->json, "For a machine to read: one line a query");
    command->add_option("--queries", options->queries,
                        "A file of queries, one a line; - reads standard input");
    // Each may be given several times, one value at a time: what follows is the query.
    const auto repeatable = [&](const char* name, std::vector<std::string>& values,
                                const char* what) {
        command->add_option(name, values, what)->allow_extra_args(false);
    };
    repeatable("--age", options->ages, "Years: 7, or 5-11");
    repeatable("--need", options->needs, "A need: autism, hearing ...");
    repeatable("--access", options->access, "What the place has: hoist, quiet-room ...");
    repeatable("--category", options->categories, "A category's id");
    repeatable("--day", options->days, "mon, tue, wed, thu, fri, sat or sun");
    repeatable("--area", options->areas, "A council's name; National");
    command->add_option("--near", options->near, "A postcode, its first half, or a town");
    command->add_flag("--free", options->is_free, "Only what is free");
    command->add_flag("--no-referral", options->no_referral,
                      "Only what nobody has to refer you to");
    command->add_option("QUERY", options->words, "The words");
    command->callback([options] { run(*options); });
}

}  // namespace kiosk::tools
