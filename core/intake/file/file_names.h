#pragma once

#include <string>
#include <vector>

namespace taizhang {

/// What to call each of the files of a call: its name, with as many of its folders as tell it from
/// the others. A path that is given twice gets a number.
std::vector<std::string> names_told_apart(const std::vector<std::string>& paths);

} // namespace taizhang
