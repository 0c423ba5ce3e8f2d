// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report.h"

#include <algorithm>
#include <span>

#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

bool has_shrunk(std::size_t before, std::size_t now) {
    return now < before && now * 100 <= before * (100 - kShrinkPercent);
}

constexpr std::size_t kMaxLosses = 3;  // sources that get a step of their own

class Steps {
  public:
    explicit Steps(const Report& report) : report_(report) {}

    std::vector<std::string> all() && {
        nothing_came();
        shrunk();
        left_out();
        conditions();
        no_reach();
        empty_heads();
        too_old();
        not_dated();
        without_voice();
        most_missed();
        if (steps_.empty()) steps_.emplace_back("Nothing is wrong. Put it on a kiosk.");
        return std::move(steps_);
    }

  private:
    void nothing_came() {
        if (report_.survey.all().services > 0) return;
        steps_.emplace_back("No service came in. Check that you chose the right file.");
    }

    void shrunk() {
        const auto lost = shrinks(report_);
        for (const auto& each : std::span{lost}.first(std::min(lost.size(), kMaxLosses))) {
            const auto of = each.source.empty() ? "" : " from " + short_line(each.source, 40);
            steps_.push_back("Find out why there are " + number(each.before - each.now) +
                             " fewer services" + of + " than last time. Do not use this import" +
                             " before you know.");
            if (each.source.empty()) return;  // the sources are part of it
        }
    }

    void left_out() {
        const auto refused = totals(report_).refused;
        if (refused == 0) return;
        steps_.push_back("Look at the " + count_of(refused, "row", "rows") +
                         " that we left out, and mend those that families need.");
    }

    void no_reach() {
        const auto missing = report_.survey.all().gap(Missing::AnyReach).missing;
        if (missing == 0) return;
        steps_.push_back("Find a phone number or an e-mail address for " +
                         count_of(missing, "service that has", "services that have") + " neither.");
    }

    void empty_heads() {
        const auto heads = report_.survey.empty_heads(report_.survey.home());
        if (heads.empty() || report_.survey.all().services == 0) return;
        const auto things =
            std::to_string(heads.size()) + " of the 17 things that the law asks for";
        steps_.push_back("Add a service, or say whom to ask, for " + things + ".");
    }

    void too_old() {
        const auto& freshness = report_.survey.all().freshness;
        if (freshness.hidden == 0) return;
        const auto months = std::to_string(report_.survey.freshness_rule().hide_months);
        steps_.push_back(
            "Check " +
            count_of(freshness.hidden, "service that nobody has", "services that nobody has") +
            " looked at for " + months + " months. Families do not see them.");
    }

    void not_dated() {
        const auto& bands = report_.survey.all().freshness.bands;
        const auto undated = bands[static_cast<std::size_t>(AgeBand::NotDated)];
        if (undated == 0) return;
        steps_.push_back("Say when " + count_of(undated, "service was", "services were") +
                         " last checked. They carry no date.");
    }

    void without_voice() {
        const auto& contacts = report_.survey.contacts();
        if (contacts.without_way_but_voice == 0) return;
        steps_.push_back(
            "Give " + count_of(contacts.without_way_but_voice, "contact", "contacts") +
            " an e-mail address or a number for text messages. Some people cannot ring.");
    }

    // Of the other facts, the one that most services lack.
    void most_missed() {
        static constexpr std::array kOthers{Missing::ReachWithoutVoice, Missing::Cost,
                                            Missing::Times, Missing::Ages, Missing::Access};
        const auto& all = report_.survey.all();
        const auto most = *std::ranges::max_element(
            kOthers, {}, [&](Missing what) { return all.gap(what).missing; });
        const auto missing = all.gap(most).missing;
        if (missing == 0) return;
        steps_.push_back(count_of(missing, "service tells", "services tell") + " families " +
                         std::string{words_of(most).lacks} + ". " +
                         std::string{words_of(most).next});
    }

    void conditions() {
        if (report_.findings.empty()) return;
        steps_.push_back("Look at " + count_of(report_.findings.size(), "sentence", "sentences") +
                         " that may set a condition for an assessment that the law does not know.");
    }

    const Report& report_;  // outlives this
    std::vector<std::string> steps_;
};

}  // namespace

Totals totals(const Report& report) {
    Totals sum;
    for (const auto& source : report.sources) {
        sum.rows += source.rows;
        sum.taken += source.taken;
        sum.refused += source.refused;
        sum.merged += source.merged;
    }
    return sum;
}

std::vector<Shrink> shrinks(const Report& report) {
    std::vector<Shrink> found;
    if (!report.last) return found;
    const auto now = report.survey.all().services;
    if (has_shrunk(report.last->services, now)) found.push_back({{}, report.last->services, now});
    for (const auto& [source, before] : report.last->by_source) {
        const auto* counts = report.survey.sources().find(source);
        const auto left = counts == nullptr ? 0 : counts->services;
        if (has_shrunk(before, left)) found.push_back({source, before, left});
    }
    return found;
}

std::vector<Refusal> refusals(const Report& report) {
    std::map<std::string, Refusal> by_what;
    for (const auto& note : report.notes.kept()) {
        if (note.done != Done::Refused) continue;
        const auto what = fault_words(note);
        auto& refusal = by_what[what];
        if (refusal.count++ > 0) continue;
        refusal.what = what;
        refusal.example = note;
    }
    std::vector<Refusal> sorted;
    for (auto& [what, refusal] : by_what) sorted.push_back(std::move(refusal));
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &Refusal::count);
    return sorted;
}

std::vector<std::pair<std::string, std::size_t>> frequent_words(const Notes& notes) {
    std::vector<std::pair<std::string, std::size_t>> words(notes.words().begin(),
                                                           notes.words().end());
    std::ranges::stable_sort(words, std::ranges::greater{},
                             &std::pair<std::string, std::size_t>::second);
    return words;
}

std::vector<std::string> next_steps(const Report& report) { return Steps{report}.all(); }

}  // namespace kiosk::feeds
