// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/webm.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/fixtures/webm.h"

namespace kiosk::ingest {
namespace {

using test::operator+;
using test::block;
using test::change;
using test::two_pictures;
using test::webm;
using test::WebmParts;
using test::whole_picture;

std::string refusal(const base::Bytes& file) {
    const auto film = read_webm(file);
    return film ? "taken" : film.error().detail;
}

TEST(Webm, Pictures_are_read_with_their_times_and_size) {
    const auto film = read_webm(webm({.blocks = two_pictures()}));
    ASSERT_TRUE(film) << film.error().detail;
    EXPECT_EQ(film->width, 320);
    EXPECT_EQ(film->height, 240);
    ASSERT_EQ(film->frames.size(), 2U);
    EXPECT_EQ(film->frames[1].at, std::chrono::milliseconds{40});
    EXPECT_EQ(film->frames[1].bytes, change());
    EXPECT_EQ(film->length, std::chrono::milliseconds{79});
}

TEST(Webm, A_recording_that_did_not_know_its_size_is_read) {
    auto file = webm({.blocks = two_pictures()});
    const base::Bytes segment{0x18, 0x53, 0x80, 0x67};
    const auto at = std::search(file.begin(), file.end(), segment.begin(), segment.end());
    ASSERT_NE(at, file.end());
    at[4] = 0x7F;
    at[5] = 0xFF;
    EXPECT_EQ(refusal(file), "taken");
}

TEST(Webm, What_it_is_not_is_said) {
    const auto with = [](WebmParts parts) {
        if (parts.blocks.empty()) parts.blocks = two_pictures();
        return refusal(webm(parts));
    };
    EXPECT_EQ(refusal({}), "has no pictures");
    EXPECT_EQ(refusal({0x00, 0x01}), "is no WebM file");
    EXPECT_EQ(refusal({0x81, 0x80}), "is no WebM file");
    EXPECT_EQ(with({.doc_type = "matroska"}), "is no WebM file");
    EXPECT_EQ(with({.codec = "V_VP9"}), "its pictures are not in VP8");
    EXPECT_EQ(with({.track_type = 2}), "has more than its pictures");
    EXPECT_EQ(with({.in_track = test::element(0x6D80, {})}), "is locked or packed");
    EXPECT_EQ(with({.after_track = test::element(0xAE, {})}),
              "has more than its pictures: leave the sound out");
    EXPECT_EQ(with({.blocks = block(0, whole_picture(64, 48))}), "a picture of another size");
    EXPECT_EQ(with({.blocks = block(0, change())}), "the first frame is no whole picture");
    EXPECT_EQ(with({.blocks = block(0, whole_picture(320, 240), 0x02)}),
              "has several pictures in one block");
    EXPECT_EQ(with({.blocks = block(0, {0x00, 0, 0})}),
              "a hidden frame: encode with -auto-alt-ref 0");
}

TEST(Webm, Each_limit_holds_and_one_more_is_refused) {
    const auto sized = [](int width, int height) {
        return refusal(webm({.width = static_cast<std::uint32_t>(width),
                             .height = static_cast<std::uint32_t>(height),
                             .blocks = block(0, whole_picture(width, height))}));
    };
    EXPECT_EQ(sized(640, 480), "taken");
    EXPECT_EQ(sized(641, 480), "is over 640 by 480, or over 5 minutes");
    EXPECT_EQ(sized(640, 481), "is over 640 by 480, or over 5 minutes");
    const auto second_at = [](std::uint16_t at) {
        return refusal(webm({.blocks = block(0, whole_picture(320, 240)) + block(at, change())}));
    };
    EXPECT_EQ(second_at(39), "taken");
    EXPECT_EQ(second_at(38), "has more than 25 pictures a second");
    const auto cluster_at = [](std::uint32_t at) {
        return refusal(webm({.blocks = block(0, whole_picture(320, 240)) + test::number(0xE7, at) +
                                       block(0, change())}));
    };
    EXPECT_EQ(cluster_at(300'000 - 39), "taken");
    EXPECT_EQ(cluster_at(300'000 - 38), "is over 5 minutes");
}

TEST(Webm, A_file_cut_anywhere_is_refused_or_shorter) {
    const auto file = webm({.blocks = two_pictures()});
    for (std::size_t bytes = 0; bytes < file.size(); ++bytes)
        EXPECT_FALSE(read_webm(base::ByteView{file}.first(bytes))) << bytes;
}

}  // namespace
}  // namespace kiosk::ingest
