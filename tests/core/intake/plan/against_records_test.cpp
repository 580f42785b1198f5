#include "core/intake/csv_columns.h"
#include "intake/plan/against_records.h"
#include "ledger/small_ledger.h"
#include "text/ids/import.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

ImportPlan compared(std::vector<std::string> rows_of_files, Reader& reader) {
    std::deque<InputText> files;
    for (auto& rows : rows_of_files)
        files.push_back(decoded("f" + std::to_string(files.size()), record_columns + rows));
    ImportPlan plan = plan_import(std::move(files), reader.definitions(), std::nullopt);
    REQUIRE(plan.may_be_written());
    compare_with_records(plan, reader, day("2023-09-18"));
    return plan;
}

/// Of each planned record, in order.
std::vector<bool> likely_duplicates(const ImportPlan& plan) {
    std::vector<bool> marks;
    std::ranges::transform(plan.records, std::back_inserter(marks),
                           &PlannedRecord::likely_duplicate);
    return marks;
}

} // namespace

TEST_CASE("records of another indicator and unit are never likely duplicates", "[intake]") {
    Ledger ledger = new_in_memory();
    std::string rows;
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        writer.add_indicator(indicator("study"));
        const IndicatorId other = writer.add_indicator(indicator("other"));
        const UnitId root = writer.add_unit(org_unit("root", std::nullopt));
        for (int number = 2; number <= 100; ++number) {
            const std::string code = "b" + std::to_string(number);
            const UnitId branch = writer.add_unit(org_unit(code.c_str(), root, number));
            if (number >= 65)
                writer.add_record(record(other, branch, "2023-09-12", "2023-09-12", whole(1)));
            else if (number <= 37)
                rows += "2023-09-12,,study," + code + ",1,,,,主题党日,\n";
        }
    });
    Reader reader{ledger};
    const ImportPlan plan = compared({rows}, reader);
    CHECK(plan.records.size() == 36);
    CHECK(plan.likely_duplicates == 0);
}

TEST_CASE("every value that differs makes another record", "[intake]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-09-12", "2023-09-12", whole(1)));
    Reader reader{ledger};
    CHECK(compared({"2023-09-12,,study,first,1,,,,主题党日,\n"}, reader).likely_duplicates == 1);
    const std::string other = GENERATE(
        "2023-09-12,,members,first,1,,,,主题党日,\n", "2023-09-12,,study,second,1,,,,主题党日,\n",
        "2023-09-11,2023-09-12,study,first,1,,,,主题党日,\n",
        "2023-09-12,2023-09-13,study,first,1,,,,主题党日,\n",
        "2023-09-12,,study,first,2,,,,主题党日,\n", "2023-09-12,,study,first,,,,,主题党日,\n",
        "2023-09-12,,study,first,1,,,,,\n");
    CAPTURE(other);
    CHECK(compared({other}, reader).likely_duplicates == 0);
}

TEST_CASE("a file that repeats another is told, its own twins are kept", "[intake]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    Reader reader{ledger};
    const std::string row = "2023-09-12,,study,first,1,,,,读书,\n";
    ImportPlan plan = compared({row + row, row + row + row, row}, reader);
    CHECK(likely_duplicates(plan) == std::vector{false, false, true, true, false, true});
    REQUIRE(plan.warnings.size() == 2);
    CHECK(plan.warnings[0].file == "f1");
    CHECK(plan.warnings[0].reason == text_id::import_repeats_file);
    CHECK(plan.warnings[0].arguments == std::vector<std::string>{"2", "2", "f0"});
    CHECK(plan.warnings[1].arguments == std::vector<std::string>{"1", "2", "f1"});
    CHECK(skip_likely_duplicates(plan) == 3);
    CHECK(plan.records.size() == 3);
    CHECK(plan.files[1].added == 1);
    CHECK(plan.warnings.empty());
}

TEST_CASE("what the ledger and another file have is a duplicate of the ledger's", "[intake]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-09-12", "2023-09-12", whole(1)));
    Reader reader{ledger};
    const std::string row = "2023-09-12,,study,first,1,,,,主题党日,\n";
    const ImportPlan plan = compared({row, row}, reader);
    CHECK(plan.likely_duplicates == 2);
    for (const Issue& warning : plan.warnings)
        CHECK(warning.reason == text_id::import_likely_duplicates);
}
