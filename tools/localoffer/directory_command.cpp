// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/directory_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "localoffer_data/directory/write.h"
#include "localoffer_data/ingest/content.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/symbols/draw_symbol.h"
#include "tools/localoffer/check_command.h"
#include "tools/localoffer/failure.h"
#include "tools/localoffer/import_command.h"
#include "tools/localoffer/page_lint.h"
#include "tools/localoffer/progress.h"
#include "tools/localoffer/shipped.h"

namespace kiosk::tools {
namespace {

struct BuildOptions {
    std::vector<std::filesystem::path> content;
    std::filesystem::path out;
    std::string built;
    std::string version;
    std::string area;
    std::filesystem::path outcodes;
};

// Writes what is read, as it is read.
class DirectorySink : public ingest::ContentSink {
  public:
    DirectorySink(directory::Stamp stamp, std::filesystem::path path)
        : stamp_(std::move(stamp)), path_(std::move(path)) {}

    base::Result<void> begin(const model::Content& content) override {
        TRY(writer_, directory::Writer::begin(content, stamp_, path_));
        return {};
    }
    base::Result<void> add(const model::Provider& provider) override {
        return writer_ ? writer_->add(provider) : base::Result<void>{};
    }
    base::Result<void> add(const model::Place& place) override {
        return writer_ ? writer_->add(place) : base::Result<void>{};
    }
    base::Result<void> add(const model::Service& service) override {
        return writer_ ? writer_->add(service) : base::Result<void>{};
    }
    base::Result<void> add(const model::ServiceId& service, int order,
                           const model::QuestionAnswer& answer) override {
        return writer_ ? writer_->add(service, order, answer) : base::Result<void>{};
    }
    base::Result<void> add(const model::Clip& clip) override {
        return writer_ ? writer_->add(clip) : base::Result<void>{};
    }
    base::Result<void> add(const model::ClipFrame& frame) override {
        return writer_ ? writer_->add(frame) : base::Result<void>{};
    }
    base::Result<void> finish() { return writer_->finish(); }

  private:
    directory::Stamp stamp_;
    std::filesystem::path path_;
    std::optional<directory::Writer> writer_;
};

void refuse(const ingest::Problems& problems) {
    for (const auto& line : problems.lines()) fmt::print(stderr, "{}\n", line);
    fail(fmt::format("refused: {} {} in the content", problems.count(),
                     problems.count() == 1 ? "problem" : "problems"));
}

// An import holds help alone: what is the same everywhere, and an area to speak for, come with the program.
std::vector<std::filesystem::path> with_an_area(std::vector<std::filesystem::path> folders,
                                                const std::string& area) {
    const bool has_area = std::any_of(folders.begin(), folders.end(), [](const auto& folder) {
        std::error_code failed;
        return std::filesystem::exists(folder / "area.csv", failed);
    });
    if (has_area && !area.empty()) fail("--area: the folders hold an area already");
    if (has_area) return folders;
    folders.insert(folders.begin(),
                   {shipped_content("england"), shipped_content(area.empty() ? "any-area" : area)});
    return folders;
}

void build(const BuildOptions& options) {
    const directory::Stamp stamp{day_or_today("--built", options.built), options.version};
    DirectorySink sink{stamp, options.out};
    Progress progress{"building"};
    ingest::ContentRules rules{check_form, symbols::draw_symbol,
                               [&](auto done, auto all) { progress.show(done, all); }, std::nullopt,
                               std::nullopt};
    if (!options.outcodes.empty()) rules.outcodes = options.outcodes;
    rules.ordinary_words = shipped("words/english.txt");
    const auto folders = with_an_area(options.content, options.area);
    const auto problems = ingest::read_content(folders, sink, std::move(rules));
    progress.end();
    if (!problems.empty()) refuse(problems);
    must(sink.finish());
    must(search::write_index(options.out));
    for (const auto& line : unlawful_thresholds(folders)) {
        fmt::print(stderr, "warning: {}\n", line);
    }
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
    build_command->add_option(
        "--area", build_options->area,
        "The area to build for, where no folder holds one: wigan, sutton ...");
    build_command->add_option("--outcodes", build_options->outcodes,
                              "A whole table of outcodes: code, latitude, longitude");
    build_command->callback([build_options] { build(*build_options); });

    add_import_command(*directory);

    add_check_command(*directory);
}

}  // namespace kiosk::tools
