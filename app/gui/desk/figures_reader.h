#pragma once

#include "gui/desk/view_figures.h"
#include "ledger/ledger.h"

#include <deque>

namespace taizhang {

/// Reads what pages show from a ledger of its own connection; lives on the worker's thread. Keeps
/// the totals of the years seen last, so that another unit, quarter or day reads no record again.
class FiguresReader {
public:
    /// Throws LedgerError.
    explicit FiguresReader(const std::string& path);

    const Ledger& ledger() const { return m_ledger; }
    /// Throws LedgerError; `cancelled` when interrupted.
    ViewFigures read(const FiguresAsked& asked);

    /// Differs once another program has written.
    std::int64_t data_version() const { return m_ledger.data_version(); }
    /// Callable from every thread.
    void interrupt() { m_ledger.interrupt(); }

    /// read() needs a ledger without gaps.
    LedgerGaps gaps();
    /// The last day of the newest record that has ended by `today`; nothing without one.
    std::optional<Date> latest_day(Date today);
    /// The newest records that have the text in their topic or note.
    std::vector<Record> records_with(const std::string& text, std::int64_t limit);

private:
    struct BookKey {
        std::int64_t version = -1;
        int year = 0;
        Date day{};

        friend bool operator==(const BookKey&, const BookKey&) = default;
    };

    using Year = std::shared_ptr<const YearDays>;

    void refresh_definitions();
    Year year(int number);
    std::shared_ptr<const YearBook> book_for(int year, Date day);
    TargetHistory history_for(const ViewFigures& figures, IndicatorId indicator) const;
    IndicatorFigures indicator_figures(const ViewFigures& figures);

    Ledger m_ledger;
    Reader m_reader;
    std::int64_t m_definitions_version = -1;
    std::shared_ptr<const Definitions> m_definitions;
    std::shared_ptr<const SearchIndex> m_search;
    std::deque<Year> m_years; ///< the one asked for last comes last
    BookKey m_book_key;
    std::shared_ptr<const YearBook> m_book;
    std::int64_t m_record_count = 0;
};

} // namespace taizhang
