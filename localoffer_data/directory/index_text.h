// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

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

// The content must outlive it.
class IndexTexts {
  public:
    explicit IndexTexts(const model::Content& content);
    [[nodiscard]] IndexText text_of(const model::Service& service) const;

  private:
    [[nodiscard]] std::string subject_of(const model::Service& service,
                                         const model::Place* place) const;
    [[nodiscard]] std::string_view term(const std::string& scheme, const model::TermId& id) const;

    std::map<model::ProviderId, const model::Provider*> providers_;
    std::map<model::PlaceId, const model::Place*> places_;
    std::map<model::CategoryId, const model::Category*> categories_;
    std::map<std::pair<std::string, model::TermId>, std::string_view> terms_;
};

}  // namespace kiosk::directory
