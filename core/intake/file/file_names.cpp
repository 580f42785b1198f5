#include "intake/file/file_names.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace taizhang {

namespace {

using Parts = std::vector<std::string>;

Parts parts_of(const std::string& path) {
    Parts parts;
    for (const auto& part : std::filesystem::path{path}.lexically_normal())
        if (part != "/")
            parts.push_back(part.string());
    return parts;
}

std::string last_parts(const Parts& parts, size_t count) {
    std::string name;
    for (size_t place = parts.size() - std::min(count, parts.size()); place < parts.size(); ++place)
        name += (name.empty() ? "" : "/") + parts[place];
    return name;
}

/// Those that end alike get one part more; false when nothing is left to add.
bool lengthen(const std::vector<Parts>& files, std::vector<size_t>& counts) {
    std::map<std::string, int> uses;
    for (size_t file = 0; file < files.size(); ++file)
        ++uses[last_parts(files[file], counts[file])];
    bool any = false;
    std::vector<size_t> longer = counts;
    for (size_t file = 0; file < files.size(); ++file) {
        const bool is_shared = uses[last_parts(files[file], counts[file])] > 1;
        if (!is_shared || counts[file] >= files[file].size())
            continue;
        ++longer[file];
        any = true;
    }
    counts = std::move(longer);
    return any;
}

} // namespace

std::vector<std::string> names_told_apart(const std::vector<std::string>& paths) {
    std::vector<Parts> files;
    std::ranges::transform(paths, std::back_inserter(files), parts_of);
    std::vector<size_t> counts(files.size(), 1);
    while (lengthen(files, counts)) {
    }
    std::map<std::string, int> uses;
    std::vector<std::string> names;
    for (size_t file = 0; file < files.size(); ++file) {
        std::string name = last_parts(files[file], counts[file]);
        const int use = ++uses[name];
        names.push_back(use == 1 ? name : name + " (" + std::to_string(use) + ")");
    }
    return names;
}

} // namespace taizhang
