// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "ui/screens/browse/asking.h"

namespace kiosk::programs {

// What an engine and a directory answer to a question; a directory that cannot be read is a broken answer.
[[nodiscard]] screens::Answer answer(search::Engine& engine, const directory::Directory& directory,
                                     const screens::Question& question);

// Searches on a thread of its own, with a directory and an engine of its own, so that a keystroke's frame never waits.
// One question waits at most; once answered, the worker keeps nothing of it but
// the spelling of its last words, which goes with the process. All calls from one thread.
class SearchWorker final : public screens::Searcher {
  public:
    // `wake` is called from the worker's thread when an answer has come; it outlives the worker.
    explicit SearchWorker(std::filesystem::path directory, std::function<void()> wake = {});
    ~SearchWorker() override;
    SearchWorker(const SearchWorker&) = delete;
    SearchWorker& operator=(const SearchWorker&) = delete;

    Number ask(screens::Question question) override;
    Taken take(Number question) override;

    // Drops what waits and what was not taken.
    void forget();
    // Until nothing is being answered: for a program whose time is not the world's.
    void settle();

  private:
    struct Waiting {
        Number number = 0;
        screens::Question question;
    };
    struct Answered {
        Answered(Number of, screens::Answer found) : number(of), answer(std::move(found)) {}
        Number number;
        screens::Answer answer;
    };
    void work();

    std::filesystem::path path_;
    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Number last_ = 0;
    Number answering_ = 0;  // 0 = none
    // By pointer: what was typed is never copied from place to place.
    std::unique_ptr<Waiting> waiting_;
    std::unique_ptr<Answered> answered_;
    bool is_over_ = false;
    std::thread thread_;  // last: it begins when all else is there
};

}  // namespace kiosk::programs
