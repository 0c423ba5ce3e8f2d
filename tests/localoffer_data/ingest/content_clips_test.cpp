// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>

#include "localoffer_data/ingest/content.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/webm.h"

namespace kiosk::ingest {
namespace {

using testing::ElementsAre;

constexpr std::string_view kHead = "screen,kind,file,transcript,source,checked\n";

class ClipKeeper : public NoSink {
  public:
    using NoSink::add;
    base::Result<void> add(const model::Clip& clip) override {
        clips.push_back(clip);
        return {};
    }
    base::Result<void> add(const model::ClipFrame& /*frame*/) override {
        ++frames;
        return {};
    }
    std::vector<model::Clip> clips;
    int frames = 0;
};

class Clips : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "area/clips");
        test::write_file(folder_ / "area/area.csv",
                         "id,name,council,home_outcode,law_checked,source,checked\n"
                         "wf,Waltham Forest,LBWF,E17,2026-11-22,us,2026-11-22\n");
        test::write_file(folder_ / "area/categories.csv",
                         "id,order,name,source,checked\nplay,1,Things to do,us,2026-11-22\n");
        test::write_file(folder_ / "area/outcodes.csv",
                         "code,town,latitude,longitude,source,checked\n"
                         "E17,Walthamstow,51.58,-0.01,us,2026-11-22\n");
        std::filesystem::copy_file(std::filesystem::path(KIOSK_BINARY_DIR) /
                                       "localoffer_data/content/test-clips/clips/test.webm",
                                   folder_ / "area/clips/a.webm");
    }
    Problems read(const std::string& rows) {
        test::write_file(folder_ / "area/clips.csv", std::string{kHead} + rows);
        const std::array folders{folder_ / "area"};
        return read_content(folders, keeper_);
    }

    test::TemporaryFolder folder_;
    ClipKeeper keeper_;
};

TEST_F(Clips, A_clip_is_given_with_its_transcript_and_every_frame) {
    test::write_file(folder_ / "area/clips/a.md", "Hello.\n\n- one\n- two\n");
    const auto problems = read("help,bsl,a.webm,a.md,us,2026-11-22\n");
    ASSERT_THAT(problems.lines(), ElementsAre());
    ASSERT_EQ(keeper_.clips.size(), 1U);
    const auto& clip = keeper_.clips.front();
    EXPECT_EQ(clip.screen, "help");
    EXPECT_EQ(clip.transcript, "Hello.\n\u2022\u00A0one\n\u2022\u00A0two");
    EXPECT_EQ(clip.width, 320);
    EXPECT_EQ(clip.height, 240);
    EXPECT_EQ(clip.frames, 100);
    EXPECT_EQ(keeper_.frames, clip.frames);
}

TEST_F(Clips, What_does_not_fit_is_said_with_its_line) {
    test::write_file(folder_ / "area/clips/torn.webm", "\x1A\x45");
    EXPECT_THAT(
        read("nowhere,bsl,a.webm,Hello.,us,2026-11-22\n"
             "page:none,bsl,a.webm,Hello.,us,2026-11-22\n"
             "help,bsl,torn.webm,Hello.,us,2026-11-22\n"
             "home,bsl,../a.webm,Hello.,us,2026-11-22\n"
             "guide,song,a.webm,Hello.,us,2026-11-22\n"
             "people,bsl,gone.webm,Hello.,us,2026-11-22\n"
             "check,bsl,a.webm,none.md,us,2026-11-22\n"
             "search,bsl,a.webm,Hello.,us,2026-11-22\n"
             "search,bsl,a.webm,Hello.,us,2026-11-22\n")
            .lines(),
        ElementsAre("area/clips.csv:5: file: \"../a.webm\" is not a file of the folder clips",
                    "area/clips.csv:6: kind: \"song\" is not bsl",
                    "area/clips.csv:8: transcript: \"none.md\" cannot be read",
                    "area/clips.csv:10: the clip \"search bsl\" is there twice (first in "
                    "area/clips.csv:9)",
                    "area/clips.csv:2: screen: \"nowhere\" is no screen that can have a clip",
                    "area/clips.csv:3: screen: \"page:none\" is no page that is there",
                    "area/clips.csv:4: file: torn.webm the file is cut short",
                    "area/clips.csv:7: file: gone.webm cannot be read"));
}

TEST_F(Clips, A_picture_that_does_not_decode_is_refused) {
    const auto bytes = test::webm({.blocks = test::two_pictures()});
    test::write_file(folder_ / "area/clips/a.webm", std::string{base::as_text(bytes)});
    EXPECT_THAT(read("help,bsl,a.webm,Hello.,us,2026-11-22\n").lines(),
                ElementsAre("area/clips.csv:2: file: a.webm a frame that does not decode"));
}

TEST_F(Clips, A_transcript_over_the_limit_is_refused) {
    const auto row = [](std::size_t bytes) {
        return "help,bsl,a.webm," + std::string(bytes, 'a') + ",us,2026-11-22\n";
    };
    EXPECT_THAT(read(row(model::kMaxTranscriptBytes)).lines(), ElementsAre());
    EXPECT_THAT(read(row(model::kMaxTranscriptBytes + 1)).lines(),
                ElementsAre("area/clips.csv:2: transcript: is over 6000 bytes or 80 paragraphs"));
}

}  // namespace
}  // namespace kiosk::ingest
