// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/forms/answers.h"
#include "firmware/session/idle_clock.h"

namespace kiosk::session {

enum class TextSize { Small, Medium, Large, ExtraLarge };

// The shapes of letters; Usual is Noto Sans.
enum class Letters { Usual, Hyperlegible, Lexend, OpenDyslexic };

// How words are put; Simple is Easy Read.
enum class Reading { Usual, Simple };

// The room between letters, words and lines.
enum class Spacing { Usual, More };

// Where things to press stand, for a person who sits or is small, or has one hand.
enum class Reach { Usual, Low, LowLeft, LowRight };

// On, for a person who is overwhelmed: no sounds, few things at once, colours without glare, and nothing that changes by
// itself.
enum class Calm { Off, On };

struct AccessNeeds {
    TextSize text_size = TextSize::Medium;
    Letters letters = Letters::Usual;
    Reading reading = Reading::Usual;
    Spacing spacing = Spacing::Usual;
    Reach reach = Reach::Usual;
    Calm calm = Calm::Off;
    std::string theme = "daylight";
    friend bool operator==(const AccessNeeds&, const AccessNeeds&) = default;
};

enum class Ended {
    Left,      // "Leave now"
    Finished,  // "Finish and clear"
    Idle,      // nobody answered the warning
    HiddenTooLong,
};

// More than this does not fit a page to take along; the oldest stays.
inline constexpr std::size_t kMaxShortlist = 20;

// One family's sitting and everything it holds of them. It lives in memory alone, is wiped when it goes, and once
// ended takes nothing more; the process ends itself after it. One thread.
class Session {
  public:
    explicit Session(std::string language, AccessNeeds usual = {})
        : language_(std::move(language)), usual_(std::move(usual)), access_(usual_) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { wipe(); }

    [[nodiscard]] const std::string& language() const { return language_; }
    void set_language(std::string tag) { language_ = std::move(tag); }
    // The language, and how its words are to be put: "ur", "ur-simple".
    [[nodiscard]] std::string words_tag() const;
    [[nodiscard]] AccessNeeds& access() { return access_; }
    [[nodiscard]] const AccessNeeds& access() const { return access_; }
    // What a sitting begins with. The language stays: nobody is to stand before words that they cannot read.
    void put_access_back() { access_ = usual_; }
    [[nodiscard]] bool has_usual_access() const { return access_ == usual_; }

    [[nodiscard]] forms::Answers& answers() { return answers_; }
    [[nodiscard]] const forms::Answers& answers() const { return answers_; }

    [[nodiscard]] std::string_view search_words() const {
        return {search_words_.data(), search_words_.size()};
    }
    void set_search_words(std::string_view words) {
        search_words_ = Secret(words.begin(), words.end());
    }

    // What a list is narrowed by, in the words of whoever shows it; each list has its own. Good until the next change.
    [[nodiscard]] std::string_view pressed(std::string_view list) const;
    void set_pressed(std::string_view list, std::string_view choices);

    // Services to take along, by their ids in the directory, in the order they were added. Good until the next change.
    [[nodiscard]] std::vector<std::string_view> shortlist() const;
    [[nodiscard]] bool is_shortlisted(std::string_view service) const;
    // False when the list is full.
    bool add_to_shortlist(std::string_view service);
    void remove_from_shortlist(std::string_view service);
    void clear_shortlist();
    // How many the last of those two took out; they can be put back until something else is added.
    [[nodiscard]] std::size_t taken_out() const;
    void put_back();

    void touched(Monotonic now) { idle_.touched(now); }
    void hide(Monotonic now) { idle_.hidden(now); }
    void show(Monotonic now) { idle_.shown(now); }
    // Ends the sitting when its time has come.
    void tick(Monotonic now);
    [[nodiscard]] const IdleClock& idle() const { return idle_; }

    // Ends and wipes at once. A second end changes nothing.
    void end(Ended reason);
    [[nodiscard]] std::optional<Ended> ended() const { return ended_; }

  private:
    using Secret = std::vector<char, forms::WipingAllocator<char>>;
    using Ids = std::vector<Secret, forms::WipingAllocator<Secret>>;
    struct Pressed {
        Secret list;
        Secret choices;
    };
    void wipe();

    std::string language_;
    AccessNeeds usual_;
    AccessNeeds access_;
    forms::Answers answers_;
    Secret search_words_;
    std::vector<Pressed> pressed_;
    Ids shortlist_;
    Ids before_taking_out_;
    IdleClock idle_;
    std::optional<Ended> ended_;
};

}  // namespace kiosk::session
