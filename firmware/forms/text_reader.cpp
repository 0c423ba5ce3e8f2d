// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/text_reader.h"

#include <algorithm>
#include <array>
#include <span>

#include "firmware/base/language.h"
namespace kiosk::forms {

using base::Result;

namespace {

constexpr std::size_t kMaxVariants = 12;
constexpr std::array<std::string_view, 4> kAges{"unknown", "child", "young_person",
                                                "twenty_five_or_over"};
constexpr std::array<std::string_view, 3> kHomes{"unknown", "here", "away"};

Result<std::vector<std::string>> list_of_words(const ObjectReader& object, std::string_view name) {
    TRY(auto elements, object.list(name, kMaxOptions));
    std::vector<std::string> all;
    for (const auto* element : elements) {
        if (!element->is_string()) return refuse(object.path_of(name), "texts are needed");
        all.push_back(element->get<std::string>());
    }
    if (all.empty()) return refuse(object.path_of(name), "at least one is needed");
    return all;
}

Result<std::vector<std::string>> words_among(std::span<const std::string_view> allowed,
                                             const ObjectReader& object, std::string_view name) {
    TRY(auto all, list_of_words(object, name));
    for (const auto& word : all) {
        if (std::ranges::find(allowed, std::string_view{word}) == allowed.end()) {
            return refuse(object.path_of(name), "unknown word \"" + word + "\"");
        }
    }
    return all;
}

}  // namespace

std::string at(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

void TextReader::add_field(const Field& field) {
    auto& options = fields_[field.id];
    for (const auto& each : field.options) options.insert(each.id);
}

Result<Text> TextReader::text(const ObjectReader& object, std::string_view name) const {
    TRY(const auto* value, object.need(name));
    return text_of(*value, object.path_of(name));
}

Result<Text> TextReader::text_or_none(const ObjectReader& object, std::string_view name) const {
    const auto* value = object.find(name);
    if (value == nullptr) return Text{};
    return text_of(*value, object.path_of(name));
}

Result<Text> TextReader::text_of(const Json& json, const std::string& path) const {
    Text text;
    if (!json.is_array()) {
        TRY(auto only, variant(json, path, false, text.legal));
        text.variants.push_back(std::move(only));
        return text;
    }
    if (json.empty() || json.size() > kMaxVariants) return refuse(path, "no variants or too many");
    for (std::size_t i = 0; i < json.size(); ++i) {
        TRY(auto next, variant(json[i], at(path, i), true, text.legal));
        const bool is_last = i + 1 == json.size();
        if (is_last != next.when.empty()) {
            return refuse(at(path, i), is_last ? "the last variant must be for everyone"
                                               : "only the last variant may have no \"when\"");
        }
        text.variants.push_back(std::move(next));
    }
    return text;
}

Result<Text::Variant> TextReader::variant(const Json& json, const std::string& path, bool may_test,
                                          bool& legal) const {
    if (!json.is_object()) return refuse(path, "words by language are needed");
    Text::Variant variant;
    for (const auto& item : json.items()) {
        const auto& name = item.key();
        if (name == "when" && may_test) continue;
        if (name == "legal" && item.value().is_boolean()) {
            legal = legal || item.value().get<bool>();
            continue;
        }
        if (std::ranges::find(languages_, name) == languages_.end()) {
            return refuse(path, "unknown name \"" + name + "\"");
        }
        if (!item.value().is_string()) return refuse(path + "." + name, "a text is needed");
        auto words = item.value().get<std::string>();
        if (words.empty() || words.size() > kMaxWordsBytes)
            return refuse(path + "." + name, "empty or too long");
        variant.words.emplace(name, std::move(words));
    }
    for (const auto& language : languages_) {
        if (!base::is_simple_words(language) && !variant.words.contains(language))
            return refuse(path, "no words in \"" + language + "\"");
    }
    if (may_test && json.contains("when")) {
        TRY(variant.when, when_of(json["when"], path + ".when"));
    }
    return variant;
}

Result<When> TextReader::when(const ObjectReader& object, std::string_view name) const {
    const auto* tests = object.find(name);
    if (tests == nullptr) return When{};
    return when_of(*tests, object.path_of(name));
}

Result<When> TextReader::when_of(const Json& json, const std::string& path) const {
    if (!json.is_array() || json.empty() || json.size() > kMaxTests) {
        return refuse(path, "a list of 1 to " + std::to_string(kMaxTests) + " tests is needed");
    }
    When all;
    for (std::size_t i = 0; i < json.size(); ++i) {
        TRY(auto next, test(json[i], at(path, i)));
        all.push_back(std::move(next));
    }
    return all;
}

Result<Test> TextReader::test(const Json& json, const std::string& path) const {
    TRY(auto object,
        ObjectReader::open(
            json, path, {"field", "is", "is_not", "given", "age", "age_not", "home", "home_not"}));
    if (object.find("field") != nullptr) return answer_test(object);
    if (json.size() != 1) return refuse(path, "one question a test");
    Test test;
    const std::string name = json.begin().key();
    test.asks = name.ends_with("_not") ? Test::Asks::IsNot : Test::Asks::Is;
    if (name.starts_with("age")) {
        test.subject = Test::Subject::Age;
        TRY(test.any_of, words_among(kAges, object, name));
    } else if (name.starts_with("home")) {
        // Or whether the field is shown would hang on where the postcode in it lies, without end.
        if (!knows_field(home_)) return refuse(path, "the postcode field comes later");
        test.subject = Test::Subject::Home;
        TRY(test.any_of, words_among(kHomes, object, name));
    } else {
        return refuse(path, "\"field\" is missing");
    }
    return test;
}

Result<Test> TextReader::answer_test(const ObjectReader& object) const {
    Test test;
    TRY(test.field, object.id("field"));
    const auto known = fields_.find(test.field);
    if (known == fields_.end()) {
        return refuse(object.path(), "field \"" + test.field + "\" is unknown or comes later");
    }
    const bool has_is = object.find("is") != nullptr;
    const bool has_is_not = object.find("is_not") != nullptr;
    const bool has_given = object.find("given") != nullptr;
    if (int{has_is} + int{has_is_not} + int{has_given} != 1) {
        return refuse(object.path(), "one of \"is\", \"is_not\" and \"given\" is needed");
    }
    if (object.size() != 2) return refuse(object.path(), "one question a test");
    if (has_given) {
        TRY(auto given, object.flag("given"));
        test.asks = given ? Test::Asks::Given : Test::Asks::NotGiven;
        return test;
    }
    test.asks = has_is ? Test::Asks::Is : Test::Asks::IsNot;
    TRY(test.any_of, list_of_words(object, has_is ? "is" : "is_not"));
    for (const auto& option : test.any_of) {
        if (!known->second.contains(option)) {
            return refuse(object.path(),
                          "field \"" + test.field + "\" has no option \"" + option + "\"");
        }
    }
    return test;
}

}  // namespace kiosk::forms
