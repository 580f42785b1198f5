#pragma once

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taizhang {

/// A cell of a file, as a spreadsheet counts.
struct CellAt {
    std::string file; ///< as PlannedFile::name
    int row = 0;      ///< from 1
    int column = 0;   ///< from 1

    friend auto operator<=>(const CellAt&, const CellAt&) = default;
};

/// What the user has typed for cells that can't be read: it is read instead. The files stay as they
/// are.
using CorrectedCells = std::map<CellAt, std::string>;

/// A cell that was read so.
struct CorrectedCell {
    int row = 0;         ///< from 1
    int column = 0;      ///< from 1
    std::string heading; ///< of the column; its letters where it has none
    std::string before;  ///< what stands in the file, shortened
    std::string after;

    friend bool operator==(const CorrectedCell&, const CorrectedCell&) = default;
};

/// What the rows of one file take from it.
struct FileCorrections {
    /// By row and column, both from 1; the texts are those of the request.
    std::map<std::pair<int, int>, const std::string*> cells;
    std::vector<CorrectedCell>& read; ///< gains those that were, by rows
};

} // namespace taizhang
