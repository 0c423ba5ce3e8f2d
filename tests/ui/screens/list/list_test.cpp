// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>

#include "board/programs/wiring/print_pages.h"
#include "tests/fixtures/bench_of_screens.h"
#include "ui/screens/list/compare.h"
#include "ui/screens/list/my_list.h"
#include "ui/screens/list/take.h"

namespace kiosk::screens {
namespace {

using shell::Push;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsNull;
using testing::Not;
using testing::NotNull;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kOne = "chatterbox-drop-in";
constexpr const char* kOther = "bladder-and-bowel-clinic";
constexpr const char* kThird = "feeding-clinic";
constexpr const char* kPrivate = "green-door-counselling";

class List : public testing::Test {
  protected:
    void keep(std::initializer_list<const char*> ids) {
        for (const auto* id : ids) bench_.sitting.add_to_shortlist(id);
    }
    [[nodiscard]] node::Node shown(const std::string& screen, const std::string& item = {}) {
        return test::as_tree(*bench_.screen(screen, item));
    }
    [[nodiscard]] model::Service service(const char* id) {
        return *bench_.directory.service(model::ServiceId(id));
    }
    [[nodiscard]] static shell::Address where_to(const shell::Next& next) {
        const auto* push = std::get_if<Push>(&next);
        return push == nullptr ? shell::Address{} : push->to;
    }
    // The one code on a screen.
    [[nodiscard]] static std::string code_of(const shell::Screen& screen) {
        const auto tree = test::as_tree(screen);
        const auto* code = test::find(tree, "code");
        return code == nullptr ? std::string() : code->value;
    }

    test::ScreensBench bench_;
};

// ---- kept and taken out --------------------------------------------------------------------------------------------

TEST_F(List, A_page_says_whether_it_is_kept_and_the_same_button_takes_it_out) {
    auto screen = bench_.screen("service", kOne);
    EXPECT_THAT(test::find(test::as_tree(*screen), "kept"), IsNull());
    test::press(*screen, "keep");
    EXPECT_THAT(bench_.sitting.shortlist(), ElementsAre(kOne));
    const auto tree = test::as_tree(*screen);
    ASSERT_THAT(test::find(tree, "kept"), NotNull());
    EXPECT_EQ(test::find(tree, "keep")->name, bench_.say().t("list.out_of_list").text);
    test::press(*screen, "keep");
    EXPECT_THAT(bench_.sitting.shortlist(), IsEmpty());
}

TEST_F(List, A_full_list_is_said_and_nothing_falls_out_of_it) {
    for (std::size_t i = 0; i < session::kMaxShortlist; ++i)
        bench_.sitting.add_to_shortlist(std::to_string(i));
    const auto tree = shown("service", kOne);
    EXPECT_THAT(test::find(tree, "keep"), IsNull());
    EXPECT_THAT(test::find(tree, "list-full"), NotNull());
}

TEST_F(List, What_is_taken_out_can_be_put_back) {
    keep({kOne, kOther});
    auto screen = bench_.screen("my-list");
    EXPECT_THAT(test::find(test::as_tree(*screen), "put-back"), IsNull());
    test::press(*screen, std::string("take-out:") + kOne);
    EXPECT_THAT(bench_.sitting.shortlist(), ElementsAre(kOther));
    test::press(*screen, "put-back");
    EXPECT_THAT(bench_.sitting.shortlist(), ElementsAre(kOne, kOther));
    test::press(*screen, "clear");
    const auto tree = test::as_tree(*screen);
    EXPECT_THAT(test::find(tree, "list-empty"), NotNull());
    EXPECT_THAT(test::find(tree, "find"), NotNull());
    test::press(*screen, "put-back");
    EXPECT_THAT(bench_.sitting.shortlist(), ElementsAre(kOne, kOther));
}

TEST_F(List, A_full_list_stays_within_the_nodes_of_a_tree) {
    for (const auto& id : *bench_.directory.service_ids()) bench_.sitting.add_to_shortlist(id.text);
    ASSERT_THAT(bench_.sitting.shortlist(), SizeIs(session::kMaxShortlist));
    for (const auto& [name, panel] : test::kPanels) {
        for (const auto* screen : {"my-list", "pick-two", "take"}) {
            const auto tree = bench_.whole(screen, {}, panel);
            EXPECT_LE(node::count(tree), node::kMaxNodes) << screen;
            EXPECT_THAT(test::unreachable(tree, panel), IsEmpty()) << screen << " on " << name;
        }
    }
}

TEST_F(List, No_screen_of_the_list_shows_a_key_that_no_catalogue_has) {
    keep({kOne, kOther, kPrivate});
    const auto panel = test::kPanels[0].panel;
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        for (const auto* screen : {"my-list", "pick-two", "take"})
            EXPECT_THAT(test::raw_keys(bench_.whole(screen, {}, panel)), IsEmpty()) << screen;
        EXPECT_THAT(test::raw_keys(bench_.whole("compare", both(kOne, kOther), panel)), IsEmpty());
    }
}

// ---- two side by side ----------------------------------------------------------------------------------------------

TEST_F(List, Two_are_compared_at_once_and_of_more_two_are_chosen) {
    keep({kOne, kOther});
    EXPECT_EQ(where_to(bench_.screen("my-list")->on({"compare", node::Verb::Click, {}})),
              (shell::Address{"compare", both(kOne, kOther)}));
    keep({kThird});
    EXPECT_EQ(where_to(bench_.screen("my-list")->on({"compare", node::Verb::Click, {}})),
              (shell::Address{"pick-two", ""}));
    auto pick = bench_.screen("pick-two");
    const auto show = [&] { return where_to(pick->on({"show", node::Verb::Click, {}})); };
    test::press(*pick, std::string("pick:") + kThird);
    EXPECT_EQ(show(), shell::Address{});
    EXPECT_THAT(test::find(test::as_tree(*pick), "pick-two"), NotNull()) << "how many are wanted";
    test::press(*pick, std::string("pick:") + kOne);
    EXPECT_EQ(show(), (shell::Address{"compare", both(kThird, kOne)}));
}

TEST_F(List, Rows_come_as_a_parent_asks_and_say_what_differs) {
    auto one = service(kOne);
    auto other = one;
    other.id = model::ServiceId("another");
    other.cost = {.charge = model::Charge::Paid, .pence = 350};
    one.cost = {.charge = model::Charge::Free};
    one.referral = other.referral = {};
    const CompareScreen screen(bench_.sitting, bench_.directory, bench_.clock.today(), one, other);
    const auto tree = test::as_tree(screen);
    std::vector<std::string> order;
    node::walk(tree, [&](const node::Node& each) {
        if (each.key.starts_with("row:")) order.push_back(each.key.substr(4));
    });
    EXPECT_THAT(order, ElementsAre("who", "where", "when", "cost", "start", "access", "contact"));
    const auto hint = [&](const std::string& row) {
        return test::find(tree, "title:" + row)->hint;
    };
    EXPECT_EQ(hint("cost"), bench_.say().t("compare.different").text);
    EXPECT_EQ(hint("where"), bench_.say().t("compare.same").text);
    EXPECT_EQ(hint("start"), "") << "that nobody knows either is nothing they have in common";
}

TEST_F(List, A_comparison_of_anything_but_two_leads_nowhere) {
    EXPECT_THAT(bench_.screen("compare", kOne), IsNull());
    EXPECT_THAT(bench_.screen("compare", both(kOne, "no-such")), IsNull());
}

// ---- on a phone ----------------------------------------------------------------------------------------------------

TEST_F(List, A_contact_holds_what_the_page_shows) {
    auto it = service(kOne);
    it.name = "Chat; play, sing";
    it.reach = {.phone = "020 7946 0102", .email = "chat@example.org", .web = "example.org"};
    it.places = {{.address = "1 Long Road", .town = "Leyton", .postcode = "E10 5AB"}};
    const TakeScreen screen(bench_.sitting, bench_.directory, bench_.clock.today(), kOne, {it},
                            Printing::NoPrinter);
    const auto code = code_of(screen);
    EXPECT_THAT(code, AllOf(StartsWith("BEGIN:VCARD\r\n"), EndsWith("END:VCARD\r\n")));
    EXPECT_THAT(code, HasSubstr("FN:Chat\\; play\\, sing\r\n"));
    EXPECT_THAT(code, HasSubstr(":020 7946 0102\r\n"));
    EXPECT_THAT(code, HasSubstr("EMAIL:chat@example.org\r\n"));
    EXPECT_THAT(code, HasSubstr("ADR;TYPE=WORK:;;1 Long Road;Leyton;;E10 5AB;\r\n"));
    const auto tree = test::as_tree(screen);
    EXPECT_GT(test::find(tree, "code")->squares.side, 20);
    EXPECT_EQ(test::find(tree, "shows:0")->name, "Chat; play, sing");
}

TEST_F(List, A_phone_is_not_told_what_a_sensitive_service_is) {
    auto it = service(kPrivate);
    ASSERT_TRUE(it.is_sensitive);
    it.reach = {.phone = "020 7946 0102", .email = "refuge@example.org", .web = "refuge.example"};
    for (const auto* lang : {"en", "ur"}) {
        bench_.sitting.set_language(lang);
        TakeScreen screen(bench_.sitting, bench_.directory, bench_.clock.today(), kPrivate, {it},
                          Printing::NoPrinter);
        for (const auto* way : {"as-contact", "as-words"}) {
            test::press(screen, way);
            const auto code = code_of(screen);
            EXPECT_THAT(code, HasSubstr("020 7946 0102"));
            EXPECT_THAT(code, HasSubstr(bench_.say().t("take.neutral_name").text));
            for (const auto& secret :
                 {it.name, it.provider.name, std::string("refuge"), bench_.directory.area().name})
                EXPECT_THAT(code, Not(HasSubstr(secret))) << way;
            EXPECT_THAT(test::find(test::as_tree(screen), "shows-safe"), NotNull());
        }
        it.provider.reach = {};
        it.reach = {.web = "refuge.example"};
        const TakeScreen unreachable(bench_.sitting, bench_.directory, bench_.clock.today(),
                                     kPrivate, {it}, Printing::NoPrinter);
        EXPECT_EQ(code_of(unreachable), "");
        EXPECT_THAT(test::find(test::as_tree(unreachable), "take-nothing"), NotNull());
        it.reach.phone = "020 7946 0102";
    }
}

TEST_F(List, Every_service_of_a_list_is_in_one_of_its_codes) {
    for (const auto& id : *bench_.directory.service_ids()) bench_.sitting.add_to_shortlist(id.text);
    const auto services = services_of_list(bench_.sitting, bench_.directory);
    for (const auto* way : {"as-contact", "as-words"}) {
        auto screen = bench_.screen("take");
        test::press(*screen, way);
        std::string all = code_of(*screen);
        int codes = 1;
        for (; test::find(test::as_tree(*screen), "code-next") != nullptr; ++codes) {
            test::press(*screen, "code-next");
            const auto tree = test::as_tree(*screen);
            EXPECT_GT(test::find(tree, "code")->squares.side, 0);
            all += test::find(tree, "code")->value;
            ASSERT_LT(codes, 50);
        }
        for (const auto& each : services) {
            if (each.is_sensitive) continue;
            const auto name = way == std::string("as-words") ? each.name : "\r\nFN:";
            EXPECT_THAT(all, HasSubstr(name));
        }
        EXPECT_GT(codes, 1);
        for (; codes > 1; --codes) test::press(*screen, "code-before");
        EXPECT_THAT(test::find(test::as_tree(*screen), "code-before"), IsNull());
    }
}

TEST_F(List, Nothing_of_the_family_is_in_a_code) {
    bench_.sitting.set_search_words("quillfeather");
    bench_.sitting.answers().set_text("child_name", "Quillfeather");
    keep({kOne});
    EXPECT_THAT(code_of(*bench_.screen("take")), Not(HasSubstr("uillfeather")));
}

// ---- on paper ------------------------------------------------------------------------------------------------------

TEST_F(List, Only_where_there_is_a_printer_something_offers_to_print) {
    EXPECT_THAT(test::find(shown("take", kOne), "print"), IsNull());
    EXPECT_THAT(bench_.screen("print", kOne), IsNull());
    bench_.press.where = "By the help desk";
    EXPECT_THAT(test::find(shown("take", kOne), "print"), NotNull());
    EXPECT_THAT(bench_.screen("print"), IsNull()) << "an empty list";
}

TEST_F(List, Where_it_comes_out_is_said_before_and_only_what_the_printer_says_is_said_after) {
    bench_.press.where = "By the help desk";
    auto screen = bench_.screen("print", kOne);
    EXPECT_THAT(test::everything(test::as_tree(*screen)), HasSubstr("By the help desk"));
    EXPECT_THAT(bench_.press.pages, IsEmpty());
    test::press(*screen, "print-now");
    ASSERT_THAT(bench_.press.pages, SizeIs(1));
    EXPECT_THAT(test::everything(bench_.press.pages[0]), HasSubstr(service(kOne).name));
    const auto told = [&] {
        (void)screen->tick({});
        const auto tree = test::as_tree(*screen);
        return test::find(tree, "print-told")->name;
    };
    EXPECT_EQ(told(), bench_.say().t("print.sending").text);
    EXPECT_TRUE(screen->is_waiting());
    bench_.press.says = Printed::Late;
    EXPECT_EQ(told(), bench_.say().t("print.late").text);
    test::press(*screen, "take-back");
    EXPECT_EQ(bench_.press.taken_back, 1);
    bench_.press.says = Printed::Failed;
    screen = bench_.screen("print", kOne);
    test::press(*screen, "print-now");
    EXPECT_EQ(told(), bench_.say().t("print.failed").text);
    EXPECT_FALSE(screen->is_waiting());
    bench_.press.says = Printed::TooLong;
    test::press(*screen, "again");
    test::press(*screen, "print-now");
    EXPECT_EQ(told(), bench_.say().t("print.too_long").text);
    EXPECT_FALSE(screen->is_waiting());
    EXPECT_THAT(test::find(test::as_tree(*screen), "again"), IsNull()) << "it would be as long";
    screen = bench_.screen("print", kOne);
    bench_.press.says = Printed::Done;
    test::press(*screen, "print-now");
    EXPECT_THAT(told(), HasSubstr("By the help desk"));
    EXPECT_THAT(bench_.press.pages, SizeIs(4));
}

TEST_F(List, A_sensitive_service_is_asked_about_once_more_before_it_is_printed) {
    bench_.press.where = "By the help desk";
    keep({kOne, kPrivate});
    auto screen = bench_.screen("print");
    test::press(*screen, "print-now");
    EXPECT_THAT(bench_.press.pages, IsEmpty());
    EXPECT_THAT(test::find(test::as_tree(*screen), "print-private"), NotNull());
    test::press(*screen, "print-now");
    EXPECT_THAT(bench_.press.pages, SizeIs(1));
}

TEST_F(List, A_full_list_is_set_on_a_few_sheets_and_every_service_is_on_one_of_them) {
    bench_.press.where = "By the help desk";
    for (const auto& id : *bench_.directory.service_ids()) bench_.sitting.add_to_shortlist(id.text);
    auto screen = bench_.screen("print");
    test::press(*screen, "print-now");
    if (bench_.press.pages.empty()) test::press(*screen, "print-now");
    ASSERT_THAT(bench_.press.pages, SizeIs(1));
    const auto& page = bench_.press.pages[0];
    for (const auto& each : services_of_list(bench_.sitting, bench_.directory))
        EXPECT_THAT(test::find(page, each.id.text + ":name"), NotNull());
    const auto pdf =
        programs::set_pages(page, std::string(KIOSK_BINARY_DIR) + "/share/localoffer/fonts");
    ASSERT_TRUE(pdf);
    const std::string text(pdf->begin(), pdf->end());
    EXPECT_THAT(text, StartsWith("%PDF-1.4"));
    EXPECT_THAT(text, EndsWith("%%EOF\n"));
    const auto count = text.find("/Count ");
    ASSERT_NE(count, std::string::npos);
    const int sheets = std::atoi(text.c_str() + count + 7);
    EXPECT_GT(sheets, 1);
    EXPECT_LT(sheets, 8) << "of twelve that are printed at most";
}

}  // namespace
}  // namespace kiosk::screens
