// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// The tree of meaning. Layout, paint, every way of input, the checks and the tests read this and nothing else.
// Names of roles and verbs are AccessKit's.
namespace kiosk::node {

// Stable across frames and languages: "service:4821", never "row 3". Unique in a tree.
using Key = std::string;

enum class Role {
    Window,
    Banner,      // the top band
    Main,        // what the screen is about
    Navigation,  // the access bar
    Group,
    Form,
    List,
    ListItem,
    Heading,
    Label,  // a short text
    Paragraph,
    Button,
    RadioGroup,
    RadioButton,
    CheckBox,
    TextInput,
    MultilineTextInput,
    SearchInput,
    Image,
    Alert,   // something is wrong, said at once
    Status,  // something has happened, said politely
    ProgressIndicator,
    AlertDialog,
    Keyboard,  // a group of Key buttons; not in AccessKit, mapped to Group
};

// What a person can do to a node. Every way of input answers with an Action of one of these.
enum class Verb { Click, Focus, SetValue, ScrollDown, ScrollUp };

enum class Toggled { NotApplicable, Off, On };
enum class Validity { Good, Invalid };
enum class Availability { Ready, Busy, Disabled };
// Private: covered on the glass unless focused, never spoken aloud, never predicted or logged.
enum class Privacy { Open, Private };

struct State {
    Toggled toggled = Toggled::NotApplicable;
    Validity validity = Validity::Good;
    Availability availability = Availability::Ready;
    friend bool operator==(const State&, const State&) = default;
};

// How the children stand. Presentation only: it never changes what a node means.
enum class Arrange {
    Stack,  // one below the other
    Row,    // side by side, shares of the width by `weight`; 0 = its own width
    Band,  // a row that stays on one line as long as it can: icons go, then long names, then what may
    Flow,   // side by side at their own widths, wrapping
    Grid,   // `columns` equal columns (fewer where they do not fit)
    Split,  // two columns where wide (shares by `weight`), stacked where narrow
    Pages,  // a stack shown a screenful at a time, with its own Show-more buttons
};

enum class Emphasis { Plain, Main, Quiet };

// The visible kind of a thing, where its role does not settle it.
enum class Look {
    Auto,   // by role: a button is a card edge, a heading is large ...
    Bare,   // words only, no edge
    Card,   // white, thin edge
    Panel,  // a tinted block that is read, not pressed
    Pill,   // round ends: top band, chips
    Good,   // green panel
    Warn,
    Stop,       // red panel: danger and errors
    Band,       // full-width strip (access bar, keyboard ground)
    KeyCap,     // a key of the on-screen keyboard
    Cover,      // fills the panel: hidden screen, neutral page
    Reference,  // a large, letter-spaced, unbroken code
    Step,       // one mark of a progress line
};

// When a node is laid out at all. Second lines go first where there is no room; never the size of words.
// Wide: panels 180 mm high and more; Small: the others. Roomy: where second lines have room, which is not on panels
// under 100 mm high or wide, nor where a screen of a smaller panel stands whole without them; Compact: where they have not.
enum class Room { Always, Wide, Small, Roomy, Compact };

// The squares of a QR code, `side` of them along each edge, row by row from the top left; its quiet zone is not part of it.
struct Squares {
    int side = 0;
    std::vector<bool> dark;
    [[nodiscard]] bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
    friend bool operator==(const Squares&, const Squares&) = default;
};

// Byte range [from, to) of `name`: what was looked for, drawn as a marker pen would; or a word that leads on, underlined by
// dots. Pressing it presses the button that it leads to, which the same screen holds.
struct Mark {
    std::size_t from = 0;
    std::size_t to = 0;
    Key leads_to;  // empty = nowhere
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Presentation {
    Arrange arrange = Arrange::Stack;
    Emphasis emphasis = Emphasis::Plain;
    Look look = Look::Auto;
    Room room = Room::Always;
    std::string icon;      // a name in ui/paint/icons; empty = none
    std::string category;  // "learning", "health" ... colours the icon or the card's edge
    int columns = 2;       // Grid
    int level = 1;         // Heading: 1 = the screen's title
    double weight = 1;     // share in a Row or Split of the parent; 0 = own width
    double min_height_mm = 0;
    bool grow = false;    // takes the height that is left in a Stack
    bool pinned = false;  // in a Pages: stays at the foot of the region on every page
    bool centred = false;
    bool stays = false;      // is still shown while typing on a small panel
    bool gives_way = false;  // goes where its Band is too narrow without icons and long names too
    friend bool operator==(const Presentation&, const Presentation&) = default;
};

struct Node {
    Key key;
    Role role = Role::Group;
    std::string name;  // what it is called; visible words come first in it
    std::string
        short_name;     // shown in place of `name` where that does not fit; a prefix or part of it
    std::string value;  // what a field holds
    std::string hint;   // a second line: what happens, or how to answer
    std::string error;  // said at the field when validity is Invalid
    State state;
    std::vector<Verb> verbs;
    std::string lang;       // empty = the parent's
    bool is_draft = false;  // its words are a translation that no speaker has checked
    Privacy privacy = Privacy::Open;
    std::string spoken;  // said in place of the name, where that is written for the eye
    std::vector<Mark> marks;
    Squares squares;  // Image: a code for a camera, what it holds is the `value`
    Presentation look;
    std::vector<Node> children;

    [[nodiscard]] bool has(Verb verb) const;
    // Something that focus stops at.
    [[nodiscard]] bool is_stop() const;
    [[nodiscard]] bool is_field() const;
};

struct Action {
    Key target;
    Verb verb = Verb::Click;
    std::string value;  // SetValue: the whole new value
    friend bool operator==(const Action&, const Action&) = default;
};

// Depth first, in reading order.
void walk(const Node& root, const std::function<void(const Node&)>& visit);
[[nodiscard]] const Node* find(const Node& root, std::string_view key);
[[nodiscard]] Node* find(Node& root, std::string_view key);
[[nodiscard]] std::size_t count(const Node& root);
// Every stop in reading order.
[[nodiscard]] std::vector<const Node*> stops(const Node& root);

[[nodiscard]] std::string_view to_text(Role role);
[[nodiscard]] std::string_view to_text(Verb verb);

// Largest tree a screen may make; ui/checks enforces it.
inline constexpr std::size_t kMaxNodes = 300;

}  // namespace kiosk::node
