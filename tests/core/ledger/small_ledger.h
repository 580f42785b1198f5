#pragma once

#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/writer.h"

#include <atomic>
#include <filesystem>
#include <unistd.h>

namespace taizhang::testing {

inline constexpr Instant noon{std::chrono::sys_days{std::chrono::year{2023} / 9 / 18} +
                              std::chrono::hours{12}};

inline Date day(const char* iso) {
    return parse_iso_date(iso).value();
}

inline StepLabel step(const char* id) {
    return {.id = id, .arguments = {}};
}

/// A folder of its own, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> counter = 0;
        m_path =
            std::filesystem::temp_directory_path() /
            ("taizhang_ledger_" + std::to_string(::getpid()) + "_" + std::to_string(++counter));
        std::filesystem::create_directories(m_path);
        std::filesystem::permissions(m_path, std::filesystem::perms::all);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string file(const char* name = "a.taizhang") const { return m_path / name; }
    std::string path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

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
