#include "core/ledger/small_ledger.h"
#include "ledger/received.h"
#include "output/table/change_codes.h"
#include "output/words/change_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A layout that has read a file of the first unit, and is forgotten then.
std::vector<HistoryStep> steps_of_layouts(Ledger& ledger) {
    const auto ids = fill_small(ledger);
    ledger.write(step("import"), noon, [&](Writer& writer) {
        writer.put_layout({"月报", "f1", R"({"date":0})", "2023-09-18T12:00:00Z"});
        ReceivedFile file;
        file.name = "一支部.xlsx";
        file.layout = "月报";
        file.unit = ids.first;
        file.period = {day("2023-07-01"), day("2023-09-30")};
        file.received = day("2023-10-03");
        writer.note_received(file);
    });
    ledger.write(step("forget"), noon, [](Writer& writer) { writer.forget_layout("月报"); });
    return read_history(ledger, {}).steps;
}

std::string words_of(const HistoryChange& change, const Definitions& definitions) {
    const Texts texts{Language::chinese};
    std::string text = subject_of(change, definitions, texts) + "：";
    for (const ColumnWords& column : columns_in_words(change.row, definitions, texts))
        text += column.column + " " + column.before + "→" + column.after + "；";
    return text;
}

} // namespace

TEST_CASE("what happened to layouts and files is told in words", "[output]") {
    Ledger ledger = new_in_memory();
    const auto steps = steps_of_layouts(ledger);
    const Definitions definitions = Reader{ledger}.definitions();
    const auto& taken_in = steps.at(1).changes;
    REQUIRE(taken_in.size() == 2);
    CHECK(words_of(taken_in[0], definitions) ==
          "表样 · 月报：名称 –→月报；读法 –→…；上次使用 –→2023-09-18T12:00:00Z；");
    CHECK(words_of(taken_in[1], definitions) ==
          "收到的文件 · 一支部.xlsx · 支部first · 2023-07-01：名称 –→一支部.xlsx；表样 –→…；"
          "党组织 –→支部first；开始 –→2023-07-01；结束 –→2023-09-30；收到 –→2023-10-03；");
    const auto& forgotten = steps.at(0).changes;
    REQUIRE(forgotten.size() == 2);
    CHECK(words_of(forgotten[1], definitions) ==
          "收到的文件 · 一支部.xlsx · 支部first · 2023-07-01：表样 …→–；");
}

TEST_CASE("rows of layouts and files have a key outside the ledger", "[output]") {
    Ledger ledger = new_in_memory();
    const auto steps = steps_of_layouts(ledger);
    const KnownItems known{Reader{ledger}.definitions()};
    const auto& taken_in = steps.at(1).changes;
    REQUIRE(taken_in.size() == 2);
    CHECK(key_in_codes(taken_in[0], known) == "月报");
    CHECK(key_in_codes(taken_in[1], known) == "2023-07-01 first 一支部.xlsx");
    const auto columns = columns_in_codes(taken_in[1].row, known);
    const auto layout = std::ranges::find(columns, "layout", &ColumnCodes::column);
    REQUIRE(layout != columns.end());
    CHECK(layout->after == "#1");
}
