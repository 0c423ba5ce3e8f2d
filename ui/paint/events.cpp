// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/events.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <utility>

#include "firmware/base/utf8.h"
#include "ui/paint/video.h"

namespace kiosk::paint {

namespace {

using node::FingerEvent;
using node::FingerPhase;
using node::KeyCode;
using Milliseconds = std::chrono::milliseconds;

constexpr long long kMouseFinger = -1;

struct KeyPair {
    SDL_Keycode sdl;
    KeyCode code;
};

// The first of a code's rows is the one that a robot presses.
constexpr std::array kKeys = {
    KeyPair{SDLK_TAB, KeyCode::Tab},           KeyPair{SDLK_RETURN, KeyCode::Enter},
    KeyPair{SDLK_RETURN2, KeyCode::Enter},     KeyPair{SDLK_KP_ENTER, KeyCode::Enter},
    KeyPair{SDLK_SPACE, KeyCode::Space},       KeyPair{SDLK_ESCAPE, KeyCode::Escape},
    KeyPair{SDLK_AC_BACK, KeyCode::Escape},    KeyPair{SDLK_LEFT, KeyCode::Left},
    KeyPair{SDLK_RIGHT, KeyCode::Right},       KeyPair{SDLK_UP, KeyCode::Up},
    KeyPair{SDLK_DOWN, KeyCode::Down},         KeyPair{SDLK_HOME, KeyCode::Home},
    KeyPair{SDLK_END, KeyCode::End},           KeyPair{SDLK_PAGEUP, KeyCode::PageUp},
    KeyPair{SDLK_PAGEDOWN, KeyCode::PageDown}, KeyPair{SDLK_BACKSPACE, KeyCode::Backspace},
    KeyPair{SDLK_DELETE, KeyCode::Delete},     KeyPair{SDLK_F1, KeyCode::F1},
    KeyPair{SDLK_UNKNOWN, KeyCode::Other},
};

KeyCode code_of(SDL_Keycode sdl) {
    const auto found = std::ranges::find(kKeys, sdl, &KeyPair::sdl);
    return found == kKeys.end() ? KeyCode::Other : found->code;
}

SDL_Keycode sdl_of(KeyCode code) { return std::ranges::find(kKeys, code, &KeyPair::code)->sdl; }

FingerPhase phase_of(Uint32 type) {
    if (type == SDL_FINGERDOWN) return FingerPhase::Down;
    return type == SDL_FINGERUP ? FingerPhase::Up : FingerPhase::Move;
}

Uint32 type_of(FingerPhase phase) {
    switch (phase) {
        case FingerPhase::Down: return SDL_FINGERDOWN;
        case FingerPhase::Move: return SDL_FINGERMOTION;
        case FingerPhase::Up:
        case FingerPhase::Cancelled: return SDL_FINGERUP;
    }
    return SDL_FINGERUP;
}

// Where SDL has descriptors of its own to sleep on.
bool sdl_can_sleep() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr &&
           (std::strcmp(driver, "x11") == 0 || std::strcmp(driver, "wayland") == 0);
}

class EventDescriptor {
  public:
    EventDescriptor() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~EventDescriptor() {
        if (fd_ >= 0) close(fd_);
    }
    EventDescriptor(const EventDescriptor&) = delete;
    EventDescriptor& operator=(const EventDescriptor&) = delete;

    [[nodiscard]] int fd() const { return fd_; }
    void raise() const {
        // It can only fail where it is raised already.
        [[maybe_unused]] const auto written = eventfd_write(fd_, 1);
    }
    void lower() const {
        eventfd_t count = 0;
        [[maybe_unused]] const auto read = eventfd_read(fd_, &count);
    }

  private:
    int fd_;
};

int poll_timeout(std::optional<Milliseconds> timeout) {
    constexpr Milliseconds kLongest{24LL * 60 * 60 * 1000};
    return timeout ? static_cast<int>(std::clamp(*timeout, Milliseconds{0}, kLongest).count()) : -1;
}

// SDL events to ours. It remembers which fingers are down, to let go of them when the window loses
// them.
class Translator {
  public:
    explicit Translator(const layout::Panel& panel) : panel_(panel) {}

    void translate(const SDL_Event& event, std::vector<node::RawEvent>& out) {
        switch (event.type) {
            case SDL_FINGERDOWN:
            case SDL_FINGERMOTION:
            case SDL_FINGERUP: finger(event.tfinger, out); return;
            case SDL_MOUSEBUTTONDOWN: mouse_button(event.button, FingerPhase::Down, out); return;
            case SDL_MOUSEBUTTONUP: mouse_button(event.button, FingerPhase::Up, out); return;
            case SDL_MOUSEMOTION: mouse_motion(event.motion, out); return;
            case SDL_KEYDOWN: key(event.key, out); return;
            case SDL_TEXTINPUT: out.emplace_back(node::TextEvent{event.text.text}); return;
            case SDL_QUIT: out.emplace_back(node::WindowClosed{}); return;
            case SDL_WINDOWEVENT: window(event.window, out); return;
            default: return;
        }
    }

  private:
    void add(FingerEvent event, std::vector<node::RawEvent>& out) {
        if (event.phase == FingerPhase::Down || event.phase == FingerPhase::Move) {
            down_.insert_or_assign(event.finger, event);
        } else {
            down_.erase(event.finger);
        }
        out.emplace_back(event);
    }

    void finger(const SDL_TouchFingerEvent& event, std::vector<node::RawEvent>& out) {
        add({static_cast<long long>(event.fingerId), phase_of(event.type),
             static_cast<double>(event.x) * panel_.width(),
             static_cast<double>(event.y) * panel_.height()},
            out);
    }

    void mouse(Sint32 x, Sint32 y, FingerPhase phase, std::vector<node::RawEvent>& out) {
        // The middle of the pixel that the pointer is on.
        add({kMouseFinger, phase, (x + 0.5) / panel_.px_per_mm, (y + 0.5) / panel_.px_per_mm}, out);
    }

    void mouse_button(const SDL_MouseButtonEvent& event, FingerPhase phase,
                      std::vector<node::RawEvent>& out) {
        if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) return;
        mouse(event.x, event.y, phase, out);
    }

    void mouse_motion(const SDL_MouseMotionEvent& event, std::vector<node::RawEvent>& out) {
        if (event.which == SDL_TOUCH_MOUSEID || !down_.contains(kMouseFinger)) return;
        mouse(event.x, event.y, FingerPhase::Move, out);
    }

    static void key(const SDL_KeyboardEvent& event, std::vector<node::RawEvent>& out) {
        out.emplace_back(node::KeyEvent{code_of(event.keysym.sym),
                                        (event.keysym.mod & KMOD_SHIFT) != 0, event.repeat != 0});
    }

    void window(const SDL_WindowEvent& event, std::vector<node::RawEvent>& out) {
        if (event.event == SDL_WINDOWEVENT_EXPOSED || event.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
            out.emplace_back(node::WindowExposed{});
        }
        if (event.event == SDL_WINDOWEVENT_FOCUS_LOST) cancel_all(out);
    }

    void cancel_all(std::vector<node::RawEvent>& out) {
        for (auto [id, event] : std::exchange(down_, {})) {
            event.phase = FingerPhase::Cancelled;
            out.emplace_back(event);
        }
    }

    layout::Panel panel_;
    std::map<long long, FingerEvent> down_;
};

}  // namespace

class Events::Impl {
  public:
    Impl(SdlPart events, const layout::Panel& panel)
        : events_(std::move(events)),
          panel_(panel),
          translator_(panel),
          wake_type_(SDL_RegisterEvents(1)),
          sdl_sleeps_(sdl_can_sleep()) {}

    std::vector<node::RawEvent> poll() {
        std::vector<node::RawEvent> out;
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) translator_.translate(event, out);
        return out;
    }

    std::vector<node::RawEvent> wait(std::optional<Milliseconds> timeout,
                                     std::span<const int> devices) {
        auto out = poll();
        if (!out.empty()) return out;
        if (sdl_sleeps_) {
            // Given no event to fill in, SDL leaves it in the queue for poll().
            SDL_WaitEventTimeout(nullptr, poll_timeout(timeout));
        } else {
            sleep(timeout, devices);
        }
        return poll();
    }

    void wake() {
        wake_.raise();
        if (!sdl_sleeps_) return;
        SDL_Event event{};
        event.type = wake_type_;
        SDL_PushEvent(&event);
    }

    void push(SDL_Event event) { SDL_PushEvent(&event); }
    [[nodiscard]] const layout::Panel& panel() const { return panel_; }

  private:
    void sleep(std::optional<Milliseconds> timeout, std::span<const int> devices) {
        std::vector<pollfd> watched{{wake_.fd(), POLLIN, 0}};
        for (const int device : devices) watched.push_back({device, POLLIN, 0});
        ::poll(watched.data(), watched.size(), poll_timeout(timeout));
        wake_.lower();
    }

    SdlPart events_;
    layout::Panel panel_;
    Translator translator_;
    EventDescriptor wake_;
    Uint32 wake_type_;
    bool sdl_sleeps_;
};

Events::Events(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Events::~Events() = default;

base::Result<std::unique_ptr<Events>> Events::open(const layout::Panel& panel) {
    TRY(auto events, SdlPart::start(SDL_INIT_EVENTS));
    return std::unique_ptr<Events>(new Events(std::make_unique<Impl>(std::move(events), panel)));
}

std::vector<node::RawEvent> Events::wait(std::optional<Milliseconds> timeout,
                                         std::span<const int> devices) {
    return impl_->wait(timeout, devices);
}

std::vector<node::RawEvent> Events::poll() { return impl_->poll(); }

void Events::wake() { impl_->wake(); }

void Events::push_finger(FingerPhase phase, layout::Millimetres x, layout::Millimetres y,
                         long long finger) {
    SDL_Event event{};
    event.tfinger.type = type_of(phase);
    event.tfinger.fingerId = finger;
    event.tfinger.x = static_cast<float>(x / impl_->panel().width());
    event.tfinger.y = static_cast<float>(y / impl_->panel().height());
    impl_->push(event);
}

void Events::push_key(KeyCode code, bool shift, bool repeat) {
    SDL_Event event{};
    event.key.type = SDL_KEYDOWN;
    event.key.state = SDL_PRESSED;
    event.key.repeat = repeat ? 1 : 0;
    event.key.keysym.sym = sdl_of(code);
    event.key.keysym.mod = static_cast<Uint16>(shift ? KMOD_LSHIFT : KMOD_NONE);
    impl_->push(event);
}

void Events::push_text(std::string_view text) {
    // As SDL does, no event holds more than its small array, and none cuts a letter.
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        for (auto next = base::code_point_at(text, at).next;
             next - at < SDL_TEXTINPUTEVENT_TEXT_SIZE; next = base::code_point_at(text, end).next) {
            end = next;
            if (end >= text.size()) break;
        }
        SDL_Event event{};
        event.text.type = SDL_TEXTINPUT;
        std::memcpy(event.text.text, text.data() + at, end - at);
        impl_->push(event);
        at = end;
    }
}

void Events::push_close() {
    SDL_Event event{};
    event.type = SDL_QUIT;
    impl_->push(event);
}

}  // namespace kiosk::paint
