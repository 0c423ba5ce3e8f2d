// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/terms/terms.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <utility>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kTerm = "term:";

struct Name {
    std::string_view words;
    const model::Term* term = nullptr;
};

// The longest first.
std::vector<Name> names_of(const std::vector<model::Term>& terms) {
    std::vector<Name> names;
    for (const auto& term : terms) {
        const std::string_view name = term.name;
        const auto bracket = name.find(" (");
        names.push_back({name.substr(0, bracket), &term});
        if (bracket != std::string_view::npos && name.ends_with(')'))
            names.push_back({name.substr(bracket + 2, name.size() - bracket - 3), &term});
    }
    std::erase_if(names, [](const Name& name) { return name.words.empty(); });
    std::ranges::stable_sort(names, std::ranges::greater{},
                             [](const Name& name) { return name.words.size(); });
    return names;
}

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

char small(char letter) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

// Where the name that stands at `at` ends; `at` itself where it does not stand there.
std::size_t end_of(std::string_view name, std::string_view text, std::size_t at) {
    const auto there = text.substr(at, name.size());
    if (there.size() < name.size() || small(there.front()) != small(name.front()) ||
        there.substr(1) != name.substr(1))
        return at;
    auto end = at + name.size();
    if (end < text.size() && text[end] == 's') ++end;
    return is_letter(text, end) ? at : end;
}

}  // namespace

std::vector<FoundTerm> find_terms(std::string_view text, const std::vector<model::Term>& terms) {
    const auto names = names_of(terms);
    std::vector<FoundTerm> found;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        const bool begins = at == 0 || !is_letter(text, at - 1);
        for (const auto& name : names) {
            if (!begins) break;
            end = end_of(name.words, text, at);
            if (end == at) continue;
            if (std::ranges::find(found, name.term, &FoundTerm::term) == found.end())
                found.push_back({name.term, at, end});
            break;
        }
        at = std::max(end, at + 1);
    }
    return found;
}

namespace {

bool is_told(const Node& node) {
    const bool is_text = node.role == node::Role::Heading || node.role == node::Role::Paragraph ||
                         node.role == node::Role::ListItem || node.role == node::Role::Label;
    return is_text && node.lang == "en" && !node.look.pinned &&
           node.look.emphasis != node::Emphasis::Quiet && node.privacy == node::Privacy::Open;
}

struct Explainer {
    const words::Words& say;
    std::vector<model::Term> terms;
    std::set<const model::Term*> met;

    Nodes explain(Nodes told) {
        Nodes list;
        for (auto& each : told) {
            each.children = explain(std::move(each.children));
            Nodes buttons = is_told(each) ? mark(each) : Nodes();
            const auto key = each.key + ":terms";
            const auto room = each.look.room;
            list.push_back(std::move(each));
            if (!buttons.empty()) list.push_back(with_room(links(key, std::move(buttons)), room));
        }
        return list;
    }

    Nodes mark(Node& told) {
        Nodes buttons;
        for (const auto& [term, from, to] : find_terms(told.name, terms)) {
            if (!met.insert(term).second) continue;
            const auto word = told.name.substr(from, to - from);
            Node ask = button(std::string(kTerm) + term->id.text,
                              say.t("term.ask", {{"word", word}}), "info");
            ask.short_name = word;
            told.marks.push_back({from, to, ask.key});
            buttons.push_back(std::move(ask));
        }
        return buttons;
    }
};

}  // namespace

Nodes explained(Nodes screen, const directory::Directory& directory, const words::Words& say) {
    auto terms = directory.terms("glossary");
    if (!terms) return screen;
    return Explainer{say, *std::move(terms), {}}.explain(std::move(screen));
}

bool is_meaning(const node::Action& action) { return action.target.starts_with(kTerm); }

shell::Next to_meaning(const node::Action& action) {
    return Push{{"meaning", action.target.substr(kTerm.size())}};
}

}  // namespace kiosk::screens
