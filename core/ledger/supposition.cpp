#include "ledger/supposition.h"

#include "ledger/year_book.h"

namespace taizhang {

std::vector<FigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                            const Definitions& supposed, Date today) {
    std::vector<FigureChange> changes;
    if (now.units.empty())
        return changes;
    for (auto& of_unit :
         changes_supposing(reader, now, supposed, {now.units.units().front().id}, today))
        changes.push_back(std::move(of_unit.change));
    return changes;
}

std::vector<UnitFigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                                const Definitions& supposed,
                                                const std::vector<UnitId>& units, Date today) {
    const auto before = std::make_shared<const Definitions>(now);
    const auto after = std::make_shared<const Definitions>(supposed);
    std::vector<UnitFigureChange> changes;
    for (const int year : reader.years_with_records()) {
        ReviewPoint former{year, std::nullopt, {}, today};
        ReviewPoint later = former;
        const Date day = day_looked_at(former, now.calendar());
        const YearBook book_before = read_year_book(reader, before, year, day);
        const YearBook book_after = read_year_book(reader, after, year, day);
        for (const UnitId unit : units) {
            const auto place_before = now.units.place_of(unit);
            const auto place_after = supposed.units.place_of(unit);
            if (!place_before || !place_after)
                continue;
            former.unit = *place_before;
            later.unit = *place_after;
            for (auto& change :
                 figure_changes(book_before.figures(), former, book_after.figures(), later))
                changes.push_back({unit, std::move(change)});
        }
    }
    return changes;
}

} // namespace taizhang
