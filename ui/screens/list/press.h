// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "firmware/ports/clock.h"
#include "ui/node/node.h"

namespace kiosk::screens {

enum class Printed {
    Waiting,
    Done,
    Failed,
    Late,     // still at the printer after a minute; it may come out yet
    TooLong,  // on so many sheets that none is printed
};

// Sets a page and has it printed.
class Press {
  public:
    virtual ~Press() = default;
    // Where the pages come out, as staff wrote it; std::nullopt where there is no printer.
    [[nodiscard]] virtual std::optional<std::string> place() = 0;
    // `page` is laid out as a screen is, over as many sheets as it needs.
    virtual void print(const node::Node& page, ports::Monotonic now) = 0;
    // Of what was printed last.
    [[nodiscard]] virtual Printed outcome(ports::Monotonic now) = 0;
    // What was printed last is not to come out any more, if it has not yet.
    virtual void take_back() = 0;
};

}  // namespace kiosk::screens
