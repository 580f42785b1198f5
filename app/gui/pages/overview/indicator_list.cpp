#include "gui/pages/overview/indicator_list.h"

#include "chart/figure_text.h"
#include "chart/progress_bar.h"
#include "chart/sparkbars.h"
#include "gui/look/imgui_canvas.h"
#include "gui/look/text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/charts/page_charts.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/grid/grid_header.h"
#include "gui/widgets/status_chip.h"
#include "text/ids/chart.h"
#include "text/ids/overview.h"
#include "text/ids/value.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float row_height = 36.0F;
constexpr float head_height = 30.0F;
constexpr float group_height = 28.0F;
constexpr float side = 12.0F; ///< room at both ends of a row
constexpr float column_gap = 10.0F;
constexpr float least_name = 120.0F;

enum class Column { status, name, quarters, figure, target, bar, completion, due, gap, department };

struct ColumnPlan {
    Column column;
    float width; ///< at 100 %; 0 = the rest
    Align align;
    TextId title{};
    int need; ///< the greatest goes first where there is no room
};

constexpr std::array plan{
    ColumnPlan{Column::status, 96, Align::left, text_id::overview_column_status, 0},
    ColumnPlan{Column::name, 0, Align::left, text_id::overview_column_name, 0},
    ColumnPlan{Column::quarters, 76, Align::left, text_id::overview_column_quarters, 3},
    ColumnPlan{Column::figure, 84, Align::right, text_id::overview_column_figure, 0},
    ColumnPlan{Column::target, 84, Align::left, text_id::overview_column_target, 0},
    ColumnPlan{Column::bar, 100, Align::left, text_id::overview_column_bar, 1},
    ColumnPlan{Column::completion, 56, Align::right, text_id::overview_column_completion, 4},
    ColumnPlan{Column::due, 60, Align::right, text_id::overview_column_due, 6},
    ColumnPlan{Column::gap, 112, Align::right, text_id::overview_column_gap, 2},
    ColumnPlan{Column::department, 88, Align::left, text_id::overview_column_department, 5},
};

/// A column that is shown, with its edges in pixels from the row's left end.
struct PlacedColumn {
    const ColumnPlan* plan = nullptr;
    float left = 0.0F;
    float right = 0.0F;
};

std::vector<PlacedColumn> columns_in(const Look& look, float width, bool with_departments) {
    std::vector<const ColumnPlan*> kept;
    for (const ColumnPlan& column : plan)
        if (column.column != Column::department || with_departments)
            kept.push_back(&column);
    const auto rest_of = [&] {
        float used = 2.0F * look.px(side) - look.px(column_gap);
        for (const ColumnPlan* column : kept)
            used += look.px(column->width) + look.px(column_gap);
        return width - used;
    };
    while (rest_of() < look.px(least_name)) {
        const auto least = std::ranges::max_element(kept, {}, &ColumnPlan::need);
        if ((*least)->need == 0)
            break;
        kept.erase(least);
    }
    std::vector<PlacedColumn> placed;
    float left = look.px(side);
    for (const ColumnPlan* column : kept) {
        const float own =
            column->width > 0 ? look.px(column->width) : std::max(rest_of(), look.px(60));
        placed.push_back({column, left, left + own});
        left += own + look.px(column_gap);
    }
    return placed;
}

/// What a row is drawn from.
struct RowContent {
    PageContext& context;
    const ViewFigures& figures;
    const IndicatorProgress& progress;

    const Look& look() const { return context.look; }
    const Texts& texts() const { return context.texts; }
    const Indicator& indicator() const { return figures.indicator_at(progress.indicator); }
};

std::string figure_of(const RowContent& row) {
    if (!has_figures(row.progress))
        return std::string{row.texts()(text_id::value_no_record)};
    std::string value =
        is_percentage(row.indicator())
            ? value_with_unit(row.indicator(), row.progress.actual_to_date, row.texts().language())
            : value_text(row.indicator(), row.progress.actual_to_date);
    if (row.progress.approximate)
        value = row.texts()(text_id::chart_about, std::string_view{value});
    return short_known_text(std::move(value), row.progress.known_to_date, row.texts());
}

std::string target_of(const RowContent& row) {
    const Indicator& indicator = row.indicator();
    if (!row.progress.plan)
        return shown_unit(indicator);
    const std::string target =
        value_with_unit(indicator, to_number(row.progress.plan->annual), row.texts().language());
    if (indicator.direction == Direction::at_most)
        return row.texts()(text_id::overview_limit, target);
    if (!has_completion(indicator))
        return row.texts()(text_id::overview_level, target);
    return "/ " + target;
}

void draw_text_cell(const RowContent& row, const Box& cell, Align align, const TextStyle& style,
                    std::string_view text) {
    draw_text_in(row.look(), cell, style, text, align);
}

void draw_quarters(const RowContent& row, const Box& cell) {
    const QuarterlyData data = quarterly_data(row.figures.definitions(), row.figures.point,
                                              row.progress, row.texts().language());
    constexpr float height = 24.0F;
    paint_scene(
        row.look(), {cell.min.x, cell.centre().y - row.look().px(height) / 2.0F},
        sparkbars(data, {72.0, height}, ImguiTextMetrics{row.look()}, SparkNames::left_out));
}

void draw_progress(const RowContent& row, const Box& cell) {
    const float height = row.look().px(14);
    const Box bar{{cell.min.x, std::round(cell.centre().y - height / 2.0F)},
                  {cell.max.x, std::round(cell.centre().y + height / 2.0F)}};
    const ProgressBarData data{known_completion(row.progress), row.progress.time_progress,
                               tone_of(row.progress.status)};
    if (data.completion || data.pace)
        paint_scene(row.look(), bar.min, progress_bar(data, scene_size(row.look(), bar.size())));
}

void draw_cell(const RowContent& row, const PlacedColumn& column, const Box& cell) {
    const Look& look = row.look();
    const Align align = column.plan->align;
    const IndicatorProgress& progress = row.progress;
    switch (column.plan->column) {
    case Column::status: {
        const Chip chip = chip_of(progress.status, row.texts());
        return draw_chip(look, {cell.min.x, cell.centre().y - chip_size(look, chip).y / 2.0F},
                         chip);
    }
    case Column::name:
        return draw_text_cell(row, cell, align, look.body(),
                              shown_name(row.indicator(), row.texts().language()));
    case Column::quarters:
        return draw_quarters(row, cell);
    case Column::figure:
        return draw_text_cell(row, cell, align, look.heading(), figure_of(row));
    case Column::target:
        return draw_text_cell(row, cell, align, look.secondary(), target_of(row));
    case Column::bar:
        return draw_progress(row, cell);
    case Column::completion:
        return draw_text_cell(row, cell, align, look.body(),
                              percent_text(known_completion(progress)));
    case Column::due:
        return draw_text_cell(row, cell, align, look.body(),
                              value_text(row.indicator(), progress.due));
    case Column::gap:
        return draw_text_cell(
            row, cell, align,
            in_colour(look.secondary(), colours_of(look.palette(), tone_of(progress.status)).text),
            gap_text(row.figures, progress, row.texts()));
    case Column::department:
        return draw_text_cell(
            row, cell, align, look.secondary(),
            department_of(row.figures.definitions().departments, row.indicator()));
    }
}

Box cell_of(const Box& row, const PlacedColumn& column) {
    return {{row.min.x + column.left, row.min.y}, {row.min.x + column.right, row.max.y}};
}

void draw_row(const RowContent& row, std::span<const PlacedColumn> columns, float width) {
    const Look& look = row.look();
    const std::string name = shown_name(row.indicator(), row.texts().language());
    if (press_area(labelled(name, "row-" + row.indicator().code), {width, look.px(row_height)}))
        open_indicator(row.context, row.indicator().id);
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right))
        row.context.chart_export.open(
            quarters_chart(row.figures, row.progress, row.texts().language()), {},
            ImGui::GetMousePos());
    const Box box = box_of_last_item();
    if (!ImGui::IsRectVisible(box.min, box.max))
        return;
    auto& canvas = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered())
        canvas.AddRectFilled(box.min, box.max, look.palette().chosen_row);
    canvas.AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    for (const PlacedColumn& column : columns)
        draw_cell(row, column, cell_of(box, column));
}

std::optional<ListedBy> order_of(Column column) {
    switch (column) {
    case Column::status:
        return ListedBy::status;
    case Column::name:
        return ListedBy::name;
    case Column::completion:
        return ListedBy::completion;
    case Column::gap:
        return ListedBy::lag;
    case Column::department:
        return ListedBy::department;
    default: // amounts of different units are in no order
        return std::nullopt;
    }
}

/// The way it begins, the other way round, then by status again.
void order_by(IndicatorOrder& order, ListedBy by) {
    const auto begins = by == ListedBy::lag ? SortDirection::descending : SortDirection::ascending;
    if (by == ListedBy::status || (order.by == by && order.direction != begins))
        order = {};
    else
        order = {by, order.by == by ? sort_pressed(order.direction, begins) : begins};
}

void draw_title(const PageContext& context, const PlacedColumn& column, const Box& cell,
                IndicatorOrder& order) {
    const Look& look = context.look;
    const auto by = order_of(column.plan->column);
    const std::string id{name_of(column.plan->title)};
    HeaderColumn title{id, std::string{context.texts(column.plan->title)}, column.plan->align,
                       by.has_value()};
    if (by && by == order.by && *by != ListedBy::status)
        title.sorted = order.direction;
    bool is_lit = false;
    if (by) {
        ImGui::SetCursorScreenPos(cell.min);
        if (press_area(labelled(title.title, "order-" + id), cell.size()))
            order_by(order, *by);
        is_lit = ImGui::IsItemHovered();
    }
    draw_header_words(look, cell, title, is_lit);
}

void draw_head(const PageContext& context, std::span<const PlacedColumn> columns, float width,
               IndicatorOrder& order) {
    const Look& look = context.look;
    const Box box = box_at_cursor({width, look.px(head_height)});
    for (const PlacedColumn& column : columns)
        draw_title(context, column, cell_of(box, column), order);
    ImGui::GetWindowDrawList()->AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    ImGui::SetCursorScreenPos(box.min);
    ImGui::Dummy(box.size());
}

TextId title_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return text_id::overview_good;
    case Tone::attention:
        return text_id::overview_attention;
    case Tone::bad:
        return text_id::overview_bad;
    case Tone::neutral:
        break;
    }
    return text_id::overview_unjudged;
}

ChipSymbol symbol_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return ChipSymbol::check;
    case Tone::attention:
        return ChipSymbol::diamond;
    case Tone::bad:
        return ChipSymbol::triangle;
    case Tone::neutral:
        break;
    }
    return ChipSymbol::dot;
}

void draw_group(const PageContext& context, Tone tone, int count, float width) {
    const Look& look = context.look;
    const Box box = box_at_cursor({width, look.px(group_height)});
    const ImU32 ink = colours_of(look.palette(), tone).text;
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max, look.palette().window);
    canvas.AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    draw_symbol({box.min.x + look.px(side + 5), box.centre().y}, look.px(5), symbol_of(tone), ink);
    const TextRun runs[]{
        {std::string{context.texts(title_of(tone))}, bold(in_colour(look.secondary(), ink))},
        {"  " + context.texts(text_id::overview_count, count), look.secondary()}};
    draw_runs_in(look, {{box.min.x + look.px(side + 18), box.min.y}, box.max}, runs);
    ImGui::Dummy(box.size());
}

/// In catalogue order where two are alike; what has no key stays at the end in both directions.
template <class KeyOf>
void sort_by_key(std::vector<const IndicatorProgress*>& shown, SortDirection direction,
                 const KeyOf& key_of) {
    std::ranges::stable_sort(shown, [&](const auto* one, const auto* other) {
        const auto left = key_of(*one);
        const auto right = key_of(*other);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return direction == SortDirection::ascending ? *left < *right : *right < *left;
    });
}

/// Those furthest behind first; without a lag in catalogue order.
std::vector<const IndicatorProgress*> of_tone(std::vector<const IndicatorProgress*> shown,
                                              Tone tone) {
    std::erase_if(shown, [&](const auto* progress) { return tone_of(progress->status) != tone; });
    std::ranges::stable_sort(shown, std::ranges::greater{},
                             [](const auto* progress) { return progress->lag; });
    return shown;
}

} // namespace

std::vector<const IndicatorProgress*>
indicators_in_order(const ViewFigures& figures, std::vector<const IndicatorProgress*> shown,
                    const IndicatorOrder& order, Language language) {
    using Text = std::optional<std::string>;
    switch (order.by) {
    case ListedBy::status: {
        std::vector<const IndicatorProgress*> all;
        for (const Tone tone : {Tone::bad, Tone::attention, Tone::good, Tone::neutral})
            for (const IndicatorProgress* progress : of_tone(shown, tone))
                all.push_back(progress);
        return all;
    }
    case ListedBy::name:
        sort_by_key(shown, order.direction, [&](const IndicatorProgress& progress) -> Text {
            return language == Language::chinese
                       ? figures.search->indicators[progress.indicator].pinyin
                       : shown_name(figures.indicator_at(progress.indicator), language);
        });
        break;
    case ListedBy::completion:
        sort_by_key(shown, order.direction,
                    [](const IndicatorProgress& progress) { return known_completion(progress); });
        break;
    case ListedBy::lag:
        sort_by_key(shown, order.direction,
                    [](const IndicatorProgress& progress) { return progress.lag; });
        break;
    case ListedBy::department:
        sort_by_key(shown, order.direction, [&](const IndicatorProgress& progress) -> Text {
            const std::string name = department_of(figures.definitions().departments,
                                                   figures.indicator_at(progress.indicator));
            return name.empty() ? Text{} : Text{name};
        });
        break;
    }
    return shown;
}

std::string gap_text(const ViewFigures& figures, const IndicatorProgress& progress,
                     const Texts& texts) {
    const Indicator& indicator = figures.indicator_at(progress.indicator);
    const auto actual = known_to_date(progress);
    if (!progress.plan || !actual)
        return {};
    const auto told = [&](TextId id, double amount) {
        return texts(id, value_with_unit(indicator, amount, texts.language()));
    };
    if (has_pace(indicator)) {
        const double wanted = progress.status == Status::missed ? to_number(progress.plan->annual)
                                                                : progress.due.value_or(*actual);
        if (*actual < wanted)
            return told(text_id::overview_short_of, wanted - *actual);
        return *actual > wanted ? told(text_id::overview_ahead_of, *actual - wanted)
                                : std::string{texts(text_id::overview_as_due)};
    }
    const auto quarter = figures.calendar().quarter_of(figures.day).number;
    const double level = to_number(progress.plan->quarters[static_cast<size_t>(quarter - 1)]);
    if (indicator.direction == Direction::at_most)
        return *actual > level ? told(text_id::overview_over_limit, *actual - level)
                               : told(text_id::overview_below_limit, level - *actual);
    if (*actual >= level)
        return std::string{texts(text_id::overview_level_reached)};
    return is_percentage(indicator)
               ? texts(text_id::overview_points_short, grouped_short(level - *actual, 1))
               : told(text_id::overview_short_of, level - *actual);
}

void draw_indicator_list(PageContext& context, const ViewFigures& figures,
                         const std::vector<const IndicatorProgress*>& shown,
                         IndicatorOrder& order) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const bool with_departments = std::ranges::any_of(shown, [&](const auto* progress) {
        return !department_of(figures.definitions().departments,
                              figures.indicator_at(progress->indicator))
                    .empty();
    });
    const auto columns = columns_in(look, width, with_departments);
    const Box top = box_at_cursor({width, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.ChannelsSplit(2); // the ground is as high as what stands on it
    canvas.ChannelsSetCurrent(1);
    draw_head(context, columns, width, order);
    std::optional<Tone> group;
    for (const IndicatorProgress* progress :
         indicators_in_order(figures, shown, order, context.texts.language())) {
        const Tone tone = tone_of(progress->status);
        if (order.by == ListedBy::status && group != tone) {
            group = tone;
            const auto count = std::ranges::count_if(
                shown, [&](const auto* one) { return tone_of(one->status) == tone; });
            draw_group(context, tone, static_cast<int>(count), width);
        }
        draw_row({context, figures, *progress}, columns, width);
    }
    const Box ground{top.min, {top.max.x, ImGui::GetCursorScreenPos().y}};
    canvas.ChannelsSetCurrent(0);
    draw_card(look, ground);
    canvas.ChannelsMerge();
    ImGui::PopStyleVar();
    ImGui::Dummy({0.0F, look.px(gap)});
}

} // namespace taizhang
