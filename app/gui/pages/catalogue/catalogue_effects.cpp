#include "gui/pages/catalogue/catalogue_effects.h"

#include "chart/figure_text.h"
#include "gui/widgets/form.h"
#include "ledger/supposition.h"
#include "output/words/words.h"
#include "text/ids/catalogue.h"
#include "text/ids/history.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t lines_shown = 12;

Effects read_effects(FiguresReader& reader, const EffectsAsked& asked) {
    const auto definitions = reader.definitions();
    const Definitions& now = *definitions;
    const auto place = place_of(now, asked.supposed.id);
    if (!place)
        return {};
    Definitions supposed = now;
    supposed.indicators[*place] = asked.supposed;
    return {changes_supposing(reader.reader(), now, supposed, asked.today)};
}

/// `31 次 · 79% · 达标`
std::string figure_text(const Texts& texts, const Indicator& indicator,
                        const IndicatorProgress& progress) {
    std::string text = progress.actual_to_date
                           ? value_with_unit(indicator, progress.actual_to_date, texts.language())
                           : std::string{texts(text_id::catalogue_no_value)};
    text = short_known_text(std::move(text), progress.known_to_date, texts);
    if (const auto completion = known_completion(progress))
        text += " · " + percent_text(completion);
    return text + " · " + std::string{texts(text_of(progress.status))};
}

void draw_line(PageContext& context, const FigureChange& change, const Indicator& supposed) {
    const Texts& texts = context.texts;
    const Indicator& before = context.desk.figures()->indicator_at(change.indicator);
    const Indicator& after = before.id == supposed.id ? supposed : before;
    form_note(context.look,
              texts(text_id::catalogue_changes_line, change.year,
                    shown_name(before, texts.language()), figure_text(texts, before, change.before),
                    figure_text(texts, after, change.after)));
}

} // namespace

CatalogueEffects::State CatalogueEffects::draw(PageContext& context, const Indicator& supposed) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    m_reading.ask(context.desk, texts(text_id::shell_reading), {supposed, context.today},
                  read_effects);
    if (!m_reading.is_current()) {
        form_note(look, texts(text_id::catalogue_computing));
        return State::unknown;
    }
    const auto& changes = m_reading.answer()->changes;
    if (changes.empty()) {
        form_note(look, texts(text_id::catalogue_changes_nothing));
        return State::harmless;
    }
    form_problem(look, texts(text_id::catalogue_changes, texts(text_id::catalogue_of_all)));
    for (size_t i = 0; i < std::min(changes.size(), lines_shown); ++i)
        draw_line(context, changes[i], supposed);
    if (changes.size() > lines_shown)
        form_note(look, texts(text_id::history_more_changes, changes.size() - lines_shown));
    return State::changes;
}

} // namespace taizhang
