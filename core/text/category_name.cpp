#include "text/category_name.h"

#include "text/ids/category.h"
#include "text/ids/overview.h"

#include <algorithm>

namespace taizhang {

std::string shown_category(const std::string& category, Language language) {
    const Texts chinese{Language::chinese};
    const auto known = std::ranges::find_if(text_id::all_of_category,
                                            [&](TextId id) { return chinese(id) == category; });
    return known == std::end(text_id::all_of_category) ? category
                                                       : std::string{Texts{language}(*known)};
}

std::string category_heading(const std::string& category, const Texts& texts) {
    return category.empty() ? std::string{texts(text_id::overview_no_category)}
                            : shown_category(category, texts.language());
}

} // namespace taizhang
