#pragma once

#include "gui/pages/import/import_plans.h"

#include <optional>
#include <string>

namespace taizhang {

/// Below a row that is refused: what is to be read instead of a cell. The file stays as it is.
class CellCorrection {
public:
    /// The cell that stops a row and can be typed anew, else one that was; nothing where neither
    /// is. Unknown names are asked for elsewhere, once for all their rows.
    static std::optional<CellAt> cell_in(const ShownImport& shown, size_t file,
                                         const ShownRow& row);
    static float height(const Look& look);

    void draw(PageContext& context, const ShownImport& shown, size_t file, const CellAt& cell,
              ImportChoices& choices);
    /// Whether the field has the caret when it is drawn next.
    void set_focus(bool takes_focus) { m_takes_focus = takes_focus; }

private:
    std::optional<CellAt> m_cell; ///< whose text is being typed
    std::string m_typed;
    bool m_takes_focus = false;
};

} // namespace taizhang
