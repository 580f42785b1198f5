#pragma once

#include "gui/pages/catalogue/catalogue_effects.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "intake/plan/import_plan.h"

#include <map>
#include <memory>
#include <string>

namespace taizhang {

/// What stands in the fields of an indicator's form.
struct IndicatorDraft {
    std::string code;
    std::string name_zh;
    std::string name_en;
    std::string category;
    std::string units;   ///< separated by |
    std::string aliases; ///< separated by |
    Measure measure = Measure::sum;
    std::optional<IndicatorId> numerator;
    std::optional<IndicatorId> denominator;
    Direction direction = Direction::at_least;
    int decimals = 0;

    friend bool operator==(const IndicatorDraft&, const IndicatorDraft&) = default;
};

/// The form of an indicator, or of a new one. Half-filled forms stay until they are saved or given
/// up.
class IndicatorForm {
public:
    /// `records` of the indicator itself.
    void draw_existing(PageContext& context, IndicatorPlace place, std::int64_t records);
    void draw_new(PageContext& context);
    bool has_draft(IndicatorId indicator) const { return m_state->drafts.contains(raw(indicator)); }

private:
    /// Shared with steps on their way: when they end, another ledger may be shown.
    struct State {
        std::map<std::int64_t, IndicatorDraft> drafts; ///< by raw id
        bool is_saving = false;
        std::string added_code; ///< to be chosen as soon as the catalogue holds it
    };

    void draw_fields(PageContext& context, IndicatorDraft& draft, const ImportPlan& plan);
    void draw_rules(PageContext& context, IndicatorDraft& draft, const ImportPlan& plan);
    void draw_part(PageContext& context, TextId label, std::string_view column,
                   std::optional<IndicatorId>& part, const ImportPlan& plan, FinderState& finder);
    void save(PageContext& context, TextId step, const IndicatorDraft& draft,
              std::shared_ptr<const ImportPlan> plan);

    static constexpr std::int64_t new_key = -1;

    std::shared_ptr<State> m_state = std::make_shared<State>();
    CatalogueEffects m_effects;
    FinderState m_numerators;
    FinderState m_denominators;
};

} // namespace taizhang
