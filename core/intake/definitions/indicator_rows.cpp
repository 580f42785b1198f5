#include "intake/definitions/definition_rows.h"
#include "intake/file/definition_columns.h"
#include "text/ids/import.h"

namespace taizhang {

namespace {

Indicator indicator_of(ImportRow& row, const Indicator& before) {
    Indicator value;
    value.id = before.id;
    value.code = before.code;
    value.name_zh = row.required(indicator_column::name_zh);
    value.name_en = row.text(indicator_column::name_en);
    value.category = row.text(indicator_column::category);
    value.units = row.list(indicator_column::units);
    value.measure =
        row.word<Measure>(indicator_column::measure, Measure::sum).value_or(Measure::sum);
    value.direction = row.word<Direction>(indicator_column::direction, Direction::at_least)
                          .value_or(Direction::at_least);
    value.decimals =
        static_cast<int>(row.whole_number(indicator_column::decimals, 0, 3).value_or(0));
    value.aliases = row.list(indicator_column::aliases);
    value.presence = before.presence;
    return value;
}

} // namespace

std::optional<IndicatorPlace> indicator_in(ImportRow& row, int column, const Prospect& prospect) {
    const auto named = row.required_code(column);
    if (named.empty())
        return std::nullopt;
    const auto place = prospect.indicator(named);
    if (!place)
        row.refuse(column, text_id::import_unknown_indicator);
    return place;
}

void IndicatorRows::take(ImportRow& row, RowPlace at) {
    const auto named = row.required_code(indicator_column::code);
    if (named.empty())
        return;
    const auto place = m_prospect.indicator_for(named);
    const int told =
        row.has_column(indicator_column::code) ? indicator_column::code : indicator_column::name_zh;
    if (!is_first(m_prospect.indicator_rows, place, row, told, at, m_prospect.plan()))
        return;
    auto& planned = m_prospect.plan().indicators[place];
    planned.value = indicator_of(row, planned.value);
    m_waiting.push_back({at, place, std::string{row.code(indicator_column::numerator)},
                         std::string{row.code(indicator_column::denominator)}});
    if (!row.ok())
        m_refused.insert(place);
}

/// A row that is refused may take others with it, whose part it is.
void IndicatorRows::finish() {
    for (const Waiting& row : m_waiting)
        set_parts(row);
    for (size_t before = m_refused.size() + 1; before != m_refused.size();) {
        before = m_refused.size();
        keep_what_is_refused();
        check_parts_of_others();
        for (const Waiting& row : m_waiting)
            check_refused_parts(row);
    }
    drop_what_is_refused();
    ImportPlan& plan = m_prospect.plan();
    for (const Waiting& row : m_waiting) {
        auto& planned = plan.indicators[row.place];
        const auto before = place_of(m_prospect.ledger(), planned.value.id);
        if (before)
            planned.change = m_prospect.ledger().indicators[*before] == planned.value
                                 ? Change::unchanged
                                 : Change::changed;
        plan.files[row.at.file].count_definition({row.at.row, row.place, planned.change});
    }
}

void IndicatorRows::set_parts(const Waiting& row) {
    Indicator& value = m_prospect.plan().indicators[row.place].value;
    if (value.measure == Measure::ratio) {
        value.numerator = part(row, indicator_column::numerator, row.first);
        value.denominator = part(row, indicator_column::denominator, row.second);
        return;
    }
    if (!row.first.empty())
        refuse(row, indicator_column::numerator, row.first, text_id::import_part_of_no_ratio);
    if (!row.second.empty())
        refuse(row, indicator_column::denominator, row.second, text_id::import_part_of_no_ratio);
}

std::optional<IndicatorId> IndicatorRows::part(const Waiting& row, int column,
                                               const std::string& part_code) {
    const auto place = m_prospect.indicator(part_code);
    if (part_code.empty())
        refuse(row, column, part_code, text_id::import_ratio_needs_parts);
    else if (!place)
        refuse(row, column, part_code, text_id::import_unknown_indicator);
    else if (m_prospect.indicator_at(*place).measure != Measure::sum)
        refuse(row, column, part_code, text_id::import_part_is_no_sum);
    else
        return m_prospect.indicator_at(*place).id;
    return std::nullopt;
}

/// A ratio of the ledger whose part a file turns into something that can't be divided.
void IndicatorRows::check_parts_of_others() {
    for (const auto& [ratio, change] : m_prospect.plan().indicators) {
        const bool is_dropped =
            m_prospect.is_new(ratio) && m_refused.contains(*m_prospect.place_of(ratio.id));
        if (ratio.measure != Measure::ratio || is_dropped)
            continue;
        check_part_of(ratio, ratio.numerator);
        check_part_of(ratio, ratio.denominator);
    }
}

void IndicatorRows::check_part_of(const Indicator& ratio, std::optional<IndicatorId> id) {
    const auto place = id ? m_prospect.place_of(*id) : std::nullopt;
    if (!place || m_refused.contains(*place))
        return;
    const auto changed = m_prospect.indicator_rows.find(*place);
    if (changed == m_prospect.indicator_rows.end())
        return;
    const Measure now = m_prospect.indicator_at(*place).measure;
    const auto of = *m_prospect.place_of(ratio.id);
    if (now != Measure::sum && (!m_prospect.indicator_rows.contains(of) || m_refused.contains(of)))
        refuse({changed->second, *place, {}, {}}, indicator_column::measure,
               std::string{name_of(now)}, text_id::import_part_in_use, {ratio.code});
}

/// A ratio whose part is not there, or is no sum, once rows are refused.
void IndicatorRows::check_refused_parts(const Waiting& row) {
    const Indicator& ratio = m_prospect.indicator_at(row.place);
    if (ratio.measure != Measure::ratio)
        return;
    for (const auto& [column, code] : {std::pair{indicator_column::numerator, row.first},
                                       std::pair{indicator_column::denominator, row.second}}) {
        if (m_refused.contains(row.place))
            return;
        const auto part = *m_prospect.indicator(code);
        if (!m_refused.contains(part))
            continue;
        const Indicator& now = m_prospect.indicator_at(part);
        if (m_prospect.is_new(now))
            refuse(row, column, code, text_id::import_part_refused);
        else if (now.measure != Measure::sum)
            refuse(row, column, code, text_id::import_part_is_no_sum);
    }
}

/// What the ledger has stays as it is there.
void IndicatorRows::keep_what_is_refused() {
    for (const auto place : m_refused) {
        auto& planned = m_prospect.plan().indicators[place];
        if (const auto before = place_of(m_prospect.ledger(), planned.value.id))
            planned = {m_prospect.ledger().indicators[*before], Change::unchanged};
    }
}

void IndicatorRows::drop_what_is_refused() {
    std::set<IndicatorPlace> dropped;
    for (const auto place : m_refused)
        if (m_prospect.is_new(m_prospect.indicator_at(place)))
            dropped.insert(place);
    std::erase_if(m_waiting, [&](const Waiting& row) { return m_refused.contains(row.place); });
    const auto now = m_prospect.drop_indicators(dropped);
    for (Waiting& row : m_waiting)
        row.place = *now[row.place];
}

void IndicatorRows::refuse(const Waiting& row, int column, const std::string& value, TextId reason,
                           std::vector<std::string> arguments) {
    ImportPlan& plan = m_prospect.plan();
    const auto name = columns_of(FileKind::indicators)[static_cast<size_t>(column)];
    plan.issues.push_back({plan.files[row.at.file].name, row.at.row, std::string{name}, value,
                           reason, std::move(arguments)});
    m_refused.insert(row.place);
}

} // namespace taizhang
