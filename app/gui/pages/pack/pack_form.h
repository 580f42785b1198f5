#pragma once

#include "gui/pages/pack/pack_preview.h"
#include "gui/pages/pack/pack_sections.h"

namespace taizhang {

/// What is chosen about a pack: title, layout, sections, privacy, templates.
class PackForm {
public:
    const PackChoice& choice() const { return m_choice; }

    /// `preview` is nothing before the first answer.
    void draw(PageContext& context, const PackPreview* preview);

private:
    void take_usual_template(const PackPreview& preview, const Texts& texts);
    void draw_preset(PageContext& context);
    void draw_layout(PageContext& context);
    void draw_privacy(PageContext& context);
    void draw_templates(PageContext& context, const PackPreview& preview);
    void save_template(PageContext& context);
    void remove_template(PageContext& context);

    PackChoice m_choice = default_choice();
    PackSections m_sections;
    std::string m_template;   ///< the name that is typed
    bool m_has_begun = false; ///< the usual template has been looked for
};

} // namespace taizhang
