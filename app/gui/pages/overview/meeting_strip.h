#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "output/pack/meeting_mark.h"

namespace taizhang {

/// What has changed since the last material that was exported: a line of counts, each of which
/// shows what it counts. Nothing before there was any.
class MeetingStrip {
public:
    void draw(PageContext& context, const ViewFigures& figures);

private:
    struct Asked {
        std::string unit; ///< its code
        Date before{};

        friend bool operator==(const Asked&, const Asked&) = default;
    };

    void draw_changes(PageContext& context, const ViewFigures& figures,
                      const MeetingChanges& changes);

    Reading<Asked, std::optional<MeetingMark>> m_reading;
};

} // namespace taizhang
