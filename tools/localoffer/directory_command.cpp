// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/directory_command.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "localoffer_data/ingest/content.h"

namespace kiosk::tools {
namespace {

struct BuildOptions {
    std::vector<std::filesystem::path> content;
    std::filesystem::path out;
    std::string built;
    std::string version;
};

[[noreturn]] void fail(const std::string& line) {
    fmt::print(stderr, "localoffer: {}\n", line);
    throw CLI::RuntimeError(1);
}

base::Date today() {
    return base::date_of(
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

void refuse(const ingest::Problems& problems) {
    for (const auto& line : problems.lines()) fmt::print(stderr, "{}\n", line);
    fail(fmt::format("refused: {} {} in the content", problems.count(),
                     problems.count() == 1 ? "problem" : "problems"));
}

void build(const BuildOptions& options) {
    directory::Stamp stamp{today(), options.version};
    if (!options.built.empty()) {
        const auto built = base::parse_date(options.built);
        if (!built) fail("--built: not a date (such as 2026-11-22)");
        stamp.built = *built;
    }
    const auto reading = ingest::read_content(options.content);
    if (!reading.problems.empty()) refuse(reading.problems);
    if (const auto done = directory::write(reading.content, stamp, options.out); !done) {
        fail(done.error().detail);
    }
}

void check(const std::string& path) {
    const auto edition = directory::check(path);
    if (!edition) fail(edition.error().detail);
    fmt::print("{}: format {}, version {}, built {}, {} services, {} pages, {} contacts{}\n",
               std::filesystem::path{path}.filename().string(), edition->format, edition->version,
               base::to_iso(edition->built), edition->services, edition->pages, edition->contacts,
               edition->is_demonstration ? ", demonstration" : "");
}

}  // namespace

void add_directory_command(CLI::App& app) {
    auto* directory = app.add_subcommand("directory", "Make and check directory files");
    directory->require_subcommand(1);

    auto build_options = std::make_shared<BuildOptions>();
    auto* build_command =
        directory->add_subcommand("build", "Build a directory file from content folders");
    build_command->add_option("CONTENT", build_options->content, "Content folders, read as one")
        ->required();
    build_command->add_option("--out", build_options->out, "The file to write")->required();
    build_command->add_option("--built", build_options->built, "The date to put on it (today)");
    build_command->add_option("--version", build_options->version,
                              "The version to put on it (its date)");
    build_command->callback([build_options] { build(*build_options); });

    auto path = std::make_shared<std::string>();
    auto* check_command = directory->add_subcommand("check", "Read all of a directory file");
    check_command->add_option("FILE", *path, "The directory file")->required();
    check_command->callback([path] { check(*path); });
}

}  // namespace kiosk::tools
