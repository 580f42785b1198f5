#include "output/words/received_words.h"

#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "text/ids/received.h"
#include "text/word_table.h"

#include <algorithm>
#include <functional>

namespace taizhang {

namespace {

constexpr WordTable<ReportState> state_words{text_id::all_of_received, "received.state_"};

bool is_in(const ReportCell& cell) {
    return cell.state == ReportState::sent || cell.state == ReportState::late;
}

bool is_asked(const ReportCell& cell) {
    return cell.state != ReportState::not_required;
}

/// The cells of one column, with whose they are.
class ColumnNotice {
public:
    ColumnNotice(const Reporting& reporting, const Definitions& definitions, size_t column,
                 const Texts& texts)
        : m_reporting(reporting), m_definitions(definitions), m_column(column), m_texts(texts) {}

    std::string text(int year) const {
        const ReportColumn& column = m_reporting.columns[m_column];
        std::string line = m_texts(text_id::received_asked, name_of_column(column, year),
                                   count([](const ReportCell& cell) { return is_asked(cell); }));
        line += m_texts(text_id::received_sent,
                        count([](const ReportCell& cell) { return is_in(cell); }));
        add(line, text_id::received_late, ReportState::late);
        add(line, text_id::received_twice, [](const ReportCell& cell) { return cell.times > 1; });
        add(line, text_id::received_partial, ReportState::partial);
        add_count(line, text_id::received_typed, ReportState::typed);
        add_count(line, text_id::received_recorded, ReportState::recorded);
        add(line, text_id::received_missing, ReportState::missing);
        if (const auto due =
                names([](const ReportCell& cell) { return cell.state == ReportState::due; });
            due.count > 0)
            line += m_texts(text_id::received_due, due.count, due.text, month_and_day(column.due));
        return line + std::string{m_texts(text_id::received_end)};
    }

private:
    using Test = std::function<bool(const ReportCell&)>;
    struct Names {
        int count = 0;
        std::string text;
    };

    std::string name_of_column(const ReportColumn& column, int year) const {
        if (m_reporting.cycle == ReportCycle::quarter)
            return period_name(year, column.number, m_texts);
        return m_texts(text_id::received_month, year, month_name(column.number, m_texts));
    }

    int count(const Test& test) const {
        return static_cast<int>(std::ranges::count_if(
            m_reporting.rows, [&](const ReportRow& row) { return test(row.cells[m_column]); }));
    }

    Names names(const Test& test) const {
        Names names;
        for (const ReportRow& row : m_reporting.rows) {
            const ReportCell& cell = row.cells[m_column];
            if (!test(cell))
                continue;
            if (names.count++ > 0)
                names.text += m_texts(text_id::received_separator);
            names.text += m_definitions.units.at(row.unit).name;
            if (cell.state == ReportState::late)
                names.text += " " + month_and_day(*cell.complete);
        }
        return names;
    }

    void add(std::string& line, TextId words, const Test& test) const {
        if (const Names told = names(test); told.count > 0)
            line += m_texts(words, told.count, told.text);
    }
    void add_count(std::string& line, TextId words, ReportState state) const {
        if (const int told = count([state](const ReportCell& cell) { return cell.state == state; });
            told > 0)
            line += m_texts(words, told);
    }
    void add(std::string& line, TextId words, ReportState state) const {
        add(line, words, [state](const ReportCell& cell) { return cell.state == state; });
    }

    const Reporting& m_reporting;
    const Definitions& m_definitions;
    size_t m_column;
    const Texts& m_texts;
};

} // namespace

TextId text_of(ReportState state) {
    return state_words(state);
}

std::string column_name(const Reporting& reporting, const ReportColumn& column,
                        const Texts& texts) {
    return std::string{reporting.cycle == ReportCycle::month
                           ? month_name(column.number, texts)
                           : quarter_name(column.number - 1, texts)};
}

std::string words_of(const ReportCell& cell, const Texts& texts) {
    if (cell.state == ReportState::not_begun)
        return {};
    std::string words{texts(text_of(cell.state))};
    if (cell.state == ReportState::late)
        words += " " + month_and_day(*cell.complete);
    return cell.times > 1 ? texts(text_id::received_times, words, cell.times) : words;
}

ReportedCount count_of(const Reporting& reporting, size_t column) {
    ReportedCount count;
    for (const ReportRow& row : reporting.rows) {
        count.reported += is_in(row.cells[column]) ? 1 : 0;
        count.required += is_asked(row.cells[column]) ? 1 : 0;
    }
    return count;
}

std::string count_words(const Reporting& reporting, size_t column) {
    const ReportedCount count = count_of(reporting, column);
    return count.required == 0
               ? "–"
               : std::to_string(count.reported) + " / " + std::to_string(count.required);
}

std::vector<std::string> notice_of(const Reporting& reporting, const Definitions& definitions,
                                   int year, const Texts& texts) {
    std::vector<std::string> lines;
    for (size_t column = 0; column < reporting.columns.size(); ++column) {
        const bool has_begun = std::ranges::any_of(reporting.rows, [&](const ReportRow& row) {
            const ReportState state = row.cells[column].state;
            return state != ReportState::not_begun && state != ReportState::not_required;
        });
        if (has_begun)
            lines.push_back(ColumnNotice{reporting, definitions, column, texts}.text(year));
    }
    return lines;
}

std::optional<std::string> words_of_unplaced(const Reporting& reporting, const Texts& texts) {
    if (reporting.unplaced.empty())
        return std::nullopt;
    std::string names;
    for (const int place : reporting.unplaced) {
        if (!names.empty())
            names += texts(text_id::received_separator);
        names += reporting.files[place].name;
    }
    return texts(text_id::received_unplaced, static_cast<int>(reporting.unplaced.size()), names);
}

} // namespace taizhang
