// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/fonts.h"

#include FT_BBOX_H
#include FT_OUTLINE_H
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <array>
#include <string_view>
#include <utility>

#include "ui/typeset/font_files.h"

namespace kiosk::typeset {

namespace {

constexpr std::array kWeights = {layout::Weight::Regular, layout::Weight::Bold};

// Our own property of a font: how large it stands beside Noto Sans.
constexpr const char* kScale = "localofferscale";
constexpr const char* kScaleRule =
    R"(<fontconfig><match target="font"><edit name="pixelsize" mode="assign">
<times><name>pixelsize</name><name>localofferscale</name></times>
</edit></match></fontconfig>)";

const FcChar8* fc_string(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

// How many em make a capital as high as 1; the outline says, not the font's own header.
double measure_em_of_cap(FT_Face face) {
    if (FT_Load_Char(face, 'H', FT_LOAD_NO_SCALE) != 0) return 1;
    FT_BBox box{};
    if (FT_Outline_Get_BBox(&face->glyph->outline, &box) != 0 || box.yMax <= box.yMin) return 1;
    return static_cast<double>(face->units_per_EM) / static_cast<double>(box.yMax - box.yMin);
}

// Noto Sans stands in every text, for what the chosen family lacks.
bool may_stand(const Font& font, const Choice& choice) {
    if (font.letters == Letters::Urdu) return choice.is_nastaliq;
    if (font.letters == Letters::Arabic) return !choice.is_nastaliq;
    return !font.chosen_as || *font.chosen_as == choice.family ||
           *font.chosen_as == layout::FontFamily::NotoSans;
}

// Fontconfig reads both weights of Nastaliq as regular, so the weight is said here and not believed
// there.
void add_font(FcConfig* config, const std::string& path, layout::Weight weight, double scale) {
    // It was opened a moment ago; should it have gone since, the next font has its letters.
    if (FcConfigAppFontAddFile(config, fc_string(path.c_str())) != FcTrue) return;
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetApplication);
    FcPattern* last = fonts->fonts[fonts->nfont - 1];
    FcPatternDel(last, FC_WEIGHT);
    FcPatternAddInteger(last, FC_WEIGHT,
                        weight == layout::Weight::Bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddDouble(last, kScale, scale);
}

// Letters keep their drawn shape and width at every size: the same page on every panel.
void without_hinting(FcPattern* pattern, gpointer) {
    FcPatternDel(pattern, FC_HINTING);
    FcPatternAddBool(pattern, FC_HINTING, FcFalse);
    FcPatternDel(pattern, FC_ANTIALIAS);
    FcPatternAddBool(pattern, FC_ANTIALIAS, FcTrue);
}

Handle<PangoContext> make_context(PangoFontMap* map, PangoDirection direction) {
    Handle<PangoContext> context(pango_font_map_create_context(map));
    pango_context_set_base_dir(context.get(), direction);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

}  // namespace

bool is_nastaliq(std::string_view lang) { return lang.substr(0, lang.find('-')) == "ur"; }

base::Result<Fonts> Fonts::open(const std::string& folder) {
    Fonts fonts;
    fonts.folder_ = folder;
    TRY_DO(fonts.open_faces());
    return fonts;
}

base::Result<void> Fonts::open_faces() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return base::Error{base::Code::Bug, "FreeType does not start"};
    library_.reset(library);
    for (const auto& font : kFonts) {
        for (const auto weight : kWeights) {
            for (const char* file : files_of(font, weight)) {
                if (file == nullptr) continue;
                TRY_DO(open_face(path_of(file)));
            }
            if (!font.chosen_as) continue;
            const auto first = path_of(files_of(font, weight)[0]);
            em_of_cap_[{*font.chosen_as, weight}] = measure_em_of_cap(faces_[first].get());
        }
    }
    return {};
}

base::Result<void> Fonts::open_face(const std::string& path) {
    FT_Face face = nullptr;
    if (FT_New_Face(library_.get(), path.c_str(), 0, &face) != 0)
        return base::Error{base::Code::NotFound, "no font at " + path};
    faces_[path].reset(face);
    return {};
}

Handle<FcConfig> Fonts::configure(const Choice& choice) const {
    Handle<FcConfig> config(FcConfigCreate());
    FcConfigParseAndLoadFromMemory(config.get(), fc_string(kScaleRule), FcTrue);
    for (const auto& font : kFonts) {
        if (!may_stand(font, choice)) continue;
        for (const auto weight : kWeights) {
            const double scale = font.chosen_as
                                     ? em_of_cap(*font.chosen_as, weight) / size_of_cap(weight)
                                     : font.scale;
            for (const char* file : files_of(font, weight)) {
                if (file != nullptr) add_font(config.get(), path_of(file), weight, scale);
            }
        }
    }
    return config;
}

Fonts::Shelf Fonts::make_shelf(const Choice& choice) const {
    Shelf shelf;
    shelf.config = configure(choice);
    // Pango starts fontconfig when it is made; with a configuration already there the system's is
    // never read.
    FcConfigSetCurrent(shelf.config.get());
    shelf.map.reset(pango_ft2_font_map_new());
    auto* map = PANGO_FC_FONT_MAP(shelf.map.get());
    pango_fc_font_map_set_config(map, shelf.config.get());
    pango_fc_font_map_set_default_substitute(map, without_hinting, nullptr, nullptr);
    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(shelf.map.get()), 72, 72);
    shelf.left_to_right = make_context(shelf.map.get(), PANGO_DIRECTION_LTR);
    shelf.right_to_left = make_context(shelf.map.get(), PANGO_DIRECTION_RTL);
    return shelf;
}

PangoContext* Fonts::context(const Choice& choice, layout::Direction direction) {
    auto found = shelves_.find(choice);
    if (found == shelves_.end()) found = shelves_.emplace(choice, make_shelf(choice)).first;
    return direction == layout::Direction::RightToLeft ? found->second.right_to_left.get()
                                                       : found->second.left_to_right.get();
}

std::string Fonts::names(layout::FontFamily family) {
    const std::string noto = kFonts.front().family;
    for (const auto& font : kFonts) {
        if (font.chosen_as == family) return font.family + (", " + noto);
    }
    return noto;
}

double Fonts::size_of_cap(layout::Weight weight) const {
    return em_of_cap(layout::FontFamily::NotoSans, weight);
}

double Fonts::em_of_cap(layout::FontFamily family, layout::Weight weight) const {
    return em_of_cap_.at({family, weight});
}

FT_Face Fonts::face_of(PangoFont* font) const {
    if (font == nullptr) return nullptr;
    const FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    FcChar8* file = nullptr;
    double size = 0;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return nullptr;
    if (FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &size) != FcResultMatch) return nullptr;
    const auto known = faces_.find(reinterpret_cast<const char*>(file));
    if (known == faces_.end()) return nullptr;
    const auto size_in_64ths = static_cast<FT_F26Dot6>(size * 64 + 0.5);
    if (FT_Set_Char_Size(known->second.get(), 0, size_in_64ths, 72, 72) != 0) return nullptr;
    return known->second.get();
}

}  // namespace kiosk::typeset
