#include "chart/quarterly_data.h"
#include "output/words/status_symbol.h"
#include "output/words/words.h"
#include "output/workbook/sheets.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/overview.h"
#include "text/ids/value.h"
#include "text/ids/workbook.h"
#include "text/number_format.h"

#include <map>

namespace taizhang {

namespace {

constexpr int summary_header_row = first_row_below_title;

CellStyle chip_style(Status status) {
    const CellStyle style = cell_style::bold(cell_style::centred());
    switch (tone_of(status)) {
    case Tone::good:
        return cell_style::filled(style, {0xE3, 0xF2, 0xE9}, {0x1E, 0x71, 0x45});
    case Tone::attention:
        return cell_style::filled(style, {0xFF, 0xF3, 0xD6}, {0x8A, 0x5A, 0x00});
    case Tone::bad:
        return cell_style::filled(style, {0xFB, 0xE3, 0xE1}, {0xA8, 0x20, 0x1A});
    case Tone::neutral:
        break;
    }
    return cell_style::filled(style, {0xEC, 0xEE, 0xF2}, {0x4B, 0x55, 0x63});
}

/// What stands beside the figures of an indicator.
std::string remarks_on(const SheetSource& source, const IndicatorProgress& progress) {
    const Texts& texts = source.texts;
    const Indicator& indicator = source.material.indicator_at(progress.indicator);
    std::vector<std::string> parts;
    if (indicator.direction == Direction::at_most && progress.plan)
        parts.emplace_back(texts(text_id::workbook_is_limit));
    if (progress.unassigned.value_or(0) > 0)
        parts.push_back(texts(text_id::workbook_unassigned,
                              shown_figure(source.material, progress.indicator, progress.unassigned,
                                           Precision::exact, texts)));
    if (exceeds_whole(indicator, known_to_date(progress)))
        parts.emplace_back(texts(text_id::value_exceeds_whole));
    if (progress.pending > 0)
        parts.push_back(texts(text_id::workbook_pending, progress.pending));
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : std::string{texts(text_id::workbook_and)}) + part;
    return all;
}

class SummarySheet {
    enum Column {
        category,
        name,
        measure_unit,
        annual,
        quarter_plan,
        quarter_actual,
        to_date,
        completion,
        time_progress,
        lag,
        status,
        last_year,
        remarks,
        department,
        column_count
    };
    static constexpr TextId titles[]{text_id::workbook_category,
                                     text_id::column_indicator,
                                     text_id::column_measure_unit,
                                     text_id::column_annual_target,
                                     text_id::workbook_quarter_plan,
                                     text_id::workbook_quarter_actual,
                                     text_id::workbook_to_date,
                                     text_id::column_completion,
                                     text_id::workbook_time_progress,
                                     text_id::column_lag,
                                     text_id::column_status,
                                     text_id::workbook_last_year_to_date,
                                     text_id::column_note,
                                     text_id::column_department};
    static_assert(std::size(titles) == column_count);

public:
    explicit SummarySheet(const SheetSource& source)
        : m_source{source}, m_sheet{source.book.add_sheet(
                                source.texts(text_id::workbook_sheet_summary))} {}

    void write() {
        write_title(m_source, m_sheet, columns());
        write_header();
        for (const MaterialCategory& group : m_source.material.categories)
            write_category(group);
        m_sheet.add_filter({summary_header_row, 0}, {m_row - 1, columns() - 1});
        write_counts();
        write_check();
        m_sheet.freeze({summary_header_row + 1, name + 1}, summary_header_row);
        m_sheet.set_up_print(BookSheet::Fit::page_width, page_foot(m_source));
        m_sheet.limit_width(category, 14);
        m_sheet.limit_width(name, 38);
        m_sheet.limit_width(remarks, 36);
    }

private:
    const Departments& departments() const { return m_source.material.definitions().departments; }
    /// The last one is there where a department is named.
    int columns() const { return departments().empty() ? column_count - 1 : column_count; }

    void write_header() {
        for (int column = 0; column < columns(); ++column)
            m_sheet.write({summary_header_row, column}, m_source.texts(titles[column]),
                          cell_style::header());
    }

    void write_category(const MaterialCategory& group) {
        const std::string shown = category_heading(group.name, m_source.texts);
        for (const IndicatorPlace indicator : group.indicators) {
            m_sheet.write({m_row, category}, shown, cell_style::wrapped());
            write_indicator(m_source.material.progress_of(indicator));
        }
    }

    void write_indicator(const IndicatorProgress& progress) {
        const Indicator& indicator = m_source.material.indicator_at(progress.indicator);
        m_sheet.write({m_row, name}, shown_name(indicator, m_source.texts.language()),
                      cell_style::wrapped());
        m_sheet.write({m_row, measure_unit}, shown_unit(indicator), cell_style::centred());
        write_amounts(progress);
        write_shares(progress);
        m_sheet.write({m_row, status},
                      std::string{symbol_text(progress.status)} + " " +
                          std::string{m_source.texts(text_of(progress.status))},
                      chip_style(progress.status));
        m_sheet.write({m_row, remarks}, remarks_on(m_source, progress), cell_style::wrapped());
        if (!departments().empty())
            m_sheet.write({m_row, department}, department_of(departments(), indicator),
                          cell_style::wrapped());
        ++m_statuses[progress.status];
        ++m_row;
    }

    void write_amounts(const IndicatorProgress& progress) {
        const auto place = static_cast<size_t>(m_source.material.quarter_place());
        const auto put = [&](Column column, std::optional<double> value, bool about,
                             Known known = Known::whole) {
            write_figure(m_source, m_sheet, {m_row, column}, progress.indicator,
                         {value, about ? Precision::approximate : Precision::exact, known});
        };
        const auto& plan = progress.plan;
        put(annual, plan ? std::optional{to_number(plan->annual)} : std::nullopt, false);
        put(quarter_plan, plan ? std::optional{to_number(plan->quarters[place])} : std::nullopt,
            false);
        put(quarter_actual, progress.actual[place], progress.about[place], progress.known[place]);
        write_total(m_source, m_sheet, {m_row, to_date}, progress.indicator);
        put(last_year, progress.last_year_to_date, false);
    }

    void write_shares(const IndicatorProgress& progress) {
        CellStyle points = cell_style::number(1);
        put(completion, completion_shown(progress), cell_style::share());
        put(time_progress, progress.time_progress, cell_style::share());
        put(lag, progress.lag, points);
    }

    /// Rounded down here, for the workbook rounds half up what it shows.
    static std::optional<double> completion_shown(const IndicatorProgress& progress) {
        const auto completion = known_completion(progress);
        return completion ? std::optional{share_rounded_down(*completion)} : std::nullopt;
    }

    void put(Column column, std::optional<double> value, const CellStyle& style) {
        if (value)
            m_sheet.write({m_row, column}, *value, style);
        else
            m_sheet.write({m_row, column}, "–", cell_style::plain_number());
    }

    /// How many there are of each status, in the last row.
    void write_counts() {
        const Texts& texts = m_source.texts;
        int all = 0;
        std::string list;
        for (const auto& [one, count] : m_statuses) {
            list += (list.empty() ? "" : std::string{texts(text_id::workbook_comma)}) +
                    texts(text_id::workbook_status_count, texts(text_of(one)), count);
            all += count;
        }
        const auto sentence = all == 0 ? std::string{texts(text_id::workbook_no_indicators)}
                                       : texts(text_id::workbook_counts, all, list);
        m_sheet.write({m_row, category}, texts(text_id::workbook_sum), cell_style::header());
        CellStyle style = cell_style::bold(cell_style::text());
        m_sheet.write_merged({m_row, name}, 1, columns() - 1, sentence, style);
    }

    void write_check() {
        m_sheet.write_merged({m_row + 1, category}, 1, columns(),
                             check_line(m_source.material.check, m_source.texts),
                             cell_style::subtitle());
    }

    const SheetSource& m_source;
    BookSheet& m_sheet;
    int m_row = summary_header_row + 1;
    std::map<Status, int> m_statuses;
};

} // namespace

void add_summary_sheet(const SheetSource& source) {
    SummarySheet{source}.write();
}

} // namespace taizhang
