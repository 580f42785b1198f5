#pragma once

#include "output/document/word_body.h"
#include "output/material/earlier_years.h"

namespace taizhang {

/// All indicators, category by category.
WordTable indicator_table(const Material& material, const Texts& texts);

/// What has become of the quarter's duties, indicator by indicator, with their sum; no rows when
/// the quarter asks for none.
WordTable duty_table(const Material& material, const Texts& texts);

/// The same, branch by branch; what no branch owes stands with the unit that does.
WordTable branch_table(const Material& material, const Texts& texts);

/// Up to six years of each indicator; no rows where there is but one year.
WordTable years_table(const EarlierYears& years, const Material& material, const Texts& texts);

} // namespace taizhang
