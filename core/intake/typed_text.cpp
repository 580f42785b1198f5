#include "intake/typed_text.h"

#include "text/ids/entry.h"

namespace taizhang {

TextId reason_of(TextFault fault) {
    return fault == TextFault::not_utf8 ? text_id::entry_not_utf8
                                        : text_id::entry_control_character;
}

} // namespace taizhang
