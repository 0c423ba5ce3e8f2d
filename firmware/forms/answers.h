// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/bytes.h"

namespace kiosk::forms {

// Gives memory back wiped, also when a container grows or moves.
template <typename T>
struct WipingAllocator {
    using value_type = T;
    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U>& /*other*/) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] T* allocate(std::size_t n) { return std::allocator<T>{}.allocate(n); }
    void deallocate(T* p, std::size_t n) {
        base::wipe(std::span{reinterpret_cast<std::uint8_t*>(p), n * sizeof(T)});
        std::allocator<T>{}.deallocate(p, n);
    }
    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

// What a family has typed and ticked, exactly as they did it. Lives in one sitting and is wiped with it.
// A key is a field's id, or "field.part" for one box of several: "birth_date.day", "contact.phone", "consent.health",
// "declaration.agree". See answer_key().
class Answers {
  public:
    Answers() = default;
    Answers(Answers&&) noexcept = default;
    Answers& operator=(Answers&&) noexcept = default;
    Answers(const Answers&) = delete;
    Answers& operator=(const Answers&) = delete;
    ~Answers() = default;

    void set_text(std::string_view key, std::string_view text);
    // Empty when nothing was typed. Good until the next change.
    [[nodiscard]] std::string_view text(std::string_view key) const;

    // The one choice, in place of any other.
    void choose(std::string_view key, std::string_view option);
    void tick(std::string_view key, std::string_view option);
    void untick(std::string_view key, std::string_view option);
    [[nodiscard]] bool is_chosen(std::string_view key, std::string_view option) const;
    [[nodiscard]] std::vector<std::string_view> chosen(std::string_view key) const;

    void clear(std::string_view key);
    void clear();
    [[nodiscard]] bool empty() const;

  private:
    using Secret = std::vector<
        char, WipingAllocator<char>>;  // a string would keep short words inside itself, unwiped
    struct Answer {
        Secret text;
        std::vector<Secret> choices;
    };
    [[nodiscard]] const Answer* find(std::string_view key) const;
    Answer& at(std::string_view key);

    std::map<std::string, Answer, std::less<>> answers_;
};

// "birth_date" and "day" give "birth_date.day"; no part gives the field itself.
[[nodiscard]] std::string answer_key(std::string_view field, std::string_view part = {});

// The one option of a tick box that stands alone, as in "declaration.agree".
inline constexpr std::string_view kTicked = "yes";

}  // namespace kiosk::forms
