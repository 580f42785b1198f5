#include "gui/pages/backups/backup_comparison.h"

#include "chart/quarterly_data.h"
#include "gui/desk/failure_text.h"
#include "gui/desk/figures_reader.h"
#include "gui/look/text.h"
#include "gui/widgets/form.h"
#include "gui/widgets/table_layout.h"
#include "ledger/reader.h"
#include "ledger/year_book.h"
#include "text/ids/backup.h"
#include "text/number_format.h"

#include <array>
#include <cmath>
#include <map>

namespace taizhang {

namespace {

constexpr size_t most_rows = 40;
constexpr float number_width = 76.0F;

/// By indicator, of the root and the whole year until today.
using Totals = std::map<IndicatorId, std::optional<double>>;

Totals totals_of(const YearBook& book, const ReviewPoint& point) {
    Totals totals;
    for (const IndicatorProgress& progress : review_of(book.figures(), point))
        totals[book.definitions().indicators[progress.indicator].id] = progress.actual_to_date;
    return totals;
}

ReviewPoint point_of(const BackupCompared& compared) {
    return {compared.year, std::nullopt, {}, compared.today};
}

std::optional<double> total(const Totals& totals, IndicatorId id) {
    const auto found = totals.find(id);
    return found == totals.end() ? std::nullopt : found->second;
}

/// Indicators of now, and then those that there are no more.
std::vector<Indicator> all_indicators(const Definitions& now, const Definitions& then) {
    std::vector<Indicator> all = now.indicators;
    for (const Indicator& former : then.indicators)
        if (!place_of(now, former.id))
            all.push_back(former);
    return all;
}

void read_then(FiguresReader& figures, const BackupCompared& compared, BackupComparison& found) {
    const Ledger backup = Ledger::open(compared.file.string(), Access::read_only);
    const Ledger::Snapshot snapshot{backup};
    Reader reader{backup};
    found.records_then = reader.record_count();
    const auto then = std::make_shared<const Definitions>(reader.definitions());
    if (then->units.empty() || then->indicators.empty())
        return;
    const ReviewPoint point = point_of(compared);
    const auto now = figures.definitions();
    const Totals totals_then = totals_of(
        read_year_book(reader, then, compared.year, day_looked_at(point, then->calendar())), point);
    const Totals totals_now =
        totals_of(*figures.book(compared.year, day_looked_at(point, now->calendar())), point);
    for (const Indicator& indicator : all_indicators(*now, *then)) {
        const auto before = total(totals_then, indicator.id);
        const auto after = total(totals_now, indicator.id);
        if (before != after)
            found.differences.push_back({indicator, before, after});
    }
}

std::string shown(const std::optional<double>& value, int decimals) {
    return value ? grouped(*value, decimals) : "–";
}

std::string shown_difference(const BackupDifference& difference) {
    const double more = difference.now.value_or(0.0) - difference.then.value_or(0.0);
    return (more > 0   ? "+"
            : more < 0 ? "−"
                       : "") +
           grouped(std::abs(more), difference.indicator.decimals);
}

std::array<TableColumn, 4> columns_of(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {TableColumn{title(text_id::backup_figure)},
            TableColumn{title(text_id::backup_then), number_width, Align::right},
            TableColumn{title(text_id::backup_now_column), number_width, Align::right},
            TableColumn{title(text_id::backup_difference), number_width, Align::right}};
}

void draw_rows(PageContext& context, const std::vector<BackupDifference>& differences) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const auto columns = columns_of(context.texts);
    const TableLayout table{look, columns, width};
    table.draw_header();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    for (size_t place = 0; place < std::min(most_rows, differences.size()); ++place) {
        const BackupDifference& difference = differences[place];
        const int decimals = difference.indicator.decimals;
        const Box row = box_at_cursor({width, table.row_height()});
        table.draw_cell(row, 0, look.body(),
                        shown_name(difference.indicator, context.texts.language()));
        table.draw_cell(row, 1, look.body(), shown(difference.then, decimals));
        table.draw_cell(row, 2, look.body(), shown(difference.now, decimals));
        table.draw_cell(row, 3, bold(look.body()), shown_difference(difference));
        table.draw_rule_below(row);
        ImGui::SetCursorScreenPos({row.min.x, row.max.y});
        ImGui::Dummy({0.0F, 0.0F});
    }
    ImGui::PopStyleVar();
    if (differences.size() > most_rows)
        form_note(look,
                  context.texts(text_id::backup_more_differences, differences.size() - most_rows));
}

} // namespace

BackupComparison read_backup_comparison(FiguresReader& figures, const BackupCompared& compared) {
    BackupComparison found;
    found.records_now = figures.reader().record_count();
    try {
        read_then(figures, compared, found);
    } catch (const LedgerError& error) {
        if (error.problem() == LedgerProblem::cancelled)
            throw;
        found.trouble = std::current_exception();
    }
    return found;
}

void draw_backup_comparison(PageContext& context, const BackupComparison& comparison) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const int year = context.navigation.view().year;
    if (comparison.trouble) {
        form_problem(
            look, texts(text_id::backup_cannot_read, text_of_failure(comparison.trouble, texts)));
        return;
    }
    text_block(look, look.body(),
               texts(text_id::backup_records_then_now,
                     grouped(static_cast<double>(comparison.records_then), 0),
                     grouped(static_cast<double>(comparison.records_now), 0)),
               ImGui::GetContentRegionAvail().x);
    if (comparison.differences.empty()) {
        form_note(look, texts(text_id::backup_no_difference, year));
        return;
    }
    form_note(look, texts(text_id::backup_against_now, year));
    draw_rows(context, comparison.differences);
}

} // namespace taizhang
