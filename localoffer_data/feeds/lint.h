// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// Conditions that councils set on asking for an EHC needs assessment and that the law does not know. The test of the Children
// and Families Act 2014, section 36(8), is only whether a child has or may have special educational needs and whether
// provision under a plan may be necessary; section 36(1) says who may ask, and no form, fee or evidence is prescribed.
enum class Threshold {
    MoneySpent,   // the school must have spent £6,000
    CyclesFirst,  // rounds of assess, plan, do, review, or time on SEN support
    ReportFirst,  // a professional's report or letter
    FarBehind,    // so many years behind, a score, only the most severe needs
    DiagnosisFirst,
    NotFromParents,  // only the school may ask
    SchoolAgrees,    // the school must agree first
    FormOrEvidence,  // only on a form, only with enough evidence
    AgeBar,          // not under or over an age from 0 to 24
};

// Why it must not stand there, in one plain and kind sentence.
[[nodiscard]] std::string_view why(Threshold threshold);

struct LintFinding {
    std::size_t at = 0;  // the sentence in the text
    std::size_t end = 0;
    Threshold threshold{};
};

// At most one finding a sentence. It points, and a person decides: it reads words, not the law.
[[nodiscard]] std::vector<LintFinding> lint_thresholds(std::string_view text);

}  // namespace kiosk::feeds
