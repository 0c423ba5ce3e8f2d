// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <functional>

#include "firmware/base/utf8.h"

namespace kiosk::ingest {
namespace {

using model::Block;
using model::BlockKind;

// Collects blocks while md4c calls back; the first thing refused stops nothing, so that all are listed.
class Collector {
  public:
    Collector(const PageFile& page, const std::string& file, Problems& problems)
        : page_(page), file_(file), problems_(problems) {}

    std::vector<Block> collect() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Collector*>(self)->enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Collector*>(self)->leave(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<Collector*>(self)->span(type);
        };
        parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<Collector*>(self)->text(type, {text, size});
        };
        const auto size = static_cast<MD_SIZE>(page_.body.size());
        if (md_parse(page_.body.data(), size, &parser, this) != 0) refuse("cannot be read");
        for (const auto& block : blocks_) {
            if (block.text.empty()) refuse("a heading, item or paragraph without words");
        }
        if (blocks_.empty()) problems_.add({file_, page_.body_line}, "the page has no words");
        if (blocks_.size() > kMaxBlocks) problems_.add({file_}, "more than 200 blocks");
        return std::move(blocks_);
    }

  private:
    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_DOC: break;
            case MD_BLOCK_P:
                if (!in_item_) {
                    begin(BlockKind::Paragraph, 0);
                } else if (!blocks_.empty()) {
                    blocks_.back().text += ' ';
                }
                break;
            case MD_BLOCK_H: {
                const auto level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                if (level < 2 || level > 3) refuse("a heading that is not ## or ###");
                begin(BlockKind::Heading, level);
                break;
            }
            case MD_BLOCK_UL:
                if (in_list_) refuse("a list inside a list");
                in_list_ = true;
                next_number_ = 0;
                break;
            case MD_BLOCK_OL:
                if (in_list_) refuse("a list inside a list");
                in_list_ = true;
                next_number_ = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
                break;
            case MD_BLOCK_LI:
                in_item_ = true;
                begin(next_number_ > 0 ? BlockKind::NumberedItem : BlockKind::ListItem,
                      next_number_);
                if (next_number_ > 0) ++next_number_;
                break;
            case MD_BLOCK_QUOTE:
            case MD_BLOCK_HR:
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
            case MD_BLOCK_TABLE:
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY:
            case MD_BLOCK_TR:
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: refuse("a quote, rule, code block, HTML or table"); break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_LI) in_item_ = false;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) in_list_ = false;
        if (!blocks_.empty()) blocks_.back().text = base::squeeze(blocks_.back().text);
        return 0;
    }

    int span(MD_SPANTYPE type) {
        if (type != MD_SPAN_EM && type != MD_SPAN_STRONG) {
            refuse("a link, picture or code: write the words or the address out");
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text) {
        if (blocks_.empty()) begin(BlockKind::Paragraph, 0);
        note_line(text);
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            blocks_.back().text += ' ';
        } else if (type == MD_TEXT_NORMAL) {
            blocks_.back().text += text;
        } else {
            refuse("an HTML entity or code");
        }
        return 0;
    }

    // md4c hands out pieces of the body itself, but for line ends and the like.
    void note_line(std::string_view text) {
        const auto* from = page_.body.data();
        const std::less<const char*> before;
        if (before(text.data(), from) || !before(text.data(), from + page_.body.size())) return;
        line_ = page_.body_line + static_cast<std::size_t>(std::count(from, text.data(), '\n'));
    }

    void begin(BlockKind kind, int number) { blocks_.push_back({kind, number, {}}); }

    void refuse(const std::string& what) {
        std::string where;
        if (!blocks_.empty() && !blocks_.back().text.empty()) {
            where = " after \"" + blocks_.back().text.substr(0, 40) + "\"";
        }
        problems_.add({file_, line_}, what + where);
    }

    const PageFile& page_;
    const std::string& file_;
    Problems& problems_;
    std::vector<Block> blocks_;
    std::size_t line_ = page_.body_line;
    bool in_list_ = false;
    bool in_item_ = false;
    int next_number_ = 0;
};

std::string_view next_line(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
}

}  // namespace

std::optional<PageFile> split_front_matter(std::string_view text, const std::string& file,
                                           Problems& problems) {
    if (text.size() > kMaxPageBytes || !base::is_utf8(text) || has_control_character(text)) {
        problems.add({file}, "is not UTF-8 text of at most 256 KiB without control characters");
        return std::nullopt;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    PageFile page;
    if (next_line(text) != "---") {
        problems.add({file, 1}, "the first line is not ---");
        return std::nullopt;
    }
    std::size_t line = 2;
    for (; !text.empty(); ++line) {
        const auto words = next_line(text);
        if (words == "---") {
            page.body_line = line + 1;
            page.body = std::string{text};
            return page;
        }
        const auto colon = words.find(':');
        if (colon == std::string_view::npos) {
            problems.add({file, line}, "is not \"name: words\"");
            continue;
        }
        const auto name = base::squeeze(words.substr(0, colon));
        if (!page.front.emplace(name, base::squeeze(words.substr(colon + 1))).second) {
            problems.add({file, line}, name + ": is there twice");
        }
    }
    problems.add({file, line}, "the second --- is missing");
    return std::nullopt;
}

std::vector<Block> parse_markdown(const PageFile& page, const std::string& file,
                                  Problems& problems) {
    return Collector{page, file, problems}.collect();
}

}  // namespace kiosk::ingest
