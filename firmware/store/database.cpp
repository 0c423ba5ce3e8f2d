// SPDX-License-Identifier: Apache-2.0
#include "firmware/store/database.h"

#include <sqlite3.h>

#include <array>
#include <limits>

namespace kiosk::store {
namespace {

using base::Code;
using base::Error;
using base::Result;

Code code_of(int sqlite_code) {
    switch (sqlite_code & 0xFF) {
        case SQLITE_FULL: return Code::Full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Code::Unavailable;
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
        case SQLITE_FORMAT: return Code::Invalid;
        case SQLITE_TOOBIG: return Code::TooLarge;
        case SQLITE_AUTH:
        case SQLITE_PERM:
        case SQLITE_READONLY: return Code::Untrusted;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_PROTOCOL:
        case SQLITE_NOLFS: return Code::Io;
        default: return Code::Bug;
    }
}

// SQLite's own message may quote a bound value (FTS5 does), so only its fixed text is told.
Error error_of(int sqlite_code) {
    return {code_of(sqlite_code), std::string{"SQLite: "} + sqlite3_errstr(sqlite_code) + " (" +
                                      std::to_string(sqlite_code) + ")"};
}

Result<void> check(int sqlite_code) {
    if (sqlite_code == SQLITE_OK || sqlite_code == SQLITE_DONE) return {};
    return error_of(sqlite_code);
}

// The SQL handed to prepare and exec is ours, so here the full message is safe and useful.
Error error_in_sql(sqlite3* handle) {
    const int code = sqlite3_extended_errcode(handle);
    return {code_of(code), std::string{"SQLite: "} + sqlite3_errmsg(handle)};
}

std::string as_uri(const std::filesystem::path& path) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%') {
            uri += '%';
            uri += kHex[byte >> 4U];
            uri += kHex[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri + "?mode=ro&immutable=1";
}

// The way to the file may pass a link (/var/run), the file itself may not be one.
std::filesystem::path without_links_above(const std::filesystem::path& path) {
    std::error_code failed;
    const auto folder = std::filesystem::canonical(path.parent_path(), failed);
    return failed ? path : folder / path.filename();
}

int open_flags(Mode mode) {
    constexpr int kBoth = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX |
                          SQLITE_OPEN_PRIVATECACHE;
    return mode == Mode::ReadWrite ? kBoth | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                   : kBoth | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

// sqlite.org/security.html, "untrusted SQLite database files".
constexpr std::array<std::pair<int, int>, 9> kHardenedLimits{{
    {SQLITE_LIMIT_LENGTH, kMaxHardenedValueBytes},
    {SQLITE_LIMIT_SQL_LENGTH, kMaxHardenedSqlBytes},
    {SQLITE_LIMIT_COLUMN, 256},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 16},
    {SQLITE_LIMIT_VDBE_OP, 100'000},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256},
}};

constexpr std::array<std::pair<int, int>, 8> kHardenedSettings{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
}};

Result<int> text_size(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return Error{Code::TooLarge, "SQL text over 2 GiB"};
    }
    return static_cast<int>(bytes);
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<void> Statement::bind_integer(int index, std::int64_t value) {
    return check(sqlite3_bind_int64(statement_.get(), index, value));
}

Result<void> Statement::bind(int index, double value) {
    return check(sqlite3_bind_double(statement_.get(), index, value));
}

Result<void> Statement::bind(int index, std::string_view value) {
    const char* text =
        value.data() == nullptr ? "" : value.data();  // a null pointer would bind NULL
    return check(sqlite3_bind_text64(statement_.get(), index, text, value.size(), SQLITE_TRANSIENT,
                                     SQLITE_UTF8));
}

Result<void> Statement::bind(int index, base::ByteView value) {
    if (value.empty()) return check(sqlite3_bind_zeroblob(statement_.get(), index, 0));
    return check(
        sqlite3_bind_blob64(statement_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT));
}

Result<void> Statement::bind(int index, std::nullptr_t) {
    return check(sqlite3_bind_null(statement_.get(), index));
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return error_of(code);
}

Result<void> Statement::run() {
    while (true) {
        TRY(const bool row, step());
        if (!row) return {};
    }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

int Statement::column_count() const { return sqlite3_column_count(statement_.get()); }

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::column_int(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::column_real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::column_text(int column) const {
    const auto* text = sqlite3_column_text(statement_.get(), column);
    if (text == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return {reinterpret_cast<const char*>(text), size};
}

base::ByteView Statement::column_blob(int column) const {
    const auto* blob =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    if (blob == nullptr) return {};
    return {blob, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
    std::error_code failed;
    if (mode == Mode::ReadOnlyHardened && !std::filesystem::is_regular_file(path, failed)) {
        return Error{Code::NotFound, "no database file of that name"};
    }
    const auto real = without_links_above(path);
    const auto name = mode == Mode::ReadWrite ? real.string() : as_uri(real);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, open_flags(mode), nullptr);
    Database database{handle};  // SQLite gives a handle to close even where opening failed
    if (code != SQLITE_OK) return error_of(code);
    if (mode == Mode::ReadOnlyHardened) {
        TRY_DO(database.harden());
    } else {
        TRY_DO(database.exec("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF"));
    }
    return database;
}

Result<Database> Database::open_in_memory() {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, open_flags(Mode::ReadWrite), nullptr);
    Database database{handle};
    if (code != SQLITE_OK) return error_of(code);
    return database;
}

Result<void> Database::harden() {
    for (const auto& [limit, value] : kHardenedLimits) sqlite3_limit(handle_.get(), limit, value);
    for (const auto& [setting, value] : kHardenedSettings) {
        TRY_DO(check(sqlite3_db_config(handle_.get(), setting, value, nullptr)));
    }
    TRY_DO(exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY"));
    TRY(const auto answer, query_text("PRAGMA quick_check(1)"));
    if (answer != "ok") return Error{Code::Invalid, "the database file is damaged"};
    return {};
}

Result<void> Database::exec(std::string_view sql) {
    const std::string text{sql};
    if (sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return error_in_sql(handle_.get());
}

Result<Statement> Database::prepare(std::string_view sql) {
    TRY(const int size, text_size(sql.size()));
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql.data(), size, &statement, nullptr) != SQLITE_OK) {
        return error_in_sql(handle_.get());
    }
    if (statement == nullptr) return Error{Code::Bug, "empty SQL"};
    return Statement{statement};
}

Result<std::int64_t> Database::query_int(std::string_view sql) {
    TRY(auto statement, prepare(sql));
    TRY(const bool row, statement.step());
    if (!row) return Error{Code::NotFound, "the query gave no row"};
    return statement.column_int(0);
}

Result<std::string> Database::query_text(std::string_view sql) {
    TRY(auto statement, prepare(sql));
    TRY(const bool row, statement.step());
    if (!row) return Error{Code::NotFound, "the query gave no row"};
    return std::string{statement.column_text(0)};
}

Result<void> Database::expect_pragma(std::string_view sql, std::string_view answer) {
    TRY(const auto given, query_text(sql));
    if (given != answer) return Error{Code::Io, std::string{sql} + " was answered " + given};
    return {};
}

// Figures behind this choice: of the journal modes only these lost nothing in simulated power cuts.
Result<void> Database::make_durable() {
    TRY_DO(expect_pragma("PRAGMA locking_mode=EXCLUSIVE", "exclusive"));
    TRY_DO(expect_pragma("PRAGMA journal_mode=WAL", "wal"));
    TRY_DO(exec("PRAGMA synchronous=FULL"));
    TRY_DO(expect_pragma("PRAGMA synchronous", "2"));
    TRY_DO(expect_pragma("PRAGMA secure_delete=ON", "1"));
    return exec("PRAGMA wal_autocheckpoint=100; PRAGMA mmap_size=0");
}

Result<void> Database::set_page_cap(std::int64_t pages) {
    TRY(const auto given, query_int("PRAGMA max_page_count=" + std::to_string(pages)));
    if (given > pages) return Error{Code::Full, "the database is already over its page cap"};
    return {};
}

Result<std::int64_t> Database::page_bytes() { return query_int("PRAGMA page_size"); }

Result<void> Database::migrate(std::span<const std::string_view> steps) {
    TRY(const auto done, query_int("PRAGMA user_version"));
    if (done < 0 || static_cast<std::size_t>(done) > steps.size()) {
        return Error{Code::Invalid, "the database was made by a newer program"};
    }
    for (auto step = static_cast<std::size_t>(done); step < steps.size(); ++step) {
        TRY(auto transaction, Transaction::begin(*this));
        TRY_DO(exec(steps[step]));
        TRY_DO(exec("PRAGMA user_version=" + std::to_string(step + 1)));
        TRY_DO(transaction.commit());
    }
    return {};
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

std::int64_t Database::changed_rows() const { return sqlite3_changes64(handle_.get()); }

Result<Transaction> Transaction::begin(Database& database) {
    TRY_DO(database.exec("BEGIN IMMEDIATE"));
    return Transaction{database};
}

Transaction::~Transaction() {
    // After a failed write SQLite may have rolled back by itself; then this changes nothing.
    if (database_ != nullptr) static_cast<void>(database_->exec("ROLLBACK"));
}

Result<void> Transaction::commit() {
    TRY_DO(database_->exec("COMMIT"));
    database_ = nullptr;
    return {};
}

}  // namespace kiosk::store
