// SPDX-License-Identifier: Apache-2.0
// The staff command as a person runs it: exit status, what is printed where.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cstdlib>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class LocalOffer : public testing::Test {
  protected:
    struct Ran {
        int status = -1;
        std::string out;
        std::string err;
    };

    Ran run(const std::string& arguments) {
        const auto out = folder_ / "out";
        const auto err = folder_ / "err";
        const auto line = std::string{KIOSK_BINARY_DIR "/bin/localoffer "} + arguments + " >" +
                          out.string() + " 2>" + err.string();
        const int status = std::system(line.c_str());
        return {WEXITSTATUS(status), test::read_text(out), test::read_text(err)};
    }
    std::string build_demonstration() {
        const std::string content{KIOSK_SOURCE_DIR "/localoffer_data/content"};
        const auto file = (folder_ / "directory.sqlite").string();
        const auto ran = run("directory build " + content + "/waltham-forest " + content +
                             "/demonstration --built 2026-11-22 --out " + file);
        EXPECT_EQ(ran.status, 0) << ran.err;
        EXPECT_THAT(ran.err, IsEmpty());
        return file;
    }

    test::TemporaryFolder folder_;
};

TEST_F(LocalOffer, Builds_a_directory_quietly_and_checks_it_in_one_line) {
    const auto ran = run("directory check " + build_demonstration());
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("format 2, version 2026-11-22, built 2026-11-22, 152 services"));
    EXPECT_THAT(ran.out, HasSubstr("demonstration"));
}

TEST_F(LocalOffer, Refuses_bad_content_with_every_problem_and_status_1_and_writes_nothing) {
    std::filesystem::create_directories(folder_ / "bad");
    test::write_file(folder_ / "bad/outcodes.csv",
                     "code,town,latitude,longitude,source,checked\nE17,W,x,0,us,2026-11-22\n");
    const auto ran = run("directory build " + (folder_ / "bad").string() + " --out " +
                         (folder_ / "new.sqlite").string());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("bad/outcodes.csv:2: latitude: \"x\" is not a number\n"));
    EXPECT_THAT(ran.err, HasSubstr("the content: has 0 areas (area.csv), not one\n"));
    EXPECT_THAT(ran.err, HasSubstr("localoffer: refused: "));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.sqlite"));
}

TEST_F(LocalOffer, Refuses_a_file_that_is_no_directory_with_one_line) {
    test::write_file(folder_ / "x", "words");
    const auto ran = run("directory check " + (folder_ / "x").string());
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

TEST_F(LocalOffer, Gives_status_2_for_wrong_usage) {
    EXPECT_EQ(run("directory").status, 2);
    EXPECT_EQ(run("directory build --out x").status, 2);
    EXPECT_EQ(run("search words").status, 2);
    EXPECT_EQ(run("--help").status, 0);
}

TEST_F(LocalOffer, Searches_as_json_for_a_machine) {
    const auto ran =
        run("search --directory " + build_demonstration() + " --json --limit 2 speach therapy");
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("\"read_as\": \"speech therapy\""));
    EXPECT_THAT(ran.out, HasSubstr("\"service\": \"talking-steps-speech-and-language-therapy\""));
}

}  // namespace
}  // namespace kiosk
