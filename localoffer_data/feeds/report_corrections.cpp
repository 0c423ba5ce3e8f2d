// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

// A spreadsheet reads a file without this mark in the letters of its own country.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxCellChars = 500;

// A cell that begins with one of these would be worked out as a formula.
bool acts_as_formula(std::string_view text) {
    static constexpr std::string_view kSigns = "=+-@|";
    static constexpr std::array<std::string_view, 4> kWideSigns{"＝", "＋", "－", "＠"};
    if (text.empty()) return false;
    if (kSigns.find(text.front()) != std::string_view::npos) return true;
    return std::ranges::any_of(kWideSigns, [&](auto sign) { return text.starts_with(sign); });
}

std::string cell(std::string_view text) {
    auto plain = short_line(text, kMaxCellChars);
    if (acts_as_formula(plain)) plain.insert(0, 1, '\'');
    std::string quoted = "\"";
    for (const char c : plain) quoted += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return quoted + '"';
}

std::string row(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& each : cells) line += (line.empty() ? "" : ",") + cell(each);
    return line + "\r\n";
}

std::string row_number(const Spot& spot) {
    return spot.record == 0 ? std::string{"the whole file"} : std::to_string(spot.record);
}

// By source and service, so that an editor opens each one once.
std::vector<const Note*> in_order(const std::vector<Note>& notes) {
    std::vector<const Note*> sorted;
    sorted.reserve(notes.size());
    for (const auto& note : notes) sorted.push_back(&note);
    std::ranges::stable_sort(sorted, {}, [](const Note* note) {
        return std::tie(note->spot.source, note->service, note->spot.record);
    });
    return sorted;
}

std::size_t noted(const Notes& notes) {
    std::size_t count = 0;
    for (const auto& [kind, times] : notes.counts()) count += times;
    return count;
}

}  // namespace

std::string corrections_csv(const Report& report) {
    const auto& notes = report.notes;
    std::string csv{kByteOrderMark};
    csv += row({"Service", "Source", "Row", "Field", "What is wrong", "What we did"});
    for (const auto* note : in_order(notes.kept())) {
        csv += row({note->service, note->spot.source, row_number(note->spot),
                    field_words(note->field), note->what, std::string{what_we_did(note->done)}});
    }
    const auto count = noted(notes);
    if (count > notes.kept().size()) {
        csv += row({"", "", "", "",
                    "Faults that this list has no room for: " + number(count - notes.kept().size()),
                    "Mend these first. Then bring the data in again."});
    }
    return csv;
}

}  // namespace kiosk::feeds
