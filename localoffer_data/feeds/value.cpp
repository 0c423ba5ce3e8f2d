// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/value.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

using Json = nlohmann::json;

const Value kNothing;

// Builds a Value as the text is read; numbers come with their digits.
class Builder : public nlohmann::json_sax<Json> {
  public:
    [[nodiscard]] Value take() { return std::move(root_); }

    bool null() override { return add(Value::Kind::Nothing, {}); }
    bool boolean(bool value) override { return add(Value::Kind::Truth, value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(std::to_string(value)); }
    bool number_float(double, const std::string& digits) override { return number(digits); }
    bool string(std::string& text) override { return add(Value::Kind::Text, std::move(text)); }
    bool binary(Json::binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Value::Kind::Object); }
    bool start_array(std::size_t) override { return open(Value::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        key_ = name == "_id" ? "uniqueid" : folded(name);  // a database's own, beside "id"
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
        return false;
    }

  private:
    bool number(std::string digits) { return add(Value::Kind::Number, std::move(digits)); }

    // A parent takes no further child while one of its children is open, so that the pointers hold.
    Value& place(Value::Kind kind, std::string text) {
        Value value{.kind = kind, .key = std::move(key_), .text = std::move(text)};
        key_.clear();
        if (open_.empty()) {
            root_ = std::move(value);
            return root_;
        }
        return open_.back()->children.emplace_back(std::move(value));
    }
    bool add(Value::Kind kind, std::string text) {
        place(kind, std::move(text));
        return true;
    }
    bool open(Value::Kind kind) {
        open_.push_back(&place(kind, {}));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    Value root_;
    std::string key_;
    std::vector<Value*> open_;
};

bool is_numbered(const Value& object) {
    return !object.children.empty() && std::ranges::all_of(object.children, [](const Value& child) {
        return child.is_object() && !child.key.empty() &&
               child.key.find_first_not_of("0123456789") == std::string::npos;
    });
}

}  // namespace

const Value& Value::at(Names names) const {
    for (const auto name : names) {
        for (const auto& child : children) {
            if (child.key == name && child.says_something()) return child;
        }
    }
    return kNothing;
}

bool Value::has(std::string_view name) const {
    return std::ranges::any_of(children, [&](const Value& child) { return child.key == name; });
}

std::string Value::words() const {
    if (kind == Kind::Object) return {};
    if (kind != Kind::List) return text;
    std::vector<std::string> lines;
    for (const auto& child : children) {
        if (!child.text.empty()) lines.push_back(child.text);
    }
    return joined(lines, "\n");
}

std::string Value::words(Names names) const {
    for (const auto name : names) {
        if (auto text_there = at({name}).words(); !text_there.empty()) return text_there;
    }
    return {};
}

std::span<const Value> Value::items() const {
    if (!says_something()) return {};
    if (kind == Kind::List || (is_object() && is_numbered(*this))) return children;
    return {this, 1};
}

std::vector<std::string> texts_of(const Value& list) {
    std::vector<std::string> texts;
    for (const auto& item : list.items()) {
        if (list.kind == Value::Kind::Text) return split_list(item.text);
        auto text = item.is_object() ? item.words({"name", "label", "term", "title", "value",
                                                   "language", "code", "description"})
                                     : item.words();
        if (!text.empty()) texts.push_back(std::move(text));
    }
    return texts;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string all;
    for (const auto& text : texts) {
        if (!all.empty()) all += between;
        all += text;
    }
    return all;
}

Value text_value(std::string_view key, std::string text) {
    return {.kind = Value::Kind::Text, .key = std::string{key}, .text = std::move(text)};
}

std::optional<Value> parse_json(std::string_view text) {
    Builder builder;
    if (!Json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

}  // namespace kiosk::feeds
