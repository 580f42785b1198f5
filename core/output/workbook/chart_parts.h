#pragma once

#include <filesystem>
#include <string>

namespace taizhang {

/// A workbook as the library wrote it, with the last dashed series of every bar chart drawn as a
/// line: the library can't combine bars and a line in one chart. Throws FileError, naming `folder`,
/// when the workbook is not whole: the library does not notice every write that fails.
std::string with_target_lines(const std::string& workbook, const std::filesystem::path& folder);

/// The same for the part of one chart; nothing to do leaves it as it is.
std::string chart_with_target_line(std::string part);

} // namespace taizhang
