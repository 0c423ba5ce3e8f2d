// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/reader.h"

#include <algorithm>
#include <array>
#include <string>

#include "localoffer_data/text/words.h"

namespace kiosk::danger {
namespace {

constexpr std::size_t kLeastJoined = 6;  // bytes of a word that was cut apart
constexpr std::size_t kMostJoined = 24;
constexpr std::size_t kShortPart = 5;
constexpr std::size_t kLeastSpelled = 3;  // letters in "k m s"

// Ends of a sentence, and an empty line; a point is one unless more follow it ("i want to...") or a letter does ("k.m.s").
bool ends_sentence(std::string_view between, bool is_last) {
    if (std::ranges::count(between, '\n') > 1) return true;
    constexpr std::array<std::string_view, 4> kEnds{"؟", "۔", "।", "。"};
    for (const auto end : kEnds) {
        if (between.find(end) != std::string_view::npos) return true;
    }
    const auto sign = between.find_first_of(".!?");
    if (sign == std::string_view::npos) return false;
    const bool goes_on = between.find("..") != std::string_view::npos;
    return !goes_on && (sign + 1 < between.size() || is_last);
}

// The letters that a sign stands for in "k!ll", "$uicide", "r*pe".
std::string_view letters_for(char sign) {
    switch (sign) {
        case '@': return "a";
        case '!': return "i";
        case '$': return "s";
        case '*': return "aeiou";
        default: return {};
    }
}

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

class Reader {
  public:
    Reader(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    Reading read() {
        text::words_of(text_, words_);
        constexpr std::size_t kUsualMeanings = 12;
        tokens_.reserve(words_.size() + words_.size() / 4);
        reading_.steps.reserve(words_.size() * kUsualMeanings);
        for (std::size_t i = 0; i < words_.size(); ++i) add_word(i);
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            join_two(i);
            join_letters(i);
        }
        reading_.words = static_cast<std::uint32_t>(tokens_.size());
        return std::move(reading_);
    }

  private:
    struct Token {
        std::string_view text;
        std::size_t from = 0;  // bytes of the text
        std::size_t to = 0;
        bool is_understood = false;
    };

    [[nodiscard]] bool begins_sentence(std::size_t i) const {
        if (i == 0) return true;
        const auto from = words_[i - 1].to;
        return ends_sentence(text_.substr(from, words_[i].from - from), false);
    }

    // Nothing stands behind it: perhaps more of it is still to come.
    [[nodiscard]] bool is_unfinished(std::size_t i) const { return words_[i].to == text_.size(); }

    void add_word(std::size_t i) {
        const auto& word = words_[i];
        understand_anew();
        lexicon_.understand(word.text, understood_);
        if (understood_.meanings.empty() && !understood_.is_known) {
            const auto parts = lexicon_.taken_apart(word.text);
            for (std::size_t part = 0; part < parts.size(); ++part) {
                understand_anew();
                lexicon_.understand_exactly(parts[part], understood_);
                add_token(i, parts[part], part == 0 && begins_sentence(i));
            }
            if (!parts.empty()) return;
        }
        if (understood_.meanings.empty() && !understood_.is_known && is_unfinished(i)) {
            lexicon_.understand_beginning(word.text, understood_);
        }
        add_token(i, word.text, begins_sentence(i));
    }

    void understand_anew() {
        understood_.meanings.clear();
        understood_.is_known = false;
        understood_.is_little = false;
    }

    void add_token(std::size_t word, std::string_view text, bool begins) {
        const auto at = static_cast<std::uint32_t>(tokens_.size());
        const bool is_understood = !understood_.meanings.empty() || understood_.is_known;
        tokens_.push_back({text, words_[word].from, words_[word].to, is_understood});
        reading_.is_little.push_back(understood_.is_little ? 1 : 0);
        reading_.is_new_sentence.push_back(begins ? 1 : 0);
        add_steps(at, at + 1);
        reading_.steps.push_back({at, at + 1, kAnyWord});
        if (is_number(text)) reading_.steps.push_back({at, at + 1, kNumber});
    }

    void add_steps(std::size_t from, std::size_t to) {
        for (const auto meaning : understood_.meanings) {
            reading_.steps.push_back(
                {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), meaning});
        }
    }

    void understand_as_one(const std::string& joined, std::size_t from, std::size_t to) {
        understand_anew();
        if (!lexicon_.understand_exactly(joined, understood_)) return;
        add_steps(from, to);
    }

    [[nodiscard]] bool is_apart(std::size_t i) const {
        return i >= tokens_.size() || reading_.is_new_sentence[i] != 0;
    }

    // "sui cide", "k!ll", "$uicide".
    void join_two(std::size_t i) {
        const auto& first = tokens_[i];
        if (!first.is_understood && first.from > 0) {
            const auto sign = letters_for(text_[first.from - 1]);
            const bool leads = first.from == 1 || text_[first.from - 2] == ' ';
            if (leads && sign.size() == 1) {
                understand_as_one(std::string{sign}.append(first.text), i, i + 1);
            }
        }
        if (is_apart(i + 1)) return;
        const auto& second = tokens_[i + 1];
        if (first.is_understood && second.is_understood) return;
        const auto size = first.text.size() + second.text.size();
        if (size > kMostJoined) return;
        if (second.from == first.to + 1) {
            for (const char letter : letters_for(text_[first.to])) {
                auto joined = std::string{first.text} + letter;
                understand_as_one(joined.append(second.text), i, i + 2);
            }
        }
        if (size < kLeastJoined || std::min(first.text.size(), second.text.size()) > kShortPart) {
            return;
        }
        const auto joined = std::string{first.text}.append(second.text);
        if (lexicon_.is_written(joined)) understand_as_one(joined, i, i + 2);
    }

    [[nodiscard]] bool is_letter(std::size_t i) const { return tokens_[i].text.size() == 1; }

    // "k m s", "s u i c i d e", from the first letter of such a row.
    void join_letters(std::size_t i) {
        if (!is_letter(i) || (i > 0 && is_letter(i - 1) && !is_apart(i))) return;
        std::string joined{tokens_[i].text};
        auto end = i + 1;
        for (; !is_apart(end) && is_letter(end) && joined.size() < kMostJoined; ++end) {
            joined += tokens_[end].text;
        }
        if (joined.size() >= kLeastSpelled) understand_as_one(joined, i, end);
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<text::Word> words_;
    std::vector<Token> tokens_;
    Understood understood_;
    Reading reading_;
};

}  // namespace

Reading read_text(std::string_view text, const Lexicon& lexicon) {
    return Reader(text, lexicon).read();
}

}  // namespace kiosk::danger
