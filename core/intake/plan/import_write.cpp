#include "intake/plan/import_write.h"

#include "ledger/record_fields.h"
#include "text/ids/step.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr std::int64_t records_between_progress = 20'000;

template <class Id>
size_t place_of_provisional(Id id) {
    return static_cast<size_t>(-1 - raw(id));
}

/// Writes definitions first, so that provisional ids become real ones.
class PlanWriter {
public:
    PlanWriter(const ImportPlan& plan, Writer& writer) : m_plan(plan), m_writer(writer) {
        for (const auto& [value, change] : plan.indicators)
            m_indicators.push_back(value.id);
        for (const auto& [value, change] : plan.units)
            m_units.push_back(value.id);
    }

    void write_definitions() {
        write_indicators();
        for (size_t place = 0; place < m_plan.units.size(); ++place)
            write_unit(place);
        for (auto [target, change] : m_plan.targets)
            if (change != Change::unchanged)
                m_writer.put_target(with_real_ids(std::move(target)));
        for (auto [cadence, change] : m_plan.cadences)
            if (change != Change::unchanged)
                m_writer.put_cadence(with_real_ids(std::move(cadence)));
        for (auto [exclusion, change] : m_plan.exclusions)
            if (change != Change::unchanged)
                m_writer.put_exclusion(with_real_ids(std::move(exclusion)));
    }

    void write_records(const WriteProgress& progress) {
        const auto all = static_cast<std::int64_t>(m_plan.records.size());
        const auto added =
            std::ranges::count(m_plan.records, Change::added, &PlannedRecord::change);
        write_changed_records();
        for (const RecordId id : m_plan.removed)
            m_writer.remove_record(id);
        if (added == 0)
            return;
        keep_reports();
        std::int64_t done = 0;
        m_writer.add_records_in_bulk(added, [&](Record& record) {
            while (done < all && at(done).change != Change::added)
                ++done;
            if (done == all)
                return false;
            if (progress && done % records_between_progress == 0 && !progress(done, all))
                throw LedgerError{LedgerProblem::cancelled};
            fill(record, at(done++));
            return true;
        });
    }

private:
    /// Parts before their ratios; then the order of the plan becomes the catalogue's.
    void write_indicators() {
        for (const bool ratios : {false, true})
            for (size_t place = 0; place < m_plan.indicators.size(); ++place)
                if ((m_plan.indicators[place].value.measure == Measure::ratio) == ratios)
                    write_indicator(place);
        const bool any_added = std::ranges::any_of(
            m_plan.indicators, [](const auto& planned) { return planned.change == Change::added; });
        if (any_added)
            m_writer.order_indicators(known_indicators());
    }

    std::vector<IndicatorId> known_indicators() const {
        std::vector<IndicatorId> known;
        std::ranges::copy_if(m_indicators, std::back_inserter(known),
                             [](IndicatorId id) { return raw(id) >= 0; });
        return known;
    }

    void write_indicator(size_t place) {
        auto [value, change] = m_plan.indicators[place];
        if (change == Change::unchanged)
            return;
        if (value.numerator)
            value.numerator = real(*value.numerator);
        if (value.denominator)
            value.denominator = real(*value.denominator);
        m_indicators[place] = m_writer.put_indicator(std::move(value));
    }

    /// The parent first, where it is new as well.
    void write_unit(size_t place) {
        auto [value, change] = m_plan.units[place];
        if (change == Change::unchanged || m_unit_is_written.contains(place))
            return;
        m_unit_is_written.insert(place);
        if (value.parent && raw(*value.parent) < 0)
            write_unit(place_of_provisional(*value.parent));
        if (value.parent)
            value.parent = real(*value.parent);
        m_units[place] = m_writer.put_unit(std::move(value));
    }

    const PlannedRecord& at(std::int64_t place) const { return m_plan.records[place]; }

    /// What a row does not say of a record stays as it was.
    void write_changed_records() {
        for (const PlannedRecord& planned : m_plan.records) {
            if (planned.change != Change::changed)
                continue;
            const auto before = m_writer.record(RecordId{planned.id});
            if (!before)
                throw LedgerError{LedgerProblem::unknown_item,
                                  "record " + std::to_string(planned.id)};
            m_writer.update_record(changed_record(
                *before, m_plan, planned, m_indicators[planned.indicator], m_units[planned.unit]));
        }
    }

    /// The texts of reports, before the records that come from them.
    void keep_reports() {
        for (size_t place = 0; place < m_plan.files.size(); ++place)
            if (const PlannedFile& file = m_plan.files[place]; file.report)
                m_reports[place] = m_writer.keep_report(file.name, file.report->text);
    }

    IndicatorId real(IndicatorId id) const {
        return raw(id) < 0 ? m_indicators[place_of_provisional(id)] : id;
    }
    UnitId real(UnitId id) const { return raw(id) < 0 ? m_units[place_of_provisional(id)] : id; }

    template <class Value>
    Value with_real_ids(Value value) const {
        value.indicator = real(value.indicator);
        value.unit = real(value.unit);
        return value;
    }

    void fill(Record& record, const PlannedRecord& planned) const {
        fill_record(record, m_plan, planned, m_indicators[planned.indicator],
                    m_units[planned.unit]);
        const auto file = static_cast<size_t>(planned.file);
        record.source = m_plan.files[file].name;
        if (const PlannedReport* report = m_plan.files[file].report.get()) {
            const auto& [place, words] = report->sentences.at(planned.row);
            record.source += " “" + words + "”";
            record.report = ReportPlace{m_reports.at(file), place};
            return;
        }
        record.source += ':';
        record.source += std::to_string(planned.row);
    }

    const ImportPlan& m_plan;
    Writer& m_writer;
    std::vector<IndicatorId> m_indicators; ///< real ids by place
    std::vector<UnitId> m_units;
    std::set<size_t> m_unit_is_written;
    std::map<size_t, ReportId> m_reports; ///< that are kept, by file
};

std::string Record::*text_member(RecordField field) {
    return std::get<std::string Record::*>(row_of(field).member);
}

} // namespace

void keep_texts(ImportPlan& plan, PlannedRecord& planned, const Record& record) {
    for (const RecordField field : PlannedTexts::fields)
        planned.texts[field] = plan.texts->number_of(record.*text_member(field));
}

void fill_record(Record& record, const ImportPlan& plan, const PlannedRecord& planned,
                 IndicatorId indicator, UnitId unit) {
    record.indicator = indicator;
    record.unit = unit;
    record.period = period_of(planned);
    record.quantity.reset();
    if (planned.quantity >= 0)
        record.quantity = Quantity{planned.quantity};
    record.precision = planned.precision;
    record.participants.reset();
    if (planned.participants >= 0)
        record.participants = planned.participants;
    record.hours.reset();
    if (planned.hours >= 0)
        record.hours = Quantity{planned.hours};
    for (const RecordField field : PlannedTexts::fields)
        record.*text_member(field) = plan.text_of(planned, field);
}

Record changed_record(const Record& before, const ImportPlan& plan, const PlannedRecord& planned,
                      IndicatorId indicator, UnitId unit) {
    Record after = before;
    fill_record(after, plan, planned, indicator, unit);
    const PlannedFile& file = plan.files[planned.file];
    for (const RecordFieldRow& row : record_fields()) {
        if (file.says[static_cast<size_t>(row.field)])
            continue;
        std::visit(
            [&](auto member) {
                if constexpr (std::is_same_v<decltype(member), Date Period::*>)
                    after.period.*member = before.period.*member;
                else
                    after.*member = before.*member;
            },
            row.member);
    }
    return after;
}

void write_import(const ImportPlan& plan, Writer& writer, const WriteProgress& progress) {
    PlanWriter plan_writer{plan, writer};
    plan_writer.write_definitions();
    for (const Layout& layout : plan.layouts)
        writer.put_layout(layout);
    for (const ReceivedFile& file : plan.received)
        writer.note_received(file);
    plan_writer.write_records(progress);
}

std::int64_t rows_to_write(const ImportPlan& plan) {
    std::int64_t rows = std::ssize(plan.removed);
    for (const PlannedFile& file : plan.files)
        rows += file.added + file.changed;
    return rows;
}

StepLabel import_label(const ImportPlan& plan) {
    std::string names;
    for (const PlannedFile& file : plan.files)
        names += (names.empty() ? "" : ", ") + file.name;
    return {std::string{name_of(text_id::step_import)}, {names}};
}

} // namespace taizhang
