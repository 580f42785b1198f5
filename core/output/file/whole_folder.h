#pragma once

#include "output/file/whole_file.h"

#include <vector>

namespace taizhang {

/// A file in the making, by its name in a folder.
struct NamedContent {
    std::string name;
    std::string content;
};

/// Writes files into a folder, all of them or none. A folder that is not there is made, and appears
/// when it is whole; in one that is there, other files stay. Throws FileError.
void write_folder(const std::filesystem::path& folder, const std::vector<NamedContent>& files,
                  Overwrite overwrite);

} // namespace taizhang
