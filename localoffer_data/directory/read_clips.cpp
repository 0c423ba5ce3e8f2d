// SPDX-License-Identifier: Apache-2.0
// What a council shows and says on its screens.
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/state.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kClipColumns =
    "SELECT number, screen, kind, width, height, frames, length_ms, transcript, source, checked "
    "FROM clip ";

model::Clip clip_from(RowReader& row) {
    model::Clip clip;
    clip.number = row.long_number();
    clip.screen = row.text();
    clip.kind = row.word<model::ClipKind>();
    clip.width = row.number();
    clip.height = row.number();
    clip.frames = row.number();
    clip.length = std::chrono::milliseconds{row.number()};
    clip.transcript = row.text();
    clip.provenance = row.provenance();
    return clip;
}

template <typename... T>
Result<std::vector<model::Clip>> read_clips(Questions& questions, const std::string& where,
                                            const T&... values) {
    std::vector<model::Clip> clips;
    TRY_DO(each_row(
        questions, std::string{kClipColumns} + where + "ORDER BY number",
        [&](RowReader& row) { clips.push_back(clip_from(row)); }, values...));
    return clips;
}

}  // namespace

Result<std::vector<model::Clip>> Directory::clips(std::string_view screen) const {
    return read_clips(state_->questions, "WHERE screen = ? ", screen);
}

Result<std::vector<model::Clip>> Directory::clips() const {
    return read_clips(state_->questions, "");
}

Result<model::ClipFrame> Directory::clip_frame(std::int64_t clip, int position) const {
    std::optional<model::ClipFrame> frame;
    TRY_DO(each_row(
        state_->questions, "SELECT at_ms, bytes FROM clip_frame WHERE clip = ? AND position = ?",
        [&](RowReader& row) {
            frame.emplace();
            frame->at = std::chrono::milliseconds{row.number()};
            frame->bytes = row.bytes();
        },
        clip, position));
    if (!frame) return Error{Code::NotFound, "no such frame"};
    return *std::move(frame);
}

}  // namespace kiosk::directory
