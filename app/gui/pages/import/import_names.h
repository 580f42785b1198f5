#pragma once

#include "gui/pages/import/import_plans.h"
#include "gui/widgets/finder.h"

#include <map>

namespace taizhang {

/// Names that nothing answers to, one after the other: the user says once for all rows which unit
/// or indicator is meant, or leaves the rows out.
class ImportNames {
public:
    /// Nothing where no name is open.
    void draw(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    /// Asks about the name that a row is refused for; goes on asking as before where it is none.
    void ask_about(const ShownImport& shown, const ShownRow& row);

private:
    using Key = std::pair<RecordField, std::string>;

    void draw_question(PageContext& context, const ShownImport& shown, const UnknownName& name);
    void draw_answer(PageContext& context, const ShownImport& shown, const UnknownName& name,
                     ImportChoices& choices);
    size_t m_place = 0;                  ///< in ShownImport::names
    std::map<Key, std::string> m_chosen; ///< codes, before they are applied
    FinderState m_finder;
};

} // namespace taizhang
