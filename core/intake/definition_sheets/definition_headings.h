#pragma once

#include "intake/file/file_kind.h"

#include <optional>
#include <string_view>

namespace taizhang {

// What the columns of a sheet of definitions hold, told from their headings in an office's words.

/// The column of a kind (columns_of) that a heading stands for; nothing for other headings.
std::optional<int> definition_column(FileKind kind, std::string_view heading);

/// 计量单位 beside a target: what it is counted in.
bool is_heading_of_measure(std::string_view heading);
/// 单位, which is a Party organisation here and a unit of measure there.
bool is_heading_of_either(std::string_view heading);
/// 党支部名称: the cells below can only be organisations.
bool is_heading_of_branches(std::string_view heading);
/// 序号, 书记, 联系电话 …: of no use for a definition, and nothing that is counted.
bool is_definition_aside(std::string_view heading);

} // namespace taizhang
