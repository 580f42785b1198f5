#include "gui/entry_driver.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger in which one branch has 2 of the indicator at the end of each month.
void fill_with_twos(const EntryFolder& folder) {
    Ledger ledger = Ledger::create(folder.ledger().string(), {.random = 7});
    fill_for_entry(ledger);
    Record some = Reader{ledger}.records({}).front();
    ledger.write({"more", {}}, Instant{}, [&](Writer& writer) {
        for (int month = 2; month <= 6; ++month) {
            const Date last = Calendar{}.month(2023, month).end;
            some.period = {last, last};
            some.quantity = whole(2);
            writer.add_record(some);
        }
    });
}

/// Types an entry of that branch.
void type_entry(EntryDriver& entry, std::initializer_list<const char*> fields) {
    entry.new_entry();
    for (const char* typed : fields)
        entry.fill_in(typed);
    entry.settle();
}

} // namespace

TEST_CASE("an odd quantity is said beside its field, and is saved all the same", "[gui]") {
    const EntryFolder folder;
    fill_with_twos(folder);
    EntryDriver entry{folder};
    type_entry(entry, {"警示教育", "2023-09-12", "", "一监区支部", "大会", "500"});
    CHECK(entry.driver.shows(
        "500 次，超过此前 7 条记录中位数（2 次）的 10 倍；请核对数量和计量单位。无误时照样存入。"));
    const size_t before = entry.records().size();
    entry.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
    entry.settle();
    CHECK(entry.records().size() == before + 1);
}

TEST_CASE("a twin is said beside the topic while it is typed", "[gui]") {
    const EntryFolder folder;
    fill_with_twos(folder);
    EntryDriver entry{folder, Language::english};
    type_entry(entry, {"警示教育", "2023-05-31", "", "一监区支部", "观看警示教育片", "2"});
    CHECK(entry.driver.shows(
        "With this one the ledger has 2 records of the same day, quantity (2 次) "
        "and topic. Check whether it was entered twice; it is taken if right."));
}

TEST_CASE("an ordinary entry is said nothing of", "[gui]") {
    const EntryFolder folder;
    fill_with_twos(folder);
    EntryDriver entry{folder};
    type_entry(entry, {"警示教育", "2023-09-12", "", "一监区支部", "大会", "2"});
    for (const std::string& text : entry.driver.shown_texts())
        CHECK(text.find("照样存入") == std::string::npos);
}
