#include "sample/details.h"

#include "sample/topics.h"

#include <algorithm>
#include <array>

namespace taizhang::sample {

namespace {

void add_session(Record& record, int members, Random& random) {
    record.participants = std::max(1, members * random.between(72, 100) / 100);
    record.hours = Quantity{500 * random.between(2, 4)};
}

constexpr std::array<std::string_view, 5> places{"党员活动室", "一楼会议室", "二楼会议室",
                                                 "多功能厅", "图书阅览室"};
constexpr std::array<std::string_view, 4> hosts{"支部书记", "支部副书记", "组织委员", "宣传委员"};
constexpr int with_surroundings_per_mille = 600;

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

void add_surroundings(Record& record, const Habit& habit) {
    const auto day = static_cast<std::uint64_t>(record.period.start.time_since_epoch().count());
    Random random{day << 32U | static_cast<std::uint64_t>(raw(record.unit)) << 16U |
                  static_cast<std::uint64_t>(raw(record.indicator))};
    if (habit.attendance != Attendance::session || !random.chance(with_surroundings_per_mille))
        return;
    record.place = random.pick(places);
    record.host = random.pick(hosts);
}

} // namespace taizhang::sample
