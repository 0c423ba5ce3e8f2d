// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/ui/paint/sample_frames.h"
#include "ui/paint/painter.h"
#include "ui/paint/presenter.h"

namespace kiosk::paint {
namespace {

// Pictures to look at: they are written where the tests were built, under pictures/.
class Pictures : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_);
        auto engine = typeset::Engine::open(KIOSK_FONTS, sample::kDesk.px_per_mm);
        ASSERT_TRUE(engine);
        text_ = std::move(engine).value();
    }

    void keep(const std::string& name, const layout::Frame& frame,
              const layout::Attention& attention, const Theme& theme = daylight()) {
        Painter painter(*text_, theme);
        ASSERT_FALSE(painter.paint(frame, attention).empty());
        const auto path = folder_ + "/" + name + ".png";
        ASSERT_TRUE(write_png(painter.surface(), path));
        std::ifstream file(path, std::ios::binary);
        std::string start(8, ' ');
        file.read(start.data(), 8);
        EXPECT_EQ(start, "\x89PNG\r\n\x1a\n");
    }

    std::string folder_ = std::string(KIOSK_BINARY_DIR) + "/pictures";
    std::unique_ptr<typeset::Engine> text_;
};

TEST_F(Pictures, The_home_screen_is_written) { keep("home-en", sample::home(*text_, "en"), {}); }

TEST_F(Pictures, The_home_screen_with_the_focus_shown_is_written) {
    keep("home-en-focus", sample::home(*text_, "en"), {"find", ""});
}

TEST_F(Pictures, The_Urdu_home_screen_is_written) {
    keep("home-ur", sample::home(*text_, "ur"), {"door:path", ""});
}

TEST_F(Pictures, The_gallery_of_shapes_is_written) {
    keep("gallery", sample::gallery(*text_), {"Card", "Pressed"});
}

TEST_F(Pictures, The_icons_are_written) { keep("icons", sample::icons(*text_), {}); }

TEST_F(Pictures, The_pictograms_are_written) {
    const auto sheets = sample::pictograms(*text_);
    ASSERT_FALSE(sheets.empty());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        for (const auto* theme : {"daylight", "yellow_on_black"}) {
            keep("pictograms-" + std::to_string(i + 1) + "-" + theme, sheets[i], {},
                 *find_theme(theme));
        }
    }
}

TEST_F(Pictures, A_folder_that_is_not_there_refuses_a_picture) {
    const auto refused = write_png(Surface(4, 4), "/nonexistent/picture.png");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::Code::Io);
}

}  // namespace
}  // namespace kiosk::paint
