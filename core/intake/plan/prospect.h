#pragma once

#include "intake/plan/import_plan.h"

#include <map>
#include <unordered_map>

namespace taizhang {

/// Where the indicators or the units of a plan stand, by code and by id.
template <class PlaceOfIt>
class PlannedPlaces {
public:
    void add(const std::string& code, std::int64_t id, PlaceOfIt place) {
        m_by_code.emplace(code, place);
        m_by_id.emplace(id, place);
    }
    /// Without making a string of the code.
    std::optional<PlaceOfIt> place_of(std::string_view code) const {
        const auto found = m_by_code.find(code);
        return found == m_by_code.end() ? std::nullopt : std::optional{found->second};
    }
    std::optional<PlaceOfIt> place_of(std::int64_t id) const {
        const auto found = m_by_id.find(id);
        return found == m_by_id.end() ? std::nullopt : std::optional{found->second};
    }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, PlaceOfIt, Hash, std::equal_to<>> m_by_code;
    std::unordered_map<std::int64_t, PlaceOfIt> m_by_id;
};

/// Where a row of a file stands, for messages about another row.
struct RowPlace {
    FilePlace file;
    int row = 0;
};

/// Indicators and units as they will be: those of the ledger with the changes of the files.
class Prospect {
public:
    Prospect(const Definitions& ledger, ImportPlan& plan);

    std::optional<IndicatorPlace> indicator(std::string_view code) const {
        return m_indicators.place_of(code);
    }
    std::optional<UnitPlace> unit(std::string_view code) const { return m_units.place_of(code); }
    const Indicator& indicator_at(IndicatorPlace place) const {
        return m_plan.indicators[place].value;
    }
    const OrgUnit& unit_at(UnitPlace place) const { return m_plan.units[place].value; }
    std::optional<IndicatorPlace> place_of(IndicatorId id) const {
        return m_indicators.place_of(raw(id));
    }
    std::optional<UnitPlace> place_of(UnitId id) const { return m_units.place_of(raw(id)); }
    /// The unit that an empty cell means; nothing while the ledger has none.
    std::optional<UnitPlace> root() const;

    /// The place of a code, made when it is new.
    IndicatorPlace indicator_for(std::string_view code);
    UnitPlace unit_for(std::string_view code);

    /// Whether it came with the files.
    bool is_new(const Indicator& indicator) const { return raw(indicator.id) < 0; }
    bool is_new(const OrgUnit& unit) const { return raw(unit.id) < 0; }
    /// Takes new ones off whose rows are refused, before anything but others of their kind refers
    /// to them. The places that the others have then, by their former ones; nothing = gone.
    std::vector<std::optional<IndicatorPlace>>
    drop_indicators(const std::set<IndicatorPlace>& places);
    std::vector<std::optional<UnitPlace>> drop_units(const std::set<UnitPlace>& places);

    const Definitions& ledger() const { return m_ledger; }
    ImportPlan& plan() { return m_plan; }

    /// Rows of the files by place, where there is one.
    std::map<IndicatorPlace, RowPlace> indicator_rows;
    std::map<UnitPlace, RowPlace> unit_rows;

private:
    const Definitions& m_ledger;
    ImportPlan& m_plan;
    PlannedPlaces<IndicatorPlace> m_indicators;
    PlannedPlaces<UnitPlace> m_units;
};

} // namespace taizhang
