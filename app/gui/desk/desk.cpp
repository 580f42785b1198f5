#include "gui/desk/desk.h"

#include "gui/desk/failure_text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace taizhang {

namespace {

/// Between a question that failed and the next try; doubles with every failure.
constexpr double first_pause_s = 0.5;
constexpr double longest_pause_s = 30.0;
/// While another program holds the file.
constexpr double busy_pause_s = 0.5;

double pause_s(const std::exception_ptr& failure, int failures) {
    if (is_busy(failure))
        return busy_pause_s;
    return std::min(longest_pause_s, first_pause_s * std::exp2(failures - 1));
}

std::optional<Desk::EndedStep> ended_as(Desk::EndedStep::What what,
                                        const std::optional<Step>& step) {
    return step ? std::optional{Desk::EndedStep{what, step->label}} : std::nullopt;
}

} // namespace

Desk::Desk(std::function<void()> wake, Watch watch)
    : m_wake(wake), m_watch(watch == Watch::yes ? std::make_unique<FileWatch>(wake) : nullptr),
      m_line(wake), m_runs(wake), m_maker(wake) {}

void Desk::begin_frame(double seconds) {
    m_seconds = seconds;
    ++m_frame;
    m_line.deliver();
    m_runs.deliver();
    m_maker.deliver();
    drop_unwanted();
    give_up_opening();
    if (!m_watch)
        return;
    m_watch->follow(m_path);
    if (m_watch->take_change())
        look_soon();
}

double Desk::rest_s() const {
    double rest = std::numeric_limits<double>::infinity();
    for (const auto& weak : m_askers)
        if (const auto state = weak.lock();
            state && state->stage == Asker::Stage::failed && is_wanted(*state))
            rest = std::min(rest, std::max(0.0, state->again_at_s - m_seconds));
    return rest;
}

void Desk::drop_unwanted() {
    for (const auto& weak : m_askers)
        if (const auto state = weak.lock();
            state && state->stage == Asker::Stage::under_way && state->asked_in_frame + 2 < m_frame)
            m_line.drop(state->ticket);
}

bool Desk::is_due(Asker& asker, bool is_another) {
    Asker::State& state = *asker.m_state;
    state.asked_in_frame = m_frame;
    if (!m_source)
        return false;
    switch (state.stage) {
    case Asker::Stage::unasked:
    case Asker::Stage::cancelled:
    case Asker::Stage::superseded:
        return true;
    case Asker::Stage::under_way:
    case Asker::Stage::answered:
        return is_another;
    case Asker::Stage::failed:
        return is_another || m_seconds >= state.again_at_s;
    }
    return is_another;
}

void Desk::ask(Asker& asker, std::string label, Read read, Urgency urgency) {
    if (!m_source)
        return;
    const auto state = asker.m_state;
    m_line.drop(state->ticket);
    state->stage = Asker::Stage::under_way;
    state->asked_in_frame = m_frame;
    const auto question = ++state->question;
    const auto end = [state, question](const std::function<void()>& take) {
        if (state->question == question) // else it has ended when the next was asked
            take();
    };
    auto work = [this, end, state, source = m_source, read = std::move(read)](Job& job) {
        const auto take = read(source->opened(), job);
        return Worker::Deliver{[this, end, state, source, take] {
            end([&] {
                state->stage =
                    source == m_source ? Asker::Stage::answered : Asker::Stage::superseded;
                state->trouble = nullptr;
                state->failures = 0;
                if (source == m_source && take)
                    take();
            });
        }};
    };
    auto unanswered = [this, end, state](const Unanswered& how) {
        end([&] { note_unanswered(*state, how); });
    };
    state->ticket =
        m_line.start({std::move(label), std::move(work),
                      urgency == Urgency::now ? Worker::Rank::question : Worker::Rank::background,
                      std::move(unanswered)});
    const bool is_known =
        std::ranges::any_of(m_askers, [&](const auto& weak) { return weak.lock() == state; });
    if (!is_known)
        m_askers.emplace_back(state);
    std::erase_if(m_askers, [](const auto& weak) { return weak.expired(); });
}

void Desk::note_unanswered(Asker::State& state, const Unanswered& how) {
    switch (how.why) {
    case Unanswered::Why::failed:
        return note_failure(state, how.failure);
    case Unanswered::Why::superseded:
        state.stage = Asker::Stage::superseded;
        return;
    case Unanswered::Why::cancelled:
        state.stage = Asker::Stage::cancelled;
        return;
    }
}

void Desk::note_failure(Asker::State& state, const std::exception_ptr& failure) {
    state.stage = Asker::Stage::failed;
    state.trouble = failure;
    state.again_at_s = m_seconds + pause_s(failure, ++state.failures);
}

void Desk::ask_once(std::string label, Read read) {
    if (!m_source)
        return;
    auto work = [this, source = m_source, read = std::move(read)](Job& job) {
        const auto take = read(source->opened(), job);
        return Worker::Deliver{[this, source, take] {
            if (source == m_source && take)
                take();
        }};
    };
    auto unanswered = [this](const Unanswered& how) {
        if (how.why == Unanswered::Why::failed)
            tell(how.failure);
    };
    m_line.start(
        {std::move(label), std::move(work), Worker::Rank::question, std::move(unanswered)});
}

std::vector<std::exception_ptr> Desk::troubles() const {
    std::vector<std::exception_ptr> found;
    for (const auto& weak : m_askers)
        if (const auto state = weak.lock(); state && state->trouble && is_wanted(*state))
            found.push_back(state->trouble);
    return found;
}

void Desk::change(const Shown& shown, const std::string& label, Change work, StepDone done,
                  Loss loss) {
    if (!shown.source)
        return;
    ++m_steps_under_way;
    const auto end = [this, source = shown.source, loss,
                      done = std::move(done)](const std::exception_ptr& failure) {
        --m_steps_under_way;
        m_has_step_failed = m_has_step_failed || (failure && loss == Loss::serious);
        if (source == m_source)
            m_asked.reset();
        if (end_step(done, failure) == Told::no && failure)
            tell(failure, Lost::step);
    };
    m_line.start({label,
                  [this, shown, end, work = std::move(work)](Job&) {
                      const auto ended = work(shown.source->writable(shown.content));
                      return Worker::Deliver{[this, shown, end, ended] {
                          note_ended(shown.source, ended);
                          end(nullptr);
                      }};
                  },
                  Worker::Rank::step, [end](const Unanswered& how) { end(how.failure); }});
}

void Desk::note_ended(const Source& source, const std::optional<EndedStep>& ended) {
    if (!ended || source != m_source)
        return;
    m_ended_steps.push_back(*ended);
    m_last_saved = now();
}

/// What a page throws when it hears of the end is told, and is not the end of the program.
Desk::Told Desk::end_step(const StepDone& done, const std::exception_ptr& failure) {
    try {
        return done ? done(failure) : Told::no;
    } catch (...) {
        tell(std::current_exception());
        return Told::no;
    }
}

Instant Desk::now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

void Desk::write(const std::string& label, const StepLabel& step,
                 std::function<void(Writer&)> change_of, StepDone done, StepSize size) {
    write(shown(), {label, step, std::move(change_of), std::move(done), size});
}

void Desk::write(const Shown& shown, AskedStep asked) {
    const auto ask_for_reason = [this, shown, asked](const std::exception_ptr& failure) {
        if (const auto quarter = closed_quarter_of(failure)) {
            m_refused.push_back({shown, asked, *quarter, failure});
            return Told::yes;
        }
        return asked.done ? asked.done(failure) : Told::no;
    };
    const auto keep =
        asked.size == StepSize::bulk ? m_keep_before_bulk : std::function<void(const Ledger&)>{};
    change(
        shown, asked.label,
        [step = asked.step, write = asked.change, keep](Ledger& ledger) {
            if (keep)
                keep(ledger);
            return ledger.write(step, now(), write) == Ledger::Outcome::changed
                       ? std::optional{EndedStep{EndedStep::What::written, step}}
                       : std::nullopt;
        },
        ask_for_reason);
}

std::optional<Desk::RefusedStep> Desk::refused_step() const {
    if (m_refused.empty())
        return std::nullopt;
    return RefusedStep{m_refused.front().asked.step, m_refused.front().quarter};
}

void Desk::correct_refused_step(const std::string& reason) {
    WaitingStep waiting = std::move(m_refused.front());
    m_refused.pop_front();
    waiting.asked.step.reason = reason;
    write(waiting.shown, std::move(waiting.asked));
}

/// The user knows: the page is told, and nobody else.
void Desk::give_up_refused_step() {
    const WaitingStep waiting = std::move(m_refused.front());
    m_refused.pop_front();
    end_step(waiting.asked.done, waiting.refusal);
}

void Desk::undo(const std::string& label) {
    change(shown(), label,
           [](Ledger& ledger) { return ended_as(EndedStep::What::undone, ledger.undo()); }, {});
}

void Desk::redo(const std::string& label) {
    change(shown(), label,
           [](Ledger& ledger) { return ended_as(EndedStep::What::redone, ledger.redo()); }, {});
}

void Desk::run(const std::string& label, std::function<Remember(LedgerCopy&)> work, Done done) {
    auto make = [this, label, done, work = std::move(work), from = shown(),
                 read_from = m_file](Job& job) {
        LedgerCopy copy{from.source ? from.source->path : std::string{}, read_from, job,
                        m_runs.stop_flag()};
        const Remember remember = work(copy);
        return Worker::Deliver{[this, label, done, from, remember, file = copy.file()] {
            end_run(done, nullptr);
            if (!remember)
                return;
            // Whether it can be remembered or not, the work is done.
            const auto keep = [remember, file](Ledger& ledger) -> std::optional<EndedStep> {
                if (ledger.file() == file)
                    remember(ledger);
                return std::nullopt;
            };
            change(
                from, label, keep, [](const std::exception_ptr&) { return Told::yes; },
                Loss::trifling);
        }};
    };
    auto unanswered = [this, done](const Unanswered& how) {
        end_run(done, how.failure ? how.failure : std::make_exception_ptr(OutputCancelled{}));
    };
    m_runs.start({label, std::move(make), Worker::Rank::work, std::move(unanswered)});
}

void Desk::make(const std::string& label, std::function<void()> work, Done done) {
    const auto end = [this, done = std::move(done)](const std::exception_ptr& failure) {
        end_run(done, failure);
    };
    m_maker.start({label,
                   [end, work = std::move(work)](Job&) {
                       work();
                       return Worker::Deliver{[end] { end(nullptr); }};
                   },
                   Worker::Rank::step, [end](const Unanswered& how) { end(how.failure); }});
}

void Desk::end_run(const Done& done, const std::exception_ptr& failure) {
    try {
        done(failure);
    } catch (...) {
        tell(std::current_exception());
    }
}

std::optional<Worker::State> Desk::activity() const {
    const auto line = m_line.running();
    if (line && line->rank == Worker::Rank::step)
        return line;
    if (const auto run = m_runs.running())
        return run;
    if (const auto made = m_maker.running())
        return made;
    return line;
}

void Desk::cancel() {
    m_runs.cancel();
    m_line.cancel();
}

} // namespace taizhang
