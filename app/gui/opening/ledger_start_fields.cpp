#include "gui/opening/ledger_start_fields.h"

#include "characters/blank.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "text/ids/fresh.h"
#include "text/ids/step.h"

namespace taizhang {

void draw_start_fields(const Look& look, const Texts& texts, const LedgerGaps& gaps,
                       LedgerStart& start, const std::string& problem) {
    if (gaps.organisation)
        text_field(look,
                   {"organisation", texts(text_id::fresh_organisation),
                    texts(text_id::fresh_organisation_hint), problem},
                   start.organisation);
    if (!gaps.indicators)
        return;
    const FontScope font{look, look.body()};
    ImGui::Checkbox(labelled(texts(text_id::fresh_indicators), "indicators").c_str(),
                    &start.adds_indicators);
}

LedgerStart start_for(const LedgerGaps& gaps, const LedgerStart& typed) {
    return {gaps.organisation ? std::string{trimmed(typed.organisation)} : std::string{},
            gaps.indicators && typed.adds_indicators};
}

std::string problem_of(const LedgerStart& start, const LedgerGaps& gaps, const Texts& texts) {
    const bool is_unnamed = trimmed(start.organisation).empty();
    return gaps.organisation && is_unnamed ? std::string{texts(text_id::fresh_name_needed)}
                                           : std::string{};
}

StepLabel start_label(const LedgerStart& start) {
    return {std::string{name_of(text_id::step_start)}, {start.organisation}};
}

} // namespace taizhang
