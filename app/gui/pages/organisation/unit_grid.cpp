#include "gui/pages/organisation/unit_grid.h"

#include "gui/pages/organisation/organisation_form.h"
#include "intake/plan/import_write.h"
#include "output/words/words.h"
#include "text/ids/form.h"
#include "text/ids/grid.h"
#include "text/ids/organisation.h"
#include "text/ids/step.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <map>

namespace taizhang {

namespace {

constexpr std::int64_t key_of_new_row = -1;
constexpr std::array<std::string_view, unit_column_count> unit_column_ids{"name", "kind", "records",
                                                                          "from", "to"};
/// As the columns of a units file.
constexpr std::array<std::string_view, unit_column_count> file_columns{"name", "kind", "",
                                                                       "active_from", "active_to"};

/// False where it can't be one at all.
bool put(UnitDraft& draft, UnitColumn column, const std::string& typed) {
    switch (column) {
    case UnitColumn::name:
        draft.name = typed;
        return true;
    case UnitColumn::kind: {
        const auto kind = kind_called(typed);
        draft.kind = kind.value_or(draft.kind);
        return kind.has_value();
    }
    case UnitColumn::from:
        draft.from = typed;
        return true;
    case UnitColumn::to:
        draft.to = typed;
        return true;
    case UnitColumn::records:
        break;
    }
    return false;
}

std::string first_problem(const ImportPlan& plan, const Texts& texts) {
    if (plan.issues.empty())
        return {};
    return texts.fill(plan.issues.front().reason, plan.issues.front().arguments);
}

const std::array<SearchKey, EnumNames<UnitKind>::names.size()>& kind_keys() {
    static const auto keys = [] {
        std::array<SearchKey, EnumNames<UnitKind>::names.size()> made;
        const SearchKeyMaker maker;
        const Texts chinese{Language::chinese};
        const Texts english{Language::english};
        for (size_t i = 0; i < made.size(); ++i) {
            const TextId word = text_of(EnumNames<UnitKind>::names[i].first);
            made[i] = maker.key_of(std::string{chinese(word)} + ' ' + std::string{english(word)});
        }
        return made;
    }();
    return keys;
}

} // namespace

std::string_view id_of(UnitColumn column) {
    return unit_column_ids[static_cast<size_t>(column)];
}

ListedCell unit_cell(const PageContext& context, const UnitUse* use, UnitPlace place,
                     UnitColumn column) {
    const ViewFigures& figures = *context.desk.figures();
    const OrgUnit& unit = figures.definitions().units.at(place);
    switch (column) {
    case UnitColumn::name:
        return {unit.name, figures.search->units[place].pinyin};
    case UnitColumn::kind:
        return {std::string{context.texts(text_of(unit.kind))}};
    case UnitColumn::from:
        return {to_iso(unit.active.from)};
    case UnitColumn::to:
        return {to_iso(unit.active.to)};
    case UnitColumn::records:
        break;
    }
    if (!use)
        return {};
    const auto found = use->records.find(raw(unit.id));
    const auto count = static_cast<double>(found == use->records.end() ? 0 : found->second);
    return {grouped(count, 0), {}, count};
}

const OrgTree& UnitGrid::units() const {
    return m_context.desk.figures()->definitions().units;
}

GridSize UnitGrid::size() const {
    const auto rows = m_shown.places.size() + (m_shown.has_new_row ? 1 : 0);
    return {static_cast<std::int64_t>(rows), static_cast<int>(m_shown.columns.size())};
}

std::int64_t UnitGrid::key_of(std::int64_t row) const {
    return is_new(row) ? key_of_new_row : raw(unit_at(row).id);
}

std::optional<std::int64_t> UnitGrid::row_of(std::int64_t key) const {
    for (std::int64_t row = 0; row < size().rows; ++row)
        if (key_of(row) == key)
            return row;
    return std::nullopt;
}

PlannedDraft UnitGrid::draft_at(std::int64_t row) const {
    if (is_new(row))
        return {new_draft(units(), m_shown.new_parent), next_order(units(), m_shown.new_parent)};
    return {draft_of(unit_at(row)), unit_at(row).order};
}

std::optional<std::string> UnitGrid::typed_at(GridPlace place) const {
    const UnitColumn column = column_at(place.column);
    if (column == UnitColumn::records || (is_new(place.row) && column != UnitColumn::name))
        return std::nullopt;
    if (is_new(place.row))
        return std::string{};
    return unit_cell(m_context, m_shown.use, m_shown.places[static_cast<size_t>(place.row)], column)
        .text;
}

std::string UnitGrid::problem_at(GridPlace place, const std::string& typed) const {
    if (is_new(place.row) && typed.empty())
        return {};
    PlannedDraft now = draft_at(place.row);
    const UnitColumn column = column_at(place.column);
    if (!put(now.draft, column, typed))
        return m_context.texts(text_id::organisation_kind_unknown, typed);
    const ImportPlan plan = plan_of(m_context, {now});
    const std::string own =
        taizhang::problem_at(plan, file_columns[static_cast<size_t>(column)], m_context.texts);
    return own.empty() ? first_problem(plan, m_context.texts) : own;
}

CellChoices UnitGrid::choices_at(GridPlace place) const {
    CellChoices choices;
    if (column_at(place.column) != UnitColumn::kind || is_new(place.row))
        return choices;
    for (size_t i = 0; i < kind_keys().size(); ++i) {
        const std::string word{m_context.texts(text_of(EnumNames<UnitKind>::names[i].first))};
        choices.items.push_back({word, {}, 0, &kind_keys()[i]});
        choices.values.push_back(word);
    }
    return choices;
}

std::optional<Date> UnitGrid::calendar_at(GridPlace place) const {
    const UnitColumn column = column_at(place.column);
    const bool is_day = column == UnitColumn::from || column == UnitColumn::to;
    return is_day && !is_new(place.row) ? std::optional{m_context.today} : std::nullopt;
}

void UnitGrid::change(const std::vector<CellChange>& changes) {
    m_state.refusal.clear();
    std::map<std::int64_t, PlannedDraft> rows;
    for (const auto& [place, typed] : changes) {
        const bool is_shown = typed == typed_at(place).value_or(typed);
        PlannedDraft& row = rows.try_emplace(place.row, draft_at(place.row)).first->second;
        if (!put(row.draft, column_at(place.column), typed) && !is_shown)
            return refuse(1, row.draft.name,
                          m_context.texts(text_id::organisation_kind_unknown, typed));
    }
    std::vector<PlannedDraft> drafts;
    for (auto& [row, draft] : rows)
        if (!draft.draft.name.empty() || !is_new(row))
            drafts.push_back(draft);
    if (drafts.empty())
        return;
    auto plan = std::make_shared<const ImportPlan>(plan_of(m_context, drafts));
    if (!plan->may_be_written()) {
        const auto wrong = static_cast<size_t>(std::max(plan->issues.front().row - 2, 0));
        return refuse(plan->issues.size(), drafts[std::min(wrong, drafts.size() - 1)].draft.name,
                      first_problem(*plan, m_context.texts));
    }
    if (!plan->changes_anything())
        return;
    const bool adds = is_new(rows.rbegin()->first);
    StepLabel step{"step_units_changed", {std::to_string(drafts.size())}};
    if (drafts.size() == 1)
        step = unit_step(adds ? text_id::step_add_unit : text_id::step_edit_unit,
                         drafts.front().draft.name);
    m_context.desk.write(std::string{m_context.texts(text_id::form_saving)}, step,
                         [plan](Writer& writer) { write_import(*plan, writer); });
}

void UnitGrid::refuse(size_t count, const std::string& unit, const std::string& why) {
    m_state.refusal = m_context.texts(text_id::grid_refused, count, unit, why);
}

void UnitGrid::copy(const CellBlock& block) {
    std::string out;
    for (std::int64_t row = block.first.row; row <= block.last.row && !is_new(row); ++row)
        for (int column = block.first.column; column <= block.last.column; ++column) {
            out += unit_cell(m_context, m_shown.use, m_shown.places[static_cast<size_t>(row)],
                             column_at(column))
                       .text;
            out += column == block.last.column ? '\n' : '\t';
        }
    ImGui::SetClipboardText(out.c_str());
}

/// Rows onto the empty one, or more of them than there are units, are new organisations.
bool UnitGrid::takes_paste(const CellRows& rows, const CellBlock& onto) {
    const std::int64_t last = onto.first.row + static_cast<std::int64_t>(rows.size()) - 1;
    const bool is_single = rows.size() == 1 && rows.front().size() == 1;
    if (!m_shown.has_new_row || (!is_new(onto.first.row) && (is_single || !is_new(last))))
        return false;
    m_state.pasted = rows;
    return true;
}

void UnitGrid::refuse_paste(const CellBlock& pasted) {
    const GridSize all = size();
    m_state.refusal =
        m_context.texts(text_id::grid_paste_beyond, pasted.rows(), pasted.columns(),
                        all.rows - pasted.first.row, all.columns - pasted.first.column);
}

void UnitGrid::chosen(const CellBlock&, GridPlace cursor) {
    if (!is_new(cursor.row))
        m_context.navigation.current().organisation = {unit_at(cursor.row).id,
                                                       OrganisationView::Form::existing};
}

} // namespace taizhang
