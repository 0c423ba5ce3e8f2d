// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/languages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

// ISO 639; the languages of the Census 2021 of England, and the usual other names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 82> kLanguages{{
    {"english", "en"},    {"welsh", "cy"},     {"cymraeg", "cy"},
    {"irish", "ga"},      {"gaelic", "gd"},    {"scottish gaelic", "gd"},
    {"polish", "pl"},     {"romanian", "ro"},  {"panjabi", "pa"},
    {"punjabi", "pa"},    {"urdu", "ur"},      {"portuguese", "pt"},
    {"spanish", "es"},    {"arabic", "ar"},    {"bengali", "bn"},
    {"bangla", "bn"},     {"sylheti", "syl"},  {"gujarati", "gu"},
    {"italian", "it"},    {"tamil", "ta"},     {"french", "fr"},
    {"lithuanian", "lt"}, {"chinese", "zh"},   {"mandarin", "cmn"},
    {"cantonese", "yue"}, {"turkish", "tr"},   {"bulgarian", "bg"},
    {"russian", "ru"},    {"persian", "fa"},   {"farsi", "fa"},
    {"dari", "prs"},      {"hungarian", "hu"}, {"greek", "el"},
    {"german", "de"},     {"latvian", "lv"},   {"slovak", "sk"},
    {"somali", "so"},     {"kurdish", "ku"},   {"sorani", "ckb"},
    {"kurmanji", "kmr"},  {"albanian", "sq"},  {"malayalam", "ml"},
    {"ukrainian", "uk"},  {"hindi", "hi"},     {"nepali", "ne"},
    {"czech", "cs"},      {"pashto", "ps"},    {"pushto", "ps"},
    {"tigrinya", "ti"},   {"amharic", "am"},   {"vietnamese", "vi"},
    {"japanese", "ja"},   {"korean", "ko"},    {"dutch", "nl"},
    {"swedish", "sv"},    {"danish", "da"},    {"norwegian", "no"},
    {"finnish", "fi"},    {"estonian", "et"},  {"croatian", "hr"},
    {"serbian", "sr"},    {"bosnian", "bs"},   {"slovenian", "sl"},
    {"swahili", "sw"},    {"yoruba", "yo"},    {"igbo", "ig"},
    {"hausa", "ha"},      {"twi", "tw"},       {"akan", "ak"},
    {"lingala", "ln"},    {"shona", "sn"},     {"tagalog", "tl"},
    {"filipino", "fil"},  {"thai", "th"},      {"telugu", "te"},
    {"marathi", "mr"},    {"sinhala", "si"},   {"hebrew", "he"},
    {"yiddish", "yi"},    {"bsl", "bfi"},      {"british sign language", "bfi"},
    {"romani", "rom"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kLongCodes{{
    {"eng", "en"},
    {"wel", "cy"},
    {"cym", "cy"},
    {"pol", "pl"},
    {"urd", "ur"},
    {"pan", "pa"},
    {"ben", "bn"},
    {"guj", "gu"},
    {"ara", "ar"},
    {"som", "so"},
    {"tur", "tr"},
    {"ron", "ro"},
    {"fra", "fr"},
    {"spa", "es"},
    {"por", "pt"},
    {"zho", "zh"},
}};

bool is_known_code(std::string_view code) {
    return std::any_of(kLanguages.begin(), kLanguages.end(),
                       [&](const auto& language) { return language.second == code; });
}

std::optional<std::string> from_code(std::string_view first, std::string_view region) {
    for (const auto& [code, tag] : kLongCodes) {
        if (code == first) return std::string{tag};
    }
    if (!is_known_code(first)) return std::nullopt;
    std::string tag{first};
    if (region.size() == 2 && std::all_of(region.begin(), region.end(), is_letter)) {
        tag += '-';
        for (const char c : region) tag += to_capital(c);
    }
    return tag;
}

}  // namespace

std::optional<std::string> language_tag(std::string_view text) {
    constexpr std::size_t kMaxBytes = 100;
    const auto folded = fold(text.substr(0, kMaxBytes));
    for (const auto& [name, tag] : kLanguages) {
        if (name == folded) return std::string{tag};
    }
    const auto words = words_of(folded);
    if (words.empty()) return std::nullopt;
    if (auto tag = from_code(words[0], words.size() > 1 ? words[1] : "")) return tag;
    for (const auto& [name, tag] : kLanguages) {
        if (name == words[0]) return std::string{tag};
    }
    return std::nullopt;
}

}  // namespace kiosk::feeds
