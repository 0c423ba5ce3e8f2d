// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/costs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

using model::Charge;
using model::Cost;
using model::PricePer;

constexpr std::size_t kMaxNoteBytes = 200;
constexpr std::int64_t kHighestPence = 100'000'00;

struct Price {
    std::int64_t pence = 0;
    bool is_whole_text = false;  // nothing but the number and its sign
    bool is_negative = false;
    std::size_t end = 0;  // in the text, behind the number
};

// "1,250.50" from `at` on, in pence; `at` goes behind it.
std::int64_t pence_at(std::string_view text, std::size_t& at) {
    std::int64_t pounds = 0;
    while (at < text.size() && (is_digit(text[at]) || text[at] == ',')) {
        const bool counts = text[at] != ',' && pounds < kHighestPence;
        if (counts) pounds = pounds * 10 + (text[at] - '0');
        ++at;
    }
    std::int64_t pence = 0;
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        int places = 0;
        for (++at; at < text.size() && is_digit(text[at]); ++at, ++places) {
            if (places < 2) pence = pence * 10 + (text[at] - '0');
        }
        if (places == 1) pence *= 10;
    }
    return pounds * 100 + pence;
}

std::optional<Price> price_in(std::string_view text) {
    constexpr std::string_view kPound = "£";
    const auto pound = text.find(kPound);
    auto at = pound != std::string_view::npos ? pound + kPound.size() : 0;
    while (at < text.size() && !is_digit(text[at])) ++at;
    if (at == text.size()) return std::nullopt;
    const auto begins = at;
    Price price{.pence = pence_at(text, at)};
    const bool in_pence = pound == std::string_view::npos && at < text.size() && text[at] == 'p' &&
                          (at + 1 == text.size() || !is_letter(text[at + 1]));
    if (in_pence) {
        price.pence /= 100;
        ++at;
    }
    price.end = at;
    const auto before = text.substr(0, begins);
    price.is_negative = before.find('-') != std::string_view::npos && begins <= 4;
    price.is_whole_text =
        at == text.size() && (before.empty() || before == kPound || before == "£ ");
    return price;
}

// "£5 a session, the first one free" is not free.
bool names_price(std::string_view text) {
    constexpr std::string_view kPound = "£";
    for (auto at = text.find(kPound); at != std::string_view::npos; at = text.find(kPound, at)) {
        at += kPound.size();
        while (at < text.size() && is_blank(text[at])) ++at;
        if (at < text.size() && text[at] >= '1' && text[at] <= '9') return true;
        if (text.substr(at).starts_with("0.") && !text.substr(at).starts_with("0.00")) return true;
    }
    return false;
}

bool says_free(std::string_view text) {
    constexpr std::array<std::string_view, 7> kFree{
        "free", "free of charge", "no charge", "no cost", "no fee", "nothing to pay", "at no cost"};
    constexpr std::array<std::string_view, 8> kNotFree{
        "not free",       "free school meals", "tax free",   "free for carers",
        "carers go free", "carer goes free",   "free trial", "free parking"};
    const auto folded = fold(text);
    return !names_price(text) && has_any_phrase(folded, kFree) && !has_any_phrase(folded, kNotFree);
}

PricePer per(std::string_view words) {
    constexpr std::array<std::pair<std::string_view, PricePer>, 18> kPer{
        {{"session", PricePer::Session},
         {"class", PricePer::Session},
         {"visit", PricePer::Session},
         {"lesson", PricePer::Session},
         {"hour", PricePer::Hour},
         {"hourly", PricePer::Hour},
         {"day", PricePer::Day},
         {"daily", PricePer::Day},
         {"week", PricePer::Week},
         {"weekly", PricePer::Week},
         {"month", PricePer::Month},
         {"monthly", PricePer::Month},
         {"term", PricePer::Term},
         {"year", PricePer::Year},
         {"annual", PricePer::Year},
         {"yearly", PricePer::Year},
         {"annum", PricePer::Year},
         {"item", PricePer::Item}}};
    const auto folded = fold(words);
    if (has_phrase(folded, "half day") || has_phrase(folded, "half term")) return PricePer::Unknown;
    for (const auto& [word, unit] : kPer) {
        if (has_phrase(folded, word)) return unit;
    }
    return PricePer::Unknown;
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string all;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += ", ";
        all += part;
    }
    return clean_line(all, kMaxNoteBytes).text;
}

bool is_pounds(std::string_view currency) {
    const auto folded = fold(currency);
    return folded.empty() || folded == "gbp" || folded == "pounds" || currency == "£";
}

// A price told in words alone: "£12.50", "£5 per session (first one free)". More prices than one, and what may be a gift,
// stay words.
Cost cost_in_words(const std::string& words) {
    constexpr std::string_view kPound = "£";
    constexpr std::array<std::string_view, 6> kGift{"donation",  "donations",    "suggested",
                                                    "voluntary", "contribution", "refund"};
    Cost cost{.note = words};
    if (!words.starts_with(kPound) || has_any_phrase(fold(words), kGift)) return cost;
    const auto price = price_in(words);
    if (!price || price->pence == 0 || price->pence > kHighestPence) return cost;
    cost.charge = Charge::Paid;
    const auto rest = words.substr(price->end);
    if (std::any_of(rest.begin(), rest.end(), is_digit) || rest.starts_with("+")) return cost;
    cost.pence = price->pence;
    cost.per = per(rest);
    constexpr std::size_t kPerSession = 2;  // words that the price and what it is for say already
    const auto said = fold(rest);
    const bool is_said =
        said.empty() || (cost.per != PricePer::Unknown && words_of(said).size() <= kPerSession);
    if (is_said) cost.note.clear();
    return cost;
}

// "Free" and no more is what the charge says already.
bool is_only_free(std::string_view words) {
    const auto folded = fold(words);
    return folded == "free" || folded == "free of charge" || folded == "no charge";
}

// "Under 5s", "Carers": not "Price", which is 0 where nobody filled it in.
bool says_for_whom(std::string_view option) {
    constexpr std::array<std::string_view, 14> kGeneral{
        "cost",    "costs", "price",      "prices",    "fee", "fees",   "charge",
        "charges", "other", "fixed cost", "admission", "gbp", "amount", "standard"};
    const auto folded = fold(option);
    return !folded.empty() && per(option) == PricePer::Unknown &&
           std::find(kGeneral.begin(), kGeneral.end(), folded) == kGeneral.end();
}

// What an amount of 0 means depends on what else there is to pay.
Cost zero_cost(const std::string& option, const std::string& unit) {
    return Cost{.charge = Charge::Unknown, .pence = 0, .note = joined({option, unit})};
}

bool is_zero(const Cost& cost) { return cost.pence == 0; }
bool is_paid(const Cost& cost) { return cost.charge == Charge::Paid; }

std::optional<Cost> settle_cost(const DraftCost& raw, const std::string& field, Remarks& remarks) {
    const auto option = clean_line(raw.option, kMaxNoteBytes).text;
    const auto amount = clean_line(raw.amount, kMaxNoteBytes).text;
    const auto unit = clean_line(raw.per, kMaxNoteBytes).text;
    const auto price = price_in(amount);
    const auto known_per = per(unit.empty() ? amount : unit);
    const auto unit_words = known_per == PricePer::Unknown ? unit : std::string{};
    const bool may_be_free = !price || price->pence == 0;
    if (says_free(amount) || (may_be_free && (says_free(option) || says_free(unit)))) {
        const auto what = is_only_free(option) ? std::string{} : option;
        return Cost{.charge = Charge::Free, .note = joined({what, unit_words})};
    }
    if (amount.empty() && unit.empty() && names_price(option)) return cost_in_words(option);
    if (!price) {
        const auto note = joined({option, amount, unit});
        if (note.empty()) return std::nullopt;
        return Cost{.note = note};
    }
    if (price->is_negative || price->pence > kHighestPence) {
        remarks.left("cost", field, "is not a price: " + quoted(amount));
        return std::nullopt;
    }
    if (price->pence == 0 && names_price(amount)) {
        return Cost{.charge = Charge::Paid, .note = joined({option, amount, unit})};
    }
    if (price->pence == 0) return zero_cost(option, unit_words);
    if (!is_pounds(raw.currency)) {
        return Cost{
            .charge = Charge::Paid,
            .note = joined({option, amount + " " + clean_line(raw.currency, 20).text, unit})};
    }
    const auto amount_words = price->is_whole_text ? std::string{} : amount;
    return Cost{Charge::Paid, price->pence, known_per, joined({option, amount_words, unit_words})};
}

// A 0 that was typed beside a price and says for whom is what that costs them; any other is a box that nobody filled in.
void settle_zeros(std::vector<Cost>& costs, Remarks& remarks) {
    const bool has_price = std::any_of(costs.begin(), costs.end(), is_paid);
    std::size_t number = 0;
    std::erase_if(costs, [&](Cost& cost) {
        const auto field = "costs[" + std::to_string(number++) + "]";
        if (!is_zero(cost)) return false;
        if (has_price && says_for_whom(cost.note)) {
            remarks.repaired("cost-zero-kept", field,
                             "is 0 beside a price: we say free for " + quoted(cost.note));
            cost = {.charge = Charge::Free, .note = cost.note};
            return false;
        }
        remarks.left("cost-zero", field,
                     has_price ? "is 0 beside a price, and nothing says for whom it is free"
                               : "is 0, and nothing says that this is free");
        return true;
    });
}

// Words where others have a yes or a no: "Free for under 5s".
void add_words(std::string_view free, std::vector<Cost>& costs) {
    auto note = clean_line(free, kMaxNoteBytes).text;
    const bool is_said = std::any_of(costs.begin(), costs.end(), [&](const Cost& cost) {
        return has_phrase(fold(cost.note), fold(note));
    });
    if (note.empty() || is_said) return;
    if (says_free(free)) {
        costs.push_back({.charge = Charge::Free, .note = std::move(note)});
    } else {
        costs.push_back(cost_in_words(note));
    }
}

}  // namespace

std::vector<Cost> settle_costs(const Draft& draft, Remarks& remarks) {
    std::vector<Cost> costs;
    for (std::size_t i = 0; i < draft.costs.size() && costs.size() < kMaxCosts; ++i) {
        const auto field = "costs[" + std::to_string(i) + "]";
        auto cost = settle_cost(draft.costs[i], field, remarks);
        if (cost) costs.push_back(*std::move(cost));
    }
    settle_zeros(costs, remarks);
    const auto free = read_flag(draft.free);
    const bool has_price = std::any_of(costs.begin(), costs.end(), is_paid);
    if (free == Flag::Yes && has_price) {
        remarks.left("free-and-priced", "free", "is said to be free, and has a price");
    } else if (free == Flag::Yes && costs.empty()) {
        costs.push_back({.charge = Charge::Free});
    } else if (free == Flag::Yes) {
        costs.front().charge = Charge::Free;
    } else if (free == Flag::No && costs.empty()) {
        costs.push_back({.charge = Charge::Paid});
    } else if (free == Flag::Unclear) {
        add_words(draft.free, costs);
    }
    // A service that is free for some is not free.
    std::ranges::stable_partition(costs, is_paid);
    if (costs.empty()) costs.emplace_back();
    return costs;
}

}  // namespace kiosk::feeds
