#pragma once

#include "ledger/history.h"

#include <map>

namespace taizhang {

class Reader;

/// What the changes of the journal are about, for whoever goes through them from the newest back. A
/// change names only the columns that it changes: the row itself knows the others, or the removal
/// that came later.
class RowAbouts {
public:
    /// The reader has to stay where it is.
    explicit RowAbouts(Reader& reader) : m_reader(reader) {}

    const RowAbout& of(const RowChange& row);

private:
    Reader& m_reader;
    std::map<std::string, RowAbout> m_about; ///< by table and key
};

} // namespace taizhang
