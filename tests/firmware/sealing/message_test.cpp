// SPDX-License-Identifier: Apache-2.0
#include "firmware/sealing/message.h"

#include <gtest/gtest.h>

#include <set>

#include "firmware/sealing/quoted_printable.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::sealing {
namespace {

using base::Code;

const MessageParts kParts{"WF-7K2D-9QRT", "Child: Zo\xC3\xAB = 3\n--=_localoffer--\n\nend \n",
                          "\xD8\xA7\xD8\xB1\xD8\xAF\xD9\x88\n", "ur", "{\"a\":1}"};

std::string written(const MessageParts& parts) {
    return std::string{base::as_text(write_message(parts)->view())};
}

TEST(Message, Every_part_reads_back_as_it_was_written) {
    const auto opened = read_message(base::as_bytes(written(kParts)));
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->reference, kParts.reference);
    EXPECT_EQ(opened->text, kParts.text);
    EXPECT_EQ(opened->family_text, kParts.family_text);
    EXPECT_EQ(opened->family_lang, kParts.family_lang);
    EXPECT_EQ(opened->json, kParts.json);
}

TEST(Message, Request_in_english_has_no_family_part) {
    auto parts = kParts;
    parts.family_text = {};
    parts.family_lang = {};
    const auto opened = read_message(base::as_bytes(written(parts)));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->family_text, "");
    EXPECT_EQ(opened->family_lang, "");
}

TEST(Message, Any_word_in_the_text_survives) {
    for (const std::string text : {"=", "==20", " ", "\n", "a \nb\t\n", ".\n..\n", "From me\n",
                                   "\r\n", "\x01\x7F", "tab\t"}) {
        auto parts = kParts;
        parts.text = text;
        const auto opened = read_message(base::as_bytes(written(parts)));
        ASSERT_TRUE(opened) << text;
        EXPECT_EQ(opened->text, text);
    }
}

TEST(Message, Lines_stay_within_what_mail_allows) {
    auto parts = kParts;
    const std::string paste(5000, 'x');
    parts.text = paste;
    const auto message = written(parts);
    std::size_t start = 0;
    while (true) {
        const auto end = message.find("\r\n", start);
        if (end == std::string::npos) break;
        EXPECT_LE(end - start, 998U);
        start = end + 2;
    }
    EXPECT_LE(message.size() - start, 998U);
}

TEST(Message, Size_says_little_about_how_much_was_written) {
    std::set<std::size_t> sizes;
    for (std::size_t length = 1; length < 10'000; length += 50) {
        auto parts = kParts;
        const std::string words(length, 'w');
        parts.text = words;
        const auto size = written(parts).size();
        EXPECT_EQ(size % kBucketBytes, 0U);
        sizes.insert(size);
    }
    EXPECT_EQ(sizes.size(), 1U);
}

TEST(Message, Request_too_long_to_keep_is_too_large) {
    auto parts = kParts;
    const std::string fits(480'000, 'w');
    parts.text = fits;
    EXPECT_TRUE(write_message(parts));
    const std::string too_long(kMaxMessageBytes, 'w');
    parts.text = too_long;
    EXPECT_EQ(write_message(parts).error().code, Code::TooLarge);
    EXPECT_EQ(read_message(base::Bytes(kMaxMessageBytes + 1)).error().code, Code::TooLarge);
}

TEST(Message, Reference_or_language_that_could_forge_a_header_is_refused) {
    auto parts = kParts;
    parts.reference = "WF\r\nBcc: someone";
    EXPECT_EQ(write_message(parts).error().code, Code::Invalid);
    parts = kParts;
    parts.family_lang = "ur\r\n";
    EXPECT_EQ(write_message(parts).error().code, Code::Invalid);
}

TEST(Message, Odd_shapes_are_refused) {
    const auto good = written(kParts);
    const auto changed = [&](std::string_view from, std::string_view to) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    for (const auto& bad :
         {std::string{}, good.substr(0, 200), changed("multipart/mixed", "multipart/other"),
          changed("Reference: WF-7K2D-9QRT", "Reference: ../../etc"),
          changed("--=_localoffer--", "--=_localoffer-x"), changed("Language: ur", "Language: en"),
          changed("quoted-printable", "8bit"), changed("application/json", "text/html"),
          changed("=C3=AB", "=FF=AB"),
          changed("MIME-Version: 1.0\r\n", std::string(300, 'x') + "\r\n")}) {
        EXPECT_FALSE(read_message(base::as_bytes(bad)));
    }
}

TEST(Message, A_mail_program_finds_the_same_parts) {
    if (!test::run("python3 -c 'import email'")) GTEST_SKIP() << "python3 is not installed";
    const test::TemporaryFolder folder;
    test::write_file(folder / "message", written(kParts));
    test::write_file(folder / "text", kParts.text);
    test::write_file(folder / "family", kParts.family_text);
    test::write_file(folder / "check.py", R"(
import email, email.policy, sys
folder = sys.argv[1] + "/"
message = email.message_from_binary_file(open(folder + "message", "rb"), policy=email.policy.default)
parts = list(message.iter_parts())
assert [part.get_filename() for part in parts] == ["request.txt", "request.ur.txt", "request.json"]
def words(part):
    return part.get_content().replace("\r\n", "\n").rstrip("\n")
assert words(parts[0]) == open(folder + "text", encoding="utf-8").read().rstrip("\n")
assert words(parts[1]) == open(folder + "family", encoding="utf-8").read().rstrip("\n")
assert parts[2].get_content() == b'{"a":1}'
assert not message.defects and message.epilogue.strip() == ""
)");
    EXPECT_EQ(
        std::system(
            ("python3 " + (folder / "check.py").string() + " " + folder.path().string()).c_str()),
        0);
}

TEST(QuotedPrintable, Loose_spelling_is_refused) {
    for (const auto* bad : {"=", "=4", "=4x", "=c3", "\xC3", "a\nb", "\t"}) {
        EXPECT_FALSE(from_quoted_printable(bad)) << bad;
    }
}

}  // namespace
}  // namespace kiosk::sealing
