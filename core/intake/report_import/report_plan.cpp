#include "intake/report_import/report_plan.h"

#include "intake/plan/against_closed.h"
#include "intake/plan/against_records.h"
#include "intake/plan/definitions_against_closed.h"
#include "intake/record/record_form.h"
#include "intake/report_import/report_definitions.h"
#include "text/ids/reading.h"
#include "text/ids/step.h"

#include <algorithm>

namespace taizhang::report {

namespace {

TypedRecord typed_record(const ReportEntry& entry) {
    TypedRecord typed;
    typed[RecordField::start] = entry.period;
    typed[RecordField::indicator] = entry.indicator;
    typed[RecordField::unit] = entry.unit;
    typed[RecordField::quantity] = entry.quantity;
    return typed;
}

/// Reads every entry by the rules of its kind, then holds it against the ledger.
class ReportPlanner {
public:
    ReportPlanner(const ReportRequest& request, Reader& reader, Date today)
        : m_request{request}, m_reader{reader}, m_definitions{reader.definitions()},
          m_form{m_definitions, std::nullopt}, m_known{known_days(reader, today)} {
        m_made.plan = m_form.plan_without_records(request.name);
        m_made.kept = reader.report_with(request.text);
    }

    ReportPlan made(bool corrects) && {
        for (size_t place = 0; place < m_request.entries.size(); ++place)
            read(place);
        compare_with_ledger(m_made.lines, m_definitions, m_reader);
        for (size_t place = 0; place < m_request.entries.size(); ++place)
            if (m_request.accepted[place] && may_be_written(m_made.lines[place]))
                take(place);
        m_made.plan.files.front().report = planned_report();
        compare_with_closed(m_made.plan, m_reader, corrects);
        compare_definitions_with_closed(m_made.plan, m_reader, corrects, m_definition_places);
        return std::move(m_made);
    }

private:
    void read(size_t place) {
        const ReportEntry& entry = m_request.entries[place];
        m_made.lines.emplace_back();
        m_planned.emplace_back();
        if (entry.kind == ProposalKind::record)
            read_record(entry);
        else
            read_definition(entry);
    }

    void read_record(const ReportEntry& entry) {
        ReportLine& line = m_made.lines.back();
        if (entry.indicator.empty()) {
            line.standing = ReportStanding::refused;
            line.problems = {{RecordField::indicator, text_id::reading_choose_indicator, {}}};
            return;
        }
        RecordReading reading = m_form.read(typed_record(entry));
        if (!reading.record) {
            line.standing = ReportStanding::refused;
            line.problems = std::move(reading.problems);
            return;
        }
        if (m_made.kept)
            reading.record->report = ReportPlace{m_made.kept->id, entry.sentence};
        const auto unit = m_definitions.units.place_of(reading.record->unit);
        line.notices = notices_of(reading.record->period, m_definitions.units.at(*unit),
                                  m_definitions.calendar(), m_known);
        line.record = std::move(reading.record);
        m_planned.back() = reading.planned;
    }

    void read_definition(const ReportEntry& entry) {
        ReportDefinition definition = definition_of(entry, m_definitions);
        m_made.lines.back() = std::move(definition.line);
        m_definitions_read.emplace(m_made.lines.size() - 1, std::move(definition.plan));
    }

    void take(size_t place) {
        if (m_planned[place])
            take_record(place);
        else
            take_definition(place);
        if (m_made.lines[place].standing != ReportStanding::refused)
            remember_alias(place);
    }

    void take_record(size_t place) {
        PlannedRecord record = *m_planned[place];
        record.row = static_cast<std::int32_t>(place) + 1;
        m_made.plan.files.front().count(Change::added);
        m_made.plan.records.push_back(record);
    }

    /// A year has one target of an indicator and unit, which the first one gives.
    void take_definition(size_t place) {
        const ImportPlan& of = m_definitions_read.at(place);
        ImportPlan& plan = m_made.plan;
        const bool is_second = std::ranges::any_of(of.targets, [&](const auto& planned) {
            return std::ranges::any_of(plan.targets, [&](const auto& other) {
                return other.value.year == planned.value.year &&
                       other.value.indicator == planned.value.indicator &&
                       other.value.unit == planned.value.unit;
            });
        });
        if (is_second || std::ranges::any_of(of.cadences, [&](const auto& planned) {
                return std::ranges::find(plan.cadences, planned.value, &Planned<Cadence>::value) !=
                       plan.cadences.end();
            })) {
            m_made.lines[place].standing = ReportStanding::refused;
            m_made.lines[place].problems = {
                {RecordField::indicator, text_id::reading_planned_twice, {}}};
            return;
        }
        append(FileKind::targets, of.targets, plan.targets, place);
        append(FileKind::cadences, of.cadences, plan.cadences, place);
    }

    template <class Rule>
    void append(FileKind kind, const std::vector<Planned<Rule>>& rules,
                std::vector<Planned<Rule>>& all, size_t entry) {
        for (const auto& rule : rules) {
            m_definition_places.push_back(
                {kind, static_cast<int>(all.size()), {}, static_cast<int>(entry) + 1});
            all.push_back(rule);
        }
    }

    /// A word that another indicator has already stays that one's.
    void remember_alias(size_t place) {
        const ReportEntry& entry = m_request.entries[place];
        const auto indicator = m_form.indicator(entry.indicator);
        if (entry.alias.empty() || entry.alias.contains('|') || !indicator ||
            m_form.indicator(entry.alias))
            return;
        auto& [value, change] = m_made.plan.indicators[*indicator];
        if (std::ranges::find(value.aliases, entry.alias) != value.aliases.end())
            return;
        value.aliases.push_back(entry.alias);
        change = Change::changed;
    }

    std::shared_ptr<const PlannedReport> planned_report() const {
        auto report = std::make_shared<PlannedReport>();
        report->text = m_request.text;
        for (const PlannedRecord& record : m_made.plan.records) {
            const ReportEntry& entry = m_request.entries[static_cast<size_t>(record.row) - 1];
            report->sentences[record.row] = {entry.sentence, entry.words};
        }
        return report;
    }

    const ReportRequest& m_request;
    Reader& m_reader;
    Definitions m_definitions;
    RecordForm m_form;
    KnownDays m_known;
    std::vector<std::optional<PlannedRecord>> m_planned; ///< by entry; empty for definitions
    std::map<size_t, ImportPlan> m_definitions_read;     ///< by entry
    std::vector<DefinitionPlace> m_definition_places;
    ReportPlan m_made;
};

} // namespace

std::int64_t ReportPlan::written() const {
    const auto changes = [](const auto& planned) {
        return std::ranges::count_if(
            planned, [](const auto& one) { return one.change != Change::unchanged; });
    };
    return std::ssize(plan.records) + changes(plan.targets) + changes(plan.cadences);
}

ReportPlan plan_report(const ReportRequest& request, Reader& reader, Date today, bool corrects) {
    return ReportPlanner{request, reader, today}.made(corrects);
}

std::vector<bool> certain_ones(std::span<const Proposal> proposals,
                               std::span<const ReportLine> lines) {
    std::vector<bool> certain;
    for (size_t place = 0; place < proposals.size(); ++place)
        certain.push_back(is_certain_record(proposals[place]) &&
                          lines[place].standing == ReportStanding::fresh);
    return certain;
}

StepLabel report_label(const std::string& name) {
    return {std::string{taizhang::name_of(text_id::step_report)}, {name}};
}

} // namespace taizhang::report
