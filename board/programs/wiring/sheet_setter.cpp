// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/sheet_setter.h"

#include <cmath>
#include <utility>

#include "ui/layout/arrange.h"

namespace kiosk::programs {

namespace {

constexpr double kDotsPerMm = 200 / 25.4;
// Screens are read from further away than paper: at this share of their size the words are large print of 17 points.
constexpr double kPaperShare = 1 / 1.3;

layout::Panel panel_of(const paint::Paper& paper) {
    const auto dots = [&](layout::Millimetres side) {
        return static_cast<int>(std::lround((side - 2 * paper.margin) * kDotsPerMm));
    };
    return {dots(paper.width), dots(paper.height), kDotsPerMm * kPaperShare};
}

// The Pages node that the sheet is.
node::Key paged(const node::Node& node) {
    if (node.look.arrange == node::Arrange::Pages) return node.key;
    for (const auto& child : node.children) {
        auto found = paged(child);
        if (!found.empty()) return found;
    }
    return {};
}

}  // namespace

SheetSetter::SheetSetter(node::Node page, std::unique_ptr<typeset::Engine> text)
    : page_(std::move(page)),
      pages_(paged(page_)),
      text_(std::move(text)),
      painter_(*text_, paint::on_paper()),
      pdf_(paint::Paper{}) {}

base::Result<std::unique_ptr<SheetSetter>> SheetSetter::open(node::Node page,
                                                             const std::filesystem::path& fonts) {
    TRY(auto text, typeset::Engine::open(fonts.string(), panel_of({}).px_per_mm));
    return std::unique_ptr<SheetSetter>(new SheetSetter(std::move(page), std::move(text)));
}

base::Result<bool> SheetSetter::set_next() {
    const auto frame = layout::arrange(page_, panel_of({}), layout::direction_of(page_.lang),
                                       {.pages = {{pages_, sheets_}}}, *text_);
    // Past the last one it shows the last one again.
    const auto shown = frame.pages.find(pages_);
    const bool is_there = shown == frame.pages.end() ? sheets_ == 0 : shown->second == sheets_;
    if (!is_there) return false;
    if (sheets_ == kMostSheets)
        return base::Error{base::Code::TooLarge,
                           "a page of more than " + std::to_string(kMostSheets) + " sheets"};
    painter_.paint(frame, {});
    TRY_DO(pdf_.add(painter_.surface()));
    ++sheets_;
    return true;
}

base::Bytes SheetSetter::finish() && {
    painter_.forget();
    return std::move(pdf_).finish();
}

}  // namespace kiosk::programs
