#include "output/words/notice.h"

#include "characters/hidden.h"
#include "chart/quarterly_data.h"
#include "model/cadence.h"
#include "text/ids/notice.h"
#include "text/ids/quarter.h"
#include "text/number_format.h"
#include "text/unit_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace taizhang {

namespace {

/// What is short of one duty after another, with the periods in which it is.
struct Short {
    Quantity quantity;
    std::vector<const Duty*> duties;

    void add(const CoverageCell& cell) {
        quantity += whole(cell.duty.required) - cell.count;
        duties.push_back(&cell.duty);
    }
};

/// What a unit owes of one indicator.
struct Owed {
    Short missed;
    Short due;
};

using OwedByIndicator = std::map<IndicatorPlace, Owed>;

/// By unit place, so in tree order; only units that owe something.
std::map<UnitPlace, OwedByIndicator> owed_by_unit(const Coverage& coverage) {
    std::map<UnitPlace, OwedByIndicator> owed;
    for (const CoverageCell& cell : coverage.cells) {
        if (cell.state == DutyState::missed)
            owed[cell.duty.unit][cell.duty.indicator].missed.add(cell);
        if (cell.state == DutyState::due)
            owed[cell.duty.unit][cell.duty.indicator].due.add(cell);
    }
    return owed;
}

/// Writes one notice.
class NoticeText {
public:
    NoticeText(const Definitions& definitions, const ReviewPoint& point, const Texts& texts)
        : m_definitions(definitions), m_calendar(definitions.calendar()), m_texts(texts),
          m_point(point), m_day(day_looked_at(point, m_calendar)) {}

    std::string of(const Coverage& coverage) const {
        const auto units = units_of(coverage);
        const std::string period = period_name(m_point.year, m_point.quarter, m_texts);
        if (units.empty())
            return m_texts(text_id::notice_nothing, period, to_iso(m_day)) + '\n';
        std::string text = m_texts(text_id::notice_title, period, to_iso(m_day)) + '\n';
        size_t items = 0;
        for (const UnitNotice& unit : units) {
            text += '\n' + unit_text(unit);
            items += unit.items.size();
        }
        return text + '\n' + m_texts(text_id::notice_sum, units.size(), items) + '\n';
    }

    std::vector<UnitNotice> units_of(const Coverage& coverage) const {
        std::vector<UnitNotice> units;
        for (const auto& [unit, indicators] : owed_by_unit(coverage)) {
            units.emplace_back().unit = name_of(unit);
            for (const auto& [indicator, owed] : indicators)
                units.back().items.push_back(item_text(indicator, owed));
        }
        return units;
    }

private:
    /// A group is only known together with its branch.
    std::string name_of(UnitPlace unit) const {
        const OrgUnit& definition = m_definitions.units.at(unit);
        const auto parent = m_definitions.units.parent_of(unit);
        if (definition.kind != UnitKind::group || !parent)
            return definition.name;
        return m_definitions.units.at(*parent).name + " " + definition.name;
    }

    std::string unit_text(const UnitNotice& unit) const {
        std::string text =
            m_texts(text_id::notice_unit, std::string_view{unit.unit}, unit.items.size()) + '\n';
        int number = 0;
        for (const std::string& item : unit.items)
            text += m_texts(text_id::notice_item, ++number, std::string_view{item}) + '\n';
        return text;
    }

    std::string item_text(IndicatorPlace indicator, const Owed& owed) const {
        const Indicator& definition = m_definitions.indicators[indicator];
        std::string what;
        if (!owed.missed.duties.empty())
            what = m_texts(text_id::notice_missed, quantity_text(definition, owed.missed.quantity),
                           periods_text(owed.missed));
        if (!owed.due.duties.empty()) {
            what += what.empty() ? std::string_view{} : m_texts(text_id::notice_and);
            what += m_texts(text_id::notice_due, quantity_text(definition, owed.due.quantity),
                            periods_text(owed.due), days_left(owed.due));
        }
        return m_texts(text_id::notice_owed, shown_name(definition, m_texts.language()), what);
    }

    std::string quantity_text(const Indicator& indicator, Quantity quantity) const {
        return with_unit(grouped_short(to_number(quantity), 3), shown_unit(indicator),
                         m_texts.language());
    }

    /// Until the first of the periods ends.
    int days_left(const Short& due) const {
        Date end = due.duties.front()->period.end;
        for (const Duty* duty : due.duties)
            end = std::min(end, duty->period.end);
        return static_cast<int>((end - m_day).count());
    }

    std::string periods_text(const Short& owed) const {
        std::string text;
        for (const Duty* duty : owed.duties) {
            text += text.empty() ? std::string_view{} : m_texts(text_id::notice_list);
            text += duty_period_name(*duty, m_calendar, m_texts);
        }
        return text;
    }

    const Definitions& m_definitions;
    Calendar m_calendar;
    const Texts& m_texts;
    ReviewPoint m_point;
    Date m_day;
};

} // namespace

std::string duty_period_name(const Duty& duty, const Calendar& calendar, const Texts& texts) {
    const auto month = static_cast<int>(month_number(duty.period.end));
    switch (duty.per) {
    case Cycle::week:
        return month_and_day(duty.period.start) + "~" + month_and_day(duty.period.end);
    case Cycle::month:
        return std::string{month_name(month, texts)};
    case Cycle::quarter:
        return std::string{quarter_name(index_of(calendar.quarter_of(duty.period.end)), texts)};
    case Cycle::half_year:
        return std::string{
            texts(month <= 6 ? text_id::notice_first_half : text_id::notice_second_half)};
    case Cycle::year:
        break;
    }
    return std::string{texts(text_id::quarter_whole_year)};
}

std::vector<UnitNotice> unit_notices(const Definitions& definitions, const ReviewPoint& point,
                                     const Coverage& coverage, const Texts& texts) {
    return NoticeText{definitions, point, texts}.units_of(coverage);
}

std::string notice_of(const Definitions& definitions, const ReviewPoint& point,
                      const Coverage& coverage, const Texts& texts) {
    return without_direction_marks(NoticeText{definitions, point, texts}.of(coverage));
}

} // namespace taizhang
