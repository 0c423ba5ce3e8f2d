// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/lint.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/lint_phrases.h"
#include "localoffer_data/feeds/lint_subjects.h"

namespace kiosk::feeds {
namespace {

using namespace phrases;

// A sentence as it is judged: folded, and asked for phrases whose words may end with '*' ("request*"). It is asked for
// hundreds of them, so nothing is made anew for one.
class Sentence {
  public:
    explicit Sentence(std::string_view text) : words_(" " + fold(text) + " ") {
        for (std::size_t at = 0; at + 2 < words_.size(); ++at) {
            if (words_[at] == ' ')
                beginnings_.set(beginning(std::string_view{words_}.substr(at + 1)));
        }
    }

    [[nodiscard]] bool says(std::string_view phrase) const {
        if (!beginnings_.test(beginning(phrase))) return false;
        const auto first = phrase.substr(0, phrase.find('*'));
        for (auto at = words_.find(first, 1); at != std::string::npos;
             at = words_.find(first, at + 1)) {
            if (words_[at - 1] == ' ' && stands_at(phrase, at)) return true;
        }
        return false;
    }

    template <typename Phrases>
    [[nodiscard]] bool says_any(const Phrases& phrases) const {
        return std::any_of(phrases.begin(), phrases.end(),
                           [&](std::string_view phrase) { return says(phrase); });
    }

  private:
    [[nodiscard]] bool stands_at(std::string_view phrase, std::size_t at) const {
        while (!phrase.empty()) {
            const auto star = phrase.find('*');
            const auto part = phrase.substr(0, star);
            if (words_.compare(at, part.size(), part) != 0) return false;
            at += part.size();
            if (star == std::string_view::npos) return words_[at] == ' ';
            at = words_.find(' ', at);
            phrase.remove_prefix(star + 1);
        }
        return true;
    }

    // Five bits of each of the first two letters: most phrases are ruled out by these.
    [[nodiscard]] static std::size_t beginning(std::string_view word) {
        constexpr unsigned kBits = 0x1F;
        const auto letter = [&](std::size_t at) {
            return at < word.size() && word[at] != '*'
                       ? static_cast<unsigned char>(word[at]) & kBits
                       : 0U;
        };
        return letter(0) << 5U | letter(1);
    }

    std::string words_;  // between blanks
    std::bitset<1024> beginnings_;
};

bool is_conditional(const Sentence& s) { return s.says_any(kDuty) || s.says_any(kBar); }

bool is_about_asking(const Sentence& s) { return s.says_any(kAsking); }

// Funding is only described where a top-up is what the money comes before.
bool asks_money(const Sentence& s) {
    if (!s.says_any(kMoney) || !is_conditional(s)) return false;
    if (s.says_any(kTopUp) && !s.says("assessment") && !s.says("request*")) return false;
    return is_about_asking(s) || s.says_any(kSpent);
}

// "assess, plan, do, review" alone is no asking for an assessment.
bool asks_cycles(const Sentence& s) {
    const bool asking = s.says("request*") || s.says("referral*") || s.says("apply") ||
                        s.says("application*") || s.says("applying") || s.says("assessment") ||
                        s.says("assessments") || s.says("to assess") || s.says("ehcp") ||
                        s.says("panel") || s.says("ehc") || s.says("we assess");
    const bool named_only = s.says("early help assess*") && !s.says("request*") && !s.says("ehc") &&
                            !s.says("apply") && !s.says("panel");
    return s.says_any(kCycles) && is_conditional(s) && asking && !named_only;
}

bool asks_report(const Sentence& s) {
    return s.says_any(kReports) && is_conditional(s) && is_about_asking(s);
}

bool asks_behind(const Sentence& s) {
    const bool asking = is_about_asking(s) || s.says("assess*") || s.says("ehc");
    return s.says_any(kBehind) && is_conditional(s) && asking;
}

bool asks_diagnosis(const Sentence& s) {
    const bool asking = is_about_asking(s) || s.says("assess*") || s.says("ehc") || s.says("plan");
    return s.says_any(kDiagnosis) && is_conditional(s) && asking;
}

bool bars_parents(const Sentence& s) {
    if (!is_about_asking(s) && !s.says_any(kReferring)) return false;
    return (s.says_any(kFamily) && s.says_any(kNotTaken)) ||
           (s.says_any(kSchool) && s.says_any(kOnlySchool));
}

bool asks_agreement(const Sentence& s) {
    return s.says_any(kSchool) && s.says_any(kAgreement) && is_about_asking(s) && is_conditional(s);
}

bool asks_form(const Sentence& s) {
    return s.says_any(kForm) && s.says_any(kSentBack) && is_about_asking(s);
}

bool bars_age(const Sentence& s) {
    return s.says_any(kAges) && s.says_any(kNotFor) &&
           (is_about_asking(s) || s.says("assess*") || s.says("ehc"));
}

// What every rule asks for, so that most sentences are done with at once.
bool may_set_a_condition(const Sentence& s) {
    return is_about_asking(s) || s.says("assess*") || s.says("ehc") || s.says("plan") ||
           s.says_any(kReferring) || s.says_any(kMoney);
}

struct Rule {
    Threshold threshold;
    bool (*holds)(const Sentence&);
};

constexpr std::array<Rule, 9> kRules{{{Threshold::MoneySpent, asks_money},
                                      {Threshold::DiagnosisFirst, asks_diagnosis},
                                      {Threshold::FarBehind, asks_behind},
                                      {Threshold::CyclesFirst, asks_cycles},
                                      {Threshold::NotFromParents, bars_parents},
                                      {Threshold::SchoolAgrees, asks_agreement},
                                      {Threshold::ReportFirst, asks_report},
                                      {Threshold::FormOrEvidence, asks_form},
                                      {Threshold::AgeBar, bars_age}}};

std::optional<Threshold> judge(std::string_view text) {
    const Sentence sentence{text};
    if (!may_set_a_condition(sentence)) return std::nullopt;
    if (sentence.says_any(kTakenBack) || sentence.says_any(kOthersDuty)) return std::nullopt;
    for (const auto& rule : kRules) {
        if (rule.holds(sentence)) return rule.threshold;
    }
    return std::nullopt;
}

// A full stop inside a number or after one letter ("e.g.") ends no sentence.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (text[at] == '\n' || text[at] == '!' || text[at] == '?') return true;
    const bool blank_follows = at + 1 == text.size() || is_blank(text[at + 1]);
    const bool after_letter = at >= 2 && is_letter(text[at - 1]) && !is_wordy(text[at - 2]);
    return text[at] == '.' && blank_follows && !after_letter;
}

}  // namespace

std::string_view why(Threshold threshold) {
    switch (threshold) {
        case Threshold::MoneySpent:
            return "A family may ask whatever the school has spent: the law sets no sum.";
        case Threshold::CyclesFirst:
            return "A family may ask at any time: the law sets no number of cycles or terms.";
        case Threshold::ReportFirst:
            return "A family may ask without a report: getting advice is the council's part.";
        case Threshold::FarBehind:
            return "The test is whether a child may have special educational needs, not how far "
                   "behind "
                   "they are.";
        case Threshold::DiagnosisFirst: return "A family may ask without a diagnosis.";
        case Threshold::NotFromParents:
            return "Parents and young people may ask for themselves: the law names them first.";
        case Threshold::SchoolAgrees: return "A family may ask whether or not the school agrees.";
        case Threshold::FormOrEvidence:
            return "A request counts in any form and with any evidence: the law prescribes "
                   "neither.";
        case Threshold::AgeBar:
            return "An assessment may be asked for from birth to the age of 25.";
    }
    return {};
}

std::vector<LintFinding> lint_thresholds(std::string_view text) {
    std::vector<LintFinding> findings;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !ends_sentence(text, at)) continue;
        const auto end = std::min(at + 1, text.size());
        while (begin < end && is_blank(text[begin])) ++begin;
        const auto threshold = judge(text.substr(begin, end - begin));
        if (threshold) findings.push_back({begin, end, *threshold});
        begin = end;
    }
    return findings;
}

}  // namespace kiosk::feeds
