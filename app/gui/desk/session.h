#pragma once

#include "gui/desk/ledger_source.h"
#include "gui/desk/view_figures.h"
#include "gui/desk/worker.h"
#include "ledger/writer.h"

#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace taizhang {

/// Answer to a search among the records.
struct FoundRecords {
    std::string text; ///< that was looked for
    std::vector<Record> records;
};

/// The ledger that the window works on: asks the worker for what the pages show and keeps the
/// newest answer. Everything here runs on the frame thread.
class Session {
public:
    enum class State {
        none,    ///< no ledger is open
        opening, ///< the first answer is on its way
        empty,   ///< the ledger has no units or no indicators yet
        ready    ///< figures() has an answer
    };

    State state() const { return m_state; }
    bool has_ledger() const { return m_state != State::none; }
    const std::filesystem::path& path() const { return m_path; }
    /// What an empty ledger lacks.
    const LedgerGaps& gaps() const { return m_gaps; }

    /// Forgets the former ledger; the file is opened by the first ask().
    void open(const std::filesystem::path& path);
    /// Keeps the present ledger until the other one has been read; what stands in the way is thrown
    /// by Worker::deliver. Needs ask() to be called.
    void change_to(const std::filesystem::path& path);
    bool is_changing() const { return m_wanted || !m_tried.expired(); }
    /// True once after each ledger that was begun with.
    bool take_begun() { return std::exchange(m_has_begun, false); }
    /// Forgets the ledger, after it could not be read.
    void close();

    /// Makes sure that the answer to this question is here or on its way. Once in a while it also
    /// looks whether another program has written; `seconds` is any clock that runs forward.
    void ask(const FiguresAsked& asked, Worker& worker, const std::string& label, double seconds);

    /// Is told on the frame thread how a change ended: nothing, or what was thrown.
    using Done = std::function<void(std::exception_ptr)>;

    /// Changes the ledger on the worker's thread, as one transaction and one step of the journal.
    /// Without `done` a failure becomes a notice.
    void change(Worker& worker, const std::string& label, const StepLabel& step,
                std::function<void(Writer&)> write, Done done = {});
    /// Changes the ledger without a step, as Ledger::remember does.
    void remember(Worker& worker, const std::string& label, std::function<void(Ledger&)> write,
                  Done done);
    /// Reads something of a page's own on the worker's thread; what that returns then runs on the
    /// frame thread, unless another ledger has been opened meanwhile.
    void read(Worker& worker, const std::string& label,
              std::function<Worker::Deliver(const Ledger&)> read);
    /// Which ledger is shown, in which state: what was read before is old when it differs.
    struct Revision {
        int opened = 0;            ///< counts the ledgers
        std::int64_t version = -1; ///< of its data

        friend bool operator==(const Revision&, const Revision&) = default;
    };
    Revision revision() const { return m_revision; }

    void undo(Worker& worker, const std::string& label);
    void redo(Worker& worker, const std::string& label);

    /// The newest answer; that of the former question while the next is on its way. Nothing unless
    /// state() is ready.
    const ViewFigures* figures() const { return m_figures.get(); }
    bool is_current() const { return m_figures && m_asked && m_figures->asked == *m_asked; }

    /// The last day of the newest record, once known: where a ledger opens.
    std::optional<Date> latest_day() const { return m_latest_day; }

    bool is_read_only() const { return m_is_read_only; }
    /// What has happened to the file, once after each time.
    FileNews take_file_news() { return std::exchange(m_file_news, FileNews::none); }
    /// Why what stands in the place of a file that is gone can't be read; nothing when nothing
    /// stands there.
    const std::exception_ptr& file_trouble() const { return m_file_trouble; }
    /// Another program may have written: the next ask() looks.
    void look_soon() { m_last_look_s = -seconds_between_looks; }
    /// What is shown has changed because another program wrote; until the next question.
    bool shows_foreign_change() const { return m_shows_foreign_change; }

    /// Looks for the newest records whose topic or note contains the text, one look at a time: call
    /// it in every frame until found_records() answers to this text.
    void find_records(const std::string& text, Worker& worker, std::string label);
    /// The last answer; nothing before the first.
    const FoundRecords* found_records() const { return m_found.get(); }

private:
    struct Answer;

    /// How often another program's changes are looked for, at the most.
    static constexpr double seconds_between_looks = 2.0;

    using Work = std::function<void(Ledger&)>;
    void run_on_ledger(Worker& worker, const std::string& label, Work work, Done done);
    /// On the worker's thread.
    static Answer answer_to(const FiguresAsked& asked, LedgerSource& source,
                            bool is_foreign_change);
    void begin(const std::filesystem::path& path, std::shared_ptr<LedgerSource> source);
    void try_wanted(const FiguresAsked& asked, Worker& worker, const std::string& label);
    void forget_content();
    void take_over(const Answer& answer, const std::shared_ptr<LedgerSource>& from);

    std::filesystem::path m_path;
    State m_state = State::none;
    LedgerGaps m_gaps;
    std::shared_ptr<LedgerSource> m_source; ///< shared with the jobs on their way
    std::optional<std::filesystem::path> m_wanted;
    std::weak_ptr<LedgerSource> m_tried; ///< lives as long as the job that reads it
    bool m_has_begun = false;
    FileNews m_file_news = FileNews::none;
    std::exception_ptr m_file_trouble;
    std::optional<FiguresAsked> m_asked;
    std::shared_ptr<const ViewFigures> m_figures;
    int m_opened = 0;
    Revision m_revision;
    std::optional<Date> m_latest_day;
    std::shared_ptr<const FoundRecords> m_found;
    std::string m_sought;
    bool m_is_seeking = false;
    bool m_is_read_only = false;
    bool m_shows_foreign_change = false;
    double m_last_look_s = 0.0;
};

} // namespace taizhang
