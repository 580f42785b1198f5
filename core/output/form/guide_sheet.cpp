#include "output/form/form_sheets.h"
#include "text/ids/branch_form.h"

namespace taizhang {

namespace {

constexpr double width = 96; ///< of the one column, in characters

class GuideSheet {
public:
    GuideSheet(const FormSource& source, FormSheets sheets)
        : m_source(source), m_sheets(sheets), m_sheet{source.book.add_sheet(
                                                  source.texts(text_id::branch_form_sheet_guide))} {
    }

    void write() {
        const Period& period = m_source.content.period;
        const Date due =
            period.end + std::chrono::days{m_source.definitions.settings.report_due_day};
        m_sheet.write({m_row++, 0}, m_source.texts(text_id::branch_form_sheet_guide),
                      cell_style::title());
        heading(text_id::branch_form_guide_what);
        line(m_source.texts(text_id::branch_form_guide_period, m_source.unit().name,
                            form_quarter_name(m_source), to_iso(period.start), to_iso(period.end)));
        line(m_source.texts(text_id::branch_form_guide_due, to_iso(due)));
        if (m_sheets == FormSheets::both)
            line(say(text_id::branch_form_guide_one_of_two));
        if (m_sheets != FormSheets::duties)
            write_activities();
        if (m_sheets != FormSheets::activities)
            write_duties();
        write_rules();
        m_sheet.limit_width(0, width);
        m_sheet.set_up_print(BookSheet::Fit::page_width, m_source.unit().name);
    }

private:
    void heading(TextId id) {
        m_number = 0;
        m_sheet.set_row_height(m_row, 26);
        m_sheet.write({m_row++, 0}, m_source.texts(id), cell_style::heading());
    }

    /// A numbered line, broken where the column ends.
    void line(const std::string& text) {
        CellStyle style = cell_style::plain();
        style.wrap = CellWrap::yes;
        m_sheet.write({m_row++, 0}, std::to_string(++m_number) + ". " + text, style);
    }

    std::string say(TextId id) const { return std::string{m_source.texts(id)}; }

    void write_activities() {
        heading(text_id::branch_form_sheet_activities);
        line(say(text_id::branch_form_guide_row));
        line(say(text_id::branch_form_guide_dates));
        if (m_source.content.units.size() > 1)
            line(m_source.texts(text_id::branch_form_guide_units, m_source.unit().name));
        line(say(text_id::branch_form_guide_indicator));
        line(say(text_id::branch_form_guide_quantity));
        line(say(text_id::branch_form_guide_hours));
        line(say(text_id::branch_form_guide_more_rows));
    }

    void write_duties() {
        heading(text_id::branch_form_sheet_duties);
        line(say(text_id::branch_form_guide_months));
        line(say(text_id::branch_form_guide_longer));
        line(say(text_id::branch_form_guide_levels));
        line(say(text_id::branch_form_guide_blank));
    }

    void write_rules() {
        heading(text_id::branch_form_guide_rules);
        line(say(text_id::branch_form_guide_examples));
        line(say(text_id::branch_form_guide_headings));
        line(say(text_id::branch_form_guide_privacy));
        line(say(text_id::branch_form_guide_save));
    }

    const FormSource& m_source;
    FormSheets m_sheets;
    BookSheet& m_sheet;
    int m_row = 0;
    int m_number = 0;
};

} // namespace

void add_guide_sheet(const FormSource& source, FormSheets sheets) {
    GuideSheet{source, sheets}.write();
}

} // namespace taizhang
