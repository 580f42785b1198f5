#pragma once

#include "gui/look/look.h"
#include "gui/look/shapes.h"
#include "gui/view/view.h"
#include "text/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// A message at the top of the page until it is closed.
struct Notice {
    Tone tone = Tone::neutral;
    std::string text;
    std::optional<PageId> page = {}; ///< goes away when another page is shown; nothing = stays
};

/// The messages that stand above the page.
class Notices {
public:
    /// The same words stand there once only.
    void add(Notice notice);
    void remove(std::string_view text);
    /// Those of pages, after what they told of has come right.
    void remove_of_pages();

    void draw(const Look& look, const Texts& texts, PageId page);

private:
    std::vector<Notice> m_notices;
};

} // namespace taizhang
