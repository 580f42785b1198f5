#pragma once

#include "output/material/earlier_years.h"
#include "output/web/web_table.h"

namespace taizhang {

/// All indicators in catalogue order, each with its category.
WebTable indicator_web_table(const Material& material, const Texts& texts);

/// What has become of the quarter's duties, branch by branch, those with most arrears first; no
/// rows when the quarter asks for none.
WebTable duty_web_table(const Material& material, const Texts& texts);

/// The quarter's figures of each branch; without case figures where some of them are kept private.
WebTable branch_web_table(const Material& material, const Texts& texts);

/// What each unit still owes.
WebTable missing_web_table(const Material& material, const Texts& texts);

/// Up to six years of each indicator.
WebTable years_web_table(const EarlierYears& years, const Material& material, const Texts& texts);

} // namespace taizhang
