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

std::string domain(std::string_view lang) { return "localoffer-" + std::string(lang); }

// gettext gives back the very key it was given where it has nothing.
std::optional<std::string> look_up(std::string_view key, std::string_view lang) {
    const std::string id(key);
    const char* found = dgettext(domain(lang).c_str(), id.c_str());
    if (found == id.c_str() || *found == '\0') return std::nullopt;
    return std::string(found);
}

std::optional<std::string> look_up_plural(std::string_view key, std::string_view lang, long count) {
    const std::string id(key);
    const auto number = static_cast<unsigned long>(count < 0 ? -count : count);
    const char* found = dngettext(domain(lang).c_str(), id.c_str(), id.c_str(), number);
    if (found == id.c_str() || *found == '\0') return std::nullopt;
    return std::string(found);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

void open_catalogues(const std::string& folder, const std::vector<std::string>& langs) {
    std::setlocale(LC_ALL, "C.UTF-8");
    for (const auto& lang : langs) {
        bindtextdomain(domain(lang).c_str(), folder.c_str());
        bind_textdomain_codeset(domain(lang).c_str(), "UTF-8");
    }
}

Text Words::filled(std::string text, std::string lang, const Values& values) const {
    const bool mirrored = is_right_to_left(lang);
    for (const auto& [name, value] : values) {
        const auto shown = mirrored ? base::isolate(value) : std::string(value);
        replace_all(text, "{" + std::string(name) + "}", shown);
    }
    return {std::move(text), std::move(lang)};
}

Text Words::t(std::string_view key, const Values& values) const {
    if (auto found = look_up(key, lang_)) return filled(*std::move(found), lang_, values);
    if (auto found = look_up(key, kEnglish))
        return filled(*std::move(found), std::string(kEnglish), values);
    return {std::string(key), std::string(kEnglish)};
}

Text Words::n(std::string_view key, long count, const Values& values) const {
    const auto number = std::to_string(count);
    Values all = values;
    all.emplace_back("n", number);
    if (auto found = look_up_plural(key, lang_, count))
        return filled(*std::move(found), lang_, all);
    if (auto found = look_up_plural(key, kEnglish, count)) {
        return filled(*std::move(found), std::string(kEnglish), all);
    }
    return {std::string(key), std::string(kEnglish)};
}

Text Words::date(base::Date date) const {
    constexpr std::array<std::string_view, 12> kMonths{
        "date.january",   "date.february", "date.march",    "date.april",
        "date.may",       "date.june",     "date.july",     "date.august",
        "date.september", "date.october",  "date.november", "date.december"};
    const auto month = t(kMonths[static_cast<unsigned>(date.month()) - 1]).text;
    const auto day = std::to_string(static_cast<unsigned>(date.day()));
    const auto year = std::to_string(static_cast<int>(date.year()));
    return t("date.whole", {{"day", day}, {"month", month}, {"year", year}});
}

Text Words::weekday(std::chrono::weekday day) const {
    constexpr std::array<std::string_view, 7> kDays{
        "date.sunday",   "date.monday", "date.tuesday", "date.wednesday",
        "date.thursday", "date.friday", "date.saturday"};
    return t(kDays[day.c_encoding()]);
}

std::vector<Text> offered_languages() {
    std::vector<Text> offered;
    for (const auto* lang : {"en", "ur"}) {
        if (const auto name = look_up("language.own_name", lang)) offered.push_back({*name, lang});
    }
    return offered;
}

bool is_right_to_left(std::string_view lang) { return base::is_right_to_left(lang); }

}  // namespace kiosk::words
