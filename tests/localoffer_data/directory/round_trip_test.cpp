// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/directory/sample.h"

namespace kiosk::directory {
namespace {

using base::Code;

class RoundTrip : public testing::Test {
  protected:
    void SetUp() override { write_and_open(); }

    void write_and_open() {
        const auto path = folder_ / "directory.sqlite";
        const auto written = write(content_, {test::kDay, "7"}, path);
        ASSERT_TRUE(written) << written.error().detail;
        auto opened = Directory::open(path.string());
        ASSERT_TRUE(opened) << opened.error().detail;
        directory_.emplace(*std::move(opened));
    }

    test::TemporaryFolder folder_;
    model::Content content_ = test::sample_content();
    std::optional<Directory> directory_;
};

TEST_F(RoundTrip, The_edition_says_what_it_holds) {
    const auto& edition = directory_->edition();
    EXPECT_EQ(edition.format, kFormatVersion);
    EXPECT_EQ(edition.built, test::kDay);
    EXPECT_EQ(edition.version, "7");
    EXPECT_EQ(edition.services, 2);
    EXPECT_EQ(edition.pages, 3);
    EXPECT_EQ(edition.contacts, 2);
    EXPECT_TRUE(edition.is_demonstration);
}

TEST_F(RoundTrip, Symbols_come_back_with_their_makers_each_once) {
    const model::Provenance maker{"A. Maker", test::kDay};
    content_.symbols = {{"home", "CC BY 4.0", maker, base::Bytes(model::kSymbolBytes, 7)},
                        {"bus", "CC BY 4.0", maker, base::Bytes(model::kSymbolBytes, 9)}};
    write_and_open();
    const auto pixels = directory_->symbol_pixels("bus");
    ASSERT_TRUE(pixels) << pixels.error().detail;
    EXPECT_EQ(*pixels, content_.symbols[1].pixels);
    EXPECT_EQ(directory_->symbol_pixels("clock").error().code, Code::NotFound);
    EXPECT_EQ(directory_->symbols()->size(), 2U);
    EXPECT_EQ(*directory_->symbol_sources(),
              (std::vector{model::SymbolSource{"A. Maker", "CC BY 4.0"}}));
    EXPECT_TRUE(check((folder_ / "directory.sqlite").string()));
}

TEST_F(RoundTrip, A_symbol_that_is_not_a_square_of_pixels_is_invalid) {
    base::Bytes over(model::kSymbolBytes, 9);
    over[3] = 8;  // its colours are more than their alpha
    for (const auto& pixels : {base::Bytes{}, base::Bytes(model::kSymbolBytes - 1),
                               base::Bytes(model::kSymbolBytes + 1), over}) {
        content_.symbols = {{"home", "ours", {"us", test::kDay}, pixels}};
        write_and_open();
        EXPECT_EQ(directory_->symbol_pixels("home").error().code, Code::Invalid);
        EXPECT_FALSE(check((folder_ / "directory.sqlite").string()));
    }
}

TEST_F(RoundTrip, A_clip_comes_back_frame_by_frame_and_only_on_its_screen) {
    model::Clip clip{.number = 1,
                     .screen = "page:appeal",
                     .width = 320,
                     .height = 240,
                     .frames = 2,
                     .length = std::chrono::milliseconds{79},
                     .transcript = "Hello.\nGood bye.",
                     .provenance = {"us", test::kDay}};
    const model::ClipFrame first{std::chrono::milliseconds{0}, {1, 2, 3}};
    const model::ClipFrame second{std::chrono::milliseconds{40}, {4}};
    const auto path = folder_ / "clips.sqlite";
    auto writer = Writer::begin(content_, {test::kDay, "8"}, path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->add(clip));
    ASSERT_TRUE(writer->add(first));
    ASSERT_TRUE(writer->add(second));
    ASSERT_TRUE(writer->finish());
    const auto directory = Directory::open(path.string());
    ASSERT_TRUE(directory);
    EXPECT_EQ(*directory->clips("page:appeal"), std::vector{clip});
    EXPECT_TRUE(directory->clips("help")->empty());
    EXPECT_EQ(*directory->clip_frame(1, 1), first);
    EXPECT_EQ(*directory->clip_frame(1, 2), second);
    EXPECT_EQ(directory->clip_frame(1, 3).error().code, Code::NotFound);
    EXPECT_TRUE(check(path.string()));
}

TEST_F(RoundTrip, The_area_comes_back) { EXPECT_EQ(directory_->area(), content_.area); }

TEST_F(RoundTrip, A_service_with_every_fact_comes_back_with_provider_place_and_access) {
    auto expected = content_.services[1];
    expected.provider = content_.providers[0];
    // What nobody told us of a feature is there, as unknown.
    const model::AccessFact loop{model::TermId{"loop"}, "Hearing loop", model::Answer::Unknown};
    const model::AccessFact ramp{model::TermId{"ramp"}, "Ramp", model::Answer::Unknown};
    expected.places[0].access.push_back(loop);
    expected.places[1].access.push_back(ramp);
    expected.places[1].access.push_back(loop);
    const auto service = directory_->service(model::ServiceId{"full"});
    ASSERT_TRUE(service) << service.error().detail;
    EXPECT_EQ(*service, expected);
}

TEST_F(RoundTrip, A_service_of_which_nothing_is_known_comes_back_unknown) {
    auto expected = content_.services[0];
    expected.provider = content_.providers[0];
    const auto service = directory_->service(model::ServiceId{"bare"});
    ASSERT_TRUE(service);
    EXPECT_EQ(*service, expected);
    EXPECT_EQ(service->ages.from, std::nullopt);
    EXPECT_EQ(service->cost.charge, model::Charge::Unknown);
}

TEST_F(RoundTrip, A_service_that_nobody_dated_comes_back_without_a_date) {
    content_.services[0].provenance.checked = {};
    write_and_open();
    const auto service = directory_->service(model::ServiceId{"bare"});
    ASSERT_TRUE(service);
    EXPECT_FALSE(service->provenance.is_dated());
}

TEST_F(RoundTrip, Neighbours_and_signposts_come_back) {
    EXPECT_EQ(*directory_->neighbours(), content_.neighbours);
    EXPECT_EQ(*directory_->signposts(), content_.signposts);
}

TEST_F(RoundTrip, What_nobody_checked_for_long_is_hidden_unless_the_law_asks_for_it) {
    const auto long_ago = std::chrono::year{2025} / 8 / 21;  // 15 months and a day
    for (auto& service : content_.services) service.provenance.checked = long_ago;
    write_and_open();
    EXPECT_EQ(directory_->edition().hidden, 1);
    const auto shown = directory_->services_in(model::CategoryId{"play"}, 0, 10);
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->size(), 1U);
    EXPECT_EQ(shown->front().id.text, "full");
    EXPECT_EQ(directory_->categories()->front().services, 1);
    EXPECT_TRUE(directory_->service(model::ServiceId{"bare"})) << "whoever has its id may look";
}

TEST_F(RoundTrip, Categories_count_their_services_and_speak_other_languages) {
    const auto english = directory_->categories();
    ASSERT_TRUE(english);
    ASSERT_EQ(english->size(), 2U);
    EXPECT_EQ((*english)[0].services, 2);
    EXPECT_EQ((*english)[1].services, 0);
    const auto urdu = directory_->categories("ur");
    ASSERT_TRUE(urdu);
    EXPECT_EQ((*urdu)[0].name, "کھیل");
    EXPECT_EQ((*urdu)[1].name, "Care");
}

TEST_F(RoundTrip, The_own_councils_services_come_first_and_page_by_page) {
    const model::CategoryId play{"play"};
    const auto first = directory_->services_in(play, 0, 1);
    const auto second = directory_->services_in(play, 1, 1);
    const auto none = directory_->services_in(play, 2, 1);
    ASSERT_TRUE(first && second && none);
    ASSERT_EQ(first->size(), 1U);
    EXPECT_EQ((*first)[0].id.text, "full");
    ASSERT_EQ(second->size(), 1U);
    EXPECT_EQ((*second)[0].id.text, "bare");
    EXPECT_TRUE(none->empty());
}

TEST_F(RoundTrip, Old_contacts_are_not_shown_but_can_be_asked_for) {
    const auto shown = directory_->contacts();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->size(), 1U);
    EXPECT_EQ((*shown)[0], content_.contacts[0]);
    const auto old = directory_->contacts("sendiass");
    ASSERT_TRUE(old);
    ASSERT_EQ(old->size(), 1U);
    EXPECT_EQ((*old)[0].status, model::ContactStatus::Old);
}

TEST_F(RoundTrip, The_duty_line_and_the_lines_for_danger_come_back) {
    EXPECT_EQ(directory_->duty_phone(), content_.contacts[0].reach.phone);
    const auto lines = directory_->danger_lines("ur");  // there are none, so English
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ((*lines)[0].contact, content_.contacts[0]);
    EXPECT_EQ((*lines)[1].contact, std::nullopt);
}

TEST_F(RoundTrip, A_page_comes_back_in_the_wanted_language_or_in_english) {
    const model::PageId id{"a"};
    const auto urdu = directory_->page(id, "ur");
    const auto polish = directory_->page(id, "pl");
    ASSERT_TRUE(urdu && polish);
    EXPECT_EQ(*urdu, content_.pages[1]);
    EXPECT_EQ(*polish, content_.pages[0]);
    const auto pages = directory_->pages("g", "pl");
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->size(), 1U);
    EXPECT_EQ((*pages)[0].title, "A");
    EXPECT_TRUE(directory_->pages("h")->empty());
}

TEST_F(RoundTrip, A_page_in_simple_words_has_its_other_sections_in_usual_ones) {
    const auto page = directory_->page(model::PageId{"a"}, "en-simple");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->title, "A, simply");
    ASSERT_EQ(page->sections.size(), content_.pages[0].sections.size());
    EXPECT_EQ(page->sections[0], content_.pages[2].sections[0]);
    EXPECT_EQ(page->sections[1], content_.pages[0].sections[1]);
    EXPECT_EQ(directory_->page(model::PageId{"a"}, "ur-simple")->lang, "ur");
}

TEST_F(RoundTrip, A_form_comes_back_byte_for_byte) {
    const auto form = directory_->form(model::FormId{"f"});
    ASSERT_TRUE(form);
    EXPECT_EQ(*form, content_.forms[0].json);
    EXPECT_EQ(directory_->forms()->size(), 1U);
}

TEST_F(RoundTrip, An_outcode_is_found_from_a_postcode_in_any_case) {
    for (const auto* text : {"E17", "e17", "e17 6dh", "E176DH"}) {
        const auto outcode = directory_->outcode(text);
        ASSERT_TRUE(outcode) << text;
        EXPECT_EQ(*outcode, content_.outcodes[0]);
    }
    EXPECT_EQ(directory_->outcode("ZZ9").error().code, Code::NotFound);
    EXPECT_EQ(directory_->outcode("").error().code, Code::NotFound);
}

TEST_F(RoundTrip, The_areas_home_outcodes_come_back) {
    EXPECT_EQ(directory_->home_outcodes(), std::vector<std::string>{"E17"});
}

TEST_F(RoundTrip, Terms_and_figures_come_back) {
    EXPECT_EQ(*directory_->terms("need"), (std::vector<model::Term>{content_.terms[0]}));
    EXPECT_EQ(*directory_->figures("increment"), content_.figures);
}

TEST_F(RoundTrip, What_is_not_there_is_not_found) {
    EXPECT_EQ(directory_->service(model::ServiceId{"no"}).error().code, Code::NotFound);
    EXPECT_EQ(directory_->page(model::PageId{"no"}).error().code, Code::NotFound);
    EXPECT_EQ(directory_->form(model::FormId{"no"}).error().code, Code::NotFound);
}

TEST_F(RoundTrip, The_whole_file_passes_the_staffs_check) {
    const auto edition = check((folder_ / "directory.sqlite").string());
    ASSERT_TRUE(edition) << edition.error().detail;
    EXPECT_EQ(edition->services, 2);
}

TEST_F(RoundTrip, The_same_content_gives_the_same_bytes) {
    ASSERT_TRUE(write(content_, {test::kDay, "7"}, folder_ / "again.sqlite"));
    EXPECT_EQ(test::read_file(folder_ / "again.sqlite"),
              test::read_file(folder_ / "directory.sqlite"));
}

TEST_F(RoundTrip, Without_anything_invented_it_is_no_demonstration) {
    content_.services.clear();
    content_.contacts[0].status = model::ContactStatus::Current;
    ASSERT_TRUE(write(content_, {test::kDay, {}}, folder_ / "real.sqlite"));
    const auto real = Directory::open((folder_ / "real.sqlite").string());
    ASSERT_TRUE(real) << real.error().detail;
    EXPECT_FALSE(real->edition().is_demonstration);
    EXPECT_EQ(real->edition().version, "2026-11-22");
}

TEST_F(RoundTrip, A_directory_can_be_moved_while_open) {
    const Directory moved{*std::move(directory_)};
    EXPECT_TRUE(moved.service(model::ServiceId{"full"}));
}

}  // namespace
}  // namespace kiosk::directory
