// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "localoffer_data/model/area.h"
#include "localoffer_data/model/clip.h"
#include "localoffer_data/model/content.h"
#include "localoffer_data/model/guide_page.h"
#include "localoffer_data/model/service.h"

namespace kiosk::store {
class Database;
}

namespace kiosk::directory {

// A change of schema is a new number; this program reads this one only.
inline constexpr int kFormatVersion = 5;
inline constexpr std::size_t kMaxFileBytes = std::size_t{4} << 30;

// What a directory file says about itself.
struct Edition {
    int format = kFormatVersion;
    base::Date built{};
    std::string version;  // "2026-11-22"; grows from one edition to the next
    int services = 0;
    int hidden = 0;  // of these, too long unchecked to be shown
    int pages = 0;
    int contacts = 0;
    std::string fingerprint;        // of its services; an index of them names it
    bool is_demonstration = false;  // holds at least one invented item
};

// An open directory file, read-only. Every answer is a copy; the file may not change underneath.
// One thread at a time. Any question can fail with Io or Invalid when the storage under it fails.
class Directory {
  public:
    // Not there: NotFound. Not ours, damaged, or of another format: Invalid, with one line that says which.
    static base::Result<Directory> open(const std::string& path);

    Directory(Directory&&) noexcept;
    Directory& operator=(Directory&&) noexcept;
    ~Directory();

    [[nodiscard]] const Edition& edition() const;
    // As it was opened.
    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] const model::Area& area() const;

    [[nodiscard]] base::Result<std::vector<model::Neighbour>> neighbours() const;
    // Of every area, in the order of the content folders.
    [[nodiscard]] base::Result<std::vector<model::Signpost>> signposts() const;

    // In their order, with how many services each holds. Names in `lang` where the file has them, else English.
    [[nodiscard]] base::Result<std::vector<model::Category>> categories(
        std::string_view lang = "en") const;

    // NotFound where there is none of that id.
    [[nodiscard]] base::Result<model::Service> service(const model::ServiceId& id) const;
    // Services of the directory's own area first, then others, each by name.
    [[nodiscard]] base::Result<std::vector<model::Service>> services_in(
        const model::CategoryId& category, std::size_t offset, std::size_t limit) const;

    // All of them, in the order of the content folders.
    [[nodiscard]] base::Result<std::vector<model::ServiceId>> service_ids() const;

    // Every contact that a family may be shown (never Old), in order.
    [[nodiscard]] base::Result<std::vector<model::Contact>> contacts() const;
    // Of that role, Old ones included and marked; may be empty.
    [[nodiscard]] base::Result<std::vector<model::Contact>> contacts(std::string_view role) const;
    // The council's duty line in the daytime, for when a child is not safe; empty where the file has none that may be
    // shown: then families are told to ring 999.
    [[nodiscard]] const std::string& duty_phone() const;
    [[nodiscard]] base::Result<std::vector<model::DangerLine>> danger_lines(
        std::string_view lang = "en") const;
    // Of all the council's own pictures, without their pixels.
    [[nodiscard]] base::Result<std::vector<model::Symbol>> symbols() const;
    // The pixels of model/symbol.h; NotFound where the council has none for that picture.
    [[nodiscard]] base::Result<base::Bytes> symbol_pixels(std::string_view picture) const;
    // Who made them, each once.
    [[nodiscard]] base::Result<std::vector<model::SymbolSource>> symbol_sources() const;
    // Of every language; what they mean is for ../danger.
    [[nodiscard]] base::Result<std::vector<model::DangerWord>> danger_words() const;

    // Without their sections, by group and order.
    [[nodiscard]] base::Result<std::vector<model::GuidePage>> pages(
        std::string_view group = {}, std::string_view lang = "en") const;
    // Title and each section in `lang`, a tag of base/language, else as near to it as there is (their `lang` says which);
    // NotFound where there is none of that id.
    [[nodiscard]] base::Result<model::GuidePage> page(const model::PageId& id,
                                                      std::string_view lang = "en") const;

    // The form's JSON, byte for byte as in the content folder; NotFound where there is none of that id.
    [[nodiscard]] base::Result<std::string> form(const model::FormId& id) const;
    [[nodiscard]] base::Result<std::vector<model::FormId>> forms() const;

    // Accepts any case and a whole postcode; NotFound where we do not know that outcode.
    [[nodiscard]] base::Result<model::Outcode> outcode(std::string_view text) const;
    // Where homes of the council's area lie: "E17"; empty where the file does not say.
    [[nodiscard]] const std::vector<std::string>& home_outcodes() const;
    [[nodiscard]] base::Result<std::vector<model::Term>> terms(std::string_view scheme) const;
    [[nodiscard]] base::Result<std::vector<model::Figure>> figures(std::string_view group) const;

    // What the council shows and says on that screen ("help", "page:appeal"); mostly nothing.
    [[nodiscard]] base::Result<std::vector<model::Clip>> clips(std::string_view screen) const;
    [[nodiscard]] base::Result<std::vector<model::Clip>> clips() const;
    // The clip's frames are 1 to `frames`; NotFound past them.
    [[nodiscard]] base::Result<model::ClipFrame> clip_frame(std::int64_t clip, int position) const;

    // For ../search alone.
    [[nodiscard]] store::Database& database() const;

  private:
    struct State;
    explicit Directory(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// Reads every page of the file and every row of it, as staff do before they sign it.
[[nodiscard]] base::Result<Edition> check(const std::string& path);

}  // namespace kiosk::directory
