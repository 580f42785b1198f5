#pragma once

#include "core/ledger/small_ledger.h"

#include <random>

namespace taizhang::testing {

/// What a made-up ledger is like.
struct OfficeSize {
    int indicators = 5;
    int name_length = 4; ///< characters
    int branches = 3;
};

/// A ledger with all kinds of indicators, large and small figures, pending records and duties; the
/// same for the same seed.
class RandomOffice {
public:
    RandomOffice(const OfficeSize& size, unsigned seed) : m_size(size), m_random(seed) {}

    void fill(Ledger& ledger) {
        ledger.write(step("set_up"), noon, [this](Writer& writer) {
            add_units(writer);
            for (int i = 0; i < m_size.indicators; ++i)
                add_indicator(writer, i);
        });
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    std::string name(int number) {
        constexpr std::string_view letters[]{"党", "支", "部", "学", "习", "廉", "政", "𠮷", "谈",
                                             "话", "A",  "教", "育", "会", "（", "）", "、", "监"};
        std::string text = std::to_string(number);
        for (int i = static_cast<int>(text.size()); i < m_size.name_length; ++i)
            text += letters[static_cast<size_t>(below(std::size(letters)))];
        return text;
    }

    /// 类0, 类1, …; longer where names are long.
    std::string category(int number) const {
        std::string text = "类" + std::to_string(number);
        for (int i = 4; i < m_size.name_length; ++i)
            text += "习";
        return text;
    }

    void add_units(Writer& writer) {
        OrgUnit root = org_unit("root", std::nullopt);
        root.name = name(0);
        m_units.push_back(writer.add_unit(root));
        for (int i = 0; i < m_size.branches; ++i) {
            OrgUnit branch = org_unit(("b" + std::to_string(i)).c_str(), m_units.front(), i + 1);
            branch.name = name(i);
            m_units.push_back(writer.add_unit(branch));
        }
    }

    Quantity quantity() {
        constexpr int sizes[]{1, 10, 1'000, 1'000'000'000};
        return whole(below(sizes[static_cast<size_t>(below(std::size(sizes)))]));
    }

    void add_indicator(Writer& writer, int place) {
        const bool is_level = place % 5 == 3;
        Indicator made = indicator(("i" + std::to_string(place)).c_str(),
                                   is_level ? Measure::latest : Measure::sum);
        made.name_zh = made.name_en = name(place);
        made.category = category(place / 7);
        made.direction = static_cast<Direction>(place % 3);
        const IndicatorId id = writer.add_indicator(made);
        if (place % 4 != 3 && made.direction != Direction::track)
            add_target(writer, id);
        if (place % 5 == 0)
            add_duty(writer, id);
        for (int i = 0; i < 8; ++i)
            add_record(writer, id);
    }

    void add_target(Writer& writer, IndicatorId indicator) {
        Target target;
        target.indicator = indicator;
        target.unit = m_units.front();
        target.year = 2023;
        target.annual = quantity();
        writer.put_target(target);
    }

    void add_duty(Writer& writer, IndicatorId indicator) {
        Cadence monthly;
        monthly.indicator = indicator;
        monthly.unit = m_units.front();
        monthly.per = Cycle::month;
        monthly.owed_by = UnitKind::branch;
        writer.put_cadence(monthly);
    }

    void add_record(Writer& writer, IndicatorId indicator) {
        const std::string day = std::to_string(2022 + below(2)) + "-0" +
                                std::to_string(1 + below(9)) + "-1" + std::to_string(below(10));
        Record made =
            record(indicator, m_units[static_cast<size_t>(below(static_cast<int>(m_units.size())))],
                   day.c_str(), day.c_str(), quantity());
        if (below(8) == 0)
            made.quantity.reset();
        else if (below(8) == 0)
            made.precision = Precision::approximate;
        writer.add_record(made);
    }

    OfficeSize m_size;
    std::mt19937 m_random;
    std::vector<UnitId> m_units;
};

} // namespace taizhang::testing
