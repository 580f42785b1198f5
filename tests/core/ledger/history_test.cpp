#include "core/ledger/small_ledger.h"
#include "ledger/history.h"
#include "ledger/supposition.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger whose one record was added, corrected to nine, and removed.
struct Story {
    Ledger ledger = new_in_memory();
    SmallLedger ids = fill_small(ledger);
    RecordId id = add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8)));

    void correct() {
        auto changed = Reader{ledger}.record(id).value();
        changed.quantity = whole(9);
        ledger.write(step("correct"), noon, [&](Writer& writer) { writer.update_record(changed); });
    }
    void remove() {
        ledger.write(step("remove"), noon, [&](Writer& writer) { writer.remove_record(id); });
    }
    HistorySheet of_record() { return read_history(ledger, {.record = id, .indicator = {}}); }
};

TEST_CASE("the history of a record tells what it was after each step", "[ledger]") {
    Story story;
    story.correct();
    story.remove();
    const auto steps = story.of_record().steps;
    REQUIRE(steps.size() == 3);
    CHECK_FALSE(steps[0].version.record);
    CHECK(steps[0].version.is_present);
    CHECK(steps[1].version.record->quantity == whole(9));
    CHECK(steps[2].version.record->quantity == whole(8));
    CHECK(steps[2].version.record->topic == "主题党日");
}

TEST_CASE("a record that was removed is restored as it was, under its id", "[ledger]") {
    Story story;
    story.correct();
    const auto before = Reader{story.ledger}.record(story.id);
    story.remove();
    const auto version = story.of_record().steps[1].version.record.value();
    story.ledger.write(step("restore"), noon,
                       [&](Writer& writer) { writer.restore_record(version); });
    CHECK(Reader{story.ledger}.record(story.id) == before);
    CHECK(story.of_record().steps.front().version.is_present);
}

TEST_CASE("an undone step has no version", "[ledger]") {
    Story story;
    story.correct();
    story.ledger.undo();
    const auto steps = story.of_record().steps;
    CHECK(steps[0].step.state == StepState::undone);
    CHECK_FALSE(steps[0].version.record);
    CHECK(steps[1].version.is_present);
}

TEST_CASE("the history of a record begins with the import that brought it", "[ledger]") {
    Story story;
    story.ledger.write(step("import"), noon, [&](Writer& writer) {
        int count = 0;
        writer.add_records_in_bulk(3, [&](Record& next) {
            next = record(story.ids.study, story.ids.second, "2023-04-01", "2023-04-01", whole(1));
            return count++ < 3;
        });
    });
    const auto imported = Reader{story.ledger}.records({.units = std::vector{story.ids.second}});
    REQUIRE(imported.size() == 3);
    const auto sheet = read_history(story.ledger, {.record = imported.front().id, .indicator = {}});
    REQUIRE(sheet.steps.size() == 1);
    CHECK(sheet.steps.front().version.is_present);
    CHECK(read_history(story.ledger, {.record = {}, .indicator = story.ids.members}).steps.size() ==
          1);
    CHECK(read_history(story.ledger, {.record = {}, .indicator = story.ids.study}).steps.size() ==
          3);
}

TEST_CASE("the history comes in pages", "[ledger]") {
    Story story;
    for (int count = 0; count < steps_on_page; ++count)
        add(story.ledger,
            record(story.ids.study, story.ids.first, "2023-03-06", "2023-03-06", whole(count)));
    const auto first = read_history(story.ledger, {});
    const auto second = read_history(story.ledger, {.record = {}, .indicator = {}, .page = 1});
    CHECK(std::cmp_equal(first.steps.size(), steps_on_page));
    CHECK(first.has_older);
    CHECK(second.steps.size() == 2);
    CHECK_FALSE(second.has_older);
    const auto filtered =
        read_history(story.ledger, {.record = {}, .indicator = story.ids.study, .page = 1});
    CHECK(filtered.steps.size() == 2);
}

TEST_CASE("other definitions tell which figures they would change", "[ledger]") {
    Story story;
    story.ledger.write(step("target"), noon, [&](Writer& writer) {
        writer.put_target({story.ids.study, story.ids.root, 2023, whole(6), Phasing::even, {}, {}});
    });
    Reader reader{story.ledger};
    const Definitions now = reader.definitions();
    Definitions supposed = now;
    CHECK(changes_supposing(reader, now, supposed, day("2023-12-31")).empty());
    supposed.indicators[0].direction = Direction::at_most;
    const auto changes = changes_supposing(reader, now, supposed, day("2023-12-31"));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].year == 2023);
    CHECK(changes[0].before.status == Status::achieved);
    CHECK(changes[0].after.status == Status::exceeded);
}

} // namespace
