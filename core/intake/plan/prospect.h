#pragma once

#include "intake/plan/import_plan.h"

#include <map>
#include <unordered_map>

namespace taizhang {

/// Finds a code's place without making a string of it.
class CodePlaces {
public:
    void add(const std::string& code, int place) { m_places.emplace(code, place); }
    std::optional<int> place_of(std::string_view code) const;

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_places;
};

/// Where a row of a file stands, for messages about another row.
struct RowPlace {
    int file = 0; ///< place in ImportPlan::files
    int row = 0;
};

/// Indicators and units as they will be: those of the ledger with the changes of the files.
class Prospect {
public:
    Prospect(const Definitions& ledger, ImportPlan& plan);

    std::optional<int> indicator(std::string_view code) const {
        return m_indicators.place_of(code);
    }
    std::optional<int> unit(std::string_view code) const { return m_units.place_of(code); }
    const Indicator& indicator_at(int place) const {
        return m_plan.indicators[size_t(place)].value;
    }
    const OrgUnit& unit_at(int place) const { return m_plan.units[size_t(place)].value; }
    std::optional<int> place_of(IndicatorId id) const;
    std::optional<int> place_of(UnitId id) const;
    /// The unit that an empty cell means; nothing while the ledger has none.
    std::optional<int> root() const;

    /// The place of a code, made when it is new.
    int indicator_for(std::string_view code);
    int unit_for(std::string_view code);

    /// Whether it came with the files.
    bool is_new(const Indicator& indicator) const { return raw(indicator.id) < 0; }
    bool is_new(const OrgUnit& unit) const { return raw(unit.id) < 0; }
    /// Takes new ones off whose rows are refused, before anything but others of their kind refers
    /// to them. The places that the others have then, by their former ones; -1 = gone.
    std::vector<int> drop_indicators(const std::set<int>& places);
    std::vector<int> drop_units(const std::set<int>& places);

    const Definitions& ledger() const { return m_ledger; }
    ImportPlan& plan() { return m_plan; }

    /// Rows of the files by place, where there is one.
    std::map<int, RowPlace> indicator_rows;
    std::map<int, RowPlace> unit_rows;

private:
    const Definitions& m_ledger;
    ImportPlan& m_plan;
    CodePlaces m_indicators;
    CodePlaces m_units;
    std::unordered_map<std::int64_t, int> m_indicator_ids;
    std::unordered_map<std::int64_t, int> m_unit_ids;
};

} // namespace taizhang
