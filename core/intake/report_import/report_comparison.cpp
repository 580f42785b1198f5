#include "intake/report_import/report_comparison.h"

#include <map>

namespace taizhang::report {

namespace {

void add(ToldQuantity& told, const Figure& figure, Measure measure) {
    told.is_approximate |= figure.is_approximate;
    told.has_hidden |= !figure.quantity;
    if (!figure.quantity)
        return;
    const bool adds = measure == Measure::sum && told.quantity;
    told.quantity = adds ? *told.quantity + *figure.quantity : *figure.quantity;
}

std::map<IndicatorPlace, ToldQuantity> told_in(const ReportReading& reading,
                                               std::span<const Indicator> indicators) {
    std::map<IndicatorPlace, ToldQuantity> told;
    for (const Proposal& proposal : reading.proposals) {
        const auto indicator = proposal.choice.indicator;
        if (proposal.kind != ProposalKind::record || !indicator || proposal.part_of ||
            proposal.is_of_each)
            continue;
        add(told[*indicator], proposal.figure, indicators[*indicator].measure);
    }
    return told;
}

} // namespace

std::vector<ComparedFigure> compared(const ReportReading& former, const ReportReading& latter,
                                     std::span<const Indicator> indicators) {
    std::map<IndicatorPlace, ComparedFigure> both;
    for (const auto& [indicator, told] : told_in(former, indicators))
        both[indicator].former = told;
    for (const auto& [indicator, told] : told_in(latter, indicators))
        both[indicator].latter = told;
    std::vector<ComparedFigure> figures;
    for (auto& [indicator, figure] : both) {
        figure.indicator = indicator;
        figures.push_back(figure);
    }
    return figures;
}

} // namespace taizhang::report
