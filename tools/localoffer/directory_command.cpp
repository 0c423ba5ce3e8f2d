// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/directory_command.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "firmware/forms/definition.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "localoffer_data/ingest/content.h"
#include "tools/localoffer/failure.h"

namespace kiosk::tools {
namespace {

struct BuildOptions {
    std::vector<std::filesystem::path> content;
    std::filesystem::path out;
    std::string built;
    std::string version;
};

base::Date today() {
    return base::date_of(
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

void refuse(const ingest::Problems& problems) {
    for (const auto& line : problems.lines()) fmt::print(stderr, "{}\n", line);
    fail(fmt::format("refused: {} {} in the content", problems.count(),
                     problems.count() == 1 ? "problem" : "problems"));
}

static_assert(ingest::kMaxFormBytes == forms::kMaxDefinitionBytes);

// A form that the kiosk would refuse must be refused here: there it would be a closed door.
base::Result<void> check_form(std::string_view json) {
    TRY(const auto definition, forms::parse(json));
    (void)definition;
    return {};
}

void build(const BuildOptions& options) {
    directory::Stamp stamp{today(), options.version};
    if (!options.built.empty()) {
        const auto built = base::parse_date(options.built);
        if (!built) fail("--built: not a date (such as 2026-11-22)");
        stamp.built = *built;
    }
    const auto reading = ingest::read_content(options.content, check_form);
    if (!reading.problems.empty()) refuse(reading.problems);
    if (const auto done = directory::write(reading.content, stamp, options.out); !done) {
        fail(done.error().detail);
    }
}

base::Result<void> check_forms(const std::string& path) {
    TRY(const auto directory, directory::Directory::open(path));
    TRY(const auto ids, directory.forms());
    for (const auto& id : ids) {
        TRY(const auto json, directory.form(id));
        if (auto good = check_form(json); !good) {
            return std::move(good).error().within("form " + id.text);
        }
    }
    return {};
}

void check(const std::string& path) {
    const auto edition = directory::check(path);
    if (!edition) fail(edition.error().detail);
    const auto name = std::filesystem::path{path}.filename().string();
    if (const auto good = check_forms(path); !good) fail(name + ": " + good.error().detail);
    fmt::print("{}: format {}, version {}, built {}, {} services, {} pages, {} contacts{}\n", name,
               edition->format, edition->version, base::to_iso(edition->built), edition->services,
               edition->pages, edition->contacts,
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
