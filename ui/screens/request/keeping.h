// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "firmware/base/result.h"
#include "firmware/forms/complete_request.h"
#include "firmware/ports/clock.h"

namespace kiosk::screens {

// What became of a request that was handed over. Only Kept may ever be called "kept safe".
enum class Keeping {
    Kept,      // sealed, and committed on this kiosk's storage
    Full,      // no room: nothing was kept
    NoAnswer,  // nobody said that it was kept
    Failed,    // it could not be sealed or stored
};

// Seals a request to the council's keys and has it kept. Handing the same request over again never keeps it twice.
class RequestKeeper {
  public:
    virtual ~RequestKeeper() = default;
    // Asks whether a request could be kept now; the answer comes by is_open(), once, within seconds. False: no valid keys,
    // no keeper or no room, and then the form does not open: nobody types in vain.
    virtual void ask_open(ports::Monotonic now) = 0;
    [[nodiscard]] virtual std::optional<bool> is_open(ports::Monotonic now) = 0;
    // Short, no vowels, nothing that looks like something else; another one each time.
    virtual base::Result<std::string> new_reference() = 0;
    [[nodiscard]] virtual std::string kiosk() const = 0;
    // The reference that it goes under: its own, or, where this sitting has handed over the same answers before and was
    // not told that they are kept, the one of that first try.
    virtual base::Result<std::string> hand_over(const forms::CompleteRequest& request,
                                                ports::Monotonic now) = 0;
    // Once for each hand_over(), within seconds.
    virtual std::optional<Keeping> outcome(ports::Monotonic now) = 0;
};

}  // namespace kiosk::screens
