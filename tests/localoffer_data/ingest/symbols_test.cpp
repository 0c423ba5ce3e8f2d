// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>

#include "localoffer_data/ingest/content.h"
#include "localoffer_data/model/picture_names.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::ingest {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Keeper : public NoSink {
  public:
    base::Result<void> begin(const model::Content& content) override {
        symbols = content.symbols;
        return {};
    }
    std::vector<model::Symbol> symbols;
};

// A folder symbols/ whose files hold words that the test's own drawing takes for pictures.
class SymbolsFolder : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder_ / "area/symbols"); }

    void put(const std::string& name, const std::string& text) {
        test::write_file(folder_ / "area/symbols" / name, text);
    }
    void put_table(const std::string& rows) {
        put("symbols.csv", "picture,file,licence,source,checked\n" + rows);
    }
    // What is said of the symbols; the content lacks an area and more, which is not asked here.
    std::vector<std::string> read() {
        const std::array folders{folder_ / "area"};
        ContentRules rules;
        rules.draw_symbol = [](std::string_view file) -> base::Result<base::Bytes> {
            if (file.starts_with("bad")) return base::Error{base::Code::Invalid, "is a broken PNG"};
            return base::Bytes(model::kSymbolBytes, static_cast<std::uint8_t>(file.size()));
        };
        auto lines = read_content(folders, keeper_, rules).lines();
        std::erase_if(lines, [](const auto& line) { return line.find("symbol") == line.npos; });
        return lines;
    }

    test::TemporaryFolder folder_;
    Keeper keeper_;
};

TEST_F(SymbolsFolder, Is_read_with_licence_and_source) {
    put("house.svg", "four");
    put_table("home,house.svg,CC BY-SA 4.0,A. Maker,2026-11-22\n");
    EXPECT_THAT(read(), IsEmpty());
    ASSERT_EQ(keeper_.symbols.size(), 1U);
    const auto& symbol = keeper_.symbols[0];
    EXPECT_EQ(symbol.picture, "home");
    EXPECT_EQ(symbol.licence, "CC BY-SA 4.0");
    EXPECT_EQ(symbol.provenance.source, "A. Maker");
    EXPECT_EQ(symbol.pixels, base::Bytes(model::kSymbolBytes, 4));
}

TEST_F(SymbolsFolder, Names_file_and_row_of_what_does_not_fit) {
    put("house.svg", "bad");
    put("school.png", "four");
    put_table(
        "home,house.svg,ours,us,2026-11-22\nscool,school.png,ours,us,2026-11-22\n"
        "bus,../bus.svg,ours,us,2026-11-22\nfood,food.svg,ours,us,2026-11-22\n"
        "money,school.png,,us,2026-11-22\nclock,school.png,ours,us,\n");
    const auto lines = read();
    EXPECT_THAT(lines, Contains("area/symbols/symbols.csv:2: file: \"house.svg\" is a broken PNG"));
    EXPECT_THAT(lines, Contains("area/symbols/symbols.csv:3: picture: \"scool\" is no picture of "
                                "the kiosk"));
    EXPECT_THAT(lines, Contains(HasSubstr("symbols.csv:4: file: \"../bus.svg\" is not the name")));
    EXPECT_THAT(lines, Contains(HasSubstr("symbols.csv:5: file: \"food.svg\" cannot be read")));
    EXPECT_THAT(lines, Contains(HasSubstr("symbols.csv:6: licence")));
    EXPECT_THAT(lines, Contains(HasSubstr("symbols.csv:7: checked")));
}

TEST_F(SymbolsFolder, May_not_hold_two_symbols_for_one_picture) {
    put("a.svg", "four");
    put_table("home,a.svg,ours,us,2026-11-22\nhome,a.svg,ours,us,2026-11-22\n");
    EXPECT_THAT(read(), ElementsAre(HasSubstr("the symbol \"home\" is there twice")));
}

TEST_F(SymbolsFolder, May_not_hold_a_file_that_no_row_names) {
    put("a.svg", "four");
    put("b.svg", "four");
    put_table("home,a.svg,ours,us,2026-11-22\n");
    EXPECT_THAT(read(), ElementsAre("area/symbols/b.svg: is not named in symbols.csv"));
}

TEST_F(SymbolsFolder, Without_its_table_is_refused) {
    put("a.svg", "four");
    EXPECT_THAT(read(), ElementsAre(HasSubstr("area/symbols/symbols.csv: is not there")));
}

TEST_F(SymbolsFolder, Names_no_more_makers_than_a_screen_has_room_for) {
    put("a.svg", "four");
    std::string rows;
    for (std::size_t i = 0; i < model::kMaxSymbolSources; ++i) {
        rows += std::string(model::kPictureNames[i]) + ",a.svg,ours,maker " + std::to_string(i) +
                ",2026-11-22\n";
    }
    put_table(rows);
    EXPECT_THAT(read(), IsEmpty());
    put_table(rows + "walking,a.svg,ours,one more,2026-11-22\n");
    EXPECT_THAT(read(), ElementsAre(HasSubstr("symbols of 5 sources and licences")));
}

TEST(PictureNames, Are_in_order_so_that_each_is_found) {
    for (const auto name : model::kPictureNames) EXPECT_TRUE(model::is_picture(name)) << name;
    EXPECT_FALSE(model::is_picture("scool"));
}

}  // namespace
}  // namespace kiosk::ingest
