#include "ledger/target_history.h"

#include "ledger/ledger.h"
#include "ledger/query.h"

#include <algorithm>
#include <charconv>

namespace taizhang {

// A changed row names only its id and the columns that changed, so the target's id is followed
// back through the journal: a removed row that says whose it was gives the id it had before.

namespace {

constexpr std::int64_t most_rows_of_a_step = 20'000;

std::optional<Quantity> amount(const std::optional<std::string>& text) {
    if (!text)
        return std::nullopt;
    Quantity quantity;
    std::from_chars(text->data(), text->data() + text->size(), quantity.thousandths);
    return quantity;
}

bool is_about(const RowChange& change, const TargetKey& key) {
    const auto says = [&](std::string_view column, std::int64_t wanted) {
        const ColumnChange* found = column_of(change, column);
        if (!found)
            return false;
        const auto& value = found->after ? found->after : found->before;
        return value == std::to_string(wanted);
    };
    return says("indicator_id", raw(key.indicator)) && says("unit_id", raw(key.unit)) &&
           says("year", key.year);
}

TargetChange told(const Step& step, const RowChange& change) {
    TargetChange result{step.time, change.kind, {}, {}, false, {}};
    for (const ColumnChange& column : change.columns) {
        if (column.column == "annual") {
            result.annual_before = amount(column.before);
            result.annual_after = amount(column.after);
        } else if (column.column == "note") {
            result.note = column.after;
        } else if (column.column.starts_with("q") || column.column == "phasing") {
            result.changes_quarters = true;
        }
    }
    return result;
}

std::string id_of(const Ledger& ledger, const TargetKey& key) {
    Query query{ledger.connection(),
                "SELECT id FROM target WHERE indicator_id = ? AND unit_id = ? AND year = ?"};
    query.with(key.indicator, key.unit, key.year);
    return query.step() ? std::to_string(query.integer(0)) : std::string{};
}

} // namespace

std::vector<TargetChange> target_history(const Ledger& ledger, const TargetKey& key,
                                         std::int64_t steps) {
    std::vector<TargetChange> history;
    std::string id = id_of(ledger, key);
    for (const Step& step : ledger.history(steps)) {
        if (step.state == StepState::undone)
            continue;
        for (const RowChange& change : ledger.changes_of(step.id, most_rows_of_a_step)) {
            if (change.table != "target" || (change.key != id && !is_about(change, key)))
                continue;
            id = change.kind == RowChangeKind::added ? std::string{} : change.key;
            history.push_back(told(step, change));
        }
    }
    return history;
}

} // namespace taizhang
