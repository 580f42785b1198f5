#include "gui/pages/report/report_form.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/report/new_indicator.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/text_field.h"
#include "intake/record/record_rows.h"
#include "output/words/entry_words.h"
#include "output/words/reading_words.h"
#include "text/ids/indicator.h"
#include "text/ids/reading.h"
#include "text/ids/report_page.h"
#include "text/ids/top.h"
#include "text/word_table.h"
#include "time/parse_period.h"

#include <algorithm>

namespace taizhang {

namespace {

using report::ProposalKind;
using report::ReportEntry;
using report::ReportStanding;

constexpr float label_height = 18.0F;
constexpr float quantity_field_width = 84.0F;
constexpr float measure_field_width = 68.0F;
constexpr float period_field_width = 118.0F;

constexpr std::array kinds{ProposalKind::record, ProposalKind::plan, ProposalKind::cadence};
constexpr std::array cycles{Cycle::week, Cycle::month, Cycle::quarter, Cycle::half_year,
                            Cycle::year};
constexpr WordTable<ProposalKind> kind_names{text_id::all_of_reading, "reading."};
constexpr WordTable<Cycle> cycle_names{text_id::all_of_reading, "reading."};

const Indicator* indicator_of(const ReportEntry& entry, const Definitions& definitions) {
    const auto place = place_of(definitions, entry.indicator);
    return place ? &definitions.indicators[*place] : nullptr;
}

/// A group of a label above its field; the next one stands beside it where there is room.
class FieldScope {
public:
    FieldScope(const Look& look, std::string_view label, float width, bool is_first = false) {
        const float needed = std::max(width, text_size(look, look.small(), label).x);
        if (!is_first)
            flow_on(look, needed);
        ImGui::BeginGroup();
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        const Box box = box_at_cursor({needed, look.px(label_height)});
        draw_text_in(look, box, look.small(), label);
        ImGui::Dummy(box.size());
    }
    ~FieldScope() {
        ImGui::PopStyleVar();
        ImGui::EndGroup();
    }
    FieldScope(const FieldScope&) = delete;
    FieldScope& operator=(const FieldScope&) = delete;
};

/// «无记录 → 26 条»: what the figure of this time is before and after.
std::string change_words(const report::ReportLine& line, const ReportEntry& entry,
                         const Indicator& indicator, const Texts& texts) {
    const std::string unit = unit_of_measure(indicator);
    const auto with_unit = [&](Quantity amount) {
        return to_decimal(amount) + (unit.empty() ? "" : " " + unit);
    };
    const auto written = report::ProposalKind::record == entry.kind && line.record
                             ? line.record->quantity
                             : read_quantity(written_quantity(entry.quantity).number).value;
    const std::string before =
        line.amount ? with_unit(*line.amount) : std::string{texts(text_id::report_page_nothing)};
    if (!written)
        return texts(text_id::report_page_becomes, before,
                     std::string{texts(text_id::reading_masked)});
    const bool adds =
        line.amount && entry.kind == ProposalKind::record && indicator.measure == Measure::sum;
    return texts(text_id::report_page_becomes, before,
                 with_unit(adds ? *line.amount + *written : *written));
}

} // namespace

std::string period_words(const ReportEntry& entry, const Calendar& calendar, const Texts& texts) {
    const auto period = parse_period(entry.period, calendar, std::nullopt);
    const auto year = period ? calendar.year_of(*period) : std::nullopt;
    return year && *period == calendar.year(*year) ? texts(text_id::report_page_year, *year)
                                                   : entry.period;
}

std::string indicator_words(const ReportEntry& entry, const ShownProposal& proposal,
                            const Definitions& definitions, Language language) {
    const Indicator* indicator = indicator_of(entry, definitions);
    if (indicator)
        return shown_name(*indicator, language);
    return proposal.word.empty()
               ? Texts{language}(text_id::reading_no_indicator, std::string_view{})
               : proposal.word;
}

std::string unit_words(const ReportEntry& entry, const Definitions& definitions) {
    const auto place = definitions.units.place_of(entry.unit);
    return place ? definitions.units.at(*place).name : entry.unit;
}

ReportAction ReportForm::draw(PageContext& context, ReportWork& work, size_t place) {
    const Look& look = context.look;
    const ShownProposal& proposal = work.shown()->proposals[place];
    ReportEntry entry = work.choices.entry_of(proposal);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    draw_head(context, work, place);
    if (draw_fields(context, entry))
        work.choices.change(proposal, entry);
    draw_alias(context, proposal, entry);
    if (entry.indicator.empty())
        if (const auto made = offer_new_indicator(context, proposal.word, entry.unit_of_measure))
            entry.indicator = *made;
    if (!(entry == work.choices.entry_of(proposal)))
        work.choices.change(proposal, entry);
    draw_outlook(context, work, place);
    const ReportAction action = draw_buttons(context, work, place);
    ImGui::PopStyleVar();
    m_takes_focus = false;
    return action;
}

/// The whole sentence, in which the figure can be understood.
void ReportForm::draw_head(PageContext& context, const ReportWork& work, size_t place) const {
    const Look& look = context.look;
    const ShownProposal& proposal = work.shown()->proposals[place];
    const float width = ImGui::GetContentRegionAvail().x;
    const ReportEntry& entry = work.choices.entry_of(proposal);
    const std::string heading =
        indicator_words(entry, proposal, context.desk.figures()->definitions(),
                        context.texts.language()) +
        "  " + entry.quantity + " " + entry.unit_of_measure;
    text_block(look, look.heading(), heading, width);
    text_block(look, look.secondary(), "“" + entry.words + "”", width);
}

bool ReportForm::takes_focus_now(bool is_wanted) {
    if (!m_takes_focus || !is_wanted)
        return false;
    ImGui::SetKeyboardFocusHere();
    m_takes_focus = false;
    return true;
}

bool ReportForm::draw_fields(PageContext& context, ReportEntry& entry) {
    const ReportEntry before = entry;
    draw_indicator(context, entry);
    draw_text(context, text_id::report_page_quantity, "report-quantity", entry.quantity,
              quantity_field_width);
    draw_text(context, text_id::report_page_measure, "report-measure", entry.unit_of_measure,
              measure_field_width);
    draw_text(context, text_id::report_page_period, "report-period", entry.period,
              period_field_width);
    draw_unit(context, entry);
    draw_kind(context, entry);
    if (entry.kind == ProposalKind::cadence)
        draw_cycle(context, entry);
    return !(entry == before);
}

void ReportForm::draw_indicator(PageContext& context, ReportEntry& entry) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ViewFigures& figures = *context.desk.figures();
    const Indicator* indicator = indicator_of(entry, figures.definitions());
    const std::string shown = indicator ? shown_name(*indicator, texts.language())
                                        : std::string{texts(text_id::report_page_choose)};
    const FieldScope scope{look, texts(text_id::report_page_indicator), picker_width(look, shown),
                           true};
    takes_focus_now(indicator == nullptr);
    if (const auto chosen = picker(look,
                                   {"report-indicator", shown, texts(text_id::indicator_find),
                                    texts(text_id::top_nothing_found)},
                                   indicator_choices(figures, texts.language()), m_indicator))
        entry.indicator = figures.definitions().indicators[static_cast<size_t>(*chosen)].code;
}

void ReportForm::draw_unit(PageContext& context, ReportEntry& entry) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ViewFigures& figures = *context.desk.figures();
    const std::string shown = unit_words(entry, figures.definitions());
    const FieldScope scope{look, texts(text_id::report_page_unit), picker_width(look, shown)};
    if (const auto chosen = picker(look,
                                   {"report-unit", shown, texts(text_id::top_find_unit),
                                    texts(text_id::top_nothing_found)},
                                   unit_choices(figures), m_unit))
        entry.unit = figures.definitions().units.at(UnitPlace{*chosen}).code;
}

void ReportForm::draw_kind(PageContext& context, ReportEntry& entry) {
    const Look& look = context.look;
    std::vector<SegmentText> segments;
    int chosen = 0;
    for (const ProposalKind kind : kinds) {
        if (kind == entry.kind)
            chosen = static_cast<int>(segments.size());
        segments.push_back({std::string{context.texts(kind_names(kind))}, name_of(kind)});
    }
    const FieldScope scope{look, context.texts(text_id::report_page_kind),
                           segments_width(look, segments)};
    if (const auto pressed = segmented(look, segments, chosen)) {
        entry.kind = kinds[static_cast<size_t>(*pressed)];
        if (entry.kind == ProposalKind::cadence && !entry.per)
            entry.per = Cycle::quarter;
    }
}

void ReportForm::draw_cycle(PageContext& context, ReportEntry& entry) {
    const Look& look = context.look;
    std::vector<std::string> words;
    for (const Cycle cycle : cycles)
        words.emplace_back(context.texts(cycle_names(cycle)));
    const auto* at = std::ranges::find(cycles, entry.per.value_or(Cycle::quarter));
    const int chosen = static_cast<int>(at - cycles.begin());
    const std::string& shown = words[static_cast<size_t>(chosen)];
    const FieldScope scope{look, context.texts(text_id::report_page_cycle),
                           choice_width(look, shown)};
    if (const auto pressed = choice(look, "report-cycle", shown, words, chosen))
        entry.per = cycles[static_cast<size_t>(*pressed)];
}

void ReportForm::draw_text(PageContext& context, TextId label, std::string_view id,
                           std::string& text, float width) {
    const Look& look = context.look;
    const FieldScope scope{look, context.texts(label), look.px(width)};
    takes_focus_now(true);
    text_field(look, id, text, {look.px(width), look.px(control_height), FieldMark::none, {}});
}

/// Where the indicator is not the one that the report's words say, they can become its alias.
void ReportForm::draw_alias(PageContext& context, const ShownProposal& proposal,
                            ReportEntry& entry) const {
    if (entry.indicator.empty() || entry.indicator == proposal.read.indicator ||
        proposal.word.empty()) {
        entry.alias.clear();
        return;
    }
    bool is_kept = !entry.alias.empty();
    const FontScope font{context.look, context.look.body()};
    if (ImGui::Checkbox(
            labelled(context.texts(text_id::report_page_alias, proposal.word), "report-alias")
                .c_str(),
            &is_kept))
        entry.alias = is_kept ? proposal.word : std::string{};
}

void ReportForm::draw_outlook(PageContext& context, const ReportWork& work, size_t place) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ShownProposal& proposal = work.shown()->proposals[place];
    const float width = ImGui::GetContentRegionAvail().x;
    const bool tells_doubts = !work.choices.is_changed(proposal);
    for (const TextId doubt : proposal.doubts)
        if (tells_doubts)
            text_block(look, in_colour(look.secondary(), look.palette().behind.text), texts(doubt),
                       width);
    const report::ReportLine* line = work.line_of(place);
    if (!line)
        return;
    const bool is_refused = line->standing == ReportStanding::refused;
    const bool is_warned = is_refused || line->standing == ReportStanding::counted;
    const bool is_told = is_refused && tells_doubts &&
                         std::ranges::find(proposal.doubts, text_id::reading_doubt_no_indicator) !=
                             proposal.doubts.end();
    if (line->standing != ReportStanding::fresh && !is_told)
        text_block(look,
                   in_colour(look.secondary(),
                             is_warned ? look.palette().alarm.text : look.palette().secondary),
                   words_of(*line, texts), width);
    for (const FieldProblem& notice : line->notices)
        text_block(look, in_colour(look.secondary(), look.palette().behind.text),
                   words_of(notice, texts), width);
    const ReportEntry& entry = work.choices.entry_of(proposal);
    const Indicator* indicator = indicator_of(entry, context.desk.figures()->definitions());
    if (indicator && line->standing != ReportStanding::refused &&
        line->standing != ReportStanding::same && entry.kind != ProposalKind::cadence)
        text_block(look, look.secondary(), change_words(*line, entry, *indicator, texts), width);
}

ReportAction ReportForm::draw_buttons(PageContext& context, const ReportWork& work, size_t place) {
    const Look& look = context.look;
    ReportAction action = ReportAction::none;
    struct Offer {
        TextId text;
        std::string_view id;
        std::string_view key;
        ReportAction action;
    };
    const bool is_accepted = work.verdict_of(place) == Verdict::accepted;
    bool is_first = true;
    for (const Offer& offer :
         {Offer{text_id::report_page_accept, "report-accept", "A", ReportAction::accept},
          Offer{text_id::report_page_change, "report-change", "E", ReportAction::change},
          Offer{text_id::report_page_refuse, "report-refuse", "D", ReportAction::refuse},
          Offer{text_id::report_page_no_figure, "report-no-figure", "X",
                ReportAction::no_figure}}) {
        const std::string words =
            std::string{context.texts(offer.text)} + "  " + std::string{offer.key};
        if (!is_first)
            flow_on(look, button_width(look, words));
        is_first = false;
        const bool is_main = offer.action == ReportAction::accept && !is_accepted;
        if (button(look, words, offer.id, is_main ? ButtonKind::primary : ButtonKind::plain))
            action = offer.action;
    }
    return action;
}

} // namespace taizhang
