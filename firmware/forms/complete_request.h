// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::forms {

class Answers;
class CompleteRequest;
struct Context;
struct Definition;
struct Problem;

// Nothing missing and nothing wrong, or what is, in reading order.
[[nodiscard]] std::variant<CompleteRequest, std::vector<Problem>> complete(
    const Definition& definition, const Answers& answers, const Context& context);

// A request that lacks nothing. Only complete() can make one. Wipes its words when it goes.
class CompleteRequest {
  public:
    CompleteRequest(CompleteRequest&&) noexcept = default;
    CompleteRequest& operator=(CompleteRequest&& other) noexcept;
    CompleteRequest(const CompleteRequest&) = delete;
    CompleteRequest& operator=(const CompleteRequest&) = delete;
    ~CompleteRequest();

    // For machines: one JSON object, UTF-8, as the page README.md says.
    [[nodiscard]] std::string_view json() const { return json_; }
    // For the council: plain English text, lines ended by "\n".
    [[nodiscard]] std::string_view text() const { return text_; }
    // The same in the family's language; both empty when that is English.
    [[nodiscard]] std::string_view family_text() const { return family_text_; }
    [[nodiscard]] std::string_view family_lang() const { return family_lang_; }
    // All of json() but what one try to send it need not share with the next: reference, time and language. Two that say
    // the same are one request, sent twice.
    [[nodiscard]] std::string_view said() const { return said_; }
    [[nodiscard]] std::string_view reference() const { return reference_; }
    [[nodiscard]] std::string_view council() const { return council_; }

  private:
    friend std::variant<CompleteRequest, std::vector<Problem>> complete(const Definition&,
                                                                        const Answers&,
                                                                        const Context&);
    CompleteRequest() = default;
    void wipe();

    std::string json_;
    std::string said_;
    std::string text_;
    std::string family_text_;
    std::string family_lang_;
    std::string reference_;
    std::string council_;
};

}  // namespace kiosk::forms
