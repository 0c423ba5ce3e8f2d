// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

// For this module's parser alone.
namespace kiosk::forms {

using Json = nlohmann::json;

[[nodiscard]] base::Error refuse(const std::string& path, const std::string& why);

// Strict JSON within limits: no comments, no name twice in one object, UTF-8, not deeper than `max_depth`.
[[nodiscard]] base::Result<Json> read_json(std::string_view text, std::size_t max_bytes,
                                           std::size_t max_depth);

// One JSON object of known names, and where it stands, for errors. The Json must outlive it.
class ObjectReader {
  public:
    // Refuses what is no object and every name that is not among `names`.
    static base::Result<ObjectReader> open(const Json& value, std::string path,
                                           std::initializer_list<std::string_view> names);

    [[nodiscard]] const Json* find(std::string_view name) const;
    [[nodiscard]] std::string path_of(std::string_view name) const;
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::size_t size() const { return value_->size(); }

    [[nodiscard]] base::Result<const Json*> need(std::string_view name) const;
    // 1 to 100 of a-z, 0-9 and "_", starting with a letter.
    [[nodiscard]] base::Result<std::string> id(std::string_view name) const;
    [[nodiscard]] base::Result<std::string> text(std::string_view name) const;
    [[nodiscard]] base::Result<std::string> text_or(std::string_view name,
                                                    std::string fallback) const;
    [[nodiscard]] base::Result<bool> flag(std::string_view name) const;  // false where absent
    [[nodiscard]] base::Result<std::size_t> number_or(std::string_view name, std::size_t fallback,
                                                      std::size_t max) const;
    // The elements of an array of at most `max`; none where absent.
    [[nodiscard]] base::Result<std::vector<const Json*>> list(std::string_view name,
                                                              std::size_t max) const;

  private:
    ObjectReader(const Json& value, std::string path) : value_(&value), path_(std::move(path)) {}
    const Json* value_;
    std::string path_;
};

[[nodiscard]] bool is_id(std::string_view text);

}  // namespace kiosk::forms
