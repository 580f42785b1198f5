#pragma once

#include "intake/report_import/report_comparison.h"
#include "text/texts.h"

namespace taizhang {

/// Latter less former, in thousandths; nothing where one of them is not told or hidden.
std::optional<std::int64_t> change_of(const report::ComparedFigure& figure);

/// 39, 约 39, 待补, 未提: what a report tells of an indicator.
std::string told_words(const std::optional<report::ToldQuantity>& told, const Texts& texts);

/// +6 (+18%); empty where there is no change to tell.
std::string change_words(const report::ComparedFigure& figure);

} // namespace taizhang
