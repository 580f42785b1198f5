#include "gui/entry/entry_desk.h"

#include "gui/desk/file_stamp.h"
#include "intake/plan/against_records.h"
#include "ledger/year_book.h"

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

} // namespace

/// Read connection and what is kept between two questions; touched on the worker's thread only.
struct EntryDesk::Source {
    std::string path;
    FileIdentity file; ///< that was opened
    std::optional<Ledger> ledger;
    std::optional<Reader> reader;
    std::int64_t version = -1;
    std::shared_ptr<const Definitions> definitions;
    std::shared_ptr<const YearBook> book;
    int book_year = 0;
    Date book_day{};
    std::optional<SearchKeyMaker> keys;

    void open_file() {
        const auto stamp = stamp_of(path);
        Ledger opened = Ledger::open(path, Access::read_only);
        reader.reset();
        ledger.emplace(std::move(opened));
        reader.emplace(*ledger);
        definitions.reset();
        file = stamp.value_or(FileStamp{}).file;
    }

    /// The window tells of another file in the place of this one; of one that can't be read, too.
    void follow_file() {
        const auto stamp = stamp_of(path);
        if (!stamp || stamp->file == file)
            return;
        try {
            open_file();
        } catch (const LedgerError&) {
            return;
        }
    }

    void refresh() {
        if (ledger)
            follow_file();
        else
            open_file();
        const std::int64_t now = ledger->data_version();
        if (definitions && now == version)
            return;
        version = now;
        definitions = std::make_shared<const Definitions>(reader->definitions());
        book.reset();
    }

    const YearBook& book_for(int year, Date day) {
        if (!book || book_year != year || book_day != day)
            book =
                std::make_shared<const YearBook>(read_year_book(*reader, definitions, year, day));
        book_year = year;
        book_day = day;
        return *book;
    }

    /// The unit on the screen, or that of the record where it lies outside.
    int unit_looked_at(const EntryAsked& asked) const {
        const OrgTree& units = definitions->units;
        const int of_record = units.place_of(asked.record.unit).value_or(0);
        const int on_screen = asked.unit ? units.place_of(*asked.unit).value_or(0) : 0;
        return units.subtree(on_screen).contains(of_record) ? on_screen : of_record;
    }

    EntryOutlook outlook_of(const EntryAsked& asked) {
        refresh();
        EntryOutlook outlook{asked, 0, {}, 0, {}};
        const Calendar calendar = definitions->calendar();
        outlook.duplicates = likely_duplicates_of(asked.record, *reader, duplicates_counted).size();
        const auto unit = definitions->units.place_of(asked.record.unit);
        if (unit)
            outlook.notices = notices_of(asked.record.period, definitions->units.at(*unit),
                                         calendar, known_days(*reader, asked.today));
        const auto year = calendar.year_of(asked.record.period);
        if (!year)
            return outlook;
        outlook.year = *year;
        const ReviewPoint point{
            *year, {}, unit_looked_at(asked), std::max(asked.today, asked.record.period.end)};
        const YearBook& of_year = book_for(*year, day_looked_at(point, calendar));
        outlook.effect = effect_of(of_year.figures(), point, asked.record);
        return outlook;
    }

    void add(EntryHistory& history, const Record& record) {
        add_once(history.indicators, record.indicator);
        add_once(history.units, record.unit);
        const bool is_known = std::ranges::any_of(history.topics, [&](const EarlierTopic& topic) {
            return topic.indicator == record.indicator && topic.text == record.topic;
        });
        if (record.topic.empty() || is_known || history.topics.size() >= most_topics)
            return;
        history.topics.push_back({record.indicator, record.topic, keys->key_of(record.topic)});
    }

    EntryHistory history() {
        refresh();
        if (!keys)
            keys.emplace();
        EntryHistory found;
        auto records = reader->records({.limit = records_looked_at});
        std::ranges::stable_sort(records, std::ranges::greater{}, &Record::created);
        for (const Record& record : records)
            add(found, record);
        return found;
    }
};

void EntryDesk::open(const std::string& path) {
    *this = {};
    m_source = std::make_shared<Source>();
    m_source->path = path;
}

void EntryDesk::forget_answers() {
    m_outlook.reset();
}

const EntryOutlook* EntryDesk::outlook_of(const EntryAsked& asked) const {
    return m_outlook && m_outlook->asked == asked ? m_outlook.get() : nullptr;
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

void EntryDesk::ask(const std::optional<EntryAsked>& asked, Worker& worker,
                    const std::string& label) {
    const bool wants_outlook = asked && !outlook_of(*asked);
    if (!m_source || m_is_asking || (m_knows_history && !wants_outlook))
        return;
    m_is_asking = true;
    const bool wants_history = !m_knows_history;
    worker.start(label, [this, asked, wants_history, wants_outlook, source = m_source](Job&) {
        std::shared_ptr<const EntryHistory> history;
        std::shared_ptr<const EntryOutlook> outlook;
        std::exception_ptr failure;
        try {
            if (wants_history)
                history = std::make_shared<const EntryHistory>(source->history());
            if (wants_outlook)
                outlook = std::make_shared<const EntryOutlook>(source->outlook_of(*asked));
        } catch (...) {
            failure = std::current_exception();
        }
        return Worker::Deliver{[this, history, outlook, failure, source] {
            if (source != m_source)
                return;
            m_is_asking = failure != nullptr; // a ledger that can't be read is asked no more
            m_knows_history = m_knows_history || history;
            if (history)
                m_history = history;
            if (outlook)
                m_outlook = outlook;
            if (failure)
                std::rethrow_exception(failure);
        }};
    });
}

} // namespace taizhang
