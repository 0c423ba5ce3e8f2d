// SPDX-License-Identifier: Apache-2.0
#include <deque>
#include <iterator>
#include <map>
#include <utility>

#include "localoffer_data/feeds/csv_page.h"
#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/local_offer_questions.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

bool is_no(const std::string& cell) {
    const auto word = folded(cell);
    return word == "false" || word == "no" || word == "0" || word == "f" || word == "n";
}

void add_contact(const Value& row, Draft& draft) {
    DraftContact contact{.name = row.words({"contactname"}),
                         .title = row.words({"contacttitle"}),
                         .email = row.words({"contactemail"}),
                         .visible = row.words({"contactvisible"})};
    if (auto number = row.words({"contactphone"}); !number.empty()) {
        contact.phones.push_back({.number = std::move(number)});
    }
    const bool is_there = !(contact.name + contact.title + contact.email).empty();
    if (is_there || !contact.phones.empty()) draft.contacts.push_back(std::move(contact));
}

void add_place(const Value& row, Draft& draft) {
    DraftPlace place{.name = row.words({"locationname"}),
                     .address = row.words({"locationaddress1"}),
                     .town = row.words({"locationcity"}),
                     .postcode = row.words({"locationpostcode", "locationpostalcode"}),
                     .latitude = row.words({"locationlatitude"}),
                     .longitude = row.words({"locationlongitude"}),
                     .access = split_list(row.words({"locationaccessibilities"})),
                     .is_masked = row.words({"maskexactaddress"}),
                     .visible = row.words({"locationvisible"})};
    const bool is_there = !(place.name + place.address + place.town + place.postcode +
                            place.latitude + place.longitude)
                               .empty();
    if (is_there || !place.access.empty()) draft.places.push_back(std::move(place));
}

void add_cost(const Value& row, Draft& draft) {
    DraftCost cost{.option = row.words({"costoption"}),
                   .amount = row.words({"costamount"}),
                   .per = row.words({"costtype"})};
    if (!(cost.option + cost.amount).empty()) draft.costs.push_back(std::move(cost));
}

void add_opening(const Value& row, Draft& draft) {
    DraftOpening opening{
        .days = row.words({"scheduledweekday", "schedulesweekday", "scheduleweekday"}),
        .opens = row.words({"schedulesopensat", "scheduleopensat"}),
        .closes = row.words({"schedulesclosesat", "scheduleclosesat"})};
    if (!(opening.days + opening.opens).empty()) draft.openings.push_back(std::move(opening));
}

void add_terms(const Value& row, std::string_view column, std::string_view scheme, Draft& draft) {
    for (auto& term : split_list(row.words({column}))) {
        draft.terms.push_back({.scheme = std::string{scheme}, .term = std::move(term)});
    }
}

void add_answers(const Value& row, Draft& draft) {
    for (const auto& [column, question] : kLocalOfferQuestions) {
        if (auto answer = row.words({column}); !answer.empty()) {
            draft.answers.push_back({std::string{question}, std::move(answer)});
        }
    }
}

// What a service can have several of.
void add_what_repeats(const Value& row, Draft& draft) {
    add_contact(row, draft);
    add_place(row, draft);
    add_cost(row, draft);
    add_opening(row, draft);
    for (auto& name : split_list(row.words({"servicetaxonomies", "taxonomies"}))) {
        draft.categories.push_back(std::move(name));
    }
    add_terms(row, "servicetaxonomies", "outpost", draft);
    add_terms(row, "suitabilities", "suitability", draft);
    for (auto& need : split_list(row.words({"sendneedssupport", "sendneeds"}))) {
        draft.needs.push_back(std::move(need));
    }
    add_answers(row, draft);
}

Draft draft_of(const Value& row) {
    Draft draft{.source_id = row.words({"importid"}),
                .name = row.words({"name"}),
                .description = row.words({"description"}),
                .web = row.words({"url"}),
                .free = row.words({"free"}),
                .age_from = row.words({"minage"}),
                .age_to = row.words({"maxage"}),
                .referral = row.words({"needsreferral"}),
                .temporarily_closed = row.words({"temporarilyclosed"}),
                .visible = row.words({"visible"}),
                .visible_from = row.words({"visiblefrom"}),
                .visible_to = row.words({"visibleto"})};
    draft.provider.name = row.words({"organisation", "organization"});
    if (is_no(row.words({"approved"}))) draft.visible = "false";
    add_what_repeats(row, draft);
    return draft;
}

// Outpost's table for import. Rows with an import_id_reference add to the service they name and may stand anywhere, so
// that all of it is held until its end.
class OutpostTable : public PageReader {
  public:
    explicit OutpostTable(OpenTable table) : table_(std::move(table)) {}

    base::Result<std::optional<Draft>> next(Notes& notes) override {
        if (!is_read_) {
            read(notes);
            if (const auto& failure = table_.text->failure()) return base::Error{*failure};
        }
        if (drafts_.empty()) return std::optional<Draft>{};
        std::optional<Draft> draft{std::move(drafts_.front())};
        drafts_.pop_front();
        return draft;
    }
    [[nodiscard]] std::optional<Opened> opened() const override {
        return Opened{Format::OutpostCsv, std::string{to_text(Format::OutpostCsv)}};
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return table_.text->bytes_read(); }

  private:
    struct Extra {
        Spot spot;
        std::string service;
        Value row;
    };

    void read(Notes& notes) {
        is_read_ = true;
        std::vector<Extra> extras;
        while (auto row = table_.rows->next()) {
            const Spot spot{table_.source, row->number};
            auto record = table_.table.record(*std::move(row), table_.source, notes);
            auto reference = record.words({"importidreference"});
            if (reference.empty()) {
                take_service(record, spot);
            } else {
                extras.push_back({spot, std::move(reference), std::move(record)});
            }
            const bool has_room = table_.text->bytes_read() <= kMaxHeldBytes &&
                                  drafts_.size() + extras.size() < kMaxHeldRows;
            if (has_room) continue;
            notes.add("limit",
                      {.spot = spot,
                       .what = "is where the table is over " + std::to_string(kMaxHeldBytes) +
                               " bytes or " + std::to_string(kMaxHeldRows) + " rows; the rest",
                       .done = Done::Left});
            break;
        }
        for (const auto& extra : extras) add(extra, notes);
        note_encoding(table_.source, table_.text->decoder(), notes);
    }

    void take_service(const Value& record, const Spot& spot) {
        auto draft = draft_of(record);
        draft.spot = spot;
        services_.try_emplace(draft.source_id, drafts_.size());
        drafts_.push_back(std::move(draft));
    }

    void add(const Extra& extra, Notes& notes) {
        const auto service = services_.find(extra.service);
        if (service == services_.end()) {
            notes.add("reference", {.spot = extra.spot,
                                    .field = "import_id_reference",
                                    .what = "adds to a service that is not there: \"" +
                                            extra.service.substr(0, 40) + "\"",
                                    .done = Done::Refused});
            return;
        }
        add_what_repeats(extra.row, drafts_[service->second]);
        // An extra row may be named by another one.
        services_.try_emplace(extra.row.words({"importid"}), service->second);
    }

    OpenTable table_;
    bool is_read_ = false;
    std::deque<Draft> drafts_;
    std::map<std::string, std::size_t> services_;  // where the draft of an import_id is
};

}  // namespace

std::unique_ptr<PageReader> read_outpost_table(OpenTable table) {
    return std::make_unique<OutpostTable>(std::move(table));
}

}  // namespace kiosk::feeds
