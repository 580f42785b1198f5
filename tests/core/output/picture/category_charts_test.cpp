#include "core/languages.h"
#include "core/ledger/small_ledger.h"
#include "output/picture/category_charts.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger with one record of 2023-08-08 for each code of the catalogue that is given.
class CaseLedger {
public:
    CaseLedger(const std::string& category, std::vector<std::pair<const char*, int>> figures) {
        m_ledger.write(step("set_up"), noon, [&](Writer& writer) {
            const UnitId root = writer.add_unit(org_unit("root", std::nullopt));
            for (const auto& [code, figure] : figures) {
                Indicator made = indicator(code);
                made.category = category;
                const IndicatorId id = writer.add_indicator(made);
                writer.add_record(record(id, root, "2023-08-08", "2023-08-08", whole(figure)));
            }
        });
    }

    Material material(std::optional<int> hide_below = {}) const {
        Reader reader{m_ledger};
        return read_material(reader, {2023, 3, {}, day("2023-09-30")}, {hide_below, false});
    }

private:
    Ledger m_ledger = new_in_memory();
};

std::vector<ChartKind> kinds_of(const std::vector<Chart>& charts) {
    std::vector<ChartKind> kinds;
    for (const Chart& chart : charts)
        kinds.push_back(chart.kind);
    return kinds;
}

/// All that the tables of the charts say, in one text.
std::string told_by(const std::vector<Chart>& charts) {
    std::string told;
    for (const Chart& chart : charts)
        told += described(table_of(chart, chinese)) + "\n";
    return told;
}

} // namespace

TEST_CASE("cases are shown as a funnel, problems next to those fixed", "[material]") {
    const CaseLedger cases{"执纪与案件",
                           {{"case.clues", 9}, {"case.filed", 5}, {"case.closed", 4}}};
    const Material of_cases = cases.material();
    CHECK(kinds_of(category_charts(of_cases, of_cases.categories.front(), chinese)) ==
          std::vector{ChartKind::summary, ChartKind::funnel});
    const CaseLedger problems{"问题整改",
                              {{"rectify.problems_identified", 9}, {"rectify.problems_fixed", 5}}};
    const Material of_problems = problems.material();
    const auto charts = category_charts(of_problems, of_problems.categories.front(), chinese);
    CHECK(kinds_of(charts) == std::vector{ChartKind::rectification});
    CHECK(is_told_by(charts, of_problems, {}));
    CHECK_FALSE(is_told_by({}, of_problems, {}));
}

TEST_CASE("a category without anything of its own has no chart of its own", "[material]") {
    const CaseLedger ledger{"学习", {{"class", 3}, {"film", 2}}};
    const Material material = ledger.material();
    CHECK(category_charts(material, material.categories.front(), chinese).empty());
}

TEST_CASE("a chart of all indicators says when none has a target", "[material]") {
    SummaryData data;
    CHECK(reason_of_empty(data) == text_id::chart_nothing_recorded);
    data.without_target = 1;
    CHECK(reason_of_empty(data) == text_id::chart_no_targets);
}

TEST_CASE("charts of a category do not tell private figures", "[material]") {
    const CaseLedger ledger{
        "执纪与案件",
        {{"case.clues", 97}, {"case.filed", 2}, {"case.closed", 2}, {"case.discipline", 98}}};
    const Material open = ledger.material();
    const std::string all = told_by(category_charts(open, open.categories.front(), chinese));
    CHECK(all.contains("100%"));
    CHECK_FALSE(all.contains("4,900%")); // more than the step before: no share of it
    const Material material = ledger.material(3);
    const auto charts = category_charts(material, material.categories.front(), chinese);
    REQUIRE(kinds_of(charts) == std::vector{ChartKind::funnel});
    const std::string told = told_by(charts);
    CHECK(told.contains("97"));
    CHECK_FALSE(told.contains("2 件"));
    CHECK_FALSE(told.contains("100%")); // of two private figures
    CHECK_FALSE(told.contains("4,900%"));
    const CaseLedger problems{"执纪问题",
                              {{"rectify.problems_identified", 2}, {"rectify.problems_fixed", 1}}};
    const Material hidden = problems.material(3);
    CHECK(category_charts(hidden, hidden.categories.front(), chinese).empty());
}
