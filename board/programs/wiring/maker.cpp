// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/maker.h"

#include "ui/screens/access/easier.h"
#include "ui/screens/access/help.h"
#include "ui/screens/access/interpreter.h"
#include "ui/screens/access/language.h"
#include "ui/screens/access/setting.h"
#include "ui/screens/browse/browse.h"
#include "ui/screens/browse/choice.h"
#include "ui/screens/browse/filters.h"
#include "ui/screens/browse/home.h"
#include "ui/screens/browse/meaning.h"
#include "ui/screens/browse/search.h"
#include "ui/screens/browse/service.h"
#include "ui/screens/browse/similar.h"
#include "ui/screens/clip/clip.h"
#include "ui/screens/clip/with_clip.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/guide/help_now.h"
#include "ui/screens/guide/people.h"
#include "ui/screens/list/compare.h"
#include "ui/screens/list/my_list.h"
#include "ui/screens/list/print.h"
#include "ui/screens/list/take.h"
#include "ui/screens/request/check.h"
#include "ui/screens/request/kept.h"
#include "ui/screens/request/question.h"
#include "ui/screens/request/start.h"
#include "ui/screens/welcome/welcome.h"

namespace kiosk::programs {

using namespace screens;

std::unique_ptr<shell::Screen> Maker::make(const shell::Address& address) {
    if (address.screen == "clip") return make_clip(address);
    auto screen = make_plain(address);
    auto place = place_of(address);
    if (!screen || !clip_on(place)) return screen;
    return std::make_unique<WithClip>(world_.sitting, std::move(place), std::move(screen));
}

std::optional<model::Clip> Maker::clip_on(std::string_view place) const {
    if (world_.player == nullptr) return std::nullopt;
    auto clips = world_.directory.clips(place);
    if (!clips || clips->empty()) return std::nullopt;
    return std::move(clips->front());
}

std::unique_ptr<shell::Screen> Maker::make_clip(const shell::Address& address) const {
    // As much of the panel as leaves room for what moves it.
    constexpr double kPictureShare = 0.4;
    auto clip = clip_on(address.item);
    if (!clip) return nullptr;
    const auto& panel = world_.panel;
    const bool is_low = panel.is_compact() && !panel.is_narrow();
    return std::make_unique<ClipScreen>(
        world_.sitting, *std::move(clip), *world_.player,
        PictureRoom{.height_mm = panel.height() * kPictureShare,
                    .with_hands = is_low ? node::Arrange::Row : node::Arrange::Stack});
}

std::unique_ptr<shell::Screen> Maker::make_plain(const shell::Address& address) const {
    auto& sitting = world_.sitting;
    const auto& directory = world_.directory;
    const auto& to = address.screen;
    if (to == "welcome") {
        return std::make_unique<WelcomeScreen>(sitting, directory.area().name, world_.greeting);
    }
    if (to == "home") return std::make_unique<HomeScreen>(sitting, directory);
    if (auto finding = make_finding(address)) return finding;
    if (to == "service") {
        auto service = directory.service(model::ServiceId(address.item));
        if (!service) return nullptr;
        auto screen = std::make_unique<ServiceScreen>(sitting, directory, world_.clock.today(),
                                                      *std::move(service));
        return with_similar(address, std::move(screen));
    }
    if (to == shell::kMyList || to == "pick-two" || to == "compare" || to == "take" ||
        to == "print")
        return make_list(address);
    if (to == "guide") return std::make_unique<GuideScreen>(sitting, directory);
    if (to == "page") {
        auto page = directory.page(model::PageId(address.item), sitting.words_tag());
        if (!page) return nullptr;
        return std::make_unique<GuidePageScreen>(sitting, directory, *std::move(page));
    }
    if (to == "people") {
        return std::make_unique<PeopleScreen>(sitting, directory, model::ContactId(address.item));
    }
    if (to == kHelpNow) return std::make_unique<HelpNowScreen>(sitting, directory);
    if (to == "help") return std::make_unique<HelpScreen>(sitting, world_.directory);
    if (to == "easier") return std::make_unique<EasierScreen>(sitting);
    if (const auto* setting = find_setting(to))
        return std::make_unique<SettingScreen>(sitting, *setting, world_.panel.is_small());
    if (to == "interpreter") return std::make_unique<InterpreterScreen>(sitting);
    if (to == "language") return std::make_unique<LanguageScreen>(sitting);
    return make_request(address);
}

std::unique_ptr<shell::Screen> Maker::make_finding(const shell::Address& address) const {
    const Listing::World world{world_.sitting, world_.directory, world_.searcher, world_.clock};
    const auto& to = address.screen;
    if (to == "search") return std::make_unique<SearchScreen>(world, world_.listener);
    if (to == "browse") return std::make_unique<BrowseScreen>(world);
    if (to == "filters") return std::make_unique<FiltersScreen>(world, address.item);
    if (to == "meaning") return make_meaning(address);
    if (to != "choice") return nullptr;
    auto choices = choices_in(address.item);
    if (choices.size() != 1 ||
        choice_name(choices.front(), world_.directory, words::Words(world_.sitting.words_tag()))
            .text.empty())
        return nullptr;
    return std::make_unique<ChoiceScreen>(world, std::move(choices.front()));
}

std::unique_ptr<shell::Screen> Maker::with_similar(const shell::Address& address,
                                                   std::unique_ptr<shell::Screen> service) const {
    const Listing::World world{world_.sitting, world_.directory, world_.searcher, world_.clock};
    return std::make_unique<WithSimilar>(world, model::ServiceId(address.item), std::move(service));
}

std::unique_ptr<shell::Screen> Maker::make_meaning(const shell::Address& address) const {
    auto terms = world_.directory.terms("glossary");
    if (!terms) return nullptr;
    for (auto& term : *terms) {
        if (term.id.text == address.item)
            return std::make_unique<MeaningScreen>(world_.sitting, std::move(term));
    }
    return nullptr;
}

std::unique_ptr<shell::Screen> Maker::make_list(const shell::Address& address) const {
    auto& sitting = world_.sitting;
    const auto& directory = world_.directory;
    const auto today = world_.clock.today();
    if (address.screen == shell::kMyList)
        return std::make_unique<MyListScreen>(sitting, directory, today);
    if (address.screen == "pick-two") return std::make_unique<PickTwoScreen>(sitting, directory);
    std::vector<model::Service> services;
    for (std::size_t from = 0; from < address.item.size();) {
        const auto blank = std::min(address.item.find(' ', from), address.item.size());
        auto service = directory.service(model::ServiceId(address.item.substr(from, blank - from)));
        if (!service) return nullptr;
        services.push_back(*std::move(service));
        from = blank + 1;
    }
    if (address.screen == "take" || address.screen == "print") {
        if (services.empty()) services = services_of_list(sitting, directory);
        const bool prints = world_.press != nullptr && world_.press->place();
        if (address.screen == "take") {
            return std::make_unique<TakeScreen>(sitting, directory, today, address.item,
                                                std::move(services),
                                                prints ? Printing::Offered : Printing::NoPrinter);
        }
        if (!prints || services.empty()) return nullptr;
        return std::make_unique<PrintScreen>(sitting, directory, world_.clock, std::move(services),
                                             *world_.press);
    }
    if (services.size() != 2) return nullptr;
    return std::make_unique<CompareScreen>(sitting, directory, today, std::move(services[0]),
                                           std::move(services[1]));
}

std::unique_ptr<shell::Screen> Maker::make_request(const shell::Address& address) const {
    const Desk desk(world_.sitting, world_.form, world_.directory, world_.clock, &world_.listener);
    if (address.screen == "request")
        return std::make_unique<RequestStartScreen>(desk, world_.keeper);
    if (address.screen == "check") return std::make_unique<CheckScreen>(desk, world_.keeper);
    if (address.screen == "kept")
        return std::make_unique<KeptScreen>(desk, address.item, world_.practice);
    if (address.screen != "question") return nullptr;
    std::string page = address.item;
    auto visit = QuestionScreen::Visit::InTurn;
    if (page.ends_with(kChange)) {
        page.resize(page.size() - kChange.size());
        visit = QuestionScreen::Visit::Change;
    }
    if (world_.form.page(page) == nullptr) return nullptr;
    return std::make_unique<QuestionScreen>(desk, page, visit);
}

}  // namespace kiosk::programs
