// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/text/words.h"

#include <libstemmer.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace kiosk::text {
namespace {

// Letters that decomposing does not take apart, and forms that keyboards of one language give for another's.
struct Same {
    char32_t letter;
    std::string_view as;
};
constexpr std::array<Same, 17> kSame{{
    {0xE6, "ae"},   // æ
    {0xF0, "d"},    // ð
    {0xF8, "o"},    // ø
    {0xFE, "th"},   // þ
    {0x111, "d"},   // đ
    {0x127, "h"},   // ħ
    {0x131, "i"},   // ı
    {0x142, "l"},   // ł
    {0x153, "oe"},  // œ
    {0x257, "d"},   // ɗ
    {0x629, "ه"},   // ة
    {0x643, "ک"},   // ك
    {0x649, "ی"},   // ى
    {0x64A, "ی"},   // ي
    {0x6BE, "ه"},   // ھ
    {0x6C1, "ه"},   // ہ
    {0x6C3, "ه"},   // ۃ
}};

// Marks that a reader of the script leaves out: accents of Latin and Cyrillic, vowels of Arabic, its stretching.
bool is_left_out(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 ||
           c == 0x200C || c == 0x200D || c == 0xAD;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0x2BC || c == 0x2018 || c == 0x2019;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_plain_word(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

bool belongs_to_word(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND: return true;
        default: return false;
    }
}

void append_letter(char32_t c, std::string& word) {
    if (is_left_out(c)) return;
    const auto* same =
        std::find_if(kSame.begin(), kSame.end(), [&](const Same& s) { return s.letter == c; });
    if (same != kSame.end()) {
        word += same->as;
        return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    for (utf8proc_ssize_t i = 0; i < length; ++i) {
        word += static_cast<char>(bytes.at(static_cast<std::size_t>(i)));
    }
}

void append_folded(char32_t c, std::string& word) {
    constexpr std::size_t kMost = 18;  // no letter decomposes into more
    std::array<utf8proc_int32_t, kMost> parts{};
    int last_class = 0;
    constexpr auto kHow =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                               kMost, kHow, &last_class);
    if (count < 0 || static_cast<std::size_t>(count) > kMost) return;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        append_letter(static_cast<char32_t>(parts.at(i)), word);
    }
}

// Cuts one text into words, code point by code point.
class Cutter {
  public:
    Cutter(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

    void cut() {
        while (at_ < text_.size()) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (is_plain_word(byte)) {
                open();
                const bool is_upper = byte >= 'A' && byte <= 'Z';
                put(static_cast<char>(is_upper ? byte - 'A' + 'a' : byte));
                ++at_;
            } else if (byte < 0x80) {
                other(byte, 1);
            } else {
                beyond_ascii();
            }
        }
        close(at_);
    }

  private:
    void beyond_ascii() {
        utf8proc_int32_t code = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text_.data() + at_);
        const auto length =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text_.size() - at_), &code);
        if (length <= 0) return other(0, 1);
        const auto letter = static_cast<char32_t>(code);
        const auto size = static_cast<std::size_t>(length);
        if (is_left_out(letter)) {
            at_ += size;
        } else if (belongs_to_word(letter)) {
            open();
            if (word_->text.size() < kMaxWordBytes) append_folded(letter, word_->text);
            at_ += size;
        } else {
            other(letter, size);
        }
    }

    void other(char32_t sign, std::size_t size) {
        const bool between_letters = word_ != nullptr && is_apostrophe(sign) &&
                                     at_ + size < text_.size() && letter_follows(at_ + size);
        if (!between_letters) {
            const bool was_open = word_ != nullptr;
            close(at_);
            hyphen_ = was_open && is_hyphen(sign);
        }
        at_ += size;
    }

    [[nodiscard]] bool letter_follows(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        return is_plain_word(byte) || byte >= 0x80;
    }

    void open() {
        if (word_ != nullptr) return;
        words_.push_back({{}, at_, at_, hyphen_});
        word_ = &words_.back();
        hyphen_ = false;
    }

    void put(char c) {
        if (word_->text.size() < kMaxWordBytes) word_->text += c;
    }

    void close(std::size_t at) {
        if (word_ == nullptr) return;
        word_->to = at;
        if (word_->text.empty()) words_.pop_back();  // marks alone
        word_ = nullptr;
    }

    std::string_view text_;
    std::vector<Word>& words_;
    std::size_t at_ = 0;
    Word* word_ = nullptr;
    bool hyphen_ = false;
};

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

void words_of(std::string_view text, std::vector<Word>& words) {
    words.clear();
    Cutter(text, words).cut();
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    words_of(text, words);
    return words;
}

std::string folded(std::string_view text) {
    std::string out;
    for (const auto& word : words_of(text)) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

std::string stem(std::string_view folded_word) {
    constexpr std::size_t kShortest = 3;
    const bool is_english =
        folded_word.size() >= kShortest && std::all_of(folded_word.begin(), folded_word.end(),
                                                       [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_english) return std::string{folded_word};
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> english{
        sb_stemmer_new("english", "UTF_8")};
    if (!english) return std::string{folded_word};
    const auto* stemmed =
        sb_stemmer_stem(english.get(), reinterpret_cast<const sb_symbol*>(folded_word.data()),
                        static_cast<int>(folded_word.size()));
    if (stemmed == nullptr) return std::string{folded_word};
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(english.get()))};
}

}  // namespace kiosk::text
