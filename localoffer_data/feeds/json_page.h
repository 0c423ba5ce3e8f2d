// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "localoffer_data/feeds/dialect.h"
#include "localoffer_data/feeds/json_records.h"
#include "localoffer_data/feeds/page_reader.h"
#include "localoffer_data/feeds/value.h"

namespace kiosk::feeds {

// The services of one page of JSON, of any dialect and in any envelope.
class JsonPage : public PageReader {
  public:
    // `shared` outlives this.
    JsonPage(std::string name, std::unique_ptr<PageText> text, Shared& shared);

    [[nodiscard]] base::Result<std::optional<Draft>> next(Notes& notes) override;
    [[nodiscard]] std::optional<Opened> opened() const override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return text_->bytes_read(); }

  private:
    [[nodiscard]] std::optional<Value> parse(const RawRecord& record, Notes& notes);
    void take_record(const RawRecord& raw, Notes& notes);
    void take_services(Value record, const Spot& spot, Notes& notes);
    void take_service(const Value& service, const DraftProvider& provider, const Spot& spot,
                      Notes& notes);
    void join_provider(Draft& draft) const;
    void remember_organization(const Value& record);
    [[nodiscard]] const DraftProvider& provider_around();
    void end(Notes& notes);
    void note_totals(Notes& notes);
    void refuse(const RawRecord& raw, std::string_view why, Notes& notes);

    std::string name_;
    std::unique_ptr<PageText> text_;
    Shared& shared_;
    JsonRecords records_;
    std::deque<Draft> waiting_;
    std::optional<DraftProvider> around_;  // the envelope, once it is read
    Dialect usual_ = Dialect::Plain;
    std::optional<Dialect> dialect_;  // of the first service
    std::size_t services_ = 0;
    std::size_t organizations_ = 0;
    std::size_t others_ = 0;
    bool has_ended_ = false;
};

}  // namespace kiosk::feeds
