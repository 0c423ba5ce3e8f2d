// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "firmware/ports/clock.h"
#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/node/node.h"
#include "ui/screens/browse/asking.h"
#include "ui/screens/browse/choices.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// One list of services: what it asks for, what was found, its filters, and what to do where nothing was. The words and
// what is pressed are the sitting's; what is changed on another screen is asked anew on the next look().
class Listing {
  public:
    // Each outlives it.
    struct World {
        session::Session& sitting;
        const directory::Directory& directory;
        Searcher& searcher;
        const ports::Clock& clock;
    };
    Listing(World world, std::string list);

    [[nodiscard]] const std::string& list() const { return list_; }
    // Asks where the question has changed, and takes the answer where it is there.
    void look();
    [[nodiscard]] bool is_waiting() const;
    [[nodiscard]] const search::Results& results() const;
    // How many are sure to fit; where none is, how many may.
    [[nodiscard]] std::size_t count() const;
    // Something was asked for: there is an answer to show, or one will come.
    [[nodiscard]] bool has_results() const;

    // What a screen adds to its list.
    struct Extra {
        std::vector<node::Node> first;      // before the services
        std::vector<node::Node> last;       // after them
        std::optional<node::Node> instead;  // of the filters
    };
    // The filters beside the list where there is room, and the list.
    [[nodiscard]] node::Node view(const words::Words& say, Extra extra) const;
    // std::nullopt for what is none of its own.
    [[nodiscard]] std::optional<shell::Next> on(const node::Action& action);

  private:
    using Nodes = std::vector<node::Node>;
    [[nodiscard]] search::Query query() const;
    [[nodiscard]] std::size_t last() const;
    [[nodiscard]] std::string list_key() const;
    [[nodiscard]] node::Node beside(const words::Words& say) const;
    [[nodiscard]] Nodes head(const words::Words& say) const;
    void add_cards(Nodes& list, const words::Words& say) const;
    [[nodiscard]] Nodes asides(const words::Words& say) const;
    [[nodiscard]] words::Text nothing_found(const words::Words& say) const;
    [[nodiscard]] Nodes nothing(const words::Words& say) const;
    [[nodiscard]] Nodes onward(const words::Words& say) const;

    World world_;
    std::string list_;
    Inquiry inquiry_;
    std::string open_group_;  // of the filters beside the list
    std::size_t offset_ = 0;
    search::Query offset_of_;  // the question that the offset belongs to
    search::Query shown_;      // the one that the answer is to
};

// The screen that shows a list.
[[nodiscard]] std::string screen_of(std::string_view list);
// Councils round about, each with its own directory; empty where none is known.
[[nodiscard]] std::vector<node::Node> neighbours(const directory::Directory& directory,
                                                 const words::Words& say);

}  // namespace kiosk::screens
