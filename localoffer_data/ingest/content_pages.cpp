// SPDX-License-Identifier: Apache-2.0
// Pages and forms.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <tuple>

#include "firmware/base/utf8.h"
#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/ingest/markdown.h"

namespace kiosk::ingest {
namespace {

// The lines of a page's head, asked by name; what is wrong is a problem of the file's first line.
class Head {
  public:
    Head(const PageFile& page, const std::string& file, Problems& problems)
        : page_(page), file_(file), problems_(problems) {}

    [[nodiscard]] std::string optional(const std::string& name) const {
        const auto found = page_.front.find(name);
        return found == page_.front.end() ? std::string{} : found->second;
    }

    [[nodiscard]] std::string required(const std::string& name) const {
        auto value = optional(name);
        if (value.empty()) problems_.add({file_, 1}, name + ": is missing");
        return value;
    }

    [[nodiscard]] int number(const std::string& name) const {
        const auto value = optional(name);
        int number = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (!value.empty() && (error != std::errc{} || end != value.data() + value.size())) {
            problems_.add({file_, 1}, name + ": \"" + value + "\" is not a number");
        }
        return number;
    }

    [[nodiscard]] base::Date date(const std::string& name) const {
        const auto value = required(name);
        const auto date = base::parse_date(value);
        if (!date && !value.empty()) {
            problems_.add({file_, 1}, name + ": \"" + value + "\" is not a date");
        }
        return date ? *date : base::Date{};
    }

    void refuse_others(std::initializer_list<std::string_view> known) const {
        for (const auto& [name, value] : page_.front) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                problems_.add({file_, 1}, name + ": is not known");
            }
        }
    }

  private:
    const PageFile& page_;
    const std::string& file_;
    Problems& problems_;
};

// The head of a page stands in one of its files; another may repeat it but not contradict it.
template <typename T>
bool take(T& kept, const T& given) {
    if (kept == T{}) kept = given;
    return given == T{} || kept == given;
}

}  // namespace

void ContentReader::read_page(std::string_view text, const std::string& file) {
    const auto split_file = split_front_matter(text, file, problems_);
    if (!split_file) return;
    const Head head{*split_file, file, problems_};
    head.refuse_others(
        {"id", "title", "lang", "layer", "source", "checked", "order", "icon", "group", "summary"});
    model::GuidePage page;
    page.id = model::PageId{head.required("id")};
    if (!is_id(page.id.text)) problems_.add({file, 1}, "id: \"" + page.id.text + "\" is not an id");
    page.lang = head.required("lang");
    page.title = head.optional("title");
    page.summary = head.optional("summary");
    page.icon = head.optional("icon");
    page.group = head.optional("group");
    page.order = head.number("order");
    model::GuideSection section;
    const auto layer = head.required("layer");
    const auto known = model::from_text<model::Layer>(layer);
    if (!known && !layer.empty()) {
        problems_.add({file, 1},
                      "layer: \"" + layer + "\" is not " + model::all_words<model::Layer>());
    }
    section.layer = known.value_or(model::Layer::About);
    section.lang = page.lang;
    section.provenance = {head.required("source"), head.date("checked")};
    section.blocks = parse_markdown(*split_file, file, problems_);
    page.sections.push_back(std::move(section));
    claim("page section", page.id.text + " " + page.lang + " " + layer, {file, 1});
    merge_section(std::move(page), {file, 1});
}

void ContentReader::merge_section(model::GuidePage page, const Where& where) {
    auto& pages = content_.pages;
    const auto same = [&](const auto& p) { return p.id == page.id && p.lang == page.lang; };
    const auto found = std::find_if(pages.begin(), pages.end(), same);
    if (found == pages.end()) {
        page_places_[{page.id.text, page.lang}] = where;
        pages.push_back(std::move(page));
        return;
    }
    const bool agrees = take(found->title, page.title) && take(found->summary, page.summary) &&
                        take(found->icon, page.icon) && take(found->group, page.group) &&
                        take(found->order, page.order);
    if (!agrees) problems_.add(where, "contradicts the head of the page's other file");
    found->sections.push_back(std::move(page.sections.front()));
}

void ContentReader::settle_pages() {
    for (auto& page : content_.pages) {
        const auto& where = page_places_[{page.id.text, page.lang}];
        if (page.title.empty()) problems_.add(where, "title: is missing");
        if (page.group.empty()) problems_.add(where, "group: is missing");
        std::sort(page.sections.begin(), page.sections.end(),
                  [](const auto& a, const auto& b) { return a.layer < b.layer; });
    }
    std::sort(content_.pages.begin(), content_.pages.end(), [](const auto& a, const auto& b) {
        return std::tie(a.group, a.order, a.id, a.lang) < std::tie(b.group, b.order, b.id, b.lang);
    });
}

void ContentReader::read_form(std::string_view text, const std::string& file) {
    if (text.size() > kMaxFormBytes) {
        return problems_.add({file}, "over " + std::to_string(kMaxFormBytes) + " bytes");
    }
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) return problems_.add({file}, "is not JSON");
    const auto id = json.is_object() ? json.find("id") : json.end();
    if (id == json.end() || !id->is_string() || !is_id(id->get<std::string>())) {
        return problems_.add({file}, "has no \"id\" that is an id");
    }
    if (rules_.check_form) {
        if (const auto good = rules_.check_form(text); !good) {
            return problems_.add({file}, good.error().detail);
        }
    }
    const auto name = id->get<std::string>();
    if (claim("form", name, {file, 1})) {
        content_.forms.push_back({model::FormId{name}, std::string{text}});
    }
}

}  // namespace kiosk::ingest
