#pragma once

#include "ledger/reader.h"
#include "progress/reported_figure.h"

#include <map>
#include <memory>

namespace taizhang {

/// A quarter whose figures were reported (封账, figures.md §10).
struct ClosedQuarter {
    Quarter quarter{};
    Date closed{};           ///< day on the user's wall
    std::string note;        ///< may be empty
    std::int64_t digest = 0; ///< Reader::digest_of_records() of then

    friend bool operator==(const ClosedQuarter&, const ClosedQuarter&) = default;
};

/// A figure of a quarter: whose, and of what.
using FigurePlace = std::pair<UnitId, IndicatorId>;
/// By unit and indicator; without those that have neither record, target nor duty in the year.
using ReportedFigures = std::map<FigurePlace, ReportedFigure>;

/// Of all units, as the ledger has them now.
ReportedFigures present_figures(Reader& reader, Quarter quarter);
/// Of several quarters, in their order; each year is read once.
std::vector<ReportedFigures> present_figures(Reader& reader, const std::vector<Quarter>& quarters);

/// A figure that is not as it was reported.
struct FigureDifference {
    FigurePlace place{};
    std::optional<ReportedFigure> reported; ///< nothing for what was not there then
    std::optional<ReportedFigure> present;  ///< nothing for what is not there any more

    friend bool operator==(const FigureDifference&, const FigureDifference&) = default;
};
std::vector<FigureDifference> differences(const ReportedFigures& reported,
                                          const ReportedFigures& present);

/// `corrected`: figures or records are not what they were when it was closed.
enum class QuarterState { open, closed, corrected };

template <>
struct EnumNames<QuarterState> {
    using enum QuarterState;
    static constexpr std::array<std::pair<QuarterState, std::string_view>, 3> names{
        {{open, "open"}, {closed, "closed"}, {corrected, "corrected"}}};
};

/// A closed quarter beside what the ledger has now.
struct QuarterComparison {
    ClosedQuarter quarter;
    QuarterState state = QuarterState::closed;
    std::vector<FigureDifference> differences; ///< by unit and indicator
};
/// Throws unknown_item for a quarter that is open.
QuarterComparison compared_with_reported(Reader& reader, Quarter quarter);

/// `2023Q3`: how messages and steps name a quarter.
std::string name_of(Quarter quarter);
/// Nothing for any other text.
std::optional<Quarter> quarter_named(std::string_view name);

} // namespace taizhang
