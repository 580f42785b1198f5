#include "gui/widgets/status_chip.h"

#include "output/words/words.h"

namespace taizhang {

Chip chip_of(Status status, const Texts& texts) {
    return {tone_of(status), symbol_of(status), texts(text_of(status))};
}

} // namespace taizhang
