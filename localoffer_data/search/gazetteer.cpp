// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/gazetteer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "firmware/store/database.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

using base::Result;
using store::Statement;

constexpr std::size_t kMostWords = 5;  // "Kingston upon Hull, City of"

constexpr double kMicro = 1e-6;

// Degrees from their millionths.
std::optional<double> micro_in(std::string_view digits) {
    constexpr long kMost = 180'000'000;
    long number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != end || number < -kMost ||
        number > kMost)
        return std::nullopt;
    return static_cast<double>(number) * kMicro;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// "6dh"
bool is_incode(std::string_view word) {
    return word.size() == 3 && is_digit(word[0]) && is_letter(word[1]) && is_letter(word[2]);
}

std::optional<model::Position> position_of(const Statement& row, int at) {
    if (row.is_null(at) || row.is_null(at + 1)) return std::nullopt;
    return model::Position{row.column_real(at), row.column_real(at + 1)};
}

template <typename Take>
Result<void> each(store::Database& database, std::string_view sql, Take take) {
    TRY(auto row, database.prepare(sql));
    while (true) {
        TRY(const bool stands, row.step());
        if (!stands) return {};
        take(row);
    }
}

}  // namespace

// "e17<tab>E17<tab><tab>51586000<tab>-18000": folded name, name, council, millionths of degrees or nothing.
std::vector<std::string> Gazetteer::lines() const {
    std::vector<std::string> lines;
    const auto micro = [](double degrees) { return std::to_string(std::lround(degrees / kMicro)); };
    for (const auto& [folded, place] : places_) {
        auto& line = lines.emplace_back(folded + '\t' + place.name + '\t' + place.council + '\t');
        if (place.position)
            line += micro(place.position->latitude) + '\t' + micro(place.position->longitude);
        else
            line += '\t';
    }
    return lines;
}

Gazetteer::Gazetteer(std::span<const std::string_view> lines) {
    for (auto line : lines) {
        std::array<std::string_view, 5> cells;
        for (auto& cell : cells) {
            const auto end = std::min(line.find('\t'), line.size());
            cell = line.substr(0, end);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        NamedPlace place{std::string{cells[1]}, std::string{cells[2]}, std::nullopt};
        const auto latitude = micro_in(cells[3]);
        const auto longitude = micro_in(cells[4]);
        if (latitude && longitude) place.position = model::Position{*latitude, *longitude};
        if (!cells[0].empty()) places_.emplace(std::string{cells[0]}, std::move(place));
    }
}

void Gazetteer::add(std::string_view words, NamedPlace place) {
    auto folded = text::folded(words);
    if (!folded.empty()) places_.emplace(std::move(folded), std::move(place));
}

// The first to name a place keeps it: councils, then outcodes, then towns by the middle of what lies in them.
Result<Gazetteer> Gazetteer::read(store::Database& database) {
    Gazetteer found;
    TRY_DO(each(database, "SELECT name, latitude, longitude FROM area", [&](const Statement& row) {
        const std::string name{row.column_text(0)};
        found.add(name, {name, name, position_of(row, 1)});
    }));
    TRY_DO(each(database, "SELECT name, latitude, longitude FROM neighbour",
                [&](const Statement& row) {
                    const std::string name{row.column_text(0)};
                    found.add(name, {name, name, position_of(row, 1)});
                }));
    TRY_DO(
        each(database, "SELECT code, latitude, longitude FROM outcode", [&](const Statement& row) {
            const std::string code{row.column_text(0)};
            found.add(code, {code, {}, position_of(row, 1)});
        }));
    TRY_DO(each(database,
                "SELECT s.council, avg(p.latitude), avg(p.longitude) FROM service s JOIN "
                "service_place sp ON sp.service = s.number JOIN place p ON p.id = sp.place "
                "WHERE s.council NOT IN ('', 'National') GROUP BY s.council",
                [&](const Statement& row) {
                    const std::string name{row.column_text(0)};
                    found.add(name, {name, name, position_of(row, 1)});
                }));
    TRY_DO(each(database,
                "SELECT town, avg(latitude), avg(longitude) FROM place "
                "WHERE town <> '' AND latitude IS NOT NULL GROUP BY town",
                [&](const Statement& row) {
                    const std::string name{row.column_text(0)};
                    found.add(name, {name, {}, position_of(row, 1)});
                }));
    TRY_DO(each(database,
                "SELECT town, avg(latitude), avg(longitude) FROM outcode WHERE town <> '' "
                "GROUP BY town",
                [&](const Statement& row) {
                    const std::string name{row.column_text(0)};
                    found.add(name, {name, {}, position_of(row, 1)});
                }));
    return found;
}

std::optional<Gazetteer::Found> Gazetteer::at_start_of(
    std::span<const std::string_view> words) const {
    std::string name;
    std::optional<Found> best;
    for (std::size_t count = 1; count <= std::min(words.size(), kMostWords); ++count) {
        if (count > 1) name += ' ';
        name += words[count - 1];
        const auto place = places_.find(name);
        if (place != places_.end()) best = Found{&place->second, count};
    }
    if (best && best->words == 1 && words.size() > 1 && is_digit(words[0].back()) &&
        is_incode(words[1])) {
        best->words = 2;
    }
    if (!best && !words.empty() && words[0].size() >= 5 &&
        is_incode(words[0].substr(words[0].size() - 3))) {
        const auto place = places_.find(words[0].substr(0, words[0].size() - 3));
        if (place != places_.end()) best = Found{&place->second, 1};
    }
    return best;
}

}  // namespace kiosk::search
