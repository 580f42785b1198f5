#include "cli/import_request.h"

#include "characters/blank.h"
#include "characters/kept_text.h"
#include "cli/options.h"
#include "intake/plan/ledger_plan.h"
#include "intake/table/cell_reference.h"
#include "ledger/record_fields.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

Answers answers_named(const std::string& name, Reader& reader) {
    for (const Layout& layout : reader.layouts())
        if (layout.name == name)
            return read_answers(layout.answers).value_or(Answers{});
    throw Failure{said_no, text_id::cli_no_such_layout, {name}};
}

/// `NAME=VALUE`; a name may hold a = itself.
std::pair<std::string, std::string> parts_of(const Option& option, const std::string& typed,
                                             TextId expected) {
    const size_t equals = typed.rfind('=');
    if (equals == std::string::npos || trimmed(typed.substr(0, equals)).empty())
        throw bad_value(option.name, typed, expected);
    return {std::string{trimmed(typed.substr(0, equals))},
            std::string{trimmed(typed.substr(equals + 1))}};
}

/// What a name in the sheets stands for: a unit, an indicator, or what is not wanted.
void take_resolved(const Call& call, const Definitions& definitions, ImportRequest& request) {
    for (const std::string& typed : call.arguments.texts(resolve_option)) {
        const auto [name, code] = parts_of(resolve_option, typed, text_id::cli_value_resolve);
        const bool is_unit = definitions.units.place_of(code).has_value();
        const bool is_indicator = place_of(definitions, code).has_value();
        if (code.empty())
            request.unwanted.insert(name);
        else if (!is_unit && !is_indicator)
            throw bad_value(resolve_option.name, typed, text_id::cli_value_resolve);
        if (is_unit)
            request.said.units[name] = code;
        if (is_indicator)
            request.said.indicators[name] = code;
    }
}

void take_columns(const Call& call, Answers& said) {
    for (const std::string& typed : call.arguments.texts(column_option)) {
        const auto [heading, column] = parts_of(column_option, typed, text_id::cli_value_column);
        const auto field = std::ranges::find(record_fields(), column, &RecordFieldRow::column);
        if (field == record_fields().end())
            throw bad_value(column_option.name, typed, text_id::cli_value_column);
        said.columns[heading] = field->field;
    }
}

/// `FILE · SHEET!B5=VALUE`; all three may hold a ! or = themselves, but for the cell.
std::optional<std::pair<CellAt, std::string>> cell_of(const std::string& typed) {
    for (size_t mark = typed.find('!'); mark != typed.npos; mark = typed.find('!', mark + 1)) {
        const size_t equals = typed.find('=', mark);
        if (equals == typed.npos)
            break;
        const auto cell = cell_named(typed.substr(mark + 1, equals - mark - 1));
        if (cell)
            return std::pair{CellAt{typed.substr(0, mark), cell->row + 1, cell->column + 1},
                             std::string{trimmed(typed.substr(equals + 1))}};
    }
    return std::nullopt;
}

void take_cells(const Call& call, ImportRequest& request) {
    CorrectedCells cells;
    for (const std::string& typed : call.arguments.texts(cell_option)) {
        auto cell = cell_of(typed);
        if (!cell || text_fault(cell->second))
            throw bad_value(cell_option.name, typed, text_id::cli_value_cell);
        cells[cell->first] = std::move(cell->second);
    }
    if (!cells.empty())
        request.cells = std::make_shared<const CorrectedCells>(std::move(cells));
}

DayOrder day_order_of(const Call& call) {
    const auto typed = call.arguments.text(day_order_option);
    if (!typed)
        return DayOrder::as_written;
    if (*typed == "dmy")
        return DayOrder::day_first;
    if (*typed == "mdy")
        return DayOrder::month_first;
    throw bad_value(day_order_option.name, *typed, text_id::cli_value_day_order);
}

} // namespace

ImportRequest import_request_of(const Call& call, Reader& reader, const Definitions& definitions) {
    constexpr int last_row = 1'048'576;
    ImportRequest request;
    request.year = year_of(call);
    request.sheet = call.arguments.text(sheet_option).value_or("");
    if (call.arguments.has(unit_option))
        request.unit = definitions.units.at(unit_place_of(call, definitions)).id;
    if (const auto place = indicator_place_of(call, definitions))
        request.indicator = definitions.indicators[*place].id;
    request.corrects = call.arguments.has(correct_option);
    request.answers = remembered_answers(reader);
    if (const auto wanted = call.arguments.text(layout_name_option))
        request.answers_of_all = answers_named(*wanted, reader);
    request.said.empty_is_pending = call.arguments.has(empty_pending_option);
    request.said.row_is_one = call.arguments.has(row_is_one_option);
    request.said.day_order = day_order_of(call);
    if (const auto row = call.arguments.whole_number(header_row_option, 1, last_row,
                                                     text_id::cli_value_header_row))
        request.said.header_row = static_cast<int>(*row);
    take_resolved(call, definitions, request);
    take_columns(call, request.said);
    take_cells(call, request);
    return request;
}

} // namespace taizhang::cli
