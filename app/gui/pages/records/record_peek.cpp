#include "gui/pages/records/record_peek.h"

#include "gui/look/text.h"
#include "gui/pages/records/record_choices.h"
#include "gui/pages/records/record_columns.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "ledger/record_fields.h"
#include "output/words/entry_words.h"
#include "text/ids/ledger.h"
#include "text/ids/peek.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float widest = 400.0F;
constexpr float page_share = 0.6F; ///< of a narrow page
constexpr float label_width = 104.0F;

constexpr std::array fields{
    RecordField::indicator, RecordField::start,        RecordField::unit,  RecordField::topic,
    RecordField::quantity,  RecordField::participants, RecordField::hours, RecordField::place,
    RecordField::host,      RecordField::note};

/// The fields of one record below each other, as a table of one column.
class FieldGrid : public GridContent {
public:
    FieldGrid(PageContext& context, const ViewFigures& figures, RecordChanges& changes,
              const Record& record)
        : m_context(context), m_figures(figures), m_changes(changes), m_record(record) {}

    GridSize size() const override { return {static_cast<std::int64_t>(fields.size()), 1}; }
    int version() const override { return static_cast<int>(raw(m_record.id)); }
    std::int64_t key_of(std::int64_t row) const override {
        return raw(m_record.id) * static_cast<std::int64_t>(fields.size()) + row;
    }
    std::optional<std::int64_t> row_of(std::int64_t key) const override {
        const std::int64_t row = key - key_of(0);
        return 0 <= row && row < size().rows ? std::optional{row} : std::nullopt;
    }
    std::optional<std::string> typed_at(GridPlace place) const override {
        return cell_text(m_record, field_at(place.row), m_figures.definitions());
    }
    std::string problem_at(GridPlace place, const std::string& typed) const override {
        return problem_in(m_record, {field_at(place.row), typed}, m_figures, m_context.texts);
    }
    CellChoices choices_at(GridPlace place) const override {
        return choices_for(field_at(place.row), m_figures, m_context.texts.language());
    }
    void change(const std::vector<CellChange>& changes) override {
        ChangedCells changed{m_record.id, {}};
        for (const auto& [place, typed] : changes)
            changed.cells.push_back({field_at(place.row), typed});
        if (changed.cells.size() == 1)
            m_changes.change_cell(m_context, m_record, changed.cells[0].cell,
                                  changed.cells[0].typed);
        else
            m_changes.change_cells(m_context, {changed});
    }
    void fill_down(const CellBlock&) override {}
    void copy(const CellBlock& block) override {
        std::string out;
        for (std::int64_t row = block.first.row; row <= block.last.row; ++row)
            out += cell_text(m_record, field_at(row), m_figures.definitions()) + '\n';
        ImGui::SetClipboardText(out.c_str());
    }
    void refuse_paste(const CellBlock& pasted) override {
        m_changes.refuse(m_context.texts(text_id::ledger_paste_beyond, pasted.rows(),
                                         pasted.columns(), size().rows - pasted.first.row, 1));
    }

private:
    static RecordField field_at(std::int64_t row) { return fields[static_cast<size_t>(row)]; }

    PageContext& m_context;
    const ViewFigures& m_figures;
    RecordChanges& m_changes;
    Record m_record;
};

Box place_of_panel(const Look& look) {
    const ImVec2 page = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    const float width = std::min(look.px(widest), size.x * page_share);
    const float inset = look.px(gap);
    return {{page.x + size.x - width - inset, page.y + inset},
            {page.x + size.x - inset, page.y + size.y - inset}};
}

} // namespace

void RecordPeek::open(const PageContext& context, std::vector<RecordId> ids, size_t place) {
    m_ids = std::move(ids);
    m_place = place;
    m_page = context.navigation.view().page;
    m_takes_focus = true;
    m_changes.forget_refusal();
}

void RecordPeek::go(int step) {
    const auto last = static_cast<int>(m_ids.size()) - 1;
    m_place = static_cast<size_t>(std::clamp(static_cast<int>(m_place) + step, 0, last));
    m_changes.forget_refusal();
}

void RecordPeek::draw(PageContext& context) {
    if (m_ids.empty() || context.navigation.view().page != m_page || !context.desk.figures())
        return close();
    const Look& look = context.look;
    const Box box = place_of_panel(look);
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize(box.size());
    if (std::exchange(m_takes_focus, false))
        ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(16), look.px(14)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(8));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, look.palette().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, look.palette().edge);
    ImGui::Begin("###peek", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(8)});
    const bool leaves = ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows) &&
                        !m_grid.is_editing() && ImGui::IsKeyPressed(ImGuiKey_Escape);
    draw_content(context, *context.desk.figures());
    ImGui::PopStyleVar();
    ImGui::End();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    if (leaves)
        close();
}

void RecordPeek::draw_content(PageContext& context, const ViewFigures& figures) {
    RecordQuery query;
    query.ids = std::vector{m_ids[m_place]};
    m_sheet.ask(context.desk, {query, {}, context.desk.revision()});
    m_sheet.show_rows(context.desk, 0, m_sheet.size());
    const Record* row = m_sheet.size() == 1 ? m_sheet.row(0) : nullptr;
    const bool is_right = row && row->id == m_ids[m_place];
    const auto place =
        is_right ? taizhang::place_of(figures.definitions(), row->indicator) : std::nullopt;
    draw_title(context, place ? shown_name(figures.indicator_at(*place), context.texts.language())
                              : std::string{context.texts(text_id::peek_title)});
    if (m_ids.empty())
        return;
    if (is_right) {
        const Record record = *row;
        draw_fields(context, figures, record);
        draw_outcome(context);
        draw_links(context, figures, record);
    } else {
        text_block(context.look, context.look.secondary(),
                   context.texts(m_sheet.is_reading() || m_sheet.size() == 1
                                     ? text_id::shell_reading
                                     : text_id::peek_gone),
                   ImGui::GetContentRegionAvail().x);
    }
}

void RecordPeek::draw_title(PageContext& context, std::string_view name) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x;
    const auto close_text = texts(text_id::peek_close);
    const float right = button_width(look, close_text);
    const Box line = box_at_cursor({width, look.px(control_height)});
    draw_text_in(look, {line.min, {line.max.x - right - look.px(8), line.max.y}}, look.title(),
                 name);
    ImGui::SetCursorScreenPos({line.max.x - right, line.min.y});
    const bool closes = button(look, close_text, "close-peek");
    ImGui::SetCursorScreenPos(line.min);
    ImGui::Dummy(line.size());
    if (m_ids.size() > 1) {
        const std::string where = texts(text_id::peek_place, m_place + 1, m_ids.size());
        if (const auto step =
                stepper(look, where, texts(text_id::peek_former), texts(text_id::peek_next)))
            go(*step == StepDirection::back ? -1 : 1);
    }
    if (closes)
        close();
}

void RecordPeek::draw_fields(PageContext& context, const ViewFigures& figures,
                             const Record& record) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = look.px(label_width);
    const std::array columns{TableColumn{{}, 0.0F, Align::left}};
    const TableLayout layout{look, columns, width - left};
    FieldGrid content{context, figures, m_changes, record};
    const GridFrame grid{look, context.texts, content, layout, 1, context.desk.is_read_only()};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    m_grid.prepare_window();
    ImGui::BeginChild("fields", {width, layout.row_height() * static_cast<float>(fields.size())},
                      ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    m_grid.begin(grid);
    for (size_t row = 0; row < fields.size(); ++row) {
        const Box line = box_at_cursor({width, layout.row_height()});
        const Box value{{line.min.x + left, line.min.y}, line.max};
        draw_text_in(look, {line.min, {value.min.x - look.px(8), line.max.y}}, look.secondary(),
                     context.texts(row_of(fields[row]).form_label));
        m_grid.draw_ground(grid, static_cast<std::int64_t>(row), value);
        const RecordColumn column{fields[row], {}, 0.0F, 0.0F, Align::left};
        draw_record_cell(look, context.texts, figures.definitions(),
                         {layout.cell(value, 0), column}, record);
        layout.draw_rule_below(value);
        m_grid.draw_marks(grid, static_cast<std::int64_t>(row), value);
        ImGui::Dummy(line.size());
    }
    m_grid.end(grid);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

/// Why the last change was none, or what is odd about it.
void RecordPeek::draw_outcome(PageContext& context) const {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const TextStyle wrong = in_colour(look.body(), look.palette().alarm.text);
    if (const auto& refused = m_changes.refused())
        text_block(look, wrong, message_of(refused->problem, context.texts), width);
    if (!m_changes.other_refusal().empty())
        text_block(look, wrong, m_changes.other_refusal(), width);
    if (const auto& odd = m_changes.odd())
        text_block(look, in_colour(look.body(), look.palette().behind.text),
                   context.texts(text_id::ledger_odd, odd->records, odd->date,
                                 words_of(odd->notice, context.texts)),
                   width);
}

void RecordPeek::draw_links(PageContext& context, const ViewFigures& figures,
                            const Record& record) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (button(look, texts(text_id::peek_open), "open-in-ledger", ButtonKind::primary))
        open_records(context, {record.id});
    ImGui::SameLine();
    if (button(look, texts(text_id::ledger_open_history), "open-history"))
        open_history(context, record.id);
    if (record.report && button(look, texts(text_id::ledger_open_report), "open-report"))
        open_report(context, figures.definitions(), record);
}

} // namespace taizhang
