// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "firmware/base/utf8.h"
#include "tests/ui/typeset/ink.h"
#include "ui/typeset/typeset.h"

namespace kiosk::typeset {
namespace {

using layout::FontFamily;
using layout::TextStyle;
using layout::Weight;

struct Alphabet {
    std::string lang;
    std::string letters;
};

void PrintTo(const Alphabet& alphabet, std::ostream* out) { *out << alphabet.lang; }

// What stands in text of every language.
constexpr const char* kEverywhere =
    "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz "
    ".,:;!?'\"()[]/&%+-–—…·•@#*£€½ "
    "‘’“” ×";

const std::vector<Alphabet> kAlphabets = {
    {"en", "é è ë ï ö ü ç ñ Æ œ"},
    {"pt", "Á À Â Ã Ç É Ê Í Ó Ô Õ Ú Ü á à â ã ç é ê í ó ô õ ú ü «» º ª"},
    {"pl", "Ą Ć Ę Ł Ń Ó Ś Ź Ż ą ć ę ł ń ó ś ź ż „”"},
    {"ro", "Ă Â Î Ș Ț ă â î ș ț Ş Ţ ş ţ „” «»"},
    {"so", "C Dh Kh Sh X ʼ"},
    {"tr", "Ç Ğ I İ Ö Ş Ü ç ğ ı i ö ş ü Â Î Û â î û"},
    {"uk",
     "А Б В Г Ґ Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ь Ю Я "
     "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я ʼ ’ « » „ “ № е́"},
    {"ur",
     "ا آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے أ ؤ ئ ۂ ۃ ۓ "
     "بَ بِ بُ بً بّ بْ بٰ ۰۱۲۳۴۵۶۷۸۹ ، ؛ ؟ ۔ ٪ ”“ لا"},
    {"ar",
     "ا أ إ آ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ى ة ء ؤ ئ لا "
     "بَ بِ بُ بً بٍ بٌ بّ بْ بٰ ـ ٠١٢٣٤٥٦٧٨٩ ، ؛ ؟ ٪ ٫ ٬ « »"},
    {"bn",
     "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ "
     "ড় ঢ় য় ড় ঢ় য় ৎ কং কঃ কঁ কা কি কী কু কূ কৃ কে কৈ কো কৌ ক্ষ জ্ঞ ত্র ন্দ্র স্ত্র র্ক ক্য "
     "০১২৩৪৫৬৭৮৯ । ॥ ৳"},
    {"gu",
     "અ આ ઇ ઈ ઉ ઊ ઋ એ ઐ ઓ ઔ ઍ ઑ ક ખ ગ ઘ ઙ ચ છ જ ઝ ઞ ટ ઠ ડ ઢ ણ ત થ દ ધ ન પ ફ બ ભ મ ય ર લ વ શ ષ સ "
     "હ ળ કા કિ કી કુ કૂ કૃ કે કૈ કો કૌ કૅ કૉ કં કઃ કઁ ક્ષ જ્ઞ ત્ર શ્ર ૦૧૨૩૪૫૬૭૮૯ । ૐ ₹"},
    {"pa",
     "ੳ ਅ ੲ ਸ ਹ ਕ ਖ ਗ ਘ ਙ ਚ ਛ ਜ ਝ ਞ ਟ ਠ ਡ ਢ ਣ ਤ ਥ ਦ ਧ ਨ ਪ ਫ ਬ ਭ ਮ ਯ ਰ ਲ ਵ ੜ ਸ਼ ਖ਼ ਗ਼ ਜ਼ ਫ਼ ਲ਼ ਸ਼ ਖ਼ "
     "ਆ ਇ ਈ ਉ ਊ ਏ ਐ ਓ ਔ ਕਾ ਕਿ ਕੀ ਕੁ ਕੂ ਕੇ ਕੈ ਕੋ ਕੌ ਕੰ ਕਂ ਕੱ ਪ੍ਰ ਸ੍ਵ ਨ੍ਹ ੦੧੨੩੪੫੬੭੮੯ । ॥ ੴ"},
    {"ta",
     "அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ ஔ ஃ க ங ச ஞ ட ண த ந ப ம ய ர ல வ ழ ள ற ன ஜ ஷ ஸ ஹ க்ஷ ஸ்ரீ "
     "க் கா கி கீ கு கூ கெ கே கை கொ கோ கௌ ௦௧௨௩௪௫௬௭௮௯ ₹"},
};

class EveryAlphabet : public testing::TestWithParam<Alphabet> {};

TEST_P(EveryAlphabet, Is_known_in_every_family_and_weight) {
    const auto& [lang, letters] = GetParam();
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto weight : kWeights) {
            EXPECT_EQ(engine->unknown_glyphs(letters, lang, weight), 0) << int(family);
            EXPECT_EQ(engine->unknown_glyphs(kEverywhere, lang, weight), 0) << int(family);
        }
    }
}

TEST_P(EveryAlphabet, Reaches_out_of_its_lines_by_no_more_than_their_gap) {
    const auto& [lang, letters] = GetParam();
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto weight : kWeights) {
            const TextStyle style{4.8, weight};
            const auto ink = ink_of(*engine->render({letters, style, lang, 120}));
            const auto size = engine->measure(letters, style, lang, 120).size;
            constexpr double kGap = 0.35 * 4.8 * kPxPerMm;
            EXPECT_GE(ink.top, -kGap) << int(family);
            EXPECT_LE(ink.bottom, size.h * kPxPerMm + kGap) << int(family);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Scripts, EveryAlphabet, testing::ValuesIn(kAlphabets),
                         [](const auto& test) { return test.param.lang; });

std::vector<std::string> languages_of_catalogues() {
    std::vector<std::string> languages;
    for (const auto& file : std::filesystem::directory_iterator(KIOSK_WORDS)) {
        if (file.path().extension() == ".po") languages.push_back(file.path().stem());
    }
    return languages;
}

// What stands between the quotation marks of msgstr and of the lines that go on with it.
std::string strings_of_catalogue(const std::string& lang) {
    std::ifstream file(std::string(KIOSK_WORDS) + "/" + lang + ".po");
    std::string text;
    bool is_shown = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("msgid")) is_shown = false;
        if (line.starts_with("msgstr")) is_shown = true;
        const auto from = line.find('"');
        if (!is_shown || line.starts_with('#') || from == std::string::npos) continue;
        text += line.substr(from + 1, line.rfind('"') - from - 1) + (line[0] == '"' ? "" : " ");
    }
    return text;
}

class EveryCatalogue : public testing::TestWithParam<std::string> {};

// A word more than once, or one after another, needs no other glyphs than each alone.
TEST_P(EveryCatalogue, Has_fonts_for_all_its_words_in_every_family_and_weight) {
    const auto& lang = GetParam();
    std::istringstream text(strings_of_catalogue(lang));
    const std::set<std::string> words{std::istream_iterator<std::string>(text), {}};
    ASSERT_GT(words.size(), 100U);
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto weight : kWeights) {
            for (const auto& word : words) {
                EXPECT_EQ(engine->unknown_glyphs(word, lang, weight), 0) << word;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Scripts, EveryCatalogue, testing::ValuesIn(languages_of_catalogues()),
                         [](const auto& test) { return test.param; });

double height_of(Engine& engine, const std::string& text, const std::string& lang) {
    return ink_of(*engine.render({text, {8}, lang})).height();
}

// Each letter of Nastaliq stands higher than the next; those of Naskh stand on one line.
bool is_sloping(Engine& engine, const std::string& lang) {
    return height_of(engine, "ںسسسسسس", lang) > 1.5 * height_of(engine, "ںس", lang) ||
           height_of(engine, "ممممممم", lang) > 1.5 * height_of(engine, "مم", lang);
}

TEST(Scripts, Urdu_stands_in_Nastaliq_and_Arabic_and_all_others_do_not) {
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        EXPECT_TRUE(is_sloping(*engine, "ur"));
        EXPECT_TRUE(is_sloping(*engine, "ur-PK"));
        for (const auto* lang : {"ar", "ar-SY", "fa", "en", "pa", "", "urx"}) {
            EXPECT_FALSE(is_sloping(*engine, lang)) << lang;
        }
    }
}

TEST(Scripts, The_blessing_that_is_one_sign_is_known_in_Urdu_and_Arabic) {
    const auto engine = open_engine();
    EXPECT_EQ(engine->unknown_glyphs("ﷺ", "ur"), 0);
    EXPECT_EQ(engine->unknown_glyphs("ﷺ", "ar"), 0);
}

TEST(Scripts, Urdu_never_falls_back_to_the_hand_of_Arabic) {
    const auto engine = open_engine();
    const std::string sign = "ب\u06DA";  // of the Quran; Nastaliq has none
    EXPECT_EQ(engine->unknown_glyphs(sign, "ar"), 0);
    EXPECT_GT(engine->unknown_glyphs(sign, "ur"), 0);
}

TEST(Scripts, A_word_of_another_script_is_known_in_every_language) {
    const auto engine = open_engine();
    for (const auto& reader : kAlphabets) {
        for (const auto* word :
             {"Help", "Żółw", "Допомога", "مدد", "مساعدة", "সাহায্য", "મદદ", "ਮਦਦ", "உதவி"}) {
            EXPECT_EQ(engine->unknown_glyphs(word, reader.lang), 0) << word << ' ' << reader.lang;
        }
    }
}

TEST(Scripts, A_phone_number_keeps_its_order_from_right_to_left_in_every_family) {
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto& [word, lang] : {std::pair{"فون ", "ur"}, std::pair{"اتصل ", "ar"}}) {
            const auto text = word + base::isolate("020 8496 6503") + " EHC";
            double before = 0;
            for (const std::string group : {"020", "8496", "6503"}) {
                const auto at = text.find(group);
                const auto boxes =
                    engine->mark_boxes({text, {4.8}, lang, 200}, {at, at + group.size()});
                ASSERT_EQ(boxes.size(), 1U);
                EXPECT_GT(boxes[0].x, before) << lang << ' ' << group;
                before = boxes[0].x;
            }
        }
    }
}

TEST(Scripts, Letters_that_hang_together_are_not_spaced_apart) {
    const auto engine = open_engine();
    const TextStyle spaced{4.8, Weight::Regular, 0.12};
    for (const auto& [word, lang] :
         {std::pair{"تعلیم", "ur"}, std::pair{"مساعدة", "ar"}, std::pair{"সাহায্য", "bn"},
          std::pair{"ਮਦਦ", "pa"}, std::pair{"મદદ", "gu"}, std::pair{"உதவி", "ta"}}) {
        EXPECT_EQ(engine->measure(word, spaced, lang, 0).size,
                  engine->measure(word, {4.8}, lang, 0).size)
            << lang;
    }
    for (const auto& [word, lang] : {std::pair{"Help", "en"}, std::pair{"Допомога", "uk"}}) {
        EXPECT_GT(engine->measure(word, spaced, lang, 0).size.w,
                  engine->measure(word, {4.8}, lang, 0).size.w + 1)
            << lang;
    }
}

TEST(Scripts, English_within_Arabic_is_spaced_and_the_Arabic_is_not) {
    const auto engine = open_engine();
    const std::string text = "مساعدة EHC";
    const TextStyle spaced{4.8, Weight::Regular, 0.12};
    const auto at = text.find("EHC");
    const auto width = [&](const TextStyle& style, std::size_t from, std::size_t to) {
        return engine->mark_boxes({text, style, "ar", 200}, {from, to}).front().w;
    };
    EXPECT_GT(width(spaced, at, text.size()), width({4.8}, at, text.size()) + 1);
    EXPECT_NEAR(width(spaced, 0, at - 1), width({4.8}, 0, at - 1), 0.01);
}

}  // namespace
}  // namespace kiosk::typeset
