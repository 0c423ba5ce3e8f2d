// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace kiosk::model {

// An id as the content folder gives it: lower-case letters, digits, '-' and '.', at most 64 bytes.
// It stays the same from one directory file to the next, so node keys and shortlists may use it.
template <typename Tag>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string id) : text(std::move(id)) {}
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

using AreaId = Id<struct AreaTag>;
using CategoryId = Id<struct CategoryTag>;
using ContactId = Id<struct ContactTag>;
using FormId = Id<struct FormTag>;
using PageId = Id<struct PageTag>;
using PlaceId = Id<struct PlaceTag>;
using ProviderId = Id<struct ProviderTag>;
using ServiceId = Id<struct ServiceTag>;
using TermId = Id<struct TermTag>;

inline constexpr std::size_t kMaxIdBytes = 64;

}  // namespace kiosk::model
