// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/base/result.h"

// Statutory dates as rules over data: the law may change, and then a signed directory changes it. The file's format is
// on the page README.md beside this one.
namespace kiosk::pathway {

inline constexpr std::size_t kMaxRulesBytes = 64 * 1024;
inline constexpr std::size_t kMaxRules = 100;
inline constexpr int kMaxAmount = 1000;

// What a rule counts from. "Received" is the day the council received the request: never the day it was typed.
enum class From {
    Received,
    DraftServed,
    DecisionLetter,
    MediationCertificate,
    ReviewMeeting,
    AmendmentNotice
};
enum class Unit { Days, Months };  // calendar ones

struct Rule {
    std::string id;
    From from{};
    int amount = 0;  // before the day where negative
    Unit unit{};
    bool counts_first_day = false;  // "beginning with the day on which": that day is day one
    std::map<std::string, std::string, std::less<>> what;  // by language; "en" is always there
    std::string source;
    base::Date checked;
};

struct Due {
    const Rule* rule = nullptr;
    base::Date date;
};

class Rules {
  public:
    // Strict: unknown names, words and numbers beyond the limits are refused with their place.
    static base::Result<Rules> parse(std::string_view json);

    // Every rule that counts from this, earliest first. Good for as long as these Rules.
    [[nodiscard]] std::vector<Due> dates(From from, base::Date day) const;
    // Nothing where the law as held here has no such rule.
    [[nodiscard]] std::optional<base::Date> date(std::string_view rule, base::Date day) const;
    // The later of the two that the letter and the certificate give.
    [[nodiscard]] std::optional<base::Date> appeal_by(base::Date letter,
                                                      std::optional<base::Date> certificate) const;
    [[nodiscard]] const Rule* find(std::string_view id) const;

  private:
    std::vector<Rule> rules_;
};

}  // namespace kiosk::pathway
