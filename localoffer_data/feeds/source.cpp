// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "localoffer_data/feeds/csv_page.h"
#include "localoffer_data/feeds/json_page.h"
#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/names.h"
#include "localoffer_data/feeds/page_reader.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kHeadBytes = 4096;

enum class Place { Alone, InAFolder };

// What Excel, Numbers or LibreOffice saves, new or old.
base::Result<bool> is_workbook(const Page& page) {
    constexpr std::string_view kZip{"PK\x03\x04", 4};
    constexpr std::string_view kOld{"\xD0\xCF\x11\xE0", 4};
    TRY(auto bytes, page.open());
    std::array<char, 4> head{};
    TRY(const auto count, bytes->read(head));
    const std::string_view begins{head.data(), count};
    return begins == kZip || begins == kOld;
}

base::Error workbook_error(const Page& page) {
    return {
        base::Code::Invalid,
        page.name +
            " is a workbook of a spreadsheet program. Open it there, save the sheet as CSV, and "
            "bring that in"};
}

// The pages one after the other, as one source.
class Pages : public Reader {
  public:
    Pages(std::vector<Page> pages, Place place) : pages_(std::move(pages)), place_(place) {
        for (const auto& page : pages_) {
            all_ += page.bytes;
            files_ += 1 + page.tables.size();
        }
    }

    // Reads as far as the first service, so that the format is known. Invalid where no page is of a format that we know.
    base::Result<void> begin(Notes& notes) {
        TRY(first_, read_on(notes));
        if (opened_) return {};
        for (const auto& page : pages_) {
            TRY(const bool is_one, is_workbook(page));
            if (is_one) return workbook_error(page);
        }
        return base::Error{base::Code::Invalid,
                           "no services in a format that is known here: Open Referral UK, Outpost, "
                           "a list of services as JSON, or a table with a column of names"};
    }

    [[nodiscard]] Opened opened() const override { return *opened_; }

    base::Result<std::optional<Draft>> next(Notes& notes) override {
        if (first_) return std::exchange(first_, std::nullopt);
        return read_on(notes);
    }

    [[nodiscard]] Progress progress() const override {
        const auto now = now_ ? now_->bytes_read() : 0;
        return {std::min(read_ + now, all_), all_};
    }

  private:
    base::Result<std::optional<Draft>> read_on(Notes& notes) {
        while (now_ || at_ < pages_.size()) {
            if (!now_) TRY_DO(open_next(notes));
            if (!now_) continue;
            TRY(auto draft, now_->next(notes));
            learn_format(draft.has_value());
            if (draft && shared_.records++ < kMaxRecords) return draft;
            if (draft) {
                stop(notes);
            } else {
                leave();
            }
        }
        note_totals(notes);
        return std::optional<Draft>{};
    }

    // Leaves the page where it is of no format that is known.
    base::Result<void> open_next(Notes& notes) {
        auto opened = open_page(pages_[at_], shared_);
        if (!opened) return opened.error();
        now_ = std::move(opened).value();
        if (!now_) leave_unknown(notes);
        return {};
    }

    // A page without services says what it is only until one with services does.
    void learn_format(bool has_service) {
        if (is_certain_ || (opened_ && !has_service)) return;
        auto opened = now_->opened();
        if (!opened) return;
        is_certain_ = has_service;
        if (place_ == Place::InAFolder) {
            opened->told = std::string{to_text(opened->format)} + ", " + std::to_string(files_) +
                           " files in a folder";
        }
        opened_ = std::move(opened);
    }

    void leave() {
        read_ += pages_[at_].bytes;
        now_.reset();
        ++at_;
    }

    void leave_unknown(Notes& notes) {
        notes.add("unknown-format", {.spot = {pages_[at_].name, 0},
                                     .what = "is of no format that is known here",
                                     .done = Done::Left});
        leave();
    }

    void stop(Notes& notes) {
        notes.add("limit", {.spot = {pages_[at_].name, 0},
                            .what = "holds more than " + std::to_string(kMaxRecords) +
                                    " services with those before it; the rest",
                            .done = Done::Left});
        now_.reset();
        at_ = pages_.size();
        read_ = all_;
    }

    void note_totals(Notes& notes) {
        const auto totals = std::exchange(shared_.totals, {});
        if (totals.promised == totals.came) return;
        notes.add("total", {.spot = {totals.source, 0},
                            .field = "total",
                            .what = "says " + std::to_string(totals.promised) + ", " +
                                    std::to_string(totals.came) + " came"});
    }

    std::vector<Page> pages_;
    Place place_;
    std::size_t files_ = 0;
    std::size_t at_ = 0;
    std::uint64_t all_ = 0;
    std::uint64_t read_ = 0;
    Shared shared_;
    std::unique_ptr<PageReader> now_;
    std::optional<Draft> first_;
    std::optional<Opened> opened_;
    bool is_certain_ = false;
};

// Organisations first, so that the services after them can be joined to them.
void put_organizations_first(std::vector<Page>& pages) {
    std::ranges::stable_partition(
        pages, [](const Page& page) { return folded(page.name).starts_with("organi"); });
}

// Whether it is the services of a set of tables.
base::Result<bool> is_services_of_set(const Page& page) {
    if (table_set_name(page.name) != "services") return false;
    TRY(auto bytes, page.open());
    auto text = std::make_unique<PageText>(std::move(bytes));
    if (trimmed(text->ahead(kHeadBytes)).starts_with('{')) return false;
    const auto table = open_table(page.name, std::move(text));
    return kind_of(page.name, table.table) == TableKind::Hsds;
}

// A folder that holds a set of tables becomes its services with the others joined; what is beside them is left.
base::Result<std::vector<Page>> with_tables_joined(std::vector<Page> pages, Notes& notes) {
    auto found = pages.begin();
    for (; found != pages.end(); ++found) {
        TRY(const bool is_services, is_services_of_set(*found));
        if (is_services) break;
    }
    if (found == pages.end()) return pages;
    Page services = std::move(*found);
    pages.erase(found);
    for (auto& page : pages) {
        if (table_set_name(page.name).empty() || table_set_name(page.name) == "services") {
            notes.add("no-services", {.spot = {page.name, 0},
                                      .what = "is not of the set of tables that it lies among",
                                      .done = Done::Left});
            continue;
        }
        services.bytes += page.bytes;
        services.tables.push_back(std::move(page));
    }
    std::vector<Page> joined;
    joined.push_back(std::move(services));
    return joined;
}

base::Result<std::unique_ptr<Reader>> begin(std::vector<Page> pages, Place place, Notes& notes) {
    put_organizations_first(pages);
    auto reader = std::make_unique<Pages>(std::move(pages), place);
    TRY_DO(reader->begin(notes));
    return std::unique_ptr<Reader>{std::move(reader)};
}

}  // namespace

std::string_view to_text(Format format) {
    switch (format) {
        case Format::OpenReferral3: return "Open Referral UK 3";
        case Format::OpenReferral1: return "Open Referral UK 1";
        case Format::OutpostJson: return "Outpost";
        case Format::PlainJson: return "services as JSON";
        case Format::OutpostCsv: return "Outpost's table for import";
        case Format::HsdsCsv: return "Open Referral tables";
        case Format::PlainCsv: return "a table of services";
    }
    return {};
}

void note_encoding(const std::string& source, const Decoder& decoder, Notes& notes) {
    const auto add = [&](std::string what) {
        notes.add("encoding",
                  {.spot = {source, 0}, .what = std::move(what), .done = Done::Repaired});
    };
    if (decoder.encoding() != Encoding::Utf8) add("was written as UTF-16");
    if (const auto count = decoder.foreign_letters(); count > 0) {
        add(std::to_string(count) + " bytes that are not UTF-8 were read as Windows-1252");
    }
    if (const auto count = decoder.broken_letters(); count > 0) {
        add(std::to_string(count) + " halves of letters");
    }
}

base::Result<std::unique_ptr<PageReader>> open_page(const Page& page, Shared& shared) {
    TRY(auto bytes, page.open());
    auto text = std::make_unique<PageText>(std::move(bytes));
    const auto head = trimmed(text->ahead(kHeadBytes));
    if (head.starts_with('{') || head.starts_with('[')) {
        return std::unique_ptr<PageReader>{
            std::make_unique<JsonPage>(page.name, std::move(text), shared)};
    }
    auto table = open_table(page.name, std::move(text));
    if (const auto& failure = table.text->failure()) return base::Error{*failure};
    if (page.tables.empty()) return open_csv_page(std::move(table));
    return read_table_set(std::move(table), page.tables);
}

base::Result<std::unique_ptr<Reader>> open_source(const std::filesystem::path& source,
                                                  Notes& notes) {
    TRY(auto pages, pages_of(source));
    std::error_code failed;
    const bool is_folder = std::filesystem::is_directory(source, failed);
    if (!is_folder) return begin(std::move(pages), Place::Alone, notes);
    TRY(auto joined, with_tables_joined(std::move(pages), notes));
    return begin(std::move(joined), Place::InAFolder, notes);
}

base::Result<std::unique_ptr<Reader>> open_text(std::string_view name, std::string_view bytes,
                                                Notes& notes) {
    std::vector<Page> pages;
    pages.push_back({.name = std::string{name}, .bytes = bytes.size(), .held = bytes});
    return begin(std::move(pages), Place::Alone, notes);
}

}  // namespace kiosk::feeds
