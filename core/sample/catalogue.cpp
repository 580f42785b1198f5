// The built-in files are our own and without quoted cells, so rows are split at every comma; a test
// holds them to that. Files of others go through intake.
#include "sample/catalogue.h"

#include "text/assets.h"
#include "text/parts.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace taizhang::sample {

namespace {

std::vector<std::string> list_of(std::string_view cell) {
    if (cell.empty())
        return {};
    const auto parts = parts_of(cell, '|');
    return {parts.begin(), parts.end()};
}

using Rows = std::vector<std::vector<std::string_view>>; ///< the first is the header

Rows rows_of(std::string_view file) {
    Rows rows;
    for (const auto line : parts_of(file, '\n'))
        if (!line.empty())
            rows.push_back(parts_of(line, ','));
    return rows;
}

int number_of(std::string_view cell) {
    int number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

std::optional<IndicatorId> find(const Rows& rows, std::string_view code) {
    for (size_t row = 1; row < rows.size(); ++row)
        if (!code.empty() && rows[row].front() == code)
            return IndicatorId{static_cast<std::int64_t>(row)};
    return std::nullopt;
}

Indicator indicator_of(const std::vector<std::string_view>& cells) {
    Indicator indicator;
    indicator.code = cells[0];
    indicator.name_zh = cells[1];
    indicator.name_en = cells[2];
    indicator.category = cells[3];
    indicator.units = list_of(cells[4]);
    indicator.measure = *named<Measure>(cells[5]);
    indicator.direction = *named<Direction>(cells[8]);
    indicator.decimals = number_of(cells[9]);
    indicator.aliases = list_of(cells[10]);
    return indicator;
}

} // namespace

std::vector<Indicator> built_in_indicators() {
    const auto rows = rows_of(built_in_catalogue_csv());
    std::vector<Indicator> indicators;
    for (size_t row = 1; row < rows.size(); ++row) {
        indicators.push_back(indicator_of(rows[row]));
        indicators.back().id = IndicatorId{static_cast<std::int64_t>(row)};
        indicators.back().numerator = find(rows, rows[row][6]);
        indicators.back().denominator = find(rows, rows[row][7]);
    }
    return indicators;
}

std::vector<Cadence> built_in_cadences(const std::vector<Indicator>& indicators, UnitId root) {
    const auto rows = rows_of(built_in_cadences_csv());
    std::vector<Cadence> cadences;
    for (size_t row = 1; row < rows.size(); ++row) {
        const auto& cells = rows[row];
        const auto of_row = [&](const Indicator& indicator) { return indicator.code == cells[0]; };
        const auto indicator = std::find_if(indicators.begin(), indicators.end(), of_row);
        if (indicator == indicators.end())
            continue;
        cadences.push_back({indicator->id, root, number_of(cells[2]), *named<Cycle>(cells[3]),
                            named<UnitKind>(cells[4]), Validity{}});
    }
    return cadences;
}

} // namespace taizhang::sample
