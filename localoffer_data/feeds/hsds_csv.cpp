// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "localoffer_data/feeds/csv_page.h"
#include "localoffer_data/feeds/json_readers.h"
#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

// A table of the set: the file's name in either generation, the member of the record that it becomes, and the columns that
// say what it belongs to, the nearest first.
struct TableOfSet {
    std::string_view file;
    std::string_view member;
    std::array<std::string_view, 4> parents{};
};

constexpr std::string_view kUnused = "";

constexpr std::array kTables{
    TableOfSet{"services", "services", {}},
    TableOfSet{"service", "services", {}},
    TableOfSet{"organizations", "organization", {"id"}},
    TableOfSet{"organization", "organization", {"id"}},
    TableOfSet{"organisations", "organization", {"id"}},
    TableOfSet{"organisation", "organization", {"id"}},
    TableOfSet{"locations", "location", {"id"}},
    TableOfSet{"location", "location", {"id"}},
    TableOfSet{"taxonomyterms", "taxonomyterm", {"id"}},
    TableOfSet{"taxonomyterm", "taxonomyterm", {"id"}},
    TableOfSet{"taxonomies", "taxonomy", {"id"}},
    TableOfSet{"taxonomy", "taxonomy", {"id"}},
    TableOfSet{"serviceatlocations", "serviceatlocations", {"serviceid"}},
    TableOfSet{"serviceatlocation", "serviceatlocations", {"serviceid"}},
    TableOfSet{"servicesatlocation", "serviceatlocations", {"serviceid"}},
    TableOfSet{"addresses", "addresses", {"locationid"}},
    TableOfSet{"address", "addresses", {"locationid"}},
    TableOfSet{"physicaladdresses", "physicaladdresses", {"locationid"}},
    TableOfSet{"physicaladdress", "physicaladdresses", {"locationid"}},
    TableOfSet{"accessibility", "accessibility", {"locationid"}},
    TableOfSet{"accessibilities", "accessibility", {"locationid"}},
    TableOfSet{"accessibilityfordisabilities", "accessibility", {"locationid"}},
    TableOfSet{"schedules", "schedules", {"serviceid", "serviceatlocationid", "locationid"}},
    TableOfSet{"schedule", "schedules", {"serviceid", "serviceatlocationid", "locationid"}},
    TableOfSet{"regularschedules", "schedules", {"serviceid", "serviceatlocationid", "locationid"}},
    TableOfSet{"regularschedule", "schedules", {"serviceid", "serviceatlocationid", "locationid"}},
    TableOfSet{"contacts", "contacts", {"serviceid"}},
    TableOfSet{"contact", "contacts", {"serviceid"}},
    TableOfSet{"phones", "phones", {"contactid", "serviceid", "locationid", "organizationid"}},
    TableOfSet{"phone", "phones", {"contactid", "serviceid", "locationid", "organizationid"}},
    TableOfSet{"languages", "languages", {"serviceid"}},
    TableOfSet{"language", "languages", {"serviceid"}},
    TableOfSet{"costoptions", "costoptions", {"serviceid"}},
    TableOfSet{"costoption", "costoptions", {"serviceid"}},
    TableOfSet{"serviceareas", "serviceareas", {"serviceid"}},
    TableOfSet{"servicearea", "serviceareas", {"serviceid"}},
    TableOfSet{"eligibilities", "eligibilitys", {"serviceid"}},
    TableOfSet{"eligibilitys", "eligibilitys", {"serviceid"}},
    TableOfSet{"eligibility", "eligibilitys", {"serviceid"}},
    TableOfSet{"reviews", "reviews", {"serviceid"}},
    TableOfSet{"review", "reviews", {"serviceid"}},
    TableOfSet{"attributes", "attributes", {"linkid"}},
    TableOfSet{"attribute", "attributes", {"linkid"}},
    TableOfSet{"serviceattributes", "attributes", {"serviceid"}},
    TableOfSet{"serviceattribute", "attributes", {"serviceid"}},
    TableOfSet{"servicetaxonomies", "servicetaxonomys", {"serviceid"}},
    TableOfSet{"servicetaxonomys", "servicetaxonomys", {"serviceid"}},
    TableOfSet{"servicetaxonomy", "servicetaxonomys", {"serviceid"}},
    TableOfSet{"funding", kUnused, {}},
    TableOfSet{"fundings", kUnused, {}},
    TableOfSet{"programs", kUnused, {}},
    TableOfSet{"program", kUnused, {}},
    TableOfSet{"requireddocuments", kUnused, {}},
    TableOfSet{"requireddocument", kUnused, {}},
    TableOfSet{"organizationidentifiers", kUnused, {}},
    TableOfSet{"organizationidentifier", kUnused, {}},
    TableOfSet{"metatabledescriptions", kUnused, {}},
    TableOfSet{"metatabledescription", kUnused, {}},
    TableOfSet{"metadata", kUnused, {}},
    TableOfSet{"holidayschedules", kUnused, {}},
    TableOfSet{"holidayschedule", kUnused, {}},
    TableOfSet{"postaladdresses", kUnused, {}},
    TableOfSet{"postaladdress", kUnused, {}},
    TableOfSet{"linktaxonomies", kUnused, {}},
    TableOfSet{"linktaxonomy", kUnused, {}},
};

const TableOfSet* table_called(const std::string& file) {
    const auto dot = file.rfind('.');
    if (dot != std::string::npos && folded(file.substr(dot)) == "json") return nullptr;
    const auto name = folded(file.substr(0, dot));
    const auto* const found =
        std::ranges::find_if(kTables, [&](const TableOfSet& each) { return each.file == name; });
    return found == kTables.end() ? nullptr : found;
}

// That belong to one thing: more than settling keeps of anything, so that it notes what it leaves. A thousand links to a
// place with a thousand addresses would be a million addresses.
constexpr std::size_t kMaxRowsOfOne = 250;

std::string key_of(std::string_view member, std::string_view parent, std::string_view id) {
    return std::string{member}.append("/").append(parent).append("/").append(id);
}

// The rows of the tables beside the services, by what they belong to.
class Joined {
  public:
    void add(const TableOfSet& table, Value row) {
        const auto own = row.words({"id"});
        // Sets exist that hold the same table under the names of both generations.
        if (!own.empty() && !seen_.insert(key_of(table.member, {}, own)).second) return;
        for (const auto parent : table.parents) {
            if (parent.empty()) return;
            auto id = row.words({parent});
            if (parent == "organizationid" && id.empty()) id = row.words({"organisationid"});
            if (id.empty()) continue;
            auto& rows = rows_[key_of(table.member, parent, id)];
            if (rows.size() < kMaxRowsOfOne) rows.push_back(std::move(row));
            return;
        }
    }

    [[nodiscard]] std::vector<Value> of(std::string_view member, std::string_view parent,
                                        const std::string& id) const {
        const auto found = rows_.find(key_of(member, parent, id));
        return found == rows_.end() || id.empty() ? std::vector<Value>{} : found->second;
    }

    void hang(Value& owner, std::string_view member, std::string_view parent,
              const std::string& id) const {
        auto rows = of(member, parent, id);
        if (rows.empty()) return;
        owner.children.push_back(
            {.kind = Value::Kind::List, .key = std::string{member}, .children = std::move(rows)});
    }

    // The one row that `column` of the owner names.
    void hang_one(Value& owner, std::string_view member, std::string_view column) const {
        auto rows = of(member, "id", owner.words({column}));
        if (rows.empty()) return;
        rows.front().key = member;
        owner.children.push_back(std::move(rows.front()));
    }

  private:
    std::map<std::string, std::vector<Value>> rows_;
    std::set<std::string> seen_;
};

Value* member_of(Value& owner, std::string_view name) {
    const auto found =
        std::ranges::find_if(owner.children, [&](const Value& child) { return child.key == name; });
    return found == owner.children.end() ? nullptr : &*found;
}

void hang_place(Value& link, const Joined& tables) {
    tables.hang_one(link, "location", "locationid");
    const auto id = link.words({"id"});
    tables.hang(link, "schedules", "serviceatlocationid", id);
    auto* const location = member_of(link, "location");
    if (location == nullptr) return;
    const auto location_id = location->words({"id"});
    for (const auto member :
         {"addresses", "physicaladdresses", "accessibility", "phones", "schedules"}) {
        tables.hang(*location, member, "locationid", location_id);
    }
}

template <typename Each>
void for_each_in(Value& owner, std::string_view list, Each each) {
    if (auto* const member = member_of(owner, list)) {
        for (auto& item : member->children) each(item);
    }
}

// The service as the record that an Open Referral page would hold.
void join(Value& service, const Joined& tables) {
    const auto id = service.words({"id"});
    for (const auto member :
         {"serviceatlocations", "schedules", "contacts", "phones", "languages", "costoptions",
          "serviceareas", "eligibilitys", "reviews", "attributes", "servicetaxonomys"}) {
        tables.hang(service, member, "serviceid", id);
    }
    tables.hang(service, "attributes", "linkid", id);
    tables.hang_one(service, "organization", "organizationid");
    if (auto* const organization = member_of(service, "organization")) {
        tables.hang(*organization, "phones", "organizationid", organization->words({"id"}));
    }
    for_each_in(service, "serviceatlocations", [&](Value& link) { hang_place(link, tables); });
    for_each_in(service, "contacts", [&](Value& contact) {
        tables.hang(contact, "phones", "contactid", contact.words({"id"}));
    });
    for_each_in(service, "attributes", [&](Value& attribute) {
        tables.hang_one(attribute, "taxonomyterm", "taxonomytermid");
    });
    for_each_in(service, "servicetaxonomys", [&](Value& link) {
        tables.hang_one(link, "taxonomy", "taxonomyid");
        tables.hang_one(link, "taxonomyterm", "taxonomytermid");
    });
}

class TableSet : public PageReader {
  public:
    TableSet(OpenTable services, std::vector<Page> tables)
        : services_(std::move(services)), pages_(std::move(tables)) {}

    base::Result<std::optional<Draft>> next(Notes& notes) override {
        TRY_DO(read_tables(notes));
        auto row = services_.rows->next();
        if (const auto& failure = services_.text->failure()) return base::Error{*failure};
        if (!row) {
            note_encoding(services_.source, services_.text->decoder(), notes);
            return std::optional<Draft>{};
        }
        const Spot spot{services_.source, row->number};
        auto service = services_.table.record(*std::move(row), services_.source, notes);
        join(service, joined_);
        auto draft =
            is_first_generation_ ? read_open_referral_1(service) : read_open_referral_3(service);
        draft.spot = spot;
        return std::optional<Draft>{std::move(draft)};
    }
    [[nodiscard]] std::optional<Opened> opened() const override {
        return Opened{Format::HsdsCsv, std::string{to_text(Format::HsdsCsv)} + ", " +
                                           std::to_string(pages_.size() + 1) + " joined"};
    }
    [[nodiscard]] std::uint64_t bytes_read() const override {
        return joined_bytes_ + services_.text->bytes_read();
    }

  private:
    base::Result<void> read_tables(Notes& notes) {
        while (at_ < pages_.size()) {
            TRY_DO(read_table(pages_[at_], notes));
            ++at_;
        }
        return {};
    }

    base::Result<void> read_table(const Page& page, Notes& notes) {
        const auto* const kind = table_called(page.name);
        if (kind == nullptr || kind->member == kUnused) return {};
        is_first_generation_ = is_first_generation_ || kind->member == "servicetaxonomys" ||
                               kind->member == "eligibilitys" || kind->member == "reviews" ||
                               kind->file.starts_with("regularschedule");
        if (joined_bytes_ + page.bytes > kMaxHeldBytes) {
            return base::Error{base::Code::TooLarge, "the tables beside the services are over " +
                                                         std::to_string(kMaxHeldBytes) + " bytes"};
        }
        TRY(auto bytes, page.open());
        const auto table = open_table(page.name, std::make_unique<PageText>(std::move(bytes)));
        while (auto row = table.rows->next()) {
            joined_.add(*kind, table.table.record(*std::move(row), page.name, notes));
        }
        if (const auto& failure = table.text->failure()) return base::Error{*failure};
        note_encoding(page.name, table.text->decoder(), notes);
        joined_bytes_ += page.bytes;
        return {};
    }

    OpenTable services_;
    std::vector<Page> pages_;
    std::size_t at_ = 0;
    Joined joined_;
    std::uint64_t joined_bytes_ = 0;
    bool is_first_generation_ = false;
};

}  // namespace

std::string_view table_set_name(const std::string& file) {
    const auto* const table = table_called(file);
    if (table == nullptr) return {};
    return table->member == kUnused ? table->file : table->member;
}

std::unique_ptr<PageReader> read_table_set(OpenTable services, std::vector<Page> tables) {
    return std::make_unique<TableSet>(std::move(services), std::move(tables));
}

}  // namespace kiosk::feeds
