// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <map>

#include "board/programs/robot/robot.h"
#include "ui/paint/theme.h"

namespace kiosk::programs {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

const std::map<std::string, session::Letters> kLetters{
    {"usual", session::Letters::Usual},
    {"hyperlegible", session::Letters::Hyperlegible},
    {"lexend", session::Letters::Lexend},
    {"opendyslexic", session::Letters::OpenDyslexic}};

const std::map<std::string, session::Reading> kReading{{"usual", session::Reading::Usual},
                                                       {"simple", session::Reading::Simple}};

const std::map<std::string, session::Spacing> kSpacings{{"usual", session::Spacing::Usual},
                                                        {"more", session::Spacing::More}};

const std::map<std::string, session::Reach> kReaches{{"usual", session::Reach::Usual},
                                                     {"low", session::Reach::Low},
                                                     {"low-left", session::Reach::LowLeft},
                                                     {"low-right", session::Reach::LowRight}};

const std::map<std::string, session::Calm> kCalm{{"no", session::Calm::Off},
                                                 {"yes", session::Calm::On}};

struct Arguments {
    std::filesystem::path script;
    std::filesystem::path out;
    std::filesystem::path state;
    std::filesystem::path share;
    std::string panel = "1920x1080@21.5in";
    std::string lang = "en";
    std::string input = "touch";
    session::AccessNeeds access;
    bool survey = false;
    int most_screenfuls = 1000;
    bool all_pictures = false;
};

const std::map<std::string, session::TextSize> kSizes{{"S", session::TextSize::Small},
                                                      {"M", session::TextSize::Medium},
                                                      {"L", session::TextSize::Large},
                                                      {"XL", session::TextSize::ExtraLarge}};

base::Result<void> walk(const Arguments& arguments) {
    TRY(const auto commands, read_script(arguments.script));
    TRY(const auto panel, parse_panel(arguments.panel));
    RobotOptions options{
        .setup = {arguments.state, arguments.share, panel, arguments.lang, arguments.access},
        .out = arguments.out,
        .scripts = arguments.script.parent_path(),
        .way = arguments.input == "keys" ? Way::Keys : Way::Touch,
        .survey = arguments.survey,
        .most_screenfuls = arguments.most_screenfuls,
        .all_pictures = arguments.all_pictures};
    TRY(auto robot, Robot::open(std::move(options)));
    return robot->run(commands);
}

}  // namespace
}  // namespace kiosk::programs

int main(int argc, char** argv) {
    using namespace kiosk::programs;
    ::unsetenv("LANGUAGE");
    Arguments arguments;
    arguments.share = std::filesystem::canonical("/proc/self/exe").parent_path().parent_path() /
                      "share" / "localoffer";
    CLI::App app{"Walks a script through the Local Offer kiosk, for tests and demonstrations."};
    app.add_option("--script", arguments.script, "What to do, one command a line")->required();
    app.add_option("--out", arguments.out, "Folder for pictures, trees and the journal")
        ->required();
    app.add_option("--state", arguments.state, "State folder (localoffer keys new --demonstration)")
        ->required();
    app.add_option("--share", arguments.share, "Folder with fonts and words");
    app.add_option("--panel", arguments.panel, "1920x1080@21.5in");
    app.add_option("--lang", arguments.lang, "Language to begin with");
    app.add_option("--size", arguments.access.text_size, "Words to begin with: S, M, L or XL")
        ->transform(CLI::CheckedTransformer(kSizes));
    app.add_option("--letters", arguments.access.letters, "Letters to begin with")
        ->transform(CLI::CheckedTransformer(kLetters));
    app.add_option("--words", arguments.access.reading, "How words are put to begin with")
        ->transform(CLI::CheckedTransformer(kReading));
    app.add_option("--spacing", arguments.access.spacing, "Room in words: usual or more")
        ->transform(CLI::CheckedTransformer(kSpacings));
    app.add_option("--reach", arguments.access.reach,
                   "Where hands reach: usual, low, low-left or low-right")
        ->transform(CLI::CheckedTransformer(kReaches));
    app.add_option("--calm", arguments.access.calm, "Less at once: no or yes")
        ->transform(CLI::CheckedTransformer(kCalm));
    app.add_option("--theme", arguments.access.theme, "Colours to begin with")
        ->check(CLI::Validator(
            [](const std::string& name) {
                return kiosk::paint::find_theme(name) != nullptr ? std::string()
                                                                 : "no such colours: " + name;
            },
            "THEME"));
    app.add_option("--input", arguments.input, "touch or keys")
        ->check(CLI::IsMember({"touch", "keys"}));
    app.add_flag(
        "--survey", arguments.survey,
        "Findings of `expect checks` and at a `shot` go to OUT/checks.jsonl and end nothing");
    app.add_option("--most-screenfuls", arguments.most_screenfuls,
                   "A survey looks at so many screenfuls of a list, from where it stands")
        ->check(CLI::Range(1, 1000));
    app.add_flag("--all-pictures", arguments.all_pictures,
                 "In a survey a picture of every screenful, not only of those with findings");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    try {
        const auto done = walk(arguments);
        if (done) return kDone;
        std::cerr << "localoffer-robot: " << done.error().detail << "\n";
    } catch (const std::exception& error) {
        std::cerr << "localoffer-robot: " << error.what() << "\n";
    }
    return kFailed;
}
