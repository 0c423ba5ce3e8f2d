// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/clip.h"
#include "localoffer_data/model/guide_page.h"
#include "localoffer_data/model/service.h"

// The one word for each enumerator, in content folders and on disk alike: never change one that has shipped.
namespace kiosk::model {

template <typename E>
struct EnumWords;

template <typename E, std::size_t N>
using WordTable = std::array<std::pair<E, std::string_view>, N>;

template <>
struct EnumWords<Answer> {
    static constexpr WordTable<Answer, 3> kWords{
        {{Answer::Unknown, "unknown"}, {Answer::No, "no"}, {Answer::Yes, "yes"}}};
};
template <>
struct EnumWords<Kind> {
    static constexpr WordTable<Kind, 2> kWords{
        {{Kind::Real, "real"}, {Kind::Demonstration, "demonstration"}}};
};
template <>
struct EnumWords<Season> {
    static constexpr WordTable<Season, 4> kWords{{{Season::Unknown, "unknown"},
                                                  {Season::AllYear, "all-year"},
                                                  {Season::TermTime, "term-time"},
                                                  {Season::Holidays, "holidays"}}};
};
template <>
struct EnumWords<Charge> {
    static constexpr WordTable<Charge, 3> kWords{
        {{Charge::Unknown, "unknown"}, {Charge::Free, "free"}, {Charge::Paid, "paid"}}};
};
template <>
struct EnumWords<PricePer> {
    static constexpr WordTable<PricePer, 9> kWords{{{PricePer::Unknown, "unknown"},
                                                    {PricePer::Session, "session"},
                                                    {PricePer::Hour, "hour"},
                                                    {PricePer::Day, "day"},
                                                    {PricePer::Week, "week"},
                                                    {PricePer::Month, "month"},
                                                    {PricePer::Term, "term"},
                                                    {PricePer::Year, "year"},
                                                    {PricePer::Item, "item"}}};
};
template <>
struct EnumWords<ProviderKind> {
    static constexpr WordTable<ProviderKind, 6> kWords{{{ProviderKind::Unknown, "unknown"},
                                                        {ProviderKind::Council, "council"},
                                                        {ProviderKind::Health, "health"},
                                                        {ProviderKind::School, "school"},
                                                        {ProviderKind::Charity, "charity"},
                                                        {ProviderKind::Private, "private"}}};
};
template <>
struct EnumWords<PlaceKind> {
    static constexpr WordTable<PlaceKind, 6> kWords{{{PlaceKind::Unknown, "unknown"},
                                                     {PlaceKind::Building, "building"},
                                                     {PlaceKind::Outdoors, "outdoors"},
                                                     {PlaceKind::HomeVisit, "home-visit"},
                                                     {PlaceKind::Online, "online"},
                                                     {PlaceKind::Telephone, "telephone"}}};
};
template <>
struct EnumWords<Tier> {
    static constexpr WordTable<Tier, 4> kWords{{{Tier::Unknown, "unknown"},
                                                {Tier::Universal, "universal"},
                                                {Tier::Targeted, "targeted"},
                                                {Tier::Specialist, "specialist"}}};
};
template <>
struct EnumWords<Theme> {
    static constexpr WordTable<Theme, 5> kWords{
        {{Theme::Unknown, "unknown"},
         {Theme::LearningAndWork, "learning-and-work"},
         {Theme::HomeAndIndependence, "home-and-independence"},
         {Theme::FriendsAndCommunity, "friends-and-community"},
         {Theme::Health, "health"}}};
};
template <>
struct EnumWords<Standing> {
    static constexpr WordTable<Standing, 2> kWords{
        {{Standing::Open, "open"}, {Standing::TemporarilyClosed, "temporarily-closed"}}};
};
template <>
struct EnumWords<ContactStatus> {
    static constexpr WordTable<ContactStatus, 3> kWords{
        {{ContactStatus::Current, "current"},
         {ContactStatus::Old, "old"},
         {ContactStatus::Demonstration, "demonstration"}}};
};
template <>
struct EnumWords<Duty> {
    static constexpr WordTable<Duty, 4> kWords{{{Duty::None, "none"},
                                                {Duty::Day, "day"},
                                                {Duty::OutOfHours, "out-of-hours"},
                                                {Duty::Emergency, "emergency"}}};
};
template <>
struct EnumWords<Freshness> {
    static constexpr WordTable<Freshness, 4> kWords{{{Freshness::Fresh, "fresh"},
                                                     {Freshness::Ageing, "ageing"},
                                                     {Freshness::Old, "old"},
                                                     {Freshness::Expired, "expired"}}};
};
template <>
struct EnumWords<Layer> {
    static constexpr WordTable<Layer, 3> kWords{
        {{Layer::Law, "law"}, {Layer::Local, "local"}, {Layer::About, "about"}}};
};
template <>
struct EnumWords<BlockKind> {
    static constexpr WordTable<BlockKind, 4> kWords{{{BlockKind::Heading, "heading"},
                                                     {BlockKind::Paragraph, "paragraph"},
                                                     {BlockKind::ListItem, "item"},
                                                     {BlockKind::NumberedItem, "numbered"}}};
};

template <>
struct EnumWords<ClipKind> {
    static constexpr WordTable<ClipKind, 1> kWords{{{ClipKind::Sign, "bsl"}}};
};

template <typename E>
[[nodiscard]] constexpr std::string_view to_text(E value) {
    for (const auto& [known, word] : EnumWords<E>::kWords) {
        if (known == value) return word;
    }
    return {};
}

template <typename E>
[[nodiscard]] constexpr std::optional<E> from_text(std::string_view word) {
    for (const auto& [value, known] : EnumWords<E>::kWords) {
        if (known == word) return value;
    }
    return std::nullopt;
}

// "unknown, free or paid", for the message that refuses another word.
template <typename E>
[[nodiscard]] std::string all_words() {
    std::string words;
    const auto& table = EnumWords<E>::kWords;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (i > 0) words += i + 1 == table.size() ? " or " : ", ";
        words += table[i].second;
    }
    return words;
}

}  // namespace kiosk::model
