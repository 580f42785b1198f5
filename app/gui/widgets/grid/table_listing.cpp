#include "gui/widgets/grid/table_listing.h"

#include "gui/look/text.h"
#include "gui/widgets/text_field.h"
#include "text/ids/grid.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float filter_list_width = 200.0F;
constexpr size_t most_words = 40;
constexpr int rows_shown = 14;

bool is_before(const ListedCell& a, const ListedCell& b) {
    if (a.number || b.number)
        return a.number < b.number; // nothing before all numbers
    const std::string& left = a.order.empty() ? a.text : a.order;
    const std::string& right = b.order.empty() ? b.text : b.order;
    return left < right;
}

/// Every word of a column once, as they come.
std::vector<std::string> words_of(const ListedRows& all, const std::string& column) {
    std::vector<std::string> words;
    for (int row = 0; row < all.count && words.size() < most_words; ++row) {
        std::string word = all.cell(row, column).text;
        if (!word.empty() && std::ranges::find(words, word) == words.end())
            words.push_back(std::move(word));
    }
    return words;
}

} // namespace

std::vector<int> TableListing::rows(const ListedRows& all, const Sort& sorted) const {
    std::vector<int> places;
    const std::string wanted = folded(m_find);
    for (int row = 0; row < all.count; ++row) {
        const bool is_found = wanted.empty() || match(all.key(row), wanted) > 0;
        const bool passes = std::ranges::all_of(m_filters, [&](const auto& filter) {
            return filter.second.contains(all.cell(row, filter.first).text);
        });
        if (is_found && passes)
            places.push_back(row);
    }
    if (!sorted)
        return places;
    std::vector<ListedCell> cells(static_cast<size_t>(all.count));
    for (const int place : places)
        cells[place] = all.cell(place, sorted->column);
    std::ranges::stable_sort(places, [&](int a, int b) {
        const ListedCell& left = cells[static_cast<size_t>(a)];
        const ListedCell& right = cells[static_cast<size_t>(b)];
        return sorted->direction == SortDirection::ascending ? is_before(left, right)
                                                             : is_before(right, left);
    });
    return places;
}

std::vector<HeaderColumn> TableListing::titles(const ShownColumns& shown,
                                               std::span<const std::string_view> filtered,
                                               const Sort& sorted) const {
    std::vector<HeaderColumn> titles;
    for (size_t place = 0; place < shown.ids.size(); ++place) {
        const TableColumn& column = shown.columns[place];
        HeaderColumn title{shown.ids[place], column.title, column.align, true};
        if (sorted && sorted->column == title.id)
            title.sorted = sorted->direction;
        if (std::ranges::find(filtered, title.id) != filtered.end())
            title.filter = m_filters.contains(title.id) ? HeaderFilter::on : HeaderFilter::off;
        titles.push_back(std::move(title));
    }
    return titles;
}

bool TableListing::take(const HeaderEvent& event, std::span<const HeaderColumn> columns,
                        Sort& sorted) {
    if (event.kind == HeaderEvent::Kind::filter) {
        m_filtering = columns[event.column].id;
        m_opens_filter = true;
        return true;
    }
    if (event.kind != HeaderEvent::Kind::sort)
        return false;
    const HeaderColumn& column = columns[event.column];
    const bool begins_down = column.align == Align::right;
    const auto begins = begins_down ? SortDirection::descending : SortDirection::ascending;
    if (!event.sorted && column.sorted && *column.sorted != begins) {
        sorted.reset(); // pressed a third time: as they come
        return true;
    }
    sorted = KeptSort{column.id, event.sorted.value_or(sort_pressed(column.sorted, begins))};
    return true;
}

bool TableListing::draw_find(const Look& look, const Texts& texts, float width) {
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_F, ImGuiInputFlags_RouteGlobal))
        ImGui::SetKeyboardFocusHere();
    text_field(look, "find-rows", m_find,
               {width, look.px(control_height), FieldMark::none, texts(text_id::grid_find)});
    const FieldEnd end = field_ended();
    if (end == FieldEnd::escaped)
        m_find.clear();
    return end == FieldEnd::entered || end == FieldEnd::down;
}

void TableListing::draw_filter(const Look& look, const Texts& texts, const ListedRows& all) {
    if (std::exchange(m_opens_filter, false))
        ImGui::OpenPopup("column-filter");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    if (ImGui::BeginPopup("column-filter")) {
        draw_words(look, texts, words_of(all, m_filtering));
        if (ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// 全部 and the words, each to be ticked; 全部 takes all ticks away and closes the list.
void TableListing::draw_words(const Look& look, const Texts& texts,
                              const std::vector<std::string>& words) {
    const auto now = m_filters.find(m_filtering);
    std::set<std::string> chosen = now == m_filters.end() ? std::set<std::string>{} : now->second;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const auto rows = std::min(rows_shown, static_cast<int>(words.size()) + 1);
    ImGui::BeginChild(
        "words", {look.px(filter_list_width), static_cast<float>(rows) * found_row_height(look)},
        ImGuiChildFlags_NavFlattened);
    if (draw_found_row(look, {texts(text_id::grid_all), {}, "word-all"},
                       chosen.empty() ? RowMark::marked : RowMark::none)) {
        chosen.clear();
        ImGui::CloseCurrentPopup();
    }
    for (size_t place = 0; place < words.size(); ++place) {
        const std::string& word = words[place];
        const Tick tick = chosen.contains(word) ? Tick::on : Tick::off;
        if (!draw_found_row(look, {word, {}, "word" + std::to_string(place), 0.0F, tick},
                            RowMark::none))
            continue;
        if (tick == Tick::on)
            chosen.erase(word);
        else
            chosen.insert(word);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (chosen.empty())
        m_filters.erase(m_filtering);
    else
        m_filters[m_filtering] = std::move(chosen);
}

} // namespace taizhang
