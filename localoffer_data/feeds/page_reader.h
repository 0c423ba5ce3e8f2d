// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/page.h"
#include "localoffer_data/feeds/source.h"

// Inside the readers: one page at a time, and what the pages of a source share.
namespace kiosk::feeds {

// How many records envelopes promise for a whole source and how many came.
struct Totals {
    std::uint64_t promised = 0;
    std::uint64_t came = 0;
    std::string source;  // the page that promised
};

struct Shared {
    std::map<std::string, DraftProvider> organizations;  // by id; given apart from their services
    std::uint64_t organization_bytes = 0;
    Totals totals;
    std::size_t records = 0;
};

class PageReader {
  public:
    PageReader() = default;
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;
    virtual ~PageReader() = default;

    [[nodiscard]] virtual base::Result<std::optional<Draft>> next(Notes& notes) = 0;
    // Once the first service came, or the page ended: what it is; nothing where it holds no services.
    [[nodiscard]] virtual std::optional<Opened> opened() const = 0;
    [[nodiscard]] virtual std::uint64_t bytes_read() const = 0;
};

// `shared` outlives the reader. Null where the page is not of a format that we know.
[[nodiscard]] base::Result<std::unique_ptr<PageReader>> open_page(const Page& page, Shared& shared);

// "services.json, which was written as UTF-16" and the like, once the page was read.
void note_encoding(const std::string& source, const Decoder& decoder, Notes& notes);

}  // namespace kiosk::feeds
