#include "gui/pages/import/import_plans.h"

#include "gui/desk/failure_text.h"
#include "gui/pages/import/former_values.h"
#include "intake/plan/ledger_plan.h"
#include "output/words/import_effects.h"
#include "text/ids/intake.h"

#include <algorithm>

namespace taizhang {

void ImportPlans::take_in(PageContext& context, const std::vector<std::filesystem::path>& paths) {
    for (const auto& path : paths)
        if (std::ranges::find(m_paths, path.native()) == m_paths.end())
            m_paths.push_back(path.native());
    read(context);
}

void ImportPlans::take_in(PageContext& context, InputFile pasted) {
    m_pasted.push_back(std::move(pasted));
    read(context);
}

void ImportPlans::begin_again(PageContext& context) {
    m_asked.reset();
    if (!m_state->files)
        read(context);
}

/// The ledger is not needed for it: it stays free for what else is shown meanwhile.
void ImportPlans::read(PageContext& context) {
    State& state = *m_state;
    const int number = ++state.reading;
    state.is_under_way = true;
    state.is_cancelled = false;
    state.failure = nullptr;
    state.files.reset();
    auto found = std::make_shared<IncomingFiles>();
    auto work = [found, paths = m_paths](LedgerCopy& copy) {
        const auto progress = copy.progress();
        std::int64_t done = 0;
        const auto all = static_cast<std::int64_t>(paths.size());
        *found = read_incoming(
            paths, [&] { return progress(std::min(done++, all), all) == Continue::yes; });
        return Desk::Remember{};
    };
    auto done = [state = m_state, number, found,
                 pasted = m_pasted](const std::exception_ptr& failure) {
        if (state->reading != number)
            return;
        state->is_under_way = false;
        state->is_cancelled = failure && is_cancelled(failure);
        if (failure) {
            state->failure = state->is_cancelled ? nullptr : failure;
            return;
        }
        found->files.insert(found->files.end(), pasted.begin(), pasted.end());
        state->missing = std::move(found->missing);
        state->others = found->others;
        state->files = std::make_shared<const std::deque<InputFile>>(std::move(found->files));
    };
    context.desk.run(std::string{context.texts(text_id::intake_reading)}, std::move(work),
                     std::move(done));
}

void ImportPlans::ask(PageContext& context) {
    const auto files = m_state->files;
    if (!files || files->empty())
        return;
    const Asked asked{m_state->reading, m_choices, context.desk.revision(),
                      context.texts.language()};
    const bool is_another = m_asked != asked;
    if (!is_another && m_asker.stage() == Asker::Stage::cancelled)
        return; // until the user wants it again
    if (!context.desk.is_due(m_asker, is_another))
        return;
    m_asked = asked;
    auto read = [state = m_state, files, choices = m_choices, today = context.today,
                 texts = context.texts](FiguresReader& figures, Job& job) {
        Reader& reader = figures.reader();
        ImportRequest request;
        request.year = choices.year;
        request.header_rows = choices.header_rows;
        request.said.day_order = choices.day_order;
        request.unwanted = choices.unwanted;
        request.cells = std::make_shared<const CorrectedCells>(choices.cells);
        request.corrects = true; // a reason is asked for when it is written
        request.answers = remembered_answers(reader);
        for (const auto& [fingerprint, answers] : choices.answers)
            request.answers[fingerprint] = answers;
        auto plan = plan_against_ledger(
            files, reader, request, Desk::now(), today, [&](std::int64_t done, std::int64_t all) {
                job.report(static_cast<double>(done) /
                           static_cast<double>(std::max<std::int64_t>(all, 1)));
                return !job.cancelled();
            });
        if (job.cancelled())
            throw OutputCancelled{};
        ImportEffects effects = effects_of(plan, reader, today, texts);
        auto made = shown_import(std::move(plan));
        made.former = former_values(made, reader, texts);
        made.gone = gone_records(made.plan, reader, texts);
        made.effects = std::move(effects.lines);
        made.refusals = std::move(effects.refusals);
        auto shown = std::make_shared<const ShownImport>(std::move(made));
        return Worker::Deliver{[state, shown] {
            state->shown = shown;
            ++state->revision;
        }};
    };
    context.desk.ask(m_asker, std::string{context.texts(text_id::intake_planning)},
                     std::move(read));
}

ImportPlans::Stage ImportPlans::stage() const {
    if (m_paths.empty() && m_pasted.empty())
        return Stage::nothing;
    if (m_state->is_under_way)
        return Stage::reading;
    if (m_state->is_cancelled)
        return Stage::cancelled;
    if (m_state->failure)
        return Stage::failed;
    if (!m_state->files || m_state->files->empty())
        return Stage::ready;
    if (m_asker.stage() == Asker::Stage::cancelled)
        return Stage::cancelled;
    return m_asker.stage() == Asker::Stage::answered ? Stage::ready : Stage::planning;
}

} // namespace taizhang
