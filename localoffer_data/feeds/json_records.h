// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "localoffer_data/feeds/page.h"

namespace kiosk::feeds {

// How the records of a page of JSON lie in it.
enum class Envelope {
    Single,    // one object
    Array,     // [ ... ]
    Contents,  // {"contents": [ ... ]}, as Open Referral UK 3 has it
    Content,   // {"content": [ ... ]}, as Open Referral UK 1 and Outpost have it
    Named,     // a list under another name: "services", "results" ...
    Lines,     // JSON Lines
};
[[nodiscard]] std::string_view to_text(Envelope envelope);  // "a page with contents"

// One record as text, not yet looked into.
struct RawRecord {
    std::string text;
    std::size_t number = 0;    // from 1, in this page
    std::size_t depth = 0;     // of brackets
    bool is_too_long = false;  // then the text is its beginning only
    bool is_cut = false;       // the page ended in it
    // How far in it begins, where it has a line of its own.
    std::optional<std::size_t> indent;
};

// Follows the brackets of a value, without looking into it.
class BracketCount {
  public:
    // True where this byte closes the value.
    bool take(char c);
    [[nodiscard]] bool is_in_string() const { return is_in_string_; }
    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] std::size_t deepest() const { return deepest_; }

  private:
    std::size_t depth_ = 0;
    std::size_t deepest_ = 0;
    bool is_in_string_ = false;
    bool is_escaped_ = false;
};

// Finds the records of a page of JSON, one at a time, whatever lies around them. Nothing but the record at hand is held.
class JsonRecords {
  public:
    // `text` outlives this.
    explicit JsonRecords(PageText& text);

    // Nothing at the end of the page.
    [[nodiscard]] std::optional<RawRecord> next();

    // After a record that is broken: reads on at the next line that looks like the beginning of a record, where the broken one
    // may have swallowed it.
    void restart_within(const RawRecord& broken);

    [[nodiscard]] Envelope envelope() const { return envelope_; }
    // What the envelope says beside its records, as JSON with an empty list in their place; whole only after the last of them.
    [[nodiscard]] std::string header() const;
    [[nodiscard]] std::size_t count() const { return count_; }

  private:
    enum class Where { Top, InList, InObject };

    [[nodiscard]] bool looks_like_lines();
    [[nodiscard]] bool list_begins(std::string_view key);
    void take_blanks(std::string_view blanks);
    void enter(Envelope envelope, Where where);
    void leave_list();
    bool begins_in_object(char c);
    void see_in_object(char c, bool was_in_string);
    [[nodiscard]] bool can_restart(const RawRecord& record) const;
    std::optional<RawRecord> next_line();
    std::optional<RawRecord> next_at_top();
    std::optional<RawRecord> next_in_list();
    std::optional<RawRecord> next_in_object();
    RawRecord take_value();
    RawRecord take_scalar();
    RawRecord take_rest_of_line();
    RawRecord numbered(RawRecord record);

    PageText& text_;
    Where where_ = Where::Top;
    Envelope envelope_ = Envelope::Single;
    bool is_lines_ = false;
    bool has_list_ = false;
    std::size_t count_ = 0;
    std::size_t restarts_ = 0;
    // The object around the list, or the record that an object at the top turns out to be.
    RawRecord outer_;
    BracketCount outer_brackets_;
    std::string last_string_;
    std::string key_;
    std::size_t level_ = 1;  // of brackets at which the keys of the envelope stand
    bool has_name_ = false;
    bool awaits_value_ = false;
    std::optional<std::size_t> indent_;
};

}  // namespace kiosk::feeds
