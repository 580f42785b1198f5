#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace taizhang {

/// A workbook as the library wrote it, with what the library can't write: the last dashed series of
/// every bar chart is drawn as a line, charts keep no number of `blank` cells, and the workbook
/// says that this program has made it. Throws FileError, naming `folder`, when the workbook is not
/// whole: the library does not notice every write that fails.
std::string completed_workbook(const std::string& workbook, const std::filesystem::path& folder,
                               const std::set<std::string>& blank);

/// The same for the part of one chart; nothing to do leaves it as it is.
std::string chart_with_target_line(std::string part);

/// The same with all said that programs guess differently where nothing is said: labels have the
/// value alone, and a blank cell is a gap.
std::string chart_without_guesses(std::string part);

/// The part of a chart without the points that it keeps of blank cells, `'name'!$L$5` each: the
/// library writes them as 0, which is what a reader shows before it has computed.
std::string chart_without_blanks(std::string part, const std::set<std::string>& blank);

} // namespace taizhang
