// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SDL.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "firmware/base/result.h"

namespace kiosk::paint {

// One of SDL's subsystems for as long as this lives; SDL itself counts its users.
class SdlPart {
  public:
    static base::Result<SdlPart> start(Uint32 part) {
        // Fingers come as fingers and a mouse as a mouse, never as each other.
        SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
        SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
        // A press that also brings the window forward is a press.
        SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        // Without this a window of memory pixels loads a whole graphics driver, 90 MiB of it.
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
        SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
        // A kiosk has no desktop to talk to, and looking for one would run a program, dbus-launch.
        ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
        ::setenv("DBUS_SYSTEM_BUS_ADDRESS", "disabled:", 1);
        if (SDL_InitSubSystem(part) != 0) {
            return base::Error{base::Code::Unavailable, std::string("SDL: ") + SDL_GetError()};
        }
        return SdlPart(part);
    }
    SdlPart(SdlPart&& other) noexcept : part_(std::exchange(other.part_, 0)) {}
    SdlPart& operator=(SdlPart&&) = delete;
    ~SdlPart() {
        if (part_ != 0) SDL_QuitSubSystem(part_);
    }

  private:
    explicit SdlPart(Uint32 part) : part_(part) {}
    Uint32 part_;
};

}  // namespace kiosk::paint
