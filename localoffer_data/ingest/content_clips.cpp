// SPDX-License-Identifier: Apache-2.0
// What a council shows on its screens in sign language.
#include <algorithm>

#include "firmware/base/bytes.h"
#include "firmware/base/utf8.h"
#include "firmware/codec/vp8.h"
#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/ingest/markdown.h"
#include "localoffer_data/ingest/webm.h"

namespace kiosk::ingest {
namespace {

constexpr std::string_view kClips = "clips";
constexpr std::string_view kPage = "page:";
constexpr std::string_view kQuestion = "question:";

// A name in the folder clips and nowhere else.
bool is_file_name(std::string_view text) {
    return !text.empty() && !text.starts_with('.') &&
           text.find_first_of("/\\") == std::string_view::npos;
}

std::string line_of(const model::Block& block) {
    if (block.kind == model::BlockKind::ListItem) return "\u2022\u00A0" + block.text;
    if (block.kind == model::BlockKind::NumberedItem)
        return std::to_string(block.number) + ".\u00A0" + block.text;
    return block.text;
}

// Every picture, as a kiosk will: a file that stops half way is found here and not by a family.
base::Result<void> decode_all(const Film& film) {
    TRY(auto decoder, codec::Vp8Decoder::open({film.width, film.height}));
    for (const auto& frame : film.frames) TRY_DO(decoder.take(frame.bytes));
    TRY_DO(decoder.picture());
    return {};
}

}  // namespace

void ContentReader::read_clip_row(const Row& row) {
    PendingClip pending{.where = row.where()};
    auto& clip = pending.clip;
    clip.screen = row.required_text("screen");
    clip.kind = row.word<model::ClipKind>("kind");
    clip.transcript = transcript(row);
    clip.provenance = row.provenance();
    const auto file = row.required_text("file");
    if (!is_file_name(file)) return row.bad("file", file, "is not a file of the folder clips");
    pending.file = folder_ / kClips / file;
    const auto kind = std::string{model::to_text(clip.kind)};
    if (claim("clip", clip.screen + " " + kind, row.where())) clips_.push_back(std::move(pending));
}

std::string ContentReader::transcript(const Row& row) {
    auto text = row.required_text("transcript");
    if (text.ends_with(".md") && is_file_name(text)) {
        const auto file = std::string{kClips} + "/" + text;
        const auto words = read_whole(folder_ / file, kMaxPageBytes);
        if (!words || !base::is_utf8(*words)) {
            row.bad("transcript", text, "cannot be read");
            return {};
        }
        text.clear();
        for (const auto& block : parse_markdown({.body = *words}, file, problems_))
            text += (text.empty() ? "" : "\n") + line_of(block);
    }
    const auto lines = std::ranges::count(text, '\n') + 1;
    if (text.size() > model::kMaxTranscriptBytes || lines > model::kMostTranscriptLines)
        row.problem("transcript: is over 6000 bytes or 80 paragraphs");
    return text;
}

void ContentReader::check_screen(const PendingClip& pending) {
    const std::string_view screen = pending.clip.screen;
    const auto refuse = [&](const std::string& why) {
        problems_.add(pending.where, "screen: \"" + pending.clip.screen + "\" " + why);
    };
    if (screen.starts_with(kPage)) {
        const auto id = screen.substr(kPage.size());
        const auto is_it = [&](const auto& page) { return page.id.text == id; };
        if (std::ranges::none_of(content_.pages, is_it)) refuse("is no page that is there");
    } else if (screen.starts_with(kQuestion)) {
        if (!is_id(screen.substr(kQuestion.size()))) refuse("is not an id");
    } else if (std::ranges::find(model::kScreensWithClips, screen) ==
               model::kScreensWithClips.end()) {
        refuse("is no screen that can have a clip");
    }
}

void ContentReader::read_clips() {
    if (clips_.size() > model::kMaxClips)
        problems_.add({"the content"}, "has over 200 clips (clips.csv)");
    std::size_t all_bytes = 0;
    for (auto& pending : clips_) {
        check_screen(pending);
        read_clip(pending, all_bytes);
    }
}

void ContentReader::read_clip(PendingClip& pending, std::size_t& all_bytes) {
    const auto refuse = [&](const std::string& why) {
        problems_.add(pending.where, "file: " + pending.file.filename().string() + " " + why);
    };
    const auto bytes = read_whole(pending.file, model::kMaxClipBytes);
    if (!bytes) return refuse("cannot be read");
    all_bytes += bytes->size();
    if (all_bytes > model::kMaxAllClipBytes) return refuse("makes all clips over 256 MiB");
    const auto film = read_webm(base::as_bytes(*bytes));
    if (!film) return refuse(film.error().detail);
    if (const auto good = decode_all(*film); !good) return refuse(good.error().detail);
    auto& clip = pending.clip;
    clip.width = film->width;
    clip.height = film->height;
    clip.length = film->length;
    clip.frames = static_cast<int>(film->frames.size());
    give(sink_.add(clip));
    for (const auto& frame : film->frames) give(sink_.add(frame));
}

}  // namespace kiosk::ingest
