// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/index.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kiosk::search {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

namespace {

Error damaged(const std::string& what) {
    return {Code::Invalid, "the search index is damaged: " + what};
}

std::string_view text_at(std::span<const std::uint32_t> offsets, std::string_view texts,
                         std::uint32_t at) {
    const auto from = std::min<std::size_t>(offsets[at], texts.size());
    const auto to = std::min<std::size_t>(offsets[at + 1], texts.size());
    return texts.substr(from, to < from ? 0 : to - from);
}

// The first of `count` sorted texts that is not before `text`.
template <typename TextAt>
std::uint32_t lower_bound(std::uint32_t count, std::string_view text, TextAt text_of) {
    std::uint32_t from = 0;
    while (count > 0) {
        const auto half = count / 2;
        if (text_of(from + half) < text) {
            from += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return from;
}

}  // namespace

Result<Index> Index::map(store::MappedFile file) {
    Index index;
    TRY_DO(index.open(file.bytes()));
    index.file_.emplace(std::move(file));
    return index;
}

Result<Index> Index::own(base::Bytes bytes) {
    Index index;
    index.owned_ = std::move(bytes);
    TRY_DO(index.open(index.owned_));
    return index;
}

ByteView Index::section(Section section) const {
    const auto& range = header_.sections.at(static_cast<std::size_t>(section));
    return all_.subspan(range.from, range.bytes);
}

template <typename T>
Result<std::span<const T>> Index::items(Section wanted, std::size_t count) const {
    const auto bytes = section(wanted);
    if (bytes.size() != count * sizeof(T)) return damaged("a table has another length");
    return std::span<const T>{reinterpret_cast<const T*>(bytes.data()), count};
}

Result<void> Index::open(ByteView bytes) {
    all_ = bytes;
    if (bytes.size() < sizeof header_ ||
        std::memcmp(bytes.data(), kIndexMagic.data(), kIndexMagic.size()) != 0) {
        return Error{Code::Invalid, "not a search index"};
    }
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
        return Error{Code::Bug, "an index must lie at a multiple of 8"};
    std::memcpy(&header_, bytes.data(), sizeof header_);
    if (header_.format != kIndexFormat)
        return Error{Code::Invalid, "a search index of format " + std::to_string(header_.format)};
    if (header_.documents > kMaxDocuments || header_.services > header_.documents)
        return damaged("too many services");
    for (const auto& range : header_.sections) {
        if (range.from % 8 != 0 || range.from > bytes.size() ||
            range.bytes > bytes.size() - range.from) {
            return damaged("it ends too early");
        }
    }
    TRY(term_offsets_, items<std::uint32_t>(Section::TermOffsets, std::size_t{header_.terms} + 1));
    TRY(term_rows_, items<TermRow>(Section::Terms, header_.terms));
    TRY(word_offsets_, items<std::uint32_t>(Section::WordOffsets, std::size_t{header_.words} + 1));
    TRY(word_rows_, items<WordRow>(Section::Words, header_.words));
    TRY(facts_, items<ServiceFacts>(Section::Facts, header_.services));
    const auto whole = [&](Section wanted, std::size_t each) {
        return section(wanted).size() / each;
    };
    TRY(postings_,
        items<std::uint16_t>(Section::Postings, whole(Section::Postings, sizeof(std::uint16_t))));
    TRY(positions_, items<PackedPosition>(Section::Positions,
                                          whole(Section::Positions, sizeof(PackedPosition))));
    TRY(openings_,
        items<PackedOpening>(Section::Openings, whole(Section::Openings, sizeof(PackedOpening))));
    term_texts_ = base::as_text(section(Section::TermTexts));
    word_texts_ = base::as_text(section(Section::WordTexts));
    for (const auto& row : word_rows_) {
        if (row.term >= header_.terms) return damaged("a word of no term");
    }
    return {};
}

std::string_view Index::fingerprint() const {
    const std::string_view all{header_.fingerprint.data(), header_.fingerprint.size()};
    return all.substr(0, all.find('\0'));
}

std::string_view Index::term_text(std::uint32_t term) const {
    return text_at(term_offsets_, term_texts_, term);
}

std::string_view Index::word(std::uint32_t at) const {
    return text_at(word_offsets_, word_texts_, at);
}

std::optional<std::uint32_t> Index::term(std::string_view text) const {
    const auto at = lower_bound(header_.terms, text, [&](auto i) { return term_text(i); });
    if (at == header_.terms || term_text(at) != text) return std::nullopt;
    return at;
}

std::uint32_t Index::first_word_from(std::string_view text) const {
    return lower_bound(header_.words, text, [&](auto i) { return word(i); });
}

std::optional<std::uint32_t> Index::find_word(std::string_view text) const {
    const auto at = first_word_from(text);
    if (at == header_.words || word(at) != text) return std::nullopt;
    return at;
}

std::uint32_t Index::services_of(std::uint32_t term) const {
    return std::min(term_rows_[term].services, header_.services);
}

std::span<const std::uint16_t> Index::list_of(std::uint32_t term) const {
    const auto& row = term_rows_[term];
    if (row.from > postings_.size() || row.length > postings_.size() - row.from) return {};
    return postings_.subspan(row.from, row.length);
}

std::span<const PackedPosition> Index::positions(const ServiceFacts& facts) const {
    const std::size_t from = facts.first_position;
    if (from > positions_.size() || facts.positions > positions_.size() - from) return {};
    return positions_.subspan(from, facts.positions);
}

std::span<const PackedOpening> Index::openings(const ServiceFacts& facts) const {
    const std::size_t from = facts.first_opening;
    if (from > openings_.size() || facts.openings > openings_.size() - from) return {};
    return openings_.subspan(from, facts.openings);
}

std::vector<std::string_view> Index::names(std::string_view list) const {
    std::vector<std::string_view> found;
    auto rest = base::as_text(section(Section::Names));
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        if (line.starts_with(list) && line.size() > list.size() && line[list.size()] == ' ')
            found.push_back(line.substr(list.size() + 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

Result<void> check_whole(const Index& index) {
    std::string_view last;
    for (std::uint32_t term = 0; term < index.terms(); ++term) {
        const auto text = index.term_text(term);
        if (text.empty() || (term > 0 && text <= last)) return damaged("terms out of order");
        last = text;
        std::size_t holders = 0;
        const bool whole = index.each_list(term, [&](auto block, auto, auto documents) {
            for (const auto low : documents) holders += block + low < index.services() ? 1 : 0;
        });
        if (!whole || holders < index.services_of(term)) return damaged("a list of services");
    }
    last = {};
    for (std::uint32_t word = 0; word < index.words(); ++word) {
        if (index.word(word).empty() || (word > 0 && index.word(word) <= last))
            return damaged("words out of order");
        last = index.word(word);
    }
    for (std::uint32_t service = 0; service < index.services(); ++service) {
        const auto& facts = index.facts(service);
        if (index.positions(facts).size() != facts.positions ||
            index.openings(facts).size() != facts.openings) {
            return damaged("the facts of a service");
        }
    }
    const auto asides =
        index.names("page").size() + index.names("contact").size() + index.names("term").size();
    if (index.services() + asides != index.documents()) return damaged("its names");
    return {};
}

}  // namespace kiosk::search
