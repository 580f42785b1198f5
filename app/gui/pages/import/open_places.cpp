#include "gui/pages/import/open_places.h"

#include "gui/pages/import/import_words.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_open(const ShownRow& row) {
    return row.state == RowState::wrong || row.state == RowState::duplicate;
}

/// Of one file, rising.
std::vector<OpenPlace> open_places_of(const ShownImport& shown, size_t file, FileGroup group) {
    std::vector<OpenPlace> places;
    for (const ShownRow& row : shown.sheets[file].rows)
        if (is_open(row))
            places.push_back({file, row.number});
    if (places.empty() && group == FileGroup::problem)
        places.push_back({file});
    return places;
}

} // namespace

std::vector<size_t> listed_files(const ShownImport& shown, const Texts& texts) {
    std::vector<std::pair<FileGroup, size_t>> files;
    for (size_t file = 0; file < shown.plan.files.size(); ++file)
        files.emplace_back(words_of_file(shown, file, texts).group, file);
    std::ranges::sort(files);
    std::vector<size_t> order;
    for (const auto& [group, file] : files)
        order.push_back(file);
    return order;
}

std::optional<OpenPlace> next_open(const ShownImport& shown, const Texts& texts, OpenPlace from,
                                   StepDirection direction) {
    std::vector<OpenPlace> places;
    size_t behind = 0; // places up to `from`
    size_t before = 0; // places before it
    bool is_passed = false;
    for (const size_t file : listed_files(shown, texts)) {
        const FileGroup group = words_of_file(shown, file, texts).group;
        for (const OpenPlace& place : open_places_of(shown, file, group)) {
            const bool is_here = file == from.file;
            before += !is_passed && (!is_here || place.row < from.row) ? 1 : 0;
            behind += !is_passed && (!is_here || place.row <= from.row) ? 1 : 0;
            places.push_back(place);
        }
        is_passed |= file == from.file;
    }
    if (places.empty())
        return std::nullopt;
    return direction == StepDirection::forward
               ? places[behind % places.size()]
               : places[(before + places.size() - 1) % places.size()];
}

} // namespace taizhang
