// SPDX-License-Identifier: Apache-2.0
#include "ui/qr/qr.h"

#include <qrencode.h>

#include <memory>

namespace kiosk::qr {
namespace {

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

base::Result<node::Squares> encode(std::string_view text) {
    if (text.size() > kMostBytes) return base::Error{base::Code::TooLarge, "too long for a code"};
    if (text.empty() || text.find('\0') != std::string_view::npos)
        return base::Error{base::Code::Invalid, "nothing a code can hold"};
    const std::unique_ptr<QRcode, Free> code(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code) return base::Error{base::Code::Invalid, "no code could be made"};
    node::Squares squares{.side = code->width};
    const auto all = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    squares.dark.reserve(all);
    for (std::size_t i = 0; i < all; ++i) squares.dark.push_back((code->data[i] & 1U) != 0);
    return squares;
}

}  // namespace kiosk::qr
