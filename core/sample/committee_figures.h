#pragma once

#include <array>
#include <span>
#include <string_view>

namespace taizhang::sample {

/// Totals of the four quarters, from which records are made. Which of them are real figures is
/// written in data/README.md.
struct Series {
    std::string_view indicator;
    std::string_view unit; ///< empty: the branches
    int year;
    std::array<int, 4> totals;
    int pieces; ///< records in each quarter; 0: one record for each thing counted
};

std::span<const Series> committee_series();

enum class Known { exactly, approximately, not_yet };

/// One record as it stands.
struct Single {
    std::string_view indicator;
    std::string_view unit;
    std::string_view start;
    std::string_view end; ///< empty: one day
    int thousandths;      ///< of no meaning when not known yet
    Known known;
    std::string_view topic;
    std::string_view note;
};

std::span<const Single> committee_singles();

/// A level at the end of seven quarters, 2022 Q1 … 2023 Q3; -1 where none was entered.
struct Levels {
    std::string_view indicator;
    std::string_view unit;
    std::array<int, 7> values;
};

std::span<const Levels> committee_levels();

} // namespace taizhang::sample
