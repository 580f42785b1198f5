// What the entry form says below its fields, and what it asks.
#include "chart/quarterly_data.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_context.h"
#include "gui/widgets/controls.h"
#include "output/words/entry_words.h"
#include "text/ids/entry.h"

#include <algorithm>

namespace taizhang {

namespace {

using Field = RecordField;

/// A warning on its own ground, as wide as the form.
void draw_warning(const Look& look, std::string_view text, float width) {
    const ToneColours& colours = look.palette().behind;
    const TextStyle style = in_colour(look.secondary(), colours.text);
    const float inset = look.px(10);
    const float left = look.px(26);
    const float room = width - left - inset;
    const Box box = box_at_cursor({width, text_block_height(look, style, text, room) + 2 * inset});
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colours.back,
                                              look.px(control_radius));
    draw_symbol({box.min.x + look.px(14), box.min.y + inset + line_height(look, style) / 2.0F},
                look.px(5), ChipSymbol::diamond, colours.text);
    draw_text_block(look, {box.min.x + left, box.min.y + inset}, style, text, room);
    ImGui::Dummy(box.size());
}

} // namespace

/// What is odd about a value, right below its field; it may be right, and saving takes it.
void EntryPanel::draw_notices(const PageContext& context, std::initializer_list<Field> fields,
                              float width) const {
    const EntryOutlook* outlook = this->outlook(context);
    if (!outlook)
        return;
    for (const Field field : fields)
        for (const FieldProblem& notice : outlook->notices)
            if (notice.field == field)
                draw_warning(context.look, words_of(notice, context.texts), width);
}

/// Asks whether what was offered takes the place of what is typed.
void EntryPanel::draw_question(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto name_of_field = [&](Field field) {
        const std::string& typed = (*m_offered)[field];
        const Definitions& definitions = m_book->definitions();
        if (field == Field::unit)
            if (const auto place = m_form->unit(typed))
                return definitions.units.at(*place).name;
        if (const auto place = field == Field::indicator ? m_form->indicator(typed) : std::nullopt)
            return shown_name(definitions.indicators[*place], texts.language());
        return typed;
    };
    draw_warning(
        look,
        texts(text_id::entry_replace, name_of_field(Field::indicator), name_of_field(Field::unit)),
        width);
    if (button(look, texts(text_id::entry_replace_no), "stay"))
        m_offered.reset();
    ImGui::SameLine();
    if (button(look, texts(text_id::entry_replace_yes), "put-aside") && m_offered)
        put_aside();
}

/// What saving would do, and what is said beside no single field.
void EntryPanel::draw_outlook(PageContext& context, float width) const {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const EntryOutlook* outlook = this->outlook(context);
    if (!outlook)
        return;
    if (outlook->effect) {
        const auto& indicator = m_book->definitions().indicators[outlook->effect->before.indicator];
        const auto running = m_book->definitions().calendar().quarter_of(context.today);
        text_block(look, look.secondary(),
                   words_of(*outlook->effect, indicator, outlook->year, running, texts), width);
    }
    const bool tells_twin = std::ranges::find(outlook->notices, Field::topic,
                                              &FieldProblem::field) != outlook->notices.end();
    if (outlook->duplicates > 0 && !tells_twin)
        draw_warning(look, texts(text_id::entry_duplicates, outlook->duplicates), width);
}

void EntryPanel::draw_messages(PageContext& context, float width) const {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (!m_message.empty())
        text_block(look, in_colour(look.secondary(), colours_of(look.palette(), m_tone).text),
                   m_message, width);
    if (!m_waiting.empty())
        text_block(look, look.secondary(), texts(text_id::entry_waiting, m_waiting.size()), width);
    if (m_keeper && m_keeper->has_failed())
        text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                   texts(text_id::entry_draft_failed, m_keeper->file().string()), width);
}

} // namespace taizhang
