// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "ui/layout/frame.h"
#include "ui/layout/text.h"

namespace kiosk::typeset {

// A paragraph as it is to stand: the text, and the box whose width its lines break and align in.
struct Paragraph {
    std::string_view text;
    layout::TextStyle style;
    std::string_view lang;
    layout::Millimetres width = 0;  // 0 or less = never breaks, aligned at its own width
    layout::Align align = layout::Align::Start;
};

[[nodiscard]] inline Paragraph paragraph_of(const layout::TextPiece& piece) {
    return {piece.text, piece.style, piece.lang, piece.rect.w, piece.align};
}

// How much of each pixel is ink: one byte a pixel, row after row, 255 = all of it. `x` and `y` are
// pixels from the paragraph's top left; they are negative where ink stands out of the box, as
// Nastaliq's does.
struct Coverage {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> alpha;
};

// Shaped text in any language, by Pango, from the fonts of one folder and never from the system's.
// Sizes go by the height of a capital H, which is the same in every family; letters that have no
// capitals stand as they do beside Noto Sans. Urdu is set in Nastaliq, and no other language is.
// Right-to-left languages align and order themselves. One thread.
class Engine final : public layout::TextMeasure {
  public:
    // Most bytes of shaped text and bitmaps kept; the least lately used go first.
    static constexpr std::size_t kMaxCacheBytes = 24U << 20U;

    // NotFound where the folder lacks one of the files that font_files.h names.
    [[nodiscard]] static base::Result<std::unique_ptr<Engine>> open(const std::string& font_folder,
                                                                    double px_per_mm);
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] layout::TextExtent measure(std::string_view text, const layout::TextStyle& style,
                                             std::string_view lang,
                                             layout::Millimetres max_width) override;

    // Whole as long as somebody holds it, though the cache let go of it.
    [[nodiscard]] std::shared_ptr<const Coverage> render(const Paragraph& paragraph);

    // Boxes in millimetres from the paragraph's top left; a mark over a line's end has one a line.
    [[nodiscard]] std::vector<layout::Rect> mark_boxes(const Paragraph& paragraph,
                                                       const node::Mark& mark);
    // No width; its height is the letters', not the line's.
    [[nodiscard]] layout::Rect caret_box(const Paragraph& paragraph, std::size_t byte_index);
    // The byte index that a caret would stand at for a touch there.
    [[nodiscard]] std::size_t index_at(const Paragraph& paragraph, layout::Millimetres x,
                                       layout::Millimetres y);
    // How many glyphs no font here can draw; anything but 0 is a fault of the content or of the
    // fonts shipped.
    [[nodiscard]] int unknown_glyphs(std::string_view text, std::string_view lang,
                                     layout::Weight weight = layout::Weight::Regular);

    // For what is measured and drawn from now on; a frame that was arranged before has to be
    // arranged again. What was set in another family stays in the cache, apart. The first text of a
    // family takes some milliseconds more, as its fonts are opened.
    void set_family(layout::FontFamily family);
    [[nodiscard]] layout::FontFamily family() const;
    // The same of the room between letters, words and lines. Letters that hang together get none between them.
    void set_spacing(layout::Spacing spacing);
    [[nodiscard]] layout::Spacing spacing() const;

    [[nodiscard]] double px_per_mm() const;
    [[nodiscard]] std::size_t cached_bytes() const;
    // Forgets every paragraph, wiping its bitmap: a sitting has ended.
    void forget();

  private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Whether text of this language runs from right to left: "ur", "ar", "fa" ...
[[nodiscard]] layout::Direction direction_of(std::string_view lang);

}  // namespace kiosk::typeset
