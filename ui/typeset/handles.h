// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <pango/pango.h>
#include <pango/pangofc-fontmap.h>

#include <memory>

// Owners of the C libraries' objects.
namespace kiosk::typeset {

struct Releases {
    void operator()(PangoFontMap* each) const {
        // Pango 1.50 does not let go of its configuration by itself.
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(each), nullptr);
        g_object_unref(each);
    }
    void operator()(PangoContext* each) const { g_object_unref(each); }
    void operator()(PangoFont* each) const { g_object_unref(each); }
    void operator()(PangoFontMetrics* each) const { pango_font_metrics_unref(each); }
    void operator()(PangoLayout* each) const { g_object_unref(each); }
    void operator()(PangoLayoutIter* each) const { pango_layout_iter_free(each); }
    void operator()(PangoAttrList* each) const { pango_attr_list_unref(each); }
    void operator()(PangoFontDescription* each) const { pango_font_description_free(each); }
    void operator()(FcConfig* each) const {
        FcConfigSetCurrent(nullptr);
        FcConfigDestroy(each);
    }
    void operator()(FT_Library each) const { FT_Done_FreeType(each); }
    void operator()(FT_Face each) const { FT_Done_Face(each); }
};

template <typename T>
using Handle = std::unique_ptr<T, Releases>;
using FaceHandle = std::unique_ptr<FT_FaceRec_, Releases>;
using LibraryHandle = std::unique_ptr<FT_LibraryRec_, Releases>;

}  // namespace kiosk::typeset
