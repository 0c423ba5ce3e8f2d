// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report_charts.h"

#include <algorithm>

#include "localoffer_data/feeds/html_page.h"
#include "localoffer_data/feeds/report_words.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kChartHeight = 160;  // of the longest column
constexpr std::size_t kColumn = 104;
constexpr std::size_t kGap = 32;
constexpr std::size_t kTop = 44;
constexpr std::size_t kFoot = kTop + kChartHeight;

std::string at(std::string_view name, std::size_t value) {
    return std::string{name} + "=\"" + std::to_string(value) + "\" ";
}

std::string svg_text(std::size_t x, std::size_t y, std::string_view style, std::string_view words) {
    return "<text " + at("x", x) + at("y", y) + "class=\"" + std::string{style} + "\">" +
           escaped(words) + "</text>";
}

// Short, to stand below a column.
std::string_view effect(AgeBand band) {
    switch (band) {
        case AgeBand::Fresh: return "shown";
        case AgeBand::Warned: return "with a note";
        case AgeBand::Lowered: return "put lower";
        case AgeBand::Hidden: return "not shown";
        case AgeBand::NotDated: return "with a note";
    }
    return {};
}

std::string column(std::size_t i, std::size_t count, std::size_t all, std::size_t most,
                   const model::FreshnessRule& rule) {
    const auto band = static_cast<AgeBand>(i);
    const auto x = kGap / 2 + i * (kColumn + kGap);
    const auto middle = x + kColumn / 2;
    auto height = most == 0 ? 0 : count * kChartHeight / most;
    if (count > 0) height = std::max<std::size_t>(height, 2);
    const auto top = kFoot - height;
    std::string svg;
    if (height > 0) {
        svg += "<rect " + at("x", x) + at("y", top) + at("width", kColumn) + at("height", height) +
               "class=\"band" + std::to_string(i) + "\"/>";
    }
    svg += svg_text(middle, top - 26, "count", number(count));
    svg += svg_text(middle, top - 8, "small", std::to_string(percent(count, all)) + "%");
    svg += svg_text(middle, kFoot + 22, "label", band_words(band, rule));
    svg += svg_text(middle, kFoot + 42, "small", effect(band));
    return svg;
}

std::string_view sign_shape(Cover cover) {
    switch (cover) {
        case Cover::Listed: return R"(<path d="M3 8.5 6.5 12 13 4.5"/>)";
        case Cover::NationalOnly:
            return R"(<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" class="full"/>)";
        case Cover::Signposted: return R"(<path d="M4 2v12M4 3h8l-2 2.5 2 2.5H4"/>)";
        case Cover::InventedOnly: return R"(<path d="M8 2.5 13.5 8 8 13.5 2.5 8z"/>)";
        case Cover::HiddenOnly:
            return R"(<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2.2 1.6"/>)";
        case Cover::None: return R"(<path d="M4 4l8 8M12 4l-8 8"/>)";
    }
    return {};
}

}  // namespace

std::string freshness_chart(const Counts& counts, const model::FreshnessRule& rule) {
    const auto& bands = counts.freshness.bands;
    const auto most = *std::ranges::max_element(bands);
    constexpr auto kWidth = kAgeBands * (kColumn + kGap);
    std::string svg = "<svg viewBox=\"0 0 " + std::to_string(kWidth) + ' ' +
                      std::to_string(kFoot + 54) +
                      "\" role=\"img\" aria-labelledby=\"ages-title\" class=\"histogram\">"
                      "<title id=\"ages-title\">How many services were last checked how long ago. "
                      "The table below says the same.</title>";
    for (std::size_t i = 0; i < kAgeBands; ++i) {
        svg += column(i, bands.at(i), counts.services, most, rule);
    }
    svg += "<path d=\"M0 " + std::to_string(kFoot) + 'H' + std::to_string(kWidth) +
           "\" class=\"axis\"/></svg>\n";
    return svg;
}

std::string share_bar(std::size_t part, std::size_t whole, const std::string& what) {
    const auto filled = percent(part, whole);
    return "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" class=\"bar\">"
           "<title>" +
           escaped(what) +
           "</title>"
           "<rect width=\"100\" height=\"10\" class=\"track\"/>" +
           (filled == 0 ? std::string{}
                        : "<rect " + at("width", filled) + "height=\"10\" class=\"filled\"/>") +
           "</svg>";
}

std::string cover_sign(Cover cover) {
    return "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" class=\"sign\">" +
           std::string{sign_shape(cover)} + "</svg>";
}

}  // namespace kiosk::feeds
