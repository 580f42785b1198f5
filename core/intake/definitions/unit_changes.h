#pragma once

#include "model/definitions.h"
#include "text/text_id.h"

namespace taizhang {

class Writer;

// Changes of the organisation that begin on a day: what was before stays as it was, with its
// records and figures (figures.md §4).

/// Why something is not done, as a text and its arguments.
struct Refusal {
    TextId reason{};
    std::vector<std::string> arguments;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// `from` is dissolved on the day before `day`; from then on `into` stands for it.
struct UnitMerge {
    UnitPlace from;
    UnitPlace into;
    Date day{};
};

/// `unit` is dissolved on the day before `day` and goes on below `parent` as a new unit.
struct UnitMove {
    UnitPlace unit;
    UnitPlace parent;
    Date day{};
};

std::optional<Refusal> refusal_of(const OrgTree& units, const UnitMerge& merge);
std::optional<Refusal> refusal_of(const OrgTree& units, const UnitMove& move);

void write_merge(const OrgTree& units, const UnitMerge& merge, Writer& writer);
void write_move(const OrgTree& units, const UnitMove& move, Writer& writer);

enum class OrderStep { up, down };

/// The siblings of a unit as they are ordered after the step, with their new order; empty when
/// there is nobody to change places with.
std::vector<OrgUnit> reordered(const OrgTree& units, UnitPlace place, OrderStep step);

/// A code like `branch-2` that no unit has.
std::string free_code(const OrgTree& units, const std::string& stem);
/// So many of them.
std::vector<std::string> free_codes(const OrgTree& units, const std::string& stem, size_t count);

} // namespace taizhang
