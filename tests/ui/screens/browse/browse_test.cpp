// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "localoffer_data/directory/write.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/directory/sample.h"
#include "tests/ui/screens/browse/browse.h"
#include "ui/screens/browse/choice.h"
#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/home.h"
#include "ui/screens/browse/service.h"
#include "ui/screens/guide/guide.h"
#include "ui/shell/build.h"

namespace kiosk::screens {
namespace {

using node::Verb;
using shell::Push;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// ---- of every screen -----------------------------------------------------------------------------------------------

TEST_F(Browse, No_screen_makes_more_nodes_than_a_tree_may_have) {
    for (const auto& place : places()) {
        for (const auto& [name, panel] : test::kPanels) {
            EXPECT_LE(node::count(bench_.whole(place.screen, place.item, panel)), node::kMaxNodes)
                << testing::PrintToString(place);
        }
    }
    for (const auto& service : services()) {
        EXPECT_LE(node::count(bench_.whole("service", service.id.text, test::kPanels[0].panel)),
                  node::kMaxNodes)
            << service.id.text;
    }
}

TEST_F(Browse, Every_search_stays_within_the_nodes_of_a_tree) {
    for (const auto* words : {"a", "autism", "speech", "school", "xyzzy", "the", "e17"}) {
        bench_.sitting.set_search_words(words);
        EXPECT_LE(node::count(bench_.whole("search", {}, test::kPanels[0].panel)), node::kMaxNodes)
            << words;
    }
}

TEST_F(Browse, Everything_to_press_is_reached_on_every_panel) {
    for (const auto& place : places()) {
        for (const auto& [name, panel] : test::kPanels) {
            EXPECT_THAT(test::unreachable(bench_.whole(place.screen, place.item, panel), panel),
                        IsEmpty())
                << testing::PrintToString(place) << " on " << name;
        }
    }
}

TEST_F(Browse, No_screen_shows_a_key_that_no_catalogue_has) {
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        for (const auto& place : places()) {
            EXPECT_THAT(
                test::raw_keys(bench_.whole(place.screen, place.item, test::kPanels[0].panel)),
                IsEmpty())
                << lang << ' ' << testing::PrintToString(place);
        }
    }
}

bool has_urdu_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, next] = base::code_point_at(text, at);
        if (point >= 0x600 && point <= 0x6FF) return true;
        at = next;
    }
    return false;
}

bool has_latin_letters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

TEST_F(Browse, Words_are_marked_with_the_language_they_are_really_in) {
    bench_.sitting.set_language("ur");
    for (const auto& place : places()) {
        const auto tree = bench_.whole(place.screen, place.item, test::kPanels[0].panel);
        const auto look = [&](const auto& self, const Node& each, std::string lang) -> void {
            if (!each.lang.empty()) lang = each.lang;
            // Each language is named in its own words.
            constexpr std::string_view kLanguage = "speak:";
            if (each.key.starts_with(kLanguage)) {
                EXPECT_EQ(lang, each.key.substr(kLanguage.size()));
                return;
            }
            if (has_latin_letters(each.name) && !has_urdu_letters(each.name)) {
                EXPECT_EQ(lang, "en") << each.key << ": " << each.name;
            }
            EXPECT_TRUE(!has_urdu_letters(each.name) || lang == "ur") << each.key << each.name;
            for (const auto& child : each.children) self(self, child, lang);
        };
        look(look, tree, {});
    }
}

TEST_F(Browse, What_stays_English_in_Urdu_comes_from_the_directory) {
    std::string data;
    for (const auto& s : services()) {
        data += s.name + "\n" + s.provider.name + "\n" + s.summary + "\n" + s.description + "\n" +
                s.standing_note + "\n";
    }
    for (const auto& place : places()) {
        if (place.screen == "page") continue;  // a page is all directory
        bench_.sitting.set_language("en");
        const auto english = bench_.whole(place.screen, place.item, test::kPanels[0].panel);
        bench_.sitting.set_language("ur");
        const auto urdu = bench_.whole(place.screen, place.item, test::kPanels[0].panel);
        node::walk(urdu, [&](const Node& each) {
            // What must not be misread stands in English first, with its draft beneath.
            if (node::find(urdu, each.key + ":both") != nullptr) return;
            const auto* same = node::find(english, each.key);
            if (same == nullptr || same->name != each.name || !has_latin_letters(each.name)) return;
            const bool is_data =
                data.find(each.name) != std::string::npos || each.key.starts_with("contact:") ||
                each.key.starts_with("page:") || each.key.starts_with("speak:") ||
                each.key.starts_with("choice:") || each.key == "choice-title" ||
                each.key.starts_with("meaning") || each.key.starts_with("neighbour:") ||
                each.key.starts_with("signpost:") || each.key.starts_with("choose:") ||
                each.key.ends_with(":about");
            EXPECT_TRUE(is_data ||
                        (each.key == "email" || each.key == "web" || each.key == "where" ||
                         each.key == "access" || each.key.ends_with(":access")))
                << testing::PrintToString(place) << ": " << each.key << ": " << each.name;
        });
    }
}

// ---- search --------------------------------------------------------------------------------------------------------

TEST_F(Browse, Results_come_with_every_letter_and_lead_to_their_service) {
    auto search = bench_.screen("search");
    EXPECT_THAT(keys_from(test::as_tree(*search), "service:"), IsEmpty());
    for (const auto* words : {"s", "sp", "spe", "spee", "speech"}) {
        (void)search->on({"search", Verb::SetValue, words});
        EXPECT_THAT(keys_from(test::as_tree(*search), "service:"), Not(IsEmpty())) << words;
    }
    const auto first = keys_from(test::as_tree(*search), "service:").front();
    const auto next = search->on({first, Verb::Click, {}});
    ASSERT_TRUE(std::holds_alternative<Push>(next));
    const auto to = std::get<Push>(next).to;
    EXPECT_NE(bench_.screen(to.screen, to.item), nullptr);
}

TEST_F(Browse, Words_typed_are_still_there_after_a_visit_to_a_service) {
    auto search = bench_.screen("search");
    (void)search->on({"search", Verb::SetValue, "speech"});
    const auto before = keys_from(test::as_tree(*search), "service:");
    auto again = bench_.screen("search");
    EXPECT_EQ(test::find(test::as_tree(*again), "search")->value, "speech");
    EXPECT_EQ(keys_from(test::as_tree(*again), "service:"), before);
}

TEST_F(Browse, Nothing_found_says_so_and_leads_to_a_person) {
    bench_.sitting.set_search_words("qqqqzzzzxxxx");
    auto search = bench_.screen("search");
    const auto tree = test::as_tree(*search);
    EXPECT_THAT(test::everything(tree), HasSubstr(english_.t("search.nothing").text));
    EXPECT_NE(test::find(tree, "people"), nullptr);
}

// From the first to the last and back; every service exactly once.
void expect_all_reached(shell::Screen& screen, const std::string& next, const std::string& previous,
                        std::size_t total) {
    std::vector<std::string> seen;
    std::set<std::string> lists;
    int turns = 0;
    while (true) {
        const auto tree = test::as_tree(screen);
        for (const auto& key : keys_from(tree, "service:")) seen.push_back(key);
        node::walk(tree, [&](const Node& each) {
            if (each.look.arrange == node::Arrange::Pages && each.key.starts_with("results")) {
                EXPECT_TRUE(lists.insert(each.key).second) << "begins with its first screenful";
            }
        });
        if (test::find(tree, next) == nullptr) break;
        test::press(screen, next);
        ASSERT_LT(++turns, 50);
    }
    EXPECT_EQ(seen.size(), total);
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), total);
    for (; turns > 0; --turns) {
        ASSERT_NE(test::find(test::as_tree(screen), previous), nullptr);
        test::press(screen, previous);
    }
    EXPECT_EQ(test::find(test::as_tree(screen), previous), nullptr);
    EXPECT_EQ(keys_from(test::as_tree(screen), "service:").front(), seen.front());
}

TEST_F(Browse, All_results_are_reached_ten_at_a_time_and_back) {
    bench_.sitting.set_search_words("children");
    const auto total = bench_.engine->search({.text = "children"})->total;
    ASSERT_GT(total, 10U);
    auto search = bench_.screen("search");
    expect_all_reached(*search, "next-results", "previous-results", total);
}

TEST_F(Browse, New_words_begin_with_the_first_results) {
    bench_.sitting.set_search_words("children");
    auto search = bench_.screen("search");
    const auto first = keys_from(test::as_tree(*search), "service:");
    test::press(*search, "next-results");
    (void)search->on({"search", Verb::SetValue, "childre"});
    (void)search->on({"search", Verb::SetValue, "children"});
    EXPECT_EQ(keys_from(test::as_tree(*search), "service:"), first);
}

TEST_F(Browse, All_services_of_a_category_are_reached_and_counted) {
    for (const auto& category : taken(bench_.directory.categories())) {
        SCOPED_TRACE(category.id.text);
        auto screen = bench_.screen("choice", "category=" + category.id.text);
        ASSERT_NE(screen, nullptr);
        EXPECT_EQ(test::find(test::as_tree(*screen), "search-title")->name,
                  english_.n("search.count", category.services).text);
        expect_all_reached(*screen, "next-results", "previous-results",
                           static_cast<std::size_t>(category.services));
    }
}

TEST_F(Browse, A_category_the_catalogue_does_not_know_is_called_as_the_council_calls_it) {
    auto category = taken(bench_.directory.categories()).front();
    category.id.text = "rivers";
    category.name = "Rivers and boats";
    EXPECT_EQ(category_name(category, english_).text, "Rivers and boats");
}

TEST_F(Browse, A_service_or_category_that_is_not_there_is_no_screen) {
    EXPECT_EQ(bench_.screen("service", "no-such"), nullptr);
    EXPECT_EQ(bench_.screen("service", ""), nullptr);
    EXPECT_EQ(bench_.screen("choice", "no-such"), nullptr);
    EXPECT_EQ(bench_.screen("choice", "colour=blue"), nullptr);
    EXPECT_EQ(bench_.screen("meaning", "no-such"), nullptr);
    EXPECT_EQ(bench_.screen("page", "no-such"), nullptr);
    EXPECT_EQ(bench_.screen("no-such"), nullptr);
}

// ---- guide and people ----------------------------------------------------------------------------------------------

TEST_F(Browse, Every_page_of_the_guide_can_be_reached_from_it) {
    auto guide = bench_.screen("guide");
    const auto doors = keys_from(test::as_tree(*guide), "page:");
    EXPECT_THAT(doors, Not(IsEmpty()));
    for (const auto& door : doors) {
        const auto next = guide->on({door, Verb::Click, {}});
        ASSERT_TRUE(std::holds_alternative<Push>(next)) << door;
        const auto to = std::get<Push>(next).to;
        EXPECT_NE(bench_.screen(to.screen, to.item), nullptr) << door;
    }
}

TEST_F(Browse, Each_part_of_a_guide_page_says_who_speaks_and_when_it_was_checked) {
    for (const auto& page : taken(bench_.directory.pages())) {
        auto screen = bench_.screen("page", page.id.text);
        const auto tree = test::as_tree(*screen);
        const auto whole = *bench_.directory.page(page.id);
        ASSERT_FALSE(whole.sections.empty()) << page.id.text;
        for (std::size_t i = 1; i <= whole.sections.size(); ++i) {
            const auto id = "section" + std::to_string(i);
            ASSERT_NE(test::find(tree, id + "-who"), nullptr) << page.id.text;
            EXPECT_THAT(test::find(tree, id + "-source")->name, HasSubstr("202"));
        }
    }
}

// The demonstration has no page in another language, so these stand on a small directory of their own.
class OwnDirectory : public testing::Test {
  protected:
    void SetUp() override {
        const auto path = folder_ / "directory.sqlite";
        ASSERT_TRUE(directory::write(test::sample_content(), {test::kDay, "7"}, path));
        auto opened = directory::Directory::open(path.string());
        ASSERT_TRUE(opened) << opened.error().detail;
        directory_.emplace(*std::move(opened));
    }

    test::TemporaryFolder folder_;
    std::optional<directory::Directory> directory_;
    session::Session sitting_{"en"};
};

TEST_F(OwnDirectory, An_open_page_of_the_guide_goes_over_into_the_language_that_is_chosen) {
    const GuidePageScreen screen(sitting_, *directory_,
                                 taken(directory_->page(model::PageId{"a"}, "en")));
    const auto title = [&] { return *test::find(test::as_tree(screen), "page-title"); };
    EXPECT_EQ(title().name, "A");
    sitting_.set_language("ur");
    EXPECT_EQ(title().name, "الف");
    EXPECT_EQ(title().lang, "ur");
    sitting_.set_language("pl");
    EXPECT_EQ(title().lang, "en") << "a language that the page is not in";
}

TEST_F(OwnDirectory, An_open_category_goes_over_into_the_language_that_is_chosen) {
    auto content = test::sample_content();
    content.categories[0].id = model::CategoryId{"rivers"};
    content.translations[0].id = "rivers";
    for (auto& service : content.services) service.category = model::CategoryId{"rivers"};
    ASSERT_TRUE(directory::write(content, {test::kDay, "7"}, folder_ / "rivers.sqlite"));
    const auto rivers = taken(directory::Directory::open((folder_ / "rivers.sqlite").string()));
    const auto engine = *search::make_engine(rivers);
    test::PlaySearcher searcher(*engine, rivers);
    const test::HandClock clock;
    const ChoiceScreen screen({sitting_, rivers, searcher, clock},
                              {search::Facet::Category, "rivers"});
    const auto title = [&] { return test::find(test::as_tree(screen), "choice-title")->name; };
    EXPECT_EQ(title(), "Things to do");
    sitting_.set_language("ur");
    EXPECT_EQ(title(), "کھیل");
}

TEST_F(Browse, People_to_ask_are_all_there_and_old_numbers_are_not) {
    auto people = bench_.screen("people");
    const auto tree = test::as_tree(*people);
    const auto contacts = *bench_.directory.contacts();
    ASSERT_FALSE(contacts.empty());
    for (const auto& contact : contacts) {
        EXPECT_NE(test::find(tree, "contact:" + contact.id.text), nullptr) << contact.id.text;
        EXPECT_NE(contact.status, model::ContactStatus::Old);
    }
}

// ---- home, welcome, language, help ---------------------------------------------------------------------------------

TEST_F(Browse, Every_door_leads_somewhere) {
    for (const auto* name : {"welcome", "home", "search", "guide", "people", "help", "kept"}) {
        auto screen = bench_.screen(name, "WF-1");
        const auto tree = test::as_tree(*screen);
        for (const auto* stop : node::stops(tree)) {
            if (stop->is_field() || stop->key.starts_with("speak:")) continue;
            auto fresh = bench_.screen(name, "WF-1");
            const auto next = fresh->on({stop->key, Verb::Click, {}});
            if (const auto* to = std::get_if<Push>(&next)) {
                EXPECT_NE(bench_.screen(to->to.screen, to->to.item), nullptr) << stop->key;
            } else {
                EXPECT_FALSE(std::holds_alternative<shell::Stay>(next)) << name << ' ' << stop->key;
            }
        }
    }
}

TEST_F(Browse, A_language_chosen_is_spoken_at_once_and_is_shown_as_chosen) {
    auto welcome = bench_.screen("welcome");
    test::press(*welcome, "speak:ur");
    EXPECT_EQ(bench_.sitting.language(), "ur");
    const auto tree = test::as_tree(*welcome);
    EXPECT_EQ(test::find(tree, "speak:ur")->state.toggled, node::Toggled::On);
    EXPECT_EQ(test::find(tree, "speak:en")->state.toggled, node::Toggled::Off);
    EXPECT_EQ(test::find(tree, "start")->lang, "ur");
    auto language = bench_.screen("language");
    EXPECT_TRUE(std::holds_alternative<shell::Pop>(language->on({"speak:en", Verb::Click, {}})));
    EXPECT_EQ(bench_.sitting.language(), "en");
}

}  // namespace
}  // namespace kiosk::screens
