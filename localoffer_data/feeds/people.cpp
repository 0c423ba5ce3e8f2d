// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/people.h"

#include <algorithm>
#include <array>
#include <vector>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

// Sorted. The most given names of England and Wales of the last seventy years (ONS), short forms, and frequent ones of other origins.
constexpr std::array<std::string_view, 242> kGivenNames{
    "aaliyah",    "aaron",     "abdul",    "abigail",    "adam",        "aisha",     "alan",
    "alex",       "alexandra", "alice",    "alison",     "amanda",      "amina",     "amir",
    "amy",        "andrea",    "andrew",   "andy",       "angela",      "anita",     "ann",
    "anna",       "anne",      "annette",  "anthony",    "asha",        "ashley",    "barbara",
    "becky",      "ben",       "benjamin", "bernadette", "beth",        "beverley",  "brenda",
    "brian",      "carl",      "carol",    "caroline",   "catherine",   "cathy",     "charlotte",
    "cheryl",     "chloe",     "chris",    "christine",  "christopher", "claire",    "clare",
    "colin",      "craig",     "daniel",   "darren",     "dave",        "david",     "dawn",
    "debbie",     "deborah",   "debra",    "denise",     "diane",       "donna",     "dorothy",
    "edward",     "elaine",    "eleanor",  "elizabeth",  "emily",       "emma",      "eve",
    "farah",      "fatima",    "fiona",    "frances",    "gareth",      "gary",      "gemma",
    "geoff",      "george",    "gillian",  "graham",     "hannah",      "harriet",   "hayley",
    "heather",    "helen",     "holly",    "ian",        "imran",       "jack",      "jackie",
    "jacqueline", "jade",      "jake",     "james",      "jan",         "jane",      "janet",
    "janice",     "jasmine",   "jason",    "jayne",      "jean",        "jenna",     "jennifer",
    "jenny",      "jess",      "jessica",  "jill",       "jo",          "joan",      "joanna",
    "joanne",     "john",      "jon",      "jonathan",   "joseph",      "josie",     "joyce",
    "judith",     "julia",     "julie",    "karen",      "kate",        "katherine", "kathryn",
    "katie",      "katy",      "kelly",    "ken",        "kerry",       "kevin",     "kim",
    "kirsty",     "laura",     "lauren",   "leah",       "leanne",      "lee",       "lesley",
    "liam",       "lisa",      "liz",      "lorraine",   "louise",      "lucy",      "luke",
    "lynn",       "lynne",     "mandy",    "margaret",   "maria",       "marie",     "mark",
    "martin",     "mary",      "matthew",  "maureen",    "megan",       "melanie",   "melissa",
    "michael",    "michelle",  "mike",     "mohammed",   "muhammad",    "nadia",     "naomi",
    "natalie",    "natasha",   "neil",     "nicholas",   "nick",        "nicki",     "nicky",
    "nicola",     "nigel",     "olivia",   "pam",        "pamela",      "pat",       "patricia",
    "paul",       "paula",     "pauline",  "peter",      "phil",        "philip",    "priya",
    "rachael",    "rachel",    "rebecca",  "richard",    "rita",        "rob",       "robert",
    "roger",      "rosie",     "ruth",     "ryan",       "sally",       "sam",       "samantha",
    "samuel",     "sandra",    "sara",     "sarah",      "scott",       "sean",      "sharon",
    "sheila",     "simon",     "sonia",    "sophie",     "stacey",      "stephanie", "stephen",
    "steve",      "steven",    "stuart",   "sue",        "susan",       "suzanne",   "tanya",
    "tara",       "teresa",    "thomas",   "tim",        "timothy",     "tina",      "tom",
    "tony",       "tracey",    "tracy",    "vanessa",    "veronica",    "vicky",     "victoria",
    "wendy",      "william",   "yasmin",   "zoe"};

// Sorted.
constexpr std::array<std::string_view, 116> kSurnames{
    "adams",     "ahmed",      "akhtar",   "ali",       "allen",    "anderson", "bailey",
    "baker",     "begum",      "bell",     "bennett",   "brown",    "butler",   "campbell",
    "carter",    "chapman",    "clark",    "clarke",    "collins",  "cook",     "cooper",
    "cox",       "davies",     "davis",    "dixon",     "edwards",  "ellis",    "evans",
    "fisher",    "foster",     "gibson",   "graham",    "grant",    "gray",     "green",
    "griffiths", "hall",       "harris",   "harrison",  "harvey",   "hill",     "holmes",
    "howard",    "hughes",     "hunt",     "hunter",    "hussain",  "jackson",  "james",
    "jenkins",   "johnson",    "jones",    "kaur",      "kelly",    "kennedy",  "khan",
    "king",      "knight",     "lee",      "lewis",     "lloyd",    "marshall", "martin",
    "mason",     "matthews",   "mcdonald", "miller",    "mills",    "mitchell", "moore",
    "morgan",    "morris",     "murphy",   "murray",    "owen",     "palmer",   "parker",
    "patel",     "pearson",    "phillips", "powell",    "price",    "reid",     "reynolds",
    "richards",  "richardson", "roberts",  "robertson", "robinson", "rogers",   "rose",
    "russell",   "scott",      "shah",     "shaw",      "simpson",  "singh",    "smith",
    "stevens",   "stewart",    "stone",    "taylor",    "thomas",   "thompson", "thomson",
    "turner",    "walker",     "walsh",    "ward",      "watson",   "webb",     "white",
    "wilkinson", "williams",   "wood",     "wright"};

// A word that begins with one of five letters or more is a word of a role or a team; so is a shorter one alone, in the
// plural or before another ("sendteam"), but not "carey".
constexpr std::array<std::string_view, 190> kRoleStems{
    "academy",   "access",     "accounts",    "activit",     "admin",        "admission",
    "adult",     "advice",     "advoca",      "afterschool", "appeal",       "assess",
    "autism",    "beaver",     "befriend",    "benefit",     "book",         "breakfast",
    "breaks",    "brownie",    "camhs",       "camp",        "care",         "casework",
    "cdc",       "cdt",        "central",     "centre",      "chair",        "charity",
    "childcare", "childhood",  "childmind",   "children",    "church",       "cinema",
    "clerk",     "clinic",     "club",        "clubs",       "coach",        "college",
    "communit",  "complaint",  "contact",     "coordinator", "council",      "counsel",
    "customer",  "cwd",        "cyp",         "dance",       "deaf",         "department",
    "desk",      "director",   "directory",   "directpay",   "disab",        "drama",
    "duty",      "early",      "education",   "ehc",         "employ",       "enquir",
    "ep",        "equipment",  "events",      "explorer",    "famil",        "farm",
    "feedback",  "fis",        "football",    "forum",       "foundation",   "friend",
    "fundrais",  "general",    "group",       "guide",       "gym",          "haf",
    "hall",      "happy",      "head",        "headteacher", "health",       "hello",
    "help",      "hive",       "home",        "hotline",     "house",        "hr",
    "hub",       "iass",       "inclusion",   "info",        "inquir",       "inspire",
    "intake",    "it",         "kids",        "lac",         "leader",       "learn",
    "library",   "line",       "local",       "mail",        "manager",      "marketing",
    "mash",      "mediation",  "membership",  "mental",      "museum",       "music",
    "noreply",   "nurs",       "nurser",      "offer",       "office",       "officer",
    "ot",        "outreach",   "pa",          "parent",      "participat",   "physio",
    "play",      "playgroup",  "portage",     "post",        "practitioner", "preschool",
    "principal", "project",    "receptio",    "referral",    "respite",      "room",
    "safeguard", "sales",      "salt",        "school",      "scout",        "secretar",
    "sen",       "send",       "sensory",     "service",     "shop",         "shortbreak",
    "slt",       "social",     "special",     "speech",      "sport",        "staff",
    "support",   "swim",       "team",        "theatre",     "therap",       "ticket",
    "together",  "trainer",    "training",    "trampolin",   "transition",   "transport",
    "travel",    "treasurer",  "trust",       "tuition",     "tutor",        "unit",
    "visual",    "volunteer",  "web",         "welcome",     "wellbeing",    "work",
    "worker",    "youngcarer", "youngpeople", "youth"};

constexpr std::array<std::string_view, 9> kTitles{"mr", "mrs", "ms",  "miss", "mx",
                                                  "dr", "rev", "sir", "dame"};

constexpr std::array<std::string_view, 14> kLeaders{"executive headteacher",
                                                    "executive head teacher",
                                                    "head teacher",
                                                    "headteacher",
                                                    "headmaster",
                                                    "headmistress",
                                                    "head of school",
                                                    "principal",
                                                    "senco",
                                                    "sendco",
                                                    "sen co ordinator",
                                                    "inclusion manager",
                                                    "centre manager",
                                                    "manager"};

template <typename Names>
bool is_one_of(const Names& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool begins_with_stem(std::string_view word) {
    return std::any_of(kRoleStems.begin(), kRoleStems.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

bool is_title(std::string_view word) {
    return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

// A word of the text with where it stands.
struct Word {
    std::size_t at = 0;
    std::size_t end = 0;
    std::string small;
    bool has_capital = false;
};

bool stands_in_name(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_wordy(text[at]) || c >= 0x80) return true;
    const bool between =
        at > 0 && at + 1 < text.size() && is_letter(text[at + 1]) && is_letter(text[at - 1]);
    return between && (text[at] == '-' || text[at] == '\'');
}

// The next word from `at` on, not beyond the end of a line.
Word word_at(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && !stands_in_name(text, at)) ++at;
    Word word{.at = at, .end = at};
    while (word.end < text.size() && stands_in_name(text, word.end)) ++word.end;
    word.small = to_small(text.substr(at, word.end - at));
    word.has_capital =
        word.end > at && (is_capital(text[at]) || static_cast<unsigned char>(text[at]) >= 0xC3);
    return word;
}

bool only_between(std::string_view text, std::size_t from, std::size_t to,
                  std::string_view allowed) {
    return text.substr(from, to - from).find_first_not_of(allowed) == std::string_view::npos;
}

// The end of a name of up to four words that begins at `at`; `at` itself where there is none.
std::size_t end_of_name(std::string_view text, std::size_t at, bool needs_title) {
    constexpr int kMaxWords = 4;
    auto end = at;
    int names = 0;
    bool titled = false;
    bool may_be_shortened = true;  // "Mr.", "J."
    for (int i = 0; i < kMaxWords; ++i) {
        const auto word = word_at(text, end);
        if (word.end == word.at || !only_between(text, end, word.at, " .")) break;
        const bool after_stop = end < word.at && text[end] == '.';
        if (after_stop && !may_be_shortened) break;
        if (i == 0 && is_title(word.small)) {
            titled = true;
        } else if (word.has_capital && !is_role_word(word.small)) {
            ++names;
        } else {
            break;
        }
        may_be_shortened = word.end - word.at == 1 || (titled && names == 0);
        end = word.end;
    }
    const bool is_name = titled ? names > 0 : !needs_title && names >= 2;
    return is_name ? end : at;
}

// "Headteacher: Mrs J Smith" from `at` on: the label, a sign or "is", and a name.
std::size_t end_of_leader(std::string_view text, std::string_view small, std::size_t at) {
    for (const auto label : kLeaders) {
        if (!small.substr(at).starts_with(label)) continue;
        auto end = at + label.size();
        if (end < text.size() && is_wordy(text[end])) continue;
        auto name = end;
        while (name < text.size() && name - end < 6 && !is_wordy(text[name]) &&
               text[name] != '\n' && text[name] != '.') {
            ++name;
        }
        const bool has_sign = only_between(text, end, name, " ") == false;
        for (const std::string_view link : {"is ", "name "}) {
            if (small.substr(name).starts_with(link)) name += link.size();
        }
        const auto stop = end_of_name(text, name, !has_sign);
        if (stop != name) return stop;
    }
    return at;
}

}  // namespace

bool is_given_name(std::string_view small_word) { return is_one_of(kGivenNames, small_word); }

bool is_surname(std::string_view small_word) { return is_one_of(kSurnames, small_word); }

bool is_role_word(std::string_view small_word) {
    constexpr std::size_t kTellingStem = 5;
    return std::any_of(kRoleStems.begin(), kRoleStems.end(), [&](std::string_view stem) {
        if (!small_word.starts_with(stem)) return false;
        const auto rest = small_word.substr(stem.size());
        return stem.size() >= kTellingStem || rest.empty() || rest == "s" || begins_with_stem(rest);
    });
}

bool is_persons_name(std::string_view text) {
    constexpr std::size_t kMostWords = 4;
    const auto folded = fold(text);
    const auto words = words_of(folded);
    if (words.empty() || words.size() > kMostWords) return false;
    if (is_title(words[0])) return words.size() > 1;
    if (std::any_of(words.begin(), words.end(), is_role_word)) return false;
    if (is_given_name(words[0])) return true;
    return words.size() > 1 && is_surname(words.back());
}

std::string without_named_leaders(std::string_view text) {
    const auto small = to_small(text);
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || !is_wordy(text[at - 1]);
        auto end = begins && is_letter(text[at]) ? end_of_leader(text, small, at) : at;
        if (end == at) {
            kept += text[at++];
            continue;
        }
        while (end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == ' '))
            ++end;
        at = end;
    }
    return kept;
}

std::string without_names(std::string_view text, std::span<const std::string> names) {
    std::string kept{text};
    for (const auto& name : names) {
        constexpr std::string_view kInstead = "the team";
        for (auto at = kept.find(name); at != std::string::npos;
             at = kept.find(name, at + kInstead.size())) {
            kept.replace(at, name.size(), kInstead);
        }
    }
    return kept;
}

}  // namespace kiosk::feeds
