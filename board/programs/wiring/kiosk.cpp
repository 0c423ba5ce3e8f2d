// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/kiosk.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "board/programs/wiring/panel_settings.h"
#include "firmware/base/utf8.h"
#include "ui/words/words.h"

namespace kiosk::programs {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kForm = "ehc-needs-assessment";
constexpr std::size_t kMaxPointerBytes = 16;
constexpr double kMillimetresPerInch = 25.4;

template <typename Number>
bool read_whole(std::string_view text, Number& number) {
    const auto* end = text.data() + text.size();
    return std::from_chars(text.data(), end, number).ptr == end && !text.empty();
}

// What nobody offers is what a sitting begins with.
const paint::Theme& chosen_theme(const session::Session& sitting) {
    const auto* chosen = paint::find_theme(sitting.access().theme);
    return chosen == nullptr ? paint::daylight() : *chosen;
}

layout::TextSize size_of(session::TextSize size, const layout::Panel& panel) {
    switch (size) {
        case session::TextSize::Small: return layout::TextSize::S;
        case session::TextSize::Medium: return layout::TextSize::M;
        case session::TextSize::Large: return layout::TextSize::L;
        case session::TextSize::ExtraLarge:
            return panel.is_small() ? layout::TextSize::L : layout::TextSize::XL;
    }
    return layout::TextSize::M;
}

layout::Spacing chosen_spacing(session::Spacing spacing) {
    return spacing == session::Spacing::More ? layout::Spacing::More : layout::Spacing::Usual;
}

layout::Reach chosen_reach(session::Reach reach) {
    switch (reach) {
        case session::Reach::Usual: return layout::Reach::Usual;
        case session::Reach::Low: return layout::Reach::Low;
        case session::Reach::LowLeft: return layout::Reach::LowLeft;
        case session::Reach::LowRight: return layout::Reach::LowRight;
    }
    return layout::Reach::Usual;
}

layout::FontFamily chosen_family(session::Letters letters) {
    switch (letters) {
        case session::Letters::Usual: return layout::FontFamily::NotoSans;
        case session::Letters::Hyperlegible: return layout::FontFamily::AtkinsonHyperlegible;
        case session::Letters::Lexend: return layout::FontFamily::Lexend;
        case session::Letters::OpenDyslexic: return layout::FontFamily::OpenDyslexic;
    }
    return layout::FontFamily::NotoSans;
}

}  // namespace

Result<std::filesystem::path> current_directory(ports::Files& files,
                                                const std::filesystem::path& state) {
    TRY(const auto bytes, files.read(state / "current", kMaxPointerBytes));
    const auto slot = base::squeeze(base::as_text(bytes));
    if (slot != "a" && slot != "b") return Error{Code::Invalid, "current: neither a nor b"};
    return state / "slots" / slot / "directory.sqlite";
}

Result<layout::Panel> parse_panel(std::string_view text) {
    const Error bad{Code::Invalid, "a panel is written as 1920x1080@21.5in"};
    const auto times = text.find('x');
    const auto at = text.find('@');
    if (times == std::string_view::npos || at == std::string_view::npos || !text.ends_with("in") ||
        times > at)
        return bad;
    layout::Panel panel;
    double inches = 0;
    if (!read_whole(text.substr(0, times), panel.width_px) ||
        !read_whole(text.substr(times + 1, at - times - 1), panel.height_px) ||
        !read_whole(text.substr(at + 1, text.size() - at - 3), inches)) {
        return bad;
    }
    if (panel.width_px < 320 || panel.height_px < 240 || panel.width_px > 8192 ||
        panel.height_px > 8192 || !(inches >= 3 && inches <= 100)) {
        return bad;
    }
    panel.px_per_mm = std::hypot(panel.width_px, panel.height_px) / (inches * kMillimetresPerInch);
    return panel;
}

Kiosk::Kiosk(Setup setup, World world, trust::Settings settings, directory::Directory directory)
    : setup_(std::move(setup)),
      world_(std::move(world)),
      settings_(std::move(settings)),
      directory_(std::move(directory)),
      sitting_(setup_.lang, setup_.access),
      press_(world_.printer, setup_.share / "fonts") {
    auto fitted = fit(setup_.panel, settings_.further_lines());
    setup_.panel = fitted.panel;
    complaints_ = std::move(fitted.complaints);
}

Result<std::unique_ptr<Kiosk>> Kiosk::open(Setup setup, World world) {
    TRY(auto settings, trust::load_settings(world.files, setup.state));
    TRY(const auto path, current_directory(world.files, setup.state));
    TRY(auto directory, directory::Directory::open(path.string()));
    words::open_catalogues((setup.share / "locale").string());
    auto kiosk = std::unique_ptr<Kiosk>(
        new Kiosk(std::move(setup), std::move(world), std::move(settings), std::move(directory)));
    TRY_DO(kiosk->start());
    return kiosk;
}

Result<void> Kiosk::start() {
    TRY(const auto form, directory_.form(model::FormId(std::string(kForm))));
    TRY(form_, forms::parse(form));
    listener_ = std::make_unique<DangerEar>(directory_.path());
    searcher_ = std::make_unique<SearchWorker>(directory_.path(), world_.wake);
    TRY(text_, typeset::Engine::open((setup_.share / "fonts").string(), setup_.panel.px_per_mm));
    keeper_ = std::make_unique<SealAndKeep>(SealAndKeep::World{
        world_.files, world_.random, world_.clock, setup_.state, settings_, world_.keeper});
    const bool practice = settings_.is_demonstration();
    player_ = std::make_unique<ClipPlayer>(directory_.path(), world_.wake);
    maker_ = std::make_unique<Maker>(
        Maker::World{sitting_, directory_, *searcher_, *listener_, form_, *keeper_, world_.clock,
                     setup_.panel, practice, setup_.greeting, &press_, player_.get()});
    painter_ = std::make_unique<paint::Painter>(*text_, paint::daylight());
    painter_->set_symbols([this](std::string_view picture) {
        auto pixels = directory_.symbol_pixels(picture);
        return pixels ? paint::Symbol{model::kSymbolSide, *std::move(pixels)} : paint::Symbol{};
    });
    shell_ = std::make_unique<shell::Shell>(
        sitting_, *maker_, world_.clock,
        shell::Surroundings{
            .area = directory_.area().name, .practice = practice, .panel = setup_.panel});
    after_change();
    return {};
}

void Kiosk::handle(const node::RawEvent& event) {
    hands_.tick(world_.clock.monotonic());
    const auto actions = hands_.on(event, frame_);
    if (shell_->is_warning()) {
        // Its own buttons work, whatever the way to them; a hand anywhere else answers it, and does nothing behind it.
        const auto* finger = std::get_if<node::FingerEvent>(&event);
        const bool lifted = finger != nullptr && finger->phase == node::FingerPhase::Up;
        if (actions.empty() && (lifted || std::holds_alternative<node::TextEvent>(event)))
            shell_->touched();
    } else {
        shell_->touched();
    }
    for (const auto& action : actions) shell_->on(action);
    after_change();
}

void Kiosk::tick() {
    hands_.tick(world_.clock.monotonic());
    press_.tick();
    // Who watches is there, though no hand moves.
    if (player_->state() == screens::Player::State::Playing) shell_->touched();
    shell_->tick();
    after_change();
}

void Kiosk::after_change() {
    // Nothing goes on behind another screen, least of all behind a hidden one.
    if (shell_->screen() != "clip") player_->pause();
    player_->tick(world_.clock.monotonic());
    if (shell_->take_fresh()) {
        hands_.fresh_screen();
        if (shell_->is_over()) {
            text_->forget();
            searcher_->forget();
            press_.end(world_.clock.monotonic());
        }
    }
    for (const auto& [field, manner] : shell_->manners()) hands_.set_manner(field, manner);
    if (const auto focus = shell_->take_focus()) hands_.focus_on(*focus);
}

std::optional<ports::Monotonic> Kiosk::wake_at() const {
    if (press_.is_setting()) return world_.clock.monotonic();
    std::optional<ports::Monotonic> first;
    for (const auto& each : {shell_->wake_at(), hands_.wake_at(), player_->wake_at()}) {
        if (each && (!first || *each < *first)) first = each;
    }
    return first;
}

int Kiosk::unknown_glyphs() const {
    int unknown = 0;
    for (const auto& item : frame_.items) {
        for (const auto& piece : item.texts)
            unknown += text_->unknown_glyphs(piece.text, piece.lang, piece.style.weight);
    }
    return unknown;
}

std::vector<paint::PixelRect> Kiosk::refresh() {
    const auto direction = words::is_right_to_left(sitting_.language()) && !shell_->is_over()
                               ? layout::Direction::RightToLeft
                               : layout::Direction::LeftToRight;
    setup_.panel.size = size_of(sitting_.access().text_size, setup_.panel);
    setup_.panel.spacing = chosen_spacing(sitting_.access().spacing);
    setup_.panel.fullness = sitting_.access().calm == session::Calm::On ? layout::Fullness::Few
                                                                        : layout::Fullness::Usual;
    setup_.panel.reach = chosen_reach(sitting_.access().reach);
    text_->set_family(chosen_family(sitting_.access().letters));
    // A second time where what was typed into, focused, turned to or moved is no longer there.
    for (int round = 0; round < 2; ++round) {
        const auto typing = hands_.typing();
        const bool moving = hands_.is_moving();
        const bool keys = typing && typing->by == input::Typing::By::Finger;
        setup_.panel.use = keys ? layout::Use::Typing : layout::Use::Pressing;
        // Where keys take most of the panel, the line on danger is to stand whole above them.
        const bool is_tight = keys && setup_.panel.is_compact();
        text_->set_spacing(is_tight ? layout::Spacing::Usual : setup_.panel.spacing);
        shell_->set_panel(setup_.panel);
        frame_ =
            layout::arrange(shell_->view(typing), setup_.panel, direction, hands_.view(), *text_);
        hands_.settle(frame_);
        if (hands_.typing() == typing && hands_.is_moving() == moving) break;
    }
    painter_->set_theme(chosen_theme(sitting_));
    painter_->show_picture(node::Key(screens::kClipPicture), player_->picture());
    return painter_->paint(frame_, hands_.attention());
}

}  // namespace kiosk::programs
