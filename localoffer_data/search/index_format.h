// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

// The index file, format 1, as README.md tells it. On disk, little-endian: a change here is a new format.
namespace kiosk::search {

inline constexpr std::array<char, 8> kIndexMagic{'L', 'O', 'F', 'I', 'N', 'D', 'E', 'X'};
inline constexpr std::uint32_t kIndexFormat = 1;

// Services of one block share their upper bits; the lower 16 are what a list holds.
inline constexpr std::uint32_t kBlockBits = 16;
inline constexpr std::uint32_t kBlock = 1U << kBlockBits;
inline constexpr std::uint32_t kMaxDocuments = 1U << 24;
inline constexpr std::uint32_t kLevels = 64;  // of impact: 0 to 63 of 63

enum class Section : std::uint32_t {
    TermOffsets,  // u32[terms + 1], into TermTexts
    TermTexts,    // stems and concepts, in order of bytes
    Terms,        // TermRow[terms]
    WordOffsets,  // u32[words + 1], into WordTexts
    WordTexts,    // folded words as they are written, in order of bytes
    Words,        // WordRow[words]
    Postings,     // u16[]
    Facts,        // ServiceFacts[services]
    Positions,    // PackedPosition[], of all services in order
    Openings,     // PackedOpening[], of all services in order
    Names,  // lines of "<list> <name>": need, access, head, category, council, place, page, contact, term
};
inline constexpr std::size_t kSections = 11;

struct IndexHeader {
    std::array<char, 8> magic;
    std::uint32_t format;
    std::uint32_t services;
    std::uint32_t documents;  // the services, then pages, contacts and terms
    std::uint32_t terms;
    std::uint32_t words;
    std::uint32_t zero;
    std::array<char, 24> fingerprint;  // of the directory, filled up with zeros
    struct Range {
        std::uint64_t from;  // bytes of the file; a multiple of 8
        std::uint64_t bytes;
    };
    std::array<Range, kSections> sections;
};

struct TermRow {
    std::uint64_t from;      // of Postings, counted in u16
    std::uint32_t length;    // in u16
    std::uint32_t services;  // how many hold it
};

struct WordRow {
    std::uint32_t term;
    std::uint32_t services;  // how many hold the word as it is; 0 = only a concept's words do
};

inline constexpr std::uint8_t kNoAge = 255;

// What a list can be narrowed by, of one service.
struct ServiceFacts {
    std::uint32_t needs;       // a bit for each need, in the order of Names; 0 = not known
    std::uint32_t access_yes;  // a bit for each feature
    std::uint32_t access_no;
    std::uint32_t heads;
    std::uint32_t first_position;
    std::uint32_t first_opening;
    std::uint16_t council;  // of Names
    std::uint8_t positions;
    std::uint8_t openings;
    std::uint8_t age_from;  // kNoAge = not known
    std::uint8_t age_to;
    std::uint8_t category;
    std::uint8_t charge;    // model::Charge
    std::uint8_t referral;  // model::Answer
    std::uint8_t tier;      // model::Tier
    std::uint8_t theme;     // model::Theme
    std::uint8_t flags;
};

inline constexpr std::uint8_t kIsLocal = 1;
inline constexpr std::uint8_t kIsOld = 2;
inline constexpr std::uint8_t kIsExpired = 4;
inline constexpr std::uint8_t kIsClosed = 8;

struct PackedPosition {
    std::int32_t latitude;  // millionths of a degree
    std::int32_t longitude;
};

struct PackedOpening {
    std::uint8_t day;  // 1 = Monday
    std::uint8_t zero;
    std::uint16_t opens;  // minutes after midnight
    std::uint16_t closes;
};

static_assert(sizeof(IndexHeader) == 56 + kSections * 16);
static_assert(sizeof(TermRow) == 16 && sizeof(WordRow) == 8 && sizeof(ServiceFacts) == 36);
static_assert(sizeof(PackedPosition) == 8 && sizeof(PackedOpening) == 6);
static_assert(std::is_trivially_copyable_v<IndexHeader>);

// What stands before a concept's id among the terms; no word holds it.
inline constexpr char kConceptMark = '\x01';

}  // namespace kiosk::search
