// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/standing_text.h"

#include "firmware/base/utf8.h"
#include "ui/layout/arrange.h"

namespace kiosk::checks {
namespace {

using layout::Align;
using layout::Direction;
using layout::Rect;
using layout::TextPiece;

Rect where_lines_stand(const TextPiece& piece, const layout::Size& size) {
    Rect lines{piece.rect.x, piece.rect.y, size.w, size.h};
    const auto spare = piece.rect.w - size.w;
    const bool to_right = layout::direction_of(piece.lang) == Direction::RightToLeft;
    switch (piece.align) {
        case Align::Start: lines.x += to_right ? spare : 0; break;
        case Align::End: lines.x += to_right ? 0 : spare; break;
        case Align::Centre: lines.x += spare / 2; break;
    }
    return lines;
}

}  // namespace

std::vector<StandingText> standing_texts(const layout::Frame& frame, layout::TextMeasure& measure) {
    std::vector<StandingText> texts;
    for (const auto& item : frame.items) {
        for (const auto& piece : item.texts) {
            if (base::squeeze(piece.text).empty()) continue;
            auto extent = measure.measure(piece.text, piece.style, piece.lang, piece.rect.w);
            const auto lines = where_lines_stand(piece, extent.size);
            texts.push_back({&item, &piece, std::move(extent), lines});
        }
    }
    return texts;
}

const node::Key& key_of(const layout::Item& item) {
    return item.key.empty() && item.node != nullptr ? item.node->key : item.key;
}

}  // namespace kiosk::checks
