#include "output/words.h"

namespace taizhang {

TextId text_of(Status status) {
    switch (status) {
    case Status::achieved:
        return TextId::status_achieved;
    case Status::on_track:
        return TextId::status_on_track;
    case Status::behind:
        return TextId::status_behind;
    case Status::alarm:
        return TextId::status_alarm;
    case Status::missed:
        return TextId::status_missed;
    case Status::within:
        return TextId::status_within;
    case Status::at_limit:
        return TextId::status_at_limit;
    case Status::exceeded:
        return TextId::status_exceeded;
    case Status::track:
        return TextId::status_track;
    case Status::no_target:
        return TextId::status_no_target;
    case Status::no_data:
        break;
    }
    return TextId::status_no_data;
}

TextId text_of(DutyState state) {
    switch (state) {
    case DutyState::met:
        return TextId::duty_met;
    case DutyState::missed:
        return TextId::duty_missed;
    case DutyState::due:
        return TextId::duty_due;
    case DutyState::not_required:
        break;
    }
    return TextId::duty_not_required;
}

TextId text_of(Measure measure) {
    switch (measure) {
    case Measure::sum:
        return TextId::measure_sum;
    case Measure::latest:
        return TextId::measure_latest;
    case Measure::ratio:
        break;
    }
    return TextId::measure_ratio;
}

TextId text_of(Direction direction) {
    switch (direction) {
    case Direction::at_least:
        return TextId::direction_at_least;
    case Direction::at_most:
        return TextId::direction_at_most;
    case Direction::track:
        break;
    }
    return TextId::direction_track;
}

TextId text_of(UnitKind kind) {
    switch (kind) {
    case UnitKind::committee:
        return TextId::kind_committee;
    case UnitKind::general_branch:
        return TextId::kind_general_branch;
    case UnitKind::branch:
        return TextId::kind_branch;
    case UnitKind::group:
        return TextId::kind_group;
    case UnitKind::office:
        break;
    }
    return TextId::kind_office;
}

TextId text_of(Cycle cycle) {
    switch (cycle) {
    case Cycle::week:
        return TextId::cycle_week;
    case Cycle::month:
        return TextId::cycle_month;
    case Cycle::quarter:
        return TextId::cycle_quarter;
    case Cycle::half_year:
        return TextId::cycle_half_year;
    case Cycle::year:
        break;
    }
    return TextId::cycle_year;
}

} // namespace taizhang
