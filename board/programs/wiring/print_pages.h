// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "board/programs/wiring/sheet_setter.h"
#include "firmware/base/bytes.h"
#include "firmware/ports/printer.h"
#include "ui/screens/list/press.h"

namespace kiosk::programs {

// Sets pages, a sheet at each tick, and gives them to the printer. `printer` outlives it; nullptr: there is none.
class PrintPages final : public screens::Press {
  public:
    PrintPages(ports::Printer* printer, std::filesystem::path fonts)
        : printer_(printer), fonts_(std::move(fonts)) {}
    [[nodiscard]] std::optional<std::string> place() override;
    // What is under way comes out too, unless it is late.
    void print(const node::Node& page, ports::Monotonic now) override;
    [[nodiscard]] screens::Printed outcome(ports::Monotonic now) override;
    void take_back() override;

    // There is something for tick() to do, whatever screen is shown.
    [[nodiscard]] bool is_setting() const { return page_ || sheets_; }
    void tick();
    // The sitting is over. What did not come out within a minute is not to come out later, for the next family. What was asked
    // for a moment ago is fetched: where it is not set yet, the next tick sets all of it.
    void end(ports::Monotonic now);

  private:
    struct Job {
        int number = 0;
        ports::Monotonic began{};
    };
    void set_next();
    void set_all();
    void hand_over();
    void stop_setting(screens::Printed outcome);
    void look_at_jobs(ports::Monotonic now);

    ports::Printer* printer_;
    std::filesystem::path fonts_;
    std::optional<node::Node> page_;  // of which no sheet is set yet
    std::unique_ptr<SheetSetter> sheets_;
    std::vector<Job> jobs_;      // at the printer, as far as we know
    std::optional<int> newest_;  // of the page that was printed last, while it is at the printer
    screens::Printed last_ = screens::Printed::Failed;
    ports::Monotonic began_{};
    ports::Monotonic asked_{};
    bool is_over_ = false;
};

// The page as PDF. TooLarge: more than kMostSheets.
[[nodiscard]] base::Result<base::Bytes> set_pages(const node::Node& page,
                                                  const std::filesystem::path& fonts);

}  // namespace kiosk::programs
