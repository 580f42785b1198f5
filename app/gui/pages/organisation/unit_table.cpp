#include "gui/pages/organisation/unit_table.h"

#include "gui/look/shapes.h"
#include "gui/pages/organisation/organisation_form.h"
#include "gui/widgets/grid/kept_columns.h"
#include "output/words/words.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/grid.h"
#include "text/ids/organisation.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float narrowest_with_days = 580.0F;
constexpr float indent = 18.0F;

using Column = UnitColumn;

TableColumn column_of(const Texts& texts, Column column) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    switch (column) {
    case Column::name:
        break;
    case Column::kind:
        return {title(text_id::field_kind), 138.0F, Align::left};
    case Column::records:
        return {title(text_id::organisation_records), 84.0F, Align::right};
    case Column::from:
        return {title(text_id::field_active_from), 112.0F, Align::left};
    case Column::to:
        return {title(text_id::field_active_to), 112.0F, Align::left};
    }
    return {title(text_id::field_name), 0.0F, Align::left};
}

const std::vector<std::string>& ids_of_all() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> made;
        for (int column = 0; column < unit_column_count; ++column)
            made.emplace_back(id_of(static_cast<Column>(column)));
        return made;
    }();
    return ids;
}

ListedRows rows_of(const PageContext& context, const UnitUse* use) {
    return {units_of(context).size(),
            [&context, use](int row, const std::string& column) {
                const auto id = std::ranges::find(ids_of_all(), column);
                return unit_cell(context, use, UnitPlace{row},
                                 static_cast<Column>(id - ids_of_all().begin()));
            },
            [&context](int row) -> const SearchKey& {
                return context.desk.figures()->search->units[static_cast<size_t>(row)];
            }};
}

} // namespace

UnitPlace chosen_place(const PageContext& context) {
    const auto& unit = context.navigation.view().organisation.unit;
    return unit ? units_of(context).place_of(*unit).value_or(UnitPlace{}) : UnitPlace{};
}

/// The columns as the user has set them; days are left out where there is no room: the form has
/// them too.
struct UnitTable::Columns {
    std::vector<Column> columns;
    std::vector<std::string> ids;
    std::vector<TableColumn> layout;

    Columns(const Look& look, const Texts& texts, float width, const KeptColumns& kept) {
        const bool has_days = width >= look.px(narrowest_with_days);
        for (const size_t place : arranged(ids_of_all(), kept)) {
            const auto column = static_cast<Column>(place);
            if (!has_days && (column == Column::from || column == Column::to))
                continue;
            columns.push_back(column);
            ids.push_back(ids_of_all()[place]);
            layout.push_back(column_of(texts, column));
        }
        keep_widths({ids, layout}, kept, look, width);
    }

    ShownColumns shown() { return {ids, layout}; }
    std::vector<HeaderColumn> titles(const TableListing& listing,
                                     const TableListing::Sort& sorted) {
        const std::array filtered{id_of(Column::kind), id_of(Column::to)};
        return listing.titles(shown(), filtered, sorted);
    }
};

void UnitTable::draw_find(PageContext& context, float width) {
    if (m_listing.draw_find(context.look, context.texts, width))
        m_grid.take_focus();
}

/// The rows that are listed; their version rises when they are others.
void UnitTable::follow(const PageContext& context, const ListedRows& all,
                       const TableListing::Sort& sorted) {
    const OrgTree& units = units_of(context);
    const std::vector<int> rows = m_listing.rows(all, sorted);
    std::vector<UnitPlace> places{rows.begin(), rows.end()};
    std::vector<UnitId> listed;
    for (const UnitPlace place : places)
        listed.push_back(units.at(place).id);
    if (places == m_places && listed == m_units)
        return;
    m_places = std::move(places);
    m_units = std::move(listed);
    ++m_version;
}

void UnitTable::draw(PageContext& context, const UnitUse* use, const UnitForm& form, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "units", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    KeptColumns& kept = context.window.columns["organisation"];
    drop_unknown_order(kept, ids_of_all());
    Columns columns{look, context.texts, width, kept};
    const TableLayout table{look, columns.layout, width};
    const auto titles = columns.titles(m_listing, kept.sorted);
    const HeaderEvent event = m_header.draw(look, context.texts, table, titles, width);
    if (!m_listing.take(event, titles, kept.sorted))
        take_event(kept, event, ids_of_all(), columns.shown(), table, look);
    const ListedRows all = rows_of(context, use);
    m_listing.draw_filter(look, context.texts, all);
    follow(context, all, kept.sorted);
    m_is_sorted = kept.sorted.has_value();
    const UnitPlace chosen = chosen_place(context);
    m_new_parent = units_of(context).parent_of(chosen).value_or(UnitPlace{});
    m_grid.prepare_window();
    ImGui::BeginChild("rows", {}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    UnitGrid content{
        context,
        m_state,
        {m_places, columns.columns, use, m_version, m_new_parent, !context.desk.is_read_only()}};
    const auto page = static_cast<std::int64_t>(ImGui::GetWindowHeight() / table.row_height());
    const GridFrame grid{look,
                         context.texts,
                         content,
                         table,
                         std::max(page, std::int64_t{1}),
                         context.desk.is_read_only()};
    if (m_places.empty())
        text_block(look, look.secondary(), context.texts(text_id::grid_none_found), width);
    place_cursor(grid, context);
    draw_rows(context, grid, content, columns, form);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (!m_state.pasted.empty())
        m_paste.open(context, std::exchange(m_state.pasted, {}), m_new_parent);
    m_paste.draw(context);
}

/// The cursor follows what is looked at elsewhere.
void UnitTable::place_cursor(const GridFrame& grid, const PageContext& context) {
    const std::int64_t chosen = raw(units_of(context).at(chosen_place(context)).id);
    const bool is_there = m_grid.is_set() && m_grid.cursor().row < grid.content.size().rows &&
                          (grid.content.key_of(m_grid.cursor().row) == chosen ||
                           m_grid.cursor().row >= static_cast<std::int64_t>(m_places.size()));
    const auto row = grid.content.row_of(chosen);
    const bool is_new_unit_asked =
        context.navigation.view().organisation.form == OrganisationView::Form::fresh;
    if (!is_there && row && !m_grid.is_editing() && !is_new_unit_asked)
        m_grid.place(grid, {*row, 0});
}

void UnitTable::draw_rows(PageContext& context, const GridFrame& grid, const UnitGrid& content,
                          const Columns& columns, const UnitForm& form) {
    const Look& look = context.look;
    m_grid.begin(grid);
    const bool shows_cursor = m_grid.take_shows_cursor();
    const OrgTree& units = units_of(context);
    const float width = grid.layout.whole_cell({}, columns.columns.size() - 1).max.x;
    for (std::int64_t row = 0; row < content.size().rows; ++row) {
        const Box box = box_at_cursor({width, grid.layout.row_height()});
        const bool is_chosen =
            !content.is_new(row) && m_places[static_cast<size_t>(row)] == chosen_place(context);
        if (is_chosen)
            ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().chosen_row);
        m_grid.draw_ground(grid, row, box);
        for (size_t i = 0; i < columns.columns.size(); ++i) {
            const Box cell = grid.layout.cell(box, i);
            if (content.is_new(row)) {
                if (columns.columns[i] == Column::name)
                    draw_text_in(look, {cell.min, box.max}, look.secondary(),
                                 context.texts(text_id::organisation_new_row));
                continue;
            }
            const UnitPlace place = m_places[static_cast<size_t>(row)];
            const bool is_active = units.at(place).active.covers(context.desk.figures()->day);
            const TextStyle style =
                is_active ? look.body() : in_colour(look.body(), look.palette().secondary);
            if (columns.columns[i] == Column::name)
                draw_name(context, cell, units.at(place), form);
            else
                draw_text_in(look, cell, style, content.shown_at(row, columns.columns[i]),
                             columns.layout[i].align);
        }
        grid.layout.draw_rule_below(box);
        m_grid.draw_marks(grid, row, box);
        if (shows_cursor && m_grid.cursor().row == row)
            scroll_to(box);
        ImGui::Dummy(box.size());
    }
    m_grid.end(grid);
}

void UnitTable::draw_name(const PageContext& context, const Box& cell, const OrgUnit& unit,
                          const UnitForm& form) const {
    const Look& look = context.look;
    const OrgTree& units = units_of(context);
    Box box = cell;
    if (!m_is_sorted)
        box.min.x += look.px(indent) * static_cast<float>(units.depth_of(*units.place_of(unit.id)));
    const bool is_active = unit.active.covers(context.desk.figures()->day);
    std::string shown = unit.name;
    if (form.has_draft(unit.id))
        shown += "（" + std::string{context.texts(text_id::form_unsaved)} + "）";
    draw_text_in(look, box,
                 is_active ? look.body() : in_colour(look.body(), look.palette().secondary), shown);
}

} // namespace taizhang
