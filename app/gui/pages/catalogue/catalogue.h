#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/catalogue/catalogue_form.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// How many records each indicator has, by raw id.
struct IndicatorUse {
    std::map<std::int64_t, std::int64_t> records;
};

/// The catalogue of the ledger: its indicators by category, and the form of one of them.
class CataloguePage {
public:
    void draw(PageContext& context);

private:
    void draw_list(PageContext& context, ImVec2 size);
    void draw_row(PageContext& context, IndicatorPlace place, const class TableLayout& table,
                  float width);
    void draw_panel(PageContext& context, ImVec2 size);
    std::int64_t records_of(IndicatorId indicator) const;

    struct NoQuestion {
        friend bool operator==(const NoQuestion&, const NoQuestion&) = default;
    };
    Reading<NoQuestion, IndicatorUse> m_use;
    IndicatorForm m_form;
};

} // namespace taizhang
