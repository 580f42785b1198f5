#pragma once

#include "time/period.h"

#include <string>

namespace taizhang {

/// What cells take of what is typed into them.
struct CellCheck {
    enum class Takes {
        listed, ///< what stands in `list`, which the cell offers
        days,   ///< a day of `period`
        amounts ///< a number that is not negative
    };
    /// What a spreadsheet does with anything else.
    enum class Otherwise { refuse, ask };

    Takes takes = Takes::amounts;
    Otherwise otherwise = Otherwise::refuse;
    std::string list; ///< a range, as BookSheet::range gives it
    Period period;
    std::string title;   ///< of the message; at most 32 characters
    std::string message; ///< at most 255 characters
};

} // namespace taizhang
