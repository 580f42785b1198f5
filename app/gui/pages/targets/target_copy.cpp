#include "gui/pages/targets/target_copy.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/targets/target_sheet.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "gui/widgets/table_layout.h"
#include "gui/widgets/text_field.h"
#include "progress/what_if.h"
#include "text/ids/copy.h"
#include "text/ids/records.h"
#include "text/ids/shell.h"
#include "text/ids/targets.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int greatest_percent = 1000;

struct CopyColumn {
    enum : size_t { name, unit, source, now, result, effect, status };
};

std::vector<TableColumn> columns_of(const Texts& texts, int from, int to) {
    return {{std::string{texts(text_id::targets_indicator)}, 0.0F, Align::left},
            {std::string{texts(text_id::records_unit)}, 0.0F, Align::left},
            {texts(text_id::copy_source, from), 92.0F, Align::right},
            {texts(text_id::copy_now, to), 116.0F, Align::right},
            {texts(text_id::copy_result, to), 116.0F, Align::right},
            {std::string{texts(text_id::copy_what)}, 80.0F, Align::left},
            {std::string{texts(text_id::targets_status)}, 122.0F, Align::left}};
}

/// Statuses of the unit looked at when the targets that are written stand.
std::optional<Status> status_after(const ViewFigures& figures, const CopiedTarget& copied) {
    const auto unit = figures.definitions().units.at(figures.point.unit).id;
    const auto place = place_of(figures.definitions(), copied.target.indicator);
    if (copied.target.unit != unit || !place)
        return std::nullopt;
    IndicatorRules rules = rules_of(figures.definitions(), copied.target.indicator);
    put_target(rules, copied.target);
    return progress_under(rules, figures.book->figures(), figures.point, *place).status;
}

/// A label and, below it, a control drawn by `draw`.
template <class Draw>
void draw_labelled(const Look& look, std::string_view label, const Draw& draw) {
    ImGui::BeginGroup();
    text_line(look, look.small(), label);
    draw();
    ImGui::EndGroup();
}

/// Goes on in the same line where there is room for `width`.
void same_line_for(float width) {
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < width)
        ImGui::NewLine();
}

} // namespace

void TargetCopyView::open(const ViewFigures& figures) {
    m_is_open = true;
    m_from = figures.point.year - 1;
    m_percent = "100";
    m_note.clear();
    m_copies_part.reset();
    m_book = 0;
}

bool TargetCopyView::is_written(const CopiedTarget& copied) const {
    if (copied.presence == UnitPresence::gone ||
        (copied.presence == UnitPresence::part && !m_copies_part.value_or(false)))
        return false;
    return !copied.before || (m_replaces && !(*copied.before == copied.target));
}

int TargetCopyView::count(UnitPresence presence) const {
    return static_cast<int>(
        std::ranges::count(m_preview.targets, presence, &CopiedTarget::presence));
}

TextId TargetCopyView::effect_of(const CopiedTarget& copied) const {
    if (copied.presence == UnitPresence::gone)
        return text_id::copy_gone;
    if (copied.presence == UnitPresence::part && !m_copies_part.value_or(false))
        return m_copies_part ? text_id::copy_left_out : text_id::copy_to_decide;
    if (!copied.before)
        return text_id::copy_added;
    if (*copied.before == copied.target)
        return text_id::copy_same;
    return m_replaces ? text_id::copy_replaced : text_id::copy_kept;
}

void TargetCopyView::refresh(const ViewFigures& figures) {
    m_issue.reset();
    const auto percent = quantity_typed(m_percent, 3, m_issue);
    if (!percent)
        return;
    if (*percent > whole(greatest_percent)) {
        m_issue = FieldIssue{text_id::copy_percent_range, {}};
        return;
    }
    const UnitPlace unit = figures.point.unit;
    const auto subtree = figures.definitions().units.subtree(unit);
    const TargetCopy copy{m_from, figures.point.year, *percent,
                          m_with_below ? subtree : OrgTree::Range::of_one(unit), m_note};
    if (m_copy == copy && m_book == figures.book_revision && m_shown_replacing == m_replaces &&
        m_shown_copying_part == m_copies_part)
        return;
    if (m_copy.from != copy.from || m_copy.to != copy.to)
        m_copies_part.reset();
    m_copy = copy;
    m_book = figures.book_revision;
    m_shown_replacing = m_replaces;
    m_shown_copying_part = m_copies_part;
    m_preview = {copied_targets(figures.definitions(), copy), {}, 0};
    for (const CopiedTarget& copied : m_preview.targets) {
        m_preview.written += is_written(copied) ? 1 : 0;
        m_preview.after.push_back(is_written(copied) ? status_after(figures, copied)
                                                     : std::nullopt);
    }
}

void TargetCopyView::draw(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    refresh(figures);
    text_line(look, look.title(), texts(text_id::copy_title, figures.point.year));
    draw_controls(context, figures);
    const float foot = look.px(control_height + gap);
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    draw_rows(context, figures, {rest.x, std::max(look.px(200), rest.y - foot)});
    const bool is_ready =
        !m_issue && m_preview.written > 0 && !is_undecided() && !context.desk.is_read_only();
    ImGui::BeginDisabled(!is_ready);
    if (button(look, texts(text_id::copy_write, m_preview.written), "write", ButtonKind::primary))
        write(context, figures);
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_cancel), "cancel-copy"))
        m_is_open = false;
}

void TargetCopyView::draw_controls(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_labelled(look, texts(text_id::copy_from), [&] {
        const auto step = stepper(look, texts(text_id::copy_source, m_from),
                                  texts(text_id::top_year_before), texts(text_id::top_year_after));
        if (step) {
            const int by = *step == StepDirection::back ? -1 : 1;
            m_from += m_from + by == figures.point.year ? 2 * by : by;
        }
    });
    ImGui::SameLine();
    draw_labelled(look, texts(text_id::copy_percent), [&] {
        text_field(look, "percent", m_percent,
                   {look.px(90),
                    look.px(control_height),
                    m_issue ? FieldMark::wrong : FieldMark::none,
                    {}});
    });
    const SegmentText scope[]{{std::string{texts(text_id::copy_this_unit)}, "this"},
                              {std::string{texts(text_id::copy_with_below)}, "below"}};
    same_line_for(segments_width(look, scope));
    draw_labelled(look, texts(text_id::copy_scope), [&] {
        if (const auto chosen = segmented(look, scope, m_with_below ? 1 : 0))
            m_with_below = *chosen == 1;
    });
    const SegmentText existing[]{{std::string{texts(text_id::copy_keep)}, "keep"},
                                 {std::string{texts(text_id::copy_replace)}, "replace"}};
    same_line_for(segments_width(look, existing));
    draw_labelled(look, texts(text_id::copy_existing), [&] {
        if (const auto chosen = segmented(look, existing, m_replaces ? 1 : 0))
            m_replaces = *chosen == 1;
    });
    same_line_for(look.px(200));
    draw_labelled(look, texts(text_id::targets_note), [&] {
        text_field(look, "copy-note", m_note,
                   {std::min(look.px(280), ImGui::GetContentRegionAvail().x),
                    look.px(control_height),
                    FieldMark::none,
                    {}});
    });
    const auto style =
        m_issue ? in_colour(look.secondary(), look.palette().alarm.text) : look.secondary();
    text_block(look, style,
               m_issue ? to_text(*m_issue, texts) : std::string{texts(text_id::copy_percent_hint)},
               ImGui::GetContentRegionAvail().x);
    if (const int gone = count(UnitPresence::gone); gone > 0)
        text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                   texts(text_id::copy_gone_hint, gone, figures.point.year),
                   ImGui::GetContentRegionAvail().x);
    if (count(UnitPresence::part) > 0)
        draw_question_of_part(context);
}

/// Nothing is chosen beforehand: an amount of a part of a year is neither right nor wrong.
void TargetCopyView::draw_question_of_part(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const SegmentText answers[]{{std::string{texts(text_id::copy_left_out)}, "leave-out"},
                                {std::string{texts(text_id::copy_as_it_is)}, "as-it-is"}};
    draw_labelled(look, texts(text_id::copy_part_question, count(UnitPresence::part)), [&] {
        const int chosen = m_copies_part ? (*m_copies_part ? 1 : 0) : -1;
        if (const auto answer = segmented(look, answers, chosen))
            m_copies_part = *answer == 1;
    });
}

void TargetCopyView::draw_rows(PageContext& context, const ViewFigures& figures, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "copied", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    if (m_preview.targets.empty()) {
        text_block(look, look.secondary(), context.texts(text_id::copy_none, m_from),
                   ImGui::GetContentRegionAvail().x);
    } else {
        const auto columns = columns_of(context.texts, m_from, figures.point.year);
        const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
        const TableLayout table{look, columns, width};
        table.draw_header();
        ImGui::BeginChild("rows", {}, ImGuiChildFlags_NavFlattened);
        for (size_t row = 0; row < m_preview.targets.size(); ++row) {
            const CopiedTarget& copied = m_preview.targets[row];
            const auto place = place_of(figures.definitions(), copied.target.indicator);
            const std::string name = shown_name(
                figures.indicator_at(place.value_or(IndicatorPlace{})), context.texts.language());
            Box box = box_at_cursor({width, table.row_height()});
            const float text = text_block_height(look, look.body(), name,
                                                 table.cell(box, CopyColumn::name).width());
            box.max.y = box.min.y + std::max(box.height(), text + look.px(10));
            if (ImGui::IsRectVisible(box.min, box.max))
                draw_row(context, figures, row, box, table);
            ImGui::Dummy(box.size());
        }
        ImGui::EndChild();
    }
    ImGui::PopStyleVar();
}

void TargetCopyView::draw_row(PageContext& context, const ViewFigures& figures, size_t row,
                              const Box& box, const TableLayout& table) const {
    const Look& look = context.look;
    const Definitions& definitions = figures.definitions();
    const CopiedTarget& copied = m_preview.targets[row];
    const IndicatorPlace place =
        place_of(definitions, copied.target.indicator).value_or(IndicatorPlace{});
    const Indicator& indicator = figures.indicator_at(place);
    const Box cell = table.cell(box, CopyColumn::name);
    const std::string name = shown_name(indicator, context.texts.language());
    const float height = text_block_height(look, look.body(), name, cell.width());
    draw_text_block(look, {cell.min.x, cell.centre().y - height / 2.0F}, look.body(), name,
                    cell.width());
    const UnitPlace unit = definitions.units.place_of(copied.target.unit).value_or(UnitPlace{});
    table.draw_cell(box, CopyColumn::unit, look.secondary(), definitions.units.at(unit).name);
    table.draw_cell(box, CopyColumn::source, look.secondary(),
                    target_text(indicator, copied.source.annual));
    if (copied.before)
        table.draw_cell(box, CopyColumn::now, look.body(),
                        target_text(indicator, copied.before->annual));
    table.draw_cell(box, CopyColumn::result, is_written(copied) ? look.heading() : look.secondary(),
                    target_text(indicator, copied.target.annual));
    table.draw_cell(box, CopyColumn::effect, look.secondary(), context.texts(effect_of(copied)));
    if (const auto& after = m_preview.after[row]) {
        const Chip chip = chip_of(*after, context.texts);
        const Box place_of_chip = table.cell(box, CopyColumn::status);
        draw_chip(look,
                  {place_of_chip.min.x, place_of_chip.centre().y - chip_size(look, chip).y / 2.0F},
                  chip);
    }
    table.draw_rule_below(box);
}

void TargetCopyView::write(PageContext& context, const ViewFigures& figures) {
    std::vector<Target> targets;
    for (const CopiedTarget& copied : m_preview.targets)
        if (is_written(copied))
            targets.push_back(copied.target);
    const StepLabel label{"step_targets_copied",
                          {std::to_string(m_from), std::to_string(figures.point.year),
                           std::to_string(targets.size())}};
    context.desk.write(std::string{context.texts(text_id::targets_saving)}, label,
                       [targets](Writer& writer) {
                           for (const Target& target : targets)
                               writer.put_target(target);
                       });
    m_is_open = false;
}

} // namespace taizhang
