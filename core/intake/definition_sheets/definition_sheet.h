#pragma once

#include "intake/plan/incoming_table.h"
#include "intake/understand/known_names.h"

#include <set>

namespace taizhang {

/// What a sheet of definitions is read with; context, ledger and names must outlive it.
struct DefinitionSource {
    const TableContext& context;
    const Definitions& ledger;
    const KnownNames& names; ///< of all indicators and units, once the rows of targets are read
    Answers answers;
    SheetPlace place;
};

/// A sheet of definitions in an office's words, whose rows are handed out in our own columns: names
/// as codes, words as those of our files, what the sheet does not say as the ledger has it. What is
/// taken for something that it is not written as is told.
class DefinitionSheet : public IncomingTable {
public:
    DefinitionSheet(Grid grid, const SheetLayout& layout, size_t file,
                    const DefinitionSource& source);

    void read(const TakeRow& take, const std::function<bool(double)>& goes_on) override;

protected:
    /// A row of our own columns.
    using Cells = std::vector<std::string>;

    /// Looks at all rows before the first is handed out.
    virtual void look_through(const std::vector<size_t>& rows) { (void)rows; }
    virtual void take_row(size_t row) = 0;
    /// Tells of the sheet what its rows do not.
    virtual void tell() {}

    bool has(int field) const { return column_of(field).has_value(); }
    std::optional<int> column_of(int field) const {
        return m_layout.fields[static_cast<size_t>(field)];
    }
    /// What stands in a row, without blanks at its ends; in merged cells as in the first of them.
    std::string_view written(size_t row, int field) const;
    std::string_view text_at(size_t row, int column) const;
    CellKind kind_at(size_t row, int field) const;
    int number(size_t row) const { return m_grid.number(row); }
    Cells empty_cells() const { return Cells(m_layout.fields.size()); }
    void hand_on(size_t row, const Cells& cells);
    /// What is said of the cells is said of one of the sheet's.
    void hand_on_from(size_t row, int column, const Cells& cells);

    void refuse(size_t row, int field, TextId reason, std::vector<std::string> arguments = {});
    /// Refuses a cell that stands for no single field.
    void refuse_cell(size_t row, int column, TextId reason);
    void warn(size_t row, int field, TextId reason, std::vector<std::string> arguments = {});
    void warn_of_sheet(TextId reason, std::vector<std::string> arguments = {});
    /// None of its rows can be taken.
    void refuse_sheet(TextId reason, std::vector<std::string> arguments = {});
    /// Takes a name for another: told once for all its rows.
    void note_near(size_t row, int field, std::string_view written, const std::string& name);

    /// Code of what a name means; refuses one that nothing answers to.
    std::optional<IndicatorPlace> indicator_named(size_t row, int field);
    /// The indicator or the unit that a heading names; refuses the heading where there is none.
    std::optional<IndicatorPlace> indicator_heading(int column);
    std::optional<UnitPlace> unit_heading(int column);
    std::optional<UnitPlace> unit_named(size_t row, int field, std::string_view name);
    /// The unit of a row: in its column, else the one that the sheet names, else the root.
    std::optional<UnitPlace> unit_of(size_t row, int field);

    ImportPlan& plan() { return m_plan; }
    const ImportPlan& plan() const { return m_plan; }
    const SheetLayout& layout() const { return m_layout; }
    const Calendar& calendar() const { return m_calendar; }
    const Answers& answers() const { return m_answers; }
    const std::vector<Target>& known_targets() const { return m_ledger.targets; }
    /// The unit that the sheet is about, by its title or a name; by the names known now.
    std::optional<UnitPlace> unit_of_sheet() const { return m_unit; }
    std::optional<UnitPlace> root() const;
    const OrgUnit& unit_at(UnitPlace place) const { return m_plan.units[place].value; }
    const Indicator& indicator_at(IndicatorPlace place) const {
        return m_plan.indicators[place].value;
    }

private:
    std::vector<size_t> rows_to_read();
    bool is_left_out(size_t row);
    bool is_unwanted(size_t row) const;
    bool may_be_kept(size_t row);
    Issue issue(size_t row, int field, TextId reason, std::vector<std::string> arguments) const;
    Issue cell_issue(size_t row, int column, TextId reason) const;
    const std::string& heading(int column) const {
        return m_layout.headings[static_cast<size_t>(column)];
    }
    std::optional<UnitPlace> default_unit();

    mutable Grid m_grid;
    ImportPlan& m_plan;
    const Calendar& m_calendar;
    const Definitions& m_ledger;
    const KnownNames& m_names;
    const std::set<std::string>& m_unwanted; ///< names whose rows are left out
    Answers m_answers;
    SheetPlace m_place;
    std::string m_name;
    SheetLayout m_layout;
    std::optional<UnitPlace> m_unit;
    const TakeRow* m_take = nullptr;
    std::set<std::pair<int, std::string>> m_told;
    bool m_default_is_told = false;
};

std::unique_ptr<IncomingTable> definition_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                                const DefinitionSource& source);

// One a kind.
std::unique_ptr<IncomingTable> indicator_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                               const DefinitionSource& source);
std::unique_ptr<IncomingTable> unit_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                          const DefinitionSource& source);
std::unique_ptr<IncomingTable> target_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                            const DefinitionSource& source);
std::unique_ptr<IncomingTable> cadence_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                             const DefinitionSource& source);
std::unique_ptr<IncomingTable> exclusion_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                               const DefinitionSource& source);

} // namespace taizhang
