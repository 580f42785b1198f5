#pragma once

#include "intake/table/sheet.h"
#include "text/texts.h"

#include <string>

namespace taizhang {

/// Gathers what is wrong with the cells of a sheet. A file may have the same trouble in each of a
/// million cells: beyond a thousand they are counted.
class SheetTroubles {
public:
    explicit SheetTroubles(Sheet& sheet) : m_sheet{sheet} {}

    void add(std::optional<CellPlace> place, TextId reason, std::string detail = {});
    /// After the last one.
    void end();

private:
    static constexpr size_t most = 1000;

    Sheet& m_sheet;
    size_t m_more = 0;
    std::optional<CellPlace> m_first_of_more;
};

/// What happened, to what, and what to do, in one line: `a.xlsx 工作表“一季度” B3：…`. `file` is
/// what messages call it.
std::string to_text(const SheetTrouble& trouble, std::string_view file, const Sheet& sheet,
                    const Texts& texts);

} // namespace taizhang
