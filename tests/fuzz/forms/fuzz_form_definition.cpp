// SPDX-License-Identifier: Apache-2.0
// Any bytes as a form; whatever is accepted must survive being filled in and finished.
#include <cstdint>
#include <string_view>

#include "firmware/forms/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::forms;
    const auto definition = parse({reinterpret_cast<const char*>(data), size});
    if (!definition) return 0;
    Answers answers;
    for (const auto& page : definition->pages) {
        for (const auto& field : page.fields) {
            if (!field.options.empty()) answers.choose(field.id, field.options.front().id);
            answers.set_text(field.id, "E17 6DH");
            for (const auto& part : field.parts) {
                const auto key = answer_key(field.id, part.id);
                answers.set_text(key, "11");
                answers.choose(key, field.options.empty() ? kTicked : field.options.front().id);
            }
        }
    }
    Context context;
    context.facts.today =
        kiosk::base::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}};
    context.family_language = definition->languages.back().tag;
    (void)complete(*definition, answers, context);
    (void)Form{*definition, answers, context.facts}.summary(context.family_language);
    return 0;
}
