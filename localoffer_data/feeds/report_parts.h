// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/html_page.h"
#include "localoffer_data/feeds/survey.h"

// What the sections of a report's page are made of.
namespace kiosk::feeds {

inline constexpr std::size_t kMaxCellChars = 200;

class PagePart {
  protected:
    // `page` outlives this.
    explicit PagePart(HtmlPage& page) : page_(page) {}

    void section(std::string_view id, std::string_view heading);
    void end_section(std::string_view what_next);
    // A heading that begins with '#' stands over a column of numbers.
    void table(std::string_view caption, const std::vector<std::string>& headings,
               std::string_view kind = {});
    void end_table();
    void row_name(std::string_view words);
    void cell(std::size_t n);
    void cell(std::string_view words);
    void and_more(std::size_t all, std::size_t shown, std::string_view where);

    HtmlPage& page_;
};

// What families would miss, the 17 things, how old it is, people who cannot ring.
void write_services(const Survey& survey, HtmlPage& page);
// How much there is of everything.
void write_holdings(const Survey& survey, HtmlPage& page);

}  // namespace kiosk::feeds
