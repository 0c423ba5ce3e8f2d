// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/pdf.h"

#include <fmt/format.h>
#include <png.h>

#include <string>
#include <string_view>

namespace kiosk::paint {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
// Numbers of the objects: the catalogue and the list of pages, then three for each page.
constexpr int kFirstPage = 3;
constexpr int kObjectsAPage = 3;

std::vector<png_byte> as_grey(const Surface& surface) {
    std::vector<png_byte> bytes;
    bytes.reserve(static_cast<std::size_t>(surface.width()) *
                  static_cast<std::size_t>(surface.height()));
    for (int y = 0; y < surface.height(); ++y) {
        for (int x = 0; x < surface.width(); ++x) {
            const auto colour = surface.at(x, y);
            // Rec. 709, in 256ths.
            bytes.push_back(
                static_cast<png_byte>((54 * colour.r + 183 * colour.g + 19 * colour.b) / 256));
        }
    }
    return bytes;
}

// The packed rows of a PNG, which a PDF takes as they are.
base::Result<base::Bytes> packed(const Surface& surface) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(surface.width());
    image.height = static_cast<png_uint_32>(surface.height());
    image.format = PNG_FORMAT_GRAY;
    const auto grey = as_grey(surface);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    base::Bytes png(size);
    if (png_image_write_to_memory(&image, png.data(), &size, 0, grey.data(), 0, nullptr) == 0)
        return base::Error{base::Code::Io, std::string("packing a page: ") + image.message};
    png.resize(size);
    constexpr std::size_t kSignature = 8;
    constexpr std::size_t kAround = 12;  // length and kind before a chunk's bytes, the sum after
    base::Bytes rows;
    for (std::size_t at = kSignature; at + kAround <= png.size();) {
        const std::size_t length = png_get_uint_32(&png[at]);
        const std::string_view kind(reinterpret_cast<const char*>(&png[at + 4]), 4);
        if (kind == "IDAT") {
            const auto from = png.begin() + static_cast<std::ptrdiff_t>(at + 8);
            rows.insert(rows.end(), from, from + static_cast<std::ptrdiff_t>(length));
        }
        at += kAround + length;
    }
    return rows;
}

}  // namespace

void PdfWriter::write(const std::string& text) {
    out_.insert(out_.end(), text.begin(), text.end());
}

void PdfWriter::begin_object() {
    objects_.push_back(out_.size());
    write(fmt::format("{} 0 obj\n", objects_.size() + kFirstPage - 1));
}

base::Result<void> PdfWriter::add(const Surface& page) {
    TRY(const auto rows, packed(page));
    if (out_.empty()) write("%PDF-1.4\n");
    const auto first = kFirstPage + kObjectsAPage * pages_++;
    const auto width = paper_.width * kPointsPerMm;
    const auto height = paper_.height * kPointsPerMm;
    const auto margin = paper_.margin * kPointsPerMm;
    begin_object();
    write(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {:.2f} {:.2f}] /Contents {} 0 R "
                    "/Resources << /XObject << /P {} 0 R >> >> >>\nendobj\n",
                    width, height, first + 1, first + 2));
    const auto drawing = fmt::format("q {:.2f} 0 0 {:.2f} {:.2f} {:.2f} cm /P Do Q\n",
                                     width - 2 * margin, height - 2 * margin, margin, margin);
    begin_object();
    write(fmt::format("<< /Length {} >>\nstream\n{}endstream\nendobj\n", drawing.size(), drawing));
    begin_object();
    write(fmt::format(
        "<< /Type /XObject /Subtype /Image /Width {0} /Height {1} /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 "
        "/BitsPerComponent 8 /Columns {0} >> /Length {2} >>\nstream\n",
        page.width(), page.height(), rows.size()));
    out_.insert(out_.end(), rows.begin(), rows.end());
    write("\nendstream\nendobj\n");
    return {};
}

base::Bytes PdfWriter::finish() && {
    const auto catalogue = out_.size();
    write("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    const auto list = out_.size();
    std::string kids;
    for (int i = 0; i < pages_; ++i) kids += fmt::format("{} 0 R ", kFirstPage + kObjectsAPage * i);
    write(fmt::format("2 0 obj\n<< /Type /Pages /Count {} /Kids [{}] >>\nendobj\n", pages_, kids));
    const auto table = out_.size();
    const auto entry = [&](std::size_t at) { write(fmt::format("{:010} 00000 n \n", at)); };
    write(fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects_.size() + kFirstPage));
    entry(catalogue);
    entry(list);
    for (const auto at : objects_) entry(at);
    write(fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                      objects_.size() + kFirstPage, table));
    return std::move(out_);
}

}  // namespace kiosk::paint
