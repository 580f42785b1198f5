#include "gui/bars/search_box.h"

#include "chart/figure_text.h"
#include "gui/bars/unit_picker.h"
#include "gui/desk/view_figures.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "text/category_name.h"
#include "text/ids/search.h"
#include "text/ids/top.h"

#include <algorithm>
#include <functional>

namespace taizhang {

namespace {

constexpr float field_padding = 12.0F;
constexpr float list_width = 460.0F;
constexpr size_t most_of_a_kind = 6;

/// One line of the answer and what choosing it does.
struct Hit {
    std::string label;
    std::string detail;
    std::string id;
    std::function<void(PageContext&)> open;
};

/// Hits of one kind below a heading.
struct Section {
    TextId heading;
    std::vector<Hit> hits;
};

/// Places of the keys that answer to `wanted`, the best first.
template <class PlaceOfIt>
std::vector<PlaceOfIt> best_places(const std::vector<SearchKey>& keys, const std::string& wanted) {
    std::vector<std::pair<int, int>> ranked; // rank, place
    for (int place = 0; place < static_cast<int>(keys.size()); ++place)
        if (const int rank = match(keys[place], wanted); rank > 0)
            ranked.emplace_back(rank, place);
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<int, int>::first);
    std::vector<PlaceOfIt> places;
    for (const auto& [rank, place] : ranked)
        if (places.size() < most_of_a_kind)
            places.emplace_back(place);
    return places;
}

Section indicators_found(const PageContext& context, const ViewFigures& figures,
                         const std::string& wanted) {
    Section section{text_id::search_indicators, {}};
    for (const IndicatorPlace place :
         best_places<IndicatorPlace>(figures.search->indicators, wanted)) {
        const auto& indicator = figures.indicator_at(place);
        section.hits.push_back(
            {shown_name(indicator, context.texts.language()),
             shown_category(indicator.category, context.texts.language()),
             "indicator-" + indicator.code,
             [id = indicator.id](PageContext& opened) { open_indicator(opened, id); }});
    }
    return section;
}

Section units_found(const ViewFigures& figures, const std::string& wanted) {
    Section section{text_id::search_units, {}};
    const auto& units = figures.definitions().units;
    for (const UnitPlace place : best_places<UnitPlace>(figures.search->units, wanted)) {
        const auto parent = units.parent_of(place);
        section.hits.push_back({units.at(place).name, !parent ? "" : units.at(*parent).name,
                                "unit-" + units.at(place).code,
                                [&units, place](PageContext& opened) {
                                    choose_unit(opened.navigation.current(), units, place);
                                }});
    }
    return section;
}

Hit hit_of(const PageContext& context, const Definitions& definitions, const Record& record) {
    const auto place = place_of(definitions, record.indicator);
    const auto name = place ? shown_name(definitions.indicators[*place], context.texts.language())
                            : std::string{};
    const auto& words = record.topic.empty() ? record.note : record.topic;
    return {
        to_iso(record.period.end) + "  " + words, name,
        "record-" + std::to_string(static_cast<std::int64_t>(record.id)),
        [&definitions, record](PageContext& opened) { open_record(opened, definitions, record); }};
}

/// The newest records that have the text in their topic or note.
std::vector<Record> records_with(FiguresReader& reader, const std::string& text) {
    constexpr std::int64_t most = 5;
    return reader.reader().records({.find = text, .limit = most});
}

Section records_found(PageContext& context, const ViewFigures& figures, const std::string& typed,
                      FoundRecords& found) {
    Section section{text_id::search_records, {}};
    found.ask(context.desk, context.texts(text_id::search_running), typed, records_with);
    if (found.is_current())
        for (const auto& record : *found.answer())
            section.hits.push_back(hit_of(context, figures.definitions(), record));
    return section;
}

/// Draws all hits; gives the one that was clicked.
const Hit* draw_sections(const PageContext& context, const std::vector<Section>& sections,
                         int marked) {
    const Hit* clicked = nullptr;
    int row = 0;
    for (const auto& section : sections) {
        if (section.hits.empty())
            continue;
        text_line(context.look, context.look.small(), context.texts(section.heading));
        for (const auto& hit : section.hits)
            if (draw_found_row(context.look, {hit.label, hit.detail, hit.id},
                               row++ == marked ? RowMark::marked : RowMark::none))
                clicked = &hit;
    }
    return clicked;
}

const Hit* hit_at(const std::vector<Section>& sections, int row) {
    for (const auto& section : sections) {
        const int count = static_cast<int>(section.hits.size());
        if (row < count)
            return &section.hits[static_cast<size_t>(row)];
        row -= count;
    }
    return nullptr;
}

int hits_in(const std::vector<Section>& sections) {
    int count = 0;
    for (const auto& section : sections)
        count += static_cast<int>(section.hits.size());
    return count;
}

std::vector<Section> answer_to(PageContext& context, const std::string& typed,
                               FoundRecords& found) {
    const auto& figures = *context.desk.figures();
    const std::string wanted = folded(typed);
    if (wanted.empty())
        return {};
    return {indicators_found(context, figures, wanted), units_found(figures, wanted),
            records_found(context, figures, typed, found)};
}

/// The content of the list; true when it is to be closed.
bool draw_list(PageContext& context, FinderState& state, FoundRecords& found, float width) {
    const auto& look = context.look;
    const auto& texts = context.texts;
    draw_find_field(look, texts(text_id::top_search_hint), state, width);
    const auto sections = answer_to(context, state.typed, found);
    const int count = hits_in(sections);
    move_mark(state, count);
    const Hit* chosen = draw_sections(context, sections, state.marked);
    if (sections.empty())
        text_block(look, look.secondary(), texts(text_id::search_how), width);
    else if (!found.is_current())
        text_line(look, look.secondary(), texts(text_id::search_running));
    else if (count == 0)
        text_line(look, look.secondary(), texts(text_id::top_nothing_found));
    if (is_entered())
        chosen = hit_at(sections, state.marked);
    if (chosen)
        chosen->open(context);
    return chosen || ImGui::IsKeyPressed(ImGuiKey_Escape);
}

void draw_field_box(const PageContext& context, const Box& box) {
    const auto& look = context.look;
    auto& canvas = *ImGui::GetWindowDrawList();
    const auto fill = ImGui::IsItemHovered() ? look.palette().track : look.palette().surface;
    canvas.AddRectFilled(box.min, box.max, fill, look.px(control_radius));
    canvas.AddRect(box.min, box.max, look.palette().edge, look.px(control_radius));
    draw_text_in(look, box.inset(look.px(field_padding), 0.0F),
                 in_colour(look.body(), look.palette().secondary),
                 context.texts(text_id::top_search));
}

} // namespace

float SearchBox::width(const PageContext& context) {
    if (!context.desk.figures())
        return 0.0F;
    const auto& look = context.look;
    return text_size(look, look.body(), context.texts(text_id::top_search)).x +
           2.0F * look.px(field_padding);
}

void SearchBox::draw(PageContext& context) {
    const auto& look = context.look;
    const ImVec2 size{width(context), look.px(control_height)};
    const auto label = labelled(context.texts(text_id::top_search), "search");
    if (press_area(label, size) || m_is_to_open) {
        m_state.reset();
        ImGui::OpenPopup("found");
    }
    m_is_to_open = false;
    const auto box = box_of_last_item();
    draw_field_box(context, box);
    const float screen = ImGui::GetIO().DisplaySize.x;
    const float padding = look.px(10);
    const float list = std::min(look.px(list_width), screen - 4.0F * padding);
    ImGui::SetNextWindowPos(
        {std::max(0.0F, box.max.x + padding - list - 2.0F * padding), box.min.y - padding});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
    if (ImGui::BeginPopup("found")) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(4)});
        if (draw_list(context, m_state, m_found, list))
            ImGui::CloseCurrentPopup();
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
