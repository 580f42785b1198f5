// Organisations are called by name: a row is the unit of the ledger that is called so, else a new
// one with a code made of its name. Two 第一党小组 are told apart by what they are below.
#include "intake/definition_sheets/definition_sheet.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/name_codes.h"
#include "intake/file/definition_columns.h"
#include "model/code.h"
#include "text/ids/import.h"
#include "text/search_key.h"

#include <algorithm>

namespace taizhang {

namespace {

class UnitSheet : public DefinitionSheet {
public:
    using DefinitionSheet::DefinitionSheet;

protected:
    void look_through(const std::vector<size_t>& rows) override {
        m_top = root(); // parents of what is handed on are set at the end
        for (size_t place = 0; place < plan().units.size(); ++place)
            add_known(UnitPlace{place});
        for (const size_t row : rows)
            m_rows.push_back(row_of(row));
        for (Row& row : m_rows)
            m_names_of_rows.emplace(row.name, &row);
        find_root_row();
        for (Row& row : m_rows)
            row.known = known_unit(row);
        give_codes();
    }

    void take_row(size_t row) override {
        const Row& told = m_rows[m_next++];
        if (told.name.empty())
            return refuse(row, unit_column::name, text_id::import_required);
        Cells cells = empty_cells();
        cells[unit_column::code] = told.code;
        cells[unit_column::name] = told.is_near ? unit_at(*told.known).name : told.name;
        if (told.is_near)
            note_near(row, unit_column::name, told.name, cells[unit_column::name]);
        if (!fill_kind(row, told, cells) || !fill_parent(row, told, cells))
            return;
        fill_days(row, told, cells);
        cells[unit_column::order] = written(row, unit_column::order);
        if (cells[unit_column::order].empty() && told.known)
            cells[unit_column::order] = std::to_string(unit_at(*told.known).order);
        hand_on(row, cells);
    }

    void tell() override {
        if (m_guessed != std::array<int, 5>{}) {
            std::vector<std::string> counts;
            for (const int count : m_guessed)
                counts.push_back(std::to_string(count));
            warn_of_sheet(text_id::import_kinds_guessed, counts);
        }
        if (m_below > 0)
            warn_of_sheet(text_id::import_below_root, {std::to_string(m_below), m_below_what});
    }

private:
    struct Row {
        size_t row = 0;
        std::string name;
        std::string parent; ///< as written; empty = none is named
        UnitKind kind{};
        std::optional<UnitPlace> known = {}; ///< in the plan
        bool is_near = false;                ///< called nearly so
        std::string code = {};
    };

    void add_known(UnitPlace place) {
        const OrgUnit& unit = unit_at(place);
        m_known.add(unit.name, place);
        m_known.add(unit.code, place);
        for (const std::string& alias : unit.aliases)
            m_known.add(alias, place);
    }

    Row row_of(size_t row) const {
        Row told{row, std::string{written(row, unit_column::name)}, {}, kind_of(row)};
        const auto above = written(row, unit_column::parent);
        if (!says_nothing(above))
            told.parent = above;
        return told;
    }

    /// As it is said, as its name ends, else a branch.
    UnitKind kind_of(size_t row) const {
        if (const auto said = unit_kind_said(written(row, unit_column::kind)))
            return *said;
        return unit_kind_in_name(written(row, unit_column::name)).value_or(UnitKind::branch);
    }

    /// In a ledger without organisations: the only one that is below nobody, or the only Party
    /// committee of these.
    void find_root_row() {
        if (m_top)
            return;
        std::vector<const Row*> heads;
        std::vector<const Row*> committees;
        for (const Row& row : m_rows) {
            if (!row.parent.empty() || row.name.empty())
                continue;
            heads.push_back(&row);
            if (row.kind == UnitKind::committee)
                committees.push_back(&row);
        }
        if (heads.size() == 1)
            m_root_row = heads.front();
        else if (committees.size() == 1)
            m_root_row = committees.front();
    }

    size_t rows_called(const std::string& written_name) const {
        return m_names_of_rows.count(written_name);
    }

    std::optional<UnitPlace> known_unit(Row& row) const {
        if (const auto given = written(row.row, unit_column::code); !given.empty())
            return by_code(given);
        const auto& called = m_known.exact(row.name);
        if (called.empty())
            return nearly_known(row);
        const bool is_only_one = called.size() == 1 && rows_called(row.name) == 1;
        if (is_only_one)
            return called.front();
        std::optional<UnitPlace> found;
        for (const UnitPlace place : called)
            if (is_below(place, row.parent)) {
                if (found)
                    return std::nullopt;
                found = place;
            }
        return found;
    }

    std::optional<UnitPlace> by_code(std::string_view given) const {
        for (const UnitPlace place : m_known.exact(given))
            if (unit_at(place).code == given)
                return place;
        return std::nullopt;
    }

    bool is_below(UnitPlace place, const std::string& above) const {
        const auto up = unit_at(place).parent;
        if (above.empty() || !up)
            return above.empty();
        const auto match = m_known.find(above);
        return match && unit_at(match->place).id == *up;
    }

    /// 信息科支部 for 信息科党支部, if it is of the same kind and no other row is called just so.
    /// And the whole name of the root for the short one that its own office uses.
    std::optional<UnitPlace> nearly_known(Row& row) const {
        const auto match = m_known.find(row.name);
        const auto near = match ? std::optional{match->place} : nearly_root(row);
        if (!near || unit_at(*near).kind != row.kind || rows_called(unit_at(*near).name) > 0)
            return std::nullopt;
        row.is_near = true;
        return near;
    }

    std::optional<UnitPlace> nearly_root(const Row& row) const {
        if (!m_top || !row.parent.empty() || row.kind != UnitKind::committee)
            return std::nullopt;
        const std::string one = folded(unit_at(*m_top).name);
        const std::string other = folded(row.name);
        return one.ends_with(other) || other.ends_with(one) ? m_top : std::nullopt;
    }

    void give_codes() {
        std::set<std::string, std::less<>> given;
        for (Row& row : m_rows) {
            row.code = row.known ? unit_at(*row.known).code
                                 : std::string{written(row.row, unit_column::code)};
            given.insert(row.code);
        }
        NameCodes codes{[&](std::string_view wanted) {
            return given.contains(wanted) || by_code(wanted).has_value();
        }};
        std::map<std::pair<std::string, std::string>, std::string> made;
        for (Row& row : m_rows) {
            if (!row.code.empty() || row.name.empty())
                continue;
            auto& made_code = made[{row.name, row.parent}]; // a row that is there twice is refused
            if (made_code.empty())
                made_code = codes.code_of(row.name, "unit");
            row.code = made_code;
            given.insert(made_code);
        }
    }

    /// As our words have it, or none.
    bool has_good_kind(size_t row) const {
        const auto said = written(row, unit_column::kind);
        return said.empty() || unit_kind_said(said).has_value();
    }

    bool fill_kind(size_t row, const Row& told, Cells& cells) {
        const auto said = written(row, unit_column::kind);
        if (said.empty() && told.known) {
            cells[unit_column::kind] = name_of(unit_at(*told.known).kind);
            return true;
        }
        if (said.empty())
            ++m_guessed[static_cast<size_t>(told.kind)];
        else if (!has_good_kind(row)) {
            refuse(row, unit_column::kind, text_id::import_no_unit_kind);
            return false;
        }
        cells[unit_column::kind] = name_of(told.kind);
        return true;
    }

    bool fill_parent(size_t row, const Row& told, Cells& cells) {
        if (!told.parent.empty())
            return fill_named_parent(row, told, cells);
        if (told.known) {
            const auto above = unit_at(*told.known).parent;
            cells[unit_column::parent] = above ? code_of(*above) : std::string{};
            return true;
        }
        if (&told == m_root_row)
            return true;
        const auto above = unit_of_sheet() ? unit_of_sheet() : m_top;
        if (!above && !m_root_row) {
            if (!m_is_refused)
                refuse_sheet(text_id::import_no_head);
            m_is_refused = true;
            return false;
        }
        cells[unit_column::parent] = above ? unit_at(*above).code : m_root_row->code;
        m_below_what = above ? unit_at(*above).name : m_root_row->name;
        ++m_below;
        return true;
    }

    std::string code_of(UnitId id) const {
        const auto found = std::ranges::find_if(
            plan().units, [&](const Planned<OrgUnit>& planned) { return planned.value.id == id; });
        return found == plan().units.end() ? std::string{} : found->value.code;
    }

    /// Among the rows of the sheet, then among the units that are known.
    bool fill_named_parent(size_t row, const Row& told, Cells& cells) {
        const auto said = answers().units.find(told.parent);
        const std::string& meant = said == answers().units.end() ? told.parent : said->second;
        if (const auto count = rows_called(meant); count == 1) {
            const Row& above = *m_names_of_rows.find(meant)->second;
            if (!above.known && !has_good_kind(above.row)) {
                refuse(row, unit_column::parent, text_id::import_parent_refused);
                return false;
            }
            cells[unit_column::parent] = above.code;
            return true;
        } else if (count > 1) {
            refuse(row, unit_column::parent, text_id::import_several_units);
            return false;
        }
        const auto near = near_name(meant);
        if (!near) {
            refuse(row, unit_column::parent, text_id::import_unknown_parent);
            return false;
        }
        cells[unit_column::parent] = near->code;
        if (!near->is_exact)
            note_near(row, unit_column::parent, told.parent, near->name);
        return true;
    }

    struct NearParent {
        std::string code;
        std::string name;
        bool is_exact = false;
    };

    std::optional<NearParent> near_name(const std::string& meant) const {
        const auto match = m_known.find(meant);
        if (match && match->how == NameFound::exact)
            return NearParent{unit_at(match->place).code, unit_at(match->place).name, true};
        NameIndex<int> rows;
        for (size_t place = 0; place < m_rows.size(); ++place)
            rows.add(m_rows[place].name, static_cast<int>(place));
        if (const auto in_sheet = rows.find(meant)) {
            const Row& found = m_rows[in_sheet->place];
            return NearParent{found.code, found.name};
        }
        if (!match)
            return std::nullopt;
        return NearParent{unit_at(match->place).code, unit_at(match->place).name};
    }

    void fill_days(size_t row, const Row& told, Cells& cells) const {
        const Validity before = told.known ? unit_at(*told.known).active : Validity{};
        const auto fill = [&](int field, std::optional<Date> known) {
            auto& cell = cells[static_cast<size_t>(field)];
            if (!has(field))
                cell = to_iso(known);
            else if (!says_nothing(written(row, field)))
                cell = written(row, field);
        };
        fill(unit_column::active_from, before.from);
        fill(unit_column::active_to, before.to);
    }

    NameIndex<UnitPlace> m_known;
    std::vector<Row> m_rows;
    std::multimap<std::string, Row*> m_names_of_rows;
    std::optional<UnitPlace> m_top; ///< the root, where the ledger or an earlier file has one
    const Row* m_root_row = nullptr;
    size_t m_next = 0;
    std::array<int, 5> m_guessed{}; ///< by UnitKind
    int m_below = 0;
    std::string m_below_what;
    bool m_is_refused = false;
};

} // namespace

std::unique_ptr<IncomingTable> unit_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                          const DefinitionSource& source) {
    return std::make_unique<UnitSheet>(std::move(grid), layout, file, source);
}

} // namespace taizhang
