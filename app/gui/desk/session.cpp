#include "gui/desk/session.h"

#include "ledger/ledger_file.h"

#include <chrono>
#include <utility>

namespace taizhang {

namespace {

constexpr std::int64_t most_records_found = 5;

Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

} // namespace

struct Session::Answer {
    LedgerGaps gaps;
    bool is_read_only = false;
    bool is_foreign_change = false; ///< nobody asked anew, another program wrote
    std::optional<Date> latest_day;
    std::int64_t version = -1;
    std::shared_ptr<const ViewFigures> figures; ///< nothing for an empty ledger
    FileNews news = FileNews::none;
    std::exception_ptr trouble;
};

void Session::open(const std::filesystem::path& path) {
    begin(path, std::make_shared<LedgerSource>(path.string()));
}

void Session::begin(const std::filesystem::path& path, std::shared_ptr<LedgerSource> source) {
    close();
    m_path = path;
    m_state = State::opening;
    m_source = std::move(source);
    m_has_begun = true;
}

void Session::change_to(const std::filesystem::path& path) {
    m_wanted = path;
}

/// Reads what will be shown, so that a damaged file is found out while the other is still there.
void Session::try_wanted(const FiguresAsked& asked, Worker& worker, const std::string& label) {
    const std::filesystem::path path = *std::exchange(m_wanted, std::nullopt);
    auto tried = std::make_shared<LedgerSource>(path.string());
    m_tried = tried;
    worker.start(label, [this, asked, path, source = std::move(tried)](Job&) {
        std::exception_ptr failure;
        try {
            if (FiguresReader& reader = source->opened(); !reader.gaps().any())
                reader.read(asked);
        } catch (...) {
            failure = std::current_exception();
        }
        return Worker::Deliver{[this, path, failure, source] {
            if (source != m_tried.lock())
                return;
            m_tried.reset();
            if (failure)
                std::rethrow_exception(failure);
            begin(path, source);
        }};
    });
}

void Session::close() {
    m_path.clear();
    m_state = State::none;
    m_source.reset();
    m_wanted.reset();
    m_tried.reset();
    m_file_news = FileNews::none;
    m_file_trouble = nullptr;
    m_asked.reset();
    m_figures.reset();
    m_latest_day.reset();
    m_revision = {++m_opened, -1};
    m_found.reset();
    m_sought.clear();
    m_is_seeking = false;
    m_is_read_only = false;
    m_shows_foreign_change = false;
}

void Session::take_over(const Answer& answer, const std::shared_ptr<LedgerSource>& from) {
    if (from != m_source)
        return;
    m_latest_day = answer.latest_day;
    m_state = answer.gaps.any() ? State::empty : State::ready;
    m_gaps = answer.gaps;
    m_is_read_only = answer.is_read_only;
    m_shows_foreign_change = answer.is_foreign_change;
    m_figures = answer.figures;
    m_revision.version = answer.version;
    if (answer.news == FileNews::none)
        return;
    m_file_news = answer.news;
    m_file_trouble = answer.trouble;
    if (answer.news == FileNews::replaced || answer.news == FileNews::rewritten)
        forget_content();
}

/// What is kept of the former content is of no use, here and on the pages.
void Session::forget_content() {
    m_revision.opened = ++m_opened;
    m_found.reset();
    m_sought.clear();
}

Session::Answer Session::answer_to(const FiguresAsked& asked, LedgerSource& source,
                                   bool is_foreign_change) {
    FiguresReader& reader = source.opened();
    source.has_changed();
    Answer answer;
    answer.gaps = reader.gaps();
    answer.is_read_only = source.is_gone || !may_write(source.path);
    answer.is_foreign_change = is_foreign_change && (source.untold == FileNews::none ||
                                                     source.untold == FileNews::rewritten);
    answer.latest_day = reader.latest_day(asked.today);
    answer.version = source.version;
    answer.trouble = source.trouble;
    if (!answer.gaps.any())
        answer.figures = std::make_shared<const ViewFigures>(reader.read(asked));
    answer.news = std::exchange(source.untold, FileNews::none);
    return answer;
}

void Session::ask(const FiguresAsked& asked, Worker& worker, const std::string& label,
                  double seconds) {
    if (m_wanted)
        try_wanted(asked, worker, label);
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
        try {
            source->look();
            if (!is_new && source->untold == FileNews::none && !source->has_changed())
                return nothing;
            const Answer answer = answer_to(asked, *source, !is_new);
            return Worker::Deliver{[this, answer, source] { take_over(answer, source); }};
        } catch (...) {
            source->forget();
            throw;
        }
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
