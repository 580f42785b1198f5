#pragma once

#include "gui/look/shapes.h"
#include "gui/view/page_context.h"
#include "plausibility/finding.h"

#include <span>

namespace taizhang {

/// A finding as a row: whose it is, why, and what can be done at its right end.
struct FindingRow {
    std::string subject;
    std::string why;
    struct Action {
        TextId text;
        std::string_view id;
        bool is_on = true;
    };
    std::span<const Action> actions;
};

/// Takes its place at the layout cursor, as wide as there is room. Gives the place of the action
/// that was just pressed.
std::optional<size_t> draw_finding_row(const Look& look, const Texts& texts, const FindingRow& row);

/// Opens the records of a finding; those beside the gap where records are missing.
void open_finding(PageContext& context, const Definitions& definitions, const Finding& finding);

} // namespace taizhang
