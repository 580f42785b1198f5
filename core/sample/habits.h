#pragma once

#include <span>
#include <string_view>

namespace taizhang::sample {

/// Who enters the records of an indicator.
enum class Owner { committee, discipline_office, political_office, general_branch, branch, group };

/// What a record says about the people who came.
enum class Attendance {
    none,
    counted, ///< the quantity is a number of people
    session, ///< people and hours
};

/// How an indicator is kept by the invented committee. An indicator without one is left out.
struct Habit {
    std::string_view code;
    Owner owner;
    int weight; ///< share of the records of a ledger of any size
    int low;    ///< least quantity of one record there
    int high;   ///< greatest quantity of one record there
    Attendance attendance;
};

std::span<const Habit> habits();

/// Null when the committee does not keep the indicator by records of its own.
const Habit* habit_of(std::string_view indicator_code);

} // namespace taizhang::sample
