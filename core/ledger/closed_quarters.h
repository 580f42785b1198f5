#pragma once

#include "ledger/reader.h"
#include "progress/reported_year.h"

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

/// Without what is kept of them; in their order.
std::vector<Quarter> closed_quarters_of(Reader& reader);

/// Of all units, as the ledger has them now.
ReportedFigures present_figures(Reader& reader, Quarter quarter);
/// Of several quarters, in their order, as they would be with some definitions; each year is read
/// once.
std::vector<ReportedFigures> present_figures(Reader& reader, const Definitions& definitions,
                                             const std::vector<Quarter>& quarters);

/// What was reported of the closed quarters of a year.
ReportedYear read_reported_year(Reader& reader, int year);

/// A figure that is not as it was reported.
struct FigureDifference {
    ReportedPlace place{};
    std::optional<ReportedFigure> reported; ///< nothing for what was not there then
    std::optional<ReportedFigure> present;  ///< nothing for what is not there any more

    friend bool operator==(const FigureDifference&, const FigureDifference&) = default;
};
std::vector<FigureDifference> differences(const ReportedFigures& reported,
                                          const ReportedFigures& present);

/// What other definitions would make of the closed quarters, as far as they would alter them.
struct AlteredQuarter {
    Quarter quarter{};
    std::vector<FigureDifference> differences; ///< not empty; `reported` being the present figure
};
std::vector<AlteredQuarter> altered_by(Reader& reader, const Definitions& now,
                                       const Definitions& supposed);

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
