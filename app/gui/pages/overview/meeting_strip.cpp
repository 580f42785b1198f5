#include "gui/pages/overview/meeting_strip.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "text/ids/since.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr float mark_room = 18.0F;
constexpr float count_height = 28.0F;

/// One of the counts: pressed, it shows what it counts.
struct Count {
    Tone tone;
    ChipSymbol symbol;
    TextId words;
    std::int64_t number;
    std::string_view id;
};

bool draw_count(PageContext& context, const Count& count) {
    const Look& look = context.look;
    const std::string text =
        context.texts(count.words, grouped(static_cast<double>(count.number), 0));
    const float width = look.px(mark_room + 8) + text_size(look, look.body(), text).x;
    flow_on(look, width);
    const bool is_pressed = press_area(labelled(text, count.id), {width, look.px(count_height)});
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(control_radius));
    draw_symbol({box.min.x + look.px(10), box.centre().y}, look.px(5), count.symbol,
                colours_of(look.palette(), count.tone).text);
    draw_text_in(look, {{box.min.x + look.px(mark_room + 2), box.min.y}, box.max}, look.body(),
                 text);
    return is_pressed;
}

void show_only(PageContext& context, const ViewFigures& figures,
               const std::vector<IndicatorPlace>& places) {
    View view = context.navigation.view();
    view.overview = {};
    for (const IndicatorPlace place : places)
        view.overview.only.push_back(figures.indicator_at(place).id);
    context.navigation.go(view);
}

void show_history(PageContext& context) {
    View view = context.navigation.view();
    view.page = PageId::history;
    view.history = {};
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace

void MeetingStrip::draw(PageContext& context, const ViewFigures& figures) {
    const std::string& unit = figures.definitions().units.at(figures.point.unit).code;
    m_reading.ask(context.desk, "", {unit, figures.day},
                  [](FiguresReader& reader, const Asked& asked) {
                      return last_meeting(reader.reader(), asked.unit, asked.before);
                  });
    if (!m_reading.answer() || !*m_reading.answer())
        return;
    draw_changes(context, figures,
                 changes_since(**m_reading.answer(), figures.definitions(), figures.point.year,
                               figures.review, figures.coverage, figures.counts.in_ledger));
}

void MeetingStrip::draw_changes(PageContext& context, const ViewFigures& figures,
                                const MeetingChanges& changes) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "since-meeting", {0.0F, 0.0F}, CardHeight::of_content};
    const Box head = box_at_cursor(
        {text_size(look, look.heading(), texts(text_id::since_title)).x, look.px(count_height)});
    draw_text_in(look, head, look.heading(), texts(text_id::since_title));
    ImGui::Dummy(head.size());
    const std::string day = texts(text_id::since_day, to_iso(changes.since));
    const float day_width = text_size(look, look.secondary(), day).x;
    flow_on(look, day_width);
    const Box box = box_at_cursor({day_width, look.px(count_height)});
    draw_text_in(look, box, look.secondary(), day);
    ImGui::Dummy(box.size());
    const auto list = [&](Tone tone, ChipSymbol symbol, TextId words, std::int64_t number,
                          std::string_view id, const std::vector<IndicatorPlace>& places) {
        if (number > 0 && draw_count(context, {tone, symbol, words, number, id}))
            show_only(context, figures, places);
    };
    list(Tone::attention, ChipSymbol::diamond, text_id::since_worse,
         static_cast<std::int64_t>(changes.worse.size()), "since-worse", changes.worse);
    list(Tone::good, ChipSymbol::check, text_id::since_better,
         static_cast<std::int64_t>(changes.better.size()), "since-better", changes.better);
    list(Tone::good, ChipSymbol::double_check, text_id::since_done,
         static_cast<std::int64_t>(changes.done.size()), "since-done", changes.done);
    list(Tone::bad, ChipSymbol::triangle, text_id::since_missed, changes.periods_missed,
         "since-missed", changes.missed);
    if (changes.records > 0 &&
        draw_count(context, {Tone::neutral, ChipSymbol::dot, text_id::since_records,
                             changes.records, "since-records"}))
        show_history(context);
    const bool is_same = changes.worse.empty() && changes.better.empty() && changes.done.empty() &&
                         changes.periods_missed == 0 && changes.records <= 0;
    if (is_same) {
        const auto same = texts(text_id::since_same);
        flow_on(look, text_size(look, look.secondary(), same).x);
        control_label(look, same);
    }
}

} // namespace taizhang
