// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "firmware/base/bytes.h"
#include "firmware/ports/printer.h"
#include "ui/screens/list/press.h"

namespace kiosk::programs {

// Sets pages as screens are set, on the paper of A4 in large print, and gives them to the printer. `printer` outlives it;
// nullptr: there is none.
class PrintPages final : public screens::Press {
  public:
    PrintPages(ports::Printer* printer, std::filesystem::path fonts)
        : printer_(printer), fonts_(std::move(fonts)) {}
    [[nodiscard]] std::optional<std::string> place() override;
    void print(const node::Node& page, ports::Monotonic now) override;
    [[nodiscard]] screens::Printed outcome(ports::Monotonic now) override;
    void take_back() override;
    // What did not come out within a minute is not to come out later, for the next family. What was asked for a moment ago is
    // fetched.
    void let_go_of_late();

  private:
    [[nodiscard]] screens::Printed hand_over();

    ports::Printer* printer_;
    std::filesystem::path fonts_;
    std::optional<node::Node> page_;  // not yet set
    std::optional<int> job_;
    screens::Printed last_ = screens::Printed::Failed;
    ports::Monotonic began_{};
    ports::Monotonic asked_{};
};

// The page as PDF. Its tree is laid out again for each sheet.
[[nodiscard]] base::Result<base::Bytes> set_pages(const node::Node& page,
                                                  const std::filesystem::path& fonts);

}  // namespace kiosk::programs
