// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// Words that may hold anything, as HTML takes them: marks escaped, control signs gone, ill-formed bytes replaced.
[[nodiscard]] std::string escaped(std::string_view words);

// A page under construction: whatever is opened is closed in its turn. Attributes come from code and never from a source; what
// a source says goes through words(), or through escaped() first.
class HtmlPage {
  public:
    HtmlPage& open(std::string_view tag, std::string_view attributes = {});
    HtmlPage& close();
    HtmlPage& words(std::string_view words);
    HtmlPage& element(std::string_view tag, std::string_view text,
                      std::string_view attributes = {});
    // A name from a source: its direction of writing stays its own.
    HtmlPage& name(std::string_view tag, std::string_view text, std::string_view attributes = {});
    HtmlPage& empty_element(std::string_view tag, std::string_view attributes);
    HtmlPage& raw(std::string_view html);

    [[nodiscard]] std::string take() &&;

  private:
    std::string html_;
    std::vector<std::string> opened_;
};

}  // namespace kiosk::feeds
