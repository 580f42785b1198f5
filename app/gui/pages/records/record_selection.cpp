#include "gui/pages/records/record_selection.h"

#include <algorithm>
#include <iterator>

namespace taizhang {

namespace {

std::vector<RecordId> sorted(std::span<const RecordId> ids) {
    std::vector<RecordId> result{ids.begin(), ids.end()};
    std::ranges::sort(result);
    return result;
}

} // namespace

bool RecordSelection::contains(RecordId id) const {
    return std::ranges::binary_search(m_ids, id);
}

void RecordSelection::clear() {
    m_ids.clear();
    m_anchor.reset();
}

void RecordSelection::choose(RecordId id) {
    m_ids = {id};
    m_anchor = id;
}

void RecordSelection::toggle(RecordId id) {
    const auto place = std::ranges::lower_bound(m_ids, id);
    if (place != m_ids.end() && *place == id)
        m_ids.erase(place);
    else
        m_ids.insert(place, id);
    m_anchor = id;
}

void RecordSelection::extend_to(RecordId id, std::span<const RecordId> list) {
    auto first = m_anchor ? std::ranges::find(list, *m_anchor) : list.end();
    auto last = std::ranges::find(list, id);
    if (first == list.end() || last == list.end()) {
        choose(id);
        return;
    }
    if (last < first)
        std::swap(first, last);
    m_ids = sorted({first, last + 1});
}

void RecordSelection::choose_all(std::span<const RecordId> list) {
    m_ids = sorted(list);
}

void RecordSelection::keep_only(std::span<const RecordId> list) {
    if (m_ids.empty())
        return;
    std::vector<RecordId> kept;
    for (const RecordId id : list)
        if (contains(id))
            kept.push_back(id);
    m_ids = sorted(kept);
}

} // namespace taizhang
