#include "intake/record/record_rows.h"

#include "intake/record/record_breach.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/parts.h"

#include <array>
#include <charconv>

namespace taizhang {

namespace {

/// Place of a field's column in a records file.
constexpr int at(RecordField field) {
    return static_cast<int>(field);
}

constexpr int start = at(RecordField::start);
constexpr int end = at(RecordField::end);
constexpr int indicator = at(RecordField::indicator);
constexpr int unit = at(RecordField::unit);
constexpr int quantity = at(RecordField::quantity);
constexpr int approximate = at(RecordField::approximate);
constexpr int participants = at(RecordField::participants);
constexpr int hours = at(RecordField::hours);

constexpr std::string_view before_a_number[]{"大约", "约", "近"};
constexpr std::string_view after_a_number[]{"余", "多", "以上", "左右"};
constexpr std::string_view masks[]{"*", "＊"};
constexpr std::string_view words_for_yes[]{"yes", "1",    "true", "是", "约",  "大约",
                                           "余",  "以上", "多",   "近", "左右"};
constexpr std::string_view words_for_no[]{"", "no", "0", "false", "否"};

bool take_prefix(std::string_view& text, std::span<const std::string_view> words) {
    for (const auto word : words) {
        if (!text.starts_with(word))
            continue;
        text = trimmed(text.substr(word.size()));
        return true;
    }
    return false;
}

bool take_suffix(std::string_view& text, std::span<const std::string_view> words) {
    for (const auto word : words) {
        if (!text.ends_with(word))
            continue;
        text = trimmed(text.substr(0, text.size() - word.size()));
        return true;
    }
    return false;
}

bool is_mask(std::string_view text) {
    const bool written = !text.empty();
    while (take_prefix(text, masks)) {
    }
    return written && text.empty();
}

std::int32_t day_number_of(Date day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// What is no number of ours is an office's own number, and says nothing.
std::int64_t id_in(std::string_view text) {
    std::int64_t id = 0;
    const char* const last = text.data() + text.size();
    const auto [read_to, error] = std::from_chars(text.data(), last, id);
    return error == std::errc{} && read_to == last && id > 0 ? id : 0;
}

/// 1.23457E+17: a spreadsheet has taken the id for a number.
bool is_rounded(std::string_view text) {
    return text.find_first_of("eE") != text.npos &&
           text.find_first_not_of("0123456789.+eE") == text.npos;
}

/// From the first day of what `start` says to the last day of what `end` says.
std::optional<Period> period_in(ImportRow& row) {
    row.required(start);
    const auto first = row.period(start);
    const auto last = row.is_empty(end) ? first : row.period(end);
    if (!first || !last)
        return std::nullopt;
    return Period{first->start, last->end};
}

/// The cell that a user has to change.
int column_of(const RecordBreach& breach, const ImportRow& row) {
    const bool has_no_end = breach.field == RecordField::end && row.is_empty(end);
    return has_no_end ? start : at(breach.field);
}

/// The only place there is; refuses none and several.
template <class PlaceOfIt>
std::optional<PlaceOfIt> the_only(const std::vector<PlaceOfIt>& places, ImportRow& row, int column,
                                  TextId reason_if_none) {
    if (places.size() == 1)
        return places.front();
    if (places.empty())
        row.refuse(column, reason_if_none);
    else
        row.refuse(column, text_id::entry_several_named, {std::to_string(places.size())});
    return std::nullopt;
}

/// 15人, 2小时: the column says of what it is, too.
std::string_view without_unit(std::string_view text, int column) {
    constexpr std::array<std::string_view, 4> of_persons{"人次", "人", "名", "位"};
    constexpr std::array<std::string_view, 4> of_hours{"个小时", "小时", "学时", "课时"};
    for (const std::string_view word : column == participants ? of_persons : of_hours)
        if (text.size() > word.size() && text.ends_with(word))
            return trimmed(text.substr(0, text.size() - word.size()));
    return text;
}

/// The number of a cell beside the quantity: of these the ledger keeps no 约, which is said.
std::string_view number_without_about(ImportRow& row, int column) {
    const auto outer = written_quantity(row.text(column));                   // 15人左右
    const auto inner = written_quantity(without_unit(outer.number, column)); // 15余人
    const bool is_about =
        outer.precision == Precision::approximate || inner.precision == Precision::approximate;
    if (is_about && !inner.number.empty())
        row.warn(column, text_id::import_kept_without_about, {std::string{inner.number}});
    return inner.number;
}

Precision precision_in(ImportRow& row) {
    const auto cell = row.text(approximate);
    if (cell.empty() || is_one_of(cell, words_for_no))
        return Precision::exact;
    if (!is_one_of(cell, words_for_yes))
        row.refuse(approximate, text_id::import_approximate);
    return Precision::approximate;
}

} // namespace

WrittenQuantity written_quantity(std::string_view text) {
    WrittenQuantity written{trimmed(text)};
    const bool before = take_prefix(written.number, before_a_number);
    bool after = false;
    while (take_suffix(written.number, after_a_number))
        after = true;
    if (written.number.empty()) // nothing, or 约 without a number, which can't be read
        return {trimmed(text), Precision::exact, trimmed(text).empty()};
    if (before || after)
        written.precision = Precision::approximate;
    written.pending = is_mask(written.number);
    if (written.pending)
        written.number = {};
    return written;
}

void RecordRows::take(ImportRow& row, RowPlace from) {
    if (leaves_out(row, from))
        return;
    ImportPlan& plan = m_prospect.plan();
    const auto period = period_in(row);
    const auto indicator_place = indicator_in(row, from);
    const auto unit_place = unit_in(row, from);
    PlannedRecord record;
    record.id = id_in(row.id());
    if (is_rounded(row.id()))
        row.refuse_row(text_id::import_id_rounded, {std::string{row.id()}});
    read_amounts(row, record);
    for (const RecordField field : PlannedTexts::fields)
        record.texts[field] = plan.texts->number_of(row.text(at(field)));
    refuse_breaches(row, record, period,
                    indicator_place ? &m_prospect.indicator_at(*indicator_place) : nullptr);
    if (!row.ok() || !period || !indicator_place || !unit_place)
        return;
    record.start_day = day_number_of(period->start);
    record.end_day = day_number_of(period->end);
    record.indicator = *indicator_place;
    record.unit = *unit_place;
    record.row = from.row;
    record.file = from.file;
    plan.files[from.file].count(Change::added);
    plan.records.push_back(record);
}

void RecordRows::refuse_breaches(ImportRow& row, const PlannedRecord& record,
                                 const std::optional<Period>& period, const Indicator* of) {
    RecordFacts facts;
    facts.period = period.value_or(Period{});
    if (record.quantity >= 0)
        facts.quantity = Quantity{record.quantity};
    facts.place = row.text(at(RecordField::place));
    facts.host = row.text(at(RecordField::host));
    for (const RecordBreach& breach : breaches_of(facts, of, period ? &row.calendar() : nullptr)) {
        FieldProblem problem = problem_of(breach, facts, of);
        row.refuse(column_of(breach, row), problem.reason, std::move(problem.arguments));
    }
}

void RecordRows::read_amounts(ImportRow& row, PlannedRecord& record) {
    const auto written = written_quantity(row.text(quantity));
    const auto said = precision_in(row);
    record.precision = said == Precision::exact ? written.precision : said;
    if (const auto amount = row.quantity_in(quantity, written.number))
        record.quantity = amount->thousandths;
    const auto heads = number_without_about(row, participants);
    record.participants =
        row.whole_number_in(participants, heads, 0, most_participants).value_or(-1);
    if (const auto length = row.quantity_in(hours, number_without_about(row, hours)))
        record.hours = length->thousandths;
}

const KnownNames& RecordRows::names() {
    if (!m_names)
        m_names.emplace(m_prospect.plan());
    return *m_names;
}

std::vector<IndicatorPlace> RecordRows::indicators(std::string_view code_or_name) {
    if (const auto place = m_prospect.indicator(code_or_name))
        return {*place};
    return names().indicators.exact(code_or_name);
}

std::vector<UnitPlace> RecordRows::units(std::string_view code_or_name) {
    if (const auto place = m_prospect.unit(code_or_name))
        return {*place};
    return names().units.exact(code_or_name);
}

/// Names the user does not want.
bool RecordRows::leaves_out(const ImportRow& row, RowPlace from) {
    if (!m_said || m_said->unwanted.empty())
        return false;
    const auto is_unwanted = [&](int column) {
        return m_said->unwanted.contains(std::string{row.text(column)});
    };
    if (!is_unwanted(unit) && !is_unwanted(indicator))
        return false;
    m_prospect.plan().files[from.file].left_out.push_back({from.row, LeftOut::unwanted});
    return true;
}

/// The code that the user has said for a name; what he has said is noted where it was of use.
std::string_view RecordRows::meant(std::string_view named,
                                   std::map<std::string, std::string> Answers::*said,
                                   RowPlace from) {
    if (!m_said || (m_said->said.*said).empty())
        return named;
    const auto answer = (m_said->said.*said).find(std::string{named});
    if (answer == (m_said->said.*said).end())
        return named;
    PlannedFile& file = m_prospect.plan().files[from.file];
    (file.answers.*said)[answer->first] = answer->second;
    return answer->second;
}

std::optional<IndicatorPlace> RecordRows::indicator_in(ImportRow& row, RowPlace from) {
    const auto named = row.required(indicator);
    if (named.empty())
        return std::nullopt;
    return the_only(indicators(meant(named, &Answers::indicators, from)), row, indicator,
                    text_id::entry_unknown_indicator);
}

std::optional<UnitPlace> RecordRows::unit_in(ImportRow& row, RowPlace from) {
    const auto named = row.required(unit);
    if (named.empty())
        return std::nullopt;
    return the_only(units(meant(named, &Answers::units, from)), row, unit,
                    text_id::entry_unknown_unit);
}

} // namespace taizhang
