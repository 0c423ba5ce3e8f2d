// SPDX-License-Identifier: Apache-2.0
// The staff command as a person runs it: exit status, what is printed where.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cstdlib>
#include <regex>

#include "firmware/base/descriptor.h"
#include "firmware/store/database.h"
#include "tests/tools/localoffer/run_localoffer.h"

namespace kiosk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class LocalOffer : public testing::Test {
  protected:
    test::Ran run(const std::string& arguments) { return test::run_localoffer(folder_, arguments); }
    std::string build_demonstration() {
        const std::string content{KIOSK_SOURCE_DIR "/localoffer_data/content"};
        const auto file = (folder_ / "directory.sqlite").string();
        const auto ran =
            run("directory build " + content + "/england " + content + "/waltham-forest " +
                content + "/demonstration --built 2026-11-22 --out " + file);
        EXPECT_EQ(ran.status, 0) << ran.err;
        EXPECT_THAT(ran.err, IsEmpty());
        return file;
    }

    test::TemporaryFolder folder_;
};

TEST_F(LocalOffer, Builds_a_directory_quietly_and_says_what_it_holds) {
    const auto file = build_demonstration();
    const auto ran = run("directory check --today 2026-11-22 " + file);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("format 5, version 2026-11-22, built 2026-11-22, 152 services"));
    EXPECT_THAT(ran.out, HasSubstr("demonstration"));
    EXPECT_THAT(ran.out, HasSubstr("for Waltham Forest. Services: 152 fresh"));
    EXPECT_THAT(ran.out, Not(HasSubstr("no duty line")));
    EXPECT_THAT(ran.out, Not(HasSubstr("things that the law asks for")));
    const auto json = run("directory check --json --today 2026-11-22 " + file);
    EXPECT_THAT(json.out, HasSubstr("\"fresh\": 152"));
}

TEST_F(LocalOffer, Warns_of_a_local_page_that_asks_for_more_than_the_law_and_builds) {
    const auto page = [&](const std::string& name, const std::string& layer, const char* words) {
        test::write_file(folder_ / "ours/pages" / name,
                         "---\nid: my-referral\nlang: en\nlayer: " + layer +
                             "\nsource: us\nchecked: 2026-11-22\n---\n" + words + "\n");
    };
    std::filesystem::create_directories(folder_ / "ours/pages");
    page("my-referral.local.md", "local",
         "Anyone can ask. The school **must** have spent 6,000 pounds before you can ask for an "
         "EHC needs assessment.");
    const auto file = (folder_ / "warned.sqlite").string();
    const auto ran = run("directory build " + (folder_ / "ours").string() + " --out " + file);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("warning: ours/pages/my-referral.local.md: \"The school must"));
    EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1);
    EXPECT_THAT(run("directory check " + file).out,
                HasSubstr("look at: the page my-referral says: \"The school must"));
}

TEST_F(LocalOffer, None_of_our_own_local_pages_is_warned_of) {
    for (const auto* area :
         {"waltham-forest", "wigan", "sutton", "leicester", "leicestershire", "rutland"}) {
        std::filesystem::create_directories(folder_ / "empty");
        const auto ran = run("directory build " + (folder_ / "empty").string() + " --area " + area +
                             " --out " + (folder_ / "x.sqlite").string());
        EXPECT_THAT(ran.err, Not(HasSubstr("warning"))) << area;
    }
}

TEST_F(LocalOffer, Says_what_a_directory_lacks) {
    const auto file = (folder_ / "bare.sqlite").string();
    std::filesystem::create_directory(folder_ / "ours");
    ASSERT_EQ(run("directory build " + (folder_ / "ours").string() + " --out " + file).status, 0);
    const auto ran = run("directory check " + file);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("look at: no duty line"));
    EXPECT_THAT(ran.out, HasSubstr("look at: nothing for 17 of the 17 things"));
}

TEST_F(LocalOffer, Refuses_bad_content_with_every_problem_and_status_1_and_writes_nothing) {
    std::filesystem::create_directories(folder_ / "bad");
    test::write_file(folder_ / "bad/outcodes.csv",
                     "code,town,latitude,longitude,source,checked\nE17,W,x,0,us,2026-11-22\n");
    const auto ran = run("directory build " + (folder_ / "bad").string() + " --out " +
                         (folder_ / "new.sqlite").string());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("bad/outcodes.csv:2: latitude: \"x\" is not a number\n"));
    EXPECT_THAT(ran.err, HasSubstr("the outcode \"E17\" is there twice (first in england/"));
    EXPECT_THAT(ran.err, HasSubstr("localoffer: refused: "));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.sqlite"));
}

TEST_F(LocalOffer, Refuses_to_build_with_a_form_that_no_kiosk_would_open_and_names_its_file) {
    const std::filesystem::path content{KIOSK_SOURCE_DIR "/localoffer_data/content"};
    const auto england = folder_ / "england";
    std::filesystem::copy(content / "england", england, std::filesystem::copy_options::recursive);
    const auto form = england / "forms/ehc-needs-assessment.json";
    const std::regex urdu{R"re(,\s*"ur": "[^"]*")re"};
    test::write_file(form, std::regex_replace(test::read_text(form), urdu, "",
                                              std::regex_constants::format_first_only));
    const auto ran = run(
        "directory build " + england.string() + " " + (content / "waltham-forest").string() + " " +
        (content / "demonstration").string() + " --out " + (folder_ / "new.sqlite").string());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("england/forms/ehc-needs-assessment.json: the form: "));
    EXPECT_THAT(ran.err, HasSubstr("no words in \"ur\"\n"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.sqlite"));
}

TEST_F(LocalOffer, Finds_a_form_that_no_kiosk_would_open_when_it_checks_a_directory) {
    const auto file = build_demonstration();
    ASSERT_TRUE(store::Database::open(file, store::Mode::ReadWrite)
                    ->exec(R"(UPDATE form SET json = replace(json, '"ur":', '"xx":'))"));
    const auto ran = run("directory check " + file);
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err,
                HasSubstr("localoffer: directory.sqlite: form ehc-needs-assessment: the form: "));
}

TEST_F(LocalOffer, Leaves_no_core_file_and_lets_no_debugger_in) {
    rlimit core{};
    ASSERT_EQ(::getrlimit(RLIMIT_CORE, &core), 0);
    core.rlim_cur = core.rlim_max;
    ASSERT_EQ(::setrlimit(RLIMIT_CORE, &core), 0);
    // A pipe is opened only when someone opens its other end: at the first we know that the command is at its work, and
    // until we open the second it stays there.
    const auto content = folder_ / "content";
    std::filesystem::create_directory(content);
    for (const auto* name : {"danger.csv", "terms.csv"})
        ASSERT_EQ(::mkfifo((content / name).c_str(), 0600), 0);
    const auto line = "exec " KIOSK_BINARY_DIR "/bin/localoffer directory build " +
                      content.string() + " --out " + (folder_ / "x").string() + " 2>/dev/null";
    const auto child = ::fork();
    if (child == 0) {
        ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
        ::_exit(127);
    }
    base::Descriptor pipe{::open((content / "danger.csv").c_str(), O_WRONLY | O_CLOEXEC)};
    const auto at_work = std::filesystem::path{"/proc"} / std::to_string(child);
    const auto limits = test::read_text(at_work / "limits");
    struct stat owner {};
    EXPECT_EQ(::stat((at_work / "mem").c_str(), &owner), 0);
    pipe.close();
    pipe = base::Descriptor{::open((content / "terms.csv").c_str(), O_WRONLY | O_CLOEXEC)};
    pipe.close();
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);

    EXPECT_TRUE(std::regex_search(limits, std::regex{R"(Max core file size +0 +0 )"})) << limits;
    EXPECT_EQ(owner.st_uid, 0U) << "the kernel keeps for itself what may not be looked into";
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
    EXPECT_THAT(ran.out, testing::StartsWith(R"({"query":"speach therapy","results":[{"id":"1",)"));
    EXPECT_THAT(ran.out, HasSubstr(R"("reason":"corrected")"));
    EXPECT_THAT(ran.out, HasSubstr(R"("read_as":"speech therapy")"));
}

TEST_F(LocalOffer, Answers_a_line_for_each_query_in_order) {
    const auto queries = (folder_ / "queries").string();
    test::write_file(queries, "swimming\r\n\n  %_*()\nasd\n");
    const auto ran =
        run("search --directory " + build_demonstration() + " --json --queries " + queries);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 4);
    EXPECT_THAT(ran.out, testing::StartsWith(R"({"query":"swimming")"));
    EXPECT_THAT(ran.out, HasSubstr(R"({"query":"","results":[],"guide":[],"contacts":[])"));
}

TEST_F(LocalOffer, Searches_with_facets_and_says_what_is_not_known) {
    const auto file = build_demonstration();
    const auto all = run("search --directory " + file + " swimming");
    const auto some =
        run("search --directory " + file +
            " --age 7 --day sat --free --no-referral --near E17 --need autism swimming");
    EXPECT_EQ(all.status, 0);
    EXPECT_EQ(some.status, 0) << some.err;
    EXPECT_NE(all.out, some.out);
    // What follows a facet is the query.
    EXPECT_THAT(run("search --directory " + file + " --need autism swimming").out,
                HasSubstr("[Swimming]"));
    const auto either =
        run("search --directory " + file + " --need autism --need hearing swimming");
    EXPECT_EQ(either.status, 0) << either.err;
    EXPECT_EQ(run("search --directory " + file + " --limit 0 x").status, 2);
    EXPECT_EQ(run("search --directory " + file + " --queries /nowhere").status, 1);
}

TEST_F(LocalOffer, A_facet_that_no_service_has_is_a_slip_and_no_empty_answer) {
    const auto search = "search --directory " + build_demonstration() + " swimming ";
    for (const auto* slip : {"--age x", "--age 11-5", "--need foo", "--day xx", "--area nowhere",
                             "--category foo", "--access foo", "--near zzz"}) {
        const auto ran = run(search + slip);
        EXPECT_EQ(ran.status, 1) << slip;
        EXPECT_THAT(ran.out, testing::IsEmpty()) << slip;
        EXPECT_THAT(ran.err, HasSubstr(std::string(slip).substr(0, std::string(slip).find(' '))));
    }
    EXPECT_THAT(run(search + "--need foo").err, HasSubstr("autism"));
}

TEST_F(LocalOffer, Checks_the_index_beside_a_directory) {
    const auto file = build_demonstration();
    const auto index = folder_ / "directory.index";
    ASSERT_TRUE(std::filesystem::exists(index));
    std::filesystem::resize_file(index, 1000);
    EXPECT_THAT(run("directory check " + file).err, HasSubstr("the search index is damaged"));
    std::filesystem::remove(index);
    const auto without = run("directory check " + file);
    EXPECT_EQ(without.status, 0);
    EXPECT_THAT(without.out, HasSubstr("look at: no search index beside it"));
}

}  // namespace
}  // namespace kiosk
