#include "output/words/change_words.h"

#include "chart/quarterly_data.h"
#include "ledger/ledger.h"
#include "ledger/record_fields.h"
#include "output/table/change_codes.h"
#include "output/words/finding_words.h"
#include "output/words/words.h"
#include "text/ids/column.h"
#include "text/ids/field.h"
#include "text/ids/history.h"
#include "text/ids/value.h"
#include "text/word_table.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

/// Columns that follow from others or mean nothing to a reader.
constexpr std::array inner_columns{"id",        "created",  "changed",     "quarter",
                                   "report_id", "sentence", "fingerprint", "about"};
/// Columns of which it only matters whether there is something, and that it has changed.
constexpr std::array untold_columns{"answers", "layout_id"};

bool is_inner(const RowChange& change, const std::string& column) {
    if (std::ranges::find(inner_columns, column) != inner_columns.end())
        return true;
    if (column == "position")
        return change.kind != RowChangeKind::changed;
    return column == "year" && change.table == "record";
}

std::string shown_indicator(const Definitions& definitions, IndicatorId id, const Texts& texts) {
    const auto place = place_of(definitions, id);
    return place ? shown_name(definitions.indicators[*place], texts.language())
                 : "#" + std::to_string(raw(id));
}

std::string shown_unit(const Definitions& definitions, UnitId id) {
    const auto place = definitions.units.place_of(id);
    return place ? definitions.units.at(*place).name : "#" + std::to_string(raw(id));
}

/// The word of an enum's stored name; nothing for a column of another kind.
std::optional<TextId> word_of(const std::string& column, const std::string& value) {
    if (column == "kind" || column == "owed_by")
        if (const auto kind = named<UnitKind>(value))
            return text_of(*kind);
    if (column == "kind")
        if (const auto kind = named<FindingKind>(value))
            return text_of(*kind);
    if (column == "measure")
        if (const auto measure = named<Measure>(value))
            return text_of(*measure);
    if (column == "direction")
        if (const auto direction = named<Direction>(value))
            return text_of(*direction);
    if (column == "per")
        if (const auto cycle = named<Cycle>(value))
            return text_of(*cycle);
    if (column == "approximate" || column == "hidden")
        return value == "0" ? text_id::history_no : text_id::history_yes;
    return std::nullopt;
}

std::string known_value(const std::string& column, const std::string& value,
                        const Definitions& definitions, const Texts& texts) {
    if (is_amount_column(column))
        return to_decimal({std::stoll(value)});
    if (column == "unit_id" || column == "parent_id")
        return shown_unit(definitions, UnitId{std::stoll(value)});
    if (std::ranges::find(untold_columns, column) != untold_columns.end())
        return std::string{texts(text_id::history_something)};
    if (is_indicator_column(column))
        return shown_indicator(definitions, IndicatorId{std::stoll(value)}, texts);
    if (const auto word = word_of(column, value))
        return std::string{texts(*word)};
    return value;
}

std::string value_text(const std::string& column, const std::optional<std::string>& value,
                       const Definitions& definitions, const Texts& texts) {
    if (!value && column == "quantity")
        return std::string{texts(text_id::value_is_pending)};
    if (!value || value->empty())
        return std::string{texts(text_id::history_nothing)};
    return known_value(column, *value, definitions, texts);
}

std::string column_name(const std::string& column, const Texts& texts) {
    if (const auto id = text_in(text_id::all_of_field, "field.", column))
        return std::string{texts(*id)};
    const auto row = std::ranges::find(record_fields(), column, &RecordFieldRow::ledger_column);
    return row == record_fields().end() ? column : std::string{texts(row->title)};
}

/// Of a row added or removed: nothing to tell about a value that was not given.
bool says_nothing(const ColumnChange& column) {
    const auto is_blank = [](const std::optional<std::string>& value) {
        return !value || value->empty();
    };
    if (column.column == "approximate" || column.column == "hidden")
        return column.before.value_or("0") == "0" && column.after.value_or("0") == "0";
    return is_blank(column.before) && is_blank(column.after);
}

std::string value_in(const RowChange& row, std::string_view name) {
    const auto column = std::ranges::find(row.columns, name, &ColumnChange::column);
    if (column == row.columns.end())
        return {};
    return column->after.value_or(column->before.value_or(std::string{}));
}

std::string setting_name(const std::string& key, const Definitions& definitions,
                         const Texts& texts) {
    const auto department = [&](std::string_view about) {
        return std::string{texts(text_id::column_department)} + " · " + std::string{about};
    };
    if (key.starts_with(category_department_prefix))
        return department(std::string_view{key}.substr(category_department_prefix.size()));
    for (const Indicator& indicator : definitions.indicators)
        if (key == std::string{indicator_department_prefix} + std::to_string(raw(indicator.id)))
            return department(shown_name(indicator, texts.language()));
    const auto id = text_in(text_id::all_of_history, "history.setting_", key);
    return id ? std::string{texts(*id)} : key;
}

/// The name of the row's own item: of an indicator, a unit or a setting.
std::string own_name(const RowChange& row, const Definitions& definitions, const Texts& texts) {
    if (row.table == "setting")
        return setting_name(row.key, definitions, texts);
    if (row.table == "indicator") {
        const IndicatorId id{std::stoll(row.key)};
        return place_of(definitions, id) ? shown_indicator(definitions, id, texts)
                                         : value_in(row, "name_zh");
    }
    if (row.table == "org_unit") {
        const UnitId id{std::stoll(row.key)};
        return definitions.units.place_of(id) ? shown_unit(definitions, id) : value_in(row, "name");
    }
    return {};
}

} // namespace

std::string subject_of(const HistoryChange& change, const Definitions& definitions,
                       const Texts& texts) {
    const auto table = text_in(text_id::all_of_history, "history.table_", change.row.table);
    std::string subject = table ? std::string{texts(*table)} : change.row.table;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            subject += " · " + part;
    };
    add(own_name(change.row, definitions, texts));
    add(change.about.name);
    if (change.about.indicator)
        add(shown_indicator(definitions, *change.about.indicator, texts));
    if (change.about.unit)
        add(shown_unit(definitions, *change.about.unit));
    add(change.about.when);
    return subject;
}

std::vector<ColumnWords> columns_in_words(const RowChange& change, const Definitions& definitions,
                                          const Texts& texts) {
    std::vector<ColumnWords> words;
    for (const ColumnChange& column : change.columns) {
        const bool tells_all = change.kind != RowChangeKind::changed;
        if (is_inner(change, column.column) || (tells_all && says_nothing(column)) ||
            column.before == column.after)
            continue;
        words.push_back({column_name(column.column, texts),
                         value_text(column.column, column.before, definitions, texts),
                         value_text(column.column, column.after, definitions, texts)});
    }
    return words;
}

} // namespace taizhang
