// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/print.h"

#include <algorithm>

#include "ui/screens/list/sheet.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Emphasis;
using node::Role;
using words::Words;

PrintScreen::PrintScreen(const session::Session& sitting, const directory::Directory& directory,
                         const ports::Clock& clock, std::vector<model::Service> services,
                         Press& press)
    : sitting_(sitting),
      directory_(directory),
      clock_(clock),
      services_(std::move(services)),
      press_(press),
      place_(press.place().value_or(std::string())),
      is_sensitive_(std::ranges::any_of(
          services_, [](const auto& service) { return service.is_sensitive; })) {}

std::vector<node::Node> PrintScreen::asking(const Words& say) const {
    const bool again = stage_ == Stage::AskingAgain;
    Nodes lines{heading("print-title", say.t("print.title"))};
    if (!again) {
        for (const auto& service : services_)
            lines.push_back(label("what:" + service.id.text, {service.name, "en"}, Emphasis::Main));
        lines.push_back(
            with_icon(label("print-where", say.t("print.where", {{"place", place_}})), "printer"));
        lines.push_back(with_icon(label("print-seen", say.t("print.seen")), "eye"));
    } else {
        Node warn = panel("print-private", node::Look::Warn, "warning",
                          {label("print-private-what", say.t("print.private"))});
        warn.children.front().role = Role::Alert;
        warn.children.front().look.look = node::Look::Bare;
        lines.push_back(std::move(warn));
    }
    lines.push_back(links(
        "print-links",
        {main_button("print-now", say.t(again ? "print.now_private" : "print.now"), "printer"),
         button("print-not", say.t("print.not"))}));
    return lines;
}

std::vector<node::Node> PrintScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto told = [&](std::string_view key, std::string icon) {
        Node line =
            with_icon(label("print-told", say.t(key, {{"place", place_}})), std::move(icon));
        line.role = Role::Status;
        return line;
    };
    Nodes whole{heading("print-title", say.t("print.title"))};
    switch (stage_) {
        case Stage::Asking:
        case Stage::AskingAgain: return asking(say);
        case Stage::Printing: whole.push_back(told("print.sending", "clock")); return whole;
        case Stage::Done: whole.push_back(told("print.done", "tick_circle")); break;
        case Stage::Late: whole.push_back(told("print.late", "clock")); break;
        case Stage::Failed: whole.push_back(told("print.failed", "warning")); break;
        case Stage::TooLong: whole.push_back(told("print.too_long", "warning")); break;
    }
    Nodes ways;
    if (stage_ == Stage::Failed)
        ways.push_back(main_button("again", say.t("print.again"), "printer"));
    if (stage_ == Stage::Late)
        ways.push_back(button("take-back", say.t("print.take_back"), "close"));
    ways.push_back(button("print-not", say.t("print.finished")));
    whole.push_back(links("print-links", std::move(ways)));
    return whole;
}

void PrintScreen::print() {
    const Words say(sitting_.words_tag());
    press_.print(sheet_of(services_, {directory_.area(), clock_.today(), say}), clock_.monotonic());
    stage_ = Stage::Printing;
}

shell::Next PrintScreen::on(const node::Action& action) {
    if (action.target == "print-not") return Pop{};
    if (action.target == "take-back" && stage_ == Stage::Late) {
        press_.take_back();
        return Pop{};
    }
    if (action.target == "again" && stage_ == Stage::Failed) stage_ = Stage::Asking;
    if (action.target == "print-now") {
        if (is_sensitive_ && stage_ == Stage::Asking) {
            stage_ = Stage::AskingAgain;
        } else if (stage_ == Stage::Asking || stage_ == Stage::AskingAgain) {
            print();
        }
    }
    return Stay{};
}

shell::Next PrintScreen::tick(ports::Monotonic now) {
    if (stage_ != Stage::Printing) return Stay{};
    switch (press_.outcome(now)) {
        case Printed::Waiting: break;
        case Printed::Done: stage_ = Stage::Done; break;
        case Printed::Failed: stage_ = Stage::Failed; break;
        case Printed::Late: stage_ = Stage::Late; break;
        case Printed::TooLong: stage_ = Stage::TooLong; break;
    }
    return Stay{};
}

}  // namespace kiosk::screens
