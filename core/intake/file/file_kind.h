#pragma once

#include "intake/plan/issue.h"
#include "model/enum_names.h"

#include <optional>
#include <span>

namespace taizhang {

/// Kinds of files that come in (interfaces.md), in the order in which one needs the other.
enum class FileKind { indicators, units, targets, cadences, exclusions, records };

template <>
struct EnumNames<FileKind> {
    static constexpr std::array<std::pair<FileKind, std::string_view>, 6> names{
        {{FileKind::indicators, "indicators"},
         {FileKind::units, "units"},
         {FileKind::targets, "targets"},
         {FileKind::cadences, "cadences"},
         {FileKind::exclusions, "exclusions"},
         {FileKind::records, "records"}}};
};

/// Names of a kind's columns in the order of interfaces.md; rows are read by place in this list.
std::span<const std::string_view> columns_of(FileKind kind);

/// What a header row says.
struct Header {
    FileKind kind{};
    std::vector<int> places; ///< by column of the kind: place in the file; -1 = no such column
    int width = 0;           ///< cells in the header row up to the last name
    std::vector<std::string> headings = {}; ///< by column, where they are not the kind's own names
    std::vector<int> in_file = {}; ///< by column: place in the file, where rows come rearranged
    std::vector<int> unnamed = {}; ///< places in the file within the width
    std::optional<int> id = {};    ///< place in the file of the ids of records that went out
};

/// The column of a records file that says which record of the ledger a row is.
inline constexpr std::string_view id_column_name = "id";
/// Columns of it that stand beside the codes for people; nothing reads them.
inline constexpr std::array<std::string_view, 2> name_column_names{"indicator_name", "unit_name"};

/// Cells up to the last that has anything in it.
int written_width(std::span<const std::string_view> cells);

/// The columns of a header that nobody has named.
std::vector<int> unnamed_columns(std::span<const std::string_view> cells);

/// Place in the file of a column of the kind; -1 = no such column.
int place_in_file(const Header& header, size_t column);

/// A column as the file calls it, which has these headings (Header::headings); empty where it has
/// no such column.
std::string name_of_column(FileKind kind, const std::vector<std::string>& headings, size_t column);

/// The kind that the names of a header row, in any order, fit best; nothing when they fit none.
std::optional<FileKind> kind_of_header(std::span<const std::string_view> cells);

/// Reads the header of a kind. Nothing, and issues at `row`, when a column is missing, unknown or
/// there twice. A records file may leave out what a record may leave out, but not the quantity.
std::optional<Header> read_header(FileKind kind, std::span<const std::string_view> cells,
                                  const std::string& file, std::vector<Issue>& issues);

} // namespace taizhang
