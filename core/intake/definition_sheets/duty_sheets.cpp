#include "intake/definition_sheets/definition_sheet.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/file/definition_columns.h"
#include "intake/understand/written_amount.h"
#include "text/ids/import.h"

namespace taizhang {

namespace {

/// Nothing to be kept stands for a day that has no bound.
std::string day_in(std::string_view written) {
    return says_nothing(written) ? std::string{} : std::string{written};
}

class CadenceSheet : public DefinitionSheet {
public:
    using DefinitionSheet::DefinitionSheet;

protected:
    void take_row(size_t row) override {
        using namespace cadence_column;
        if (says_nothing(written(row, per)) && says_nothing(written(row, count))) {
            if (!written(row, indicator).empty())
                ++m_open;
            return;
        }
        const auto of = indicator_named(row, indicator);
        const auto often = frequency_in(row);
        const auto at = unit_of(row, unit);
        if (!of || !often || !at)
            return;
        Cells cells = empty_cells();
        cells[indicator] = indicator_at(*of).code;
        cells[unit] = unit_at(*at).code;
        cells[count] = often->count;
        cells[per] = name_of(often->per);
        cells[active_from] = day_in(written(row, active_from));
        cells[active_to] = day_in(written(row, active_to));
        hand_on_to_owners(row, cells);
    }

    void tell() override {
        if (m_open > 0)
            warn_of_sheet(text_id::import_duties_open, {std::to_string(m_open)});
        if (m_of_branches > 0)
            warn_of_sheet(text_id::import_owed_by_branches, {std::to_string(m_of_branches)});
    }

private:
    struct Often {
        Cycle per{};
        std::string count;
    };

    /// 每月 and 1 in two columns, or 每月1次 in one; 每月 alone is once.
    std::optional<Often> frequency_in(size_t row) {
        using namespace cadence_column;
        const auto said = frequency_said(written(row, per));
        if (!said) {
            refuse(row, per, text_id::import_no_cycle);
            return std::nullopt;
        }
        const auto written_count = amount_said(written(row, count)).number;
        if (written_count.empty())
            return Often{said->per, std::to_string(said->count.value_or(1))};
        if (said->count && std::to_string(*said->count) != written_count) {
            refuse(row, count, text_id::import_two_counts);
            return std::nullopt;
        }
        return Often{said->per, written_count};
    }

    /// 党委、各党支部 are two rules; an organisation that is named owes it itself.
    void hand_on_to_owners(size_t row, Cells& cells) {
        using namespace cadence_column;
        const auto owners = parts_said(written(row, owed_by));
        if (owners.empty()) {
            ++m_of_branches;
            cells[owed_by] = name_of(UnitKind::branch);
            return hand_on(row, cells);
        }
        for (const std::string& owner : owners)
            hand_on_to(row, cells, owner);
    }

    void hand_on_to(size_t row, Cells cells, const std::string& owner) {
        using namespace cadence_column;
        if (const auto said = owner_said(owner)) {
            cells[owed_by] = said->kind ? std::string{name_of(*said->kind)} : "self";
            return hand_on(row, cells);
        }
        const auto at = unit_named(row, owed_by, owner);
        if (!at)
            return;
        cells[unit] = unit_at(*at).code;
        cells[owed_by] = "self";
        hand_on(row, cells);
    }

    int m_open = 0; ///< rows without a cycle
    int m_of_branches = 0;
};

class ExclusionSheet : public DefinitionSheet {
public:
    using DefinitionSheet::DefinitionSheet;

protected:
    void take_row(size_t row) override {
        using namespace exclusion_column;
        const auto of = indicator_named(row, indicator);
        const auto name = written(row, unit);
        if (name.empty())
            refuse(row, unit, text_id::import_required);
        const auto at = name.empty() ? std::nullopt : unit_named(row, unit, name);
        if (!of || !at)
            return;
        Cells cells = empty_cells();
        cells[indicator] = indicator_at(*of).code;
        cells[unit] = unit_at(*at).code;
        cells[start] = written(row, start);
        cells[end] = day_in(written(row, end));
        cells[reason] = written(row, reason);
        hand_on(row, cells);
    }
};

} // namespace

std::unique_ptr<IncomingTable> cadence_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                             const DefinitionSource& source) {
    return std::make_unique<CadenceSheet>(std::move(grid), layout, file, source);
}

std::unique_ptr<IncomingTable> exclusion_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                               const DefinitionSource& source) {
    return std::make_unique<ExclusionSheet>(std::move(grid), layout, file, source);
}

} // namespace taizhang
