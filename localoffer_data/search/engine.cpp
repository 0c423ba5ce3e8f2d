// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/engine.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/filters.h"
#include "localoffer_data/search/gazetteer.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/index_files.h"
#include "localoffer_data/search/ranking.h"
#include "localoffer_data/search/reading.h"
#include "localoffer_data/search/scorer.h"
#include "localoffer_data/search/snippet.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

using base::Code;
using base::Error;
using base::Result;
using store::Statement;

// What scores less than this share of the best is left out.
constexpr float kTail = 0.1F;
constexpr float kAsideTail = 0.5F;
constexpr float kWhole = 0.999F;

constexpr std::size_t kSnippetWords = 10;  // a line of the widest card
constexpr std::size_t kMaxLimit = 1000;
constexpr std::size_t kMaxOffset = 100'000;

constexpr std::string_view kRowSql =
    "SELECT id, name, description, CASE WHEN summary = '' THEN description ELSE summary END "
    "FROM service WHERE number = ?";

class OwnEngine final : public Engine {
  public:
    struct Parts {
        std::optional<model::Position> home;  // the area's middle
        std::unique_ptr<Index> index;
        std::unique_ptr<Concepts> concepts;
        std::unique_ptr<Gazetteer> places;
        Statement row;
        Statement number;
        Statement aside_title;
    };
    explicit OwnEngine(Parts parts)
        : parts_(std::move(parts)),
          index_(*parts_.index),
          reader_(index_, *parts_.concepts, *parts_.places),
          scorer_(index_),
          ranker_(index_, parts_.home),
          marker_(index_, *parts_.concepts) {
        for (const auto list : {"page", "contact", "term"}) {
            for (const auto name : index_.names(list)) asides_.emplace_back(list, name);
        }
    }

    Result<Results> search(const Query& query) override {
        auto reading = reader_.read(query.text);
        if (reading.place == nullptr && query.near) near(*query.near, reading);
        auto middle = parts_.home;
        if (reading.place != nullptr && reading.place->position) middle = reading.place->position;
        const Filters filters(index_, query.choices, middle, query.now);
        Results results;
        const bool has_place = reading.place != nullptr;
        results.nothing_asked = !reading.has_words && !has_place && filters.pressed() == 0;
        if (results.nothing_asked && !query.count_choices) return results;
        results.read_as = reading.read_as;
        if (has_place) results.place = reading.place->name;

        const auto scores = weigh(reading);
        std::optional<Counter> counter;
        if (query.count_choices) counter.emplace(index_, middle, query.now);
        std::array<std::size_t, kFacets> loosened{};
        const auto offset = std::min(query.offset, kMaxOffset);
        const auto limit = std::min(query.limit, kMaxLimit);
        const auto ranking = ranker_.rank(
            reading, scores, filters, offset + limit, kTail,
            [&](std::uint32_t service, Filters::Verdict verdict) {
                if (counter) counter->add(index_.facts(service), verdict);
                if (verdict.fails != 0 && std::has_single_bit(verdict.fails))
                    ++loosened.at(static_cast<std::size_t>(std::countr_zero(verdict.fails)));
                return true;
            });
        if (counter) results.counts = counter->counts();
        if (results.nothing_asked) return results;
        results.total = ranking.total;
        results.certain = ranking.certain;
        if (ranking.total == 0) results.loosenings = loosenings(loosened);
        if (offset < ranking.first.size()) {
            TRY_DO(add_hits(std::span{ranking.first}.subspan(offset), reading, scores, middle,
                            results));
        }
        if (reading.has_words) TRY_DO(add_asides(scores, results));
        return results;
    }

    // By the words of its name and kind of help, and of the people that it is for.
    Result<std::vector<model::ServiceId>> similar(const model::ServiceId& service,
                                                  std::size_t limit) override {
        std::vector<model::ServiceId> found;
        parts_.number.reset();
        TRY_DO(parts_.number.bind_all(service.text));
        TRY(const bool is_known, parts_.number.step());
        const auto number = is_known ? parts_.number.column_int(0) : 0;
        if (number < 1 || number > index_.services()) return found;
        const std::string words = std::string{parts_.number.column_text(1)} + " " +
                                  std::string{parts_.number.column_text(2)};
        auto reading = reader_.read(words + " ");
        reading.place = nullptr;
        const auto own = static_cast<std::uint32_t>(number - 1);
        const auto facts = index_.facts(own);
        if (facts.age_from != kNoAge && facts.age_to != kNoAge)
            reading.ages = Years{facts.age_from, facts.age_to};
        const Filters none(index_, {}, std::nullopt, std::nullopt);
        const auto scores = weigh(reading);
        const auto ranking = ranker_.rank(
            reading, scores, none, std::min(limit, kMaxLimit), 0, [&](std::uint32_t other, auto) {
                return other != own && index_.facts(other).category == facts.category;
            });
        for (const auto& each : ranking.first) {
            TRY_DO(read_row(each.service));
            found.emplace_back(std::string{parts_.row.column_text(0)});
        }
        return found;
    }

    [[nodiscard]] std::size_t index_bytes() const override { return index_.bytes(); }

  private:
    void near(const std::string& named, Reading& reading) const {
        std::vector<std::string_view> words;
        const auto cut = text::words_of(named);
        for (const auto& word : cut) words.push_back(word.text);
        if (const auto found = parts_.places->at_start_of(words)) reading.place = found->place;
    }

    // Without words everything is in the list.
    Scores weigh(const Reading& reading) {
        if (!reading.groups.empty()) return scorer_.score(reading);
        everything_.assign(index_.documents(), 1.0F);
        return {everything_, everything_};
    }

    static std::vector<Loosening> loosenings(const std::array<std::size_t, kFacets>& loosened) {
        std::vector<Loosening> found;
        for (std::size_t i = 0; i < kFacets; ++i) {
            if (loosened.at(i) > 0) found.push_back({static_cast<Facet>(i), loosened.at(i)});
        }
        std::stable_sort(found.begin(), found.end(), [](const Loosening& a, const Loosening& b) {
            return a.services > b.services;
        });
        return found;
    }

    Result<void> read_row(std::uint32_t service) {
        parts_.row.reset();
        TRY_DO(parts_.row.bind_all(std::int64_t{service} + 1));
        TRY(const bool is_known, parts_.row.step());
        if (!is_known) return Error{Code::Invalid, "the index names an unknown service"};
        return {};
    }

    Result<void> add_hits(std::span<const Ranked> ranked, const Reading& reading,
                          const Scores& scores, const std::optional<model::Position>& middle,
                          Results& results) {
        const auto& terms = reading.shown_terms;
        for (const auto& each : ranked) {
            TRY_DO(read_row(each.service));
            const auto& row = parts_.row;
            auto& hit = results.hits.emplace_back();
            hit.service = model::ServiceId{std::string{row.column_text(0)}};
            hit.score = each.score;
            hit.name = row.column_text(1);
            const int field = reading.groups.empty() ? 3 : 2;  // its summary, or all of it
            const auto key = std::uint64_t{each.service} * 4;
            hit.name_marks = marker_.marks(key, hit.name, terms);
            auto snippet = marker_.snippet(key + static_cast<std::uint64_t>(field),
                                           row.column_text(field), kSnippetWords, terms);
            hit.snippet = std::move(snippet.text);
            hit.snippet_marks = std::move(snippet.marks);
            hit.reason = reason(reading, scores, each.service);
            for (std::size_t facet = 0; facet < kFacets; ++facet) {
                if ((each.verdict.not_known >> facet & 1U) != 0)
                    hit.not_known.push_back(static_cast<Facet>(facet));
            }
            if (middle) hit.kilometres = kilometres_to(index_, index_.facts(each.service), *middle);
        }
        return {};
    }

    Reason reason(const Reading& reading, const Scores& scores, std::uint32_t service) {
        if (reading.groups.empty()) return Reason::Listed;
        if (scores.covered[service] < kWhole) return Reason::SomeWords;
        bool is_corrected = false;
        bool is_meant = false;
        for (const auto& group : reading.groups) {
            if (!group.is_counted) continue;
            is_corrected = is_corrected || group.is_corrected;
            if (group.is_concept && !has_all(group.literals, service)) is_meant = true;
        }
        if (is_corrected || !reading.read_as.empty()) return Reason::Corrected;
        return is_meant ? Reason::Meaning : Reason::EveryWord;
    }

    // Where none are as they are written, no service can have them.
    bool has_all(const std::vector<std::uint32_t>& terms, std::uint32_t service) {
        return !terms.empty() && std::all_of(terms.begin(), terms.end(), [&](std::uint32_t term) {
            return scorer_.has({{{term, 1}}}, service);
        });
    }

    Result<void> add_asides(const Scores& scores, Results& results) {
        struct Found {
            float score;
            std::size_t at;
        };
        std::vector<Found> found;
        float best = 0;
        for (std::size_t i = 0; i < asides_.size(); ++i) {
            const auto document = index_.services() + i;
            if (document >= scores.score.size() || scores.covered[document] < 0.5F) continue;
            const float covered = scores.covered[document];
            found.push_back({scores.score[document] * covered * covered, i});
            best = std::max(best, found.back().score);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Found& a, const Found& b) { return a.score > b.score; });
        for (const auto& each : found) {
            if (each.score < best * kAsideTail || each.score <= 0) break;
            const auto& [list, name] = asides_[each.at];
            auto& shown = list == "page"      ? results.pages
                          : list == "contact" ? results.contacts
                                              : results.terms;
            if (shown.size() == kMaxAsides) continue;
            parts_.aside_title.reset();
            TRY_DO(parts_.aside_title.bind_all(list, name));
            TRY(const bool is_known, parts_.aside_title.step());
            if (is_known)
                shown.push_back(
                    {std::string{name}, std::string{parts_.aside_title.column_text(0)}});
        }
        return {};
    }

    Parts parts_;
    const Index& index_;
    Reader reader_;
    Scorer scorer_;
    Ranker ranker_;
    Marker marker_;
    std::vector<std::pair<std::string_view, std::string_view>> asides_;  // list and name, in order
    std::vector<float> everything_;
};

}  // namespace

Result<std::unique_ptr<Engine>> make_engine(const directory::Directory& directory) {
    auto& database = directory.database();
    TRY(auto index, index_for(directory));
    TRY(auto concepts, Concepts::read(database));
    const Gazetteer places{index.names("place")};
    TRY(auto row, database.prepare(kRowSql));
    TRY(auto number, database.prepare("SELECT number, name, subject FROM service WHERE id = ?"));
    TRY(auto aside_title,
        database.prepare(
            "SELECT title FROM page WHERE ?1 = 'page' AND id = ?2 AND lang = 'en' "
            "UNION ALL SELECT name FROM contact WHERE ?1 = 'contact' AND id = ?2 UNION ALL "
            "SELECT name FROM term WHERE ?1 = 'term' AND scheme = 'glossary' AND id = ?2"));
    return std::unique_ptr<Engine>{std::make_unique<OwnEngine>(OwnEngine::Parts{
        directory.area().position, std::make_unique<Index>(std::move(index)),
        std::make_unique<Concepts>(std::move(concepts)), std::make_unique<Gazetteer>(places),
        std::move(row), std::move(number), std::move(aside_title)})};
}

}  // namespace kiosk::search
