#include "text/category_name.h"

#include "text/ids/category.h"

#include <algorithm>

namespace taizhang {

std::string shown_category(const std::string& category, Language language) {
    const Texts chinese{Language::chinese};
    const auto known = std::ranges::find_if(text_id::all_of_category,
                                            [&](TextId id) { return chinese(id) == category; });
    return known == std::end(text_id::all_of_category) ? category
                                                       : std::string{Texts{language}(*known)};
}

} // namespace taizhang
