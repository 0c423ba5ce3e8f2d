// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/answers.h"

#include <algorithm>

namespace kiosk::forms {
namespace {

template <typename Secret>
std::string_view view(const Secret& secret) {
    return {secret.data(), secret.size()};
}

}  // namespace

std::string answer_key(std::string_view field, std::string_view part) {
    std::string key{field};
    if (part.empty()) return key;
    key += '.';
    key += part;
    return key;
}

const Answers::Answer* Answers::find(std::string_view key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() ? nullptr : &found->second;
}

Answers::Answer& Answers::at(std::string_view key) {
    const auto found = answers_.find(key);
    if (found != answers_.end()) return found->second;
    return answers_.emplace(std::string{key}, Answer{}).first->second;
}

void Answers::set_text(std::string_view key, std::string_view text) {
    // A fresh block each time: assigning a shorter text in place would leave the tail of the longer one.
    at(key).text = Secret(text.begin(), text.end());
}

std::string_view Answers::text(std::string_view key) const {
    const auto* answer = find(key);
    return answer == nullptr ? std::string_view{} : view(answer->text);
}

void Answers::choose(std::string_view key, std::string_view option) {
    auto& choices = at(key).choices;
    choices.clear();
    choices.emplace_back(option.begin(), option.end());
}

void Answers::tick(std::string_view key, std::string_view option) {
    if (is_chosen(key, option)) return;
    at(key).choices.emplace_back(option.begin(), option.end());
}

void Answers::untick(std::string_view key, std::string_view option) {
    const auto found = answers_.find(key);
    if (found == answers_.end()) return;
    std::erase_if(found->second.choices,
                  [&](const Secret& choice) { return view(choice) == option; });
}

bool Answers::is_chosen(std::string_view key, std::string_view option) const {
    const auto all = chosen(key);
    return std::ranges::find(all, option) != all.end();
}

std::vector<std::string_view> Answers::chosen(std::string_view key) const {
    std::vector<std::string_view> all;
    if (const auto* answer = find(key)) {
        for (const auto& choice : answer->choices) all.push_back(view(choice));
    }
    return all;
}

void Answers::clear(std::string_view key) {
    const auto found = answers_.find(key);
    if (found != answers_.end()) answers_.erase(found);
}

void Answers::clear() { answers_.clear(); }

bool Answers::empty() const {
    return std::ranges::all_of(answers_, [](const auto& entry) {
        return entry.second.text.empty() && entry.second.choices.empty();
    });
}

}  // namespace kiosk::forms
