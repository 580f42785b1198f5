#include "gui/pages/settings/bands_card.h"

#include "gui/look/text.h"
#include "gui/pages/settings/effect_lines.h"
#include "gui/pages/settings/saved_texts.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/pages/settings/status_bands.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "gui/widgets/text_link.h"
#include "intake/definitions/setting_steps.h"
#include "ledger/supposition.h"
#include "ledger/year_book.h"
#include "text/ids/settings.h"
#include "text/ids/shell.h"

namespace taizhang {

namespace {

constexpr float band_width = 52.0F;

Bands bands_of(const LedgerSettings& settings) {
    return {settings.amber_lag, settings.red_lag};
}

/// Nothing where one is no number, or they can't be the limits.
std::optional<Bands> read_bands(const std::string& amber, const std::string& red) {
    const auto first = read_quantity(amber).value;
    const auto second = read_quantity(red).value;
    if (!first || !second || *first < Quantity{} || *second < *first || *second > greatest_lag)
        return std::nullopt;
    return Bands{*first, *second};
}

BandsEffect read_effect(FiguresReader& reader, const BandsAsked& asked) {
    const auto now = reader.definitions();
    auto supposed = std::make_shared<Definitions>(*now);
    supposed->settings.amber_lag = asked.bands.amber;
    supposed->settings.red_lag = asked.bands.red;
    BandsEffect effect;
    effect.changes = changes_supposing(reader.reader(), *now, *supposed, asked.view.today);
    const auto unit = asked.view.unit ? now->units.place_of(*asked.view.unit) : std::nullopt;
    const ReviewPoint point{asked.view.year, asked.view.quarter, unit.value_or(UnitPlace{}),
                            asked.view.today};
    const YearBook book = read_year_book(reader.reader(), supposed, asked.view.year,
                                         day_looked_at(point, now->calendar()));
    effect.review = review_of(book.figures(), point);
    return effect;
}

FiguresAsked view_of(const PageContext& context) {
    const View& view = context.navigation.view();
    FiguresAsked asked;
    asked.year = view.year;
    asked.quarter = view.quarter > 0 ? std::optional{view.quarter} : std::nullopt;
    asked.unit = view.unit;
    asked.today = context.today;
    return asked;
}

} // namespace

void BandsCard::draw(PageContext& context, float width) {
    const SettingCard card{
        context, "bands", {text_id::settings_bands, text_id::settings_bands_about}, width};
    const ViewFigures& figures = *context.desk.figures();
    const Bands now = bands_of(figures.definitions().settings);
    if (*m_applied == now) {
        m_draft.reset();
        m_applied->reset();
    }
    draw_fields(context, now);
    const auto wanted = m_draft ? read_bands(m_draft->amber, m_draft->red) : std::optional{now};
    if (!wanted) {
        form_problem(context.look, context.texts(text_id::settings_bands_wrong));
        return;
    }
    draw_status_bands(context, to_number(wanted->amber), to_number(wanted->red));
    if (*wanted == now)
        draw_statuses(context, figures.review, to_number(now.amber), to_number(now.red));
    else
        draw_effect(context, *wanted);
}

void BandsCard::draw_fields(PageContext& context, const Bands& now) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    Draft draft = m_draft.value_or(Draft{to_decimal(now.amber), to_decimal(now.red)});
    const Draft before = draft;
    const bool is_wrong = !read_bands(draft.amber, draft.red);
    ImGui::BeginDisabled(context.desk.is_read_only());
    draw_label(look, texts(text_id::settings_behind_from));
    number_field(look, "amber-lag", draft.amber, band_width, is_wrong);
    ImGui::SameLine(0.0F, look.px(8));
    draw_label(look, texts(text_id::settings_alarm_above));
    number_field(look, "red-lag", draft.red, band_width, is_wrong);
    ImGui::SameLine(0.0F, look.px(8));
    draw_label(look, texts(text_id::settings_is_alarm));
    const LedgerSettings usual;
    const auto words = texts(text_id::settings_usual);
    to_right_end(look, text_link_width(look, words));
    if (text_link(look, words, "usual-bands"))
        draft = {to_decimal(usual.amber_lag), to_decimal(usual.red_lag)};
    ImGui::EndDisabled();
    if (draft.amber != before.amber || draft.red != before.red)
        m_draft = draft;
}

void BandsCard::draw_effect(PageContext& context, const Bands& wanted) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    form_note(look, texts(text_id::settings_effect));
    m_reading.ask(context.desk, texts(text_id::shell_reading), {wanted, view_of(context)},
                  read_effect);
    const BandsEffect* effect = m_reading.is_current() ? m_reading.answer() : nullptr;
    if (effect) {
        draw_statuses(context, effect->review, to_number(wanted.amber), to_number(wanted.red));
        draw_figure_changes(context, effect->changes);
    } else {
        form_note(look, texts(text_id::settings_computing));
    }
    const bool can_apply = effect && !*m_applied && !context.desk.is_read_only();
    switch (draw_effect_buttons(context,
                                {std::string{texts(text_id::settings_apply_bands)}, can_apply})) {
    case EffectAnswer::none:
        break;
    case EffectAnswer::apply:
        apply(context, wanted);
        break;
    case EffectAnswer::keep:
        m_draft.reset();
        break;
    }
}

void BandsCard::apply(PageContext& context, const Bands& wanted) {
    const LedgerStep step = bands_step(wanted.amber, wanted.red);
    *m_applied = wanted;
    context.desk.write(std::string{context.texts(text_id::settings_saving)}, step.label, step.write,
                       [applied = m_applied](const std::exception_ptr& failure) {
                           if (failure)
                               applied->reset();
                           return Desk::Told::no;
                       });
}

} // namespace taizhang
