#include "gui/pages/records/record_selection.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

std::vector<RecordId> ids(std::initializer_list<int> numbers) {
    std::vector<RecordId> result;
    for (const int number : numbers)
        result.push_back(RecordId{number});
    return result;
}

const auto list = ids({50, 40, 45, 30, 20, 10});

} // namespace

TEST_CASE("a row is chosen alone, added and taken away", "[gui]") {
    RecordSelection selection;
    selection.choose(RecordId{40});
    selection.choose(RecordId{30});
    CHECK(selection.ids() == ids({30}));
    selection.toggle(RecordId{50});
    CHECK(selection.ids() == ids({30, 50}));
    selection.toggle(RecordId{30});
    CHECK(selection.ids() == ids({50}));
}

TEST_CASE("a range goes from the row chosen last, in the order of the list, both ways", "[gui]") {
    RecordSelection selection;
    selection.choose(RecordId{45});
    selection.extend_to(RecordId{20}, list);
    CHECK(selection.ids() == ids({20, 30, 45}));
    selection.extend_to(RecordId{50}, list);
    CHECK(selection.ids() == ids({40, 45, 50}));
}

TEST_CASE("a range without a beginning is the row alone", "[gui]") {
    RecordSelection selection;
    selection.extend_to(RecordId{30}, list);
    CHECK(selection.ids() == ids({30}));
    selection.choose(RecordId{99});
    selection.extend_to(RecordId{10}, list);
    CHECK(selection.ids() == ids({10}));
}

TEST_CASE("rows that left the list leave the selection", "[gui]") {
    RecordSelection selection;
    selection.choose_all(list);
    CHECK(selection.size() == 6);
    selection.keep_only(ids({10, 60, 40}));
    CHECK(selection.ids() == ids({10, 40}));
    selection.clear();
    CHECK(selection.empty());
}
