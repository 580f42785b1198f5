#pragma once

#include "intake/file/input_file.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace taizhang {

/// A path that was given and can't be opened.
struct MissingInput {
    std::string path;
    InputProblem problem{};
};

/// What some paths hold.
struct IncomingFiles {
    std::deque<InputFile> files; ///< in the order of the paths, within folders by name
    std::vector<MissingInput> missing;
    std::int64_t others = 0; ///< files of folders and archives that are no tables by their names
};

/// By its name: others of a folder are photographs, programs and the like.
bool may_hold_table(const std::filesystem::path& path);

/// Reads files, folders with their subfolders, and ZIP archives of files (intake.md §4). Hidden
/// files, locks of open workbooks (~$) and what is no table by its name are passed over within
/// folders and archives; a file that is broken is one of the files, with the reason. Files are
/// called by their names, with as many folders as tell them apart. `goes_on` is asked before each
/// file and says no to stop.
IncomingFiles read_incoming(const std::vector<std::string>& paths,
                            const std::function<bool()>& goes_on = {});

} // namespace taizhang
