// SPDX-License-Identifier: Apache-2.0
#include "ui/input/edit.h"

#include <algorithm>
#include <array>

#include "firmware/base/utf8.h"

namespace kiosk::input {
namespace {

// Marks that sit on the letter before them go with it.
bool is_combining(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D;
}

// Letters of the names and languages of English towns, most used first; each ring starts with the plain letter.
constexpr std::array<std::string_view, 34> kAccents{"aáàâäãåăąāạảấầẩẫậắằẳẵặæ",
                                                    "AÁÀÂÄÃÅĂĄĀẠẢẤẦẨẪẬẮẰẲẴẶÆ",
                                                    "cçćčċ",
                                                    "CÇĆČĊ",
                                                    "dđďð",
                                                    "DĐĎÐ",
                                                    "eéèêëęěēėẽẹẻếềễểệ",
                                                    "EÉÈÊËĘĚĒĖẼẸẺẾỀỄỂỆ",
                                                    "gğģġ",
                                                    "GĞĢĠ",
                                                    "hħ",
                                                    "HĦ",
                                                    "iíìîïıīįĩịỉ",
                                                    "IÍÌÎÏİĪĮĨỊỈ",
                                                    "lłľĺļ",
                                                    "LŁĽĹĻ",
                                                    "nñńňņ",
                                                    "NÑŃŇŅ",
                                                    "oóòôöõøőōơọỏốồổỗộớờởỡợœ",
                                                    "OÓÒÔÖÕØŐŌƠỌỎỐỒỔỖỘỚỜỞỠỢŒ",
                                                    "rřŕ",
                                                    "RŘŔ",
                                                    "sșşśšß",
                                                    "SȘŞŚŠ",
                                                    "tțťţþ",
                                                    "TȚŤŢÞ",
                                                    "uúùûüůűūųưũụủứừửữự",
                                                    "UÚÙÛÜŮŰŪŲƯŨỤỦỨỪỬỮỰ",
                                                    "wŵẃẁẅ",
                                                    "WŴẂẀẄ",
                                                    "yýÿŷỳỹỵ",
                                                    "YÝŸŶỲỸỴ",
                                                    "zżźž",
                                                    "ZŻŹŽ"};

}  // namespace

std::size_t before(std::string_view value, std::size_t caret) {
    caret = std::min(caret, value.size());
    while (caret > 0) {
        --caret;
        const auto byte = static_cast<unsigned char>(value[caret]);
        if ((byte & 0xC0U) == 0x80U) continue;
        if (!is_combining(base::code_point_at(value, caret).value)) break;
    }
    return caret;
}

std::size_t after(std::string_view value, std::size_t caret) {
    if (caret >= value.size()) return value.size();
    caret = base::code_point_at(value, caret).next;
    while (caret < value.size() && is_combining(base::code_point_at(value, caret).value)) {
        caret = base::code_point_at(value, caret).next;
    }
    return caret;
}

Edit inserted(std::string_view value, std::size_t caret, std::string_view text, bool many_lines) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, next] = base::code_point_at(text, at);
        const bool broken = point == 0xFFFD && next == at + 1;
        if (point == '\n' || point == '\t' || point == '\r') {
            const bool half = point == '\r' && next < text.size() && text[next] == '\n';
            if (!half) clean += many_lines && point != '\t' ? '\n' : ' ';
        } else if (!broken && point >= 0x20 && point != 0x7F && (point < 0x80 || point > 0x9F)) {
            clean.append(text.substr(at, next - at));
        }
        at = next;
    }
    caret = std::min(caret, value.size());
    auto room = kMaxFieldBytes - std::min(kMaxFieldBytes, value.size());
    if (clean.size() > room) {
        while (room > 0 && (static_cast<unsigned char>(clean[room]) & 0xC0U) == 0x80U) --room;
        clean.resize(room);
    }
    std::string whole(value);
    whole.insert(caret, clean);
    return {std::move(whole), caret + clean.size()};
}

Edit erased_before(std::string_view value, std::size_t caret) {
    caret = std::min(caret, value.size());
    const auto from = before(value, caret);
    std::string whole(value);
    whole.erase(from, caret - from);
    return {std::move(whole), from};
}

Edit erased_after(std::string_view value, std::size_t caret) {
    caret = std::min(caret, value.size());
    std::string whole(value);
    whole.erase(caret, after(value, caret) - caret);
    return {std::move(whole), caret};
}

Edit next_accent(std::string_view value, std::size_t caret) {
    caret = std::min(caret, value.size());
    const auto from = before(value, caret);
    const auto letter = value.substr(from, caret - from);
    if (letter.empty()) return {std::string(value), caret};
    for (const auto ring : kAccents) {
        const auto at = ring.find(letter);
        if (at == std::string_view::npos) continue;
        const auto next = at + letter.size() < ring.size() ? at + letter.size() : 0;
        const auto accented = ring.substr(next, base::code_point_at(ring, next).next - next);
        std::string whole(value);
        whole.replace(from, letter.size(), accented);
        return {std::move(whole), from + accented.size()};
    }
    return {std::string(value), caret};
}

}  // namespace kiosk::input
