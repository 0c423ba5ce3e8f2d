// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace kiosk::feeds {

// What a provider answers for the local offer, in the order in which families read it. `column` is the folded name in a table.
struct LocalOfferQuestion {
    std::string_view column;
    std::string_view question;
};

inline constexpr std::string_view kSupportQuestion =
    "How do you support children and young people with SEND?";
inline constexpr std::string_view kReportQuestion = "Where can I read your latest SEND report?";

inline constexpr std::array<LocalOfferQuestion, 9> kLocalOfferQuestions{{
    {"supportdescription", kSupportQuestion},
    {"outcomes", "What do you want children and young people with SEND to get out of it?"},
    {"howtostart", "How can we start to use your service or activity?"},
    {"environmentaccessibility", "How accessible is it, indoors and outdoors?"},
    {"parentalinvolvement", "How do you involve parents, and how can I get involved?"},
    {"informationsharing", "How will you tell me how my child is doing?"},
    {"recentsendtraining", "What SEND training have your staff and volunteers had?"},
    {"futureplans", "What are your plans for SEND?"},
    {"recentsendreport", kReportQuestion},
}};

}  // namespace kiosk::feeds
