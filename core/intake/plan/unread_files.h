#pragma once

#include "intake/plan/prospect.h"
#include "time/calendar.h"

namespace taizhang {

/// Says of the files that can't be read whose they are and for when (PlannedFile::unread), as far
/// as their names and folders tell: who sent one has not sent nothing.
void say_whose_unread(ImportPlan& plan, const Prospect& prospect, const ImportRequest& request,
                      const Calendar& calendar);

} // namespace taizhang
