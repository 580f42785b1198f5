#pragma once

#include "gui/desk/asker.h"
#include "gui/desk/file_watch.h"
#include "gui/desk/ledger_copy.h"
#include "gui/desk/ledger_source.h"
#include "gui/desk/revision.h"
#include "gui/desk/view_figures.h"
#include "gui/desk/worker.h"
#include "ledger/writer.h"

#include <deque>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taizhang {

/// The one door to the ledger that the window works on. Pages ask, write and run through it; a
/// thread of its own reads and writes, another does long work. Everything here is called on the
/// frame thread.
class Desk {
public:
    enum class State {
        none,    ///< no ledger is open
        opening, ///< the first answer is on its way
        empty,   ///< the ledger has no units or no indicators yet
        ready    ///< figures() has an answer
    };
    /// Whether the ledger's file is looked at once a second, so that a sleeping window notices.
    enum class Watch { no, yes };

    /// `wake` makes a frame be drawn; it is called on any thread.
    explicit Desk(std::function<void()> wake, Watch watch = Watch::no);

    // Which ledger

    State state() const { return m_state; }
    bool has_ledger() const { return m_state != State::none; }
    const std::filesystem::path& path() const { return m_path; }
    /// What an empty ledger lacks.
    const LedgerGaps& gaps() const { return m_gaps; }

    /// Forgets the former ledger; the file is opened by the first show().
    void open(const std::filesystem::path& path, Access access = Access::read_write);
    /// Keeps the present ledger until the other one has been read. Needs show() to be called.
    void change_to(const std::filesystem::path& path, Access access = Access::read_write);
    bool is_changing() const { return m_wanted || m_tried; }
    /// True once after each ledger that was begun with.
    bool take_begun() { return std::exchange(m_has_begun, false); }
    /// True once after each ledger that was to be opened and was not: it could not be read, or the
    /// user has cancelled.
    bool take_not_begun() { return std::exchange(m_has_not_begun, false); }
    /// The first answer of a ledger is on its way, and nothing has stood in its way yet.
    bool is_first_reading() const {
        return is_changing() || (m_state == State::opening && !m_asker.m_state->trouble);
    }

    // Frames

    /// Before each frame: takes over what has ended. `seconds` is any clock that runs forward.
    void begin_frame(double seconds);
    /// How long nothing needs to be drawn, unless the desk wakes.
    double rest_s() const;
    /// Makes a frame be drawn; callable from every thread.
    void wake() const { m_wake(); }

    // Figures

    /// Makes sure that the answer to this question is here or on its way. Once in a while it also
    /// looks whether another program has written.
    void show(const FiguresAsked& asked, const std::string& label);
    /// The newest answer; that of the former question while the next is on its way. Nothing unless
    /// state() is ready.
    const ViewFigures* figures() const { return m_figures.get(); }
    bool is_current() const { return m_figures && m_asked && m_figures->asked == *m_asked; }
    /// Which ledger is shown, in which state: what was read before is old when it differs.
    Revision revision() const { return m_revision; }
    /// The last day of the newest record, once known: where a ledger opens.
    std::optional<Date> latest_day() const { return m_latest_day; }
    bool is_read_only() const { return m_is_read_only; }
    /// What has happened to the file, once after each time.
    FileNews take_file_news() { return std::exchange(m_file_news, FileNews::none); }
    /// Why what stands in the place of a file that is gone can't be read; nothing when nothing
    /// stands there.
    const std::exception_ptr& file_trouble() const { return m_file_trouble; }
    /// What opening the ledger has put beside it, once.
    PutAside take_put_aside() { return std::exchange(m_put_aside, {}); }
    /// Another program may have written: the next show() looks.
    void look_soon();
    /// What is shown has changed because another program wrote; until the next question.
    bool shows_foreign_change() const { return m_shows_foreign_change; }

    // Questions

    /// Reads on the desk's thread; what it gives runs on the frame thread, if the question is still
    /// the newest of its asker and about the ledger that is open.
    using Read = std::function<Worker::Deliver(FiguresReader&, Job&)>;

    /// Whether ask() is to be called: for another question, and again for one that was cancelled or
    /// has failed. Call it in every frame in which a page wants to know: a question that nobody
    /// wants to know any more makes room for others.
    bool is_due(Asker& asker, bool is_another);
    /// How soon an answer is wanted.
    enum class Urgency { now, when_idle };
    /// The asker's former question ends here.
    void ask(Asker& asker, std::string label, Read read, Urgency urgency = Urgency::now);
    /// Asks what is not asked again by itself: a failure is told, and nothing if it is cancelled.
    void ask_once(std::string label, Read read);

    /// What stands in the way of answers that pages wait for.
    std::vector<std::exception_ptr> troubles() const;

    // Steps

    /// Whether the user knows of a failure.
    enum class Told { no, yes };
    /// Is told how a step ended: nothing, or what was thrown. What it has not told the user, the
    /// desk does.
    using StepDone = std::function<Told(const std::exception_ptr& failure)>;

    /// How much a step writes.
    enum class StepSize { usual, bulk };
    /// Is called on the desk's thread before each step of StepSize::bulk, and throws nothing.
    void keep_before_bulk(std::function<void(const Ledger&)> keep) {
        m_keep_before_bulk = std::move(keep);
    }
    /// Changes the ledger as one transaction and one step of the journal.
    void write(const std::string& label, const StepLabel& step, std::function<void(Writer&)> change,
               StepDone done = {}, StepSize size = StepSize::usual);
    /// A step that would have changed what was reported of a closed quarter: it is not written, and
    /// its end is not told, before the user has given a reason or given it up.
    struct RefusedStep {
        StepLabel step;
        Quarter quarter{};
    };
    /// The first of those; nothing when there is none.
    std::optional<RefusedStep> refused_step() const;
    /// Writes it as a correction; `reason` is not empty.
    void correct_refused_step(const std::string& reason);
    void give_up_refused_step();
    /// The moment that a step is written with.
    static Instant now();
    void undo(const std::string& label);
    void redo(const std::string& label);
    /// Steps that are not in the ledger yet, or whose end was not told.
    bool is_saving() const { return m_steps_under_way > 0; }
    /// A step that the ledger has taken.
    struct EndedStep {
        enum class What { written, undone, redone };
        What what = What::written;
        StepLabel step;
    };
    /// Since the last call, in their order; a step that has changed nothing is none.
    std::vector<EndedStep> take_ended_steps() { return std::exchange(m_ended_steps, {}); }
    /// When the last of them ended; nothing before the first one of this ledger.
    std::optional<Instant> last_saved() const { return m_last_saved; }
    /// True once after a step that is not in the ledger.
    bool take_step_failed() { return std::exchange(m_has_step_failed, false); }

    // Long work

    /// Is told how it ended: nothing, or what was thrown.
    using Done = std::function<void(const std::exception_ptr& failure)>;
    /// What is to be kept in the ledger of a run, beside the journal; may be empty.
    using Remember = std::function<void(Ledger&)>;
    /// Long work on a thread of its own, with a copy of the ledger that is open now; what it gives
    /// is kept in that ledger, whichever is open by then. `done` is told how the work itself ended.
    /// A page that asks the user first begins it only while the ledger of its question is shown.
    void run(const std::string& label, std::function<Remember(LedgerCopy&)> work, Done done);
    /// Long work that is not done, or whose end was not told.
    bool is_running() const { return !m_runs.is_idle(); }
    /// Short work that needs no ledger and waits for nothing else, as to make the file of a new
    /// one.
    void make(const std::string& label, std::function<void()> work, Done done);

    // What is going on

    /// To be shown: saving first, then long work, then questions.
    std::optional<Worker::State> activity() const;
    /// The user wants no long work and no answers; steps go on.
    void cancel();
    bool is_idle() const { return m_line.is_idle() && m_runs.is_idle() && m_maker.is_idle(); }
    /// Idle, and everything that pages want to know has been answered.
    bool is_settled() const { return is_idle() && m_state != State::opening && troubles().empty(); }

    /// What a failure has cost the user.
    enum class Lost {
        reading, ///< what a page wanted to show or do
        step,    ///< what was to be saved
        opening  ///< another ledger; the former stays open
    };
    /// Told once each, for what nobody asks again.
    struct Failure {
        std::exception_ptr why;
        Lost lost = Lost::reading;
    };
    std::vector<Failure> take_failures() { return std::exchange(m_failures, {}); }
    /// Adds one that a page can't tell better.
    void tell(std::exception_ptr failure, Lost lost = Lost::reading) {
        m_failures.push_back({std::move(failure), lost});
    }

private:
    struct Answer;
    /// A ledger that is to be opened in the place of the present one.
    struct Wanted {
        std::filesystem::path path;
        Access access = Access::read_write;
    };
    /// What a step was asked as.
    struct AskedStep {
        std::string label;
        StepLabel step;
        std::function<void(Writer&)> change;
        StepDone done;
        StepSize size = StepSize::usual;
    };
    using Source = std::shared_ptr<LedgerSource>;
    /// What the user sees: a step that is made of it goes nowhere else.
    struct Shown {
        Source source;
        std::optional<int> content; ///< as LedgerSource counts; nothing before the first answer
    };

    struct WaitingStep {
        Shown shown;
        AskedStep asked;
        Quarter quarter{};
        std::exception_ptr refusal;
    };

    /// How often another program's changes are looked for, at the most.
    static constexpr double seconds_between_looks = 2.0;

    void close();
    void begin(const std::filesystem::path& path, Source source);
    void try_wanted(const FiguresAsked& asked, const std::string& label);
    void give_up_opening();
    void ask_figures(const FiguresAsked& asked, const std::string& label, bool is_look);
    /// On the desk's thread.
    static Answer answer_to(const FiguresAsked& asked, std::uint64_t revision, LedgerSource& source,
                            bool is_foreign_change);
    void take_over(const Answer& answer);
    void read_ahead();
    bool is_wanted(const Asker::State& state) const { return state.asked_in_frame + 1 >= m_frame; }
    void drop_unwanted();
    void note_failure(Asker::State& state, const std::exception_ptr& failure);
    void note_unanswered(Asker::State& state, const Unanswered& how);
    /// Whether the user has to see that a step failed before the window may close.
    enum class Loss { serious, trifling };
    Shown shown() const { return {m_source, m_content}; }
    /// On the desk's thread; gives the step that the ledger has taken, nothing for none.
    using Change = std::function<std::optional<EndedStep>(Ledger&)>;
    void change(const Shown& shown, const std::string& label, Change work, StepDone done,
                Loss loss = Loss::serious);
    void note_ended(const Source& source, const std::optional<EndedStep>& ended);
    void write(const Shown& shown, AskedStep asked);
    Told end_step(const StepDone& done, const std::exception_ptr& failure);
    void end_run(const Done& done, const std::exception_ptr& failure);

    std::function<void()> m_wake;
    std::filesystem::path m_path;
    State m_state = State::none;
    LedgerGaps m_gaps;
    Source m_source; ///< shared with what is on its way
    std::optional<Wanted> m_wanted;
    Source m_tried; ///< is being read, to take the place of the present one
    Worker::Ticket m_trial = 0;
    Worker::Ticket m_ahead = 0;
    bool m_has_begun = false;
    bool m_has_not_begun = false;
    std::optional<int> m_content;       ///< that figures() were read from
    std::optional<FileIdentity> m_file; ///< that figures() were read from
    FileNews m_file_news = FileNews::none;
    std::exception_ptr m_file_trouble;
    PutAside m_put_aside;
    Asker m_asker; ///< of the figures
    std::optional<FiguresAsked> m_asked;
    std::shared_ptr<const ViewFigures> m_figures;
    int m_opened = 0;
    Revision m_revision;
    std::uint64_t m_answers = 0;
    std::optional<Date> m_latest_day;
    bool m_is_read_only = false;
    bool m_shows_foreign_change = false;
    std::vector<std::weak_ptr<Asker::State>> m_askers; ///< that have asked
    std::vector<Failure> m_failures;
    std::function<void(const Ledger&)> m_keep_before_bulk;
    int m_steps_under_way = 0;
    std::vector<EndedStep> m_ended_steps;
    std::optional<Instant> m_last_saved;
    std::deque<WaitingStep> m_refused;
    bool m_has_step_failed = false;
    double m_seconds = 0.0;
    double m_last_look_s = 0.0;
    std::uint64_t m_frame = 0;
    std::unique_ptr<FileWatch> m_watch;
    Worker m_line;  ///< reads and writes
    Worker m_runs;  ///< long work
    Worker m_maker; ///< short work without a ledger
};

} // namespace taizhang
