// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxTagBytes = 4096;
constexpr std::size_t kMaxEntityBytes = 12;

// Elements that begin a line.
constexpr std::array<std::string_view, 24> kBlocks{
    "p",  "div", "li",      "ul",      "ol",     "h1",         "h2",    "h3",
    "h4", "h5",  "h6",      "tr",      "dt",     "dd",         "dl",    "hr",
    "td", "th",  "section", "article", "header", "blockquote", "table", "pre"};

constexpr std::array<std::pair<std::string_view, char32_t>, 44> kEntities{{
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"pound", 0xA3},    {"copy", 0xA9},    {"reg", 0xAE},     {"deg", 0xB0},
    {"frac12", 0xBD},  {"frac14", 0xBC},   {"frac34", 0xBE},  {"eacute", 0xE9},  {"egrave", 0xE8},
    {"aacute", 0xE1},  {"agrave", 0xE0},   {"acirc", 0xE2},   {"Acirc", 0xC2},   {"iacute", 0xED},
    {"oacute", 0xF3},  {"uacute", 0xFA},   {"ntilde", 0xF1},  {"ouml", 0xF6},    {"uuml", 0xFC},
    {"auml", 0xE4},    {"ccedil", 0xE7},   {"euro", 0x20AC},  {"ndash", 0x2013}, {"mdash", 0x2014},
    {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bull", 0x2022},
    {"middot", 0xB7},  {"hellip", 0x2026}, {"trade", 0x2122}, {"ensp", 0x2002},  {"emsp", 0x2003},
    {"zwj", 0x200D},   {"shy", 0xAD},      {"times", 0xD7},   {"laquo", 0xAB},
}};

struct TagSeen {
    std::string name;
    bool closes = false;
    std::string_view inside;  // between the brackets
    std::size_t end = 0;      // after the ">"
};

// A "<" that opens no tag is a sign like any other.
std::optional<TagSeen> tag_at(std::string_view html, std::size_t at) {
    const auto close = html.substr(at, kMaxTagBytes).find('>');
    if (close == std::string_view::npos || close < 2) return std::nullopt;
    TagSeen tag{.inside = html.substr(at + 1, close - 1), .end = at + close + 1};
    auto rest = tag.inside;
    tag.closes = rest.front() == '/';
    if (tag.closes || rest.front() == '!' || rest.front() == '?') rest.remove_prefix(1);
    const auto stop = std::find_if_not(rest.begin(), rest.end(), is_wordy);
    tag.name = to_small(rest.substr(0, static_cast<std::size_t>(stop - rest.begin())));
    const bool is_tag = rest.size() < tag.inside.size() || (!rest.empty() && is_letter(rest[0]));
    return is_tag ? std::optional{tag} : std::nullopt;
}

// "<info@example.org>" and "<https://...>" are no tags, but words in brackets.
bool is_address_in_brackets(const TagSeen& tag) {
    return tag.inside.find_first_of(" =\"") == std::string_view::npos &&
           (tag.inside.find('@') != std::string_view::npos || tag.name == "http" ||
            tag.name == "https");
}

bool is_block(std::string_view name) {
    return std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
}

// Finds where what is never shown ends. An end that was not found once is not looked for again: a page of nothing but
// openings would take the square of its length.
class Unseen {
  public:
    explicit Unseen(std::string_view html) : html_(html) {}

    // After the end of the comment, script or style that begins at `at`; empty where it is none or never ends.
    [[nodiscard]] std::optional<std::size_t> end_of(std::size_t at, const TagSeen& tag) {
        if (html_.substr(at, 4) == "<!--")
            return found(html_.find("-->", from(at, comments_)), 3, comments_);
        if (tag.closes) return std::nullopt;
        if (tag.name == "script") return end_of_element(tag, scripts_);
        return tag.name == "style" ? end_of_element(tag, styles_) : std::nullopt;
    }

  private:
    struct Ends {
        bool none_left = false;
    };

    [[nodiscard]] std::size_t from(std::size_t at, const Ends& ends) const {
        return ends.none_left ? html_.size() : at;
    }

    static std::optional<std::size_t> found(std::size_t at, std::size_t length, Ends& ends) {
        ends.none_left = at == std::string_view::npos;
        return ends.none_left ? std::nullopt : std::optional{at + length};
    }

    std::optional<std::size_t> end_of_element(const TagSeen& tag, Ends& ends) const {
        for (auto end = html_.find("</", from(tag.end, ends)); end != std::string_view::npos;
             end = html_.find("</", end + 2)) {
            if (to_small(html_.substr(end + 2, tag.name.size())) != tag.name) continue;
            const auto close = html_.find('>', end);
            return close == std::string_view::npos ? html_.size() : close + 1;
        }
        ends.none_left = true;
        return std::nullopt;
    }

    std::string_view html_;
    Ends comments_;
    Ends scripts_;
    Ends styles_;
};

struct EntitySeen {
    char32_t value = 0;
    std::size_t end = 0;
};

std::optional<char32_t> numbered(std::string_view digits) {
    const bool is_hex = !digits.empty() && to_small(digits[0]) == 'x';
    if (is_hex) digits.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
    const bool fits = error == std::errc{} && end == digits.data() + digits.size() && value > 0 &&
                      value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000);
    return fits ? std::optional<char32_t>{value} : std::nullopt;
}

std::optional<EntitySeen> entity_at(std::string_view html, std::size_t at) {
    const auto end = html.substr(at, kMaxEntityBytes).find(';');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    const auto name = html.substr(at + 1, end - 1);
    if (name[0] == '#') {
        const auto value = numbered(name.substr(1));
        return value ? std::optional{EntitySeen{*value, at + end + 1}} : std::nullopt;
    }
    for (const auto& [known, value] : kEntities) {
        if (known == name) return EntitySeen{value, at + end + 1};
    }
    return std::nullopt;
}

class Writer {
  public:
    explicit Writer(bool breaks_are_blanks) : breaks_are_blanks_(breaks_are_blanks) {}

    void sign(char c) { text_ += breaks_are_blanks_ && (c == '\n' || c == '\r') ? ' ' : c; }
    void code_point(char32_t c) { base::append_utf8(text_, c); }
    void words(std::string_view words) { text_ += words; }
    void tag(const TagSeen& tag) {
        if (tag.name == "br" || is_block(tag.name)) text_ += '\n';
        if (tag.name == "p" && tag.closes) text_ += '\n';
    }
    [[nodiscard]] std::string take() && { return std::move(text_); }

  private:
    bool breaks_are_blanks_;
    std::string text_;
};

// Where paragraphs are marked, the line ends of the source are only how it was typed.
bool has_paragraphs(std::string_view html) {
    const auto small = to_small(html);
    return small.find("<p>") != std::string::npos || small.find("<p ") != std::string::npos ||
           small.find("<li>") != std::string::npos || small.find("<div") != std::string::npos;
}

std::string without_tags(std::string_view html) {
    Writer out{has_paragraphs(html)};
    Unseen unseen{html};
    for (std::size_t at = 0; at < html.size();) {
        const auto tag = html[at] == '<' ? tag_at(html, at) : std::nullopt;
        if (!tag) {
            out.sign(html[at++]);
        } else if (const auto end = unseen.end_of(at, *tag)) {
            at = *end;
        } else {
            if (is_address_in_brackets(*tag)) out.words(tag->inside);
            out.tag(*tag);
            at = tag->end;
        }
    }
    return std::move(out).take();
}

std::string without_entities(std::string_view html) {
    Writer out{false};
    for (std::size_t at = 0; at < html.size();) {
        const auto entity = html[at] == '&' ? entity_at(html, at) : std::nullopt;
        if (entity) out.code_point(entity->value);
        if (!entity) out.sign(html[at]);
        at = entity ? entity->end : at + 1;
    }
    return std::move(out).take();
}

}  // namespace

std::string html_to_text(std::string_view html) {
    constexpr int kMaxRounds = 8;
    std::string text{html};
    for (int round = 0; round < kMaxRounds; ++round) {
        auto again = without_entities(without_tags(text));
        if (again == text) return text;
        text = std::move(again);
    }
    // Wrapped deeper than any honest text: nothing of it is a tag any more.
    std::erase(text, '<');
    return text;
}

}  // namespace kiosk::feeds
