// SPDX-License-Identifier: Apache-2.0
// Guide pages and forms.
#include <algorithm>

#include "firmware/base/language.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/state.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;
using Tags = decltype(base::wanted_tags({}));

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

// As near to the wanted tag as the page has it.
constexpr std::string_view kPageColumns =
    "SELECT id, lang, grouping, position, title, summary, icon FROM page p WHERE lang = coalesce("
    "(SELECT lang FROM page WHERE id = p.id AND lang = ?1), "
    "(SELECT lang FROM page WHERE id = p.id AND lang = ?2), "
    "(SELECT lang FROM page WHERE id = p.id AND lang = ?3), 'en') ";

Result<void> read_blocks(Questions& questions, const model::PageId& page,
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
        page.text, section.lang, model::to_text(section.layer));
}

// Each layer as near to the wanted tag as it is there.
Result<void> read_sections(Questions& questions, const Tags& tags, model::GuidePage& page) {
    TRY_DO(each_row(
        questions,
        "SELECT layer, lang, source, checked FROM page_section s WHERE page = ?4 AND lang = "
        "coalesce((SELECT lang FROM page_section WHERE page = ?4 AND layer = s.layer AND lang = "
        "?1), (SELECT lang FROM page_section WHERE page = ?4 AND layer = s.layer AND lang = ?2), "
        "(SELECT lang FROM page_section WHERE page = ?4 AND layer = s.layer AND lang = ?3), 'en')",
        [&](RowReader& row) {
            model::GuideSection section;
            section.layer = row.word<model::Layer>();
            section.lang = row.text();
            section.provenance = row.provenance();
            page.sections.push_back(std::move(section));
        },
        tags[0], tags[1], tags[2], page.id.text));
    std::ranges::sort(page.sections, {}, &model::GuideSection::layer);
    for (auto& section : page.sections) TRY_DO(read_blocks(questions, page.id, section));
    return {};
}

}  // namespace

Result<std::vector<model::GuidePage>> Directory::pages(std::string_view group,
                                                       std::string_view lang) const {
    const auto tags = base::wanted_tags(lang);
    std::vector<model::GuidePage> pages;
    TRY_DO(each_row(
        state_->questions,
        std::string{kPageColumns} +
            "AND (?4 = '' OR grouping = ?4) ORDER BY grouping, position, id",
        [&](RowReader& row) { pages.push_back(page_from(row)); }, tags[0], tags[1], tags[2],
        group));
    return pages;
}

Result<model::GuidePage> Directory::page(const model::PageId& id, std::string_view lang) const {
    const auto tags = base::wanted_tags(lang);
    std::optional<model::GuidePage> page;
    TRY_DO(each_row(
        state_->questions, std::string{kPageColumns} + "AND id = ?4",
        [&](RowReader& row) { page = page_from(row); }, tags[0], tags[1], tags[2], id.text));
    if (!page) return Error{Code::NotFound, "no such page"};
    TRY_DO(read_sections(state_->questions, tags, *page));
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
