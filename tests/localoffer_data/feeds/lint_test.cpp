// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/lint.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace kiosk::feeds {
namespace {

struct Caught {
    std::size_t sentences = 0;
    std::size_t flagged = 0;
    std::string missed;  // for the message of a test that fails
    std::string wrong;
};

Caught read_and_lint(const std::string& name) {
    std::ifstream file{KIOSK_SOURCE_DIR "/tests/localoffer_data/feeds/" + name};
    Caught caught;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        ++caught.sentences;
        const bool flagged = !lint_thresholds(line).empty();
        caught.flagged += flagged ? 1 : 0;
        (flagged ? caught.wrong : caught.missed) += line + "\n";
    }
    return caught;
}

TEST(Lint, Unlawful_thresholds_are_found) {
    const auto caught = read_and_lint("thresholds_unlawful.txt");
    EXPECT_EQ(caught.sentences, 90U);
    EXPECT_GE(caught.flagged, 87U) << caught.missed;
}

TEST(Lint, Lawful_sentences_are_left_alone) {
    const auto caught = read_and_lint("thresholds_lawful.txt");
    EXPECT_EQ(caught.sentences, 90U);
    EXPECT_LE(caught.flagged, 2U) << caught.wrong;
}

// What the rules do on sentences that they were not made for. Mend a rule after one of these, and it belongs in the files above.
TEST(Lint, Most_sentences_new_to_the_rules_are_judged_right) {
    const auto unlawful = read_and_lint("thresholds_unlawful_held_out.txt");
    EXPECT_EQ(unlawful.sentences, 20U);
    EXPECT_GE(unlawful.flagged, 17U) << unlawful.missed;
    const auto lawful = read_and_lint("thresholds_lawful_held_out.txt");
    EXPECT_EQ(lawful.sentences, 20U);
    EXPECT_LE(lawful.flagged, 1U) << lawful.wrong;
}

TEST(Lint, A_finding_is_the_sentence_and_says_why) {
    const std::string text =
        "Asking is free. A diagnosis is required before you apply for an assessment. Ring us.";
    const auto findings = lint_thresholds(text);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].threshold, Threshold::DiagnosisFirst);
    EXPECT_EQ(text.substr(findings[0].at, findings[0].end - findings[0].at),
              "A diagnosis is required before you apply for an assessment.");
    EXPECT_EQ(why(findings[0].threshold), "A family may ask without a diagnosis.");
}

TEST(Lint, No_words_give_no_findings) {
    EXPECT_TRUE(lint_thresholds("").empty());
    EXPECT_TRUE(lint_thresholds(" . \n\n").empty());
}

}  // namespace
}  // namespace kiosk::feeds
