#pragma once

#include "gui/look/box.h"
#include "gui/view/page_context.h"
#include "output/pack/page_maker.h"

#include <string>

namespace taizhang {

/// The pack's pages one at a time over the whole window (放映), turned by keys, a presenter's
/// remote or the mouse. A press on a chart ends it at the records behind that chart.
class SlideShow {
public:
    /// From this page on, once there are pages.
    void begin(size_t page);
    void end() { m_is_on = false; }
    bool is_on() const { return m_is_on; }

    /// Above all else; call it in every frame.
    void draw(PageContext& context, const Pack& pack);

private:
    /// What stands on the screen instead of the page.
    enum class Blank { none, black, white };

    void draw_screen(PageContext& context, const Pack& pack);
    float zoom_of(const PageContext& context, const Pack& pack) const;
    void draw_page(const PageContext& context, const Pack& pack);
    void draw_hint(const PageContext& context, const Pack& pack) const;
    void take_keys(const Pack& pack);
    void take_digits(const Pack& pack);
    void take_mouse(PageContext& context, const Pack& pack);
    void turn_to(std::ptrdiff_t page, const Pack& pack);
    const PackLink* link_below_mouse(const PageContext& context, const Pack& pack) const;

    bool m_is_on = false;
    bool m_is_to_open = false;
    bool m_shows_hint = false; ///< until the first page is turned
    size_t m_page = 0;
    Box m_box;            ///< of the page on the screen
    std::string m_digits; ///< of the page that is typed
    Blank m_blank = Blank::none;
};

} // namespace taizhang
