// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/html_page.h"

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

constexpr char32_t kDelete = 0x7F;
constexpr char32_t kEndOfControls = 0xA0;

void append_escaped(std::string& html, char32_t value) {
    switch (value) {
        case U'&': html += "&amp;"; return;
        case U'<': html += "&lt;"; return;
        case U'>': html += "&gt;"; return;
        case U'"': html += "&quot;"; return;
        case U'\'': html += "&#39;"; return;
        default: break;
    }
    const bool is_control = value < U' ' || (value >= kDelete && value < kEndOfControls);
    base::append_utf8(html, is_control ? U' ' : value);
}

// A line end after one of these would show as a blank before the comma.
bool stands_in_a_line(std::string_view tag) {
    return tag == "bdi" || tag == "span" || tag == "strong" || tag == "a";
}

}  // namespace

std::string escaped(std::string_view words) {
    std::string html;
    html.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const auto [value, next] = base::code_point_at(words, at);
        append_escaped(html, value);
        at = next;
    }
    return html;
}

HtmlPage& HtmlPage::open(std::string_view tag, std::string_view attributes) {
    html_ += '<';
    html_ += tag;
    if (!attributes.empty()) html_ += ' ';
    html_ += attributes;
    html_ += '>';
    opened_.emplace_back(tag);
    return *this;
}

HtmlPage& HtmlPage::close() {
    html_ += "</" + opened_.back() + '>';
    if (!stands_in_a_line(opened_.back())) html_ += '\n';
    opened_.pop_back();
    return *this;
}

HtmlPage& HtmlPage::words(std::string_view words) {
    html_ += escaped(words);
    return *this;
}

HtmlPage& HtmlPage::element(std::string_view tag, std::string_view text,
                            std::string_view attributes) {
    return open(tag, attributes).words(text).close();
}

HtmlPage& HtmlPage::name(std::string_view tag, std::string_view text, std::string_view attributes) {
    return open(tag, attributes).element("bdi", text).close();
}

HtmlPage& HtmlPage::empty_element(std::string_view tag, std::string_view attributes) {
    html_ += '<';
    html_ += tag;
    html_ += ' ';
    html_ += attributes;
    html_ += "/>\n";
    return *this;
}

HtmlPage& HtmlPage::raw(std::string_view html) {
    html_ += html;
    return *this;
}

std::string HtmlPage::take() && {
    while (!opened_.empty()) close();
    return std::move(html_);
}

}  // namespace kiosk::feeds
