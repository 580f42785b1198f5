// Which ledger is open, and the figures that every page shows.
#include "gui/desk/desk.h"
#include "gui/desk/failure_text.h"
#include "ledger/ledger_file.h"

namespace taizhang {

struct Desk::Answer {
    LedgerGaps gaps;
    bool is_read_only = false;
    bool is_foreign_change = false; ///< nobody asked anew, another program wrote
    std::optional<Date> latest_day;
    std::int64_t version = -1;
    FileIdentity file;
    std::shared_ptr<const ViewFigures> figures; ///< nothing for an empty ledger
    int content = 0;                            ///< as LedgerSource counts
    FileReport report;
    PutAside put_aside;
};

void Desk::open(const std::filesystem::path& path, Access access) {
    m_wanted.reset();
    begin(path, std::make_shared<LedgerSource>(path.string(), access, m_line.stop_flag()));
}

void Desk::begin(const std::filesystem::path& path, Source source) {
    close();
    m_path = path;
    m_state = State::opening;
    m_source = std::move(source);
    m_has_begun = true;
}

void Desk::change_to(const std::filesystem::path& path, Access access) {
    m_wanted = Wanted{path, access};
}

/// Reads what will be shown, so that a damaged file is found out while the other is still there.
void Desk::try_wanted(const FiguresAsked& asked, const std::string& label) {
    const auto [path, access] = *std::exchange(m_wanted, std::nullopt);
    m_line.drop(m_trial);
    m_tried = std::make_shared<LedgerSource>(path.string(), access, m_line.stop_flag());
    auto work = [this, asked, path = path, source = m_tried](Job&) {
        if (FiguresReader& reader = source->opened(); !reader.gaps().any())
            reader.read(asked);
        return Worker::Deliver{[this, path, source] {
            if (source != m_tried)
                return;
            m_tried.reset();
            begin(path, source);
        }};
    };
    auto unanswered = [this, source = m_tried](const Unanswered& how) {
        if (source != m_tried)
            return;
        m_tried.reset();
        m_has_not_begun = true;
        if (how.failure)
            tell(how.failure, Lost::opening);
    };
    m_trial = m_line.start({label, std::move(work), Worker::Rank::question, std::move(unanswered)});
}

/// A ledger that is held by another program is waited for.
void Desk::give_up_opening() {
    if (m_state != State::opening || m_asker.stage() != Asker::Stage::failed)
        return;
    const auto why = m_asker.m_state->trouble;
    if (is_busy(why))
        return;
    close();
    m_has_not_begun = true;
    tell(why);
}

void Desk::close() {
    m_line.drop(m_ahead);
    m_path.clear();
    m_state = State::none;
    m_source.reset();
    m_tried.reset();
    m_content.reset();
    m_file.reset();
    m_file_news = FileNews::none;
    m_file_trouble = nullptr;
    m_put_aside = {};
    m_asker = {};
    m_asked.reset();
    m_figures.reset();
    m_latest_day.reset();
    m_ended_steps.clear();
    m_last_saved.reset();
    m_revision = {++m_opened, -1};
    m_is_read_only = false;
    m_shows_foreign_change = false;
    while (!m_refused.empty()) {
        tell(m_refused.front().refusal, Lost::step); // nobody will give a reason any more
        give_up_refused_step();
    }
}

void Desk::look_soon() {
    m_last_look_s = -seconds_between_looks;
}

Desk::Answer Desk::answer_to(const FiguresAsked& asked, std::uint64_t revision,
                             LedgerSource& source, bool is_foreign_change) {
    FiguresReader& reader = source.opened();
    source.has_changed();
    Answer answer;
    answer.content = source.content;
    answer.report = source.untold();
    answer.gaps = reader.gaps();
    answer.is_read_only =
        source.is_gone || source.access == Access::read_only || !may_write(source.path);
    answer.is_foreign_change = is_foreign_change && (answer.report.news == FileNews::none ||
                                                     answer.report.news == FileNews::rewritten);
    answer.latest_day = reader.latest_day(asked.today);
    answer.version = source.version;
    answer.file = reader.ledger().file();
    if (!answer.gaps.any())
        answer.figures = std::make_shared<const ViewFigures>(reader.read(asked, revision));
    answer.put_aside = std::exchange(source.put_aside, {});
    return answer;
}

void Desk::show(const FiguresAsked& asked, const std::string& label) {
    if (m_wanted)
        try_wanted(asked, label);
    const bool is_another = !m_asked || !(*m_asked == asked);
    const bool looks = m_seconds - m_last_look_s >= seconds_between_looks && m_line.is_idle() &&
                       m_asker.stage() != Asker::Stage::failed;
    const bool is_due = this->is_due(m_asker, is_another);
    if (m_source && (is_due || looks))
        ask_figures(asked, label, !is_due);
}

/// A mere look reads nothing anew unless something has happened to the file.
void Desk::ask_figures(const FiguresAsked& asked, const std::string& label, bool is_look) {
    m_last_look_s = m_seconds;
    m_asked = asked;
    const auto revision = ++m_answers;
    ask(m_asker, label, [this, asked, revision, is_look, source = m_source](FiguresReader&, Job&) {
        try {
            source->look();
            if (is_look && source->untold().news == FileNews::none && !source->has_changed())
                return Worker::Deliver{};
            return Worker::Deliver{[this, answer = answer_to(asked, revision, *source, is_look)] {
                take_over(answer);
            }};
        } catch (...) {
            source->forget();
            throw;
        }
    });
}

void Desk::take_over(const Answer& answer) {
    m_latest_day = answer.latest_day;
    m_state = answer.gaps.any() ? State::empty : State::ready;
    m_gaps = answer.gaps;
    m_is_read_only = answer.is_read_only;
    m_shows_foreign_change = answer.is_foreign_change;
    const bool is_another_year =
        answer.figures && (!m_figures || m_figures->asked.year != answer.figures->asked.year);
    m_figures = answer.figures;
    m_revision.version = answer.version;
    m_file = answer.file;
    if (!answer.put_aside.empty())
        m_put_aside = answer.put_aside;
    if (m_content && *m_content != answer.content)
        m_revision.opened = ++m_opened; // what pages keep of the former content is of no use
    m_content = answer.content;
    if (is_another_year)
        read_ahead();
    if (answer.report.news == FileNews::none)
        return;
    m_file_news = answer.report.news;
    m_file_trouble = answer.report.trouble;
    m_source->note_told(answer.report.number);
}

/// For the next step of the year, while nothing else is asked: once for each year that is shown, as
/// who saves record after record does not step. Whatever stands in its way is told when the year is
/// asked for.
void Desk::read_ahead() {
    m_line.drop(m_ahead);
    auto work = [source = m_source, asked = m_figures->asked](Job&) {
        source->opened().read_ahead(asked);
        return Worker::Deliver{};
    };
    m_ahead =
        m_line.start({.label = {}, .work = std::move(work), .rank = Worker::Rank::background});
}

} // namespace taizhang
