// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/print_pages.h"

#include <cmath>
#include <utility>

#include "ui/layout/arrange.h"
#include "ui/paint/painter.h"
#include "ui/paint/pdf.h"
#include "ui/typeset/typeset.h"

namespace kiosk::programs {

namespace {

using screens::Printed;

constexpr double kDotsPerMm = 200 / 25.4;
// Screens are read from further away than paper: at this share of their size the words are large print of 17 points.
constexpr double kPaperShare = 1 / 1.3;
constexpr int kMostSheets = 12;
constexpr auto kAskEvery = std::chrono::milliseconds{500};
constexpr auto kLate = std::chrono::seconds{60};

layout::Panel panel_of(const paint::Paper& paper) {
    const auto dots = [&](layout::Millimetres side) {
        return static_cast<int>(std::lround((side - 2 * paper.margin) * kDotsPerMm));
    };
    return {dots(paper.width), dots(paper.height), kDotsPerMm * kPaperShare};
}

// The Pages node that the sheet is.
std::string paged(const node::Node& node) {
    if (node.look.arrange == node::Arrange::Pages) return node.key;
    for (const auto& child : node.children) {
        auto found = paged(child);
        if (!found.empty()) return found;
    }
    return {};
}

}  // namespace

base::Result<base::Bytes> set_pages(const node::Node& page, const std::filesystem::path& fonts) {
    const paint::Paper paper;
    const auto panel = panel_of(paper);
    TRY(const auto text, typeset::Engine::open(fonts.string(), panel.px_per_mm));
    paint::Painter painter(*text, paint::on_paper());
    paint::PdfWriter pdf(paper);
    const auto pages = paged(page);
    for (int sheet = 0; sheet < kMostSheets; ++sheet) {
        const auto frame = layout::arrange(page, panel, layout::direction_of(page.lang),
                                           {.pages = {{pages, sheet}}}, *text);
        // Past the last one it shows the last one again.
        const auto shown = frame.pages.find(pages);
        const bool is_there = shown == frame.pages.end() ? sheet == 0 : shown->second == sheet;
        if (!is_there) break;
        painter.paint(frame, {});
        TRY_DO(pdf.add(painter.surface()));
    }
    painter.forget();
    return std::move(pdf).finish();
}

std::optional<std::string> PrintPages::place() {
    return printer_ == nullptr ? std::nullopt : printer_->place();
}

void PrintPages::print(const node::Node& page, ports::Monotonic now) {
    let_go_of_late();
    page_ = page;
    began_ = asked_ = now;
    job_.reset();
    last_ = Printed::Waiting;
}

// Setting a page takes a while: what is said of it stands on the glass by then.
Printed PrintPages::hand_over() {
    const auto page = std::exchange(page_, std::nullopt);
    if (printer_ == nullptr) return Printed::Failed;
    const auto pdf = set_pages(*page, fonts_);
    if (!pdf) return Printed::Failed;
    const auto job = printer_->print(*pdf);
    if (!job) return Printed::Failed;
    job_ = *job;
    return Printed::Waiting;
}

Printed PrintPages::outcome(ports::Monotonic now) {
    if (page_) last_ = hand_over();
    if (last_ != Printed::Waiting || now - asked_ < kAskEvery) return last_;
    asked_ = now;
    switch (printer_->standing(*job_)) {
        case ports::PrintStanding::Waiting: break;
        case ports::PrintStanding::Done: last_ = Printed::Done; break;
        case ports::PrintStanding::Failed: last_ = Printed::Failed; break;
    }
    if (last_ == Printed::Waiting && now - began_ >= kLate) last_ = Printed::Late;
    return last_;
}

void PrintPages::take_back() {
    const bool waits = last_ == Printed::Waiting || last_ == Printed::Late;
    if (job_ && waits) printer_->cancel(*job_);
    job_.reset();
    page_.reset();
    last_ = Printed::Failed;
}

void PrintPages::let_go_of_late() {
    if (last_ == Printed::Late) take_back();
}

}  // namespace kiosk::programs
