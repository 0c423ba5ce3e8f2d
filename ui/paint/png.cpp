// SPDX-License-Identifier: Apache-2.0
#include <png.h>

#include <cstdio>
#include <memory>
#include <vector>

#include "ui/paint/presenter.h"

namespace kiosk::paint {

namespace {

struct Closes {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::vector<png_byte> as_rgb(const Surface& surface) {
    std::vector<png_byte> bytes;
    bytes.reserve(static_cast<std::size_t>(surface.width()) *
                  static_cast<std::size_t>(surface.height()) * 3);
    for (int y = 0; y < surface.height(); ++y) {
        for (int x = 0; x < surface.width(); ++x) {
            const auto colour = surface.at(x, y);
            bytes.insert(bytes.end(), {colour.r, colour.g, colour.b});
        }
    }
    return bytes;
}

}  // namespace

base::Result<void> write_png(const Surface& surface, const std::string& path) {
    const std::unique_ptr<std::FILE, Closes> file(std::fopen(path.c_str(), "wb"));
    if (!file) return base::Error{base::Code::Io, "cannot write " + path};
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(surface.width());
    image.height = static_cast<png_uint_32>(surface.height());
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const auto bytes = as_rgb(surface);
    if (png_image_write_to_stdio(&image, file.get(), 0, bytes.data(), 0, nullptr) == 0 ||
        std::fflush(file.get()) != 0) {
        return base::Error{base::Code::Io, "cannot write " + path + ": " + image.message};
    }
    return {};
}

}  // namespace kiosk::paint
