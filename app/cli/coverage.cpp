#include "text/ids/coverage.h"

#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/reviewed_ledger.h"
#include "cli/shown.h"
#include "cli/table_target.h"
#include "output/table/figures_json.h"
#include "output/words/notice.h"
#include "output/words/words.h"
#include "text/ids/column.h"

namespace taizhang::cli {

namespace {

std::vector<Listing::Column> coverage_columns(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {{"indicator", title(text_id::column_indicator), ColumnAlign::left},
            {"unit", title(text_id::column_unit), ColumnAlign::left},
            {"start", title(text_id::column_start), ColumnAlign::left},
            {"end", title(text_id::column_end), ColumnAlign::left},
            {"required", title(text_id::column_required), ColumnAlign::right},
            {"count", title(text_id::column_done), ColumnAlign::right},
            {"state", title(text_id::column_state), ColumnAlign::left}};
}

enum class CellWords { codes, names };

std::vector<std::string> coverage_row(const Definitions& definitions, const CoverageCell& cell,
                                      const Texts& texts, CellWords words) {
    const auto& [duty, count, state] = cell;
    const auto& indicator = definitions.indicators[duty.indicator];
    const auto& unit = definitions.units.at(duty.unit);
    const bool named = words == CellWords::names;
    return {named ? name_of(indicator, texts) : indicator.code,
            named ? unit.name : unit.code,
            to_iso(duty.period.start),
            to_iso(duty.period.end),
            std::to_string(duty.required),
            to_decimal(count),
            std::string{named ? texts(text_of(state)) : taizhang::name_of(state)}};
}

void list_coverage(Call& call, const Definitions& definitions, const Coverage& coverage) {
    const Texts& texts = call.texts;
    const bool csv = call.format == Format::csv;
    Listing listing{call, coverage_columns(texts)};
    for (const CoverageCell& cell : coverage.cells)
        listing.add_row(
            coverage_row(definitions, cell, texts, csv ? CellWords::codes : CellWords::names));
    listing.end();
    if (!csv)
        call.output.text() += texts(text_id::coverage_summary, coverage.met, coverage.missed,
                                    coverage.due, shown_share(coverage.share())) +
                              "\n";
}

void write_coverage_table(const Call& call, const TableTarget& target,
                          const Definitions& definitions, const Coverage& coverage, Date day) {
    std::vector<std::vector<std::string>> rows;
    for (const CoverageCell& cell : coverage.cells)
        rows.push_back(coverage_row(definitions, cell, call.texts, CellWords::names));
    write_table(call, target, std::string{call.texts(text_id::coverage_title)},
                coverage_columns(call.texts), std::move(rows), day);
}

/// Leaves out the cells that nobody owes any more; the counts stay.
void keep_missing(Coverage& coverage) {
    std::erase_if(coverage.cells, [](const CoverageCell& cell) {
        return cell.state != DutyState::missed && cell.state != DutyState::due;
    });
}

} // namespace

int run_coverage(Call& call) {
    call.at_most_arguments(1);
    const auto target = table_target_of(call);
    ReviewedLedger ledger{call};
    const Definitions& definitions = ledger.definitions();
    ReviewPoint point = ledger.point();
    point.as_of = ledger.day_told();
    Coverage coverage = ledger.read_year_book().coverage(point);
    if (call.arguments.has(missing_option)) {
        keep_missing(coverage);
        if (!target && call.format == Format::table) {
            call.output.text() += notice_of(definitions, point, coverage, call.texts);
            return 0;
        }
    }
    if (target) {
        write_coverage_table(call, *target, definitions, coverage, point.as_of);
        return 0;
    }
    if (call.format != Format::json) {
        list_coverage(call, definitions, coverage);
        return 0;
    }
    JsonWriter json{call.output.text()};
    write_coverage(json, definitions, coverage);
    call.output.text() += '\n';
    return 0;
}

} // namespace taizhang::cli
