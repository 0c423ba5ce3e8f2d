// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/words/words.h"

// The screens over the demonstration's directory.
namespace kiosk::screens {

using node::Node;

// A copy that outlives the answer it came in.
template <typename T>
T taken(base::Result<T> result) {
    return *std::move(result);
}

// Every screen that shows the directory, with something to show.
struct Place {
    std::string screen;
    std::string item;
    friend void PrintTo(const Place& place, std::ostream* out) {
        *out << place.screen << ' ' << place.item;
    }
};

class Browse : public testing::Test {
  protected:
    [[nodiscard]] std::vector<Place> places() {
        std::vector<Place> all{{"welcome", ""},       {"home", ""},
                               {"search", ""},        {"browse", ""},
                               {"guide", ""},         {"people", ""},
                               {"help", ""},          {"language", ""},
                               {"request", ""},       {"kept", "WF-2222-2222"},
                               {"filters", "search"}, {"meaning", "short-breaks"}};
        for (const auto& category : taken(bench_.directory.categories())) {
            all.push_back({"choice", "category=" + category.id.text});
        }
        for (const auto* choice : {"age=5-10", "head=section-41", "need=autism", "theme=health"}) {
            all.push_back({"choice", choice});
            all.push_back({"filters", choice});
        }
        for (const auto* group :
             {"age", "need", "category", "when", "cost", "distance", "access", "tier", "area"}) {
            all.push_back({"filters", "age=5-10#" + std::string(group)});
        }
        for (const auto& page : taken(bench_.directory.pages()))
            all.push_back({"page", page.id.text});
        const auto services = *bench_.directory.service_ids();
        for (std::size_t i = 0; i < services.size(); i += 1 + services.size() / 20) {
            all.push_back({"service", services[i].text});
        }
        return all;
    }
    [[nodiscard]] std::vector<model::Service> services() {
        std::vector<model::Service> all;
        for (const auto& id : taken(bench_.directory.service_ids())) {
            all.push_back(*bench_.directory.service(id));
        }
        return all;
    }

    test::ScreensBench bench_;
    const words::Words english_{"en"};
    const words::Words urdu_{"ur"};
};

inline std::vector<std::string> keys_from(const Node& tree, std::string_view prefix) {
    std::vector<std::string> keys;
    for (const auto* stop : node::stops(tree)) {
        if (stop->key.starts_with(prefix)) keys.push_back(stop->key);
    }
    return keys;
}

}  // namespace kiosk::screens
