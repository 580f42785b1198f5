#include "intake/understand/sheet_says.h"

#include "characters/blank.h"
#include "intake/understand/headings.h"
#include "intake/understand/period_in_text.h"

#include <algorithm>

namespace taizhang {

namespace {

/// What a sheet says of all its rows: in cells beside a label, in its title, by its name.
class SheetSays {
public:
    SheetSays(Grid& grid, size_t header, const SheetPlace& place, const KnownNames& names,
              const Calendar& calendar)
        : m_grid(grid), m_header(header), m_place(place), m_names(names), m_calendar(calendar) {}

    void fill(SheetLayout& layout) const {
        layout.year = year();
        layout.period = period(layout.year);
        layout.unit = unit();
        if (layout.period && !layout.year)
            layout.year = m_calendar.year_of(layout.period->value);
    }

    /// Where no column names the indicator.
    std::optional<Said<IndicatorPlace>> indicator() const {
        for (const auto& [text, by] : texts())
            if (const auto named = m_names.indicators.named_in(text))
                return Said<IndicatorPlace>{*named, by};
        return std::nullopt;
    }

private:
    struct Text {
        std::string text;
        SaidBy by;
    };

    std::optional<std::string> property(std::string_view name) const {
        for (const auto& [known, text] : m_place.properties)
            if (known == name)
                return text;
        return std::nullopt;
    }

    /// The texts above the header, then the names of sheet, file and folders.
    std::vector<Text> texts() const {
        std::vector<Text> all;
        for (size_t row = 0; row < m_header; ++row)
            for (const auto cell : m_grid.cells(row))
                if (!trimmed(cell).empty())
                    all.push_back({std::string{trimmed(cell)}, SaidBy::title});
        all.push_back({m_grid.sheet().name, SaidBy::sheet_name});
        all.push_back({m_place.file, SaidBy::file_name});
        for (const std::string& folder : m_place.folders)
            all.push_back({folder, SaidBy::folder});
        return all;
    }

    std::optional<int> year() const {
        if (m_place.year)
            return m_place.year;
        for (const auto& [text, by] : texts())
            if (const auto named = year_in(text))
                return named;
        return std::nullopt;
    }

    std::optional<Said<Period>> period(std::optional<int> year) const {
        if (const auto said = property("taizhang_period"))
            if (const auto read = period_in(*said, m_calendar, year))
                return Said<Period>{*read, SaidBy::form};
        for (const auto& [text, by] : texts())
            if (const auto named = period_in(text, m_calendar, year))
                return Said<Period>{*named, by};
        return std::nullopt;
    }

    std::optional<Said<UnitPlace>> unit() const {
        if (const auto said = property("taizhang_unit"))
            if (const auto match = m_names.units.find(*said))
                return Said<UnitPlace>{match->place, SaidBy::form};
        if (m_place.unit)
            return Said<UnitPlace>{*m_place.unit, SaidBy::option};
        if (const auto labelled = unit_in_cells())
            return labelled;
        for (const auto& [text, by] : texts())
            if (const auto named = m_names.units.named_in(text))
                return Said<UnitPlace>{*named, by};
        return std::nullopt;
    }

    /// 填报单位：信息科支部, in one cell or in two.
    std::optional<Said<UnitPlace>> unit_in_cells() const {
        for (size_t row = 0; row < m_header; ++row) {
            const auto cells = m_grid.cells(row);
            for (size_t column = 0; column < cells.size(); ++column)
                if (const auto value = behind_label(cells, column); !value.empty())
                    if (const auto match = m_names.units.find(value))
                        return Said<UnitPlace>{match->place, SaidBy::cell};
        }
        return std::nullopt;
    }

    /// What stands behind the label of a unit: in its cell, or in the next that holds something.
    static std::string_view behind_label(std::span<const std::string_view> cells, size_t column) {
        std::string_view cell = trimmed(cells[column]);
        for (const std::string_view colon : {"：", ":"})
            if (const auto at = cell.find(colon);
                at != cell.npos && is_unit_label(cell.substr(0, at)))
                if (const auto rest = trimmed(cell.substr(at + colon.size())); !rest.empty())
                    return rest;
        const std::string_view label = cell.substr(0, std::min(cell.find("："), cell.find(':')));
        if (!is_unit_label(label))
            return {};
        for (size_t next = column + 1; next < cells.size(); ++next)
            if (const auto value = trimmed(cells[next]); !value.empty())
                return value;
        return {};
    }

    static bool is_unit_label(std::string_view cell) {
        const Heading heading = heading_of(cell);
        return heading.kind == HeadingKind::field && heading.field == RecordField::unit;
    }

    Grid& m_grid;
    size_t m_header;
    const SheetPlace& m_place;
    const KnownNames& m_names;
    const Calendar& m_calendar;
};

} // namespace

void take_said(Grid& grid, size_t header, const SheetPlace& place, const KnownNames& names,
               const Calendar& calendar, SheetLayout& layout) {
    SheetSays{grid, header, place, names, calendar}.fill(layout);
}

std::optional<Said<IndicatorPlace>> indicator_said(Grid& grid, size_t header,
                                                   const SheetPlace& place, const KnownNames& names,
                                                   const Calendar& calendar) {
    return SheetSays{grid, header, place, names, calendar}.indicator();
}

} // namespace taizhang
