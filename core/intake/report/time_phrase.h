#pragma once

#include "intake/report/clauses.h"
#include "time/calendar.h"

namespace taizhang::report {

/// How far the time that a phrase names reaches.
enum class PhraseReach {
    paragraph, ///< 今年以来, 一季度, 4月至今: what follows as well
    sentence   ///< 5月12日: what it stands in
};

/// Words that say when: 今年4月至今, 上半年, 截至6月底.
struct TimePhrase {
    Range range;
    Period period;
    PhraseReach reach = PhraseReach::sentence;
    std::optional<int> named_year; ///< a whole year that is named by its number
    bool is_whole_year = false;
    bool is_of_told_year = false; ///< 全年, 当年: of the year that was told of last
};

/// Reads words of time.
class TimeReader {
public:
    TimeReader(std::u32string_view text, int year, const Calendar& calendar)
        : m_text{text}, m_year{year}, m_calendar{calendar} {}

    /// The phrase that begins at a place. 2022年度 and the like give their year; what compares (比
    /// 去年, 去年同期) and spans that no year bounds (近年来) are none.
    std::optional<TimePhrase> phrase_at(size_t at) const;
    Period whole_year(int year) const { return m_calendar.year(year); }
    Period first_half() const { return m_calendar.half_year(m_year, 1); }
    /// The phrases within a part of the text, in order.
    std::vector<TimePhrase> phrases_in(const Range& range) const;

private:
    struct Point;

    std::optional<Point> point_at(size_t at, int year) const;
    std::optional<Point> year_at(size_t at) const;
    std::optional<Point> part_of_year_at(size_t at, int year) const;
    std::optional<Point> quarters_at(size_t at, int year) const;
    std::optional<Point> months_at(size_t at, int year) const;
    std::optional<Point> day_at(size_t at, int year, int month) const;
    std::optional<Point> written_date_at(size_t at) const;
    std::optional<Period> third_of_month(size_t at, const Period& month) const;
    bool is_named_part_at(size_t at) const;
    int number_in(size_t at, size_t length) const;
    size_t joint_at(size_t at) const;
    std::optional<Point> second_point(size_t at, const Point& first) const;
    std::optional<TimePhrase> years_at(size_t at) const;
    std::optional<TimePhrase> so_far_at(size_t at) const;
    std::optional<TimePhrase> since_congress_at(size_t at) const;
    TimePhrase ended(size_t at, const Point& first) const;
    bool compares(const Range& range) const;
    size_t word_at(size_t at, std::initializer_list<std::u32string_view> words) const;
    struct Number {
        int value = 0;
        size_t length = 0;
    };
    std::optional<Number> number_at(size_t at) const;

    std::u32string_view m_text;
    int m_year;
    const Calendar& m_calendar;
};

} // namespace taizhang::report
