// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/report.h"
#include "board/programs/robot/robot.h"
#include "ui/paint/presenter.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

// What a survey writes down in place of failing.
Result<void> Robot::survey(int screenful, const checks::Findings& found) {
    ++surveyed_;
    std::string picture;
    if (!found.empty() || options_.all_pictures) {
        picture = std::to_string(surveyed_) + "-" + kiosk_->screen() + ".png";
        TRY_DO(paint::write_png(kiosk_->surface(), (options_.out / picture).string()));
    }
    const Looked looked{line_ != nullptr ? line_->line : 0,
                        line_ != nullptr ? line_->source : std::string(),
                        kiosk_->screen(),
                        screenful,
                        kiosk_->access(),
                        checks::measured(screen_to_check(), pixels(), kiosk_->measure()),
                        kiosk_->unknown_glyphs(),
                        found,
                        picture};
    survey_ << survey_line(looked, kiosk_->frame()) << "\n" << std::flush;
    if (!survey_) return Error{Code::Io, "could not write checks.jsonl"};
    return {};
}

}  // namespace kiosk::programs
