// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/symbols/draw_symbol.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <memory>
#include <optional>
#include <string>

#include "localoffer_data/model/symbol.h"

namespace kiosk::symbols {

namespace {

using base::Code;
using base::Error;
using base::Result;
using model::kSymbolSide;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

struct Frees {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(RsvgHandle* svg) const { g_object_unref(svg); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <typename T>
using Owned = std::unique_ptr<T, Frees>;

Error invalid(const std::string& why) { return {Code::Invalid, why}; }

// Of cairo's pictures: what is drawn with it is drawn into `square`.
struct Sheet {
    Owned<cairo_surface_t> square{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, kSymbolSide, kSymbolSide)};
    Owned<cairo_t> pen{cairo_create(square.get())};
};

cairo_status_t read_next(void* rest_of_file, unsigned char* to, unsigned length) {
    auto& rest = *static_cast<std::string_view*>(rest_of_file);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

// Width and height stand at a fixed place of every PNG; asked before anything is unpacked.
bool has_png_room(std::string_view file) {
    constexpr std::size_t kWidthAt = 16;
    if (file.size() < kWidthAt + 8) return false;
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8U | static_cast<unsigned char>(file[at + i]);
        return value;
    };
    const auto fits = [](unsigned side) { return side > 0 && side <= kMaxPngSide; };
    return fits(number(kWidthAt)) && fits(number(kWidthAt + 4));
}

Result<void> draw_png(std::string_view file, const Sheet& sheet) {
    if (!has_png_room(file))
        return invalid("is over " + std::to_string(kMaxPngSide) + " pixels wide or high");
    const Owned<cairo_surface_t> picture{
        cairo_image_surface_create_from_png_stream(read_next, &file)};
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
        return invalid("is a broken PNG");
    const double width = cairo_image_surface_get_width(picture.get());
    const double height = cairo_image_surface_get_height(picture.get());
    const double scale = kSymbolSide / std::max(width, height);
    auto* pen = sheet.pen.get();
    cairo_translate(pen, (kSymbolSide - width * scale) / 2, (kSymbolSide - height * scale) / 2);
    cairo_scale(pen, scale, scale);
    cairo_set_source_surface(pen, picture.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(pen), CAIRO_FILTER_BEST);
    cairo_paint(pen);
    return {};
}

std::string lower(std::string_view text) {
    std::string lowered{text};
    std::ranges::transform(lowered, lowered.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lowered;
}

// What a name such as href or url( leads to, without the signs around it.
std::string_view target(std::string_view rest) {
    const auto start = rest.find_first_not_of(" \t\r\n=\"'(");
    return start == std::string_view::npos ? std::string_view{} : rest.substr(start);
}

// The reader below opens no other file, having no folder to look in; without this an officer would wonder where the rest of
// the picture is.
bool names_others(std::string_view file) {
    const auto text = lower(file);
    if (text.find("<!entity") != text.npos || text.find("@import") != text.npos) return true;
    for (const std::string_view name : {"href", "url("}) {
        for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
            const auto to = target(std::string_view{text}.substr(at + name.size()));
            if (!to.starts_with('#') && !to.starts_with("data:image/")) return true;
        }
    }
    return false;
}

Result<void> draw_svg(std::string_view file, const Sheet& sheet) {
    if (names_others(file)) return invalid("names other files or web pages");
    GError* failed = nullptr;
    const Owned<RsvgHandle> svg{rsvg_handle_new_from_data(
        reinterpret_cast<const guint8*>(file.data()), file.size(), &failed)};
    Owned<GError> why{failed};
    if (!svg) return invalid("is neither a PNG nor a sound SVG");
    const RsvgRectangle square{0, 0, kSymbolSide, kSymbolSide};
    failed = nullptr;
    if (!rsvg_handle_render_document(svg.get(), sheet.pen.get(), &square, &failed)) {
        why.reset(failed);
        return invalid("cannot be drawn: " + std::string(why->message));
    }
    return {};
}

// Cairo keeps a pixel as one number, alpha first.
base::Bytes pixels_of(const Sheet& sheet) {
    auto* square = sheet.square.get();
    cairo_surface_flush(square);
    const auto* rows = cairo_image_surface_get_data(square);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(square));
    base::Bytes pixels;
    pixels.reserve(model::kSymbolBytes);
    for (std::size_t y = 0; y < kSymbolSide; ++y) {
        for (std::size_t x = 0; x < kSymbolSide; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + y * stride + x * sizeof pixel, sizeof pixel);
            for (const unsigned shift : {16U, 8U, 0U, 24U})
                pixels.push_back(static_cast<std::uint8_t>(pixel >> shift));
        }
    }
    return pixels;
}

bool shows_something(base::ByteView pixels) {
    for (std::size_t i = 3; i < pixels.size(); i += 4) {
        if (pixels[i] != 0) return true;
    }
    return false;
}

}  // namespace

Result<base::Bytes> draw_symbol(std::string_view file) {
    if (file.size() > kMaxSymbolFileBytes) return invalid("is over 2 MiB");
    const Sheet sheet;
    TRY_DO(file.starts_with(kPngSignature) ? draw_png(file, sheet) : draw_svg(file, sheet));
    if (cairo_status(sheet.pen.get()) != CAIRO_STATUS_SUCCESS) return invalid("cannot be drawn");
    auto pixels = pixels_of(sheet);
    if (!shows_something(pixels)) return invalid("shows nothing");
    return pixels;
}

}  // namespace kiosk::symbols
