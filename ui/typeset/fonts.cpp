// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/fonts.h"

#include FT_OUTLINE_H
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <array>
#include <string_view>
#include <utility>

namespace kiosk::typeset {

namespace {

struct FontFile {
    const char* name;
    layout::Weight weight;
};

// Fontconfig reads both weights of Nastaliq as regular, so the weight is said here and not believed
// there.
constexpr std::array kFontFiles = {
    FontFile{"NotoSans-Regular.ttf", layout::Weight::Regular},
    FontFile{"NotoSans-Bold.ttf", layout::Weight::Bold},
    FontFile{"NotoNastaliqUrdu-Regular.ttf", layout::Weight::Regular},
    FontFile{"NotoNastaliqUrdu-Bold.ttf", layout::Weight::Bold},
};

std::string path_in(const std::string& folder, const FontFile& file) {
    return folder + "/" + file.name;
}

base::Error no_font(const std::string& path) {
    return {base::Code::NotFound, "no font at " + path};
}

// How many em make a capital as high as 1; the outline says, not the font's own header.
double measure_em_of_cap(FT_Face face) {
    if (FT_Load_Char(face, 'H', FT_LOAD_NO_SCALE) != 0) return 1;
    FT_BBox box{};
    FT_Outline_Get_CBox(&face->glyph->outline, &box);
    if (box.yMax <= 0) return 1;
    return static_cast<double>(face->units_per_EM) / static_cast<double>(box.yMax);
}

void set_weight(FcConfig* config, layout::Weight weight) {
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetApplication);
    FcPattern* last = fonts->fonts[fonts->nfont - 1];
    FcPatternDel(last, FC_WEIGHT);
    FcPatternAddInteger(last, FC_WEIGHT,
                        weight == layout::Weight::Bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
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

base::Result<Fonts> Fonts::open(const std::string& folder) {
    Fonts fonts;
    TRY_DO(fonts.open_faces(folder));
    TRY_DO(fonts.configure(folder));
    fonts.make_contexts();
    return fonts;
}

base::Result<void> Fonts::open_faces(const std::string& folder) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return base::Error{base::Code::Bug, "FreeType does not start"};
    library_.reset(library);
    for (const auto& file : kFontFiles) {
        const auto path = path_in(folder, file);
        FT_Face face = nullptr;
        if (FT_New_Face(library, path.c_str(), 0, &face) != 0) return no_font(path);
        faces_[path].reset(face);
    }
    em_of_regular_cap_ = measure_em_of_cap(faces_[path_in(folder, kFontFiles[0])].get());
    em_of_bold_cap_ = measure_em_of_cap(faces_[path_in(folder, kFontFiles[1])].get());
    return {};
}

base::Result<void> Fonts::configure(const std::string& folder) {
    config_.reset(FcConfigCreate());
    if (!config_) return base::Error{base::Code::Bug, "fontconfig does not start"};
    for (const auto& file : kFontFiles) {
        const auto path = path_in(folder, file);
        const auto* name = reinterpret_cast<const FcChar8*>(path.c_str());
        if (FcConfigAppFontAddFile(config_.get(), name) != FcTrue) return no_font(path);
        set_weight(config_.get(), file.weight);
    }
    // Pango starts fontconfig when it is made; with a configuration already there the system's is
    // never read.
    FcConfigSetCurrent(config_.get());
    return {};
}

void Fonts::make_contexts() {
    map_.reset(pango_ft2_font_map_new());
    auto* map = PANGO_FC_FONT_MAP(map_.get());
    pango_fc_font_map_set_config(map, config_.get());
    pango_fc_font_map_set_default_substitute(map, without_hinting, nullptr, nullptr);
    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map_.get()), 72, 72);
    left_to_right_ = make_context(map_.get(), PANGO_DIRECTION_LTR);
    right_to_left_ = make_context(map_.get(), PANGO_DIRECTION_RTL);
}

PangoContext* Fonts::context(layout::Direction direction) const {
    return direction == layout::Direction::RightToLeft ? right_to_left_.get()
                                                       : left_to_right_.get();
}

double Fonts::em_of_cap(layout::Weight weight) const {
    return weight == layout::Weight::Bold ? em_of_bold_cap_ : em_of_regular_cap_;
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
