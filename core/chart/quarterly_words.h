#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/quarterly_data.h"

namespace taizhang {

ChartHead head_of(const QuarterlyData& data, const Texts& texts);

/// The numbers of a quarterly chart.
ChartTable table_of(const QuarterlyData& data, const Texts& texts);

/// What a quarterly chart says: legend, notes, labels, and its figures in words.
class QuarterlyWords {
public:
    /// Both must outlive it.
    QuarterlyWords(const QuarterlyData& data, const Texts& texts) : m_data(data), m_texts(texts) {}

    std::vector<LegendEntry> legend() const;
    std::vector<std::string> notes() const;
    std::string description() const;

    std::string value(double value, Precision precision) const;
    /// What stands at a quarter's bar, or in its place where no number can be told; empty for one
    /// that has not begun.
    std::string actual(const QuarterFigures& quarter) const;
    /// `已上报 8`; empty where it is what is there now.
    std::string reported(const QuarterFigures& quarter) const;
    /// What stands at the tick of a quarter that has not begun.
    std::string planned(double value) const;
    std::string year_total() const;

private:
    std::string word(TextId id) const { return std::string{m_texts(id)}; }
    std::string plan_name() const;
    std::string with_unit(double value) const;
    std::string described(const QuarterFigures& quarter) const;
    void add_bar_entries(std::vector<LegendEntry>& entries) const;

    const QuarterlyData& m_data;
    const Texts& m_texts;
};

} // namespace taizhang
