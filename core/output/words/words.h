#pragma once

#include "chart/status_words.h"
#include "model/cadence.h"
#include "model/indicator.h"
#include "progress/coverage.h"
#include "text/text_id.h"

namespace taizhang {

// The words for the values of the model, the same in the window, in tables and in exports.

TextId text_of(DutyState state);
TextId text_of(Measure measure);
TextId text_of(Direction direction);
TextId text_of(UnitKind kind);
TextId text_of(Cycle cycle); ///< 每周 … 每年

} // namespace taizhang
