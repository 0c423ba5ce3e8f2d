// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>

#include "firmware/base/result.h"
#include "ui/paint/surface.h"

namespace kiosk::paint {

// Brings painted pixels to where they are seen.
class Presenter {
  public:
    virtual ~Presenter() = default;
    virtual base::Result<void> show(const Surface& surface, std::span<const PixelRect> changed) = 0;
};

struct WindowOptions {
    std::string title;
    std::string driver;  // SDL's name for it, such as "x11" or "dummy"; empty = SDL chooses
    int width_px = 1920;
    int height_px = 1080;
    enum class Size { Given, Fullscreen } size = Size::Given;
};

// A window that takes pixels from memory; no graphics driver is loaded. Open it before Events.
class WindowPresenter final : public Presenter {
  public:
    // Unavailable where there is no display.
    [[nodiscard]] static base::Result<std::unique_ptr<WindowPresenter>> open(
        const WindowOptions& options);
    ~WindowPresenter() override;
    WindowPresenter(const WindowPresenter&) = delete;
    WindowPresenter& operator=(const WindowPresenter&) = delete;

    base::Result<void> show(const Surface& surface, std::span<const PixelRect> changed) override;

    // What was really given: the whole display where full screen.
    [[nodiscard]] int width_px() const;
    [[nodiscard]] int height_px() const;
    // From what the display says of itself; 0 where it does not say.
    [[nodiscard]] double px_per_mm() const;

  private:
    class Impl;
    explicit WindowPresenter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

[[nodiscard]] base::Result<void> write_png(const Surface& surface, const std::string& path);

}  // namespace kiosk::paint
