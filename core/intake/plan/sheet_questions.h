#pragma once

#include "intake/understand/answers.h"
#include "intake/understand/sheet_layout.h"
#include "text/text_id.h"

namespace taizhang {

/// What a sheet of records must say, or the user, before its rows can be read: the reason by which
/// it is asked. Nothing where all is said. `is_known` tells whether it has a header.
std::optional<TextId> what_is_missing(const SheetLayout& layout, const Answers& answers,
                                      bool is_known);

} // namespace taizhang
