#include "gui/pages/report/report_work.h"

#include "text/ids/report_page.h"

#include <algorithm>

namespace taizhang {

void ReportWork::ask(PageContext& context, const std::shared_ptr<const ReportText>& text,
                     int year) {
    const auto label = context.texts(text_id::report_page_reading);
    m_shown.ask(context.desk, label, {text, year}, [](FiguresReader& reader, const Asked& asked) {
        return shown_report(asked.text, asked.year, *reader.definitions());
    });
    if (!shown() || shown()->text != text)
        return;
    m_against.ask(
        context.desk, label, {text, choices.entries_of(*shown()), context.today},
        [](FiguresReader& figures, const AgainstAsked& asked) {
            Reader& reader = figures.reader();
            report::ReportRequest request{asked.text->name, asked.text->utf8, asked.entries, {}};
            request.accepted.assign(asked.entries.size(), false);
            auto made = plan_report(request, reader, asked.today, true);
            Against against{std::move(made.lines), std::move(made.kept), 0};
            if (against.kept) {
                against.records = reader.record_count({.report = against.kept->id});
            }
            return against;
        });
}

/// Those of another report have another length, or are about to be replaced.
const std::vector<report::ReportLine>& ReportWork::lines() const {
    static const std::vector<report::ReportLine> none;
    const bool fits = shown() && m_against.answer() &&
                      m_against.answer()->lines.size() == shown()->proposals.size();
    return fits ? m_against.answer()->lines : none;
}

const std::optional<KeptReport>& ReportWork::kept() const {
    static const std::optional<KeptReport> none;
    return m_against.answer() ? m_against.answer()->kept : none;
}

std::int64_t ReportWork::records_of_report() const {
    return m_against.answer() ? m_against.answer()->records : 0;
}

Verdict ReportWork::verdict_of(size_t place) const {
    return choices.verdict_of(shown()->proposals[place], line_of(place));
}

ReportGroup ReportWork::group_of(size_t place) const {
    if (verdict_of(place) == Verdict::no_figure)
        return ReportGroup::no_figures;
    return choices.entry_of(shown()->proposals[place]).kind == report::ProposalKind::record
               ? shown()->proposals[place].group
               : ReportGroup::plans;
}

std::vector<size_t> ReportWork::listed() const {
    std::vector<size_t> places(shown()->proposals.size());
    for (size_t place = 0; place < places.size(); ++place)
        places[place] = place;
    std::ranges::stable_sort(places, {}, [&](size_t place) { return group_of(place); });
    return places;
}

ReportSum ReportWork::sum() const {
    if (!shown() || lines().size() != shown()->proposals.size())
        return {};
    return choices.sum_of(*shown(), lines());
}

std::optional<size_t> ReportWork::selected() const {
    if (!shown() || !m_selected)
        return std::nullopt;
    const auto found = std::ranges::find(shown()->proposals, *m_selected, &ShownProposal::key);
    if (found == shown()->proposals.end())
        return std::nullopt;
    return static_cast<size_t>(found - shown()->proposals.begin());
}

/// Of several in the sentence, one that a record was written from.
void ReportWork::select_in(std::int64_t sentence) {
    std::optional<size_t> found;
    for (size_t place = 0; place < shown()->proposals.size(); ++place) {
        if (shown()->proposals[place].read.sentence != sentence)
            continue;
        const report::ReportLine* line = line_of(place);
        const bool is_written = line && line->standing == report::ReportStanding::same;
        if (!found || is_written)
            found = place;
        if (is_written)
            break;
    }
    if (found)
        select(*found);
}

void ReportWork::move_selection(int steps) {
    const auto places = listed();
    if (places.empty())
        return;
    const auto at = selected();
    const auto found = at ? std::ranges::find(places, *at) : places.end();
    const auto now =
        found == places.end() ? (steps > 0 ? -1 : std::ssize(places)) : found - places.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(places) - 1);
    select(places[static_cast<size_t>(next)]);
}

} // namespace taizhang
