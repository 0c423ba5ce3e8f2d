// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "firmware/ports/clock.h"
#include "ui/input/hands.h"
#include "ui/node/node.h"
#include "ui/words/words.h"

namespace kiosk::shell {

// Where to go: which screen, and what it shows. Screens name each other only by this.
struct Address {
    std::string screen;  // "service"
    std::string item;    // "4821"; empty where the screen shows one thing only
    friend bool operator==(const Address&, const Address&) = default;
};

// The screen of the family's list, which the top band leads to.
inline constexpr std::string_view kMyList = "my-list";

struct Stay {};
struct Push {
    Address to;
};
struct Replace {
    Address to;
};
struct Pop {};
struct PopTo {
    std::string screen;
};  // back to the nearest screen of that name; stays where there is none
struct Home {};
struct Leave {};
using Next = std::variant<Stay, Push, Replace, Pop, PopTo, Home, Leave>;

// What stands around a screen.
enum class Chrome {
    Full,    // Back, Leave now, access bar
    NoBack,  // nothing to go back to: home, kept safe
    Bare,    // welcome: access bar only
};

// A field that does not want plain small letters.
struct Manner {
    node::Key field;
    input::FieldManner manner;
};

// What pressing Done leads to: "Show 6 results", and a part of that for a narrow panel.
struct Leading {
    words::Text whole;
    words::Text brief;
};

// One screen: made fresh from its address, from only what it needs. view() is pure and fast; on() changes the sitting and
// says where to go. A screen keeps nothing that the sitting should keep.
class Screen {
  public:
    virtual ~Screen() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    // What stands between the bands, top to bottom.
    [[nodiscard]] virtual std::vector<node::Node> view() const = 0;
    virtual Next on(const node::Action& action) = 0;
    // Called at least once a second, and after a message from outside. Says whether anything on it changed by going
    // anywhere but Stay, or by has_news().
    virtual Next tick(ports::Monotonic /*now*/) { return Stay{}; }
    // True while it waits for an answer from outside: nobody should think the screen dead.
    [[nodiscard]] virtual bool is_waiting() const { return false; }
    // Something that must be noticed now, once: an error summary.
    virtual std::optional<node::Key> take_focus() { return std::nullopt; }
    [[nodiscard]] virtual Chrome chrome() const { return Chrome::Full; }
    // Part of making a request: says so where nothing is really sent.
    [[nodiscard]] virtual bool is_request() const { return false; }
    [[nodiscard]] virtual std::vector<Manner> manners() const { return {}; }
    // Where typing looks for something. Said by the button that ends typing on a panel where typing is a screen of its
    // own; std::nullopt: "Done".
    [[nodiscard]] virtual std::optional<Leading> typing_leads_to() const { return std::nullopt; }
};

// Makes screens from addresses; nullptr for an address that leads nowhere.
class ScreenMaker {
  public:
    virtual ~ScreenMaker() = default;
    virtual std::unique_ptr<Screen> make(const Address& address) = 0;
};

}  // namespace kiosk::shell
