// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/fingerprint.h"

#include <bit>
#include <functional>
#include <string_view>
#include <type_traits>

namespace kiosk::paint {

namespace {

class Hash {
  public:
    void add(std::uint64_t value) {
        state_ = std::rotl((state_ ^ value) * 0x9E3779B97F4A7C15U, 29);
        state_ *= 0xBF58476D1CE4E5B9U;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        add(static_cast<std::uint64_t>(std::hash<std::string_view>{}(text)));
    }
    template <typename T>
        requires std::is_enum_v<T>
    void add(T value) {
        add(static_cast<std::uint64_t>(value));
    }
    void add(const layout::Rect& rect) {
        for (const double each : {rect.x, rect.y, rect.w, rect.h}) add(each);
    }
    void add(const layout::TextPiece& piece) {
        add(piece.rect);
        add(std::string_view(piece.text));
        add(piece.style.cap_height);
        add(piece.style.weight);
        add(piece.style.letter_spacing);
        add(std::string_view(piece.lang));
        add(piece.align);
        add(piece.ink);
        for (const auto& mark : piece.marks) {
            add(static_cast<std::uint64_t>(mark.from));
            add(static_cast<std::uint64_t>(mark.to));
            add(std::string_view(mark.leads_to));
        }
        add(static_cast<std::uint64_t>(piece.marks.size()));
        add(static_cast<std::uint64_t>(piece.caret ? *piece.caret + 1 : 0));
    }
    void add(const layout::IconPiece& piece) {
        add(piece.rect);
        add(std::string_view(piece.icon));
        add(piece.ink);
        add(static_cast<std::uint64_t>(piece.mirrored));
    }
    [[nodiscard]] std::uint64_t value() const { return state_; }

  private:
    std::uint64_t state_ = 0x94D049BB133111EBU;
};

}  // namespace

std::uint64_t fingerprint(const layout::Item& item, const layout::Attention& attention) {
    Hash hash;
    hash.add(item.box);
    hash.add(item.visible);
    if (item.clip) hash.add(*item.clip);
    hash.add(item.shape);
    hash.add(std::string_view(item.category));
    hash.add(static_cast<std::uint64_t>(item.pressable));
    if (item.node != nullptr) {
        hash.add(item.node->state.toggled);
        hash.add(item.node->state.availability);
        for (const bool dark : item.node->squares.dark) hash.add(static_cast<std::uint64_t>(dark));
    }
    for (const auto& piece : item.texts) hash.add(piece);
    hash.add(static_cast<std::uint64_t>(item.texts.size()));
    for (const auto& piece : item.icons) hash.add(piece);
    hash.add(static_cast<std::uint64_t>(!item.key.empty() && item.key == attention.focus));
    hash.add(static_cast<std::uint64_t>(!item.key.empty() && item.key == attention.pressed));
    return hash.value();
}

}  // namespace kiosk::paint
