#pragma once

#include "gui/desk/desk.h"
#include "intake/plan/import_write.h"

namespace taizhang {

/// Of a step that writes so many records.
inline Desk::StepSize step_size(std::int64_t records) {
    return is_bulk(records) ? Desk::StepSize::bulk : Desk::StepSize::usual;
}

} // namespace taizhang
