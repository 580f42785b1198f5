#include "sample/files.h"

#include "text/csv_cell.h"
#include "text/parts.h"

#include <ostream>
#include <sstream>
#include <unordered_map>

namespace taizhang::sample {

namespace {

/// Writes a row of cells.
class Row {
public:
    explicit Row(std::ostream& out) : m_out(out) {}
    ~Row() { m_out << m_row << '\n'; }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    Row& operator<<(std::string_view cell) {
        m_row += m_begun ? "," : "";
        m_begun = true;
        append_csv_cell(m_row, cell);
        return *this;
    }
    Row& operator<<(std::int64_t number) { return *this << std::to_string(number); }
    Row& operator<<(const std::optional<Date>& date) { return *this << to_iso(date); }
    Row& operator<<(const std::optional<Quantity>& quantity) {
        return *this << (quantity ? to_decimal(*quantity) : std::string{});
    }

private:
    std::ostream& m_out;
    std::string m_row;
    bool m_begun = false;
};

/// The codes behind the ids of a plan.
class Codes {
public:
    explicit Codes(const Definitions& definitions) {
        for (const auto& indicator : definitions.indicators)
            m_indicators[raw(indicator.id)] = indicator.code;
        for (const auto& unit : definitions.units.units())
            m_units[raw(unit.id)] = unit.code;
    }

    std::string_view of(IndicatorId id) const { return m_indicators.at(raw(id)); }
    std::string_view of(UnitId id) const { return m_units.at(raw(id)); }
    template <class Id>
    std::string_view of(const std::optional<Id>& id) const {
        return id ? of(*id) : std::string_view{};
    }

private:
    std::unordered_map<std::int64_t, std::string_view> m_indicators;
    std::unordered_map<std::int64_t, std::string_view> m_units;
};

void write_record(const Codes& codes, const Record& record, std::ostream& out) {
    const bool one_day = record.period.start == record.period.end;
    Row row(out);
    row << to_iso(record.period.start)
        << (one_day ? std::nullopt : std::optional(record.period.end)) << codes.of(record.indicator)
        << codes.of(record.unit) << record.quantity
        << (record.precision == Precision::approximate ? "yes" : "")
        << (record.participants ? std::to_string(*record.participants) : std::string{})
        << record.hours << record.topic << record.note << record.place << record.host;
}

void write_indicators(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "code,name_zh,name_en,category,units,measure,numerator,denominator,direction,decimals,"
           "aliases\n";
    for (const auto& indicator : plan.definitions.indicators)
        Row(out) << indicator.code << indicator.name_zh << indicator.name_en << indicator.category
                 << joined_by_bars(indicator.units) << name_of(indicator.measure)
                 << codes.of(indicator.numerator) << codes.of(indicator.denominator)
                 << name_of(indicator.direction) << indicator.decimals
                 << joined_by_bars(indicator.aliases);
}

void write_units(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "code,name,parent,kind,active_from,active_to,order\n";
    for (const auto& unit : plan.definitions.units.units())
        Row(out) << unit.code << unit.name << codes.of(unit.parent) << name_of(unit.kind)
                 << unit.active.from << unit.active.to << unit.order;
}

void write_targets(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n";
    for (const auto& target : plan.definitions.targets) {
        Row row(out);
        row << target.year << codes.of(target.indicator) << codes.of(target.unit)
            << std::optional(target.annual);
        for (const auto& quarter : target.quarters)
            row << quarter;
        row << name_of(target.phasing) << target.note;
    }
}

void write_cadences(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "indicator,unit,count,per,owed_by,active_from,active_to\n";
    for (const auto& cadence : plan.definitions.cadences)
        Row(out) << codes.of(cadence.indicator) << codes.of(cadence.unit) << cadence.count
                 << name_of(cadence.per) << (cadence.owed_by ? name_of(*cadence.owed_by) : "self")
                 << cadence.active.from << cadence.active.to;
}

void write_exclusions(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "indicator,unit,start,end,reason\n";
    for (const auto& exclusion : plan.definitions.exclusions)
        Row(out) << codes.of(exclusion.indicator) << codes.of(exclusion.unit)
                 << to_iso(exclusion.period.start) << to_iso(exclusion.period.end)
                 << exclusion.reason;
}

using Write = void (*)(const Plan&, std::ostream&);

CsvFile written(std::string_view name, Write write, const Plan& plan) {
    std::ostringstream out;
    write(plan, out);
    return {name, std::move(out).str()};
}

} // namespace

void write_records(const Plan& plan, std::ostream& out) {
    const Codes codes(plan.definitions);
    out << "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note,place,"
           "host\n";
    for_each_record(plan, [&](const Record& record) { write_record(codes, record, out); });
}

std::vector<CsvFile> csv_files(const Plan& plan) {
    return {written("units.csv", write_units, plan),
            written("indicators.csv", write_indicators, plan),
            written("targets.csv", write_targets, plan),
            written("cadences.csv", write_cadences, plan),
            written("exclusions.csv", write_exclusions, plan),
            written("records.csv", write_records, plan)};
}

} // namespace taizhang::sample
