// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firmware/base/date.h"

namespace kiosk::words {

// Words ready to show, and the language that they really are in: English where the translation is missing.
struct Text {
    std::string text;
    std::string lang;
    friend bool operator==(const Text&, const Text&) = default;
};

// A name in braces in the catalogue, and what stands there: {"council", "Waltham Forest"}.
using Value = std::pair<std::string_view, std::string_view>;
using Values = std::vector<Value>;

// Binds the catalogues of a folder: <folder>/C/LC_MESSAGES/localoffer-<lang>.mo. Once, at the start, before any thread;
// takes the process to the locale C.UTF-8. gettext obeys LANGUAGE, so it must not be set.
void open_catalogues(const std::string& folder, const std::vector<std::string>& langs);

// The words of one language. Cheap to copy. Keys are symbolic ("home.title"); English is a catalogue like the others.
class Words {
  public:
    explicit Words(std::string lang) : lang_(std::move(lang)) {}

    [[nodiscard]] const std::string& lang() const { return lang_; }

    // A key that no catalogue has shows itself, so that a test or an eye finds it. Values are isolated, so that a phone
    // number or a date keeps its order inside right-to-left words.
    [[nodiscard]] Text t(std::string_view key, const Values& values = {}) const;
    // The plural form for `count`, which also stands for {n}.
    [[nodiscard]] Text n(std::string_view key, long count, const Values& values = {}) const;

    // "24 November 2026"
    [[nodiscard]] Text date(base::Date date) const;
    // "Tuesday"
    [[nodiscard]] Text weekday(std::chrono::weekday day) const;

  private:
    [[nodiscard]] Text filled(std::string text, std::string lang, const Values& values) const;

    std::string lang_;
};

// Languages offered, each by its own name in its own script, English first.
[[nodiscard]] std::vector<Text> offered_languages();

// True for languages written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view lang);

}  // namespace kiosk::words
