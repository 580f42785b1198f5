#include "gui/pages/targets/target_table.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/pages/targets/target_duties.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "gui/widgets/table_layout.h"
#include "text/ids/overview.h"
#include "text/ids/targets.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float narrowest_table = 700.0F;
constexpr float roomy_table = 900.0F;
constexpr float category_height = 30.0F;
constexpr float field_height = 27.0F;

struct Column {
    enum : size_t { name, unit, annual, phasing, first_quarter, sum = 8, status };
};

/// Widths of the columns that hold figures, at 100 %.
struct Widths {
    float unit;
    float annual;
    float phasing;
    float quarter;
    float sum;
    float status;
};

constexpr Widths roomy{58.0F, 82.0F, 92.0F, 66.0F, 80.0F, 122.0F};
constexpr Widths tight{50.0F, 72.0F, 82.0F, 58.0F, 72.0F, 124.0F};

std::vector<TableColumn> columns_of(const Texts& texts, const Widths& widths) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    std::vector<TableColumn> columns{
        {title(text_id::targets_indicator), 0.0F, Align::left},
        {title(text_id::targets_unit), widths.unit, Align::left},
        {title(text_id::targets_annual), widths.annual, Align::right},
        {title(text_id::targets_phasing), widths.phasing, Align::left},
    };
    for (int quarter = 0; quarter < 4; ++quarter)
        columns.push_back(
            {std::string{quarter_name(quarter, texts)}, widths.quarter, Align::right});
    columns.push_back({title(text_id::targets_sum), widths.sum, Align::right});
    columns.push_back({title(text_id::targets_status), widths.status, Align::left});
    return columns;
}

/// Draws the rows and notes what is done to them.
class TargetRows {
public:
    TargetRows(PageContext& context, const ViewFigures& figures, const TargetDrafts& drafts,
               const TableLayout& table, float width)
        : m_context(context), m_figures(figures), m_drafts(drafts), m_table(table), m_width(width) {
    }

    void draw_category(std::string_view category) const {
        const Look& look = m_context.look;
        const Box row = box_at_cursor({m_width, look.px(category_height)});
        ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, look.palette().window);
        draw_text_in(look, m_table.cell(row, Column::name), look.heading(),
                     category.empty() ? m_context.texts(text_id::overview_no_category) : category);
        m_table.draw_rule_below(row);
        ImGui::Dummy(row.size());
    }

    /// True when it was chosen.
    bool draw_closed(int place) const {
        const TargetNow now = target_now(m_figures, place);
        const Row row = row_of(now);
        const Indicator& indicator = m_figures.indicator_at(place);
        const std::string label = shown_name(indicator, m_context.texts.language());
        const bool pressed =
            press_area(labelled(label, "target-" + indicator.code), row.box.size());
        if (ImGui::IsItemHovered() || ImGui::IsItemFocused())
            fill(row.box, m_context.look.palette().track);
        draw_name(row);
        draw_values(row.box, indicator, now);
        draw_rest(row.box, indicator, now);
        return pressed;
    }

    TableEvent draw_open(OpenTarget& open, TargetField focus) const {
        const Row row = row_of(open.now);
        const Look& look = m_context.look;
        const Indicator& indicator = m_figures.indicator_at(open.now.place);
        fill(row.box, with_opacity(look.palette().track, 0.7F));
        TableEvent event;
        const Box name = m_table.cell(row.box, Column::name);
        ImGui::SetCursorScreenPos(name.min);
        if (press_area(labelled(row.name, "target-" + indicator.code), name.size()))
            event.opened = open.now.place;
        draw_name(row);
        if (indicator.direction != Direction::track)
            draw_fields(row.box, {look, indicator, open, event.request, hint_of(indicator, open)},
                        focus);
        draw_rest(row.box, indicator, open.now, &open);
        ImGui::SetCursorScreenPos(row.box.min);
        ImGui::Dummy(row.box.size());
        return event;
    }

private:
    struct Row {
        Box box;
        std::string name;
        std::string below; ///< a duty, or that it is not saved
        bool is_unsaved = false;
    };

    static std::string hint_of(const Indicator& indicator, const OpenTarget& open) {
        return open.now.plan ? value_text(indicator, to_number(open.now.plan->annual))
                             : std::string{};
    }

    float name_width() const {
        const Box row{{0.0F, 0.0F}, {m_width, 1.0F}};
        return m_table.cell(row, Column::name).width();
    }

    Row row_of(const TargetNow& now) const {
        const Look& look = m_context.look;
        const Texts& texts = m_context.texts;
        Row row;
        row.name = shown_name(m_figures.indicator_at(now.place), texts.language());
        row.is_unsaved = m_drafts.holds(now.key);
        if (row.is_unsaved)
            row.below = texts(text_id::targets_unsaved);
        else if (now.source == PlanSource::duties)
            row.below = first_duty_text(texts, m_figures.definitions(), now.key.indicator);
        float height = text_block_height(look, look.body(), row.name, name_width());
        if (!row.below.empty())
            height += text_block_height(look, look.small(), row.below, name_width());
        row.box = box_at_cursor({m_width, std::max(m_table.row_height(), height + look.px(10))});
        return row;
    }

    static void fill(const Box& box, ImU32 colour) {
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colour);
    }

    void draw_name(const Row& row) const {
        const Look& look = m_context.look;
        const Box cell = m_table.cell(row.box, Column::name);
        const float name = text_block_height(look, look.body(), row.name, cell.width());
        const float below = row.below.empty()
                                ? 0.0F
                                : text_block_height(look, look.small(), row.below, cell.width());
        const float top = cell.centre().y - (name + below) / 2.0F;
        draw_text_block(look, {cell.min.x, top}, look.body(), row.name, cell.width());
        const auto colour = row.is_unsaved ? look.palette().behind.text : look.palette().secondary;
        if (!row.below.empty())
            draw_text_block(look, {cell.min.x, top + name}, in_colour(look.small(), colour),
                            row.below, cell.width());
    }

    void draw_values(const Box& row, const Indicator& indicator, const TargetNow& now) const {
        const Look& look = m_context.look;
        const auto annual = now.plan ? std::optional{now.plan->annual} : std::nullopt;
        m_table.draw_cell(row, Column::annual, look.heading(), target_text(indicator, annual));
        if (!now.plan)
            return;
        for (size_t i = 0; i < 4; ++i)
            m_table.draw_cell(row, Column::first_quarter + i, look.body(),
                              target_text(indicator, now.plan->quarters[i]));
    }

    Box field_box(const Box& row, size_t column) const {
        const Look& look = m_context.look;
        const Box cell = m_table.cell(row, column);
        const float half = look.px(field_height) / 2.0F;
        return {{cell.min.x - look.px(4), cell.centre().y - half},
                {cell.max.x + look.px(4), cell.centre().y + half}};
    }

    void draw_fields(const Box& row, TargetFields fields, TargetField focus) const {
        fields.draw_annual(field_box(row, Column::annual), focus);
        std::array<Box, 4> boxes;
        for (size_t i = 0; i < boxes.size(); ++i)
            boxes[i] = field_box(row, Column::first_quarter + i);
        fields.draw_quarters(boxes, focus);
    }

    /// Unit of measure, phasing, sum and status, which are never fields.
    void draw_rest(const Box& row, const Indicator& indicator, const TargetNow& now,
                   const OpenTarget* open = nullptr) const {
        const Look& look = m_context.look;
        const Texts& texts = m_context.texts;
        m_table.draw_cell(row, Column::unit, look.secondary(), shown_unit(indicator));
        TextId how = phasing_text(indicator, now);
        if (open && open->is_changed && has_pace(indicator))
            how = text_of(open->entry.phasing);
        if (now.plan || indicator.direction == Direction::track || (open && open->is_changed))
            draw_tag(m_table.cell(row, Column::phasing), texts(how));
        if (has_pace(indicator))
            draw_sum(row, indicator, now, open);
        const Chip chip = chip_of(m_figures.review[static_cast<size_t>(now.place)].status, texts);
        const Box cell = m_table.cell(row, Column::status);
        draw_chip(look, {cell.min.x, cell.centre().y - chip_size(look, chip).y / 2.0F}, chip);
        m_table.draw_rule_below(row);
    }

    void draw_tag(const Box& cell, std::string_view text) const {
        const Look& look = m_context.look;
        const ImVec2 size = text_size(look, look.small(), text);
        const Box tag{
            {cell.min.x, cell.centre().y - size.y / 2.0F - look.px(2)},
            {cell.min.x + size.x + look.px(14), cell.centre().y + size.y / 2.0F + look.px(2)}};
        ImGui::GetWindowDrawList()->AddRectFilled(tag.min, tag.max, look.palette().neutral.back,
                                                  tag.height() / 2.0F);
        draw_text_in(look, tag, in_colour(look.small(), look.palette().neutral.text), text,
                     Align::centre);
    }

    /// The four plans together, with a symbol that says whether they are the year's.
    void draw_sum(const Box& row, const Indicator& indicator, const TargetNow& now,
                  const OpenTarget* open) const {
        std::optional<Quantity> total;
        if (now.plan)
            total = now.plan->annual;
        bool fits = true;
        if (open && open->is_changed) {
            total = open->reading.sum                  ? open->reading.sum
                    : open->after && open->after->plan ? std::optional{open->after->plan->annual}
                                                       : std::nullopt;
            fits = open->reading.target.has_value();
        }
        if (!total)
            return;
        const Look& look = m_context.look;
        const auto& colours = fits ? look.palette().good : look.palette().alarm;
        Box cell = m_table.cell(row, Column::sum);
        const float symbol = look.px(5);
        draw_symbol({cell.max.x - symbol, cell.centre().y}, symbol,
                    fits ? ChipSymbol::check : ChipSymbol::cross, colours.text);
        cell.max.x -= look.px(15);
        draw_text_in(look, cell, in_colour(look.body(), colours.text),
                     value_text(indicator, to_number(*total)), Align::right);
    }

    PageContext& m_context;
    const ViewFigures& m_figures;
    const TargetDrafts& m_drafts;
    const TableLayout& m_table;
    float m_width;
};

} // namespace

TableEvent draw_target_table(PageContext& context, const ViewFigures& figures,
                             const TargetDrafts& drafts, OpenTarget& open, TargetField focus,
                             ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "table", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("across", {}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    const float bar = ImGui::GetStyle().ScrollbarSize;
    const float width = std::max(ImGui::GetContentRegionAvail().x - bar, look.px(narrowest_table));
    const auto columns = columns_of(context.texts, width < look.px(roomy_table) ? tight : roomy);
    const TableLayout table{look, columns, width};
    table.draw_header();
    TableEvent event;
    ImGui::BeginChild("rows", {width + bar, 0.0F}, ImGuiChildFlags_NavFlattened);
    const TargetRows rows{context, figures, drafts, table, width};
    std::string_view category = "\n";
    for (const int place : listed_indicators(figures)) {
        const Indicator& indicator = figures.indicator_at(place);
        if (indicator.category != category)
            rows.draw_category(indicator.category);
        category = indicator.category;
        if (place == open.now.place) {
            const TableEvent here = rows.draw_open(open, focus);
            event.request = here.request;
            if (here.opened)
                event.opened = here.opened;
        } else if (rows.draw_closed(place))
            event.opened = place;
    }
    ImGui::EndChild();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return event;
}

} // namespace taizhang
