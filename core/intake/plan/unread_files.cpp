#include "intake/plan/unread_files.h"

#include "intake/plan/office_sheets.h"
#include "intake/understand/sheet_says.h"

#include <algorithm>

namespace taizhang {

namespace {

UnreadOrigin origin_of(const SheetPlace& place, const KnownNames& names, const Calendar& calendar) {
    const Sheet nothing{};
    Grid grid{nothing};
    SheetLayout said;
    take_said(grid, 0, place, names, calendar, said);
    UnreadOrigin origin;
    if (said.unit)
        origin.unit = said.unit->value;
    if (said.period)
        origin.period = said.period->value;
    return origin;
}

} // namespace

void say_whose_unread(ImportPlan& plan, const Prospect& prospect, const ImportRequest& request,
                      const Calendar& calendar) {
    const auto is_unread = [](const PlannedFile& file) { return file.is_broken && !file.cells; };
    if (std::ranges::none_of(plan.files, is_unread))
        return;
    const KnownNames names{plan};
    for (PlannedFile& file : plan.files) {
        if (!is_unread(file))
            continue;
        const auto input = std::ranges::find(*plan.inputs, file.file, &InputFile::name);
        if (input != plan.inputs->end())
            file.unread = origin_of(place_of(*input, request, prospect), names, calendar);
    }
}

} // namespace taizhang
