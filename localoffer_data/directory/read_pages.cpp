// SPDX-License-Identifier: Apache-2.0
// Guide pages and forms.
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/state.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;

model::GuidePage page_from(RowReader& row) {
    model::GuidePage page;
    page.id = model::PageId{row.text()};
    page.lang = row.text();
    page.group = row.text();
    page.order = row.number();
    page.title = row.text();
    page.summary = row.text();
    page.icon = row.text();
    return page;
}

// The wanted language where the page has it, else English.
constexpr std::string_view kPageColumns =
    "SELECT id, lang, grouping, position, title, summary, icon FROM page p WHERE lang = "
    "coalesce((SELECT lang FROM page WHERE id = p.id AND lang = ?1), 'en') ";

Result<void> read_blocks(Questions& questions, const model::GuidePage& page,
                         model::GuideSection& section) {
    return each_row(
        questions,
        "SELECT kind, number, text FROM page_block WHERE page = ? AND lang = ? AND layer = ? "
        "ORDER BY position",
        [&](RowReader& row) {
            model::Block block;
            block.kind = row.word<model::BlockKind>();
            block.number = row.number();
            block.text = row.text();
            section.blocks.push_back(std::move(block));
        },
        page.id.text, page.lang, model::to_text(section.layer));
}

}  // namespace

Result<std::vector<model::GuidePage>> Directory::pages(std::string_view group,
                                                       std::string_view lang) const {
    std::vector<model::GuidePage> pages;
    TRY_DO(each_row(
        state_->questions,
        std::string{kPageColumns} +
            "AND (?2 = '' OR grouping = ?2) ORDER BY grouping, position, id",
        [&](RowReader& row) { pages.push_back(page_from(row)); }, lang, group));
    return pages;
}

Result<model::GuidePage> Directory::page(const model::PageId& id, std::string_view lang) const {
    std::optional<model::GuidePage> page;
    TRY_DO(each_row(
        state_->questions, std::string{kPageColumns} + "AND id = ?2",
        [&](RowReader& row) { page = page_from(row); }, lang, id.text));
    if (!page) return Error{Code::NotFound, "no such page"};
    TRY_DO(each_row(
        state_->questions,
        "SELECT layer, source, checked FROM page_section WHERE page = ? AND lang = ? ORDER BY "
        "position",
        [&](RowReader& row) {
            model::GuideSection section;
            section.layer = row.word<model::Layer>();
            section.provenance = row.provenance();
            page->sections.push_back(std::move(section));
        },
        page->id.text, page->lang));
    for (auto& section : page->sections) TRY_DO(read_blocks(state_->questions, *page, section));
    return *std::move(page);
}

Result<std::string> Directory::form(const model::FormId& id) const {
    std::optional<std::string> json;
    TRY_DO(each_row(
        state_->questions, "SELECT json FROM form WHERE id = ?",
        [&](RowReader& row) { json = row.text(); }, id.text));
    if (!json) return Error{Code::NotFound, "no such form"};
    return *std::move(json);
}

Result<std::vector<model::FormId>> Directory::forms() const {
    std::vector<model::FormId> forms;
    TRY_DO(each_row(state_->questions, "SELECT id FROM form ORDER BY id",
                    [&](RowReader& row) { forms.emplace_back(row.text()); }));
    return forms;
}

}  // namespace kiosk::directory
