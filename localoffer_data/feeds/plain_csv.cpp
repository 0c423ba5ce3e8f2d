// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "localoffer_data/feeds/csv_page.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/local_offer_questions.h"
#include "localoffer_data/feeds/names.h"
#include "localoffer_data/feeds/sheet_columns.h"
#include "localoffer_data/feeds/sheet_times.h"
#include "localoffer_data/ingest/times.h"

namespace kiosk::feeds {
namespace {

using namespace sheet;

constexpr std::array<std::string_view, 7> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};

std::optional<Column> column_called(std::string_view name) {
    const auto* const found =
        std::ranges::find_if(kSpellings, [&](const Spelling& each) { return each.name == name; });
    if (found == kSpellings.end()) return std::nullopt;
    return found->column;
}

std::string_view day_called(std::string_view name) {
    for (const auto day : kDays) {
        if (name.size() == day.size() && name == folded(day)) return day;
    }
    return {};
}

// A column whose header is the question, as template.csv has it, or the short name that Outpost gives it.
std::string_view question_called(std::string_view name) {
    static const auto kFolded = [] {
        std::array<std::string, kLocalOfferQuestions.size()> questions;
        std::ranges::transform(kLocalOfferQuestions, questions.begin(),
                               [](const auto& each) { return folded(each.question); });
        return questions;
    }();
    for (std::size_t each = 0; each < kFolded.size(); ++each) {
        const auto& [column, question] = kLocalOfferQuestions[each];
        if (name == column || name == kFolded[each]) return question;
    }
    return {};
}

// "Address 2", "Address line 3"
bool is_address_line(std::string_view name) {
    if (!name.starts_with("address")) return false;
    name.remove_prefix(std::string_view{"address"}.size());
    if (name.starts_with("line")) name.remove_prefix(std::string_view{"line"}.size());
    return name.size() == 1;
}

std::string time_text(std::chrono::minutes time) { return std::to_string(time.count()); }

// "Mon-Fri 09:00-17:00; Sat 10:00-12:30"; other words are kept as a note on the times.
void add_times(const std::string& cell, Draft& draft) {
    const auto times = ingest::parse_times(cell);
    auto typed = times ? std::vector<DraftOpening>{} : openings_typed(cell);
    if (!typed.empty()) {
        std::ranges::move(typed, std::back_inserter(draft.openings));
        return;
    }
    if (!times) {
        if (!draft.schedule_note.empty()) draft.schedule_note += '\n';
        draft.schedule_note += cell;
        return;
    }
    for (const auto& [day, opens, closes] : *times) {
        draft.openings.push_back({.days = std::string{kDays[day.iso_encoding() - 1]},
                                  .opens = time_text(opens),
                                  .closes = time_text(closes)});
    }
}

// A cell of a column that is a day: "10:00-13:00, 14:00-17:00".
void add_day(std::string_view day, const std::string& cell, Draft& draft) {
    for (const auto& part : split_list(cell)) {
        const auto dash = part.find('-');
        const bool is_span = dash != std::string::npos && part.find_first_of("0123456789") == 0;
        if (is_span) {
            draft.openings.push_back({.days = std::string{day},
                                      .opens = std::string{trimmed(part.substr(0, dash))},
                                      .closes = std::string{trimmed(part.substr(dash + 1))}});
        } else if (folded(part) != "closed") {
            draft.openings.push_back({.days = std::string{day}, .note = part});
        }
    }
}

// "Ages 5-11", "0 to 25 years", "16+", "All ages"; other words say who it is for.
void add_ages(const std::string& cell, Draft& draft) {
    constexpr std::array<std::string_view, 13> kWords{"age",  "ages", "aged", "years", "year",
                                                      "yrs",  "yr",   "olds", "old",   "to",
                                                      "over", "plus", "and"};
    const auto plain = fold(cell);
    std::vector<std::string_view> numbers;
    bool is_range = true;
    for (const auto word : words_of(plain)) {
        const bool is_number = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (is_number) numbers.push_back(word);
        is_range = is_range && (is_number || std::ranges::find(kWords, word) != kWords.end());
    }
    if (!is_range || numbers.empty() || numbers.size() > 2) {
        if (draft.eligibility.empty()) draft.eligibility = cell;
        return;
    }
    const bool is_open = cell.find('+') != std::string::npos || has_phrase(plain, "over") ||
                         has_phrase(plain, "plus") || numbers.front() != plain;
    const bool is_one_age = numbers.size() == 1 && !is_open;
    draft.age_from = numbers.front();
    if (numbers.size() == 2 || is_one_age) draft.age_to = numbers.back();
}

void add_cost(const std::string& cell, Draft& draft) {
    const auto word = folded(cell);
    if (word == "free" || word == "yes" || word == "true") {
        draft.free = "true";
    } else if (word == "no" || word == "false") {
        draft.free = "false";
    } else {
        draft.costs.push_back({.option = cell});
    }
}

DraftPlace& place_of(Draft& draft) {
    if (draft.places.empty()) draft.places.emplace_back();
    return draft.places.front();
}

void add_to_address(const std::string& cell, Draft& draft) {
    auto& address = place_of(draft).address;
    if (!address.empty()) address += ", ";
    address += cell;
}

// Price and what it is for make one cost, whichever comes first.
DraftCost& price_of(Draft& draft) {
    for (auto& cost : draft.costs) {
        if (cost.option.empty()) return cost;
    }
    return draft.costs.emplace_back();
}

void append(std::vector<std::string>& list, const std::string& cell) {
    for (auto& part : split_list(cell)) list.push_back(std::move(part));
}

void move_cell(Column column, std::string cell, Draft& draft) {
    switch (column) {
        case Column::Id: draft.source_id = std::move(cell); return;
        case Column::Name: draft.name = std::move(cell); return;
        case Column::Provider: draft.provider.name = std::move(cell); return;
        case Column::Summary: draft.summary = std::move(cell); return;
        case Column::Description: draft.description = std::move(cell); return;
        case Column::Category: append(draft.categories, cell); return;
        case Column::Subject: draft.subject = std::move(cell); return;
        case Column::Needs: append(draft.needs, cell); return;
        case Column::AgeFrom: draft.age_from = std::move(cell); return;
        case Column::AgeTo: draft.age_to = std::move(cell); return;
        case Column::Ages: add_ages(cell, draft); return;
        case Column::Eligibility: draft.eligibility = std::move(cell); return;
        case Column::Referral: draft.referral = std::move(cell); return;
        case Column::ReferralHow: draft.referral_how = std::move(cell); return;
        case Column::Cost: add_cost(cell, draft); return;
        case Column::Price: price_of(draft).amount = std::move(cell); return;
        case Column::PricePer: price_of(draft).per = std::move(cell); return;
        case Column::Times: add_times(cell, draft); return;
        case Column::Season: draft.season = std::move(cell); return;
        case Column::Venue: place_of(draft).name = std::move(cell); return;
        case Column::Address: add_to_address(cell, draft); return;
        case Column::Town: place_of(draft).town = std::move(cell); return;
        case Column::Postcode: place_of(draft).postcode = std::move(cell); return;
        case Column::Latitude: place_of(draft).latitude = std::move(cell); return;
        case Column::Longitude: place_of(draft).longitude = std::move(cell); return;
        case Column::Access: append(place_of(draft).access, cell); return;
        case Column::Travel: place_of(draft).travel = std::move(cell); return;
        case Column::Phone: draft.phones.push_back({.number = std::move(cell)}); return;
        case Column::Textphone:
            draft.phones.push_back({.number = std::move(cell), .kind = "textphone"});
            return;
        case Column::Email: draft.email = std::move(cell); return;
        case Column::Web: draft.web = std::move(cell); return;
        case Column::AskFor: draft.contacts.push_back({.title = std::move(cell)}); return;
        case Column::Languages: append(draft.languages, cell); return;
        case Column::Tier: draft.tier = std::move(cell); return;
        case Column::Theme: draft.theme = std::move(cell); return;
        case Column::Council: draft.council = std::move(cell); return;
        case Column::Status: draft.status = std::move(cell); return;
        case Column::Closed: draft.temporarily_closed = std::move(cell); return;
        case Column::Notice: draft.alert = std::move(cell); return;
        case Column::Checked: draft.checked = std::move(cell); return;
        case Column::Updated: draft.modified = std::move(cell); return;
        case Column::Statutory: draft.statutory = std::move(cell); return;
        case Column::Demonstration: draft.invented = std::move(cell); return;
        case Column::Terms:
            for (auto& term : split_list(cell)) draft.terms.push_back({.term = std::move(term)});
            return;
        case Column::Left: return;
    }
}

Draft draft_of(Value record) {
    Draft draft;
    for (auto& cell : record.children) {
        if (const auto column = column_called(cell.key)) {
            move_cell(*column, std::move(cell.text), draft);
        } else if (const auto day = day_called(cell.key); !day.empty()) {
            add_day(day, cell.text, draft);
        } else if (const auto question = question_called(cell.key); !question.empty()) {
            draft.answers.push_back({std::string{question}, std::move(cell.text)});
        } else if (is_address_line(cell.key)) {
            add_to_address(cell.text, draft);
        }
    }
    return draft;
}

class PlainTable : public PageReader {
  public:
    explicit PlainTable(OpenTable table) : table_(std::move(table)) {}

    base::Result<std::optional<Draft>> next(Notes& notes) override {
        if (!has_begun_) note_unknown_columns(notes);
        has_begun_ = true;
        auto row = table_.rows->next();
        if (const auto& failure = table_.text->failure()) return base::Error{*failure};
        if (!row) {
            note_encoding(table_.source, table_.text->decoder(), notes);
            return std::optional<Draft>{};
        }
        const Spot spot{table_.source, row->number};
        auto draft = draft_of(table_.table.record(*std::move(row), table_.source, notes));
        draft.spot = spot;
        return std::optional<Draft>{std::move(draft)};
    }
    [[nodiscard]] std::optional<Opened> opened() const override {
        return Opened{Format::PlainCsv, std::string{to_text(Format::PlainCsv)}};
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return table_.text->bytes_read(); }

  private:
    void note_unknown_columns(Notes& notes) {
        std::set<std::string> told;
        for (const auto& name : table_.table.names()) {
            if (name.empty() || is_plain_column(folded(name)) || !told.insert(name).second)
                continue;
            notes.add("column", {.spot = {table_.source, 0},
                                 .field = name.substr(0, 80),
                                 .what = "is a column that means nothing here",
                                 .done = Done::Left});
        }
    }

    OpenTable table_;
    bool has_begun_ = false;
};

}  // namespace

bool is_plain_column(std::string_view name) {
    return column_called(name) || !day_called(name).empty() || !question_called(name).empty() ||
           is_address_line(name);
}

std::unique_ptr<PageReader> read_plain_table(OpenTable table) {
    return std::make_unique<PlainTable>(std::move(table));
}

}  // namespace kiosk::feeds
