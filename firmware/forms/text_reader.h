// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "firmware/forms/definition.h"
#include "firmware/forms/json_reader.h"

// For this module's parser alone.
namespace kiosk::forms {

// Reads texts and tests, knowing the languages and the fields that have come so far.
class TextReader {
  public:
    void add_language(std::string tag) { languages_.push_back(std::move(tag)); }
    void add_field(const Field& field);
    // The postcode field that tests on "home" speak of.
    void set_home(std::string id) { home_ = std::move(id); }
    [[nodiscard]] bool knows_field(const std::string& id) const { return fields_.contains(id); }

    [[nodiscard]] base::Result<Text> text(const ObjectReader& object, std::string_view name) const;
    [[nodiscard]] base::Result<Text> text_or_none(const ObjectReader& object,
                                                  std::string_view name) const;
    [[nodiscard]] base::Result<Text> text_of(const Json& json, const std::string& path) const;
    // Without that name: a When that always holds.
    [[nodiscard]] base::Result<When> when(const ObjectReader& object, std::string_view name) const;

  private:
    [[nodiscard]] base::Result<Text::Variant> variant(const Json& json, const std::string& path,
                                                      bool may_test, bool& legal) const;
    [[nodiscard]] base::Result<When> when_of(const Json& json, const std::string& path) const;
    [[nodiscard]] base::Result<Test> test(const Json& json, const std::string& path) const;
    [[nodiscard]] base::Result<Test> answer_test(const ObjectReader& object) const;

    std::vector<std::string> languages_;
    std::map<std::string, std::set<std::string>> fields_;  // with their options
    std::string home_;
};

// "pages" and 3 give "pages[3]".
[[nodiscard]] std::string at(const std::string& path, std::size_t index);

}  // namespace kiosk::forms
