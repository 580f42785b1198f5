#include "progress/reported_figure.h"

namespace taizhang {

ReportedFigure reported_figure(const IndicatorProgress& progress, int quarter) {
    const auto place = static_cast<size_t>(quarter - 1);
    ReportedFigure figure;
    if (progress.plan) {
        figure.annual = to_number(progress.plan->annual);
        figure.plan = to_number(progress.plan->quarters[place]);
    }
    figure.actual = progress.actual[place];
    figure.to_date = progress.actual_to_date;
    figure.unassigned = progress.unassigned;
    figure.due = progress.due;
    figure.completion = progress.completion;
    figure.lag = progress.lag;
    figure.partial = progress.partial[place];
    figure.partial_to_date = progress.partial_to_date;
    figure.status = progress.status;
    figure.pending = progress.pending;
    figure.approximate = progress.approximate;
    return figure;
}

} // namespace taizhang
