#pragma once

#include "chart/chart_frame.h"
#include "output/material/branch_review.h"

#include <string>
#include <string_view>

namespace taizhang {

/// The sheet of one branch (支部通报), filled from top to bottom.
struct BranchSheet {
    static constexpr Size size{794, 1122}; ///< A4 at 96 to the inch
    static constexpr double margin = 64;
    static constexpr double right = size.width - margin;
    static constexpr double width = right - margin;
    static constexpr double bottom = 1070;
    // Heights of rows where there is room for all.
    static constexpr double duty_row = 29.4;
    static constexpr double figure_row = 25;
    static constexpr double task_row = 24;

    const Material& material;
    const BranchReview& review;
    const TextMetrics& metrics;
    const Texts& texts;
    Scene scene = {};
    double y = 0;     ///< below what is there already
    double scale = 1; ///< of the rows: less than 1 where there are many
    size_t shown = 0; ///< indicators with a row of their own; the others stand in one line

    Lettering serif(double letters, FontWeight weight = FontWeight::regular) const {
        return {letters, weight, FontFace::serif};
    }
    /// In the middle of its height; nothing for an empty text.
    void text(Point middle, const std::string& words, const Lettering& lettering,
              ColourRole colour = ColourRole::text, Anchor anchor = Anchor::start);
    void rule(double at, ColourRole colour, double thickness, double from = margin,
              double to = right);
    /// The heading of a part, with a word at its right end.
    void add_head(std::string_view title, const std::string& sum);

    std::string name_of(IndicatorPlace indicator) const;
    std::string known_value(const IndicatorProgress& progress) const; ///< of the year to date
    Period quarter() const;
};

/// A duty whose term runs and ends within the quarter.
struct SheetTask {
    IndicatorPlace indicator;
    int count = 0;
    Date end{};
};

std::vector<SheetTask> tasks_of(const BranchSheet& sheet);
int count_of(const std::vector<SheetTask>& tasks);
/// The last of their days; there is at least one.
Date end_of(const std::vector<SheetTask>& tasks);

// The parts of the sheet that have rows.
void add_duties(BranchSheet& sheet);
void add_progress(BranchSheet& sheet);
void add_other_records(BranchSheet& sheet);
void add_tasks(BranchSheet& sheet, const std::vector<SheetTask>& tasks);

} // namespace taizhang
