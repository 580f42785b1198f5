#include "output/document/report_tables.h"

#include "chart/quarterly_data.h"
#include "output/material/indicator_row.h"
#include "progress/comparison.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/number_format.h"

#include <map>

namespace taizhang {

namespace {

WordRow group_row(const std::string& name) {
    return {{{name, CellAlign::left}}, WordStyle::table_head};
}

bool has_departments(const Material& material) {
    return !material.definitions().departments.empty();
}

WordRow row_of(const Material& material, int indicator, const Texts& texts) {
    const IndicatorRow shown = indicator_row(material, indicator, texts);
    const IndicatorProgress& progress = material.progress_of(indicator);
    const int pending = progress.known_to_date == Known::pending ? 0 : progress.pending;
    WordCell to_date{shown.to_date, CellAlign::right};
    if (pending > 0)
        to_date.remark = texts(text_id::report_pending, pending);
    WordRow row{{{shown.name},
                 {shown.unit, CellAlign::centre},
                 {shown.target, CellAlign::right},
                 {shown.quarter, CellAlign::right},
                 std::move(to_date),
                 {shown.completion, CellAlign::right},
                 {shown.status, CellAlign::centre}}};
    if (has_departments(material))
        row.cells.push_back({shown.department, CellAlign::centre});
    return row;
}

std::string share_met(const DutyTally& tally) {
    const int ended = tally.met + tally.missed;
    return ended == 0 ? "–" : share_text(static_cast<double>(tally.met) / ended);
}

WordRow tally_row(const std::string& name, const DutyTally& tally, WordStyle style) {
    WordRow row{{{name}}, style};
    for (const int count : {tally.owed(), tally.met, tally.missed, tally.due})
        row.cells.push_back({grouped(count, 0), CellAlign::right});
    row.cells.push_back({share_met(tally), CellAlign::right});
    return row;
}

/// What is owed, added up by some place.
template <class PlaceOf>
std::map<int, DutyTally> tallies_by(const Material& material, PlaceOf place_of) {
    std::map<int, DutyTally> tallies;
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state != DutyState::not_required)
            tallies[place_of(cell.duty)].add(cell.state);
    return tallies;
}

/// The branch that a unit belongs to; the unit itself when it belongs to none.
int branch_of(const OrgTree& units, int unit) {
    for (int place = unit; place >= 0; place = units.parent_of(place))
        if (units.at(place).kind == UnitKind::branch)
            return place;
    return unit;
}

template <class NameOf>
WordTable tally_table(TextId first, const std::map<int, DutyTally>& tallies, NameOf name_of,
                      const Texts& texts) {
    WordTable table;
    table.widths = {2844, 1120, 1120, 1120, 1120, 1520};
    for (const TextId title :
         {first, text_id::report_owed, text_id::report_met, text_id::report_missed,
          text_id::report_due, text_id::column_completion})
        table.head.emplace_back(texts(title));
    DutyTally all;
    for (const auto& [place, tally] : tallies) {
        table.rows.push_back(tally_row(name_of(place), tally, WordStyle::table_text));
        all.met += tally.met;
        all.missed += tally.missed;
        all.due += tally.due;
    }
    if (table.rows.empty())
        return table;
    table.rows.back().stays_with_next = true;
    table.rows.push_back(
        tally_row(std::string{texts(text_id::report_sum)}, all, WordStyle::table_head));
    return table;
}

} // namespace

WordTable indicator_table(const Material& material, const Texts& texts) {
    WordTable table;
    // English words are longer, and two lines of a name are no harm.
    if (texts.language() == Language::chinese)
        table.widths = {2600, 760, 1150, 960, 1254, 960, 1160};
    else
        table.widths = {2080, 700, 1000, 900, 1320, 1540, 1304};
    table.head = {std::string{texts(text_id::column_indicator)},
                  std::string{texts(text_id::report_unit)},
                  std::string{texts(text_id::column_annual_target)},
                  std::string{quarter_name(material.quarter_place(), texts)},
                  std::string{texts(text_id::pack_to_date)},
                  std::string{texts(text_id::column_completion)},
                  std::string{texts(text_id::column_status)}};
    if (has_departments(material)) {
        constexpr int from_name = 700;
        constexpr int from_others = 70;
        for (int& width : table.widths)
            width -= from_others;
        table.widths.front() -= from_name - from_others;
        table.widths.push_back(from_name + 6 * from_others);
        table.head.emplace_back(texts(text_id::column_department));
    }
    for (const MaterialCategory& category : material.categories) {
        table.rows.push_back(group_row(category.name));
        for (const int indicator : category.indicators)
            table.rows.push_back(row_of(material, indicator, texts));
    }
    return table;
}

WordTable duty_table(const Material& material, const Texts& texts) {
    const auto tallies = tallies_by(material, [](const Duty& duty) { return duty.indicator; });
    const auto name = [&](int place) {
        return shown_name(material.indicator_at(place), texts.language());
    };
    return tally_table(text_id::column_indicator, tallies, name, texts);
}

WordTable branch_table(const Material& material, const Texts& texts) {
    const OrgTree& units = material.definitions().units;
    const auto tallies =
        tallies_by(material, [&](const Duty& duty) { return branch_of(units, duty.unit); });
    return tally_table(
        text_id::column_unit, tallies, [&](int place) { return units.at(place).name; }, texts);
}

} // namespace taizhang
