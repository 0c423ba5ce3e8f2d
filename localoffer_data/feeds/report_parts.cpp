// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report_parts.h"

#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {

void PagePart::section(std::string_view id, std::string_view heading) {
    const std::string name{id};
    page_.open("section", "id=\"" + name + "\" aria-labelledby=\"" + name + "-heading\"");
    page_.element("h2", heading, "id=\"" + name + "-heading\"");
}

void PagePart::end_section(std::string_view what_next) {
    page_.open("p", R"(class="next")").element("strong", "What to do next:");
    page_.words(" ").words(what_next).close().close();
}

// A wide table scrolls by itself on a narrow screen, by keys too.
void PagePart::table(std::string_view caption, const std::vector<std::string>& headings,
                     std::string_view kind) {
    page_.open("div", R"(class="scroll" tabindex="0" role="region" aria-label=")" +
                          escaped(caption) + '"');
    page_.open("table", "class=\"" + std::string{kind} + '"').element("caption", caption);
    page_.open("thead").open("tr");
    for (const auto& each : headings) {
        const bool counts = each.starts_with('#');
        page_.element("th", counts ? each.substr(1) : each,
                      counts ? R"(scope="col" class="n")" : R"(scope="col")");
    }
    page_.close().close().open("tbody");
}

void PagePart::end_table() { page_.close().close().close(); }

void PagePart::cell(std::size_t n) { page_.element("td", number(n), R"(class="n")"); }

void PagePart::cell(std::string_view words) { page_.name("td", short_line(words, kMaxCellChars)); }

void PagePart::row_name(std::string_view words) {
    page_.name("th", short_line(words, kMaxCellChars), R"(scope="row")");
}

void PagePart::and_more(std::size_t all, std::size_t shown, std::string_view where) {
    if (all <= shown) return;
    page_.element("p", "And " + number(all - shown) + " more" + std::string{where} + '.');
}

}  // namespace kiosk::feeds
