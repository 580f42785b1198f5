#pragma once

#include "gui/pages/targets/target_drafts.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "intake/definitions/duty_entry.h"

namespace taizhang {

/// `各党支部每月至少 1 次`, of the first rule of an indicator; empty when it has none.
std::string first_duty_text(const Texts& texts, const Definitions& definitions,
                            IndicatorId indicator);

/// The duties and exclusions of the indicator looked at: lists, and one form at a time to add,
/// change or remove.
class TargetDuties {
public:
    void draw(PageContext& context, const ViewFigures& figures, IndicatorPlace place);
    /// Closes the form.
    void close();

private:
    enum class Form { none, cadence, exclusion, cadence_removal, exclusion_removal };

    void draw_cadences(PageContext& context, const ViewFigures& figures, IndicatorPlace place);
    void draw_exclusions(PageContext& context, const ViewFigures& figures, IndicatorPlace place);
    void draw_cadence_form(PageContext& context, const ViewFigures& figures, IndicatorPlace place);
    void draw_exclusion_form(PageContext& context, const ViewFigures& figures,
                             IndicatorPlace place);
    void draw_removal(PageContext& context, const ViewFigures& figures, IndicatorPlace place);
    void draw_effect(PageContext& context, const ViewFigures& figures, IndicatorPlace place,
                     const IndicatorRules& rules);
    bool draw_form_buttons(PageContext& context, bool can_be_saved, TextId verb);
    void draw_unit_picker(PageContext& context, const ViewFigures& figures, UnitId& unit);
    void save_cadence(PageContext& context, const ViewFigures& figures, const Cadence& cadence);
    void save_exclusion(PageContext& context, const ViewFigures& figures,
                        const Exclusion& exclusion);

    Form m_form = Form::none;
    IndicatorId m_indicator{}; ///< whose form is open
    CadenceEntry m_cadence;
    std::optional<Cadence> m_former_cadence; ///< that the form changes or removes
    ExclusionEntry m_exclusion;
    std::optional<Exclusion> m_former_exclusion;
    FinderState m_finder;
    WhatIf m_what_if;
};

} // namespace taizhang
