// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/flags.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/positions.h"
#include "localoffer_data/feeds/postcodes.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

using model::Place;
using model::PlaceKind;

PlaceKind kind_of(std::string_view raw) {
    constexpr std::array<std::pair<std::string_view, PlaceKind>, 12> kKinds{
        {{"physical", PlaceKind::Building},
         {"building", PlaceKind::Building},
         {"venue", PlaceKind::Building},
         {"virtual", PlaceKind::Online},
         {"online", PlaceKind::Online},
         {"phone", PlaceKind::Telephone},
         {"telephone", PlaceKind::Telephone},
         {"home visit", PlaceKind::HomeVisit},
         {"home", PlaceKind::HomeVisit},
         {"outdoors", PlaceKind::Outdoors},
         {"outdoor", PlaceKind::Outdoors},
         {"park", PlaceKind::Outdoors}}};
    const auto folded = fold(clean_line(raw, kMaxNameBytes).text);
    for (const auto& [word, kind] : kKinds) {
        if (folded == word) return kind;
    }
    return PlaceKind::Unknown;
}

// The report is read by more people than the record was meant for.
enum class Secrecy { None, Kept };

std::string outcode_of(std::string_view postcode) {
    return std::string{postcode.substr(0, postcode.find(' '))};
}

// A letter O typed for the digit 0 in the second half: "E17 ODH".
std::string with_digit(std::string_view raw) {
    std::string code;
    for (const char c : raw) {
        if (c != ' ') code += to_capital(c);
    }
    constexpr std::size_t kIncodeBytes = 3;
    if (code.size() > kIncodeBytes && code[code.size() - kIncodeBytes] == 'O') {
        code[code.size() - kIncodeBytes] = '0';
    }
    return code;
}

void settle_postcode(const DraftPlace& raw, Secrecy secrecy, const std::string& field, Place& place,
                     Remarks& remarks) {
    const auto said = clean_line(raw.postcode, kMaxNameBytes).text;
    const auto shown = secrecy == Secrecy::Kept ? "of a hidden place" : quoted(said);
    const auto found = find_postcodes(said.empty() ? std::string_view{place.address} : said);
    if (!found.empty()) {
        place.postcode = found.front().code;
    } else if (auto mended = ingest::tidy_postcode(with_digit(said)); !mended.empty()) {
        remarks.repaired("postcode", field, "had a letter for a digit: " + shown);
        place.postcode = std::move(mended);
    } else if (ingest::is_outcode(with_digit(said))) {
        place.outcode = with_digit(said);
        return;
    } else if (const auto first = with_digit(said.substr(0, said.find(' ')));
               ingest::is_outcode(first)) {
        remarks.repaired("postcode", field, "has only its first half right: " + shown);
        place.outcode = first;
        return;
    } else if (!said.empty()) {
        remarks.left("postcode", field, "is not a postcode: " + shown);
    }
    place.outcode = outcode_of(place.postcode);
}

std::string without_ends(std::string_view text) {
    constexpr std::string_view kEnds = " ,;.";
    const auto first = text.find_first_not_of(kEnds);
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(kEnds) - first + 1)};
}

// Without its postcode, and without the town at its end.
std::string tidy_address(std::string_view address, std::string_view town) {
    auto kept = without_ends(without_postcodes(address));
    const bool ends_with_town = !town.empty() && kept.size() > town.size() + 1 &&
                                kept.ends_with(town) &&
                                !is_wordy(kept[kept.size() - town.size() - 1]);
    if (ends_with_town) kept = without_ends(kept.substr(0, kept.size() - town.size()));
    return clean_line(kept, kMaxLineBytes).text;
}

bool denies(std::string_view words) {
    constexpr std::array<std::string_view, 16> kDenials{
        "no",     "not",    "without", "limited", "partial", "partially",  "planned", "unable",
        "cannot", "except", "only",    "some",    "request", "unsuitable", "lacks",   "difficult"};
    return has_any_phrase(fold(words), kDenials);
}

class AccessReader {
  public:
    AccessReader(const Vocabulary& vocabulary, Remarks& remarks)
        : vocabulary_(vocabulary), remarks_(remarks) {}

    void read(const std::string& raw, const std::string& field) {
        const auto words = clean_line(raw, kMaxLineBytes).text;
        if (words.empty()) return;
        auto ids = vocabulary_.ids(WordKind::Access, words);
        if (!ids && !denies(words)) {
            auto within = vocabulary_.all_within(WordKind::Access, words);
            if (!within.empty()) ids = std::move(within);
        }
        if (!ids) remarks_.unmapped(field, words);
        for (const auto& id : ids.value_or(std::vector<std::string>{})) add(id);
    }

    [[nodiscard]] std::vector<model::AccessFact> take() && { return std::move(facts_); }

  private:
    void add(const std::string& id) {
        const model::TermId feature{id};
        for (const auto& fact : facts_) {
            if (fact.feature == feature) return;
        }
        facts_.push_back({.feature = feature, .answer = model::Answer::Yes});
    }

    const Vocabulary& vocabulary_;
    Remarks& remarks_;
    std::vector<model::AccessFact> facts_;
};

// A street and a number in the name of a hidden place would give it away.
bool tells_where(std::string_view name) { return std::any_of(name.begin(), name.end(), is_digit); }

void hide(Place& place, Sensitivity sensitivity) {
    place.is_hidden = true;
    place.address.clear();
    place.postcode.clear();
    place.position.reset();
    place.travel.clear();
    if (tells_where(place.name)) place.name.clear();
    if (sensitivity == Sensitivity::None) return;
    place.outcode.clear();
    place.name.clear();
    if (sensitivity == Sensitivity::Refuge) place.town.clear();
}

class PlaceReader {
  public:
    PlaceReader(Sensitivity sensitivity, const Vocabulary& vocabulary, const Wording& wording,
                Remarks& remarks)
        : sensitivity_(sensitivity),
          vocabulary_(vocabulary),
          wording_(wording),
          remarks_(remarks) {}

    [[nodiscard]] Place read(const DraftPlace& raw, const std::string& field) const {
        const bool is_kept = is_secret(raw) || sensitivity_ == Sensitivity::Refuge;
        Place place;
        place.kind = kind_of(raw.kind);
        place.name = wording_.line(raw.name, field + ".name", kMaxNameBytes);
        place.town = wording_.line(raw.town, field + ".town", kMaxNameBytes);
        place.address = clean_line(raw.address, kMaxLineBytes).text;
        settle_postcode(raw, is_kept ? Secrecy::Kept : Secrecy::None, field + ".postcode", place,
                        remarks_);
        read_access(raw, field, place);
        if (is_kept) {
            remarks_.left("hidden-place", field,
                          "is kept from the public: its address was left out");
            hide(place, sensitivity_);
        } else {
            read_whereabouts(raw, field, place);
        }
        return place;
    }

  private:
    void read_access(const DraftPlace& raw, const std::string& field, Place& place) const {
        AccessReader access{vocabulary_, remarks_};
        for (const auto& feature : raw.access) access.read(feature, field + ".access");
        place.access = std::move(access).take();
    }

    void read_whereabouts(const DraftPlace& raw, const std::string& field, Place& place) const {
        place.address =
            tidy_address(wording_.line(raw.address, field + ".address", kMaxLineBytes), place.town);
        place.position =
            settle_position(raw.latitude, raw.longitude, field + ".position", remarks_);
        place.travel = wording_.line(raw.travel, field + ".travel", kMaxLineBytes);
    }

    Sensitivity sensitivity_;
    const Vocabulary& vocabulary_;
    const Wording& wording_;
    Remarks& remarks_;
};

}  // namespace

bool is_secret(const DraftPlace& place) {
    const auto masked = read_flag(place.is_masked);
    return masked == Flag::Yes || masked == Flag::Unclear || read_flag(place.visible) == Flag::No;
}

std::vector<Place> settle_places(const Draft& draft, Sensitivity sensitivity,
                                 const Vocabulary& vocabulary, const Wording& wording,
                                 Remarks& remarks) {
    std::vector<Place> places;
    const auto count = std::min(draft.places.size(), kMaxPlaces);
    if (count < draft.places.size()) remarks.left("places", "places", "are too many to keep");
    const PlaceReader reader{sensitivity, vocabulary, wording, remarks};
    for (std::size_t i = 0; i < count; ++i) {
        auto place = reader.read(draft.places[i], "places[" + std::to_string(i) + "]");
        if (place != Place{}) places.push_back(std::move(place));
    }
    // Else another source that does not know it for a refuge would fill in where it is.
    if (places.empty() && sensitivity == Sensitivity::Refuge) {
        places.push_back({.is_hidden = true});
    }
    return places;
}

}  // namespace kiosk::feeds
