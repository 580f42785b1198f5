#pragma once

#include "intake/report/clauses.h"
#include "intake/report/figure.h"
#include "text/text_id.h"

#include <span>

namespace taizhang::report {

/// Where a number stands, for the rules that say it is no figure.
struct FigureContext {
    std::u32string_view text;
    const Figure& figure;
    Range clause;
    const Quotations& quotations;
    const ReportWords& words;

    char32_t before(size_t distance = 1) const; ///< characters before the numeral; NUL = none
    char32_t behind(size_t distance = 0) const; ///< characters behind the numeral
    std::u32string_view text_before(size_t length) const;
};

/// What makes a number no figure.
struct RefusalRule {
    std::string_view name; ///< the reason in JSON
    bool (*applies)(const FigureContext&);
    TextId reason; ///< the reason in words
};

/// In the order in which they are asked; the first that applies gives the reason.
std::span<const RefusalRule> refusal_rules();

/// The rule that refuses a number; nothing for a figure.
const RefusalRule* refusal_of(const FigureContext& context);

} // namespace taizhang::report
