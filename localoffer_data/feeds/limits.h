// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

// What a source may ask of the machine that reads it. One above each stands in a test or would take hours to make.
namespace kiosk::feeds {

// Read at a time: little at first, since most pages are small.
inline constexpr std::size_t kFirstChunkBytes = 4 * 1024;
inline constexpr std::size_t kChunkBytes = 256 * 1024;
// A service with all that belongs to it, or a row of a table; a longer one is refused and skipped.
inline constexpr std::size_t kMaxRecordBytes = 4 * 1024 * 1024;
inline constexpr std::size_t kMaxJsonDepth = 64;
inline constexpr std::size_t kMaxRecords = 5'000'000;  // of a source; the rest is left out
inline constexpr std::size_t kMaxPages = 100'000;
inline constexpr std::uint64_t kMaxPageBytes = std::uint64_t{16} * 1024 * 1024 * 1024;
// The tables that are joined to the services of a table set, and an Outpost table, are held in memory.
inline constexpr std::uint64_t kMaxHeldBytes = std::uint64_t{256} * 1024 * 1024;
inline constexpr std::size_t kMaxHeldRows = 250'000;  // each takes up to 2 KiB, however short it is
inline constexpr std::size_t kMaxOrganizations = 200'000;  // given apart from their services
// A record may hold services of its own, which wait in memory, each with its provider: so much of one is taken with them.
inline constexpr std::size_t kMaxServicesOfRecord = 10'000;
inline constexpr std::size_t kMaxProviderBytes = 16 * 1024;
inline constexpr std::size_t kMaxProviderPhones = 20;
inline constexpr std::size_t kMaxColumns = 1'000;
// How often a page with broken records is read again from the next record that can be told.
inline constexpr std::size_t kMaxRestarts = 100;

}  // namespace kiosk::feeds
