#pragma once

#include "chart/finding.h"
#include "chart/scene.h"

namespace taizhang {

/// The year in figures beside the quarters (look.md, "Strip"): total with status, a bar with what
/// is due, and rows with what there is to say. Nothing where no total can be told.
class StandingStrip {
public:
    static constexpr double width_in_units = 11.2;
    static constexpr double gap_in_units = 1.6; ///< to what stands at its left
    static constexpr double least_height_in_units = 9;

    /// `unit` as in ChartFrame. All must outlive it.
    StandingStrip(const FindingSubject& subject, const Standing& standing, double unit,
                  const TextMetrics& metrics, const Texts& texts);

    bool is_empty() const { return !m_standing.to_date; }

    /// At the right of a chart, behind a rule; as many rows as there is room for.
    void add_beside(Scene& scene, const Rect& room) const;

    /// Above a chart that is too narrow for that: one line and the bar.
    static constexpr double line_height_in_units = 3.1;
    void add_above(Scene& scene, const Rect& room) const;

private:
    struct Row {
        std::string name;
        std::string value;
        FontWeight weight = FontWeight::regular;
    };

    std::vector<Row> rows() const;
    void add_pace_rows(std::vector<Row>& rows) const;
    void add_limit_rows(std::vector<Row>& rows) const;
    void add_level_rows(std::vector<Row>& rows) const;
    void add_other_rows(std::vector<Row>& rows) const;

    std::string total() const;
    /// What stands behind the total: `/ 39 次`.
    std::string total_of() const;
    bool has_chip() const;
    std::optional<double> share_done() const; ///< of the bar; none without one
    std::optional<double> share_due() const;

    void add_head(Scene& scene, const Rect& room) const;
    void add_total(Scene& scene, const Rect& line, double size) const;
    /// Gives the bottom of what it adds.
    double add_bar(Scene& scene, const Rect& bar) const;
    void add_row(Scene& scene, const Row& row, const Rect& room) const;
    double f(double units) const { return units * m_unit; }
    double width_of(const std::string& text, double units, FontWeight weight) const;

    const FindingSubject& m_subject;
    const Standing& m_standing;
    double m_unit;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
};

} // namespace taizhang
