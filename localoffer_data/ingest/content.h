// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "firmware/base/result.h"
#include "localoffer_data/ingest/cells.h"
#include "localoffer_data/ingest/problems.h"
#include "localoffer_data/model/clip.h"
#include "localoffer_data/model/content.h"

namespace kiosk::ingest {

inline constexpr std::size_t kSummaryBytes =
    240;  // of a service; one that is not given is cut to it
inline constexpr std::size_t kMaxFormBytes = 512 * 1024;  // as much as firmware/forms reads
inline constexpr std::size_t kMaxSymbolFileBytes = 2 << 20;
inline constexpr std::size_t kMaxSymbolsTableBytes = 256 * 1024;
inline constexpr std::size_t kMaxWordListBytes = 4 << 20;

// Takes in what content folders describe, in this order: all that is not help, once; then clips, providers, places, services
// and the providers' own answers, one at a time, so that a council of a million services fits in memory.
class ContentSink {
  public:
    ContentSink() = default;
    ContentSink(const ContentSink&) = delete;
    ContentSink& operator=(const ContentSink&) = delete;
    virtual ~ContentSink() = default;

    // Its lists of help are empty.
    virtual base::Result<void> begin(const model::Content& content) = 0;
    virtual base::Result<void> add(const model::Provider& provider) = 0;
    virtual base::Result<void> add(const model::Place& place) = 0;
    // Names its provider, places, needs and heads by id alone, and has no answers yet.
    virtual base::Result<void> add(const model::Service& service) = 0;
    virtual base::Result<void> add(const model::ServiceId& service, int order,
                                   const model::QuestionAnswer& answer) = 0;
    // After begin(): each clip, and then its frames.
    virtual base::Result<void> add(const model::Clip& clip) = 0;
    virtual base::Result<void> add(const model::ClipFrame& frame) = 0;
};

// Reads content folders as one: any folder may hold any of the files that ../content/README.md describes, together
// they must hold exactly one area and at least one category. Every id that is named must be
// there, in any of the folders; no id may be there twice. What the sink was given is worth nothing where there are problems.
//
// A form's JSON is given to `check_form`, where there is one; its error is a problem of that file. What a form means is
// for firmware/forms, which this module does not see. `progress` hears how many bytes of the tables of help are read.
// A file of symbols/ is given to `draw_symbol`, which makes the pixels of model/symbol.h of it; where there is none, symbols are
// left out.
// `outcodes` is a whole table of outcodes and where they are, with the columns code (or postcode or outcode), latitude and
// longitude, and any others; it comes before what the folders say of an outcode.
using FormCheck = std::function<base::Result<void>(std::string_view json)>;
using SymbolDrawing = std::function<base::Result<base::Bytes>(std::string_view file)>;
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;
struct ContentRules {
    FormCheck check_form;
    SymbolDrawing draw_symbol;
    Progress progress;
    std::optional<std::filesystem::path> outcodes;
    std::optional<std::filesystem::path>
        ordinary_words;  // a word a line; others than a to z are passed over
};
[[nodiscard]] Problems read_content(std::span<const std::filesystem::path> folders,
                                    ContentSink& sink, ContentRules rules = {});

// Takes anything and keeps nothing.
class NoSink : public ContentSink {
  public:
    base::Result<void> begin(const model::Content& /*content*/) override { return {}; }
    base::Result<void> add(const model::Provider& /*provider*/) override { return {}; }
    base::Result<void> add(const model::Place& /*place*/) override { return {}; }
    base::Result<void> add(const model::Service& /*service*/) override { return {}; }
    base::Result<void> add(const model::ServiceId& /*service*/, int /*order*/,
                           const model::QuestionAnswer& /*answer*/) override {
        return {};
    }
    base::Result<void> add(const model::Clip& /*clip*/) override { return {}; }
    base::Result<void> add(const model::ClipFrame& /*frame*/) override { return {}; }
};

// A row of services.csv as read_content() would give it to a sink: its provider and places are ids alone. Empty where a cell
// holds what it may not.
[[nodiscard]] std::optional<model::Service> read_service(const Cells& cells);

struct ContentReading {
    model::Content content;  // whole and sound only where there are no problems
    Problems problems;
};

// All of it in memory.
[[nodiscard]] ContentReading read_content(std::span<const std::filesystem::path> folders,
                                          FormCheck check_form = {});

}  // namespace kiosk::ingest
