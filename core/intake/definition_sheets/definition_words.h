#pragma once

#include "model/cadence.h"
#include "model/indicator.h"
#include "model/target.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

// What offices write for the values of definitions. Nothing for what is none of them; the codes of
// our own files are taken as well.

/// 党支部, 总支, 机关党委.
std::optional<UnitKind> unit_kind_said(std::string_view text);
/// The kind that the name of an organisation ends with: 信息科党支部.
std::optional<UnitKind> unit_kind_in_name(std::string_view name);

/// How often: 每月, 每季度1次, 2次/年. Without a count, it says how often alone.
struct Frequency {
    Cycle per{};
    std::optional<int> count;

    friend bool operator==(const Frequency&, const Frequency&) = default;
};
std::optional<Frequency> frequency_said(std::string_view text);

/// Who owes a duty: 各党支部 = each unit of a kind; 本级, 党委 = the unit itself.
struct Owner {
    std::optional<UnitKind> kind; ///< empty = the unit itself

    friend bool operator==(const Owner&, const Owner&) = default;
};
std::optional<Owner> owner_said(std::string_view text);

/// 平均, 按权重, 按上年, 手工.
std::optional<Phasing> phasing_said(std::string_view text);
/// 求和, 取最新值, 比率.
std::optional<Measure> measure_said(std::string_view text);
/// 至少达到, 不超过, 监测.
std::optional<Direction> direction_said(std::string_view text);

/// An amount with what is written before and behind it: 不少于12次, ≤3件.
struct SaidAmount {
    std::string number;
    std::optional<Direction> direction; ///< that the words say
};
SaidAmount amount_said(std::string_view text);

/// Nothing, in a cell: –, /, 无, 长期.
bool says_nothing(std::string_view text);

/// The parts of a list: 次、场 or 次|场.
std::vector<std::string> parts_said(std::string_view text);

} // namespace taizhang
