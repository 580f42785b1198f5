#include "gui/pages/targets/target_rows.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/pages/targets/target_duties.h"
#include "gui/widgets/status_chip.h"
#include "text/category_name.h"
#include "text/ids/overview.h"
#include "text/ids/targets.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float category_height = 30.0F;

using Column = TargetColumn;

/// As typed where that can't be read, else with the digits and signs of a figure.
std::string shown_amount(const Indicator& indicator, const std::string& typed) {
    if (typed.empty())
        return "–";
    std::optional<FieldIssue> issue;
    const auto amount = quantity_typed(typed, std::max(indicator.decimals, 0), issue);
    return amount ? target_text(indicator, amount) : typed;
}

} // namespace

void TargetRows::draw_category(const std::string& category) const {
    const Look& look = m_context.look;
    const Box row = box_at_cursor({m_place.width, look.px(category_height)});
    ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, look.palette().window);
    draw_text_in(look, row.inset(look.px(8), 0.0F), look.heading(),
                 category.empty() ? std::string{m_context.texts(text_id::overview_no_category)}
                                  : shown_category(category, m_context.texts.language()));
    m_place.table.draw_rule_below(row);
    ImGui::Dummy(row.size());
}

float TargetRows::name_width() const {
    const auto name = std::ranges::find(m_place.columns, Column::name);
    return m_place.table.room_in(static_cast<size_t>(name - m_place.columns.begin()));
}

TargetRows::Row TargetRows::row_of(const TargetNow& now) const {
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
    row.box =
        box_at_cursor({m_place.width, std::max(m_place.table.row_height(), height + look.px(10))});
    return row;
}

Box TargetRows::box_of(IndicatorPlace place) const {
    return row_of(target_now(m_figures, place)).box;
}

void TargetRows::draw(const Box& box, IndicatorPlace place) const {
    const bool is_open = place == m_open.now.place;
    const OpenTarget open = is_open ? m_open : read_target(m_figures, place, m_drafts);
    const Indicator& indicator = m_figures.indicator_at(place);
    Row row = row_of(open.now);
    row.box = box;
    for (size_t i = 0; i < m_place.columns.size(); ++i) {
        const Box cell = m_place.table.cell(box, i);
        switch (m_place.columns[i]) {
        case Column::name:
            draw_name(cell, row);
            break;
        case Column::unit:
            draw_text_in(m_context.look, cell, m_context.look.secondary(), shown_unit(indicator));
            break;
        case Column::sum:
            draw_sum(cell, indicator, open);
            break;
        case Column::status:
            draw_status(cell, place);
            break;
        default:
            draw_value(cell, open, m_place.columns[i]);
        }
    }
    m_place.table.draw_rule_below(box);
}

void TargetRows::draw_name(const Box& cell, const Row& row) const {
    const Look& look = m_context.look;
    const float name = text_block_height(look, look.body(), row.name, cell.width());
    const float below =
        row.below.empty() ? 0.0F : text_block_height(look, look.small(), row.below, cell.width());
    const float top = cell.centre().y - (name + below) / 2.0F;
    draw_text_block(look, {cell.min.x, top}, look.body(), row.name, cell.width());
    const auto colour = row.is_unsaved ? look.palette().behind.text : look.palette().secondary;
    if (!row.below.empty())
        draw_text_block(look, {cell.min.x, top + name}, in_colour(look.small(), colour), row.below,
                        cell.width());
}

void TargetRows::draw_value(const Box& cell, const OpenTarget& open, Column column) const {
    const Look& look = m_context.look;
    const Indicator& indicator = m_figures.indicator_at(open.now.place);
    const bool is_tracked = indicator.direction == Direction::track;
    if (column == Column::phasing) {
        const TextId how = open.is_changed && has_pace(indicator)
                               ? text_of(open.entry.phasing)
                               : phasing_text(indicator, open.now);
        if (open.now.plan || is_tracked || open.is_changed)
            draw_tag(cell, m_context.texts(how));
        return;
    }
    if (column == Column::annual) {
        const bool is_typed = !open.entry.annual.empty();
        const auto planned = open.now.plan ? std::optional{open.now.plan->annual} : std::nullopt;
        return draw_text_in(look, cell, look.heading(),
                            is_typed ? shown_amount(indicator, open.entry.annual)
                                     : target_text(indicator, planned),
                            Align::right);
    }
    if (is_tracked || (!open.now.plan && !open.is_changed))
        return;
    const auto quarter = static_cast<size_t>(column) - static_cast<size_t>(Column::q1);
    draw_text_in(look, cell, look.body(), shown_amount(indicator, open.shown_quarters()[quarter]),
                 Align::right);
}

void TargetRows::draw_tag(const Box& cell, std::string_view text) const {
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
void TargetRows::draw_sum(Box cell, const Indicator& indicator, const OpenTarget& open) const {
    if (!has_pace(indicator))
        return;
    std::optional<Quantity> total;
    if (open.now.plan)
        total = open.now.plan->annual;
    bool fits = true;
    if (open.is_changed) {
        if (open.reading.sum)
            total = open.reading.sum;
        else if (open.reading.target)
            total = open.reading.target->annual;
        fits = open.reading.target.has_value();
    }
    if (!total)
        return;
    const Look& look = m_context.look;
    const auto& colours = fits ? look.palette().good : look.palette().alarm;
    const float symbol = look.px(5);
    draw_symbol({cell.max.x - symbol, cell.centre().y}, symbol,
                fits ? ChipSymbol::check : ChipSymbol::cross, colours.text);
    cell.max.x -= look.px(15);
    draw_text_in(look, cell, in_colour(look.body(), colours.text),
                 value_text(indicator, to_number(*total)), Align::right);
}

void TargetRows::draw_status(const Box& cell, IndicatorPlace place) const {
    const Look& look = m_context.look;
    const Chip chip = chip_of(m_figures.review[place].status, m_context.texts);
    draw_chip(look, {cell.min.x, cell.centre().y - chip_size(look, chip).y / 2.0F}, chip);
}

} // namespace taizhang
