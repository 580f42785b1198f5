#pragma once

#include "gui/view/page_context.h"
#include "output/pack/pack_choice.h"

namespace taizhang {

/// A line with a box that can be ticked; true when it was pressed. `shown` is its text.
bool check_line(const Look& look, std::string_view shown, std::string_view id, bool is_on);

/// The sections of a pack as a list: ticked by mouse or the space bar, put in order by dragging or
/// by Alt and the arrow keys.
class PackSections {
public:
    /// True when `sections` were changed. `indicators` says how many each has, -1 for none.
    bool draw(PageContext& context, std::vector<PackSection>& sections,
              std::span<const int> indicators);

private:
    bool draw_row(PageContext& context, std::vector<PackSection>& sections, size_t place,
                  int indicators);

    std::optional<std::string> m_dragged; ///< id of the row that the mouse holds
    bool m_has_moved = false;             ///< so that letting go does not tick it
};

} // namespace taizhang
