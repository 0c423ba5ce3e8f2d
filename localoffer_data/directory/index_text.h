// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/model/content.h"

namespace kiosk::directory {

// What the search index holds of one service, column by column.
struct IndexText {
    std::string name;
    std::string
        subject;  // its kind of help, needs, days, access: what a family may type beside its own words
    std::string place;
    std::string provider;
    std::string description;
};

// What of a place goes into the index.
struct PlaceWords {
    std::string where;  // name, town, outcode and postcode
    std::vector<std::string> access;
};

class IndexTexts {
  public:
    // Takes the categories and terms.
    explicit IndexTexts(const model::Content& content);
    [[nodiscard]] IndexText text_of(const model::Service& service, std::string provider,
                                    const std::vector<PlaceWords>& places) const;

  private:
    [[nodiscard]] std::string subject_of(const model::Service& service,
                                         const std::vector<PlaceWords>& places) const;
    [[nodiscard]] std::string_view term(const std::string& scheme, const model::TermId& id) const;

    std::map<model::CategoryId, std::string> categories_;
    std::map<std::pair<std::string, model::TermId>, std::string> terms_;
};

// "a. b": parts of a column, parted so that no phrase reaches over them.
void add_words(std::string& words, std::string_view more);

}  // namespace kiosk::directory
