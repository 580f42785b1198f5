#pragma once

#include "fault/fuzz/mutation.h"
#include "intake/file/file_kind.h"

#include <array>
#include <filesystem>

namespace taizhang::testing {

using Row = std::vector<std::string>;

/// A table as it is before it becomes a file.
struct SeedTable {
    Row header;
    std::vector<Row> rows;
};

/// The six files of data/sample, from which inputs are made.
class Seeds {
public:
    explicit Seeds(const std::filesystem::path& sample);

    const std::string& text_of(FileKind kind) const { return m_texts[size_t(kind)]; }
    const SeedTable& table_of(FileKind kind) const { return m_tables[size_t(kind)]; }

    /// Some rows of a kind, some of their cells replaced by others that may stand there, or not.
    SeedTable rows(FileKind kind, Chance& chance) const;
    std::string cell(FileKind kind, size_t column, Chance& chance) const;

private:
    std::array<std::string, 6> m_texts;
    std::array<SeedTable, 6> m_tables;
};

/// A file that comes in: quoted, separated and encoded in one way or another.
std::string file_of(SeedTable table, Chance& chance);

} // namespace taizhang::testing
