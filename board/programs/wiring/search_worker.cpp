// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/search_worker.h"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "firmware/base/bytes.h"

namespace kiosk::programs {
namespace {

using screens::Answer;
using screens::Question;

void add_service(Answer& found, const directory::Directory& directory, search::Hit hit) {
    auto service = directory.service(hit.service);
    if (!service) return;
    found.services.push_back(*std::move(service));
    found.results.hits.push_back(std::move(hit));
}

Answer answer_to(search::Engine& engine, const directory::Directory& directory,
                 const search::Query& query) {
    auto results = engine.search(query);
    if (!results) return {.is_broken = true};
    Answer found{.results = *std::move(results)};
    auto hits = std::exchange(found.results.hits, {});
    for (auto& hit : hits) add_service(found, directory, std::move(hit));
    return found;
}

Answer answer_to(search::Engine& engine, const directory::Directory& directory,
                 const screens::LikeThis& like) {
    auto ids = engine.similar(like.service, like.limit);
    if (!ids) return {.is_broken = true};
    Answer found;
    for (auto& id : *ids) add_service(found, directory, {.service = std::move(id)});
    return found;
}

// Nothing of what was typed stays behind in memory that is let go of.
void wipe(Question& question) {
    if (auto* query = std::get_if<search::Query>(&question)) base::wipe(query->text);
}

}  // namespace

Answer answer(search::Engine& engine, const directory::Directory& directory,
              const Question& question) {
    return std::visit([&](const auto& each) { return answer_to(engine, directory, each); },
                      question);
}

SearchWorker::SearchWorker(std::filesystem::path directory, std::function<void()> wake)
    : path_(std::move(directory)), wake_(std::move(wake)), thread_([this] { work(); }) {}

SearchWorker::~SearchWorker() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    thread_.join();
    forget();
}

screens::Searcher::Number SearchWorker::ask(Question question) {
    const std::lock_guard lock(mutex_);
    if (waiting_) wipe(waiting_->question);
    answered_.reset();
    waiting_ = std::make_unique<Waiting>();
    waiting_->number = ++last_;
    waiting_->question = std::move(question);
    changed_.notify_all();
    return last_;
}

screens::Searcher::Taken SearchWorker::take(Number question) {
    const std::lock_guard lock(mutex_);
    if (answered_ && answered_->number == question) {
        Taken taken{std::move(answered_->answer)};
        answered_.reset();
        return taken;
    }
    const bool on_its_way = answering_ == question || (waiting_ && waiting_->number == question);
    if (on_its_way && question == last_) return Awaited{};
    return Lost{};
}

void SearchWorker::forget() {
    const std::lock_guard lock(mutex_);
    if (waiting_) wipe(waiting_->question);
    waiting_.reset();
    answered_.reset();
    ++last_;  // what is being answered just now is nobody's any more
}

void SearchWorker::settle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_ && answering_ == 0; });
}

void SearchWorker::work() {
    std::optional<directory::Directory> directory;
    std::unique_ptr<search::Engine> engine;
    if (auto opened = directory::Directory::open(path_.string())) {
        directory.emplace(*std::move(opened));
        if (auto made = search::make_engine(*directory)) engine = *std::move(made);
    }
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return is_over_ || waiting_; });
        if (is_over_) return;
        const auto asked = std::move(waiting_);
        answering_ = asked->number;
        lock.unlock();
        Answer found;
        found.is_broken = !engine;
        if (engine) found = answer(*engine, *directory, asked->question);
        wipe(asked->question);
        lock.lock();
        answering_ = 0;
        // A stale answer is nobody's.
        const bool is_wanted = asked->number == last_;
        if (is_wanted) answered_ = std::make_unique<Answered>(asked->number, std::move(found));
        changed_.notify_all();
        if (is_wanted && wake_) wake_();
    }
}

}  // namespace kiosk::programs
