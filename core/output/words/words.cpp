#include "output/words/words.h"

#include "text/ids/cycle.h"
#include "text/ids/direction.h"
#include "text/ids/duty.h"
#include "text/ids/kind.h"
#include "text/ids/measure.h"
#include "text/ids/status.h"

namespace taizhang {

TextId text_of(Status status) {
    switch (status) {
    case Status::achieved:
        return text_id::status_achieved;
    case Status::on_track:
        return text_id::status_on_track;
    case Status::behind:
        return text_id::status_behind;
    case Status::alarm:
        return text_id::status_alarm;
    case Status::missed:
        return text_id::status_missed;
    case Status::within:
        return text_id::status_within;
    case Status::at_limit:
        return text_id::status_at_limit;
    case Status::exceeded:
        return text_id::status_exceeded;
    case Status::track:
        return text_id::status_track;
    case Status::no_target:
        return text_id::status_no_target;
    case Status::no_data:
        break;
    }
    return text_id::status_no_data;
}

TextId text_of(DutyState state) {
    switch (state) {
    case DutyState::met:
        return text_id::duty_met;
    case DutyState::missed:
        return text_id::duty_missed;
    case DutyState::due:
        return text_id::duty_due;
    case DutyState::not_required:
        break;
    }
    return text_id::duty_not_required;
}

TextId text_of(Measure measure) {
    switch (measure) {
    case Measure::sum:
        return text_id::measure_sum;
    case Measure::latest:
        return text_id::measure_latest;
    case Measure::ratio:
        break;
    }
    return text_id::measure_ratio;
}

TextId text_of(Direction direction) {
    switch (direction) {
    case Direction::at_least:
        return text_id::direction_at_least;
    case Direction::at_most:
        return text_id::direction_at_most;
    case Direction::track:
        break;
    }
    return text_id::direction_track;
}

TextId text_of(UnitKind kind) {
    switch (kind) {
    case UnitKind::committee:
        return text_id::kind_committee;
    case UnitKind::general_branch:
        return text_id::kind_general_branch;
    case UnitKind::branch:
        return text_id::kind_branch;
    case UnitKind::group:
        return text_id::kind_group;
    case UnitKind::office:
        break;
    }
    return text_id::kind_office;
}

TextId text_of(Cycle cycle) {
    switch (cycle) {
    case Cycle::week:
        return text_id::cycle_week;
    case Cycle::month:
        return text_id::cycle_month;
    case Cycle::quarter:
        return text_id::cycle_quarter;
    case Cycle::half_year:
        return text_id::cycle_half_year;
    case Cycle::year:
        break;
    }
    return text_id::cycle_year;
}

} // namespace taizhang
