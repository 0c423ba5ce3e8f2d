// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/presenter.h"

#include <cstring>
#include <utility>
#include <vector>

#include "ui/paint/video.h"

namespace kiosk::paint {

namespace {

constexpr double kMillimetresPerInch = 25.4;

struct Destroys {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

base::Error refused(const char* what) {
    return {base::Code::Unavailable, std::string(what) + ": " + SDL_GetError()};
}

void copy(const Surface& from, SDL_Surface& to, const SDL_Rect& rect) {
    const auto start = static_cast<std::ptrdiff_t>(rect.y) * to.pitch +
                       static_cast<std::ptrdiff_t>(rect.x) * to.format->BytesPerPixel;
    SDL_ConvertPixels(rect.w, rect.h, SDL_PIXELFORMAT_ARGB8888, from.row(rect.y) + rect.x,
                      from.width() * static_cast<int>(sizeof(std::uint32_t)), to.format->format,
                      static_cast<std::uint8_t*>(to.pixels) + start, to.pitch);
}

}  // namespace

class WindowPresenter::Impl {
  public:
    Impl(SdlPart video, SDL_Window* window) : video_(std::move(video)), window_(window) {}
    SdlPart video_;
    std::unique_ptr<SDL_Window, Destroys> window_;
};

WindowPresenter::WindowPresenter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WindowPresenter::~WindowPresenter() = default;

base::Result<std::unique_ptr<WindowPresenter>> WindowPresenter::open(const WindowOptions& options) {
    if (!options.driver.empty()) SDL_SetHint(SDL_HINT_VIDEODRIVER, options.driver.c_str());
    TRY(auto video, SdlPart::start(SDL_INIT_VIDEO));
    const bool is_full = options.size == WindowOptions::Size::Fullscreen;
    SDL_Window* window = SDL_CreateWindow(
        options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width_px,
        options.height_px, is_full ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_SHOWN);
    if (window == nullptr) return refused("no window");
    if (is_full) SDL_ShowCursor(SDL_DISABLE);
    SDL_StartTextInput();
    return std::unique_ptr<WindowPresenter>(
        new WindowPresenter(std::make_unique<Impl>(std::move(video), window)));
}

base::Result<void> WindowPresenter::show(const Surface& surface,
                                         std::span<const PixelRect> changed) {
    if (changed.empty()) return {};
    SDL_Surface* window = SDL_GetWindowSurface(impl_->window_.get());
    if (window == nullptr) return refused("no window surface");
    const PixelRect inside{0, 0, window->w, window->h};
    std::vector<SDL_Rect> rects;
    for (const auto& each : changed) {
        const auto part = each.meet(inside).meet(surface.bounds());
        if (part.is_empty()) continue;
        rects.push_back({part.x, part.y, part.w, part.h});
        copy(surface, *window, rects.back());
    }
    if (rects.empty()) return {};
    if (SDL_UpdateWindowSurfaceRects(impl_->window_.get(), rects.data(),
                                     static_cast<int>(rects.size())) != 0) {
        return refused("the window takes no pixels");
    }
    return {};
}

int WindowPresenter::width_px() const {
    int width = 0;
    SDL_GetWindowSize(impl_->window_.get(), &width, nullptr);
    return width;
}

int WindowPresenter::height_px() const {
    int height = 0;
    SDL_GetWindowSize(impl_->window_.get(), nullptr, &height);
    return height;
}

double WindowPresenter::px_per_mm() const {
    float across = 0;
    const int display = SDL_GetWindowDisplayIndex(impl_->window_.get());
    if (SDL_GetDisplayDPI(display, nullptr, &across, nullptr) != 0) return 0;
    return static_cast<double>(across) / kMillimetresPerInch;
}

}  // namespace kiosk::paint
