// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "localoffer_data/ingest/content.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::ingest {

// The tables of help, in the order in which they are read: what is named comes before what names it.
inline constexpr std::array<std::string_view, 4> kTablesOfHelp{"providers.csv", "places.csv",
                                                               "services.csv", "answers.csv"};

inline constexpr int kMaxAnswers = 100;  // of one service

// What an officer put into a folder, by name.
[[nodiscard]] std::vector<std::filesystem::path> sorted_entries(
    const std::filesystem::path& folder);

// At most one byte more than `most`, so that its reader can refuse it; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> read_whole(const std::filesystem::path& path,
                                                    std::size_t most);

// The work behind read_content: first all that is small, in memory; then the tables of help, a row at a time.
class ContentReader {
  public:
    ContentReader(ContentSink& sink, ContentRules rules) : sink_(sink), rules_(std::move(rules)) {}

    [[nodiscard]] Problems read(std::span<const std::filesystem::path> folders);

    // As a row of services.csv says it; whether what it names is there is asked later.
    [[nodiscard]] model::Service service(const Row& row);

  private:
    struct Reference {
        Where where;
        std::string column;
        std::string list;
        std::string id;
    };
    struct Table {
        std::string_view name;
        const Columns* columns;
        void (ContentReader::*read)(const Row&);
    };
    struct HelpFile {
        std::filesystem::path path;
        std::string shown;
    };
    struct PendingClip {
        Where where;
        model::Clip clip;
        std::filesystem::path file;
    };
    struct Claim {
        std::uint32_t file = 0;
        std::uint32_t line = 0;
    };

    void read_outcodes(const std::filesystem::path& path);
    void read_ordinary_words(const std::filesystem::path& path);
    void read_folder(const std::filesystem::path& folder);
    void read_file(const std::filesystem::path& path, const std::string& shown);
    void read_texts(const std::filesystem::path& folder, const std::string& shown);
    void read_symbols(const std::filesystem::path& folder, const std::string& shown);
    void read_symbol(const Row& row, const std::filesystem::path& folder);
    void require_few_symbols();
    void read_help();
    void read_clips();
    // What of it fits no limit is a problem; adds up the bytes of all.
    void read_clip(PendingClip& pending, std::size_t& all_bytes);
    static const Table* table_of(std::string_view name);
    void read_table(const Table& table, Pieces pieces, const std::string& file);
    void read_table(const Table& table, const std::filesystem::path& path,
                    const std::string& shown);
    void read_area(const Row& row);
    void read_neighbour(const Row& row);
    void read_signpost(const Row& row);
    void read_category(const Row& row);
    void read_term(const Row& row);
    void read_outcode(const Row& row);
    void read_home_outcode(const Row& row);
    void read_contact(const Row& row);
    void read_danger(const Row& row);
    void read_figure(const Row& row);
    void read_concept(const Row& row);
    void read_danger_word(const Row& row);
    void read_provider(const Row& row);
    void read_place(const Row& row);
    void read_service(const Row& row);
    void read_answer(const Row& row);
    void read_clip_row(const Row& row);
    [[nodiscard]] std::string transcript(const Row& row);
    void check_screen(const PendingClip& pending);
    void read_page(std::string_view text, const std::string& file);
    void read_form(std::string_view text, const std::string& file);

    [[nodiscard]] model::Schedule schedule(const Row& row, std::string_view times,
                                           std::string_view note);
    [[nodiscard]] model::Cost cost(const Row& row);
    [[nodiscard]] std::vector<model::Cost> more_costs(const Row& row);
    [[nodiscard]] std::vector<model::Tag> tags(const Row& row, std::string_view column,
                                               const std::string& scheme);
    [[nodiscard]] std::optional<model::Rating> rating(const Row& row);
    [[nodiscard]] model::Ages ages(const Row& row);
    void access_facts(const Row& row, std::string_view column, model::Answer answer,
                      model::Place& place);
    void merge_section(model::GuidePage page, const Where& where);
    void translate(const Row& row, const std::string& table, const std::string& id,
                   const std::string& column);

    // False, and a problem, where that list has that id already.
    bool claim(const std::string& list, const std::string& id, const Where& where);
    // That id must be in that list: at once where the list is read already, else when all of the small lists are.
    void refer(const Row& row, std::string_view column, const std::string& list,
               const std::string& id);
    void require(const Where& where, std::string_view column, const std::string& list,
                 const std::string& id);
    void settle_references();
    void settle_pages();
    void require_the_whole();
    void give(const base::Result<void>& taken);

    ContentSink& sink_;
    ContentRules rules_;
    model::Content content_;
    Problems problems_;
    std::unordered_map<std::size_t, Claim> claimed_;
    // The orders of a service's answers that are taken: some bytes a service, however many answers there are.
    std::unordered_map<std::size_t, std::bitset<kMaxAnswers + 1>> answers_;
    std::vector<std::string> files_;
    std::vector<Reference> references_;
    std::filesystem::path folder_;  // that is being read
    std::vector<PendingClip> clips_;
    std::map<std::string, std::vector<HelpFile>> help_;  // by the table's name
    std::uint64_t help_bytes_ = 0;
    std::uint64_t help_done_ = 0;
    bool is_settled_ = false;    // all but the tables of help is read
    bool has_outcodes_ = false;  // from a table of their own
    bool is_full_ = false;       // the sink takes no more
    std::map<std::pair<std::string, std::string>, Where> page_places_;
    std::size_t areas_ = 0;
};

}  // namespace kiosk::ingest
