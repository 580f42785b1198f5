#include "intake/definitions/pasted_units.h"

#include "characters/blank.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definitions/unit_changes.h"
#include "time/parse_period.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array<std::string_view, 11> headings{"序号",     "名称", "党组织", "党组织名称",
                                                    "组织名称", "单位", "支部",   "支部名称",
                                                    "单位名称", "name", "unit"};

bool is_number(std::string_view text) {
    return text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_heading(std::string_view name) {
    std::string lower{name};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) {
        return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
    });
    return std::ranges::find(headings, lower) != headings.end();
}

/// Reads rows one after the other; what stands above may be what a later one belongs to.
class PastedRows {
public:
    PastedRows(const Definitions& definitions, UnitPlace parent)
        : m_definitions(definitions), m_units(definitions.units), m_parent(parent) {}

    void read(const std::vector<std::string>& row) {
        NewUnit unit;
        std::optional<UnitKind> kind;
        bool has_parent = false;
        for (const std::string& cell : row) {
            const std::string text{trimmed(cell)};
            if (text.empty())
                continue;
            if (unit.name.empty()) {
                unit.name = is_number(text) ? std::string{} : text;
            } else if (const auto said = unit_kind_said(text)) {
                kind = said;
            } else if (is_day(text)) {
                (unit.from.empty() ? unit.from : unit.to) = text;
            } else if (const auto known = code_of(text); known && !has_parent) {
                unit.parent = *known;
                has_parent = true;
            }
        }
        if (unit.name.empty() || (is_heading(unit.name) && m_pasted.added.empty()))
            return;
        if (!has_parent)
            unit.parent = m_units.at(m_parent).code;
        unit.kind = kind.value_or(
            unit_kind_in_name(unit.name).value_or(usual_kind_below(m_units, m_parent)));
        add(std::move(unit));
    }

    PastedUnits take() {
        const auto codes = free_codes(m_units, "unit", m_pasted.added.size());
        for (NewUnit& unit : m_pasted.added) {
            unit.code = codes[static_cast<size_t>(place_in_paste(unit.code).value_or(0))];
            if (const auto place = place_in_paste(unit.parent))
                unit.parent = codes[*place];
        }
        return std::move(m_pasted);
    }

private:
    /// Until the codes are known, a pasted unit is called by a place that no code can have.
    static std::string called(size_t place) { return "#" + std::to_string(place); }
    static std::optional<int> place_in_paste(const std::string& called) {
        return called.starts_with('#') ? std::optional{std::stoi(called.substr(1))} : std::nullopt;
    }

    bool is_day(const std::string& text) const {
        const auto period = parse_period(text, m_definitions.calendar(), std::nullopt);
        return period && period->start == period->end;
    }
    /// Of the only unit of this name, there or above in the paste.
    std::optional<std::string> code_of(const std::string& name) const {
        std::vector<std::string> found;
        for (const OrgUnit& unit : m_units.units())
            if (unit.name == name)
                found.push_back(unit.code);
        for (size_t place = 0; place < m_pasted.added.size(); ++place)
            if (m_pasted.added[place].name == name)
                found.push_back(called(place));
        return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
    }
    bool is_known(const NewUnit& unit) const {
        const auto is_same = [&](const NewUnit& other) {
            return other.name == unit.name && other.parent == unit.parent;
        };
        if (std::ranges::any_of(m_pasted.added, is_same))
            return true;
        const auto parent = m_units.place_of(std::string_view{unit.parent});
        return parent && std::ranges::any_of(m_units.children_of(*parent), [&](UnitPlace child) {
                   return m_units.at(child).name == unit.name;
               });
    }
    void add(NewUnit unit) {
        if (is_known(unit)) {
            m_pasted.known.push_back(unit.name);
            return;
        }
        const auto parent = m_units.place_of(std::string_view{unit.parent});
        const auto beside = std::ranges::count(m_pasted.added, unit.parent, &NewUnit::parent);
        unit.order = (parent ? next_order(m_units, *parent) : 1) + static_cast<int>(beside);
        unit.code = called(m_pasted.added.size());
        m_pasted.added.push_back(std::move(unit));
    }

    const Definitions& m_definitions;
    const OrgTree& m_units;
    UnitPlace m_parent;
    PastedUnits m_pasted;
};

} // namespace

PastedUnits read_pasted_units(const std::vector<std::vector<std::string>>& rows,
                              const Definitions& definitions, UnitPlace parent) {
    PastedRows pasted{definitions, parent};
    for (const auto& row : rows)
        pasted.read(row);
    return pasted.take();
}

UnitKind usual_kind_below(const OrgTree& units, UnitPlace parent) {
    return units.at(parent).kind == UnitKind::branch ? UnitKind::group : UnitKind::branch;
}

int next_order(const OrgTree& units, UnitPlace parent) {
    int order = 0;
    for (const UnitPlace child : units.children_of(parent))
        order = std::max(order, units.at(child).order);
    return order + 1;
}

DraftCells cells_of(const NewUnit& unit) {
    return {{"code", unit.code},
            {"name", unit.name},
            {"parent", unit.parent},
            {"kind", std::string{name_of(unit.kind)}},
            {"active_from", unit.from},
            {"active_to", unit.to},
            {"order", std::to_string(unit.order)}};
}

ImportPlan plan_units(const std::vector<NewUnit>& units, const Definitions& definitions,
                      std::optional<int> year_on_screen) {
    std::vector<DraftCells> rows;
    for (const NewUnit& unit : units)
        rows.push_back(cells_of(unit));
    return plan_drafts(FileKind::units, rows, definitions, year_on_screen);
}

} // namespace taizhang
