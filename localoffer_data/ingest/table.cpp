// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "firmware/base/utf8.h"

namespace kiosk::ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

template <typename T>
std::optional<T> number_from(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string quoted(std::string_view cell) {
    constexpr std::size_t kShown = 40;
    const auto cut = cell.substr(0, kShown);
    return "\"" + std::string{cut} + (cut.size() < cell.size() ? "..." : "") + "\"";
}

bool is_phone(std::string_view text) {
    constexpr std::string_view kExtension = " ext ";
    const auto extension = text.find(kExtension);
    if (extension != std::string_view::npos) {
        const auto digits = text.substr(extension + kExtension.size());
        if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
        text = text.substr(0, extension);
    }
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    const bool shape = text.find_first_not_of("0123456789 +") == std::string_view::npos &&
                       text.find('+', 1) == std::string_view::npos;
    return shape && digits >= 3 && digits <= 15;
}

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

bool is_web(std::string_view text) {
    return text.find('.') != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

bool allowed(const Columns& columns, const std::string& name) {
    const auto has = [](const std::vector<std::string>& names, std::string_view wanted) {
        return std::find(names.begin(), names.end(), wanted) != names.end();
    };
    const auto at = name.find('@');
    if (at != std::string::npos && at + 1 < name.size()) {
        return has(columns.translated, std::string_view{name}.substr(0, at));
    }
    return has(columns.required, name) || has(columns.optional, name);
}

// Empty where the header does not fit.
Row::Names columns_of(const std::vector<std::string>& header, const std::string& file,
                      const Columns& columns, Problems& problems) {
    Row::Names found;
    bool fits = true;
    const auto refuse = [&](const std::string& what) {
        problems.add({file, 1}, what);
        fits = false;
    };
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (!allowed(columns, header[i])) {
            refuse("unknown column " + quoted(header[i]));
        } else if (!found.emplace(header[i], i).second) {
            refuse("the column " + quoted(header[i]) + " is there twice");
        }
    }
    for (const auto& name : columns.required) {
        if (!found.contains(name)) refuse("the column \"" + name + "\" is missing");
    }
    return fits ? found : Row::Names{};
}

}  // namespace

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= model::kMaxIdBytes &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.';
           });
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        auto part = base::squeeze(text.substr(0, end));
        if (!part.empty()) parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_outcode(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < 2 && is_upper(text[at])) ++at;
    if (at == 0 || at >= text.size() || !is_digit(text[at])) return false;
    const auto rest = text.substr(at + 1);
    return rest.empty() || (rest.size() == 1 && (is_digit(rest[0]) || is_upper(rest[0])));
}

std::string tidy_postcode(std::string_view text) {
    constexpr std::size_t kIncodeBytes = 3;
    std::string code;
    for (const char c : text) {
        if (c != ' ') code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    if (code.size() <= kIncodeBytes) return {};
    const auto outcode = code.substr(0, code.size() - kIncodeBytes);
    const auto incode = code.substr(code.size() - kIncodeBytes);
    const bool fits =
        is_outcode(outcode) && is_digit(incode[0]) && is_upper(incode[1]) && is_upper(incode[2]);
    return fits ? outcode + " " + incode : std::string{};
}

const std::string& Row::text(std::string_view column) const {
    static const std::string kNothing;
    const auto found = columns_.find(column);
    return found == columns_.end() ? kNothing : row_.cells[found->second];
}

std::string Row::required_text(std::string_view column) const {
    auto cell = text(column);
    if (cell.empty()) problem(std::string{column} + ": is empty");
    return cell;
}

std::string Row::id(std::string_view column) const {
    auto cell = required_text(column);
    if (!cell.empty() && !is_id(cell)) {
        bad(column, cell, "is not an id (small letters, digits, '-' and '.', at most 64)");
    }
    return cell;
}

std::string Row::optional_id(std::string_view column) const {
    return text(column).empty() ? std::string{} : id(column);
}

std::vector<std::string> Row::ids(std::string_view column) const {
    auto parts = split(text(column), ';');
    for (const auto& part : parts) {
        if (!is_id(part)) bad(column, part, "is not an id");
        if (std::count(parts.begin(), parts.end(), part) > 1) bad(column, part, "is there twice");
    }
    return parts;
}

std::optional<int> Row::whole_number(std::string_view column, int least, int most) const {
    const auto cell = text(column);
    if (cell.empty()) return std::nullopt;
    const auto value = number_from<int>(cell);
    if (!value) {
        bad(column, cell, "is not a number");
    } else if (*value < least || *value > most) {
        bad(column, cell, "is not from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return value;
}

int Row::required_number(std::string_view column, int least, int most) const {
    if (text(column).empty()) problem(std::string{column} + ": is empty");
    return whole_number(column, least, most).value_or(0);
}

std::optional<double> Row::decimal(std::string_view column, double least, double most) const {
    const auto cell = text(column);
    if (cell.empty()) return std::nullopt;
    const auto value = number_from<double>(cell);
    if (!value || !std::isfinite(*value)) {
        bad(column, cell, "is not a number");
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        bad(column, cell, "is out of range");
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> pence_of(std::string_view text) {
    constexpr std::size_t kMaxDigits = 9;
    const auto point = std::min(text.find('.'), text.size());
    const auto pounds = text.substr(0, point);
    const auto rest = point < text.size() ? text.substr(point + 1) : std::string_view{"00"};
    const bool digits = std::all_of(pounds.begin(), pounds.end(), is_digit) &&
                        std::all_of(rest.begin(), rest.end(), is_digit);
    if (!digits || pounds.empty() || pounds.size() > kMaxDigits || rest.size() != 2) {
        return std::nullopt;
    }
    return *number_from<std::int64_t>(pounds) * 100 + *number_from<std::int64_t>(rest);
}

std::optional<std::int64_t> Row::pence(std::string_view column) const {
    const auto& cell = text(column);
    if (cell.empty()) return std::nullopt;
    const auto pence = pence_of(cell);
    if (!pence) bad(column, cell, "is not pounds and pence (such as 3.50)");
    return pence;
}

base::Date Row::date(std::string_view column) const {
    const auto cell = required_text(column);
    if (cell.empty()) return {};
    const auto parsed = base::parse_date(cell);
    if (!parsed) bad(column, cell, "is not a date (such as 2026-11-22)");
    return parsed ? *parsed : base::Date{};
}

base::Date Row::optional_date(std::string_view column) const {
    return text(column).empty() ? base::Date{} : date(column);
}

bool Row::yes(std::string_view column) const {
    const auto& cell = text(column);
    if (!cell.empty() && cell != "yes" && cell != "no") bad(column, cell, "is not yes or no");
    return cell == "yes";
}

model::Provenance Row::provenance() const { return {required_text("source"), date("checked")}; }

model::Reach Row::reach() const {
    model::Reach reach{text("phone"), text("email"), text("web"), text("text"), text("relay")};
    for (const auto* column : {"phone", "text"}) {
        const auto& number = text(column);
        if (!number.empty() && !is_phone(number)) {
            bad(column, number, "is not a telephone number");
        }
    }
    if (!reach.email.empty() && !is_email(reach.email)) {
        bad("email", reach.email, "is not an e-mail address");
    }
    if (!reach.web.empty() && !is_web(reach.web)) bad("web", reach.web, "is not a web address");
    return reach;
}

std::optional<model::Position> Row::position() const {
    // The United Kingdom with room to spare: swapped and zero positions fall outside.
    const auto latitude = decimal("latitude", 49.0, 61.0);
    const auto longitude = decimal("longitude", -9.0, 2.0);
    if (latitude.has_value() != longitude.has_value() &&
        (text("latitude").empty() || text("longitude").empty())) {
        problem("latitude and longitude go together");
    }
    if (!latitude || !longitude) return std::nullopt;
    return model::Position{*latitude, *longitude};
}

void Row::translations(
    std::string_view column,
    const std::function<void(const std::string& lang, const std::string& text)>& visit) const {
    const auto prefix = std::string{column} + "@";
    for (const auto& [name, index] : columns_) {
        if (name.starts_with(prefix) && !row_.cells[index].empty()) {
            visit(name.substr(prefix.size()), row_.cells[index]);
        }
    }
}

void Row::bad(std::string_view column, std::string_view cell, const std::string& why) const {
    problem(std::string{column} + ": " + quoted(cell) + " " + why);
}

void Row::problem(const std::string& what) const { problems_.add(where(), what); }

void for_each_row(Pieces pieces, const std::string& file, const Columns& columns,
                  Problems& problems, const std::function<void(const Row&)>& visit) {
    CsvReader reader{std::move(pieces), file, problems, columns.most_rows};
    if (reader.header().empty()) return;
    const auto found = columns_of(reader.header(), file, columns, problems);
    if (found.empty()) return;
    while (const auto row = reader.next()) visit(Row{*row, found, file, problems});
}

}  // namespace kiosk::ingest
