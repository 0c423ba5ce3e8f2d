// SPDX-License-Identifier: Apache-2.0
#include "ui/words/words.h"

#include <libintl.h>

#include <array>
#include <clocale>
#include <optional>

#include "firmware/base/language.h"
#include "firmware/base/utf8.h"

namespace kiosk::words {
namespace {

constexpr std::string_view kEnglish = "en";

// By script (Latin, Cyrillic, Arabic, then those of India), and in each by own name.
constexpr std::array<std::string_view, 13> kLanguages{"en", "pl", "pt", "ro", "so", "tr", "uk",
                                                      "ar", "ur", "pa", "bn", "gu", "ta"};

constexpr std::string_view kChecked = "-checked";
constexpr std::string_view kBoth = "-both";

std::string domain(std::string_view lang, std::string_view part = {}) {
    return "localoffer-" + std::string(lang) + std::string(part);
}

void bind(const std::string& name, const std::string& folder) {
    bindtextdomain(name.c_str(), folder.c_str());
    bind_textdomain_codeset(name.c_str(), "UTF-8");
}

// gettext gives back the very key it was given where it has nothing.
std::optional<std::string> look_up(std::string_view key, const std::string& domain_name) {
    const std::string id(key);
    const char* found = dgettext(domain_name.c_str(), id.c_str());
    if (found == id.c_str() || *found == '\0') return std::nullopt;
    return std::string(found);
}

std::optional<std::string> look_up_plural(std::string_view key, const std::string& domain_name,
                                          long count) {
    const std::string id(key);
    const auto number = static_cast<unsigned long>(count < 0 ? -count : count);
    const char* found = dngettext(domain_name.c_str(), id.c_str(), id.c_str(), number);
    if (found == id.c_str() || *found == '\0') return std::nullopt;
    return std::string(found);
}

bool is_checked(std::string_view key, std::string_view tag) {
    return look_up(key, domain(tag, kChecked)).has_value();
}

bool never_a_draft_alone(std::string_view key) {
    return look_up(key, domain(kEnglish, kBoth)).has_value();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

// The values in their places, each in its own order inside words that run from right to left.
std::string filled(std::string text, std::string_view lang, const Values& values) {
    const bool mirrored = is_right_to_left(lang);
    for (const auto& [name, value] : values) {
        const auto shown = mirrored ? base::isolate(value) : std::string(value);
        replace_all(text, "{" + std::string(name) + "}", shown);
    }
    return text;
}

}  // namespace

void open_catalogues(const std::string& folder) {
    std::setlocale(LC_ALL, "C.UTF-8");
    for (const auto lang : kLanguages) {
        for (const auto& tag : {std::string(lang), base::simple_words_of(lang)}) {
            bind(domain(tag), folder);
            bind(domain(tag, kChecked), folder);
        }
    }
    bind(domain(kEnglish, kBoth), folder);
}

// `words_of` gives the words of a domain, if it has any. A draft that stands beneath is in usual words.
template <typename WordsOf>
Text Words::find(std::string_view key, const Values& values, WordsOf words_of) const {
    const auto in = [&](const std::string& tag) -> std::optional<Text> {
        const auto words = words_of(domain(tag));
        if (!words) return std::nullopt;
        auto text = given({}, tag);
        text.text = filled(*words, text.lang, values);
        text.is_draft = text.lang != kEnglish && !is_checked(key, tag);
        return text;
    };
    const auto best_for = [&](std::string_view wanted) {
        std::optional<Text> best;
        for (const auto& tag : base::wanted_tags(wanted)) {
            if (!best && !tag.empty()) best = in(tag);
        }
        return best.value_or(Text{.text = std::string(key), .lang = std::string(kEnglish)});
    };
    auto best = best_for(tag_);
    if (!best.is_draft || !never_a_draft_alone(key)) return best;
    const bool simple = base::is_simple_words(tag_);
    auto english = best_for(simple ? base::simple_words_of(kEnglish) : kEnglish);
    if (auto draft = in(lang_)) {
        english.draft = std::move(draft->text);
        english.draft_lang = lang_;
    }
    return english;
}

Text Words::t(std::string_view key, const Values& values) const {
    return find(key, values, [&](const std::string& of) { return look_up(key, of); });
}

Text Words::n(std::string_view key, long count, const Values& values) const {
    const auto number = std::to_string(count);
    Values all = values;
    all.emplace_back("n", number);
    return find(key, all, [&](const std::string& of) { return look_up_plural(key, of, count); });
}

Text Words::date(base::Date date) const {
    constexpr std::array<std::string_view, 12> kMonths{
        "date.january",   "date.february", "date.march",    "date.april",
        "date.may",       "date.june",     "date.july",     "date.august",
        "date.september", "date.october",  "date.november", "date.december"};
    const auto month = t(kMonths[static_cast<unsigned>(date.month()) - 1]);
    const auto day = std::to_string(static_cast<unsigned>(date.day()));
    const auto year = std::to_string(static_cast<int>(date.year()));
    Text whole = t("date.whole", {{"day", day}, {"month", month.text}, {"year", year}});
    // No English month inside words of another language, nor the other way round.
    if (whole.lang != month.lang) return Words(std::string(kEnglish)).date(date);
    whole.is_draft = whole.is_draft || month.is_draft;
    return whole;
}

Text Words::weekday(std::chrono::weekday day) const {
    constexpr std::array<std::string_view, 7> kDays{
        "date.sunday",   "date.monday", "date.tuesday", "date.wednesday",
        "date.thursday", "date.friday", "date.saturday"};
    return t(kDays[day.c_encoding()]);
}

Text given(std::string text, std::string_view tag) {
    return {.text = std::move(text),
            .lang = std::string(base::without_simple(tag)),
            .is_easy = base::is_simple_words(tag)};
}

std::vector<Text> offered_languages() {
    std::vector<Text> offered;
    for (const auto lang : kLanguages) {
        if (auto name = look_up("language.own_name", domain(lang)))
            offered.push_back({*std::move(name), std::string(lang)});
    }
    return offered;
}

bool is_right_to_left(std::string_view lang) { return base::is_right_to_left(lang); }

}  // namespace kiosk::words
