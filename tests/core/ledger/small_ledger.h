#pragma once

#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/writer.h"
#include "temporary_folder.h"
#include "test_dates.h"

namespace taizhang::testing {

inline constexpr Instant noon{today + std::chrono::hours{12}};

inline StepLabel step(const char* id) {
    return {.id = id, .arguments = {}};
}

inline Indicator indicator(const char* code, Measure measure = Measure::sum) {
    Indicator made;
    made.code = code;
    made.name_zh = std::string{"指标"} + code;
    made.category = "学习";
    made.units = {"次", "场"};
    made.measure = measure;
    return made;
}

inline OrgUnit org_unit(const char* code, std::optional<UnitId> parent, int order = 0) {
    OrgUnit made;
    made.code = code;
    made.name = std::string{"支部"} + code;
    made.parent = parent;
    made.kind = parent ? UnitKind::branch : UnitKind::committee;
    made.order = order;
    return made;
}

inline Record record(IndicatorId of, UnitId by, const char* start, const char* end,
                     std::optional<Quantity> quantity) {
    Record made;
    made.indicator = of;
    made.unit = by;
    made.period = {day(start), day(end)};
    made.quantity = quantity;
    made.topic = "主题党日";
    return made;
}

/// Ids of what fill_small makes.
struct SmallLedger {
    IndicatorId study{};
    IndicatorId members{}; ///< latest
    UnitId root{};
    UnitId first{};
    UnitId second{};
};

inline SmallLedger fill_small(Ledger& ledger) {
    SmallLedger ids;
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        ids.study = writer.add_indicator(indicator("study"));
        ids.members = writer.add_indicator(indicator("members", Measure::latest));
        ids.root = writer.add_unit(org_unit("root", std::nullopt));
        ids.first = writer.add_unit(org_unit("first", ids.root, 1));
        ids.second = writer.add_unit(org_unit("second", ids.root, 2));
    });
    return ids;
}

inline RecordId add(Ledger& ledger, const Record& record) {
    RecordId id{};
    ledger.write(step("add_record"), noon, [&](Writer& writer) { id = writer.add_record(record); });
    return id;
}

inline std::int64_t records_in(const std::string& ledger) {
    const Ledger opened = Ledger::open(ledger, Access::read_only);
    return Reader{opened}.record_count();
}

inline Ledger new_in_memory() {
    return Ledger::in_memory({.random = 77});
}

/// What fill_small() defines.
inline Definitions small_definitions() {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    return Reader{ledger}.definitions();
}

} // namespace taizhang::testing
