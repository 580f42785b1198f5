#pragma once

#include "intake/plan/import_row.h"
#include "intake/plan/prospect.h"
#include "text/ids/import.h"

#include <set>
#include <tuple>

namespace taizhang {

// Each class takes the rows of one kind, from all files of a call, and finishes what can only be
// judged when every row is known. A row that is refused changes nothing: what the ledger has stays
// as it is, and what is new is not there for other rows.

/// A row that waits for the others.
template <class PlaceOfIt>
struct WaitingRow {
    RowPlace at;
    PlaceOfIt place;
    std::string first;  ///< code of the numerator or parent
    std::string second; ///< code of the denominator
};

class IndicatorRows {
public:
    explicit IndicatorRows(Prospect& prospect) : m_prospect(prospect) {}
    void take(ImportRow& row, RowPlace at);
    void finish();

private:
    using Waiting = WaitingRow<IndicatorPlace>;
    void set_parts(const Waiting& row);
    std::optional<IndicatorId> part(const Waiting& row, int column, const std::string& code);
    void check_parts_of_others();
    void check_part_of(const Indicator& ratio, std::optional<IndicatorId> id);
    void check_refused_parts(const Waiting& row);
    void keep_what_is_refused();
    void drop_what_is_refused();
    void refuse(const Waiting& row, int column, const std::string& value, TextId reason,
                std::vector<std::string> arguments = {});

    Prospect& m_prospect;
    std::vector<Waiting> m_waiting;
    std::set<IndicatorPlace> m_refused;
};

class UnitRows {
public:
    explicit UnitRows(Prospect& prospect) : m_prospect(prospect) {}
    void take(ImportRow& row, RowPlace at);
    void finish();

private:
    using Waiting = WaitingRow<UnitPlace>;
    void set_parent(const Waiting& row);
    std::optional<UnitPlace> root_that_stays() const;
    void check_roots();
    void check_cycles();
    bool is_under_itself(UnitPlace place) const;
    void check_refused_parent(const Waiting& row);
    void keep_what_is_refused();
    void drop_what_is_refused();
    void refuse(const Waiting& row, TextId reason, std::vector<std::string> arguments = {});

    Prospect& m_prospect;
    std::vector<Waiting> m_waiting;
    std::set<UnitPlace> m_refused;
};

class TargetRows {
public:
    explicit TargetRows(Prospect& prospect);
    void take(ImportRow& row, RowPlace at);

private:
    using Key = std::tuple<int, std::int64_t, std::int64_t>;
    static Key key_of(const Target& target);

    Prospect& m_prospect;
    std::map<Key, const Target*> m_in_ledger;
    std::map<Key, RowPlace> m_rows;
};

class CadenceRows {
public:
    explicit CadenceRows(Prospect& prospect) : m_prospect(prospect) {}
    void take(ImportRow& row, RowPlace at);
    void finish();

private:
    struct Rule {
        Cadence value;
        std::optional<RowPlace> at; ///< empty for a rule of the ledger
    };
    std::vector<Rule> rules_that_stay() const;
    bool refuse_clashing();
    bool clashes(const Rule& rule, const std::vector<Rule>& before);

    Prospect& m_prospect;
    std::vector<Rule> m_rules;
};

class ExclusionRows {
public:
    explicit ExclusionRows(Prospect& prospect);
    void take(ImportRow& row, RowPlace at);

private:
    using Key = std::tuple<std::int64_t, std::int64_t, Period>;
    static Key key_of(const Exclusion& exclusion);

    Prospect& m_prospect;
    std::map<Key, const Exclusion*> m_in_ledger;
    std::map<Key, RowPlace> m_rows;
};

/// Refuses a row that repeats an earlier one; false then.
template <class Key>
bool is_first(std::map<Key, RowPlace>& rows, const Key& key, ImportRow& row, int column,
              RowPlace at, const ImportPlan& plan) {
    const auto [before, fresh] = rows.emplace(key, at);
    if (!fresh)
        row.refuse(column, text_id::import_duplicate,
                   {plan.files[before->second.file].name, std::to_string(before->second.row)});
    return fresh;
}

/// The place of the indicator that a row names; refuses an unknown one.
std::optional<IndicatorPlace> indicator_in(ImportRow& row, int column, const Prospect& prospect);
/// The place of the unit that a row names, the root for an empty cell; refuses an unknown one.
std::optional<UnitPlace> unit_in(ImportRow& row, int column, const Prospect& prospect);

} // namespace taizhang
