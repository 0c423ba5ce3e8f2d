// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kiosk::base {

// Each code means that the caller can do something different; add one only when that is so.
enum class Code {
    Invalid,      // the bytes or the words do not fit the format: refuse them
    TooLarge,     // a named limit is passed: refuse, and say the limit
    NotFound,     // nothing there
    Untrusted,    // a signature, tag or hash does not hold: refuse, change nothing
    Full,         // no room left: nothing was kept
    Unavailable,  // the other side does not answer: try again later
    Io,           // the storage failed: nothing is promised
    Bug,          // our own mistake, caught
};

// What went wrong: a code to act on, and a detail for engineers that a family never sees.
// The detail never holds anything that a person typed.
struct Error {
    Code code{};
    std::string detail;

    // One line of context per layer: "reading the manifest: line 3: unknown word".
    [[nodiscard]] Error within(const std::string& context) && {
        return {code, context + ": " + detail};
    }
};

template <typename T>
class [[nodiscard]] Result {
  public:
    // NOLINTBEGIN(google-explicit-constructor): `return value;` and `return error;` must both do
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() & { return std::get<0>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
    // By value, so that `for (auto& each : *call())` holds on to what it walks through.
    [[nodiscard]] T value() && { return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const& { return std::get<1>(state_); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(state_)); }

  private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): `return error;` must do
    Result(Error error) : error_(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !error_.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error& error() const& { return *error_; }
    [[nodiscard]] Error&& error() && { return *std::move(error_); }

  private:
    std::optional<Error> error_;
};

}  // namespace kiosk::base

#define KIOSK_JOIN_(a, b) a##b
#define KIOSK_JOIN(a, b) KIOSK_JOIN_(a, b)
#define KIOSK_TRY_(name, declaration, expression) \
    auto name = (expression);                     \
    if (!name) return std::move(name).error();    \
    declaration = *std::move(name)

// TRY(auto bytes, read(path)): the value, or return the error to the caller.
#define TRY(declaration, expression) \
    KIOSK_TRY_(KIOSK_JOIN(kiosk_try_, __LINE__), declaration, expression)

// TRY_DO(flush()): for a Result<void>.
#define TRY_DO(expression)                                           \
    do {                                                             \
        if (auto kiosk_try_result = (expression); !kiosk_try_result) \
            return std::move(kiosk_try_result).error();              \
    } while (false)
