// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/paint/sample_frames.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>

#include "ui/paint/icons.h"
#include "ui/paint/pictograms.h"

namespace kiosk::sample {

namespace {

using layout::Align;
using layout::Direction;
using layout::Ink;
using layout::Item;
using layout::Rect;
using layout::Shape;
using layout::TextStyle;
using layout::Weight;

constexpr double kBase = 4.9;
constexpr TextStyle kTitle{kBase * 1.6, Weight::Bold};
constexpr TextStyle kDoor{kBase * 1.2, Weight::Bold};
constexpr TextStyle kBody{kBase, Weight::Regular};
constexpr TextStyle kBold{kBase, Weight::Bold};
constexpr TextStyle kSmall{kBase * 0.86, Weight::Regular};
constexpr TextStyle kSmallBold{kBase * 0.86, Weight::Bold};

class Builder {
  public:
    Builder(typeset::Engine& text, layout::Panel panel, std::string lang)
        : text_(text), lang_(std::move(lang)) {
        frame_.panel = panel;
        frame_.direction = typeset::direction_of(lang_);
        shape("paper", {0, 0, panel.width(), panel.height()}, Shape::Paper);
    }

    // Boxes are given as for left to right, and mirrored here.
    [[nodiscard]] Rect place(Rect rect) const {
        if (frame_.direction == Direction::RightToLeft)
            rect.x = frame_.panel.width() - rect.right();
        return rect;
    }

    Item& shape(std::string key, const Rect& box, Shape shape, bool pressable = false) {
        Item item;
        item.key = std::move(key);
        item.box = place(box);
        item.visible = item.box;
        item.shape = shape;
        item.pressable = pressable;
        frame_.items.push_back(std::move(item));
        return frame_.items.back();
    }

    double height(std::string_view words, const TextStyle& style, double width) {
        return text_.measure(words, style, lang_, width).size.h;
    }
    double width(std::string_view words, const TextStyle& style) {
        return text_.measure(words, style, lang_, 0).size.w;
    }

    layout::TextPiece& words(Item& item, Rect box, const std::string& words, const TextStyle& style,
                             Ink ink = Ink::Normal, Align align = Align::Start) {
        box.h = height(words, style, box.w);
        layout::TextPiece piece;
        piece.rect = place(box);
        piece.text = words;
        piece.style = style;
        piece.lang = lang_;
        piece.align = align;
        piece.ink = ink;
        // What only holds words is as large as they are.
        if (item.shape == Shape::None) {
            item.box = piece.rect;
            item.visible = piece.rect;
        }
        item.texts.push_back(std::move(piece));
        return item.texts.back();
    }

    void icon(Item& item, double x, double y, double size, std::string name, Ink ink = Ink::Action,
              bool mirrored = false) {
        const bool flips = mirrored && frame_.direction == Direction::RightToLeft;
        item.icons.push_back({place({x, y, size, size}), std::move(name), ink, flips});
    }

    // An icon and its word, together in the middle of the item.
    void centred_pair(Item& item, const Rect& box, std::string name, const std::string& label,
                      const TextStyle& style, double icon_size) {
        const double gap = 2.6;
        const double wide = width(label, style);
        const double x = box.x + (box.w - wide - gap - icon_size) / 2;
        icon(item, x, box.y + (box.h - icon_size) / 2, icon_size, std::move(name), Ink::Normal);
        words(item,
              {x + icon_size + gap, box.y + (box.h - height(label, style, 0)) / 2, wide + 0.5, 0},
              label, style);
    }

    layout::Frame finish() && { return std::move(frame_); }
    layout::Frame& frame() { return frame_; }

  private:
    typeset::Engine& text_;
    std::string lang_;
    layout::Frame frame_;
};

struct HomeWords {
    std::string council, finish, title, promise;
    std::array<std::pair<std::string, std::string>, 4> doors;
    std::array<std::string, 6> kinds;
    std::array<std::string, 4> access;
};

HomeWords home_words(std::string_view lang) {
    if (lang == "ur") {
        return {
            "والتھم فاریسٹ لوکل آفر",
            "ابھی باہر نکلیں",
            "آپ کیا کرنا چاہتے ہیں؟",
            "آپ جو کچھ دیکھتے ہیں وہ بھلا دیا جاتا ہے۔",
            {{{"مدد اور سرگرمیاں تلاش کریں", "لفظ لکھیں یا نیچے سے چنیں۔ عمر 0 سے 25 سال۔"},
              {"EHC ضروریات کے جائزے کی درخواست", "9 مختصر صفحے۔ جتنا وقت چاہیں لیں۔"},
              {"یہ سب کیسے ہوتا ہے", "مراحل، تاریخیں، آپ کے حقوق۔"},
              {"جن لوگوں سے آپ بات کر سکتے ہیں", "مفت اور آزاد مشورہ۔"}}},
            {"تعلیم", "صحت", "دیکھ بھال اور مختصر وقفے", "سرگرمیاں", "رقم اور حقوق", "بالغ ہونا"},
            {"زبان", "سنیں", "اسکرین چھپائیں", "مدد"}};
    }
    return {"Waltham Forest Local Offer",
            "Leave now",
            "What would you like to do?",
            "What you look at here is forgotten when you leave.",
            {{{"Find help and things to do", "Type a word, or choose below. For ages 0 to 25."},
              {"Ask for an EHC needs assessment", "9 short screens. Take as long as you like."},
              {"How it all works", "Steps, dates, your rights."},
              {"People you can ring or visit", "Free, independent advice near you."}}},
            {"Learning", "Health", "Care and short breaks", "Things to do", "Money and rights",
             "Becoming an adult"},
            {"Language", "Listen", "Hide my screen", "Help"}};
}

void door(Builder& build, const std::string& key, const Rect& box, const std::string& icon,
          const std::pair<std::string, std::string>& label, Shape shape) {
    const bool is_main = shape == Shape::Filled;
    const Ink ink = is_main ? Ink::OnAction : Ink::Normal;
    auto& item = build.shape(key, box, shape, true);
    const double icon_size = 11.5;
    const double x = box.x + 8 + icon_size + 6;
    const double wide = box.right() - x - (is_main ? 18 : 6);
    const double first = build.height(label.first, kDoor, wide);
    const double second = build.height(label.second, kSmall, wide);
    const double y = box.y + (box.h - first - second - 0.8) / 2;
    build.icon(item, box.x + 8, box.y + (box.h - icon_size) / 2, icon_size, icon,
               is_main ? Ink::OnAction : Ink::Action);
    build.words(item, {x, y, wide, 0}, label.first, kDoor, ink);
    build.words(item, {x, y + first + 0.8, wide, 0}, label.second, kSmall,
                is_main ? Ink::OnAction : Ink::Soft);
    if (is_main)
        build.icon(item, box.right() - 14, box.y + box.h / 2 - 4.5, 9, "next", Ink::OnAction, true);
}

void kinds(Builder& build, const HomeWords& say, double left, double top, double width) {
    constexpr std::array kNames = {"learning", "health", "care", "play", "money", "growing"};
    const double gap = 4.4;
    const double w = (width - 2 * gap) / 3;
    const double h = 41;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const Rect box{left + static_cast<double>(i % 3) * (w + gap),
                       top + static_cast<double>(i / 3) * (h + gap), w, h};
        auto& item = build.shape(std::string("kind:") + kNames[i], box, Shape::Card, true);
        item.category = kNames[i];
        const double line = build.height(say.kinds[i], kBold, box.w - 6);
        const double y = box.y + (box.h - 11 - 2.6 - line) / 2;
        build.icon(item, box.x + (w - 11) / 2, y, 11, kNames[i], Ink::Category);
        build.words(item, {box.x + 3, y + 11 + 2.6, box.w - 6, 0}, say.kinds[i], kBold, Ink::Normal,
                    Align::Centre);
    }
}

void access_bar(Builder& build, const HomeWords& say) {
    constexpr std::array kIcons = {"globe", "listen", "hide", "help"};
    const auto& panel = build.frame().panel;
    const double top = panel.height() - 21.6;
    build.shape("access", {0, top, panel.width(), 21.6}, Shape::Band);
    const double gap = 3;
    const double w = (panel.width() - 14 - 3 * gap) / 4;
    for (std::size_t i = 0; i < kIcons.size(); ++i) {
        const Rect box{7 + static_cast<double>(i) * (w + gap), top + 3.4, w, 14.4};
        auto& item = build.shape(std::string("access:") + kIcons[i], box, Shape::Card, true);
        build.centred_pair(item, box, kIcons[i], say.access[i], kSmallBold, 7);
    }
}

}  // namespace

layout::Frame home(typeset::Engine& text, std::string_view lang) {
    const auto say = home_words(lang);
    Builder build(text, kDesk, std::string(lang));
    const double right = kDesk.width() - 7;
    auto& brand = build.shape("brand", {7, 4, 120, 14}, Shape::None);
    build.words(brand, {7, 11 - build.height(say.council, kSmallBold, 0) / 2, 120, 0}, say.council,
                kSmallBold, Ink::Soft);
    const double leave_width = build.width(say.finish, kSmallBold) + 24;
    const Rect leave{right - leave_width, 3.6, leave_width, 14.8};
    build.centred_pair(build.shape("leave", leave, Shape::Pill, true), leave, "leave", say.finish,
                       kSmallBold, 7);

    double y = 22;
    auto& title = build.shape("title", {7, y, 300, 14}, Shape::None);
    y += build.words(title, {7, y, 300, 0}, say.title, kTitle).rect.h + 1;
    auto& promise = build.shape("promise", {7, y, 300, 9}, Shape::None);
    y += build.words(promise, {7, y, 300, 0}, say.promise, kBody, Ink::Soft).rect.h + 4;

    const double left_width = 264;
    const double column = 7 + left_width + 5;
    const double bottom = y + 58 + 5 + 2 * 41 + 4.4;
    door(build, "find", {7, y, left_width, 58}, "search", say.doors[0], Shape::Filled);
    kinds(build, say, 7, y + 63, left_width);
    const double h = (bottom - y - 2 * 5) / 3;
    constexpr std::array kDoorIcons = {"document", "path", "people"};
    for (std::size_t i = 0; i < 3; ++i) {
        door(build, std::string("door:") + kDoorIcons[i],
             {column, y + static_cast<double>(i) * (h + 5), right - column, h}, kDoorIcons[i],
             say.doors[i + 1], Shape::Card);
    }
    access_bar(build, say);
    return std::move(build).finish();
}

namespace {

struct Named {
    const char* name;
    Shape shape;
    bool pressable;
};

void result_card(Builder& build, const Rect& box, const std::string& category) {
    auto& item = build.shape("result:" + category, box, Shape::CardEdged, true);
    item.category = category;
    build.words(item, {box.x + 6, box.y + 3, box.w - 12, 0}, "Splash Together", kDoor);
    build.words(item, {box.x + 6, box.y + 13.4, box.w - 12, 0}, "Larkswood Leisure · demonstration",
                kSmall, Ink::Soft);
    build
        .words(item, {box.x + 6, box.y + 21.5, box.w - 12, 0},
               "A warm, quiet swimming hour with a wheelchair lift.", kBody)
        .marks = {{14, 22}, {35, 45}};
    double x = box.x + 6;
    for (const auto& [icon, fact] :
         {std::pair{"pin", "About 1 mile"}, std::pair{"person", "3 to 16"},
          std::pair{"clock", "Sat 9:00"}, std::pair{"pound", "£3"},
          std::pair{"wheelchair", "Level entry"}}) {
        build.icon(item, x, box.y + 31.6, 6, icon, Ink::Normal);
        const double wide = build.width(fact, kSmall);
        build.words(item, {x + 8, box.y + 31.2, wide + 0.5, 0}, fact, kSmall);
        x += 8 + wide + 6;
    }
}

}  // namespace

layout::Frame gallery(typeset::Engine& text) {
    constexpr std::array kShapes = {
        Named{"Card", Shape::Card, true},
        Named{"Read card", Shape::Card, false},
        Named{"Chosen", Shape::Chosen, true},
        Named{"Filled", Shape::Filled, true},
        Named{"Panel", Shape::Panel, false},
        Named{"Good", Shape::GoodPanel, false},
        Named{"Warn", Shape::WarnPanel, false},
        Named{"Stop", Shape::StopPanel, false},
        Named{"Pill", Shape::Pill, true},
        Named{"Field", Shape::Field, true},
        Named{"Invalid", Shape::FieldInvalid, true},
        Named{"Key", Shape::KeyCap, true},
        Named{"Special", Shape::KeyCapSpecial, true},
        Named{"Band", Shape::Band, false},
        Named{"Pressed", Shape::Card, true},
        Named{"Pressed main", Shape::Filled, true},
    };
    Builder build(text, kDesk, "en");
    for (std::size_t i = 0; i < kShapes.size(); ++i) {
        const Rect box{7 + static_cast<double>(i % 4) * 64, 7 + static_cast<double>(i / 4) * 22, 58,
                       16};
        auto& item = build.shape(kShapes[i].name, box, kShapes[i].shape, kShapes[i].pressable);
        const Ink ink = kShapes[i].shape == Shape::Filled ? Ink::OnAction : Ink::Normal;
        auto& piece =
            build.words(item, {box.x + 5, box.y + 4, box.w - 10, 0}, kShapes[i].name, kBold, ink);
        if (kShapes[i].shape == Shape::Field) piece.caret = piece.text.size();
    }
    result_card(build, {7, 96, 250, 42}, "play");
    result_card(build, {7, 142, 250, 42}, "health");
    for (std::size_t i = 0; i < 9; ++i) {
        build.shape("step:" + std::to_string(i),
                    {7 + static_cast<double>(i) * 11.6, 190, 10.6, 1.8},
                    i < 2 ? Shape::StepDone : Shape::StepToDo);
    }
    build.shape("rule", {7, 200, 250, 0.3}, Shape::Rule);
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr std::array kMarks = {"radio-off", "radio-on", "check-off", "check-on"};
        const Rect box{275, 7 + static_cast<double>(i) * 22, 120, 18};
        auto& item = build.shape(kMarks[i], box, i % 2 == 1 ? Shape::Chosen : Shape::Card, true);
        build.icon(item, box.x + 5, box.y + 5, 8, kMarks[i],
                   i % 2 == 1 ? Ink::Action : Ink::Normal);
        build.words(item, {box.x + 18, box.y + 5.2, 90, 0}, "I am the parent or carer", kBold);
    }
    auto& urdu = build.shape("urdu", {275, 100, 190, 90}, Shape::Card);
    layout::TextPiece piece;
    piece.text =
        "یہ کونسل کی مقامی پیشکش ہے۔ یہاں آپ اپنے بچے کے لیے مدد تلاش کر سکتے ہیں اور جائزے کی "
        "درخواست کر "
        "سکتے ہیں۔ فون \u2066020 8496 6503\u2069 پیر سے جمعہ، 9:00 تا 17:00۔ آپ جو کچھ دیکھتے ہیں "
        "وہ بھلا دیا "
        "جاتا ہے۔";
    piece.style = kBody;
    piece.lang = "ur";
    piece.rect = {281, 103, 178, text.measure(piece.text, kBody, "ur", 178).size.h};
    piece.marks = {{0, 12}};
    piece.caret = piece.text.size();
    urdu.texts.push_back(std::move(piece));
    return std::move(build).finish();
}

layout::Frame icons(typeset::Engine& text) {
    Builder build(text, kDesk, "en");
    const auto names = paint::icon_names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double x = 7 + static_cast<double>(i % 11) * 42;
        const double y = 7 + static_cast<double>(i / 11) * 40;
        auto& item = build.shape(std::string(names[i]), {x, y, 40, 38}, Shape::Card);
        build.icon(item, x + 5, y + 5, 16, std::string(names[i]), Ink::Action);
        build.icon(item, x + 26, y + 9, 7, std::string(names[i]), Ink::Normal);
        build.words(item, {x + 1, y + 27, 38, 0}, std::string(names[i]), {3, Weight::Regular},
                    Ink::Soft, Align::Centre);
    }
    return std::move(build).finish();
}

std::vector<layout::Frame> pictograms(typeset::Engine& text) {
    constexpr std::size_t kAcross = 9;
    constexpr std::size_t kOnASheet = kAcross * 5;
    const auto names = paint::pictogram_names();
    std::vector<layout::Frame> sheets;
    for (std::size_t from = 0; from < names.size(); from += kOnASheet) {
        Builder build(text, kDesk, "en");
        for (std::size_t i = 0; i < std::min(kOnASheet, names.size() - from); ++i) {
            const std::string name(names[from + i]);
            const std::string icon = std::string(layout::kPicture) + name;
            const double x = 6 + static_cast<double>(i % kAcross) * 52;
            const double y = 6 + static_cast<double>(i / kAcross) * 51;
            auto& item = build.shape(name, {x, y, 50, 49}, Shape::Card);
            build.icon(item, x + 2, y + 3, 28, icon, Ink::Action);
            build.icon(item, x + 33, y + 10, 14, icon, Ink::Action);
            build.words(item, {x + 1, y + 38, 48, 0}, name, {3, Weight::Regular}, Ink::Soft,
                        Align::Centre);
        }
        sheets.push_back(std::move(build).finish());
    }
    return sheets;
}

namespace {

constexpr layout::Panel kSmallPanel{400, 300, 4.0};

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    // Not a std::uniform distribution: those differ from library to library.
    std::size_t below(std::size_t count) { return engine_() % count; }
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(engine_() % 10007) / 10007;
    }

  private:
    std::mt19937 engine_;
};

constexpr std::array kAnyShape = {
    Shape::None,      Shape::Card,   Shape::CardEdged, Shape::Chosen,
    Shape::Filled,    Shape::Panel,  Shape::GoodPanel, Shape::WarnPanel,
    Shape::StopPanel, Shape::Pill,   Shape::Field,     Shape::FieldInvalid,
    Shape::Band,      Shape::KeyCap, Shape::StepDone,  Shape::Rule};

void scatter_item(Builder& build, Dice& dice, const std::string& key) {
    const Rect box{dice.between(-8, 80), dice.between(-8, 60), dice.between(6, 50),
                   dice.between(4, 30)};
    auto& item = build.shape(key, box, kAnyShape[dice.below(kAnyShape.size())], dice.below(2) == 0);
    item.category = dice.below(2) == 0 ? "play" : "health";
    if (dice.below(2) == 0) {
        auto& piece = build.words(item, {box.x + 2, box.y + 2, std::max(4.0, box.w - 4), 0},
                                  dice.below(2) == 0 ? "Quiet swimming" : "Zoë's club", kBold);
        if (dice.below(2) == 0) piece.marks = {{0, 5}};
        if (dice.below(3) == 0) piece.caret = 3;
    }
    if (dice.below(2) == 0) {
        const auto names = paint::icon_names();
        build.icon(item, box.x + 1, box.y + 1, dice.between(4, 12),
                   std::string(names[dice.below(names.size())]), Ink::Category, dice.below(2) == 0);
    }
    if (dice.below(4) == 0) item.visible = item.box.meet({0, 0, 90, dice.between(10, 60)});
}

}  // namespace

layout::Frame scattered(typeset::Engine& text, std::uint32_t seed) {
    Dice dice(seed);
    Builder build(text, kSmallPanel, seed % 2 == 0 ? "en" : "ur");
    const auto count = 3 + dice.below(12);
    for (std::size_t i = 0; i < count; ++i) scatter_item(build, dice, "item:" + std::to_string(i));
    return std::move(build).finish();
}

layout::Frame disturbed(layout::Frame frame, std::uint32_t seed) {
    Dice dice(seed);
    for (std::size_t change = 0; change < 3; ++change) {
        const auto at = 1 + dice.below(frame.items.size() - 1);
        auto& item = frame.items[at];
        switch (dice.below(6)) {
            case 0: item.shape = kAnyShape[dice.below(kAnyShape.size())]; break;
            case 1:
                item.box.x += dice.between(-5, 5);
                item.visible = item.box;
                break;
            case 2:
                for (auto& piece : item.texts) piece.text += "!";
                break;
            case 3:
                if (frame.items.size() > 2)
                    frame.items.erase(frame.items.begin() + static_cast<std::ptrdiff_t>(at));
                break;
            case 4: std::swap(item, frame.items[1 + dice.below(frame.items.size() - 1)]); break;
            case 5: {
                auto copy = item;
                copy.key += "'";
                copy.box.y += 7;
                copy.visible = copy.box;
                frame.items.push_back(std::move(copy));
                break;
            }
            default: break;
        }
    }
    return frame;
}

}  // namespace kiosk::sample
