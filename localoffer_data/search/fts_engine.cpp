// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/plan.h"

namespace kiosk::search {
namespace {

using base::Result;
using store::Database;
using store::Statement;

constexpr char kMarkOpens = '\x02';
constexpr char kMarkCloses = '\x03';

// Name, subject, place, provider, description: bm25's weights as measured on judged queries.
constexpr std::string_view kScoreSql =
    "SELECT rowid, -bm25(service_index, 8.0, 4.0, 3.0, 3.0, 1.0) FROM service_index "
    "WHERE service_index MATCH ?";
constexpr std::string_view kShowSql =
    "SELECT highlight(service_index, 0, char(2), char(3)), "
    "snippet(service_index, 4, char(2), char(3), '\u2026', 24) FROM service_index "
    "WHERE service_index MATCH ? AND rowid = ?";
constexpr std::string_view kIdSql = "SELECT id, name FROM service WHERE number = ?";

constexpr std::string_view kOwnAreaSql = "SELECT number FROM service WHERE local = 1";
constexpr std::string_view kOldSql = "SELECT number FROM service WHERE freshness = 'old'";
constexpr std::string_view kHiddenSql = "SELECT number FROM service WHERE freshness = 'expired'";

// A service of the family's own council comes before an equal one elsewhere.
constexpr double kOwnAreaFactor = 1.2;
// One that nobody has checked for long comes after an equal one.
constexpr double kOldFactor = 0.7;

// A service without every word is left out where it scores less than this share of the best.
constexpr double kTail = 0.25;

struct Scored {
    double score = 0;
    std::size_t groups = 0;  // how many of the typed words it matches
    bool corrected = false;
};

struct Ranked {
    std::int64_t number = 0;
    Scored scored;
};

struct Marked {
    std::string text;
    std::vector<Mark> marks;
};

Marked take_marks(std::string_view text) {
    Marked marked;
    for (const char c : text) {
        if (c == kMarkOpens) {
            marked.marks.push_back({marked.text.size(), marked.text.size()});
        } else if (c == kMarkCloses) {
            if (!marked.marks.empty()) marked.marks.back().to = marked.text.size();
        } else {
            marked.text += c;
        }
    }
    return marked;
}

using Numbers = std::unordered_set<std::int64_t>;

// Services that count for more, for less, or not at all.
struct Standings {
    Numbers own_area;
    Numbers old;
    Numbers hidden;
};

class FtsEngine : public Engine {
  public:
    FtsEngine(Vocabulary vocabulary, Synonyms synonyms, Standings standings, Statement score,
              Statement show, Statement id)
        : vocabulary_(std::move(vocabulary)),
          synonyms_(std::move(synonyms)),
          standings_(std::move(standings)),
          score_(std::move(score)),
          show_(std::move(show)),
          id_(std::move(id)) {}

    Result<Results> search(const Query& query) override {
        const auto plan = make_plan(query.text, vocabulary_, synonyms_);
        Results results;
        results.nothing_asked = plan.groups.empty();
        if (results.nothing_asked) return results;
        results.read_as = plan.read_as;
        TRY(const auto ranked, rank(plan));
        results.total = ranked.size();
        const auto from = std::min(query.offset, ranked.size());
        const auto to = from + std::min(query.limit, ranked.size() - from);
        for (std::size_t i = from; i < to; ++i) {
            TRY(auto hit, show(ranked[i], plan));
            results.hits.push_back(std::move(hit));
        }
        return results;
    }

  private:
    using Scores = std::unordered_map<std::int64_t, double>;

    Result<void> add_scores(const Alternative& alternative, Scores& scores) {
        score_.reset();
        TRY_DO(score_.bind(1, alternative.match));
        while (true) {
            TRY(const bool row, score_.step());
            if (!row) return {};
            auto& best = scores[score_.column_int(0)];
            best = std::max(best, score_.column_real(1) * alternative.weight);
        }
    }

    Result<std::vector<Ranked>> rank(const Plan& plan) {
        std::unordered_map<std::int64_t, Scored> all;
        for (const auto& group : plan.groups) {
            Scores scores;
            for (const auto& alternative : group.alternatives) {
                TRY_DO(add_scores(alternative, scores));
            }
            for (const auto& [number, score] : scores) {
                auto& scored = all[number];
                scored.score += score;
                ++scored.groups;
                scored.corrected = scored.corrected || group.corrected;
            }
        }
        return in_order(all, plan.groups.size());
    }

    // A service with half of the words is worth five eighths of its score. Where enough have every word the others are
    // left out, so that a longer query gives a shorter list; else those with less than half of the best are.
    std::vector<Ranked> in_order(const std::unordered_map<std::int64_t, Scored>& all,
                                 std::size_t groups) const {
        constexpr std::size_t kEnough = 6;
        std::size_t most = 0;
        std::size_t with_every_word = 0;
        for (const auto& [number, scored] : all) {
            most = std::max(most, scored.groups);
            if (scored.groups == groups && !standings_.hidden.contains(number)) ++with_every_word;
        }
        const std::size_t least = with_every_word >= kEnough ? groups : (most + 1) / 2;
        std::vector<Ranked> ranked;
        for (const auto& [number, scored] : all) {
            if (scored.groups < least || standings_.hidden.contains(number)) continue;
            const double share = static_cast<double>(scored.groups) / static_cast<double>(groups);
            ranked.push_back({number, scored});
            const double nearness = standings_.own_area.contains(number) ? kOwnAreaFactor : 1;
            const double freshness = standings_.old.contains(number) ? kOldFactor : 1;
            ranked.back().scored.score *= (0.5 + 0.5 * share * share) * nearness * freshness;
        }
        std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
            return a.scored.score > b.scored.score ||
                   (a.scored.score == b.scored.score && a.number < b.number);
        });
        std::erase_if(
            ranked, [&, best = ranked.empty() ? 0 : ranked.front().scored.score](const Ranked& r) {
                return r.scored.groups < groups && r.scored.score < best * kTail;
            });
        return ranked;
    }

    Result<Hit> show(const Ranked& ranked, const Plan& plan) {
        std::string match;
        for (const auto& group : plan.groups) {
            for (const auto& alternative : group.alternatives) {
                match += (match.empty() ? "" : " OR ") + alternative.match;
            }
        }
        Hit hit;
        hit.score = ranked.scored.score;
        hit.reason = ranked.scored.groups < plan.groups.size() ? Reason::SomeWords
                     : ranked.scored.corrected                 ? Reason::Corrected
                                                               : Reason::EveryWord;
        id_.reset();
        TRY_DO(id_.bind(1, ranked.number));
        TRY(const bool known, id_.step());
        if (!known) return base::Error{base::Code::Invalid, "the index names an unknown service"};
        hit.service = model::ServiceId{std::string{id_.column_text(0)}};
        hit.name = std::string{id_.column_text(1)};
        show_.reset();
        TRY_DO(show_.bind_all(match, ranked.number));
        TRY(const bool shown, show_.step());
        if (!shown) return hit;
        auto name = take_marks(show_.column_text(0));
        auto snippet = take_marks(show_.column_text(1));
        if (name.text == hit.name) hit.name_marks = std::move(name.marks);
        hit.snippet = std::move(snippet.text);
        hit.snippet_marks = std::move(snippet.marks);
        return hit;
    }

    Vocabulary vocabulary_;
    Synonyms synonyms_;
    Standings standings_;
    Statement score_;
    Statement show_;
    Statement id_;
};

Result<Numbers> numbers_of(Database& database, std::string_view sql) {
    Numbers numbers;
    TRY(auto statement, database.prepare(sql));
    while (true) {
        TRY(const bool row, statement.step());
        if (!row) return numbers;
        numbers.insert(statement.column_int(0));
    }
}

}  // namespace

Result<std::unique_ptr<Engine>> make_engine(const directory::Directory& directory) {
    auto& database = directory.database();
    TRY(auto vocabulary, Vocabulary::read(database));
    TRY(auto synonyms, Synonyms::read(database));
    Standings standings;
    TRY(standings.own_area, numbers_of(database, kOwnAreaSql));
    TRY(standings.old, numbers_of(database, kOldSql));
    TRY(standings.hidden, numbers_of(database, kHiddenSql));
    TRY(auto score, database.prepare(kScoreSql));
    TRY(auto show, database.prepare(kShowSql));
    TRY(auto id, database.prepare(kIdSql));
    return std::unique_ptr<Engine>{std::make_unique<FtsEngine>(
        std::move(vocabulary), std::move(synonyms), std::move(standings), std::move(score),
        std::move(show), std::move(id))};
}

}  // namespace kiosk::search
