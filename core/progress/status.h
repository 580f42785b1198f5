#pragma once

#include "model/enum_names.h"
#include "model/settings.h"

namespace taizhang {

/// Where an indicator stands (figures.md §7).
enum class Status {
    achieved,  ///< 已完成
    on_track,  ///< 达标
    behind,    ///< 滞后 (amber)
    alarm,     ///< 预警 (red)
    missed,    ///< 未完成, at the year's last day (red)
    within,    ///< 正常, below a limit
    at_limit,  ///< 到达上限 (amber)
    exceeded,  ///< 超限 (red)
    track,     ///< 仅统计
    no_target, ///< 未设目标
    no_data    ///< 无数据
};

template <>
struct EnumNames<Status> {
    static constexpr std::array<std::pair<Status, std::string_view>, 11> names{
        {{Status::achieved, "achieved"},
         {Status::on_track, "on_track"},
         {Status::behind, "behind"},
         {Status::alarm, "alarm"},
         {Status::missed, "missed"},
         {Status::within, "within"},
         {Status::at_limit, "at_limit"},
         {Status::exceeded, "exceeded"},
         {Status::track, "track"},
         {Status::no_target, "no_target"},
         {Status::no_data, "no_data"}}};
};

/// The colour family of a status.
enum class Tone { good, attention, bad, neutral };

Tone tone_of(Status status);

__extension__ using WideInteger = __int128;

/// How far behind, in percentage points, as an exact fraction; negative when ahead.
struct Lag {
    WideInteger numerator = 0;
    WideInteger denominator = 1; ///< > 0

    double value() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
};

/// on_track, behind or alarm, by the bands of the ledger.
Status status_of(const Lag& lag, const LedgerSettings& settings);

} // namespace taizhang
