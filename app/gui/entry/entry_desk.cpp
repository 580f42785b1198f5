#include "gui/entry/entry_desk.h"

#include "intake/plan/against_records.h"
#include "intake/record/entry_notices.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::int64_t records_looked_at = 2000;
constexpr size_t most_topics = 400;
constexpr size_t duplicates_counted = 20;

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

template <class Value>
void move_to_front(std::vector<Value>& values, Value value) {
    std::erase(values, value);
    values.insert(values.begin(), value);
}

/// The unit on the screen, or that of the record where it lies outside.
UnitPlace unit_looked_at(const OrgTree& units, const EntryAsked& asked) {
    const UnitPlace of_record = units.place_of(asked.record.unit).value_or(UnitPlace{});
    const UnitPlace on_screen =
        asked.unit ? units.place_of(*asked.unit).value_or(UnitPlace{}) : UnitPlace{};
    return units.subtree(on_screen).contains(of_record) ? on_screen : of_record;
}

EntryOutlook read_outlook(FiguresReader& figures, const EntryAsked& asked) {
    EntryOutlook outlook{asked, 0, {}, 0, {}};
    Reader& reader = figures.reader();
    const auto definitions = figures.definitions();
    const Calendar calendar = definitions->calendar();
    outlook.duplicates = likely_duplicates_of(asked.record, reader, duplicates_counted).size();
    outlook.notices =
        notices_of_entry(reader, *definitions, asked.record, asked.today, asked.language);
    const auto year = calendar.year_of(asked.record.period);
    if (!year)
        return outlook;
    outlook.year = *year;
    const ReviewPoint point{*year,
                            {},
                            unit_looked_at(definitions->units, asked),
                            std::max(asked.today, asked.record.period.end)};
    const auto book = figures.book(*year, day_looked_at(point, calendar));
    outlook.effect = effect_of(book->figures(), point, asked.record);
    return outlook;
}

void add(EntryHistory& history, const Record& record, const SearchKeyMaker& keys) {
    add_once(history.indicators, record.indicator);
    add_once(history.units, record.unit);
    const bool is_known = std::ranges::any_of(history.topics, [&](const EarlierTopic& topic) {
        return topic.indicator == record.indicator && topic.text == record.topic;
    });
    if (record.topic.empty() || is_known || history.topics.size() >= most_topics)
        return;
    history.topics.push_back({record.indicator, record.topic, keys.key_of(record.topic)});
}

EntryHistory read_entry_history(FiguresReader& reader) {
    const SearchKeyMaker keys;
    EntryHistory found;
    auto records = reader.reader().records({.limit = records_looked_at});
    std::ranges::stable_sort(records, std::ranges::greater{}, &Record::created);
    for (const Record& record : records)
        add(found, record, keys);
    return found;
}

} // namespace

const EntryOutlook* EntryDesk::outlook_of(const EntryAsked& asked) const {
    const EntryOutlook* outlook = m_outlook.is_current() ? m_outlook.answer() : nullptr;
    return outlook && outlook->asked == asked ? outlook : nullptr;
}

void EntryDesk::note_entry(const Record& record) {
    auto history = std::make_shared<EntryHistory>(*m_history);
    move_to_front(history->indicators, record.indicator);
    move_to_front(history->units, record.unit);
    if (!record.topic.empty())
        history->topics.insert(history->topics.begin(),
                               {record.indicator, record.topic, {folded(record.topic), {}, {}}});
    m_history = std::move(history);
}

void EntryDesk::ask(Desk& desk, const std::string& label, const std::optional<EntryAsked>& asked) {
    const int ledger = desk.revision().opened;
    if (desk.is_due(m_historian, m_ledger != ledger)) {
        m_ledger = ledger;
        m_history = std::make_shared<EntryHistory>();
        desk.ask(m_historian, label, [this](FiguresReader& reader, Job&) {
            auto history = std::make_shared<const EntryHistory>(read_entry_history(reader));
            return Worker::Deliver{[this, history] { m_history = history; }};
        });
    }
    if (asked)
        m_outlook.ask(desk, label, *asked, read_outlook);
}

} // namespace taizhang
