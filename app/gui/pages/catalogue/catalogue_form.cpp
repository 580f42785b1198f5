#include "gui/pages/catalogue/catalogue_form.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/pages/organisation/organisation_form.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "intake/definitions/indicator_changes.h"
#include "intake/plan/import_write.h"
#include "intake/record/draft_row.h"
#include "output/words/words.h"
#include "text/ids/catalogue.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/step.h"
#include "text/ids/top.h"
#include "text/parts.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array measures{Measure::sum, Measure::latest, Measure::ratio};
constexpr std::array directions{Direction::at_least, Direction::at_most, Direction::track};

IndicatorDraft draft_of(const Indicator& indicator) {
    return {indicator.code,
            indicator.name_zh,
            indicator.name_en,
            indicator.category,
            joined_by_bars(indicator.units),
            joined_by_bars(indicator.aliases),
            indicator.measure,
            indicator.numerator,
            indicator.denominator,
            indicator.direction,
            indicator.decimals};
}

std::string code_of(const Definitions& definitions, std::optional<IndicatorId> id) {
    const auto place = id ? place_of(definitions, *id) : std::nullopt;
    return place ? definitions.indicators[*place].code : std::string{};
}

ImportPlan plan_of(const PageContext& context, const IndicatorDraft& draft) {
    const Definitions& definitions = definitions_of(context);
    const bool is_ratio = draft.measure == Measure::ratio;
    const auto part = [&](std::optional<IndicatorId> id) {
        return is_ratio ? code_of(definitions, id) : std::string{};
    };
    return plan_draft(FileKind::indicators,
                      {{"code", draft.code},
                       {"name_zh", draft.name_zh},
                       {"name_en", draft.name_en},
                       {"category", draft.category},
                       {"units", draft.units},
                       {"measure", std::string{name_of(draft.measure)}},
                       {"numerator", part(draft.numerator)},
                       {"denominator", part(draft.denominator)},
                       {"direction", std::string{name_of(draft.direction)}},
                       {"decimals", std::to_string(draft.decimals)},
                       {"aliases", draft.aliases}},
                      definitions, context.navigation.view().year);
}

const Indicator* planned(const ImportPlan& plan, const std::string& code) {
    const auto found = std::ranges::find_if(
        plan.indicators, [&](const auto& one) { return one.value.code == code; });
    return found == plan.indicators.end() ? nullptr : &found->value;
}

template <class Enum, size_t N>
void draw_choice(PageContext& context, TextId label, std::string_view column, Enum& value,
                 const std::array<Enum, N>& values, const ImportPlan& plan) {
    std::vector<std::string> words;
    for (const Enum one : values)
        words.emplace_back(context.texts(text_of(one)));
    const auto place = std::ranges::find(values, value) - values.begin();
    if (const auto chosen = choice_field(
            context.look,
            {column, context.texts(label), {}, problem_at(plan, column, context.texts)}, words,
            static_cast<int>(place)))
        value = values[static_cast<size_t>(*chosen)];
}

void draw_decimals(PageContext& context, int& decimals) {
    const std::array<std::string, 4> words{"0", "1", "2", "3"};
    const std::string set = std::to_string(decimals);
    if (const auto chosen =
            choice_field(context.look, {"decimals", context.texts(text_id::field_decimals), set},
                         words, decimals))
        decimals = *chosen;
}

/// Only sums can be parts of a ratio: others are not offered.
std::vector<FinderItem> part_items(const PageContext& context) {
    static const SearchKey not_offered;
    const ViewFigures& figures = *context.desk.figures();
    auto items = indicator_choices(figures, context.texts.language());
    for (size_t place = 0; place < items.size(); ++place)
        if (figures.definitions().indicators[place].measure != Measure::sum)
            items[place].key = &not_offered;
    return items;
}

} // namespace

void IndicatorForm::draw_part(PageContext& context, TextId label, std::string_view column,
                              std::optional<IndicatorId>& part, const ImportPlan& plan,
                              FinderState& finder) {
    const Definitions& definitions = definitions_of(context);
    const auto items = part_items(context);
    const auto place = part ? place_of(definitions, *part) : std::nullopt;
    const std::string shown =
        place ? shown_name(definitions.indicators[*place], context.texts.language())
              : std::string{context.texts(text_id::form_choose)};
    if (const auto chosen =
            find_field(context.look,
                       {column, context.texts(label), context.texts(text_id::top_find_unit),
                        problem_at(plan, column, context.texts)},
                       shown, context.texts(text_id::top_nothing_found), items, finder))
        part = definitions.indicators[static_cast<size_t>(*chosen)].id;
}

void IndicatorForm::draw_rules(PageContext& context, IndicatorDraft& draft,
                               const ImportPlan& plan) {
    draw_choice(context, text_id::field_measure, "measure", draft.measure, measures, plan);
    if (draft.measure == Measure::ratio) {
        draw_part(context, text_id::field_numerator_id, "numerator", draft.numerator, plan,
                  m_numerators);
        draw_part(context, text_id::field_denominator_id, "denominator", draft.denominator, plan,
                  m_denominators);
    }
    draw_choice(context, text_id::field_direction, "direction", draft.direction, directions, plan);
    draw_decimals(context, draft.decimals);
}

void IndicatorForm::draw_fields(PageContext& context, IndicatorDraft& draft,
                                const ImportPlan& plan) {
    const Texts& texts = context.texts;
    const auto field = [&](TextId label, std::string_view column, std::string& text,
                           std::string_view hint = {}) {
        text_field(context.look, {column, texts(label), hint, problem_at(plan, column, texts)},
                   text);
    };
    field(text_id::field_name_zh, "name_zh", draft.name_zh);
    field(text_id::field_name_en, "name_en", draft.name_en);
    field(text_id::field_category, "category", draft.category);
    field(text_id::field_units, "units", draft.units, texts(text_id::catalogue_list_hint));
    field(text_id::field_aliases, "aliases", draft.aliases, texts(text_id::catalogue_list_hint));
    draw_rules(context, draft, plan);
}

void IndicatorForm::draw_existing(PageContext& context, IndicatorPlace place,
                                  std::int64_t records) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Indicator& indicator = context.desk.figures()->indicator_at(place);
    const std::int64_t key = raw(indicator.id);
    const IndicatorDraft stored = draft_of(indicator);
    const auto kept = m_state->drafts.find(key);
    IndicatorDraft draft = kept == m_state->drafts.end() ? stored : kept->second;
    auto plan = std::make_shared<const ImportPlan>(plan_of(context, draft));
    draw_fields(context, draft, *plan);
    m_state->drafts.insert_or_assign(key, draft);
    if (draft == stored) {
        m_state->drafts.erase(key);
        return;
    }
    const Indicator& after = *planned(*plan, draft.code);
    bool may_save = plan->may_be_written() && plan->changes_anything() && !m_state->is_saving &&
                    !context.desk.is_read_only();
    TextId verb = text_id::form_save;
    Indicator asked = after; // where the row is refused, `after` is what the ledger has
    asked.measure = draft.measure;
    if (const auto refusal = refusal_of(definitions_of(context), asked, records)) {
        form_problem(look, texts.fill(refusal->reason, refusal->arguments));
        may_save = false;
    } else if (plan->may_be_written() && touches_figures(indicator, after)) {
        const auto state = m_effects.draw(context, after);
        may_save = may_save && state != CatalogueEffects::State::unknown;
        if (state == CatalogueEffects::State::changes)
            verb = text_id::catalogue_confirm;
    }
    ImGui::BeginDisabled(!may_save);
    if (button(look, texts(verb), "save", ButtonKind::primary)) {
        m_state->drafts[key] = draft_of(after);
        save(context, text_id::step_edit_indicator, draft, plan);
    }
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(look, texts(text_id::form_discard), "discard"))
        m_state->drafts.erase(key);
}

void IndicatorForm::draw_new(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Definitions& definitions = definitions_of(context);
    CatalogueView& view = context.navigation.current().catalogue;
    if (const auto added = place_of(definitions, std::string_view{m_state->added_code})) {
        m_state->added_code.clear();
        m_state->drafts.erase(new_key);
        view.indicator = definitions.indicators[static_cast<size_t>(*added)].id;
        view.form = CatalogueView::Form::existing;
        return;
    }
    IndicatorDraft fresh;
    fresh.code = free_indicator_code(definitions);
    IndicatorDraft& draft = m_state->drafts.try_emplace(new_key, fresh).first->second;
    auto plan = std::make_shared<const ImportPlan>(plan_of(context, draft));
    text_block(look, look.heading(), texts(text_id::catalogue_new_indicator),
               ImGui::GetContentRegionAvail().x);
    const bool is_taken = place_of(definitions, std::string_view{draft.code}).has_value();
    const std::string code_problem =
        is_taken ? texts(text_id::form_code_taken, draft.code) : problem_at(*plan, "code", texts);
    text_field(look, {"code", texts(text_id::field_code), {}, code_problem}, draft.code);
    draw_fields(context, draft, *plan);
    const bool may_save = !is_taken && plan->may_be_written() && !m_state->is_saving &&
                          planned(*plan, draft.code) != nullptr && !context.desk.is_read_only();
    ImGui::BeginDisabled(!may_save);
    if (button(look, texts(text_id::form_save), "save", ButtonKind::primary)) {
        m_state->added_code = draft.code;
        save(context, text_id::step_add_indicator, draft, plan);
    }
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(look, texts(text_id::form_discard), "discard")) {
        m_state->drafts.erase(new_key);
        view.form = CatalogueView::Form::existing;
    }
}

void IndicatorForm::save(PageContext& context, TextId step, const IndicatorDraft& draft,
                         std::shared_ptr<const ImportPlan> plan) {
    m_state->is_saving = true;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)},
        {std::string{name_of(step)}, {draft.name_zh}},
        [plan](Writer& writer) { write_import(*plan, writer); },
        [state = m_state](const std::exception_ptr& failure) {
            state->is_saving = false;
            if (failure)
                state->added_code.clear();
            return Desk::Told::no;
        });
}

} // namespace taizhang
