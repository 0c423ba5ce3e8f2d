// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/clip_player.h"

#include <algorithm>
#include <utility>

#include "firmware/codec/vp8.h"
#include "localoffer_data/directory/directory.h"

namespace kiosk::programs {
namespace {

using base::Result;
using Milliseconds = std::chrono::milliseconds;

std::shared_ptr<const paint::Surface> surface_of(const codec::Pixels& pixels) {
    const auto [width, height] = pixels.size;
    auto surface = std::make_shared<paint::Surface>(width, height);
    std::ranges::copy(pixels.rows, surface->row(0));
    return surface;
}

}  // namespace

// One showing of one clip, from its first frame on. Of the player's thread.
class ClipPlayer::Film {
  public:
    Film(const std::filesystem::path& directory, const std::atomic<int>& showing)
        : path_(directory), wanted_(showing) {}

    // The picture at that time; nullptr where it is the one before. Stops where another showing is wanted.
    Result<std::shared_ptr<const paint::Surface>> move_on(const Due& due) {
        if (due.showing != showing_) TRY_DO(start(due));
        bool is_new = false;
        while (wanted_ == showing_ && next_ <= due.clip.frames) {
            TRY(const auto frame, directory_->clip_frame(due.clip.number, next_));
            if (frame.at > due.at) break;
            TRY_DO(decoder_->take(frame.bytes));
            ++next_;
            is_new = true;
        }
        if (!is_new) return std::shared_ptr<const paint::Surface>{};
        TRY(const auto pixels, decoder_->picture());
        return surface_of(pixels);
    }

  private:
    Result<void> start(const Due& due) {
        showing_ = due.showing;
        next_ = 1;
        if (!directory_) {
            TRY(directory_, directory::Directory::open(path_.string()));
        }
        TRY(decoder_, codec::Vp8Decoder::open({due.clip.width, due.clip.height}));
        return {};
    }

    std::filesystem::path path_;
    const std::atomic<int>& wanted_;
    int showing_ = 0;
    int next_ = 1;
    std::optional<directory::Directory> directory_;
    std::optional<codec::Vp8Decoder> decoder_;
};

ClipPlayer::ClipPlayer(std::filesystem::path directory, std::function<void()> wake)
    : path_(std::move(directory)), wake_(std::move(wake)) {}

ClipPlayer::~ClipPlayer() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
        showing_ = 0;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void ClipPlayer::open(const model::Clip& clip) {
    clip_ = clip;
    picture_.reset();
    begin(State::Still);
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

void ClipPlayer::play() {
    if (state_ == State::Ended) return again();
    if (state_ == State::Still) state_ = State::Playing;
}

void ClipPlayer::pause() {
    if (state_ != State::Playing) return;
    state_ = State::Still;
    since_.reset();
}

void ClipPlayer::again() {
    if (state_ != State::Broken) begin(State::Playing);
}

void ClipPlayer::close() {
    state_ = State::Still;
    picture_.reset();
    const std::lock_guard lock(mutex_);
    due_ = {};
    showing_ = 0;
}

void ClipPlayer::begin(State state) {
    state_ = state;
    position_ = Milliseconds{};
    since_.reset();
    const std::lock_guard lock(mutex_);
    due_ = {++last_showing_, clip_, position_};
    showing_ = last_showing_;
    changed_.notify_all();
}

void ClipPlayer::tick(ports::Monotonic now) {
    if (state_ == State::Playing) {
        position_ += now - since_.value_or(now);
        since_ = now;
        if (position_ >= clip_.length) {
            position_ = clip_.length;
            state_ = State::Ended;
            since_.reset();
        }
    }
    const std::lock_guard lock(mutex_);
    if (due_.showing == 0) return;
    if (state_ != State::Broken && position_ > due_.at) {
        due_.at = position_;
        changed_.notify_all();
    }
    if (made_.showing != due_.showing) return;
    if (made_.is_broken) state_ = State::Broken;
    if (made_.picture) picture_ = std::exchange(made_.picture, nullptr);
}

std::optional<ports::Monotonic> ClipPlayer::wake_at() const {
    if (state_ != State::Playing) return std::nullopt;
    return since_.value_or(ports::Monotonic{}) + model::kLeastFrameTime;
}

bool ClipPlayer::is_waiting() const {
    const std::lock_guard lock(mutex_);
    return is_due() || (made_.showing == due_.showing && made_.picture != nullptr);
}

void ClipPlayer::settle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !is_due(); });
}

bool ClipPlayer::is_due() const {
    if (due_.showing == 0) return false;
    return made_.showing != due_.showing || (made_.at < due_.at && !made_.is_broken);
}

void ClipPlayer::work() {
    Film film{path_, showing_};
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return is_over_ || is_due(); });
        if (is_over_) return;
        make(lock, film);
    }
}

void ClipPlayer::make(std::unique_lock<std::mutex>& lock, Film& film) {
    const auto due = due_;
    lock.unlock();
    auto picture = film.move_on(due);
    lock.lock();
    // What was made for a showing that is over is nobody's.
    if (due_.showing != due.showing) return;
    if (made_.showing != due.showing) made_ = {.showing = due.showing};
    made_.at = due.at;
    made_.is_broken = !picture;
    if (picture && *picture) made_.picture = *std::move(picture);
    changed_.notify_all();
    if (wake_) wake_();
}

}  // namespace kiosk::programs
