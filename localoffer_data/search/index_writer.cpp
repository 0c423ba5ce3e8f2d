// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/index_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "firmware/store/database.h"
#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/gazetteer.h"
#include "localoffer_data/search/index_format.h"
#include "localoffer_data/search/index_texts.h"
#include "localoffer_data/search/postings.h"
#include "localoffer_data/search/service_stream.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;
using store::Database;

static_assert(std::endian::native == std::endian::little, "the file is little-endian");

// How much a word counts by where it stands.
constexpr float kNameWeight = 8;
constexpr float kTagsWeight = 4;
constexpr float kPlaceWeight = 3;
constexpr float kProviderWeight = 3;
constexpr float kTextWeight = 1;
constexpr float kFactWeight = 8;
// A word said once more counts ever less.
constexpr float kSaturation = 1.2F;

std::uint8_t level_of(float weight) {
    const float impact = weight / (kSaturation + weight);
    return static_cast<std::uint8_t>(std::lround(impact * (kLevels - 1)));
}

template <typename T>
ByteView bytes_of(const std::vector<T>& items) {
    return {reinterpret_cast<const std::uint8_t*>(items.data()), items.size() * sizeof(T)};
}

class Builder {
  public:
    explicit Builder(Concepts concepts) : concepts_(std::move(concepts)) {}

    Result<void> read(Database& database) {
        TRY(fingerprint_,
            database.query_text("SELECT value FROM edition WHERE name = 'fingerprint'"));
        TRY(auto services, ServiceStream::open(database));
        SourceService service;
        while (true) {
            TRY(const bool more, services.next(service));
            if (!more) break;
            TRY_DO(add_service(service));
        }
        services_ = documents_;
        list_names("need", services.names().needs);
        list_names("access", services.names().access);
        list_names("head", services.names().heads);
        list_names("category", services.names().categories);
        list_names("council", services.names().councils);
        TRY(const auto places, Gazetteer::read(database));
        list_names("place", places.lines());
        for (const auto& line : places.lines()) {
            for (const auto& word : text::words_of(line.substr(0, line.find('\t'))))
                static_cast<void>(word_of(word.text));
        }
        TRY_DO(add_asides(database));
        postings_.close_block(documents_, terms_.size());
        // What the concepts say is spelt right, whether or not a service says it.
        for (const auto& word : concepts_.words()) static_cast<void>(word_of(word));
        return {};
    }

    Result<void> write(const IndexSink& sink) {
        const auto term_order = terms_.in_order();
        std::vector<std::uint32_t> rank(terms_.size());
        for (std::uint32_t i = 0; i < term_order.size(); ++i) rank[term_order[i]] = i;
        const auto term_texts = texts_in(terms_, term_order);
        const auto term_rows = rows_in(term_order);
        const auto word_order = words_.in_order();
        const auto word_texts = texts_in(words_, word_order);
        std::vector<WordRow> word_rows;
        word_rows.reserve(word_order.size());
        for (const auto word : word_order)
            word_rows.push_back({rank[term_of_word_[word]], holders_[word]});

        std::uint64_t postings = 0;
        for (const auto& row : term_rows) postings += row.length * sizeof(std::uint16_t);
        IndexHeader header{};
        header.magic = kIndexMagic;
        header.format = kIndexFormat;
        header.services = services_;
        header.documents = documents_;
        header.terms = static_cast<std::uint32_t>(terms_.size());
        header.words = static_cast<std::uint32_t>(words_.size());
        fingerprint_.copy(header.fingerprint.data(), header.fingerprint.size());
        const std::array<std::uint64_t, kSections> sizes{bytes_of(term_texts.offsets).size(),
                                                         term_texts.bytes.size(),
                                                         bytes_of(term_rows).size(),
                                                         bytes_of(word_texts.offsets).size(),
                                                         word_texts.bytes.size(),
                                                         bytes_of(word_rows).size(),
                                                         postings,
                                                         bytes_of(facts_).size(),
                                                         bytes_of(positions_).size(),
                                                         bytes_of(openings_).size(),
                                                         names_.size()};
        std::uint64_t at = sizeof(IndexHeader);
        for (std::size_t i = 0; i < kSections; ++i) {
            header.sections.at(i) = {at, sizes.at(i)};
            at += padded(sizes.at(i));
        }
        TRY_DO(sink({reinterpret_cast<const std::uint8_t*>(&header), sizeof header}));
        TRY_DO(put(sink, bytes_of(term_texts.offsets)));
        TRY_DO(put(sink, base::as_bytes(term_texts.bytes)));
        TRY_DO(put(sink, bytes_of(term_rows)));
        TRY_DO(put(sink, bytes_of(word_texts.offsets)));
        TRY_DO(put(sink, base::as_bytes(word_texts.bytes)));
        TRY_DO(put(sink, bytes_of(word_rows)));
        for (const auto term : term_order) {
            TRY_DO(postings_.each_list(term, [&](const std::vector<std::uint16_t>& list) {
                return sink(bytes_of(list));
            }));
        }
        TRY_DO(put_padding(sink, postings));
        TRY_DO(put(sink, bytes_of(facts_)));
        TRY_DO(put(sink, bytes_of(positions_)));
        TRY_DO(put(sink, bytes_of(openings_)));
        return put(sink, base::as_bytes(names_));
    }

  private:
    static std::uint64_t padded(std::uint64_t bytes) { return (bytes + 7) / 8 * 8; }
    static Result<void> put_padding(const IndexSink& sink, std::uint64_t bytes) {
        constexpr std::array<std::uint8_t, 8> kZeros{};
        return sink(ByteView{kZeros}.first(padded(bytes) - bytes));
    }
    static Result<void> put(const IndexSink& sink, ByteView bytes) {
        TRY_DO(sink(bytes));
        return put_padding(sink, bytes.size());
    }

    [[nodiscard]] std::vector<TermRow> rows_in(std::span<const std::uint32_t> order) const {
        std::vector<TermRow> rows;
        rows.reserve(order.size());
        std::uint64_t from = 0;
        for (const auto term : order) {
            const auto length = postings_.length_of(term);
            rows.push_back({from, length, services_of_term_[term]});
            from += length;
        }
        return rows;
    }

    Result<void> add_service(const SourceService& service) {
        TRY_DO(begin_document());
        add_field(service.name, kNameWeight);
        add_field(service.tags, kTagsWeight);
        add_field(service.place, kPlaceWeight);
        add_field(service.provider, kProviderWeight);
        add_field(service.text, kTextWeight);
        for (const auto& fact : service.facts) add_concept(fact, kFactWeight);
        auto facts = service.packed;
        facts.first_position = static_cast<std::uint32_t>(positions_.size());
        facts.positions = static_cast<std::uint8_t>(service.positions.size());
        facts.first_opening = static_cast<std::uint32_t>(openings_.size());
        facts.openings = static_cast<std::uint8_t>(service.openings.size());
        facts_.push_back(facts);
        positions_.insert(positions_.end(), service.positions.begin(), service.positions.end());
        openings_.insert(openings_.end(), service.openings.begin(), service.openings.end());
        // Hidden ones count for nothing: neither for how rare a word is, nor for how it is spelt.
        if ((facts.flags & kIsExpired) == 0) {
            for (const auto& [term, weight] : weights_) ++services_of_term_[term];
            std::sort(seen_words_.begin(), seen_words_.end());
            seen_words_.erase(std::unique(seen_words_.begin(), seen_words_.end()),
                              seen_words_.end());
            for (const auto word : seen_words_) ++holders_[word];
        }
        end_document();
        return {};
    }

    Result<void> add_asides(Database& database) {
        TRY_DO(add_aside_rows(
            database, "page",
            "SELECT id, group_concat(title, '. '), group_concat(summary, '. '), "
            "(SELECT group_concat(text, '. ') FROM page_block b WHERE b.page = p.id AND b.lang NOT "
            "LIKE '%-simple') "
            "FROM page p WHERE lang NOT LIKE '%-simple' GROUP BY id ORDER BY min(grouping), "
            "min(position), id"));
        TRY_DO(add_aside_rows(database, "contact",
                              "SELECT id, name, purpose || '. ' || replace(role, '-', ' '), note "
                              "FROM contact WHERE status <> 'old' ORDER BY position, id"));
        return add_aside_rows(database, "term",
                              "SELECT id, name, '', meaning FROM term WHERE scheme = 'glossary' "
                              "ORDER BY position, id");
    }

    Result<void> add_aside_rows(Database& database, std::string_view list, std::string_view sql) {
        TRY(auto row, database.prepare(sql));
        while (true) {
            TRY(const bool stands, row.step());
            if (!stands) return {};
            TRY_DO(begin_document());
            list_name(list, row.column_text(0));
            add_field(row.column_text(1), kNameWeight);
            add_field(row.column_text(2), kTagsWeight);
            add_field(row.column_text(3), kTextWeight);
            end_document();
        }
    }

    void list_name(std::string_view list, std::string_view name) {
        names_ += list;
        names_ += ' ';
        for (const char c : name) names_ += c == '\n' ? ' ' : c;
        names_ += '\n';
    }
    void list_names(std::string_view list, std::span<const std::string> names) {
        for (const auto& name : names) list_name(list, name);
    }

    Result<void> begin_document() {
        if (documents_ == kMaxDocuments)
            return Error{Code::TooLarge, "more than 16,777,216 services"};
        if (documents_ > 0 && documents_ % kBlock == 0)
            postings_.close_block(documents_, terms_.size());
        weights_.clear();
        seen_words_.clear();
        return {};
    }

    void end_document() {
        for (const auto& [term, weight] : weights_)
            postings_.add(term, level_of(weight), documents_);
        ++documents_;
    }

    // Cuts one field, counts its words and, where two stand joined by a hyphen, the two as one.
    void add_field(std::string_view field, float weight) {
        text::words_of(field, cut_);
        stems_.clear();
        for (std::size_t i = 0; i < cut_.size(); ++i) {
            const auto word = word_of(cut_[i].text);
            seen_words_.push_back(word);
            const auto term = term_of_word_[word];
            weights_[term] += weight;
            const auto& stem = terms_.text(term);
            if (!concepts_.never(stem)) stems_.push_back(stem);
            if (cut_[i].is_hyphenated && i > 0) {
                const auto joined = word_of(cut_[i - 1].text + cut_[i].text);
                seen_words_.push_back(joined);
                weights_[term_of_word_[joined]] += weight;
            }
        }
        concepts_.spot(stems_, Speaker::Service, spotted_);
        for (const auto& spotted : spotted_) add_concept(spotted.concept_id, weight);
    }

    void add_concept(std::string_view id, float weight) {
        weights_[term_of(kConceptMark + std::string{id})] += weight;
    }

    std::uint32_t term_of(std::string_view text) {
        const auto term = terms_.number_of(text);
        if (term == services_of_term_.size()) services_of_term_.push_back(0);
        return term;
    }

    std::uint32_t word_of(std::string_view folded) {
        const auto word = words_.number_of(folded);
        if (word == term_of_word_.size()) {
            term_of_word_.push_back(term_of(text::stem(folded)));
            holders_.push_back(0);
        }
        return word;
    }

    Concepts concepts_;
    std::string fingerprint_;
    Texts terms_;
    Texts words_;
    std::vector<std::uint32_t> services_of_term_;
    std::vector<std::uint32_t> term_of_word_;
    std::vector<std::uint32_t> holders_;  // of each word
    std::uint32_t documents_ = 0;
    std::uint32_t services_ = 0;
    std::vector<ServiceFacts> facts_;
    std::vector<PackedPosition> positions_;
    std::vector<PackedOpening> openings_;
    std::string names_;
    Postings postings_;
    // Of the document that is being read.
    std::unordered_map<std::uint32_t, float> weights_;
    std::vector<std::uint32_t> seen_words_;
    std::vector<text::Word> cut_;
    std::vector<std::string> stems_;
    std::vector<Spotted> spotted_;
};

}  // namespace

Result<void> build_index(Database& database, const IndexSink& sink) {
    TRY(auto concepts, Concepts::read(database));
    Builder builder{std::move(concepts)};
    TRY_DO(builder.read(database));
    return builder.write(sink);
}

}  // namespace kiosk::search
