#include "progress/status.h"

namespace taizhang {

Tone tone_of(Status status) {
    switch (status) {
    case Status::achieved:
    case Status::on_track:
    case Status::within:
        return Tone::good;
    case Status::behind:
    case Status::at_limit:
        return Tone::attention;
    case Status::alarm:
    case Status::missed:
    case Status::exceeded:
        return Tone::bad;
    case Status::track:
    case Status::no_target:
    case Status::no_data:
        break;
    }
    return Tone::neutral;
}

Status status_of(const Lag& lag, const LedgerSettings& settings) {
    const WideInteger thousandths = lag.numerator * 1000;
    if (thousandths < settings.amber_lag.thousandths * lag.denominator)
        return Status::on_track;
    if (thousandths <= settings.red_lag.thousandths * lag.denominator)
        return Status::behind;
    return Status::alarm;
}

} // namespace taizhang
