// What the pickers of the entry form offer: recent ones first, then the best answer first.
#include "chart/quarterly_data.h"
#include "gui/entry/entry_panel.h"
#include "gui/view/page_context.h"
#include "text/category_name.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace taizhang {

namespace {

/// Places in the order in which they are offered before anything is typed.
template <class Id, class PlaceOf>
std::vector<int> recent_first(const std::vector<Id>& recent, int count, const PlaceOf& place_of) {
    std::vector<int> places;
    std::vector<bool> is_in(static_cast<size_t>(count));
    const auto add = [&](int place) {
        if (!is_in[static_cast<size_t>(place)])
            places.push_back(place);
        is_in[static_cast<size_t>(place)] = true;
    };
    for (const Id id : recent)
        if (const auto place = place_of(id))
            add(*place);
    for (int place = 0; place < count; ++place)
        add(place);
    return places;
}

/// Keeps those that answer to what is typed: the best first, of these the likely ones, and else in
/// the order they had.
void keep_answers(std::vector<int>& places, const std::vector<SearchKey>& keys,
                  const std::string& typed, const std::function<bool(int)>& is_likely) {
    const std::string wanted = folded(typed);
    if (wanted.empty())
        return;
    const auto match_of = [&](int place) {
        return match(keys[static_cast<size_t>(place)], wanted);
    };
    const auto rank = [&](int place) { return std::pair{match_of(place), is_likely(place)}; };
    std::erase_if(places, [&](int place) { return match_of(place) == 0; });
    std::ranges::stable_sort(places, std::ranges::greater{}, rank);
}

bool is_owed_by_kind(const Definitions& definitions, IndicatorId indicator, UnitKind kind) {
    return std::ranges::any_of(definitions.cadences, [&](const Cadence& cadence) {
        return cadence.indicator == indicator && cadence.owed_by == kind;
    });
}

} // namespace

std::vector<Suggestion> EntryPanel::suggestions(const PageContext& context, RecordField field,
                                                const std::string& typed) const {
    if (field == RecordField::indicator)
        return indicators(context, typed);
    return field == RecordField::unit ? units(context, typed) : topics(typed);
}

std::vector<Suggestion> EntryPanel::indicators(const PageContext& context,
                                               const std::string& typed) const {
    const auto& all = m_book->definitions().indicators;
    const auto place_by_id = [&](IndicatorId id) { return place_of(m_book->definitions(), id); };
    auto places =
        recent_first(m_desk.history().indicators, static_cast<int>(all.size()), place_by_id);
    keep_answers(places, context.desk.figures()->search->indicators, typed,
                 [](int) { return false; });
    std::vector<Suggestion> suggestions;
    for (const int place : places) {
        const Indicator& indicator = all[static_cast<size_t>(place)];
        if (indicator.measure != Measure::ratio && !is_hidden(indicator))
            suggestions.push_back({shown_name(indicator, context.texts.language()),
                                   shown_category(indicator.category, context.texts.language()),
                                   indicator.code});
    }
    return suggestions;
}

std::vector<Suggestion> EntryPanel::units(const PageContext& context,
                                          const std::string& typed) const {
    const OrgTree& all = m_book->definitions().units;
    const auto place_by_id = [&](UnitId id) { return all.place_of(id); };
    auto places = recent_first(m_desk.history().units, all.size(), place_by_id);
    const auto& indicators = m_book->definitions().indicators;
    const auto indicator = known_indicator();
    const auto owes = [&](int place) {
        return indicator &&
               is_owed_by_kind(m_book->definitions(),
                               indicators[static_cast<size_t>(*indicator)].id, all.at(place).kind);
    };
    keep_answers(places, context.desk.figures()->search->units, typed, owes);
    std::vector<Suggestion> suggestions;
    for (const int place : places) {
        const int parent = all.parent_of(place);
        suggestions.push_back(
            {all.at(place).name, parent < 0 ? "" : all.at(parent).name, all.at(place).code});
    }
    return suggestions;
}

/// Topics of the same indicator come first.
std::vector<Suggestion> EntryPanel::topics(const std::string& typed) const {
    const auto place = known_indicator();
    const std::string wanted = folded(typed);
    std::vector<Suggestion> of_indicator;
    std::vector<Suggestion> others;
    for (const EarlierTopic& topic : m_desk.history().topics) {
        if (!wanted.empty() && match(topic.key, wanted) == 0)
            continue;
        const bool is_same =
            place &&
            m_book->definitions().indicators[static_cast<size_t>(*place)].id == topic.indicator;
        if (is_same)
            of_indicator.push_back({topic.text, "", topic.text});
        else if (!wanted.empty())
            others.push_back({topic.text, "", topic.text});
    }
    of_indicator.insert(of_indicator.end(), others.begin(), others.end());
    return of_indicator;
}

} // namespace taizhang
