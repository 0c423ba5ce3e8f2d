// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/layout/leaf.h"

// Inside ui/layout only: nodes with children.
namespace kiosk::layout {

struct Space {
    Millimetres width = 0;
    Millimetres min_height = 0;
    std::optional<Millimetres> height;  // exactly this: pages are cut to it
};

// What of a long content is shown at once: never part of a line, a field or a button.
struct Screenful {
    Millimetres from = 0;
    Millimetres to = 0;
    Millimetres height = 0;  // of the room for it; to - from may be less
};

class Flow {
  public:
    Flow(const Kit& kit, std::map<node::Key, int>& pages) : kit_(kit), pages_(pages) {}

    [[nodiscard]] Laid lay(const node::Node& node, const std::string& parent_lang,
                           const Space& space);

  private:
    struct Pad {
        Millimetres x = 0;
        Millimetres y = 0;
        Millimetres icon = 0;  // width that the container's own icon takes at the start
    };
    using Children = std::vector<const node::Node*>;

    [[nodiscard]] Children children_of(const node::Node& node) const;
    [[nodiscard]] Pad pad_of(const node::Node& node) const;
    [[nodiscard]] Millimetres natural(const node::Node& node, const std::string& parent_lang);
    [[nodiscard]] Millimetres least(const node::Node& node, const std::string& parent_lang);
    [[nodiscard]] Millimetres gap_beside(const Children& children) const;
    [[nodiscard]] Millimetres gap_between(const node::Node& above, const node::Node& below) const;

    // Each gives the children their places from (0, 0) and returns the height taken.
    Millimetres lay_children(Laid& parent, const node::Node& node, const std::string& lang,
                             const Space& space);
    Millimetres stack(Laid& parent, const Children& children, const std::string& lang,
                      const Space& space);
    Millimetres row(Laid& parent, const Children& children, const std::string& lang,
                    const Space& space);
    Millimetres lean_row(Laid& parent, Children children, const std::string& lang,
                         const Space& space);
    Millimetres wrap_lean(Laid& parent, const Children& children, const std::string& lang,
                          const Space& space);
    [[nodiscard]] bool share(const Children& children, const std::string& lang, Millimetres room,
                             std::vector<Millimetres>& widths);
    Millimetres wrap(Laid& parent, const Children& children, const std::string& lang,
                     const Space& space);
    Millimetres grid(Laid& parent, const node::Node& node, const Children& children,
                     const std::string& lang, const Space& space);
    Millimetres split(Laid& parent, const Children& children, const std::string& lang,
                      const Space& space);
    Millimetres pages(Laid& parent, const node::Node& node, const Children& children,
                      const std::string& lang, const Space& space);
    Laid lay_body(const Laid& parent, const Children& body, const std::string& lang,
                  Millimetres width, Millimetres min_height);
    void turn_page(Laid& parent, const node::Node& node, Laid content, Laid foot,
                   Millimetres view_height);
    // The whole strip, as far as it is seen through its room.
    void move_strip(Laid& parent, Laid content, Millimetres offset) const;
    [[nodiscard]] int page_of(const node::Key& pages, const Laid& content,
                              const std::vector<Screenful>& all) const;

    Kit kit_;
    std::map<node::Key, int>& pages_;
};

// Drawn with an outline of its own.
[[nodiscard]] bool has_edge(const node::Node& node);
[[nodiscard]] const std::string& lang_of(const node::Node& node, const std::string& parent_lang);
[[nodiscard]] std::vector<Screenful> screenfuls(const Laid& content, Millimetres height,
                                                const Kit& kit);
// Keeps what stands on the screenful; false where nothing of it does. Texts lose whole lines.
[[nodiscard]] bool slice(Laid& laid, const Screenful& shown, TextMeasure& measure);
// The node of that key at or below `laid`; nullptr where it is not there.
[[nodiscard]] const Laid* laid_of(const Laid& laid, const node::Key& key);

}  // namespace kiosk::layout
