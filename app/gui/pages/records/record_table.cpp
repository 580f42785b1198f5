#include "gui/pages/records/record_table.h"

#include "gui/look/text.h"
#include "text/ids/ledger.h"

#include <algorithm>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float rows_a_wheel_step = 3.0F;
constexpr float chosen_opacity = 0.28F;

} // namespace

struct RecordTable::Frame {
    PageContext& context;
    const ViewFigures& figures;
    const ShownRecords& shown;
    const GridFrame& grid;
    ImVec2 size; ///< of all rows that are seen, without the scroll bar

    const Look& look() const { return context.look; }
    std::int64_t row_height() const { return static_cast<std::int64_t>(grid.layout.row_height()); }
    std::int64_t height() const { return static_cast<std::int64_t>(size.y); }
};

void RecordTable::draw(PageContext& context, const ViewFigures& figures, ImVec2 size) {
    follow_list();
    const Look& look = context.look;
    const float width = size.x - ImGui::GetStyle().ScrollbarSize;
    const ShownRecords shown{look, width, context.texts, kept_record_columns(context.window)};
    const TableLayout layout{look, shown.layout_columns(), width};
    draw_header(context, figures, shown, layout, width);
    if (!m_sheet.is_reading() && m_sheet.size() == 0)
        return text_block(look, look.secondary(), context.texts(text_id::ledger_none), size.x);
    const ImVec2 rows{width, size.y - layout.row_height()};
    if (rows.y < layout.row_height())
        return;
    RecordGrid content{context, figures, shown.columns(), state()};
    const auto page = static_cast<std::int64_t>(rows.y / layout.row_height());
    const GridFrame grid{look,
                         context.texts,
                         content,
                         layout,
                         std::max(page, std::int64_t{1}),
                         context.desk.is_read_only()};
    ImGui::SetNextWindowContentSize({0.0F, rows.y + 1.0F}); // known as one that scrolls
    m_grid.prepare_window();
    ImGui::BeginChild("rows", {size.x, rows.y}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoNav);
    ImGui::SetScrollY(0.0F);
    const Frame frame{context, figures, shown, grid, rows};
    draw_rows(frame);
    draw_scrollbar(frame);
    ImGui::EndChild();
}

void RecordTable::begin_anew() {
    m_selection.clear();
    m_grid.forget();
    m_scroll_px = 0;
    m_wants_delete = false;
}

void RecordTable::follow_list() {
    if (m_list_version == m_sheet.list_version())
        return;
    m_list_version = m_sheet.list_version();
    if (!m_sheet.is_reading())
        m_selection.keep_only(m_sheet.ids());
}

void RecordTable::draw_header(PageContext& context, const ViewFigures& figures,
                              const ShownRecords& shown, const TableLayout& layout, float width) {
    RecordsView& view = context.navigation.current().records;
    KeptColumns& kept = kept_record_columns(context.window);
    const auto titles = shown.titles(context.texts, view, list_order(kept));
    const HeaderEvent event = m_header.draw(context.look, context.texts, layout, titles, width);
    switch (event.kind) {
    case HeaderEvent::Kind::none:
        break;
    case HeaderEvent::Kind::sort:
        sort_by(kept, shown.columns()[event.column], event.sorted);
        m_scroll_px = 0;
        break;
    case HeaderEvent::Kind::filter:
        m_filters.open(shown.columns()[event.column].cell);
        break;
    default:
        shown.set(kept, event, layout, context.look);
    }
    m_filters.draw(context, figures);
}

void RecordTable::draw_rows(const Frame& frame) {
    const std::int64_t height = frame.row_height();
    const auto count = static_cast<std::int64_t>(m_sheet.size());
    const Box area = box_at_cursor(frame.size);
    scroll_by_wheel(frame);
    m_grid.begin(frame.grid);
    if (m_grid.take_shows_cursor())
        scroll_to_cursor(frame);
    m_scroll_px = std::clamp<std::int64_t>(
        m_scroll_px, 0, std::max<std::int64_t>(0, count * height - frame.height()));
    const std::int64_t first = m_scroll_px / height;
    const std::int64_t end = std::min(count, (m_scroll_px + frame.height() + height - 1) / height);
    m_sheet.show_rows(frame.context.desk, static_cast<size_t>(first),
                      static_cast<size_t>(std::max(first, end)));
    for (std::int64_t place = first; place < end; ++place) {
        const auto top = static_cast<float>(place * height - m_scroll_px);
        const Box row =
            box_at({area.min.x, area.min.y + top}, {frame.size.x, static_cast<float>(height)});
        draw_row(frame, row, static_cast<size_t>(place));
    }
    m_grid.end(frame.grid);
    if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        ImGui::GetIO().MousePos.y >= area.min.y + static_cast<float>(count * height - m_scroll_px))
        m_selection.clear();
}

void RecordTable::draw_row(const Frame& frame, const Box& row, size_t place) {
    const Look& look = frame.look();
    const RecordId id = m_sheet.ids()[place];
    if (m_selection.contains(id))
        ImGui::GetWindowDrawList()->AddRectFilled(
            row.min, row.max, with_opacity(look.palette().data_past, chosen_opacity));
    m_grid.draw_ground(frame.grid, static_cast<std::int64_t>(place), row);
    if (const Record* record = m_sheet.row(place)) {
        for (size_t column = 0; column < frame.shown.columns().size(); ++column)
            draw_record_cell(look, frame.context.texts, frame.figures.definitions(),
                             {frame.grid.layout.cell(row, column), frame.shown.columns()[column]},
                             *record);
    }
    frame.grid.layout.draw_rule_below(row);
    m_grid.draw_marks(frame.grid, static_cast<std::int64_t>(place), row);
}

void RecordTable::draw_scrollbar(const Frame& frame) {
    const auto all = static_cast<ImS64>(m_sheet.size()) * frame.row_height();
    if (all <= frame.height())
        return;
    const ImVec2 corner = ImGui::GetWindowPos();
    const float width = ImGui::GetStyle().ScrollbarSize;
    ImS64 scroll = m_scroll_px;
    ImGui::ScrollbarEx({{corner.x + frame.size.x, corner.y},
                        {corner.x + frame.size.x + width, corner.y + frame.size.y}},
                       ImGui::GetID("scroll"), ImGuiAxis_Y, &scroll, frame.height(), all);
    m_scroll_px = scroll;
}

void RecordTable::scroll_by_wheel(const Frame& frame) {
    const float wheel = ImGui::GetIO().MouseWheel;
    if (ImGui::IsWindowHovered() && wheel != 0.0F)
        m_scroll_px -=
            static_cast<std::int64_t>(wheel * rows_a_wheel_step * frame.grid.layout.row_height());
}

void RecordTable::scroll_to_cursor(const Frame& frame) {
    const std::int64_t top = m_grid.cursor().row * frame.row_height();
    m_scroll_px = std::min(m_scroll_px, top);
    m_scroll_px = std::max(m_scroll_px, top + frame.row_height() - frame.height());
}

} // namespace taizhang
