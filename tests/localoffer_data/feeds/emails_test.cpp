// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/emails.h"

#include <gtest/gtest.h>

#include "localoffer_data/feeds/people.h"

namespace kiosk::feeds {
namespace {

const MailboxHints kHints{"little stars playgroup", {"aisha khan"}};

class TeamMailboxes : public testing::TestWithParam<const char*> {};
TEST_P(TeamMailboxes, Are_kept) { EXPECT_FALSE(is_named_email(GetParam(), kHints)); }
INSTANTIATE_TEST_SUITE_P(
    Emails, TeamMailboxes,
    testing::Values("info@elop.org", "senteam@wigan.gov.uk", "family.info@sutton.gov.uk",
                    "sen.team@cognus.org.uk", "bristol.autism.hotline@bristol.gov.uk",
                    "lac@qmul.ac.uk", "little.stars@gmail.com", "sendiass@x.org",
                    "localoffer@walthamforest.gov.uk", "thomley@thomley.org.uk",
                    "woodlands@primary.sch.uk", "office.123@school.org", "ot-referrals@nhs.net",
                    "hello@club.org", "earlyhelp@council.gov.uk", "headteacher@school.sch.uk",
                    "shortbreaks@council.gov.uk", "sendlocaloffer@wigan.gov.uk"));

class WorkersMailboxes : public testing::TestWithParam<const char*> {};
TEST_P(WorkersMailboxes, Are_left_out) { EXPECT_TRUE(is_named_email(GetParam(), kHints)); }
INSTANTIATE_TEST_SUITE_P(Emails, WorkersMailboxes,
                         testing::Values("jane.smith@council.gov.uk", "j.smith@nhs.net",
                                         "jane@club.org", "jsmith@school.sch.uk",
                                         "janesmith@gmail.com", "jane_smith2@x.org",
                                         "oluwaseun.adeyemi@nhs.net", "khan.a@x.org",
                                         "a.khan@x.org", "akhan@x.org", "aisha@x.org",
                                         "sarah.carey@x.gov.uk", "mary-ann.jones@x.gov.uk",
                                         "paul.wood@x.gov.uk"));

TEST(Emails, An_address_is_found_among_words_and_tidied) {
    EXPECT_EQ(tidy_email("mailto:Info@Example.GOV.uk?subject=Hello"), "info@example.gov.uk");
    EXPECT_EQ(tidy_email("Write to <info@x.org>."), "info@x.org");
    EXPECT_EQ(tidy_email("info@x"), "");
    EXPECT_EQ(tidy_email("info(at)x.org"), "");
    EXPECT_EQ(tidy_email("@x.org"), "");
    EXPECT_EQ(tidy_email("a@b@c.org"), "b@c.org");
}

TEST(Emails, A_text_keeps_its_team_addresses_only) {
    const auto out = without_named_emails("Ask jane.smith@x.org or info@x.org.", kHints);
    EXPECT_EQ(out.text, "Ask (e-mail not shown) or info@x.org.");
    EXPECT_EQ(out.removed, 1U);
}

TEST(People, Names_of_persons_are_told_from_names_of_teams) {
    for (const auto* name : {"Jane Smith", "Mrs J Smith", "Dr Khan", "Sarah", "Ann Persona",
                             "Priya Shah", "Oluwaseun Patel"}) {
        EXPECT_TRUE(is_persons_name(name)) << name;
    }
    for (const auto* name : {"Reception", "SEND Team", "Family Information Service", "",
                             "Jane Smith Family Hub", "public contact name"}) {
        EXPECT_FALSE(is_persons_name(name)) << name;
    }
}

TEST(People, Names_of_head_teachers_are_left_out_of_texts) {
    EXPECT_EQ(without_named_leaders("A school. Headteacher: Mrs J Smith. Open daily."),
              "A school. Open daily.");
    EXPECT_EQ(without_named_leaders("SENCO - Ann Lee\nRing us"), "\nRing us");
    EXPECT_EQ(without_named_leaders("Our Head Teacher is Mr. Brown, ring us"), "Our ring us");
    for (const auto* text : {"Ask the headteacher of your school.", "Manager: ring the office",
                             "The SENCO will help. Come along", "Headteacher: SEND Team"}) {
        EXPECT_EQ(without_named_leaders(text), text);
    }
}

TEST(People, A_named_person_becomes_the_team) {
    const std::vector<std::string> names{"Jane Smith"};
    EXPECT_EQ(without_names("Contact Jane Smith on 101", names), "Contact the team on 101");
}

}  // namespace
}  // namespace kiosk::feeds
