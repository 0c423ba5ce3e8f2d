// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/import_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "localoffer_data/feeds/import.h"
#include "localoffer_data/ingest/content.h"
#include "tools/localoffer/failure.h"
#include "tools/localoffer/progress.h"
#include "tools/localoffer/shipped.h"

namespace kiosk::tools {
namespace {

namespace fs = std::filesystem;

struct ImportOptions {
    std::vector<fs::path> sources;
    fs::path out;
    std::vector<fs::path> reports;
    fs::path corrections;
    std::vector<fs::path> mappings;
    std::string area;
    std::string today;
    bool fewer = false;
    bool json = false;
};

std::string read_small(const fs::path& path) {
    constexpr std::uintmax_t kMost = 64ULL << 20;
    std::error_code failed;
    const auto bytes = fs::file_size(path, failed);
    std::ifstream in{path, std::ios::binary};
    if (failed || !in) fail("cannot read " + path.string());
    if (bytes > kMost) fail(path.filename().string() + " is over 64 MiB");
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The council's own words come before ours.
feeds::Vocabulary vocabulary(const ImportOptions& options) {
    const auto shipped = shipped_content("import") / "mapping.csv";
    auto words = must(feeds::Vocabulary::parse(read_small(shipped), "mapping.csv"));
    for (const auto& mapping : options.mappings) {
        must(words.add(read_small(mapping), mapping.filename().string()));
    }
    return words;
}

feeds::Corrections corrections(const fs::path& path) {
    if (path.empty()) return {};
    ingest::Problems problems;
    auto rows = feeds::Corrections::parse(read_small(path), path.filename().string(), problems);
    for (const auto& line : problems.lines()) fmt::print(stderr, "{}\n", line);
    if (!problems.empty()) fail("refused: the corrections do not fit");
    return rows;
}

fs::path area_folder(const ImportOptions& options) {
    return shipped_content(options.area.empty() ? "any-area" : options.area);
}

feeds::ImportRules rules_of(const ImportOptions& options) {
    const std::vector<fs::path> folders{shipped_content("england"), area_folder(options)};
    auto content = ingest::read_content(folders).content;
    const bool has_area = !options.area.empty();
    feeds::SurveyRules survey{has_area ? content.area.name : std::string{},
                              content.area.freshness,
                              day_or_today("--today", options.today),
                              std::move(content.terms),
                              std::move(content.categories),
                              std::move(content.signposts),
                              content.area.id};
    return {std::move(survey), vocabulary(options), corrections(options.corrections),
            std::move(content.contacts)};
}

// Asks only where there is somebody to answer.
bool agrees(const std::vector<feeds::Shrink>& fewer, bool said_so) {
    for (const auto& each : fewer) {
        fmt::print(stderr, "{} had {} services the last time and has {} now.\n",
                   each.source.empty() ? "The whole" : each.source, each.before, each.now);
    }
    if (said_so) return true;
    if (isatty(STDIN_FILENO) != 1) return false;
    fmt::print(stderr, "A feed that broke off looks just so. Let the others go? Type yes: ");
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "yes";
}

void write_report(const fs::path& path, const feeds::Report& report) {
    const auto ending = path.extension();
    const auto text = ending == ".html"   ? feeds::to_html(report)
                      : ending == ".json" ? feeds::to_json(report)
                      : ending == ".csv"  ? feeds::corrections_csv(report)
                                          : feeds::to_text(report);
    std::ofstream out{path, std::ios::binary};
    out << text;
    out.close();
    if (!out) fail("cannot write " + path.string());
}

// A correction may say what no table may hold; it is found here, and not when the directory is built.
base::Result<void> check_folder(const ImportOptions& options, const fs::path& folder) {
    const std::vector<fs::path> folders{shipped_content("england"), area_folder(options), folder};
    ingest::NoSink nowhere;
    const auto problems = ingest::read_content(folders, nowhere);
    for (const auto& line : problems.lines()) fmt::print(stderr, "{}\n", line);
    if (problems.empty()) return {};
    return base::Error{base::Code::Invalid, "nothing was changed: look at the corrections"};
}

void import(const ImportOptions& options) {
    Progress progress{"reading"};
    const feeds::ImportTalk talk{
        [&](const std::string&, auto done, auto all) { progress.show(done, all); },
        [&](const auto& fewer) {
            progress.end();
            return agrees(fewer, options.fewer);
        },
        [&](const fs::path& folder) {
            progress.end();
            return check_folder(options, folder);
        }};
    const auto report = feeds::import(options.sources, options.out, rules_of(options), talk);
    progress.end();
    if (!report && report.error().code == base::Code::Untrusted) {
        fail(
            "nothing was changed: far fewer services came than the last time. --fewer lets them "
            "go");
    }
    if (!report) fail(report.error().detail);
    for (const auto& path : options.reports) write_report(path, *report);
    fmt::print("{}", options.json ? feeds::to_json(*report) + "\n" : feeds::to_text(*report));
}

// Why a report cannot be written so; empty where it can.
std::string ending_of_a_report(const std::string& path) {
    constexpr std::array<std::string_view, 4> kEndings{".html", ".json", ".txt", ".csv"};
    const auto ending = fs::path{path}.extension().string();
    const bool known = std::ranges::find(kEndings, ending) != kEndings.end();
    return known ? "" : path + ": a report ends in .html, .json, .txt or .csv";
}

}  // namespace

void add_import_command(CLI::App& directory) {
    auto options = std::make_shared<ImportOptions>();
    auto* command = directory.add_subcommand(
        "import", "Turn what a council has into a content folder, and say what is missing");
    command
        ->add_option("SOURCE", options->sources,
                     "Files, or folders of pages or tables; the first is believed first")
        ->required();
    command->add_option("--out", options->out, "The content folder to write")->required();
    command
        ->add_option("--report", options->reports,
                     "Files for the report: .html, .json, .txt, or .csv for your editors")
        ->check(ending_of_a_report)
        ->allow_extra_args(false);
    command->add_option("--area", options->area,
                        "Whose directory it is: waltham-forest, wigan ...");
    command->add_option("--corrections", options->corrections,
                        "Your own corrections: service, field, value, source, checked");
    command
        ->add_option("--mapping", options->mappings,
                     "What your words mean in ours: kind, words, id")
        ->allow_extra_args(false);
    command->add_option("--today", options->today, "The day to count from (today)");
    command->add_flag("--fewer", options->fewer,
                      "Go on though far fewer services came than the last time");
    command->add_flag("--json", options->json, "Print the report as JSON");
    command->callback([options] { import(*options); });
}

}  // namespace kiosk::tools
