// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/store/mapped_file.h"
#include "localoffer_data/search/index_format.h"

namespace kiosk::search {

inline constexpr std::size_t kMaxIndexBytes = std::size_t{2} << 30;

// An index in memory, its own or a file's. What the bytes say of themselves is compared on opening; whatever a list holds is
// looked at when it is read, so that no bytes make us read or write where we should not. Thread-safe.
class Index {
  public:
    // Invalid: not an index, of another format, or damaged.
    static base::Result<Index> map(store::MappedFile file);
    static base::Result<Index> own(base::Bytes bytes);

    [[nodiscard]] std::string_view fingerprint() const;
    [[nodiscard]] std::uint32_t services() const { return header_.services; }
    // Services first, then asides.
    [[nodiscard]] std::uint32_t documents() const { return header_.documents; }
    [[nodiscard]] std::size_t bytes() const { return all_.size(); }

    [[nodiscard]] std::optional<std::uint32_t> term(std::string_view text) const;
    [[nodiscard]] std::string_view term_text(std::uint32_t term) const;
    [[nodiscard]] std::uint32_t services_of(std::uint32_t term) const;
    [[nodiscard]] std::uint32_t terms() const { return header_.terms; }

    // Calls take(document base, level, lower bits of documents) for each level of each block. False: the list is damaged.
    template <typename Take>
    bool each_list(std::uint32_t term, Take take) const {
        auto list = list_of(term);
        while (!list.empty()) {
            if (list.size() < 2) return false;
            const auto block = std::uint32_t{list[0]} << kBlockBits;
            auto levels = list[1];
            if (block >= header_.documents) return false;
            list = list.subspan(2);
            for (; levels > 0; --levels) {
                if (list.size() < 2) return false;
                const std::size_t count = std::size_t{list[1]} + 1;
                if (list[0] >= kLevels || list.size() - 2 < count) return false;
                take(block, list[0], list.subspan(2, count));
                list = list.subspan(2 + count);
            }
        }
        return true;
    }

    // Words as they are written, in order of bytes.
    [[nodiscard]] std::uint32_t words() const { return header_.words; }
    [[nodiscard]] std::string_view word(std::uint32_t at) const;
    [[nodiscard]] WordRow word_row(std::uint32_t at) const { return word_rows_[at]; }
    // The first that is not before it; words() where there is none.
    [[nodiscard]] std::uint32_t first_word_from(std::string_view text) const;
    [[nodiscard]] std::optional<std::uint32_t> find_word(std::string_view text) const;

    [[nodiscard]] const ServiceFacts& facts(std::uint32_t service) const { return facts_[service]; }
    [[nodiscard]] std::span<const PackedPosition> positions(const ServiceFacts& facts) const;
    [[nodiscard]] std::span<const PackedOpening> openings(const ServiceFacts& facts) const;
    // Of one list of Names, in order.
    [[nodiscard]] std::vector<std::string_view> names(std::string_view list) const;

  private:
    Index() = default;
    base::Result<void> open(base::ByteView bytes);
    [[nodiscard]] std::span<const std::uint16_t> list_of(std::uint32_t term) const;
    [[nodiscard]] base::ByteView section(Section section) const;
    template <typename T>
    [[nodiscard]] base::Result<std::span<const T>> items(Section section, std::size_t count) const;

    std::optional<store::MappedFile> file_;
    base::Bytes owned_;
    base::ByteView all_;
    IndexHeader header_{};
    std::span<const std::uint32_t> term_offsets_;
    std::span<const TermRow> term_rows_;
    std::string_view term_texts_;
    std::span<const std::uint32_t> word_offsets_;
    std::span<const WordRow> word_rows_;
    std::string_view word_texts_;
    std::span<const std::uint16_t> postings_;
    std::span<const ServiceFacts> facts_;
    std::span<const PackedPosition> positions_;
    std::span<const PackedOpening> openings_;
};

// Every list, number and name: what staff look at before they sign it.
[[nodiscard]] base::Result<void> check_whole(const Index& index);

}  // namespace kiosk::search
