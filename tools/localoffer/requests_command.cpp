// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/requests_command.h"

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "board/linux/files.h"
#include "firmware/crypto/age_keys.h"
#include "tools/localoffer/collected.h"
#include "tools/localoffer/failure.h"
#include "tools/localoffer/open_request.h"

namespace kiosk::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options {
    fs::path folder;
    fs::path identity;
    fs::path device;
    fs::path out;
    bool as_json = false;
};

// What became of one file: what a person is told, and the same for a machine.
struct Told {
    std::string line;
    json entry;
};
using Handle = std::function<base::Result<Told>(const Collected&)>;

std::optional<crypto::VerifyingKey> device_key(ports::Files& files, const Options& options) {
    if (options.device.empty()) return std::nullopt;
    const auto pem = must(files.read(options.device, crypto::kMaxKeyFileBytes));
    return must(crypto::VerifyingKey::from_pem(base::as_text(pem)));
}

json describe(const Collected& collected) {
    return {{"kiosk", collected.envelope.kiosk},
            {"number", collected.envelope.number},
            {"sha256", base::to_hex(collected.envelope.sha256)},
            {"bytes", collected.sealed.size()}};
}

// Goes through all files; one that is bad never stops the others.
void go_through(ports::Files& files, const Options& options, const Handle& handle) {
    const auto device = device_key(files, options);
    const auto paths = must(find_collected(options.folder));
    json report = json::array();
    std::vector<outbox::Envelope> seen;
    std::size_t refused = 0;
    for (const auto& path : paths) {
        const auto name = path.lexically_relative(options.folder).string();
        const auto collected = read_collected(files, path, device);
        const auto told = collected ? handle(*collected) : base::Result<Told>{collected.error()};
        if (collected) seen.push_back(collected->envelope);
        json entry = collected ? describe(*collected) : json::object();
        entry["file"] = name;
        if (told) {
            entry.update(told->entry);
            if (!options.as_json) std::cout << told->line << "\n";
        } else {
            ++refused;
            entry["status"] = "refused";
            entry["why"] = told.error().detail;
            std::cerr << "localoffer: refused " << name << ": " << told.error().detail << "\n";
        }
        report.push_back(std::move(entry));
    }
    for (const auto& line : missing_numbers(seen)) std::cerr << "localoffer: " << line << "\n";
    if (options.as_json) {
        std::cout << report.dump(2, ' ', false, json::error_handler_t::replace) << "\n";
    } else {
        std::cout << paths.size() - refused << " good, " << refused << " refused\n";
    }
    if (refused > 0) throw CLI::RuntimeError(1);
}

std::vector<crypto::AgeIdentity> read_identities(ports::Files& files, const fs::path& path) {
    auto bytes = must(files.read(path, crypto::kMaxIdentityFileBytes));
    auto identities = crypto::parse_identity_file(base::as_text(bytes));
    base::wipe(bytes);
    return must(std::move(identities));
}

void open(const Options& options) {
    ::umask(0077);  // what comes out is a family's own words
    linux_board::Files files;
    const auto identities = read_identities(files, options.identity);
    go_through(files, options, [&](const Collected& collected) -> base::Result<Told> {
        TRY(const auto opened, open_request(files, collected, identities, options.out));
        const auto* status = opened.was_there ? "already there" : "opened";
        return Told{opened.reference + ": " + status + ", " + opened.folder.string(),
                    {{"status", status},
                     {"reference", opened.reference},
                     {"folder", opened.folder.string()}}};
    });
}

void list(const Options& options) {
    linux_board::Files files;
    go_through(files, options, [&](const Collected& collected) -> base::Result<Told> {
        return Told{collected.envelope.kiosk + " " + std::to_string(collected.envelope.number) +
                        " " + base::to_hex(collected.envelope.sha256) + " " +
                        std::to_string(collected.sealed.size()) + " bytes",
                    {{"status", "good"}}};
    });
}

void add_shared(CLI::App& command, Options& options) {
    command.add_option("FOLDER", options.folder, "The folder or stick that was collected")
        ->required();
    command.add_option("--device", options.device,
                       "The kiosk's device.pub: also check who signed each envelope");
    command.add_flag("--json", options.as_json, "Report for a machine");
}

}  // namespace

void add_requests_command(CLI::App& app) {
    auto* requests = app.add_subcommand("requests", "Open and list what kiosks have kept");
    requests->require_subcommand(1);

    auto open_options = std::make_shared<Options>();
    auto* open_command = requests->add_subcommand("open", "Open collected requests");
    add_shared(*open_command, *open_options);
    open_command->add_option("--identity", open_options->identity, "The council's key file")
        ->required();
    open_command->add_option("--out", open_options->out, "The folder to write into")->required();
    open_command->callback([open_options] { open(*open_options); });

    auto list_options = std::make_shared<Options>();
    auto* list_command = requests->add_subcommand("list", "List collected requests, unopened");
    add_shared(*list_command, *list_options);
    list_command->callback([list_options] { list(*list_options); });
}

}  // namespace kiosk::tools
