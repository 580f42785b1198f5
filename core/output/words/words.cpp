#include "output/words/words.h"

#include "text/ids/cycle.h"
#include "text/ids/direction.h"
#include "text/ids/duty.h"
#include "text/ids/kind.h"
#include "text/ids/measure.h"
#include "text/word_table.h"

namespace taizhang {

TextId text_of(DutyState state) {
    static constexpr WordTable<DutyState> words{text_id::all_of_duty, "duty."};
    return words(state);
}

TextId text_of(Measure measure) {
    static constexpr WordTable<Measure> words{text_id::all_of_measure, "measure."};
    return words(measure);
}

TextId text_of(Direction direction) {
    static constexpr WordTable<Direction> words{text_id::all_of_direction, "direction."};
    return words(direction);
}

TextId text_of(UnitKind kind) {
    static constexpr WordTable<UnitKind> words{text_id::all_of_kind, "kind."};
    return words(kind);
}

TextId text_of(Cycle cycle) {
    static constexpr WordTable<Cycle> words{text_id::all_of_cycle, "cycle."};
    return words(cycle);
}

} // namespace taizhang
