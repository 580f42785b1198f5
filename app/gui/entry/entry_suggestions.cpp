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
template <class PlaceOfIt, class Id, class Find>
std::vector<PlaceOfIt> recent_first(const std::vector<Id>& recent, int count,
                                    const Find& place_of) {
    std::vector<PlaceOfIt> places;
    std::vector<bool> is_in(static_cast<size_t>(count));
    const auto add = [&](PlaceOfIt place) {
        if (!is_in[place])
            places.push_back(place);
        is_in[place] = true;
    };
    for (const Id id : recent)
        if (const auto place = place_of(id))
            add(*place);
    for (PlaceOfIt place; place < count; ++place)
        add(place);
    return places;
}

/// Keeps those that answer to what is typed: the best first, of these the likely ones, and else in
/// the order they had.
template <class PlaceOfIt>
void keep_answers(std::vector<PlaceOfIt>& places, const std::vector<SearchKey>& keys,
                  const std::string& typed, const std::function<bool(PlaceOfIt)>& is_likely) {
    const std::string wanted = folded(typed);
    if (wanted.empty())
        return;
    const auto match_of = [&](PlaceOfIt place) { return match(keys[place], wanted); };
    const auto rank = [&](PlaceOfIt place) { return std::pair{match_of(place), is_likely(place)}; };
    std::erase_if(places, [&](PlaceOfIt place) { return match_of(place) == 0; });
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
    auto places = recent_first<IndicatorPlace>(m_desk.history().indicators,
                                               static_cast<int>(all.size()), place_by_id);
    keep_answers<IndicatorPlace>(places, context.desk.figures()->search->indicators, typed,
                                 [](IndicatorPlace) { return false; });
    std::vector<Suggestion> suggestions;
    for (const IndicatorPlace place : places) {
        const Indicator& indicator = all[place];
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
    auto places = recent_first<UnitPlace>(m_desk.history().units, all.size(), place_by_id);
    const auto& indicators = m_book->definitions().indicators;
    const auto indicator = known_indicator();
    const auto owes = [&](UnitPlace place) {
        return indicator && is_owed_by_kind(m_book->definitions(), indicators[*indicator].id,
                                            all.at(place).kind);
    };
    keep_answers<UnitPlace>(places, context.desk.figures()->search->units, typed, owes);
    std::vector<Suggestion> suggestions;
    for (const UnitPlace place : places) {
        const auto parent = all.parent_of(place);
        suggestions.push_back(
            {all.at(place).name, !parent ? "" : all.at(*parent).name, all.at(place).code});
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
            place && m_book->definitions().indicators[*place].id == topic.indicator;
        if (is_same)
            of_indicator.push_back({topic.text, "", topic.text});
        else if (!wanted.empty())
            others.push_back({topic.text, "", topic.text});
    }
    of_indicator.insert(of_indicator.end(), others.begin(), others.end());
    return of_indicator;
}

} // namespace taizhang
