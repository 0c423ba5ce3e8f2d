// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/script.h"

#include <fstream>
#include <sstream>

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

Result<std::string> quoted(std::string_view line, std::size_t& at) {
    std::string text;
    for (++at; at < line.size(); ++at) {
        if (line[at] == '"') {
            ++at;
            return text;
        }
        if (line[at] == '\\' && at + 1 < line.size()) {
            ++at;
            text += line[at] == 'n' ? '\n' : line[at];
        } else {
            text += line[at];
        }
    }
    return Error{Code::Invalid, "a quote is not closed"};
}

Result<Command> parse_line(std::string_view line) {
    Command command{.source = std::string(line)};
    std::size_t at = 0;
    while (at < line.size()) {
        if (is_blank(line[at])) {
            ++at;
        } else if (line[at] == '#') {
            break;
        } else if (line[at] == '"') {
            TRY(auto text, quoted(line, at));
            command.words.push_back({std::move(text), true});
        } else {
            const auto from = at;
            while (at < line.size() && !is_blank(line[at])) ++at;
            command.words.push_back({std::string(line.substr(from, at - from)), false});
        }
    }
    return command;
}

}  // namespace

Result<std::vector<Command>> parse_script(std::string_view text) {
    if (text.size() > kMaxScriptBytes) return Error{Code::TooLarge, "the script is over 1 MiB"};
    std::vector<Command> commands;
    int line = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto parsed = parse_line(text.substr(0, end));
        ++line;
        if (!parsed) return std::move(parsed).error().within("line " + std::to_string(line));
        parsed->line = line;
        if (!parsed->words.empty()) commands.push_back(*std::move(parsed));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return commands;
}

Result<std::vector<Command>> read_script(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) return Error{Code::NotFound, file.string() + ": cannot be read"};
    std::ostringstream text;
    text << stream.rdbuf();
    return parse_script(text.str());
}

}  // namespace kiosk::programs
