#pragma once

#include "intake/issue.h"
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
    std::vector<int> places; ///< by column of the kind: place in the file
    int width = 0;           ///< cells in the header row
};

/// Recognises the kind by the names, in any order. Nothing, and issues at row 1, when the kind is
/// not clear or a column is missing, unknown or there twice.
std::optional<Header> read_header(std::span<const std::string_view> cells, const std::string& file,
                                  std::vector<Issue>& issues);

} // namespace taizhang
