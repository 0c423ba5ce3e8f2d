// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::feeds {

enum class Encoding { Utf8, Utf16Little, Utf16Big };

// Turns the bytes of a page into UTF-8, a chunk at a time. How they are written is told by the first chunk: a byte order
// mark, or the zeros that UTF-16 has beside Latin letters. Bytes that are not UTF-8 are read as Windows-1252, one by one, since
// files glued together from several programs are common.
class Decoder {
  public:
    // Appends to `text`.
    void take(std::string_view bytes, std::string& text);
    // What is left of a letter cut off at the end.
    void finish(std::string& text);

    [[nodiscard]] Encoding encoding() const { return encoding_; }
    [[nodiscard]] std::size_t foreign_letters() const { return foreign_; }  // of Windows-1252
    [[nodiscard]] std::size_t broken_letters() const { return broken_; }    // halves, U+FFFD now

  private:
    std::string_view begin(std::string_view bytes);
    void take_utf8(std::string_view bytes, std::string& text);
    void take_utf16(std::string_view bytes, std::string& text);
    void take_unit(char32_t unit, std::string& text);

    Encoding encoding_ = Encoding::Utf8;
    bool has_begun_ = false;
    std::string held_;   // bytes of a letter that the next chunk ends
    char32_t high_ = 0;  // a first half of a pair of UTF-16
    std::size_t foreign_ = 0;
    std::size_t broken_ = 0;
};

}  // namespace kiosk::feeds
