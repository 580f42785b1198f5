#include "sample/details.h"

#include "sample/topics.h"

#include <algorithm>

namespace taizhang::sample {

namespace {

void add_session(Record& record, int members, Random& random) {
    record.participants = std::max(1, members * random.between(72, 100) / 100);
    record.hours = Quantity{500 * random.between(2, 4)};
}

} // namespace

void add_details(Record& record, const Habit& habit, int members, Random& random) {
    record.topic.clear();
    if (const auto topics = topics_of(habit.code); !topics.empty())
        record.topic = random.pick(topics);
    record.participants.reset();
    record.hours.reset();
    if (habit.attendance == Attendance::session)
        add_session(record, members, random);
    if (habit.attendance == Attendance::counted && record.quantity)
        record.participants = record.quantity->thousandths / 1000;
}

} // namespace taizhang::sample
