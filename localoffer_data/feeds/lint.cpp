// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/lint.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

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

// What is asked of somebody.
constexpr std::array kDuty{"must",
                           "have to",
                           "has to",
                           "need to",
                           "needs to",
                           "need",
                           "needs",
                           "needed",
                           "require*",
                           "essential",
                           "mandatory",
                           "compulsory",
                           "expect",
                           "expects",
                           "expected",
                           "minimum",
                           "at least",
                           "criteria",
                           "criterion",
                           "threshold",
                           "condition",
                           "should have",
                           "should be",
                           "should show",
                           "should include",
                           "necessary",
                           "prerequisite",
                           "obliged",
                           "insist",
                           "ought to",
                           "has to be",
                           "should contain",
                           "should provide",
                           "should demonstrate",
                           "should first",
                           "asked to",
                           "a must",
                           "proof",
                           "prove",
                           "has to contain",
                           "have to contain",
                           "we look for",
                           "should be performing",
                           "will normally have",
                           "will have had",
                           "will have been",
                           "normally have",
                           "should normally",
                           "we need",
                           "usually have",
                           "it is vital",
                           "has been",
                           "should",
                           "qualify"};

// What happens, or does not, until then.
constexpr std::array kBar{
    "before",        "until",          "unless",           "without",           "prior to",
    "only if",       "only when",      "only where",       "only once",         "only after",
    "only be",       "only consider*", "only accept*",     "only agree*",       "only assess*",
    "only able",     "once",           "cannot",           "can not",           "will not",
    "wont",          "would not",      "do not accept",    "do not consider",   "not be",
    "refuse*",       "decline*",       "reject*",          "returned",          "ineligible",
    "not eligible",  "not meet",       "unable to",        "not able to",       "first",
    "turned down",   "sent back",      "not normally",     "not usually",       "unlikely to",
    "only children", "only pupils",    "not process*",     "eligible",          "in order to",
    "not proceed",   "only then",      "not taken",        "only progress*",    "only proceed*",
    "only look at",  "only ever",      "not appropriate",  "not suitable",      "not progress*",
    "only",          "not until",      "unless and until", "not go ahead",      "not start",
    "hold off",      "no assessment",  "would not be",     "not possible",      "not dealt with",
    "no request",    "do not meet",    "not look*",        "not taken forward", "not be taken",
    "would be",      "wait until",     "otherwise"};

// That it is asking for an assessment that the words are about.
constexpr std::array kAsking{"request*",
                             "assessment",
                             "assessments",
                             "to assess",
                             "will assess",
                             "apply",
                             "applying",
                             "applies",
                             "applied",
                             "application*",
                             "consider*",
                             "panel",
                             "ask for an ehc*",
                             "ehc need*",
                             "ehcna",
                             "ehcp",
                             "asking",
                             "statutory assess*",
                             "we assess",
                             "only assess",
                             "assess your child",
                             "assess a child",
                             "assess children",
                             "case",
                             "cases",
                             "qualify",
                             "process",
                             "procedure",
                             "pathway"};

// The same where somebody is said to do it; of a health service it means another thing.
constexpr std::array kReferring{"refer", "referral*", "referring"};

// Words that take a condition back, or only advise.
constexpr std::array kTakenBack{"do not need",
                                "does not need",
                                "dont need",
                                "doesnt need",
                                "need not",
                                "no need",
                                "not need",
                                "not required",
                                "not needed",
                                "not necessary",
                                "not essential",
                                "not have to",
                                "dont have to",
                                "doesnt have to",
                                "no requirement",
                                "not a requirement",
                                "not a condition",
                                "no condition",
                                "no rule",
                                "no law",
                                "not a reason",
                                "is no threshold",
                                "unlawful",
                                "not lawful",
                                "against the law",
                                "illegal",
                                "law does not",
                                "even if",
                                "even though",
                                "whether or not",
                                "regardless",
                                "cannot refuse",
                                "can not refuse",
                                "must not refuse",
                                "cannot be refused",
                                "not be refused",
                                "cannot insist",
                                "cannot require",
                                "must not require",
                                "cannot turn",
                                "cannot stop",
                                "can still",
                                "may still",
                                "myth",
                                "it helps",
                                "helps to",
                                "helps us",
                                "helpful",
                                "useful",
                                "if you have",
                                "if you wish",
                                "if available",
                                "where available",
                                "if you can",
                                "can help",
                                "there is no",
                                "are no",
                                "at any time",
                                "not wait",
                                "not because",
                                "never need",
                                "should not refuse",
                                "without needing",
                                "without having",
                                "without waiting",
                                "not depend",
                                "no one can stop",
                                "wherever possible",
                                "if possible",
                                "good idea",
                                "not mean",
                                "mistaken",
                                "not a test",
                                "do well",
                                "still need",
                                "no fixed",
                                "stands without",
                                "no bar",
                                "nothing to stop"};

// What others owe the family: the duties of councils and professionals, deadlines, and what comes after the decision.
constexpr std::array kOthersDuty{"within six weeks",
                                 "within 6 weeks",
                                 "within 20 weeks",
                                 "within twenty weeks",
                                 "must seek",
                                 "must get advice",
                                 "must obtain",
                                 "must ask",
                                 "we will ask",
                                 "we must",
                                 "council must",
                                 "authority must",
                                 "la must",
                                 "council has to",
                                 "authority has to",
                                 "will write",
                                 "appeal*",
                                 "mediat*",
                                 "tribunal",
                                 "if we ask",
                                 "we ask for it",
                                 "annual review",
                                 "as part of the assessment",
                                 "during the assessment",
                                 "once we have agreed",
                                 "we gather",
                                 "waiting list",
                                 "health service",
                                 "from your gp",
                                 "your gp needs",
                                 "your gp can",
                                 "to see a",
                                 "to get a diagnosis",
                                 "we seek",
                                 "we will seek",
                                 "we get advice",
                                 "if we agree",
                                 "after we agree",
                                 "when we agree",
                                 "we will gather",
                                 "if we decide"};

constexpr std::array kMoney{"6 000",
                            "6000",
                            "6k",
                            "six thousand",
                            "notional budget",
                            "notional sen budget",
                            "notional funding",
                            "delegated budget",
                            "delegated funding",
                            "element 2",
                            "element two",
                            "costed provision",
                            "own resources",
                            "own budget",
                            "school funding",
                            "sen funding",
                            "school budget",
                            "schools budget",
                            "own funding",
                            "6 k",
                            "notional sen allocation",
                            "notional allocation",
                            "sen allocation",
                            "delegated sen",
                            "1 000s",
                            "thousand pounds"};
constexpr std::array kSpent{
    "have spent", "has spent",       "been spent", "have used",     "has used",     "been used",
    "exhausted",  "spending",        "show that",  "evidence that", "demonstrate*", "be evidenced",
    "be shown",   "be demonstrated", "proof",      "used up",       "put in",       "invested"};
constexpr std::array kTopUp{"top up", "high needs", "element 3", "element three"};

constexpr std::array kCycles{"cycle",
                             "cycles",
                             "assess plan do review",
                             "plan do review",
                             "apdr",
                             "graduated approach",
                             "graduated response",
                             "rounds of",
                             "sen support for",
                             "on sen support",
                             "sen register",
                             "support plan",
                             "early help assess*",
                             "individual education plan*",
                             "ieps",
                             "send support plan",
                             "review meetings",
                             "terms of support",
                             "terms of sen support",
                             "team around the family",
                             "terms of",
                             "intervention",
                             "interventions",
                             "sen support has been",
                             "year of support",
                             "weeks of support",
                             "months of support",
                             "period of support",
                             "stages of support",
                             "reviewed its support",
                             "provision plan",
                             "reviewed three",
                             "reviewed twice",
                             "reviewed on two",
                             "reviewed at least",
                             "reviewed two",
                             "support has been reviewed",
                             "action plan",
                             "tried for",
                             "response cycles"};

constexpr std::array kReports{"educational psych*",
                              "ep report",
                              "ep involvement",
                              "psychologist*",
                              "report",
                              "reports",
                              "professional*",
                              "paediatrician*",
                              "therapist*",
                              "specialist teacher*",
                              "medical evidence",
                              "letter from",
                              "consultant*",
                              "camhs",
                              "health evidence",
                              "doctor*",
                              "outside agenc*",
                              "external agenc*"};

constexpr std::array kBehind{"years behind",
                             "years below",
                             "year behind",
                             "years delay*",
                             "percentile",
                             "centile",
                             "standardised score*",
                             "standard score*",
                             "age related expect*",
                             "attainment",
                             "severe",
                             "severe and complex",
                             "most complex",
                             "exceptional",
                             "below expected",
                             "reading age",
                             "working below",
                             "national curriculum",
                             "key stages below",
                             "behind their peers",
                             "behind other children",
                             "significantly behind",
                             "significantly below",
                             "bottom",
                             "lowest",
                             "below average",
                             "levels behind",
                             "months behind",
                             "substantially behind",
                             "highest level of need",
                             "very complex",
                             "significant needs",
                             "level of attainment",
                             "chronological age",
                             "mild",
                             "moderate difficulties",
                             "years of their",
                             "half their",
                             "functioning at",
                             "working within",
                             "cognitive score",
                             "iq"};

constexpr std::array kDiagnosis{"diagnosis", "diagnosed", "diagnoses"};

constexpr std::array kFamily{"parent*",      "family",       "families",       "carer*",
                             "young people", "young person", "self referral*", "you"};
constexpr std::array kNotTaken{"not accept*",
                               "cannot accept",
                               "can not accept",
                               "cannot make",
                               "can not make",
                               "cannot apply",
                               "cannot request",
                               "cannot refer",
                               "not able to make",
                               "not able to apply",
                               "not able to request",
                               "unable to accept",
                               "unable to make",
                               "not consider requests",
                               "not be accepted from",
                               "not from the family",
                               "not from parents",
                               "not from families",
                               "cannot ask",
                               "may not apply",
                               "may not request",
                               "not take requests",
                               "not able to ask",
                               "not able to accept",
                               "not able to refer",
                               "no longer accept*",
                               "unable to do so",
                               "are not accepted",
                               "not accepted",
                               "unable to request",
                               "unable to apply",
                               "unable to refer",
                               "not open to parents",
                               "no right to",
                               "passed back",
                               "not possible for",
                               "not dealt with",
                               "do not deal with",
                               "not open to",
                               "will be sent to the school",
                               "directed to the school",
                               "redirected"};
constexpr std::array kSchool{"school*",  "headteacher*", "head teacher*", "senco*",
                             "setting*", "college*",     "nursery",       "professional*"};
constexpr std::array kOnlySchool{"must be made by",
                                 "must come from",
                                 "must be submitted by",
                                 "should be made by",
                                 "has to be made by",
                                 "have to be made by",
                                 "need to be made by",
                                 "needs to be made by",
                                 "must come through",
                                 "must go through",
                                 "must be sent by",
                                 "only the head*",
                                 "only the school*",
                                 "only schools",
                                 "only a school",
                                 "only head*",
                                 "only sencos",
                                 "only the senco",
                                 "only professionals",
                                 "only from schools",
                                 "only accept requests from schools",
                                 "only by schools",
                                 "only by the school",
                                 "only by a school",
                                 "can only be made by",
                                 "may only be made by",
                                 "only accept referrals from",
                                 "only accept requests from",
                                 "only accept applications from",
                                 "must apply on your behalf",
                                 "can only be submitted by",
                                 "only be made by",
                                 "only your child*",
                                 "have to come from",
                                 "has to come from",
                                 "school that must",
                                 "school must make",
                                 "school must apply",
                                 "school has to make",
                                 "school has to apply",
                                 "left to the school",
                                 "senco has to",
                                 "school has to do it",
                                 "senco must",
                                 "head must",
                                 "headteacher must",
                                 "headteacher has to",
                                 "up to the school",
                                 "through the school"};

constexpr std::array kAgreement{"agree",
                                "agrees",
                                "agreement",
                                "support the request",
                                "supports the request",
                                "not support the",
                                "permission",
                                "consent of the head*",
                                "sign",
                                "signed",
                                "signature",
                                "approve*",
                                "approval",
                                "backing",
                                "endorse*",
                                "supported by the school",
                                "supported by your",
                                "supported by the senco",
                                "supported by the head*",
                                "in favour",
                                "confirmation from the school",
                                "go ahead from",
                                "blessing",
                                "consents",
                                "agreed with the school",
                                "confirm that it"};

constexpr std::array kForm{"our form",     "request form",       "application form",
                           "the form",     "this form",          "online form",
                           "portal",       "official form",      "evidence",
                           "paperwork",    "documentation",      "incomplete",
                           "all sections", "template",           "pro forma",
                           "proforma",     "necessary evidence", "necessary information",
                           "paper"};
constexpr std::array kSentBack{"only accept*",
                               "returned",
                               "not be considered",
                               "not be accepted",
                               "declined",
                               "rejected",
                               "sent back",
                               "refused",
                               "will not consider",
                               "will not accept",
                               "cannot accept",
                               "cannot process",
                               "not be processed",
                               "cannot be considered",
                               "cannot be accepted",
                               "cannot be processed",
                               "turned down",
                               "only consider*",
                               "do not accept",
                               "cannot consider",
                               "without being considered",
                               "will not process",
                               "not look at",
                               "are looked at",
                               "automatically refused",
                               "not be logged",
                               "not be read",
                               "be disregarded",
                               "ignored",
                               "are considered",
                               "not valid",
                               "invalid"};

constexpr std::array kAges{"under two",
                           "under 2",
                           "under three",
                           "under 3",
                           "under five",
                           "under 5",
                           "under fives",
                           "under 5s",
                           "over 16",
                           "over 18",
                           "over 19",
                           "over 21",
                           "after 19",
                           "aged 19",
                           "aged 18",
                           "post 19",
                           "18 or over",
                           "19 or over",
                           "18 and over",
                           "19 and over",
                           "over sixteen",
                           "over eighteen",
                           "over nineteen",
                           "statutory school age",
                           "compulsory school age",
                           "below the age of",
                           "reached 19",
                           "turned 19",
                           "turned 18",
                           "babies",
                           "pre school children",
                           "is 18",
                           "is 19",
                           "are 18",
                           "are 19",
                           "turns 18",
                           "turns 19",
                           "turns 16",
                           "reaches 18",
                           "reaches 19",
                           "past 18",
                           "past 19"};
constexpr std::array kNotFor{
    "not eligible",      "ineligible",    "cannot",      "can not",      "do not assess",
    "do not carry out",  "not carry out", "will not",    "not accept*",  "no longer",
    "not be considered", "only assess*",  "not qualify", "not entitled", "too young",
    "too old",           "we do not"};

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
