// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/folder_writer.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

#include "localoffer_data/ingest/content.h"
#include "tests/fixtures/random_service.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::ingest {
namespace {

using testing::IsEmpty;

class Folder : public testing::Test {
  protected:
    void SetUp() override {
        test::write_file(base_ / "area.csv",
                         "id,name,council,home_outcode,law_checked,source,checked\n"
                         "wf,Waltham Forest,LBWF,,2026-11-22,us,2026-11-22\n");
        test::write_file(base_ / "categories.csv",
                         "id,order,name,source,checked\nplay,1,Play,us,2026-11-22\n");
        test::write_file(base_ / "terms.csv",
                         "scheme,id,name,source,checked\nneed,autism,Autism,us,2026-11-22\n"
                         "need,speech,Speech,us,2026-11-22\nhead,leisure,Leisure,us,2026-11-22\n"
                         "access,hoist,Hoist,us,2026-11-22\n"
                         "access,quiet-room,Quiet room,us,2026-11-22\n");
    }

    static base::Result<void> write(FolderWriter& writer, const model::Service& s) {
        TRY_DO(writer.add(s.provider));
        for (const auto& place : s.places) TRY_DO(writer.add(place, s.provenance));
        TRY_DO(writer.add(service_cells(s)));
        int order = 0;
        for (const auto& answer : s.questions) TRY_DO(writer.add(s.id, ++order, answer));
        return {};
    }

    static model::Position as_written(model::Position position) {
        const auto rounded = [](double degrees) { return std::round(degrees * 1e6) / 1e6; };
        return {rounded(position.latitude), rounded(position.longitude)};
    }

    ContentReading read() {
        const std::array<std::filesystem::path, 2> folders{base_.path(), out_};
        return read_content(folders);
    }

    test::TemporaryFolder base_;
    test::TemporaryFolder parent_;
    std::filesystem::path out_ = parent_ / "import";
};

TEST_F(Folder, What_is_written_is_read_back_the_same) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        test::RandomService random{seed};
        std::vector<model::Service> given;
        auto writer = FolderWriter::begin(out_);
        ASSERT_TRUE(writer);
        for (int i = 0; i < 20; ++i) {
            given.push_back(random.next());
            ASSERT_TRUE(write(*writer, given.back()));
        }
        ASSERT_TRUE(writer->finish());
        const auto reading = read();
        ASSERT_THAT(reading.problems.lines(), IsEmpty());
        ASSERT_EQ(reading.content.services.size(), given.size());
        std::size_t place = 0;
        for (std::size_t i = 0; i < given.size(); ++i) {
            auto expected = given[i];
            EXPECT_EQ(reading.content.providers[i], expected.provider);
            for (auto& each : expected.places) {
                if (each.position) each.position = as_written(*each.position);
                EXPECT_EQ(reading.content.places[place++], each);
                each = {.id = each.id};  // a service names them by id alone
            }
            expected.provider = {.id = expected.provider.id};
            EXPECT_EQ(reading.content.services[i], expected) << seed << ' ' << i;
        }
    }
}

TEST_F(Folder, Positions_have_six_decimals_and_no_more) {
    auto writer = FolderWriter::begin(out_);
    ASSERT_TRUE(writer);
    model::Place place{.id = model::PlaceId{"hall"}, .name = "Hall"};
    place.position = model::Position{51.584900000000005, -0.00000004};
    ASSERT_TRUE(writer->add(place, {}) && writer->finish());
    EXPECT_THAT(test::read_text(out_ / "places.csv"), testing::HasSubstr(",51.5849,0,"));
}

TEST_F(Folder, What_is_not_finished_leaves_the_old_folder_as_it_was) {
    test::RandomService random{1};
    {
        auto writer = FolderWriter::begin(out_);
        ASSERT_TRUE(writer && write(*writer, random.next()) && writer->finish());
    }
    const auto before = test::read_text(out_ / "services.csv");
    {
        auto writer = FolderWriter::begin(out_);
        ASSERT_TRUE(writer && write(*writer, random.next()));
    }
    EXPECT_EQ(test::read_text(out_ / "services.csv"), before);
    EXPECT_FALSE(std::filesystem::exists(parent_ / ".import.new"));
}

TEST_F(Folder, No_cell_acts_as_a_formula_in_a_spreadsheet) {
    model::Service s = test::RandomService{3}.next();
    s.name = "=HYPERLINK(\"http://x.example\")";
    auto writer = FolderWriter::begin(out_);
    ASSERT_TRUE(writer && write(*writer, s) && writer->finish());
    const auto text = test::read_text(out_ / "services.csv");
    EXPECT_THAT(text, testing::HasSubstr("\"'=HYPERLINK("));
    EXPECT_EQ(read().content.services.front().name, s.name);
}

TEST_F(Folder, Words_that_look_like_signs_of_the_table_come_back_the_same) {
    auto s = test::RandomService{4}.next();
    s.source_terms = {{"", "SEN: autism"}, {"esd", "Clubs: all"}, {"", "plain"}};
    for (const auto* name : {"'=1", "''-1", "'quoted'", "'", "-dash", "\"", "a,b;c", "=\"x\",y"}) {
        s.name = name;
        auto again = FolderWriter::begin(out_);
        ASSERT_TRUE(again && write(*again, s) && again->finish());
        const auto reading = read();
        ASSERT_THAT(reading.problems.lines(), IsEmpty()) << name;
        EXPECT_EQ(reading.content.services.front().name, name);
        EXPECT_EQ(reading.content.services.front().source_terms, s.source_terms);
    }
}

TEST_F(Folder, A_folder_that_cannot_be_written_is_said) {
    test::write_file(parent_ / "import", "a file");
    const auto writer = FolderWriter::begin(out_);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, base::Code::Io);
}

}  // namespace
}  // namespace kiosk::ingest
