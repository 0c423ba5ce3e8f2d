// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::ports {

enum class PrintStanding {
    Waiting,  // at the printer, or on its way out of it
    Done,     // the printer says that the page is out
    Failed,   // it will not come out
};

// The printer that staff have set up, where there is one. What goes there is forgotten by it once it is out or has failed.
// Every call answers within a second or two, whatever the printer does.
class Printer {
  public:
    virtual ~Printer() = default;
    // Where a family finds its pages, as staff wrote it: "by the help desk". std::nullopt: there is no printer to use.
    [[nodiscard]] virtual std::optional<std::string> place() = 0;
    // Hands over a PDF. The number is that of the job. Unavailable: no printer took it.
    virtual base::Result<int> print(base::ByteView pdf) = 0;
    [[nodiscard]] virtual PrintStanding standing(int job) = 0;
    // The page is not to come out after all.
    virtual void cancel(int job) = 0;
};

}  // namespace kiosk::ports
