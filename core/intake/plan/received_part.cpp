#include "intake/plan/received_part.h"

#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_about(const Issue& issue, const ImportPlan& plan) {
    const auto file = std::ranges::find(plan.files, issue.file, &PlannedFile::name);
    return file != plan.files.end() && file->is_broken;
}

/// The smallest month, quarter, half-year or year that holds a period.
Period reporting_period(const Period& period, const Calendar& calendar) {
    for (const Cycle cycle : {Cycle::month, Cycle::quarter, Cycle::half_year, Cycle::year}) {
        const int year = calendar.year_of(period.start);
        for (const Period& whole : calendar.cycles_ending_in(cycle, calendar.year(year)))
            if (whole.contains(period))
                return whole;
    }
    return period;
}

class ReceivedPart {
public:
    ReceivedPart(ImportPlan& plan, Reader& reader, Instant now, Date today)
        : m_plan(plan), m_reader(reader), m_calendar(reader.settings().cutoff_day), m_now(now),
          m_today(today) {}

    void note() {
        for (size_t file = 0; file < m_plan.files.size(); ++file) {
            note_layout(m_plan.files[file]);
            note_file(FilePlace{file});
        }
    }

private:
    /// The layout of a sheet under the name it has, or under that of its first file. Of a known one
    /// what else has been said is kept.
    void note_layout(PlannedFile& file) {
        if (!file.layout || file.is_broken)
            return;
        const std::string fingerprint = fingerprint_of(*file.layout);
        for (const Layout& known : layouts())
            if (known.fingerprint == fingerprint) {
                file.layout_name = known.name;
                note_answers(known, file.answers);
                return;
            }
        const std::string stem = file.file.substr(0, file.file.rfind('.'));
        std::string name = stem;
        for (int number = 2; is_taken(name); ++number)
            name = stem + " " + std::to_string(number);
        file.layout_name = name;
        m_plan.layouts.push_back({name, fingerprint, to_json(file.answers), to_utc_text(m_now)});
    }

    void note_answers(const Layout& known, const Answers& said) {
        const auto before = read_answers(known.answers).value_or(Answers{});
        const auto noted =
            std::ranges::find(m_plan.layouts, known.fingerprint, &Layout::fingerprint);
        const bool is_noted = noted != m_plan.layouts.end(); // by another sheet of this call
        const Answers after = is_noted ? joined(before, said) : said;
        if (after == before)
            return;
        const Layout now{known.name, known.fingerprint, to_json(after), to_utc_text(m_now)};
        if (is_noted)
            *noted = now;
        else
            m_plan.layouts.push_back(now);
    }

    /// Those of the plan before those of the ledger.
    std::vector<Layout> layouts() {
        if (!m_layouts)
            m_layouts = m_reader.layouts();
        std::vector<Layout> all = m_plan.layouts;
        all.insert(all.end(), m_layouts->begin(), m_layouts->end());
        return all;
    }

    bool is_taken(const std::string& name) {
        return std::ranges::any_of(layouts(),
                                   [&](const Layout& layout) { return layout.name == name; });
    }

    void note_file(FilePlace place) {
        const PlannedFile& file = m_plan.files[place];
        const auto sent = sent_by(m_plan, place, m_calendar);
        if (!sent)
            return;
        for (const UnitPlace unit : sent->units) {
            const UnitId id = m_plan.units[unit].value.id;
            if (raw(id) > 0)
                m_plan.received.push_back(
                    {file.file, file.digest, file.layout_name, id, sent->period, m_today});
        }
    }

    ImportPlan& m_plan;
    Reader& m_reader;
    Calendar m_calendar;
    Instant m_now;
    Date m_today;
    std::optional<std::vector<Layout>> m_layouts;
};

} // namespace

std::optional<Sent> sent_by(const ImportPlan& plan, FilePlace file, const Calendar& calendar) {
    const auto& layout = plan.files[static_cast<size_t>(file)].layout;
    if (!layout)
        return std::nullopt;
    Sent sent;
    std::optional<Period> days;
    for (const PlannedRecord& record : plan.records) {
        if (record.file != file)
            continue;
        const Period period = period_of(record);
        sent.units.insert(record.unit);
        days = days ? Period{std::min(days->start, period.start), std::max(days->end, period.end)}
                    : period;
    }
    if (!days)
        return std::nullopt;
    sent.period = reporting_period(layout->period ? layout->period->value : *days, calendar);
    return sent;
}

void leave_out_broken(ImportPlan& plan) {
    const bool any_is_read = std::ranges::any_of(
        plan.files, [](const PlannedFile& file) { return !file.is_broken && file.kind; });
    if (!any_is_read)
        return;
    for (Issue& issue : plan.issues)
        if (is_about(issue, plan))
            plan.warnings.push_back(issue);
    std::erase_if(plan.issues, [&](const Issue& issue) { return is_about(issue, plan); });
}

void note_received(ImportPlan& plan, Reader& reader, Instant now, Date today) {
    plan.layouts.clear();
    plan.received.clear();
    ReceivedPart{plan, reader, now, today}.note();
}

} // namespace taizhang
