#include "gui/pages/organisation/unit_drafts.h"

#include "intake/definition_sheets/definition_words.h"
#include "intake/definitions/pasted_units.h"
#include "intake/definitions/unit_changes.h"
#include "output/words/words.h"

#include <algorithm>

namespace taizhang {

UnitDraft draft_of(const OrgUnit& unit) {
    return {unit.code,
            unit.name,
            unit.parent,
            unit.kind,
            to_iso(unit.active.from),
            to_iso(unit.active.to)};
}

UnitDraft new_draft(const OrgTree& units, UnitPlace parent) {
    UnitDraft draft;
    draft.code = free_code(units, "unit");
    draft.parent = units.at(parent).id;
    draft.kind = usual_kind_below(units, parent);
    return draft;
}

ImportPlan plan_of(const PageContext& context, const std::vector<PlannedDraft>& drafts) {
    const Definitions& definitions = context.desk.figures()->definitions();
    std::vector<NewUnit> rows;
    for (const auto& [draft, order] : drafts) {
        const auto place = draft.parent ? definitions.units.place_of(*draft.parent) : std::nullopt;
        rows.push_back({draft.code, draft.name,
                        place ? definitions.units.at(*place).code : std::string{}, draft.kind,
                        draft.from, draft.to, order});
    }
    return plan_units(rows, definitions, context.navigation.view().year);
}

const OrgUnit* planned_unit(const ImportPlan& plan, const std::string& code) {
    const auto found =
        std::ranges::find_if(plan.units, [&](const auto& unit) { return unit.value.code == code; });
    return found == plan.units.end() ? nullptr : &found->value;
}

std::optional<UnitKind> kind_called(std::string_view word) {
    if (const auto said = unit_kind_said(word))
        return said;
    const Texts english{Language::english};
    const Texts chinese{Language::chinese};
    for (const auto& [kind, name] : EnumNames<UnitKind>::names)
        if (word == english(text_of(kind)) || word == chinese(text_of(kind)))
            return kind;
    return std::nullopt;
}

StepLabel unit_step(TextId id, const std::string& name) {
    return {std::string{name_of(id)}, {name}};
}

} // namespace taizhang
