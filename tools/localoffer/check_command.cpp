// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/check_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "firmware/forms/definition.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/feeds/survey.h"
#include "localoffer_data/ingest/content.h"
#include "localoffer_data/search/engine.h"
#include "tools/localoffer/failure.h"
#include "tools/localoffer/page_lint.h"
#include "tools/localoffer/shipped.h"

namespace kiosk::tools {
namespace {

static_assert(ingest::kMaxFormBytes == forms::kMaxDefinitionBytes);

struct CheckOptions {
    std::string path;
    std::string today;
    bool json = false;
};

struct Found {
    directory::Edition edition;
    std::string area;
    std::vector<int> bands;  // services by feeds::AgeBand
    std::vector<std::string> problems;
};

base::Result<void> check_forms(const directory::Directory& directory) {
    TRY(const auto ids, directory.forms());
    for (const auto& id : ids) {
        TRY(const auto json, directory.form(id));
        if (auto good = check_form(json); !good) {
            return std::move(good).error().within("form " + id.text);
        }
    }
    return {};
}

base::Result<feeds::Survey> survey(const directory::Directory& directory, base::Date today) {
    TRY(auto terms, directory.terms("head"));
    TRY(auto categories, directory.categories());
    TRY(auto signposts, directory.signposts());
    const auto& area = directory.area();
    feeds::Survey survey{{area.name, area.freshness, today, std::move(terms), std::move(categories),
                          std::move(signposts), area.id}};
    TRY(const auto contacts, directory.contacts());
    for (const auto& contact : contacts) survey.add(contact);
    TRY(const auto ids, directory.service_ids());
    for (const auto& id : ids) {
        TRY(const auto service, directory.service(id));
        survey.add(service);
    }
    return survey;
}

std::string counted(std::size_t count, const std::string& what) {
    return fmt::format("{} {}", count, count == 1 ? what : what + "s");
}

// What the council's own sections say of who may ask, where the law does not.
base::Result<std::vector<std::string>> page_thresholds(const directory::Directory& directory) {
    std::vector<std::string> lines;
    TRY(const auto pages, directory.pages());
    for (const auto& each : pages) {
        TRY(const auto page, directory.page(each.id));
        for (const auto& section : page.sections) {
            if (section.layer != model::Layer::Local) continue;
            for (const auto& line : unlawful_thresholds(section.blocks)) {
                lines.push_back("the page " + page.id.text + " says: " + line);
            }
        }
    }
    return lines;
}

base::Result<Found> find(const directory::Directory& directory, base::Date today, bool has_index) {
    TRY_DO(check_forms(directory));
    TRY(const auto all, survey(directory, today));
    const auto heads = all.empty_heads(all.home());
    Found found{directory.edition(), directory.area().name, {}, {}};
    for (const auto services : all.all().freshness.bands) {
        found.bands.push_back(static_cast<int>(services));
    }
    const auto say = [&](bool is_so, std::string what) {
        if (is_so) found.problems.push_back(std::move(what));
    };
    say(!has_index,
        "no search index beside it that was made from it: a kiosk makes one each time it starts");
    say(directory.duty_phone().empty(),
        "no duty line: families are told to ring 999 and no other number");
    say(!heads.empty(), fmt::format("nothing for {} of the {} things that the law asks for: {}",
                                    heads.size(), feeds::kHeads, fmt::join(heads, "; ")));
    say(found.edition.hidden > 0,
        counted(static_cast<std::size_t>(found.edition.hidden), "service") +
            " not shown: nobody has checked for too long");
    const auto unreached = all.all().gap(feeds::Missing::AnyReach).missing;
    say(unreached > 0, counted(unreached, "service") + " without any way to get in touch");
    const auto unwritten = all.all().gap(feeds::Missing::ReachWithoutVoice).missing;
    say(unwritten > 0, counted(unwritten, "service") + " that can only be rung");
    TRY(const auto thresholds, page_thresholds(directory));
    for (const auto& line : thresholds) say(true, line);
    return found;
}

void print_text(const std::string& name, const Found& found) {
    const auto& e = found.edition;
    fmt::print("{}: format {}, version {}, built {}, {} services, {} pages, {} contacts{}\n", name,
               e.format, e.version, base::to_iso(e.built), e.services, e.pages, e.contacts,
               e.is_demonstration ? ", demonstration" : "");
    constexpr std::array kBands{"fresh", "to be checked", "put lower", "too old", "not dated"};
    fmt::print("  for {}. Services:", found.area);
    for (std::size_t i = 0; i < kBands.size(); ++i) {
        fmt::print("{} {} {}", i == 0 ? "" : ",", found.bands.at(i), kBands[i]);
    }
    fmt::print("\n");
    for (const auto& problem : found.problems) fmt::print("  look at: {}\n", problem);
}

void print_json(const std::string& name, const Found& found) {
    const auto& e = found.edition;
    const nlohmann::json json{{"file", name},
                              {"format", e.format},
                              {"version", e.version},
                              {"built", base::to_iso(e.built)},
                              {"area", found.area},
                              {"services", e.services},
                              {"hidden", e.hidden},
                              {"pages", e.pages},
                              {"contacts", e.contacts},
                              {"demonstration", e.is_demonstration},
                              {"checked",
                               {{"fresh", found.bands.at(0)},
                                {"warned", found.bands.at(1)},
                                {"lowered", found.bands.at(2)},
                                {"too_old", found.bands.at(3)},
                                {"not_dated", found.bands.at(4)}}},
                              {"problems", found.problems}};
    fmt::print("{}\n", json.dump(2));
}

void check(const CheckOptions& options) {
    const auto edition = directory::check(options.path);
    if (!edition) fail(edition.error().detail);
    const auto name = std::filesystem::path{options.path}.filename().string();
    const auto directory = directory::Directory::open(options.path);
    if (!directory) fail(directory.error().detail);
    const auto index = search::check_index(*directory, options.path);
    const bool has_index = index || index.error().code != base::Code::NotFound;
    if (has_index && !index) fail(name + ": " + index.error().detail);
    const auto found = find(*directory, day_or_today("--today", options.today), has_index);
    if (!found) fail(name + ": " + found.error().detail);
    options.json ? print_json(name, *found) : print_text(name, *found);
}

}  // namespace

base::Result<void> check_form(std::string_view json) {
    TRY(const auto definition, forms::parse(json));
    (void)definition;
    return {};
}

void add_check_command(CLI::App& directory) {
    auto options = std::make_shared<CheckOptions>();
    auto* command = directory.add_subcommand(
        "check", "Open a directory file as a kiosk does, read all of it, say what it holds");
    command->add_option("FILE", options->path, "The directory file")->required();
    command->add_option("--today", options->today, "The day to count from (today)");
    command->add_flag("--json", options->json, "For a machine to read");
    command->callback([options] { check(*options); });
}

}  // namespace kiosk::tools
