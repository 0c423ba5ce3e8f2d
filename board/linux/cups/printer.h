// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "firmware/ports/printer.h"

namespace kiosk::linux_board {

// The default printer of a CUPS server on a Unix socket: the kiosk has no network. Staff write where it stands into the
// printer's location. What was printed is purged from the server's spool as soon as it is out or has failed; where the
// sitting has ended by then it is the server that forgets, so a kiosk's cupsd.conf says "PreserveJobFiles No" and
// "PreserveJobHistory 120" (seconds: long enough to be asked how it went). A page that has not come out after `latest` never does.
class CupsPrinter final : public ports::Printer {
  public:
    // `socket`: /run/cups/cups.sock on a kiosk. Nothing is asked before place() is; the answer is kept for the sitting.
    explicit CupsPrinter(std::string socket, std::chrono::seconds latest = std::chrono::minutes{3})
        : socket_(std::move(socket)), latest_(latest) {}
    ~CupsPrinter() override;
    CupsPrinter(const CupsPrinter&) = delete;
    CupsPrinter& operator=(const CupsPrinter&) = delete;

    [[nodiscard]] std::optional<std::string> place() override;
    base::Result<int> print(base::ByteView pdf) override;
    [[nodiscard]] ports::PrintStanding standing(int job) override;
    void cancel(int job) override;

  private:
    struct Found {
        std::string name;  // the queue's
        std::string place;
    };
    [[nodiscard]] std::optional<Found> look() const;

    std::string socket_;
    std::chrono::seconds latest_;
    bool has_looked_ = false;
    std::optional<Found> found_;
};

}  // namespace kiosk::linux_board
