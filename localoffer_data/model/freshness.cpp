// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/model/area.h"

namespace kiosk::model {

Freshness freshness(const Provenance& provenance, base::Date today, const FreshnessRule& rule) {
    if (!provenance.is_dated()) return Freshness::Ageing;
    const auto is_past = [&](int months) {
        return base::add_months(provenance.checked, months) < today;
    };
    if (is_past(rule.hide_months)) return Freshness::Expired;
    if (is_past(rule.lower_months)) return Freshness::Old;
    return is_past(rule.warn_months) ? Freshness::Ageing : Freshness::Fresh;
}

}  // namespace kiosk::model
