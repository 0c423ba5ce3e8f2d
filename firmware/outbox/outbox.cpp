// SPDX-License-Identifier: Apache-2.0
#include "firmware/outbox/outbox.h"

#include <algorithm>
#include <array>

#include "firmware/outbox/envelope.h"

namespace kiosk::outbox {
namespace {

using base::Code;
using base::Error;
using base::Result;
using store::Database;

constexpr std::array<std::string_view, 1> kMigrations{R"(
    CREATE TABLE request(
        number INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
        sealed BLOB NOT NULL,
        envelope TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        delivery INTEGER NOT NULL CHECK (delivery IN (0, 1)));
    -- Outlives the rows, so that a number is never given twice.
    CREATE TABLE counter(last_number INTEGER NOT NULL);
    INSERT INTO counter VALUES (0);
)"};

// Beside the sealed bytes: their row, the index, the log's own overhead.
constexpr std::int64_t kRoomForOne =
    static_cast<std::int64_t>(sealing::kMaxSealedBytes) + 128 * 1024;

}  // namespace

Result<Outbox> Outbox::open(const std::filesystem::path& file, Settings settings,
                            crypto::SigningKey device) {
    TRY(auto database, Database::open(file, store::Mode::ReadWrite));
    TRY_DO(database.make_durable());
    TRY_DO(database.migrate(kMigrations));
    TRY(const auto page_bytes, database.page_bytes());
    // A file already over a lowered cap stays readable: what is in it must still be collected.
    if (auto capped = database.set_page_cap(settings.max_bytes / page_bytes);
        !capped && capped.error().code != Code::Full) {
        return std::move(capped).error();
    }
    return Outbox{file, std::move(settings), std::move(device), std::move(database)};
}

Result<std::int64_t> Outbox::number_of(const crypto::Sha256Digest& sha256) {
    TRY(auto query, database_.prepare("SELECT number FROM request WHERE sha256 = ?"));
    TRY_DO(query.bind(1, base::ByteView{sha256}));
    TRY(const bool found, query.step());
    if (!found) return Error{Code::NotFound, "no such request"};
    return query.column_int(0);
}

Result<Kept> Outbox::keep(const sealing::SealedRequest& request, base::Instant now) {
    const auto known = number_of(request.sha256());
    if (known) return Kept{*known, request.sha256()};
    if (known.error().code != Code::NotFound) return known.error();

    TRY(auto transaction, store::Transaction::begin(database_));
    TRY(const auto last, database_.query_int("SELECT last_number FROM counter"));
    const auto number = last + 1;
    TRY(const auto envelope, signed_envelope(settings_.kiosk, number, request.sha256(), device_));
    TRY_DO(database_.run("UPDATE counter SET last_number = ?", number));
    TRY_DO(database_.run("INSERT INTO request VALUES (?, ?, ?, ?, ?, ?)", number,
                         base::ByteView{request.sha256()}, request.bytes(), envelope,
                         base::to_iso(now), static_cast<int>(Delivery::Queued)));
    TRY_DO(transaction.commit());
    return Kept{number, request.sha256()};
}

Result<std::vector<std::int64_t>> Outbox::waiting(Which which) {
    TRY(auto query,
        database_.prepare("SELECT number FROM request WHERE delivery <= ? ORDER BY number"));
    const auto most = which == Which::Queued ? Delivery::Queued : Delivery::Exported;
    TRY_DO(query.bind(1, static_cast<int>(most)));
    std::vector<std::int64_t> numbers;
    while (true) {
        TRY(const bool row, query.step());
        if (!row) return numbers;
        numbers.push_back(query.column_int(0));
    }
}

Result<KeptRequest> Outbox::read(std::int64_t number) {
    TRY(auto query,
        database_.prepare("SELECT sha256, sealed, envelope FROM request WHERE number = ?"));
    TRY_DO(query.bind(1, number));
    TRY(const bool found, query.step());
    if (!found) return Error{Code::NotFound, "no such request"};
    KeptRequest request;
    request.number = number;
    const auto sha256 = query.column_blob(0);
    if (sha256.size() != request.sha256.size()) return Error{Code::Invalid, "a damaged row"};
    std::ranges::copy(sha256, request.sha256.begin());
    const auto sealed = query.column_blob(1);
    request.sealed.assign(sealed.begin(), sealed.end());
    request.envelope = query.column_text(2);
    TRY(const auto digest, crypto::sha256(request.sealed));
    if (digest != request.sha256) return Error{Code::Io, "storage gave back other bytes"};
    return request;
}

Result<void> Outbox::mark_exported(std::int64_t number) {
    return database_.run("UPDATE request SET delivery = ? WHERE number = ?",
                         static_cast<int>(Delivery::Exported), number);
}

Result<Room> Outbox::room() {
    TRY(const auto page_bytes, database_.page_bytes());
    TRY(const auto pages, database_.query_int("PRAGMA page_count"));
    TRY(const auto free_pages, database_.query_int("PRAGMA freelist_count"));
    const auto left = settings_.max_bytes - (pages - free_pages) * page_bytes;
    std::error_code error;
    const auto disk = std::filesystem::space(std::filesystem::absolute(file_).parent_path(), error);
    if (error) return Error{Code::Io, "asking for free space: " + error.message()};
    // Written twice, first to the log and then to the file.
    const bool disk_full = disk.available < static_cast<std::uintmax_t>(2 * kRoomForOne);
    return left < kRoomForOne || disk_full ? Room::Full : Room::Open;
}

}  // namespace kiosk::outbox
