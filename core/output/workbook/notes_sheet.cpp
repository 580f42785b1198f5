#include "chart/quarterly_data.h"
#include "ledger/record_fields.h"
#include "output/words/words.h"
#include "output/workbook/sheets.h"
#include "text/ids/column.h"
#include "text/ids/workbook.h"

namespace taizhang {

namespace {

constexpr int columns = 5;

class NotesSheet {
public:
    explicit NotesSheet(const SheetSource& source)
        : m_source{source}, m_sheet{source.book.add_sheet(
                                source.texts(text_id::workbook_sheet_notes))} {}

    void write() {
        write_title(m_source, m_sheet, columns);
        m_row = first_row_below_title;
        line(check_line(m_source.material.check, m_source.texts));
        write_figures();
        write_pending();
        write_privacy();
        write_record_columns();
        write_indicators();
        write_units();
        m_sheet.set_up_print(BookSheet::Fit::page_width, page_foot(m_source));
        m_sheet.limit_width(0, 28);
        m_sheet.limit_width(1, 40);
    }

private:
    template <class... Arguments>
    std::string say(TextId id, const Arguments&... arguments) const {
        if constexpr (sizeof...(arguments) == 0)
            return std::string{m_source.texts(id)};
        else
            return m_source.texts(id, arguments...);
    }

    void heading(TextId id) {
        m_sheet.write_merged({m_row, 0}, 1, columns, m_source.texts(id), cell_style::heading());
        m_sheet.set_row_height(m_row++, 24);
    }

    void line(const std::string& text) {
        m_sheet.write_merged({m_row++, 0}, 1, columns, text, cell_style::plain());
    }

    void header(std::initializer_list<TextId> titles) {
        int column = 0;
        for (const TextId title : titles)
            m_sheet.write({m_row, column++}, m_source.texts(title), cell_style::header());
        ++m_row;
    }

    void row(std::initializer_list<std::string_view> cells) {
        int column = 0;
        for (const std::string_view cell : cells)
            m_sheet.write({m_row, column++}, cell, cell_style::wrapped());
        ++m_row;
    }

    void write_figures() {
        const LedgerSettings& settings = m_source.material.definitions().settings;
        heading(text_id::workbook_notes_figures);
        line(say(text_id::workbook_note_day, to_iso(m_source.material.day)));
        line(say(text_id::workbook_note_completion));
        line(say(text_id::workbook_note_pace));
        line(say(text_id::workbook_note_lag));
        line(say(text_id::workbook_note_status, to_decimal(settings.amber_lag),
                 to_decimal(settings.red_lag)));
        line(say(text_id::workbook_note_unassigned));
        line(say(text_id::workbook_note_last_year));
        line(say(text_id::workbook_note_marks));
    }

    void write_pending() {
        const Material& material = m_source.material;
        heading(text_id::workbook_notes_pending);
        const int pending = pending_records(material);
        line(pending == 0 ? say(text_id::workbook_no_pending)
                          : say(text_id::workbook_all_pending, pending));
        for (const IndicatorPlace indicator : material.indicators()) {
            const IndicatorProgress& progress = material.progress_of(indicator);
            if (progress.pending > 0)
                line(say(text_id::workbook_pending_of,
                         shown_name(material.indicator_at(indicator), m_source.texts.language()),
                         progress.pending));
        }
    }

    void write_privacy() {
        const auto& below = m_source.material.privacy.hide_below;
        heading(text_id::workbook_notes_privacy);
        line(below ? say(text_id::workbook_private, *below) : say(text_id::workbook_not_private));
    }

    void write_record_columns() {
        heading(text_id::workbook_notes_records);
        line(say(text_id::workbook_note_records));
        header({text_id::workbook_column, text_id::workbook_meaning});
        for (const RecordFieldRow& field : record_fields())
            row({field.column, m_source.texts(field.about)});
    }

    void write_indicators() {
        const Material& material = m_source.material;
        heading(text_id::workbook_notes_indicators);
        header({text_id::column_code, text_id::column_indicator, text_id::column_measure_unit,
                text_id::workbook_counted, text_id::workbook_asked});
        for (const Indicator& indicator : material.definitions().indicators)
            if (!is_hidden(indicator))
                row({indicator.code, shown_name(indicator, m_source.texts.language()),
                     shown_unit(indicator), counted(indicator),
                     m_source.texts(text_of(indicator.direction))});
    }

    std::string counted(const Indicator& indicator) const {
        const Definitions& definitions = m_source.material.definitions();
        const auto name = [&](IndicatorId id) {
            const auto place = place_of(definitions, id);
            return place ? shown_name(definitions.indicators[*place], m_source.texts.language())
                         : std::string{};
        };
        if (indicator.measure == Measure::ratio && indicator.numerator && indicator.denominator)
            return name(*indicator.numerator) + " ÷ " + name(*indicator.denominator);
        return std::string{m_source.texts(text_of(indicator.measure))};
    }

    void write_units() {
        const OrgTree& units = m_source.material.definitions().units;
        heading(text_id::workbook_notes_units);
        header({text_id::column_code, text_id::column_unit, text_id::column_kind});
        const auto subtree = units.subtree(m_source.material.point.unit);
        for (UnitPlace place = subtree.first; place < subtree.end; ++place)
            row({units.at(place).code, units.at(place).name,
                 m_source.texts(text_of(units.at(place).kind))});
    }

    const SheetSource& m_source;
    BookSheet& m_sheet;
    int m_row = 0;
};

} // namespace

void add_notes_sheet(const SheetSource& source) {
    NotesSheet{source}.write();
}

} // namespace taizhang
