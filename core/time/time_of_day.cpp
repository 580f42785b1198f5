#include "time/time_of_day.h"

#include <algorithm>

namespace taizhang {

namespace {

using Problem = PeriodProblem;

constexpr std::string_view letters_of_times = ":owTZ";

/// Where the time of day begins; the end when there is none. The hour stands before its mark.
size_t place_of_time(std::string_view letters) {
    const size_t mark = std::min(letters.find_first_of(letters_of_times), letters.size());
    const bool hour_before =
        mark < letters.size() && (letters[mark] == ':' || letters[mark] == 'o');
    return hour_before && mark > 0 && letters[mark - 1] == 'n' ? mark - 1 : mark;
}

/// Reads a time of day from its shape, part after part.
class TimeReader {
public:
    explicit TimeReader(const PeriodShape& shape) : m_shape(shape), m_rest(shape.letters) {}

    std::optional<Problem> problem() {
        const bool stamp = take('T');
        if (!take_clock())
            return Problem::not_a_time;
        if (take_zone())
            return m_rest.empty() && m_is_local ? std::nullopt : std::optional{Problem::not_a_time};
        if (stamp && m_rest.starts_with('-')) // another zone
            return Problem::not_a_time;
        if ((take('-') || take('~')) && !take_clock())
            return Problem::not_a_time;
        return m_rest.empty() ? std::nullopt : std::optional{Problem::not_a_time};
    }

private:
    bool take(char letter) {
        if (!m_rest.starts_with(letter))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// A number in [0, greatest] of at most two digits.
    bool take_number(int greatest) {
        if (!take('n'))
            return false;
        const ShapeNumber& number = m_shape.numbers[m_number++];
        return number.digits <= 2 && number.value <= greatest;
    }

    /// 上午, 9:30, 上午9时30分, 2:30:00 PM
    bool take_clock() {
        const bool word = take('w');
        if (word && !m_rest.starts_with('n'))
            return true;
        if (!take_number(24))
            return false;
        const bool read = take(':') ? take_minutes() : take('o') && take_spoken_minutes();
        take('w');
        return read;
    }

    bool take_minutes() {
        if (!take_number(59))
            return false;
        if (!take(':'))
            return true;
        if (!take_number(59))
            return false;
        if (!take('.'))
            return true;
        ++m_number; // a fraction of a second
        return take('n');
    }

    bool take_spoken_minutes() {
        if (!m_rest.starts_with('n'))
            return true;
        if (!take_number(59))
            return false;
        return !take('m') || !m_rest.starts_with('n') || (take_number(59) && take('s'));
    }

    bool take_zone() {
        if (take('Z'))
            return true;
        if (!take('+') || !take('n'))
            return false;
        const ShapeNumber hours = m_shape.numbers[m_number++];
        m_is_local = hours.value == 8 || (hours.digits == 4 && hours.value == 800);
        if (take(':'))
            m_is_local = m_is_local && take('n') && m_shape.numbers[m_number++].value == 0;
        return true;
    }

    const PeriodShape& m_shape;
    std::string_view m_rest;
    size_t m_number = 0;
    bool m_is_local = false; ///< a zone is that of Beijing
};

/// Takes the day of the week out; two of them are none.
std::expected<DayShape, Problem> without_week_day(const PeriodShape& shape) {
    const size_t place = shape.letters.find('x');
    if (place == std::string::npos)
        return DayShape{shape, false, {}};
    if (shape.letters.find('x', place + 1) != std::string::npos)
        return std::unexpected{Problem::not_understood};
    DayShape day{shape.part(0, place), false, {}};
    const PeriodShape after = shape.part(place + 1, shape.letters.size());
    day.week_day = shape.numbers[day.date.numbers.size()].value;
    day.date.letters += after.letters;
    day.date.numbers.insert(day.date.numbers.end(), after.numbers.begin(), after.numbers.end());
    return day;
}

} // namespace

std::expected<DayShape, PeriodProblem> without_time(const PeriodShape& shape) {
    auto day = without_week_day(shape);
    if (!day)
        return day;
    const PeriodShape whole = day->date;
    const size_t place = place_of_time(whole.letters);
    if (place == whole.letters.size())
        return day;
    if (const auto problem = TimeReader{whole.part(place, whole.letters.size())}.problem())
        return std::unexpected{*problem};
    day->date = whole.part(0, place);
    day->has_time = true;
    return day;
}

} // namespace taizhang
