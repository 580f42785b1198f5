#include "ledger/supposition.h"

#include "ledger/year_book.h"

namespace taizhang {

std::vector<FigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                            const Definitions& supposed, Date today) {
    const auto before = std::make_shared<const Definitions>(now);
    const auto after = std::make_shared<const Definitions>(supposed);
    std::vector<FigureChange> changes;
    for (const int year : reader.years_with_records()) {
        const ReviewPoint point{year, std::nullopt, 0, today};
        const Date day = day_looked_at(point, now.calendar());
        const YearBook former = read_year_book(reader, before, year, day);
        const YearBook later = read_year_book(reader, after, year, day);
        for (auto& change : figure_changes(former.figures(), later.figures(), point))
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace taizhang
