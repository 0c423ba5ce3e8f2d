// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/json_reader.h"

#include <algorithm>
#include <set>

#include "firmware/base/utf8.h"

namespace kiosk::forms {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr std::size_t kMaxString = 4000;

// Watches the parser's events for what a JSON value no longer shows: depth, and a name that came twice.
class Watch {
  public:
    explicit Watch(std::size_t max_depth) : max_depth_(max_depth) {}

    bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            names_.emplace_back();
            if (names_.size() > max_depth_ && fault.empty()) fault = "nested too deep";
        } else if (event == Event::object_end || event == Event::array_end) {
            names_.pop_back();
        } else if (event == Event::key && fault.empty()) {
            const auto& name = parsed.get_ref<const std::string&>();
            if (!names_.back().insert(name).second) fault = "the name \"" + name + "\" comes twice";
        }
        return fault.empty();
    }

    std::string fault;

  private:
    std::size_t max_depth_;
    std::vector<std::set<std::string>> names_;
};

}  // namespace

Error refuse(const std::string& path, const std::string& why) {
    return {Code::Invalid, path.empty() ? why : path + ": " + why};
}

Result<Json> read_json(std::string_view text, std::size_t max_bytes, std::size_t max_depth) {
    if (text.size() > max_bytes) {
        return Error{Code::TooLarge, "more than " + std::to_string(max_bytes) + " bytes"};
    }
    if (!base::is_utf8(text)) return refuse("", "not UTF-8");
    Watch watch{max_depth};
    const auto callback = [&watch](int depth, Json::parse_event_t event, Json& parsed) {
        return watch(depth, event, parsed);
    };
    auto value = Json::parse(text, callback, false);
    if (!watch.fault.empty()) return refuse("", watch.fault);
    if (value.is_discarded()) return refuse("", "not JSON");
    return value;
}

bool is_id(std::string_view text) {
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && text.size() <= 100 && text[0] >= 'a' && text[0] <= 'z' &&
           std::ranges::all_of(text, good);
}

Result<ObjectReader> ObjectReader::open(const Json& value, std::string path,
                                        std::initializer_list<std::string_view> names) {
    if (!value.is_object()) return refuse(path, "an object is needed");
    for (const auto& item : value.items()) {
        if (std::ranges::find(names, std::string_view{item.key()}) == names.end()) {
            return refuse(path, "unknown name \"" + item.key() + "\"");
        }
    }
    return ObjectReader{value, std::move(path)};
}

const Json* ObjectReader::find(std::string_view name) const {
    const auto found = value_->find(std::string{name});
    return found == value_->end() ? nullptr : &*found;
}

std::string ObjectReader::path_of(std::string_view name) const {
    return path_.empty() ? std::string{name} : path_ + "." + std::string{name};
}

Result<const Json*> ObjectReader::need(std::string_view name) const {
    const auto* value = find(name);
    if (value == nullptr) return refuse(path_, "\"" + std::string{name} + "\" is missing");
    return value;
}

Result<std::string> ObjectReader::text(std::string_view name) const {
    TRY(const auto* value, need(name));
    if (!value->is_string()) return refuse(path_of(name), "a text is needed");
    const auto& text = value->get_ref<const std::string&>();
    if (text.empty() || text.size() > kMaxString) return refuse(path_of(name), "empty or too long");
    return text;
}

Result<std::string> ObjectReader::text_or(std::string_view name, std::string fallback) const {
    if (find(name) == nullptr) return fallback;
    return text(name);
}

Result<std::string> ObjectReader::id(std::string_view name) const {
    TRY(auto value, text(name));
    if (!is_id(value)) return refuse(path_of(name), "use small letters, digits and _");
    return value;
}

Result<bool> ObjectReader::flag(std::string_view name) const {
    const auto* value = find(name);
    if (value == nullptr) return false;
    if (!value->is_boolean()) return refuse(path_of(name), "true or false is needed");
    return value->get<bool>();
}

Result<std::size_t> ObjectReader::number_or(std::string_view name, std::size_t fallback,
                                            std::size_t max) const {
    const auto* value = find(name);
    if (value == nullptr) return fallback;
    if (!value->is_number_unsigned()) return refuse(path_of(name), "a whole number is needed");
    const auto number = value->get<std::uint64_t>();
    if (number == 0 || number > max) {
        return refuse(path_of(name), "a number from 1 to " + std::to_string(max) + " is needed");
    }
    return static_cast<std::size_t>(number);
}

Result<std::vector<const Json*>> ObjectReader::list(std::string_view name, std::size_t max) const {
    std::vector<const Json*> elements;
    const auto* value = find(name);
    if (value == nullptr) return elements;
    if (!value->is_array()) return refuse(path_of(name), "a list is needed");
    if (value->size() > max) {
        return refuse(path_of(name), "more than " + std::to_string(max) + " in the list");
    }
    for (const auto& element : *value) elements.push_back(&element);
    return elements;
}

}  // namespace kiosk::forms
