// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// The names under which something may stand, folded (names.h), the best first.
using Names = std::initializer_list<std::string_view>;

// A record as it came, for reading generously: what is missing, null or of another kind than expected is empty, never a fault.
// Numbers keep the digits that they came with, so that an id stays an id.
struct Value {
    enum class Kind { Nothing, Text, Number, Truth, List, Object };

    Kind kind = Kind::Nothing;
    std::string key;   // folded; of a member of an object
    std::string text;  // of a text, a number, "true" or "false"
    std::vector<Value> children;

    [[nodiscard]] bool is_object() const { return kind == Kind::Object; }
    [[nodiscard]] bool says_something() const { return !text.empty() || !children.empty(); }

    // The first of these that says something, else an empty value.
    [[nodiscard]] const Value& at(Names names) const;
    [[nodiscard]] bool has(std::string_view name) const;
    // Text, number or truth; the texts of a list, a line each; empty for an object.
    [[nodiscard]] std::string words() const;
    [[nodiscard]] std::string words(Names names) const;
    // The items of a list; a single thing where a list was expected is a list of one, and an object of numbered members is a list.
    [[nodiscard]] std::span<const Value> items() const;
    [[nodiscard]] std::span<const Value> items(Names names) const { return at(names).items(); }
};

// Every text of a list, whichever way it is told: texts, objects with a name, or one text to be split.
[[nodiscard]] std::vector<std::string> texts_of(const Value& list);
[[nodiscard]] std::string joined(const std::vector<std::string>& texts, std::string_view between);

[[nodiscard]] Value text_value(std::string_view key, std::string text);

// Nothing where it is not JSON. The caller has looked at its depth.
[[nodiscard]] std::optional<Value> parse_json(std::string_view text);

}  // namespace kiosk::feeds
