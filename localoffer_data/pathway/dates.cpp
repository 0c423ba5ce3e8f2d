// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/pathway/dates.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "firmware/base/language.h"
#include "firmware/base/utf8.h"

namespace kiosk::pathway {

using base::Code;
using base::Error;
using base::Result;

namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 6;
constexpr std::size_t kMaxText = 500;

constexpr std::array<std::pair<std::string_view, From>, 6> kFroms{
    {{"received", From::Received},
     {"draft_served", From::DraftServed},
     {"decision_letter", From::DecisionLetter},
     {"mediation_certificate", From::MediationCertificate},
     {"review_meeting", From::ReviewMeeting},
     {"amendment_notice", From::AmendmentNotice}}};

Error refuse(const std::string& place, const std::string& why) {
    return {Code::Invalid, place + ": " + why};
}

Result<std::string> text(const Json& object, const std::string& name, const std::string& place) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return refuse(place, "\"" + name + "\" must be a text");
    auto value = found->get<std::string>();
    if (value.empty() || value.size() > kMaxText)
        return refuse(place, "\"" + name + "\" is empty or too long");
    return value;
}

Result<void> read_count(const Json& json, const std::string& place, Rule& rule) {
    TRY(auto from, text(json, "from", place));
    const auto known =
        std::ranges::find(kFroms, std::string_view{from}, &decltype(kFroms)::value_type::first);
    if (known == kFroms.end()) return refuse(place, "unknown \"from\"");
    rule.from = known->second;
    TRY(auto unit, text(json, "unit", place));
    if (unit != "days" && unit != "months") return refuse(place, "\"unit\" is days or months");
    rule.unit = unit == "days" ? Unit::Days : Unit::Months;
    const auto amount = json.find("amount");
    if (amount == json.end() || !amount->is_number_integer())
        return refuse(place, "\"amount\" must be a whole number");
    const auto number = amount->get<double>();  // no whole number is too large for it
    if (number < -kMaxAmount || number > kMaxAmount)
        return refuse(place, "\"amount\" is beyond 1000");
    rule.amount = static_cast<int>(number);
    if (const auto flag = json.find("counts_first_day"); flag != json.end()) {
        if (!flag->is_boolean()) return refuse(place, "\"counts_first_day\" is true or false");
        rule.counts_first_day = flag->get<bool>();
    }
    return {};
}

Result<void> read_words(const Json& json, const std::string& place, Rule& rule) {
    const auto what = json.find("what");
    if (what == json.end() || !what->is_object() || !what->contains("en")) {
        return refuse(place, "\"what\" needs words in \"en\"");
    }
    for (const auto& item : what->items()) {
        if (!base::is_language_tag(item.key()))
            return refuse(place, "\"what\" has a name that is no language");
        TRY(rule.what[item.key()], text(*what, item.key(), place));
    }
    return {};
}

Result<Rule> read_rule(const Json& json, const std::string& place) {
    static constexpr std::array<std::string_view, 8> kNames{
        "id", "from", "amount", "unit", "counts_first_day", "what", "source", "checked"};
    if (!json.is_object()) return refuse(place, "an object is needed");
    for (const auto& item : json.items()) {
        if (std::ranges::find(kNames, std::string_view{item.key()}) == kNames.end()) {
            return refuse(place, "unknown name \"" + item.key() + "\"");
        }
    }
    Rule rule;
    TRY(rule.id, text(json, "id", place));
    TRY_DO(read_count(json, place, rule));
    TRY_DO(read_words(json, place, rule));
    TRY(rule.source, text(json, "source", place));
    TRY(auto checked, text(json, "checked", place));
    auto date = base::parse_date(checked);
    if (!date) return refuse(place, "\"checked\" is no date");
    rule.checked = *date;
    return rule;
}

base::Date apply(const Rule& rule, base::Date day) {
    if (rule.unit == Unit::Months) return base::add_months(day, rule.amount);
    return base::add_days(day, rule.counts_first_day ? rule.amount - 1 : rule.amount);
}

}  // namespace

Result<Rules> Rules::parse(std::string_view json) {
    if (json.size() > kMaxRulesBytes) return Error{Code::TooLarge, "pathway: more than 64 KiB"};
    if (!base::is_utf8(json)) return refuse("pathway", "not UTF-8");
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth < kMaxDepth; };
    const auto value = Json::parse(json, shallow, false);
    if (!value.is_object()) return refuse("pathway", "not a JSON object");
    TRY(auto format, text(value, "format", "pathway"));
    if (value.size() != 2 || format != "localoffer-pathway/1" || !value.contains("rules")) {
        return refuse("pathway", "needs \"format\": \"localoffer-pathway/1\" and \"rules\"");
    }
    const auto& list = value["rules"];
    if (!list.is_array() || list.empty() || list.size() > kMaxRules)
        return refuse("rules", "1 to 100 are needed");
    Rules rules;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = "rules[" + std::to_string(i) + "]";
        TRY(auto rule, read_rule(list[i], place));
        if (rules.find(rule.id) != nullptr) return refuse(place, "\"" + rule.id + "\" comes twice");
        rules.rules_.push_back(std::move(rule));
    }
    return rules;
}

const Rule* Rules::find(std::string_view id) const {
    const auto found = std::ranges::find(rules_, id, &Rule::id);
    return found == rules_.end() ? nullptr : &*found;
}

std::vector<Due> Rules::dates(From from, base::Date day) const {
    std::vector<Due> all;
    for (const auto& rule : rules_) {
        if (rule.from == from) all.push_back({&rule, apply(rule, day)});
    }
    std::ranges::stable_sort(all, {}, &Due::date);
    return all;
}

std::optional<base::Date> Rules::date(std::string_view id, base::Date day) const {
    const auto* rule = find(id);
    if (rule == nullptr) return std::nullopt;
    return apply(*rule, day);
}

std::optional<base::Date> Rules::appeal_by(base::Date letter,
                                           std::optional<base::Date> certificate) const {
    const auto by_letter = date("appeal", letter);
    if (!by_letter || !certificate) return by_letter;
    return std::max(*by_letter,
                    date("appeal_after_certificate", *certificate).value_or(*by_letter));
}

}  // namespace kiosk::pathway
