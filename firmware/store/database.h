// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk::store {

enum class Mode {
    ReadWrite,         // makes the file where there is none
    ReadOnlyHardened,  // for a file somebody else made: never written, nothing in it is executed
};

// What a file opened with ReadOnlyHardened may ask of us; beyond it SQLite answers TooLarge or Bug.
inline constexpr int kMaxHardenedValueBytes = 16 * 1024 * 1024;
inline constexpr int kMaxHardenedSqlBytes = 256 * 1024;

// One prepared statement. Indices of bind count from 1 and of columns from 0, as in SQL itself.
// Must not outlive its Database. Text and blob views hold until the next step, reset or
// destruction.
class Statement {
  public:
    template <std::integral T>
    base::Result<void> bind(int index, T value) {
        return bind_integer(index, static_cast<std::int64_t>(value));
    }
    base::Result<void> bind(int index, double value);
    base::Result<void> bind(int index, std::string_view value);
    base::Result<void> bind(int index, const char* value) {
        return bind(index, std::string_view{value});
    }
    base::Result<void> bind(int index, const std::string& value) {
        return bind(index, std::string_view{value});
    }
    base::Result<void> bind(int index, base::ByteView value);
    base::Result<void> bind(int index, std::nullptr_t);
    template <typename T>
    base::Result<void> bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    // Binds 1, 2, 3 ... in turn.
    template <typename... T>
    base::Result<void> bind_all(const T&... values) {
        base::Result<void> result;
        int index = 0;
        static_cast<void>(((result = bind(++index, values)).has_value() && ...));
        return result;
    }

    // True: a row stands ready. False: done.
    base::Result<bool> step();
    // Steps to the end; for statements whose rows nobody wants.
    base::Result<void> run();
    // Ready to run again; what was bound stays bound.
    void reset();

    [[nodiscard]] int column_count() const;
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t column_int(int column) const;
    [[nodiscard]] double column_real(int column) const;
    [[nodiscard]] std::string_view column_text(int column) const;
    [[nodiscard]] base::ByteView column_blob(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    base::Result<void> bind_integer(int index, std::int64_t value);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// One connection, used by one thread at a time.
// Errors: NotFound no such file; Invalid not a database or a broken one; Full no room (nothing was
// changed); Unavailable another process holds it; Untrusted the hardened mode refused; Io the
// storage failed; Bug our own SQL is wrong.
class Database {
  public:
    [[nodiscard]] static base::Result<Database> open(const std::filesystem::path& path, Mode mode);
    [[nodiscard]] static base::Result<Database> open_in_memory();

    // Any number of statements separated by semicolons; rows are dropped.
    base::Result<void> exec(std::string_view sql);
    [[nodiscard]] base::Result<Statement> prepare(std::string_view sql);
    // Prepares one statement, binds the values in turn and runs it to its end.
    template <typename... T>
    base::Result<void> run(std::string_view sql, const T&... values) {
        TRY(auto statement, prepare(sql));
        TRY_DO(statement.bind_all(values...));
        return statement.run();
    }
    // The first column of the first row of a query; NotFound where there is no row.
    [[nodiscard]] base::Result<std::int64_t> query_int(std::string_view sql);
    [[nodiscard]] base::Result<std::string> query_text(std::string_view sql);

    // A promise made after a commit survives a power cut: WAL, synchronous FULL, one owner
    // (locking EXCLUSIVE), deleted rows overwritten. Before any table is made or read.
    base::Result<void> make_durable();
    // The file will not grow beyond this many pages of `page_bytes()`; a write past it is Full.
    base::Result<void> set_page_cap(std::int64_t pages);
    [[nodiscard]] base::Result<std::int64_t> page_bytes();

    // Runs the steps this file has not had yet, each in its own transaction, and numbers them in
    // user_version. A step that has shipped never changes.
    base::Result<void> migrate(std::span<const std::string_view> steps);

    [[nodiscard]] std::int64_t last_insert_id() const;
    [[nodiscard]] std::int64_t changed_rows() const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    explicit Database(sqlite3* handle) : handle_(handle) {}
    base::Result<void> harden();
    base::Result<void> expect_pragma(std::string_view sql, std::string_view answer);

    std::unique_ptr<sqlite3, Close> handle_;
};

// Rolls back when it goes out of scope unless commit() succeeded. Must not outlive its Database.
class Transaction {
  public:
    // BEGIN IMMEDIATE: a second writer is refused here and not half way through.
    [[nodiscard]] static base::Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;

    base::Result<void> commit();

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace kiosk::store
