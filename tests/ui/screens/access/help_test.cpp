// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/help.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "localoffer_data/directory/write.h"
#include "tests/fixtures/bench_of_screens.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/directory/sample.h"

namespace kiosk::screens {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class Help : public testing::Test {
  protected:
    // What the screen says with a directory of these symbols.
    std::vector<std::string> said(const std::vector<model::Symbol>& symbols) {
        auto content = test::sample_content();
        content.symbols = symbols;
        const auto path = folder_ / "directory.sqlite";
        EXPECT_TRUE(directory::write(content, {test::kDay, {}}, path));
        const auto opened = directory::Directory::open(path.string());
        EXPECT_TRUE(opened);
        std::vector<std::string> names;
        for (const auto& each : HelpScreen(bench_.sitting, *opened).view())
            node::walk(each, [&](const node::Node& node) { names.push_back(node.name); });
        return names;
    }

    test::ScreensBench bench_;
    test::TemporaryFolder folder_;
};

TEST_F(Help, Names_each_maker_of_symbols_with_the_licence_once) {
    const model::Provenance maker{"A. Maker", test::kDay};
    const base::Bytes pixels(model::kSymbolBytes, 255);
    const auto names = said({{"home", "CC BY-SA 4.0", maker, pixels},
                             {"bus", "CC BY-SA 4.0", maker, pixels},
                             {"clock", "bought", {"Pictures Ltd", test::kDay}, pixels}});
    EXPECT_THAT(names, Contains("Some pictures are by A. Maker. Licence: CC BY-SA 4.0.").Times(1));
    EXPECT_THAT(names, Contains("Some pictures are by Pictures Ltd. Licence: bought.").Times(1));
}

TEST_F(Help, Without_symbols_names_no_maker) {
    EXPECT_THAT(said({}), Not(Contains(HasSubstr("pictures are by"))));
}

}  // namespace
}  // namespace kiosk::screens
