#include "output/form/definition_form.h"

#include "chart/period_words.h"
#include "intake/definition_sheets/definition_layout.h"
#include "intake/file/definition_columns.h"
#include "output/form/definition_form_rows.h"
#include "output/form/form_sheets.h"
#include "output/words/definition_words.h"
#include "text/ids/definition.h"
#include "text/ids/definition_form.h"
#include "text/word_table.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr const char* definition_format = "1";
constexpr int title_row = 0;
constexpr int hint_row = 1;
constexpr int header_row = 2;
constexpr int example_row = 3;
constexpr int first_row = 4;
constexpr int empty_rows = 60;
constexpr double guide_width = 96; ///< of the one column, in characters

TextId text_of(FileKind kind, std::string_view prefix) {
    return text_in(text_id::all_of_definition_form, prefix, name_of(kind)).value();
}

/// How a column is filled in.
struct ColumnForm {
    double width = 12; ///< in characters
    CellStyle style = cell_style::text();
    std::optional<CellCheck::Takes> takes = {};
    TextId title = text_id::definition_form_bad_choice; ///< of the message
    TextId message{};
};

ColumnForm choice(double width, TextId message) {
    return {width, cell_style::text(), CellCheck::Takes::listed,
            text_id::definition_form_bad_choice, message};
}

ColumnForm amount(double width) {
    return {width, cell_style::plain_number(), CellCheck::Takes::amounts,
            text_id::definition_form_bad_number, text_id::definition_form_about_number};
}

ColumnForm day() {
    return {13, cell_style::date(), CellCheck::Takes::days, text_id::definition_form_bad_date,
            text_id::definition_form_about_date};
}

ColumnForm unit_form(int column) {
    using namespace unit_column;
    switch (column) {
    case name:
        return {28};
    case parent:
        return choice(26, text_id::definition_form_about_parent);
    case unit_column::kind:
        return choice(14, text_id::definition_form_about_type);
    case active_from:
    case active_to:
        return day();
    default:
        return {16};
    }
}

ColumnForm target_form(int column) {
    using namespace target_column;
    switch (column) {
    case indicator:
        return choice(26, text_id::definition_form_about_indicator);
    case unit:
        return choice(24, text_id::definition_form_about_unit);
    case annual:
        return amount(11);
    case q1:
    case q2:
    case q3:
    case q4:
        return amount(9);
    case phasing:
        return choice(14, text_id::definition_form_about_phasing);
    case note:
        return {30};
    default:
        return {10};
    }
}

ColumnForm cadence_form(int column) {
    using namespace cadence_column;
    switch (column) {
    case indicator:
        return choice(26, text_id::definition_form_about_indicator);
    case unit:
        return choice(24, text_id::definition_form_about_unit);
    case per:
        return choice(12, text_id::definition_form_about_every);
    case count:
        return amount(8);
    case owed_by:
        return choice(20, text_id::definition_form_about_owner);
    default:
        return day();
    }
}

ColumnForm form_of(FileKind kind, int column) {
    switch (kind) {
    case FileKind::units:
        return unit_form(column);
    case FileKind::targets:
        return target_form(column);
    default:
        return cadence_form(column);
    }
}

/// A form in the making: the sheet to fill in, the guide, and the choices.
class DefinitionForm {
public:
    DefinitionForm(FileKind kind, const FormLedger& ledger, int year, const Texts& texts)
        : m_kind(kind), m_definitions(ledger.definitions), m_texts(texts),
          m_title(texts(text_of(kind, "definition_form.title_"), year)),
          m_content(definition_form_content(kind, ledger.definitions, year, texts)),
          m_book{m_title, ledger.origin.made}, m_sheet{m_book.add_sheet(m_title)} {
        m_book.set_property("taizhang_format", definition_format);
        m_book.set_property(std::string{kind_property}, std::string{name_of(kind)});
    }

    std::string finish() {
        write_title();
        for (int column = 0; column < columns(); ++column)
            write_column(column);
        write_row(example_row, m_content.example, true);
        for (size_t row = 0; row < m_content.rows.size(); ++row)
            write_row(first_row + static_cast<int>(row), m_content.rows[row], false);
        m_sheet.freeze({header_row + 1, 1}, header_row);
        m_sheet.set_up_print(BookSheet::Fit::page_width, m_title);
        write_guide();
        write_choices();
        return m_book.finish();
    }

private:
    int columns() const { return static_cast<int>(m_content.columns.size()); }
    int last_row() const {
        return first_row + static_cast<int>(m_content.rows.size()) + empty_rows - 1;
    }

    void write_title() {
        CellStyle line = cell_style::subtitle();
        line.align = CellAlign::left;
        m_sheet.write_merged({title_row, 0}, 1, columns(), m_title, cell_style::title());
        m_sheet.write_merged({hint_row, 0}, 1, columns(),
                             m_texts(text_of(m_kind, "definition_form.hint_")), line);
        m_sheet.set_row_height(title_row, 34);
        m_sheet.set_row_height(hint_row, 24);
        m_sheet.set_row_height(header_row, 24);
    }

    void write_column(int place) {
        const int column = m_content.columns[place];
        const ColumnForm form = form_of(m_kind, column);
        const std::string title =
            column < 0 ? std::string{m_texts(text_id::definition_measured_in)}
                       : definition_titles(m_kind, m_texts)[static_cast<size_t>(column)];
        m_sheet.widen_to(place, form.width);
        m_sheet.limit_width(place, form.width);
        m_sheet.write({header_row, place}, title, cell_style::header());
        for (int row = first_row; row <= last_row(); ++row)
            m_sheet.write_blank({row, place}, form.style);
        if (form.takes)
            check(place, column, form);
    }

    void check(int place, int column, const ColumnForm& form) {
        CellCheck check{
            *form.takes, CellCheck::Otherwise::ask,        {},
            {},          std::string{m_texts(form.title)}, std::string{m_texts(form.message)}};
        check.period = {Date{std::chrono::year{earliest_year} / 1 / 1},
                        Date{std::chrono::year{latest_year} / 12 / 31}};
        if (check.takes == CellCheck::Takes::listed)
            check.list = list_of(column);
        if (check.takes != CellCheck::Takes::listed || !check.list.empty())
            m_sheet.check_cells({first_row, place}, {last_row(), place}, check);
    }

    /// What is above a row may be any other row of the same sheet.
    std::string list_of(int column) {
        if (m_kind == FileKind::units && column == unit_column::parent)
            return m_sheet.range({first_row, 0}, {last_row(), 0});
        const auto words = definition_form_choices(m_kind, column, m_definitions, m_texts);
        if (words.empty())
            return {};
        m_choices.push_back(words);
        const char letter = static_cast<char>('A' + static_cast<int>(m_choices.size()) - 1);
        return "='" + std::string{m_texts(text_id::definition_form_sheet_choices)} + "'!$" +
               letter + "$1:$" + letter + "$" + std::to_string(words.size());
    }

    void write_row(int row, const std::vector<FormCell>& cells, bool is_example) {
        for (int place = 0; place < columns(); ++place) {
            const CellStyle usual = form_of(m_kind, m_content.columns[place]).style;
            const CellStyle style = is_example ? example_style(usual) : usual;
            std::visit(
                [&](const auto& value) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                        m_sheet.write_blank({row, place}, style);
                    else
                        m_sheet.write({row, place}, value, style);
                },
                cells[place]);
        }
    }

    void write_guide() {
        BookSheet& guide = m_book.add_sheet(m_texts(text_id::definition_form_sheet_guide));
        CellStyle style = cell_style::plain();
        style.wrap = CellWrap::yes;
        int row = 0;
        guide.write({row++, 0}, m_title, cell_style::title());
        guide.write({row++, 0}, m_texts(text_id::definition_form_guide_how), cell_style::heading());
        std::vector<TextId> lines{text_of(m_kind, "definition_form.hint_"),
                                  text_id::definition_form_guide_rows,
                                  text_of(m_kind, "definition_form.guide_")};
        if (m_kind == FileKind::units)
            lines.push_back(text_id::definition_form_guide_code);
        lines.push_back(text_id::definition_form_guide_headings);
        lines.push_back(text_id::definition_form_guide_back);
        for (size_t line = 0; line < lines.size(); ++line)
            guide.write({row++, 0},
                        std::to_string(line + 1) + ". " + std::string{m_texts(lines[line])}, style);
        guide.limit_width(0, guide_width);
        guide.set_up_print(BookSheet::Fit::page_width, m_title);
    }

    void write_choices() {
        if (m_choices.empty())
            return;
        BookSheet& sheet = m_book.add_sheet(m_texts(text_id::definition_form_sheet_choices));
        for (size_t column = 0; column < m_choices.size(); ++column)
            for (size_t row = 0; row < m_choices[column].size(); ++row)
                sheet.write({static_cast<int>(row), static_cast<int>(column)},
                            m_choices[column][row], cell_style::plain());
        sheet.hide();
    }

    FileKind m_kind;
    const Definitions& m_definitions;
    const Texts& m_texts;
    std::string m_title;
    DefinitionFormContent m_content;
    Book m_book;
    BookSheet& m_sheet;
    std::vector<std::vector<std::string>> m_choices;
};

} // namespace

FormLedger read_form_ledger(Reader& reader, int year, Date made) {
    FormLedger read{reader.definitions(), {}, {reader.node(), made}};
    const Calendar calendar = read.definitions.calendar();
    for (const int back : {0, 1})
        read.totals[static_cast<size_t>(back)] =
            reader.year_totals(read.definitions, year - back, calendar.year(year - back).end);
    return read;
}

std::string definition_form_of(FileKind kind, const FormLedger& ledger, int year,
                               const Texts& texts) {
    return DefinitionForm{kind, ledger, year, texts}.finish();
}

std::string record_form_of(const FormLedger& ledger, Quarter quarter, const Texts& texts) {
    const FormContents contents{ledger.definitions, quarter.year, ledger.totals};
    return branch_form_of(ledger.definitions, contents.content({}, quarter.number),
                          FormKind::activities, ledger.origin, texts);
}

std::string form_of_kind(FileKind kind, const FormLedger& ledger, Quarter quarter,
                         const Texts& texts) {
    return kind == FileKind::records ? record_form_of(ledger, quarter, texts)
                                     : definition_form_of(kind, ledger, quarter.year, texts);
}

std::string form_name_of(FileKind kind, Quarter quarter, const Texts& texts) {
    std::string when = std::to_string(quarter.year);
    if (kind == FileKind::records)
        when += "Q" + std::to_string(quarter.number);
    return texts(text_of(kind, "definition_form.file_"), when) + ".xlsx";
}

} // namespace taizhang
