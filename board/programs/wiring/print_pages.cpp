// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/print_pages.h"

#include <utility>

namespace kiosk::programs {

namespace {

using ports::PrintStanding;
using screens::Printed;

constexpr auto kAskEvery = std::chrono::milliseconds{500};
constexpr auto kLate = std::chrono::seconds{60};

}  // namespace

base::Result<base::Bytes> set_pages(const node::Node& page, const std::filesystem::path& fonts) {
    TRY(auto setter, SheetSetter::open(page, fonts));
    while (true) {
        TRY(const bool more, setter->set_next());
        if (!more) return std::move(*setter).finish();
    }
}

std::optional<std::string> PrintPages::place() {
    return printer_ == nullptr ? std::nullopt : printer_->place();
}

void PrintPages::print(const node::Node& page, ports::Monotonic now) {
    set_all();
    if (last_ == Printed::Late) take_back();
    page_ = page;
    newest_.reset();
    began_ = asked_ = now;
    last_ = Printed::Waiting;
}

// Nothing is set before the first tick: what is said of it stands on the glass by then.
void PrintPages::tick() {
    if (is_over_) {
        set_all();
    } else if (is_setting()) {
        set_next();
    }
}

void PrintPages::set_all() {
    while (is_setting()) set_next();
}

void PrintPages::set_next() {
    if (printer_ == nullptr) return stop_setting(Printed::Failed);
    if (page_) {
        auto opened = SheetSetter::open(*std::exchange(page_, std::nullopt), fonts_);
        if (!opened) return stop_setting(Printed::Failed);
        sheets_ = *std::move(opened);
    }
    const auto more = sheets_->set_next();
    if (!more) {
        const bool is_long = more.error().code == base::Code::TooLarge;
        return stop_setting(is_long ? Printed::TooLong : Printed::Failed);
    }
    if (!*more) hand_over();
}

void PrintPages::hand_over() {
    const auto pdf = std::move(*std::exchange(sheets_, nullptr)).finish();
    const auto job = printer_->print(pdf);
    if (!job) return stop_setting(Printed::Failed);
    newest_ = *job;
    jobs_.push_back({*job, began_});
}

void PrintPages::stop_setting(Printed outcome) {
    page_.reset();
    sheets_.reset();
    last_ = outcome;
}

Printed PrintPages::outcome(ports::Monotonic now) {
    const bool is_asked = last_ == Printed::Waiting && !is_setting();
    if (!is_asked || now - asked_ < kAskEvery) return last_;
    asked_ = now;
    look_at_jobs(now);
    return last_;
}

void PrintPages::look_at_jobs(ports::Monotonic now) {
    std::erase_if(jobs_, [&](const Job& job) {
        const auto standing = printer_->standing(job.number);
        const bool is_late = now - job.began >= kLate;
        const bool is_newest = job.number == newest_;
        if (is_newest && standing == PrintStanding::Done) last_ = Printed::Done;
        if (is_newest && standing == PrintStanding::Failed) last_ = Printed::Failed;
        if (standing != PrintStanding::Waiting) return true;
        if (is_newest && is_late) last_ = Printed::Late;
        if (is_newest || !is_late) return false;
        printer_->cancel(job.number);
        return true;
    });
}

void PrintPages::take_back() {
    if (newest_) {
        std::erase_if(jobs_, [&](const Job& job) {
            if (job.number != newest_) return false;
            printer_->cancel(job.number);
            return true;
        });
    }
    newest_.reset();
    stop_setting(Printed::Failed);
}

void PrintPages::end(ports::Monotonic now) {
    is_over_ = true;
    for (const auto& job : std::exchange(jobs_, {})) {
        if (now - job.began >= kLate) printer_->cancel(job.number);
    }
    newest_.reset();
}

}  // namespace kiosk::programs
