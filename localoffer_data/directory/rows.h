// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/base/date.h"
#include "firmware/store/database.h"
#include "localoffer_data/model/enum_text.h"

// How columns become values. A file that is signed can still hold a word we do not know: that is Invalid, not a guess.
namespace kiosk::directory {

// Reads the columns of one row from left to right; the first that does not fit is remembered.
class RowReader {
  public:
    explicit RowReader(const store::Statement& statement) : statement_(statement) {}

    std::string text() { return std::string{statement_.column_text(column_++)}; }
    base::Bytes blob() {
        const auto bytes = statement_.column_blob(column_++);
        return {bytes.begin(), bytes.end()};
    }
    int number() { return as_int(statement_.column_int(column_++)); }
    std::int64_t long_number() { return statement_.column_int(column_++); }
    double real() { return statement_.column_real(column_++); }

    std::optional<int> optional_number() {
        const auto value = optional_long();
        return value ? std::optional{as_int(*value)} : std::nullopt;
    }
    std::optional<std::int64_t> optional_long() {
        const int column = column_++;
        if (statement_.is_null(column)) return std::nullopt;
        return statement_.column_int(column);
    }
    std::optional<model::Position> position() {
        const int column = column_;
        column_ += 2;
        if (statement_.is_null(column) || statement_.is_null(column + 1)) return std::nullopt;
        return model::Position{statement_.column_real(column), statement_.column_real(column + 1)};
    }
    base::Date date() {
        auto parsed = base::parse_date(statement_.column_text(column_++));
        if (!parsed) refuse("not a date");
        return parsed ? *parsed : base::Date{};
    }
    base::Date optional_date() {
        if (!statement_.is_null(column_)) return date();
        ++column_;
        return {};
    }
    bool yes() { return number() != 0; }
    template <typename E>
    E word() {
        const auto value = model::from_text<E>(statement_.column_text(column_++));
        if (!value) refuse("an unknown word");
        return value.value_or(model::EnumWords<E>::kWords[0].first);
    }
    // Three columns: day (1 = Monday ... 7), opens and closes in minutes after midnight.
    model::Opening opening() {
        constexpr int kMinutesPerDay = 24 * 60;
        const int day = number();
        const int opens = number();
        const int closes = number();
        if (day < 1 || day > 7 || opens < 0 || opens >= closes || closes > kMinutesPerDay) {
            refuse("not an opening time");
            return {};
        }
        return {std::chrono::weekday{static_cast<unsigned>(day)}, std::chrono::minutes{opens},
                std::chrono::minutes{closes}};
    }
    model::DatedOpening dated_opening() {
        constexpr int kMinutesPerDay = 24 * 60;
        const auto day = date();
        const int opens = number();
        const int closes = number();
        if (opens < 0 || opens >= closes || closes > kMinutesPerDay) refuse("not an opening time");
        return {day, std::chrono::minutes{opens}, std::chrono::minutes{closes}};
    }
    model::Reach reach() {
        model::Reach reach;
        reach.phone = text();
        reach.email = text();
        reach.web = text();
        reach.text = text();
        reach.relay = text();
        return reach;
    }
    model::Provenance provenance() {
        model::Provenance provenance;
        provenance.source = text();
        provenance.checked = optional_date();
        return provenance;
    }

    // What was wrong in any column read so far.
    [[nodiscard]] base::Result<void> good() const {
        if (why_.empty()) return {};
        return base::Error{base::Code::Invalid,
                           "column " + std::to_string(bad_column_) + ": " + why_};
    }

  private:
    // Cut to an int, a number too large would be another number.
    int as_int(std::int64_t value) {
        using Limits = std::numeric_limits<int>;
        if (value >= Limits::min() && value <= Limits::max()) return static_cast<int>(value);
        refuse("a number too large");
        return 0;
    }
    void refuse(std::string_view why) {
        if (!why_.empty()) return;
        why_ = why;
        bad_column_ = column_;
    }

    const store::Statement& statement_;
    int column_ = 0;
    int bad_column_ = 0;
    std::string why_;
};

// A database and the questions put to it so far, ready to be put again. Every text of SQL is one of ours, so there are
// only so many.
class Questions {
  public:
    explicit Questions(store::Database database) : database_(std::move(database)) {}

    [[nodiscard]] store::Database& database() { return database_; }
    base::Result<store::Statement*> statement(std::string_view sql) {
        auto known = statements_.find(sql);
        if (known == statements_.end()) {
            TRY(auto fresh, database_.prepare(sql));
            known = statements_.emplace(std::string{sql}, std::move(fresh)).first;
        }
        known->second.reset();
        return &known->second;
    }

  private:
    store::Database database_;
    std::map<std::string, store::Statement, std::less<>> statements_;  // gone before the database
};

// Runs a query with its values bound and gives each row to `use(RowReader&)`, which may not ask the same question.
template <typename Use, typename... T>
base::Result<void> each_row(Questions& questions, std::string_view sql, Use use,
                            const T&... values) {
    TRY(auto* statement, questions.statement(sql));
    TRY_DO(statement->bind_all(values...));
    while (true) {
        TRY(const bool row, statement->step());
        if (!row) return {};
        RowReader reader{*statement};
        use(reader);
        TRY_DO(reader.good());
    }
}

}  // namespace kiosk::directory
