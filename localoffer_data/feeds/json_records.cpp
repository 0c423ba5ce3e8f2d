// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/json_records.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kLinesLookedAt = 64 * 1024;
constexpr std::size_t kMaxKeyBytes = 64;
constexpr std::string_view kBetween = " \t\r\n,\x1E";  // JSON text sequences begin with a 0x1E

// Lists of records in an envelope. "services" may also stand in an organisation, the others not in a record with a name.
constexpr std::array<std::string_view, 9> kListNames{
    "contents", "content", "services", "results", "records", "items", "data", "value", "rows"};
// Objects around an envelope.
constexpr std::array<std::string_view, 5> kWrappers{"data", "result", "response", "embedded",
                                                    "body"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

void keep(RawRecord& record, char c) {
    if (record.text.size() < kMaxRecordBytes) {
        record.text += c;
    } else {
        record.is_too_long = true;
    }
}

std::string_view without_comma(std::string_view line) {
    line = trimmed(line);
    if (line.ends_with(',')) line.remove_suffix(1);
    return trimmed(line);
}

// The first three lines that are not blank, without what is blank at their ends.
std::vector<std::string_view> first_lines(std::string_view head) {
    std::vector<std::string_view> lines;
    while (!head.empty() && lines.size() < 3) {
        const auto end = std::min(head.find('\n'), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (!trimmed(line).empty())
            lines.push_back(line.substr(0, line.find_last_not_of(" \r") + 1));
    }
    return lines;
}

std::size_t depth_of(std::string_view text) {
    BracketCount brackets;
    for (const char c : text) brackets.take(c);
    return brackets.deepest();
}

// All brackets that it opens it closes.
bool closes(std::string_view line) {
    BracketCount brackets;
    for (const char c : line) brackets.take(c);
    return brackets.depth() == 0 && brackets.deepest() > 0 && !brackets.is_in_string();
}

// The line end before a line that begins with an opening brace as far in as the record does; npos = nowhere.
std::size_t next_record_line(std::string_view text, std::size_t indent) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        const auto line = text.substr(at + 1);
        const auto in = line.find_first_not_of(" \t");
        if (in != indent || line[in] != '{') continue;
        // Where nothing is indented, any object begins a line.
        if (indent > 0 || line.starts_with("{\"")) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view to_text(Envelope envelope) {
    switch (envelope) {
        case Envelope::Single: return "a single record";
        case Envelope::Array: return "a list";
        case Envelope::Contents: return "a page with contents";
        case Envelope::Content: return "a page with content";
        case Envelope::Named: return "a list with a name";
        case Envelope::Lines: return "JSON Lines";
    }
    return {};
}

bool BracketCount::take(char c) {
    if (is_escaped_) {
        is_escaped_ = false;
    } else if (is_in_string_) {
        is_escaped_ = c == '\\';
        is_in_string_ = c != '"';
    } else if (c == '"') {
        is_in_string_ = true;
    } else if (c == '{' || c == '[') {
        deepest_ = std::max(deepest_, ++depth_);
    } else if ((c == '}' || c == ']') && depth_ > 0) {
        return --depth_ == 0;
    }
    return false;
}

JsonRecords::JsonRecords(PageText& text) : text_(text), is_lines_(looks_like_lines()) {
    if (is_lines_) envelope_ = Envelope::Lines;
}

// The first line is an object; or, where that one is broken, the two after it are.
bool JsonRecords::looks_like_lines() {
    const auto lines = first_lines(text_.ahead(kLinesLookedAt));
    const auto is_whole = [](std::string_view line) { return line.ends_with('}') && closes(line); };
    if (lines.size() < 2 || !lines[0].starts_with('{') || !lines[1].starts_with('{')) return false;
    if (is_whole(without_comma(lines[0]))) return true;
    return lines.size() > 2 && is_whole(lines[1]) && is_whole(lines[2]);
}

std::optional<RawRecord> JsonRecords::next() {
    if (is_lines_) return next_line();
    while (text_.peek() != PageText::kEnd) {
        std::optional<RawRecord> record;
        switch (where_) {
            case Where::Top: record = next_at_top(); break;
            case Where::InList: record = next_in_list(); break;
            case Where::InObject: record = next_in_object(); break;
        }
        if (record) return numbered(std::move(*record));
    }
    if (where_ != Where::InObject || has_list_) return std::nullopt;
    where_ = Where::Top;
    outer_.is_cut = true;
    return numbered(std::move(outer_));
}

RawRecord JsonRecords::numbered(RawRecord record) {
    record.number = ++count_;
    return record;
}

std::optional<RawRecord> JsonRecords::next_line() {
    take_blanks(kBetween);
    if (text_.peek() == PageText::kEnd) return std::nullopt;
    return numbered(take_rest_of_line());
}

std::optional<RawRecord> JsonRecords::next_at_top() {
    take_blanks(kBetween);
    const int c = text_.peek();
    if (c == PageText::kEnd) return std::nullopt;
    if (c == '[') {
        text_.skip();
        outer_ = {};
        has_list_ = false;
        enter(Envelope::Array, Where::InList);
        return std::nullopt;
    }
    if (c != '{') return take_rest_of_line();
    outer_ = {};
    outer_brackets_ = {};
    has_list_ = false;
    has_name_ = false;
    level_ = 1;
    awaits_value_ = false;
    where_ = Where::InObject;
    return std::nullopt;
}

std::optional<RawRecord> JsonRecords::next_in_list() {
    take_blanks(kBetween);
    const int c = text_.peek();
    if (c == PageText::kEnd) return std::nullopt;
    if (c == ']') {
        leave_list();
        return std::nullopt;
    }
    if (c == '{' || c == '[') return take_value();
    if (c == '}' || c == ':') {  // left over from a broken record
        text_.skip();
        return std::nullopt;
    }
    return take_scalar();
}

// Goes on with the object at the top until it closes or a list of records begins in it.
std::optional<RawRecord> JsonRecords::next_in_object() {
    while (text_.peek() != PageText::kEnd) {
        const char c = static_cast<char>(text_.peek());
        if (begins_in_object(c)) return std::nullopt;
        text_.skip();
        keep(outer_, c);
        const bool was_in_string = outer_brackets_.is_in_string();
        const bool closes = outer_brackets_.take(c);
        see_in_object(c, was_in_string);
        if (!closes) continue;
        where_ = Where::Top;
        outer_.depth = outer_brackets_.deepest();
        if (has_list_) return std::nullopt;
        return std::move(outer_);
    }
    return std::nullopt;
}

// True where a list of records begins with this byte.
bool JsonRecords::begins_in_object(char c) {
    if (!awaits_value_ || is_blank(c)) return false;
    awaits_value_ = false;
    if (c == '{' && !has_name_ && is_one_of(kWrappers, key_)) ++level_;
    return c == '[' && list_begins(key_);
}

// Follows the keys of the envelope.
void JsonRecords::see_in_object(char c, bool was_in_string) {
    level_ = std::clamp<std::size_t>(outer_brackets_.depth(), 1, level_);
    if (outer_brackets_.depth() != level_) return;
    if (!was_in_string && outer_brackets_.is_in_string()) {
        last_string_.clear();
    } else if (outer_brackets_.is_in_string()) {
        if (last_string_.size() < kMaxKeyBytes) last_string_ += c;
    } else if (c == ':') {
        key_ = folded(last_string_);
        has_name_ = has_name_ || key_ == "name";
        awaits_value_ = true;
    }
}

// Takes the bracket where records begin after it.
bool JsonRecords::list_begins(std::string_view key) {
    if (!is_one_of(kListNames, key) || has_list_) return false;
    if (has_name_ && key != "services") return false;
    const auto head = text_.ahead(1024);
    const auto first = head.find_first_not_of(" \t\r\n", 1);
    if (first == std::string_view::npos || (head[first] != '{' && head[first] != ']')) return false;
    text_.skip();
    outer_.text += "[]";
    has_list_ = true;
    const auto envelope = key == "contents"  ? Envelope::Contents
                          : key == "content" ? Envelope::Content
                                             : Envelope::Named;
    enter(envelope, Where::InList);
    return true;
}

void JsonRecords::enter(Envelope envelope, Where where) {
    if (count_ == 0) envelope_ = envelope;
    where_ = where;
}

void JsonRecords::leave_list() {
    text_.skip();
    where_ = has_list_ ? Where::InObject : Where::Top;
}

std::string JsonRecords::header() const {
    if (!has_list_) return {};
    if (outer_brackets_.depth() == 0) return outer_.text;
    auto text = std::string{trimmed(outer_.text)};
    if (text.ends_with(',')) text.pop_back();
    return text.append(outer_brackets_.depth(), '}');
}

void JsonRecords::take_blanks(std::string_view blanks) {
    indent_.reset();
    while (text_.peek() != PageText::kEnd) {
        const auto c = static_cast<char>(text_.peek());
        if (c != '\0' && blanks.find(c) == std::string_view::npos) return;
        text_.skip();
        if (c == '\n') {
            indent_ = 0;
        } else if (indent_) {
            ++*indent_;
        }
    }
}

RawRecord JsonRecords::take_value() {
    RawRecord record;
    record.indent = indent_;
    BracketCount brackets;
    while (text_.peek() != PageText::kEnd) {
        if (record.text.size() == kMaxRecordBytes && !record.is_too_long && can_restart(record)) {
            record.is_too_long = true;
            return record;
        }
        const auto c = static_cast<char>(text_.peek());
        text_.skip();
        keep(record, c);
        const bool closes = brackets.take(c);
        record.depth = brackets.deepest();
        if (closes) return record;
    }
    record.is_cut = true;
    return record;
}

RawRecord JsonRecords::take_scalar() {
    RawRecord record;
    BracketCount brackets;
    while (text_.peek() != PageText::kEnd) {
        const auto c = static_cast<char>(text_.peek());
        const bool ends = c == ',' || c == ']' || c == '}' || c == '\n';
        if (ends && !brackets.is_in_string()) break;
        text_.skip();
        keep(record, c);
        brackets.take(c);
    }
    return record;
}

RawRecord JsonRecords::take_rest_of_line() {
    RawRecord record;
    while (text_.peek() != PageText::kEnd && text_.peek() != '\n') {
        const auto hand = text_.in_hand();
        const auto part = hand.substr(0, hand.find('\n'));
        const auto room = kMaxRecordBytes - record.text.size();
        record.is_too_long = record.is_too_long || part.size() > room;
        record.text += part.substr(0, room);
        text_.skip(part.size());
    }
    record.text = without_comma(record.text);
    record.depth = depth_of(record.text);
    return record;
}

bool JsonRecords::can_restart(const RawRecord& record) const {
    return where_ == Where::InList && record.indent && restarts_ < kMaxRestarts &&
           next_record_line(record.text, *record.indent) != std::string_view::npos;
}

void JsonRecords::restart_within(const RawRecord& broken) {
    if (!can_restart(broken)) return;
    ++restarts_;
    const auto at = next_record_line(broken.text, *broken.indent);
    text_.put_back(std::string_view{broken.text}.substr(at));
}

}  // namespace kiosk::feeds
