#include "ledger/row_abouts.h"

#include "ledger/reader.h"

namespace taizhang {

const RowAbout& RowAbouts::of(const RowChange& row) {
    const auto [place, is_new] = m_about.try_emplace(row.table + ' ' + row.key);
    RowAbout& about = place->second;
    if (is_new)
        about = m_reader.about_row(row.table, row.key);
    if (row.kind == RowChangeKind::changed)
        return about;
    const auto former = [&](const char* name) -> std::optional<std::string> {
        const ColumnChange* column = column_of(row, name);
        if (column == nullptr)
            return std::nullopt;
        return row.kind == RowChangeKind::added ? column->after : column->before;
    };
    if (const auto indicator = former("indicator_id"))
        about.indicator = IndicatorId{std::stoll(*indicator)};
    if (const auto unit = former("unit_id"))
        about.unit = UnitId{std::stoll(*unit)};
    if (const auto name = former("name"); name && row.table != "org_unit")
        about.name = *name;
    if (const auto when = former(row.table == "target" ? "year" : "start"))
        about.when = *when;
    return about;
}

} // namespace taizhang
