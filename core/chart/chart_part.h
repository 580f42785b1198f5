#pragma once

#include "model/enum_names.h"

#include <array>
#include <set>

namespace taizhang {

/// What a legend names and can hide.
enum class ChartPart {
    actual,
    last_year,
    plan, ///< or the level, or the limit
    cumulative,
    forecast,
    identified, ///< 查摆
    fixed,      ///< 已整改
    rate,       ///< 整改率, with its target
    good,       ///< rows of a summary by their state
    attention,
    bad,
    neutral,
    pace ///< 序时进度
};

template <>
struct EnumNames<ChartPart> {
    using enum ChartPart;
    static constexpr std::array<std::pair<ChartPart, std::string_view>, 13> names{
        {{actual, "actual"},
         {last_year, "last_year"},
         {plan, "plan"},
         {cumulative, "cumulative"},
         {forecast, "forecast"},
         {identified, "identified"},
         {fixed, "fixed"},
         {rate, "rate"},
         {good, "good"},
         {attention, "attention"},
         {bad, "bad"},
         {neutral, "neutral"},
         {pace, "pace"}}};
};

/// What a chart leaves out; its axes then fit what is left.
using ChartParts = std::set<ChartPart>;

} // namespace taizhang
