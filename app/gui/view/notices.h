#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"
#include "gui/look/shapes.h"
#include "gui/view/view.h"
#include "text/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// A message that stays until it is closed.
struct Notice {
    Tone tone = Tone::neutral;
    std::string text;
    std::optional<PageId> page = {}; ///< goes away when another page is shown; nothing = stays
};

/// The messages that stay. They float above the lower right of the page and move nothing of it.
class Notices {
public:
    /// The same words stand there once only.
    void add(Notice notice);
    void remove(std::string_view text);
    /// Those of pages, after what they told of has come right.
    void remove_of_pages();

    /// Stacked above the lower edge of `room`.
    void draw(const Look& look, const Texts& texts, PageId page, const Box& room);

private:
    std::vector<Notice> m_notices;
};

} // namespace taizhang
