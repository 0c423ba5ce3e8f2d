// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/base/language.h"

namespace kiosk::words {

// Words ready to show, and the language that they really are in: English where the translation is missing, and where a
// draft must not stand alone (words of law, sharing, declaration and danger). Those carry the draft, to stand beneath:
// `shell::both` shows the two. Who forgets that shows English, and never a draft alone.
struct Text {
    std::string text;
    std::string lang;
    bool is_easy = false;    // Easy Read: `text` is lines, as easy.h reads them
    bool is_draft = false;   // `text` is a translation that no speaker has checked
    std::string draft;       // of words that must not stand alone; empty where there is none
    std::string draft_lang;  // empty where there is none
    friend bool operator==(const Text&, const Text&) = default;
};

// A name in braces in the catalogue, and what stands there: {"council", "Waltham Forest"}.
using Value = std::pair<std::string_view, std::string_view>;
using Values = std::vector<Value>;

// Binds the catalogues of a folder, <folder>/C/LC_MESSAGES/localoffer-<lang>.mo, for every language there may be, and
// what is known of them: localoffer-<lang>-checked.mo holds the texts that a speaker has checked, localoffer-en-both.mo
// those that never stand as a draft alone. localoffer-<lang>-simple.mo has simpler words, and its own -checked.mo. Once, at the start, before any thread; takes the process to the locale
// C.UTF-8. gettext obeys LANGUAGE, so it must not be set.
void open_catalogues(const std::string& folder);

// The words of one language. Cheap to copy. Keys are symbolic ("home.title"); English is a catalogue like the others.
class Words {
  public:
    // "ur"; "ur-simple" for Easy Read, and usual words where there are none that are simpler.
    explicit Words(std::string tag) : tag_(std::move(tag)), lang_(base::without_simple(tag_)) {}

    [[nodiscard]] const std::string& lang() const { return lang_; }
    [[nodiscard]] const std::string& tag() const { return tag_; }

    // A key that no catalogue has shows itself, so that a test or an eye finds it. Values are isolated, so that a phone
    // number or a date keeps its order inside right-to-left words.
    [[nodiscard]] Text t(std::string_view key, const Values& values = {}) const;
    // The plural form for `count`, which also stands for {n}.
    [[nodiscard]] Text n(std::string_view key, long count, const Values& values = {}) const;

    // "24 November 2026"; English as a whole where the month or the order is not translated.
    [[nodiscard]] Text date(base::Date date) const;
    // "Tuesday"
    [[nodiscard]] Text weekday(std::chrono::weekday day) const;

  private:
    template <typename WordsOf>
    [[nodiscard]] Text find(std::string_view key, const Values& values, WordsOf words_of) const;

    std::string tag_;
    std::string lang_;
};

// Words that do not come from a catalogue, in the language of this tag: "ur", "ur-simple".
[[nodiscard]] Text given(std::string text, std::string_view tag);

// Languages whose catalogues are there, each by its own name in its own script: English first, then those of one script
// together, since people look for the shape of their letters.
[[nodiscard]] std::vector<Text> offered_languages();

// True for languages written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view lang);

}  // namespace kiosk::words
