#include "gui/pages/findings/finding_rows.h"

#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float row_height = 50.0F;
constexpr float row_padding = 6.0F;
constexpr float row_button_gap = 8.0F;

float actions_width(const Look& look, const Texts& texts, const FindingRow& row) {
    float width = 0.0F;
    for (const FindingRow::Action& action : row.actions)
        width += button_width(look, texts(action.text)) + look.px(row_button_gap);
    return width;
}

/// Above whose it is, below why; each in as many lines as it needs.
struct RowWords {
    float width;
    float subject; ///< height
    float why;
    float height;
};

RowWords words_of(const Look& look, const FindingRow& row, float width) {
    RowWords words{width, text_block_height(look, look.heading(), row.subject, width),
                   text_block_height(look, look.secondary(), row.why, width), 0.0F};
    words.height =
        std::max(look.px(row_height), words.subject + words.why + look.px(2 * row_padding));
    return words;
}

void draw_words(const Look& look, const Box& box, const FindingRow& row, const RowWords& words) {
    const float top = box.centre().y - (words.subject + words.why) / 2.0F;
    draw_text_block(look, {box.min.x, top}, look.heading(), row.subject, words.width);
    draw_text_block(look, {box.min.x, top + words.subject}, look.secondary(), row.why, words.width);
}

/// Where records are missing: the table of what there is of the unit, the period and the indicator.
void open_beside(PageContext& context, const Definitions& definitions, const Finding& finding) {
    const Calendar calendar = definitions.calendar();
    const auto quarter = calendar.quarter_of(finding.period);
    View view = context.navigation.view();
    view.page = PageId::records;
    view.year = calendar.year_of(finding.period.end);
    view.quarter = quarter ? quarter->number : 0;
    view.unit = finding.unit;
    view.records = {};
    if (finding.indicator)
        view.records.indicators = {*finding.indicator};
    view.records.all_years = calendar.year_of(finding.period.start) != view.year;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace

std::optional<size_t> draw_finding_row(const Look& look, const Texts& texts,
                                       const FindingRow& row) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float actions = actions_width(look, texts, row);
    const RowWords words = words_of(look, row, std::max(1.0F, width - actions - look.px(8)));
    const Box box = box_at_cursor({width, words.height});
    float x = box.max.x - actions;
    draw_words(look, box, row, words);
    std::optional<size_t> pressed;
    for (size_t i = 0; i < row.actions.size(); ++i) {
        const FindingRow::Action& action = row.actions[i];
        x += look.px(row_button_gap);
        ImGui::SetCursorScreenPos({x, box.centre().y - look.px(control_height) / 2.0F});
        ImGui::BeginDisabled(!action.is_on);
        if (button(look, texts(action.text), action.id))
            pressed = i;
        ImGui::EndDisabled();
        x += button_width(look, texts(action.text));
    }
    ImGui::GetWindowDrawList()->AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    ImGui::SetCursorScreenPos(box.min);
    ImGui::Dummy(box.size());
    return pressed;
}

void open_finding(PageContext& context, const Definitions& definitions, const Finding& finding) {
    if (finding.records.empty())
        open_beside(context, definitions, finding);
    else
        open_records(context, finding.records);
}

} // namespace taizhang
