#pragma once

namespace taizhang {

// Places of the columns of each kind of definitions, in the order of columns_of().

namespace indicator_column {
enum Column {
    code,
    name_zh,
    name_en,
    category,
    units,
    measure,
    numerator,
    denominator,
    direction,
    decimals,
    aliases
};
}

namespace unit_column {
enum Column { code, name, parent, kind, active_from, active_to, order };
}

namespace target_column {
enum Column { year, indicator, unit, annual, q1, q2, q3, q4, phasing, note };
}

namespace cadence_column {
enum Column { indicator, unit, count, per, owed_by, active_from, active_to };
}

namespace exclusion_column {
enum Column { indicator, unit, start, end, reason };
}

} // namespace taizhang
