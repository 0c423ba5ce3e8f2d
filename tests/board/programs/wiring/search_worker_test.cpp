// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/search_worker.h"

#include <gtest/gtest.h>

#include <atomic>

#include "tests/board/programs/wiring/desk.h"

namespace kiosk::programs {
namespace {

using screens::Searcher;

screens::Question asking(const std::string& words) { return search::Query{.text = words}; }

class Worker : public testing::Test {
  protected:
    std::atomic<int> woken_ = 0;
    SearchWorker worker_{kShare + "/demonstration/directory.sqlite", [this] { ++woken_; }};
};

TEST_F(Worker, Answers_a_question_once_with_its_services_and_wakes_who_asked) {
    const auto number = worker_.ask(asking("swimming"));
    worker_.settle();
    EXPECT_EQ(woken_, 1);
    const auto taken = worker_.take(number);
    const auto* found = std::get_if<screens::Answer>(&taken);
    ASSERT_NE(found, nullptr);
    EXPECT_FALSE(found->is_broken);
    ASSERT_FALSE(found->services.empty());
    ASSERT_EQ(found->services.size(), found->results.hits.size());
    EXPECT_EQ(found->services.front().id, found->results.hits.front().service);
    EXPECT_TRUE(std::holds_alternative<Searcher::Lost>(worker_.take(number)));
}

TEST_F(Worker, The_newest_question_takes_the_place_of_older_ones) {
    Searcher::Number last = 0;
    std::vector<Searcher::Number> older;
    for (const auto* words : {"s", "sw", "swi", "swim", "swimming"}) {
        if (last != 0) older.push_back(last);
        last = worker_.ask(asking(words));
    }
    for (const auto number : older)
        EXPECT_TRUE(std::holds_alternative<Searcher::Lost>(worker_.take(number)));
    worker_.settle();
    for (const auto number : older)
        EXPECT_TRUE(std::holds_alternative<Searcher::Lost>(worker_.take(number)));
    EXPECT_TRUE(std::holds_alternative<screens::Answer>(worker_.take(last)));
    EXPECT_EQ(woken_, 1) << "nobody is woken for what nobody waits for";
}

TEST_F(Worker, What_was_not_taken_is_forgotten_when_the_sitting_ends) {
    const auto number = worker_.ask(asking("swimming"));
    worker_.settle();
    worker_.forget();
    EXPECT_TRUE(std::holds_alternative<Searcher::Lost>(worker_.take(number)));
}

TEST_F(Worker, Others_like_a_service_are_found_without_it) {
    const auto first = worker_.ask(asking("swimming"));
    worker_.settle();
    const auto found = std::get<screens::Answer>(worker_.take(first));
    const auto id = found.services.front().id;
    const auto number = worker_.ask(screens::LikeThis{.service = id, .limit = 3});
    worker_.settle();
    const auto like = std::get<screens::Answer>(worker_.take(number));
    ASSERT_FALSE(like.services.empty());
    EXPECT_LE(like.services.size(), 3U);
    for (const auto& each : like.services) EXPECT_NE(each.id, id);
}

TEST(WorkerAlone, Without_a_directory_the_answer_is_that_it_is_broken) {
    SearchWorker worker("/no/such/directory.sqlite");
    const auto number = worker.ask(asking("swimming"));
    worker.settle();
    EXPECT_TRUE(std::get<screens::Answer>(worker.take(number)).is_broken);
}

TEST(WorkerAlone, Ends_while_questions_wait) {
    for (int i = 0; i < 5; ++i) {
        SearchWorker worker(kShare + "/demonstration/directory.sqlite");
        worker.ask(asking("swimming"));
        worker.ask(asking("speech"));
    }
}

}  // namespace
}  // namespace kiosk::programs
