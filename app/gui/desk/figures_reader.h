#pragma once

#include "gui/desk/view_figures.h"
#include "ledger/ledger.h"
#include "plausibility/data_check.h"

#include <deque>
#include <map>

namespace taizhang {

/// What may be wrong with the figures on a day, of one state of the ledger.
struct CheckedData {
    std::shared_ptr<const Definitions> definitions;
    std::shared_ptr<const DataCheck> check; ///< of each kind the first ones (most_findings_kept)
    std::map<FindingKind, size_t> open;     ///< how many there are of each kind

    size_t open_count() const;
};

/// Of a kind: more than anybody looks at, and far less than a large ledger has.
inline constexpr size_t most_findings_kept = 500;

/// Reads what pages show from a ledger of its own connection; lives on the desk's thread. The one
/// place where definitions and the totals of the years seen last are kept, so that another unit,
/// quarter or day reads no record again.
class FiguresReader {
public:
    explicit FiguresReader(Ledger ledger);
    /// Throws LedgerError.
    explicit FiguresReader(const std::string& path);

    const Ledger& ledger() const { return m_ledger; }
    Reader& reader() { return m_reader; }
    /// It can search for 首字母 from now on; the first call takes some tenths of a second.
    void need_initials();
    /// As they are now.
    std::shared_ptr<const Definitions> definitions();
    /// The figures of a year until a day, as they are now.
    std::shared_ptr<const YearBook> book(int year, Date day);
    /// What was reported of the closed quarters of a year; read once for all who ask.
    std::shared_ptr<const ReportedYear> reported_in(int year);
    /// What may be wrong with the figures, as they are now; read once for all who ask.
    CheckedData data_check(Date today);
    /// Throws LedgerError; `cancelled` when interrupted. The answer carries `revision`, which must
    /// be another one each time.
    ViewFigures read(const FiguresAsked& asked, std::uint64_t revision = 0);
    /// Reads and keeps what a step to the year before or after the asked one will need.
    void read_ahead(const FiguresAsked& asked);

    /// Differs once another program has written.
    std::int64_t data_version() const { return m_ledger.data_version(); }

    /// read() needs a ledger without gaps.
    LedgerGaps gaps();
    /// The last day of the newest record that has ended by `today`; nothing without one.
    std::optional<Date> latest_day(Date today);

private:
    struct KeptBook {
        int year = 0;
        Date day{};
        std::uint64_t revision = 0; ///< of the first answer that used it; 0 = none
        std::shared_ptr<const YearBook> book;
    };

    using Year = std::shared_ptr<const YearDays>;

    void refresh_definitions();
    bool is_kept(int year) const;
    Year year(int number);
    KeptBook& book_for(int year, Date day);
    TargetHistory history_for(const ViewFigures& figures, IndicatorId indicator) const;
    IndicatorFigures indicator_figures(const ViewFigures& figures);

    Ledger m_ledger;
    Reader m_reader;
    std::int64_t m_definitions_version = -1;
    std::shared_ptr<const Definitions> m_definitions;
    std::shared_ptr<const NameKeys> m_search;
    std::deque<Year> m_years;     ///< the one asked for last comes last
    std::deque<KeptBook> m_books; ///< the one asked for last comes last
    CheckedData m_data_check;     ///< empty = to be read
    std::shared_ptr<const ReportedYear> m_reported;
    int m_reported_year = 0; ///< of `m_reported`
    std::int64_t m_record_count = 0;
    bool m_has_initials = false;
};

} // namespace taizhang
