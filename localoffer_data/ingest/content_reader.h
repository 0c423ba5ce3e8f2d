// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "localoffer_data/ingest/content.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::ingest {

// The work behind read_content, one file of a folder at a time; references are settled at the end.
class ContentReader {
  public:
    explicit ContentReader(FormCheck check_form) : check_form_(std::move(check_form)) {}

    void read_folder(const std::filesystem::path& folder);
    [[nodiscard]] ContentReading finish();

  private:
    struct Reference {
        Where where;
        std::string column;
        std::string list;
        std::string id;
    };

    void read_table(const std::string& name, std::string_view text, const std::string& file);
    void read_area(const Row& row);
    void read_category(const Row& row);
    void read_term(const Row& row);
    void read_outcode(const Row& row);
    void read_home_outcode(const Row& row);
    void read_contact(const Row& row);
    void read_danger(const Row& row);
    void read_figure(const Row& row);
    void read_synonym(const Row& row);
    void read_provider(const Row& row);
    void read_place(const Row& row);
    void read_service(const Row& row);
    void read_answer(const Row& row);
    void read_page(std::string_view text, const std::string& file);
    void read_form(std::string_view text, const std::string& file);

    [[nodiscard]] model::Schedule schedule(const Row& row, std::string_view times,
                                           std::string_view note);
    [[nodiscard]] model::Cost cost(const Row& row);
    [[nodiscard]] model::Ages ages(const Row& row);
    void access_facts(const Row& row, std::string_view column, model::Answer answer,
                      model::Place& place);
    void merge_section(model::GuidePage page, const Where& where);
    void translate(const Row& row, const std::string& table, const std::string& id,
                   const std::string& column);

    // False, and a problem, where that list has that id already.
    bool claim(const std::string& list, const std::string& id, const Where& where);
    void refer(const Row& row, std::string_view column, const std::string& list,
               const std::string& id);
    void settle_references();
    void settle_pages();
    void settle_services();
    void require_the_whole();

    FormCheck check_form_;
    model::Content content_;
    Problems problems_;
    std::map<std::string, std::map<std::string, Where>> claimed_;
    std::vector<Reference> references_;
    std::map<std::pair<std::string, std::string>, Where> page_places_;
    std::map<std::string, std::vector<std::pair<int, model::QuestionAnswer>>> answers_;
    std::size_t areas_ = 0;
};

}  // namespace kiosk::ingest
