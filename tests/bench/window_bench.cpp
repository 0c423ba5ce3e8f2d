// SPDX-License-Identifier: Apache-2.0
// The least that the kiosk's window costs: the same libraries, a blank surface, and nothing else. bench_start.py measures
// the kiosk against it.
#include <cstdio>

#include "ui/paint/events.h"
#include "ui/paint/presenter.h"

int main() {
    using namespace kiosk;
    const layout::Panel panel{.width_px = 1920, .height_px = 1080};
    auto window = paint::WindowPresenter::open(
        {.title = "bare window", .width_px = panel.width_px, .height_px = panel.height_px});
    if (!window) {
        std::fprintf(stderr, "%s\n", window.error().detail.c_str());
        return 1;
    }
    const paint::Surface surface(panel.width_px, panel.height_px);
    const paint::PixelRect all[]{surface.bounds()};
    const auto shown = (*window)->show(surface, all);
    const auto events = paint::Events::open(panel);
    if (!shown || !events) return 1;
    std::puts("first frame");
    std::fflush(stdout);
    while (true) {
        for (const auto& event : (*events)->wait(std::nullopt)) {
            if (std::holds_alternative<node::WindowClosed>(event)) return 0;
        }
    }
}
