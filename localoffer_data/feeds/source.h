// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/notes.h"

// A source, a file or a folder of pages, as the services that it tells of. README.md says what is recognised and how.
namespace kiosk::feeds {

enum class Format {
    OpenReferral3,
    OpenReferral1,
    OutpostJson,
    PlainJson,
    OutpostCsv,
    HsdsCsv,  // a folder of tables
    PlainCsv,
};
[[nodiscard]] std::string_view to_text(Format format);

struct Opened {
    Format format{};
    std::string told;  // one line naming it: "Open Referral UK 3, a page with contents"
};

struct Progress {
    std::uint64_t read = 0;
    std::uint64_t all = 0;  // bytes
};

// What one page, or a set of tables, holds.
class Reader {
  public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;

    [[nodiscard]] virtual Opened opened() const = 0;
    // The next service; nothing at the end. What could not be read is in the notes and the rest goes on: an error is
    // a storage that failed or a limit of the whole, after which there is no more.
    [[nodiscard]] virtual base::Result<std::optional<Draft>> next(Notes& notes) = 0;
    [[nodiscard]] virtual Progress progress() const = 0;
};

// NotFound, Io, TooLarge; Invalid where nothing in it is of a format that we know.
[[nodiscard]] base::Result<std::unique_ptr<Reader>> open_source(const std::filesystem::path& source,
                                                                Notes& notes);

// The same for bytes in memory, which outlive the reader.
[[nodiscard]] base::Result<std::unique_ptr<Reader>> open_text(std::string_view name,
                                                              std::string_view bytes, Notes& notes);

}  // namespace kiosk::feeds
