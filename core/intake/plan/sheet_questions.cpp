#include "intake/plan/sheet_questions.h"

#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

std::optional<TextId> what_is_missing(const SheetLayout& layout, const Answers& answers,
                                      bool is_known) {
    if (layout.shape == SheetShape::unknown)
        return is_known ? text_id::import_no_fields : text_id::import_kind_unknown;
    if (layout.lacks_year)
        return text_id::import_year_unknown;
    const auto all_counts = [&](auto member) {
        return !layout.counts.empty() && std::ranges::all_of(layout.counts, member);
    };
    if (!layout.period && !layout.column_of(RecordField::start) &&
        !all_counts([](const CountColumn& count) { return count.period.has_value(); }))
        return text_id::import_period_unknown;
    if (!layout.unit && !layout.column_of(RecordField::unit) && !answers.unit)
        return text_id::import_unit_unknown;
    if (!layout.indicator && !layout.column_of(RecordField::indicator) && !answers.indicator &&
        !all_counts([](const CountColumn& count) { return count.indicator.has_value(); }))
        return text_id::import_indicator_unknown;
    return std::nullopt;
}

} // namespace taizhang
