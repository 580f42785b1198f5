#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"

#include <array>

namespace taizhang {

/// A closed quarter with what has become of its figures.
struct ShownClosedQuarter {
    QuarterComparison comparison;
    std::vector<Correction> corrections;
};
/// Nothing for a quarter that is open.
using ClosedYear = std::array<std::optional<ShownClosedQuarter>, 4>;

/// 封账: which quarters of a year are closed, what has been corrected since, and the way to close
/// one and to open it again.
class ClosedPage {
public:
    void draw(PageContext& context);

private:
    enum class Asks { nothing, note, reason };
    /// What the user is about to do with a quarter.
    struct Draft {
        int quarter = 0; ///< 1 … 4
        Asks asks = Asks::nothing;
        std::string text;
    };

    void draw_quarters(PageContext& context, const ClosedYear& year);
    void draw_row(PageContext& context, const ClosedYear& year, int quarter);
    void draw_actions(PageContext& context, const ClosedYear& year, int quarter);
    void draw_draft(PageContext& context);
    void carry_out(PageContext& context);

    Reading<int, ClosedYear> m_reading; ///< asked by year
    Draft m_draft;
};

} // namespace taizhang
