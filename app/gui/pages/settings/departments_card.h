#pragma once

#include "gui/pages/settings/saved_texts.h"
#include "gui/widgets/finder.h"
#include "gui/widgets/suggest_field.h"

namespace taizhang {

/// Who answers for which figures: a department for each category, and for single indicators that
/// differ from it. Saved as soon as a field is left.
class DepartmentsCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    /// What a row is about.
    struct Row {
        std::string key;
        std::string name;   ///< of the category or indicator
        std::string detail; ///< in secondary colour; may be empty
        std::string now;    ///< the department that the ledger has
    };

    void draw_categories(PageContext& context);
    void draw_own(PageContext& context);
    void draw_indicator(PageContext& context, const Indicator& indicator, float width);
    void draw_adding(PageContext& context);
    /// A row of `width` pixels; gives the name that is to be saved in this frame.
    std::optional<std::string> draw_row(PageContext& context, const Row& row, float width);

    SavedTexts m_texts;
    std::map<std::string, SuggestState> m_suggesting; ///< by the keys of rows
    std::vector<IndicatorId> m_added;                 ///< that have no name yet
    FinderState m_finder;
};

} // namespace taizhang
