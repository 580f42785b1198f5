#include "gui/session.h"

#include "gui/figures_reader.h"
#include "ledger/ledger_file.h"

#include <chrono>
#include <optional>
#include <utility>

namespace taizhang {

namespace {

/// How often another program's changes are looked for, at the most.
constexpr double seconds_between_looks = 2.0;

constexpr std::int64_t most_records_found = 5;

Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

} // namespace

/// The reader, touched on the worker's thread only, and which question is the newest.
struct Session::Source {
    std::string path;
    std::unique_ptr<FiguresReader> reader;
    std::optional<Ledger> ledger; ///< for changes; opened by the first one
    std::int64_t version = -1;
    std::atomic<int> newest_question = 0;

    FiguresReader& opened() {
        if (!reader)
            reader = std::make_unique<FiguresReader>(path);
        return *reader;
    }
    Ledger& writable() {
        if (!ledger)
            ledger.emplace(Ledger::open(path));
        return *ledger;
    }
    /// True when somebody has written since the last call.
    bool has_changed() {
        const std::int64_t now = opened().data_version();
        return std::exchange(version, now) != now;
    }
};

struct Session::Answer {
    LedgerGaps gaps;
    bool is_read_only = false;
    bool is_foreign_change = false; ///< nobody asked anew, another program wrote
    std::optional<Date> latest_day;
    std::int64_t version = -1;
    std::shared_ptr<const ViewFigures> figures; ///< nothing for an empty ledger
};

void Session::open(const std::filesystem::path& path) {
    close();
    m_path = path;
    m_state = State::opening;
    m_source = std::make_shared<Source>();
    m_source->path = path.string();
}

void Session::close() {
    m_path.clear();
    m_state = State::none;
    m_source.reset();
    m_asked.reset();
    m_figures.reset();
    m_latest_day.reset();
    m_revision = {m_revision.opened + 1, -1};
    m_found.reset();
    m_sought.clear();
    m_is_seeking = false;
    m_is_read_only = false;
    m_shows_foreign_change = false;
}

void Session::take_over(const Answer& answer, const std::shared_ptr<Source>& from) {
    if (from != m_source)
        return;
    m_latest_day = answer.latest_day;
    m_state = answer.gaps.any() ? State::empty : State::ready;
    m_gaps = answer.gaps;
    m_is_read_only = answer.is_read_only;
    m_shows_foreign_change = answer.is_foreign_change;
    m_figures = answer.figures;
    m_revision.version = answer.version;
}

void Session::ask(const FiguresAsked& asked, Worker& worker, const std::string& label,
                  double seconds) {
    if (!m_source)
        return;
    const bool is_new = !m_asked || !(*m_asked == asked);
    const bool looks = seconds - m_last_look_s >= seconds_between_looks && worker.is_idle();
    if (!is_new && !looks)
        return;
    m_last_look_s = seconds;
    m_asked = asked;
    const int question = is_new ? ++m_source->newest_question : m_source->newest_question.load();
    worker.start(label, [this, asked, question, is_new, source = m_source](Job&) {
        Worker::Deliver nothing = [] {};
        if (question != source->newest_question)
            return nothing;
        FiguresReader& reader = source->opened();
        const bool has_changed = source->has_changed();
        if (!is_new && !has_changed)
            return nothing;
        Answer answer{reader.gaps(),   !may_write(source->path),
                      !is_new,         reader.latest_day(asked.today),
                      source->version, {}};
        if (!answer.gaps.any())
            answer.figures = std::make_shared<const ViewFigures>(reader.read(asked));
        return Worker::Deliver{[this, answer, source] { take_over(answer, source); }};
    });
}

void Session::find_records(const std::string& text, Worker& worker, std::string label) {
    const bool is_busy = m_is_seeking && !worker.is_idle();
    if (!m_source || m_sought == text || is_busy)
        return;
    m_sought = text;
    m_is_seeking = true;
    worker.start(std::move(label), [this, text, source = m_source](Job&) {
        auto found = std::make_shared<FoundRecords>();
        found->text = text;
        found->records = source->opened().records_with(text, most_records_found);
        return Worker::Deliver{[this, found, source] {
            m_is_seeking = false;
            if (source == m_source)
                m_found = found;
        }};
    });
}

void Session::change(Worker& worker, const std::string& label, const StepLabel& step,
                     std::function<void(Writer&)> write, Done done) {
    run_on_ledger(
        worker, label,
        [step, write = std::move(write)](Ledger& ledger) { ledger.write(step, now(), write); },
        std::move(done));
}

void Session::remember(Worker& worker, const std::string& label, std::function<void(Ledger&)> write,
                       Done done) {
    run_on_ledger(worker, label, std::move(write), std::move(done));
}

void Session::read(Worker& worker, const std::string& label,
                   std::function<Worker::Deliver(const Ledger&)> read) {
    if (!m_source)
        return;
    worker.start(label, [this, read = std::move(read), source = m_source](Job&) {
        const auto deliver = read(source->opened().ledger());
        return Worker::Deliver{[this, deliver, source] {
            if (source == m_source && deliver)
                deliver();
        }};
    });
}

void Session::undo(Worker& worker, const std::string& label) {
    run_on_ledger(worker, label, [](Ledger& ledger) { ledger.undo(); }, {});
}

void Session::redo(Worker& worker, const std::string& label) {
    run_on_ledger(worker, label, [](Ledger& ledger) { ledger.redo(); }, {});
}

void Session::run_on_ledger(Worker& worker, const std::string& label, Work work, Done done) {
    if (!m_source)
        return;
    worker.start(label, [this, work, done, source = m_source](Job&) {
        std::exception_ptr failure;
        try {
            work(source->writable());
        } catch (...) {
            failure = std::current_exception();
        }
        return Worker::Deliver{[this, done, failure, source] {
            if (source == m_source)
                m_asked.reset();
            if (done)
                done(failure);
            else if (failure)
                std::rethrow_exception(failure);
        }};
    });
}

} // namespace taizhang
