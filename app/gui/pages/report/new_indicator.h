#pragma once

#include "gui/view/page_context.h"

#include <optional>
#include <string>

namespace taizhang {

/// A link that makes an indicator of what a report counts, as a step of its own: its name is the
/// report's word, its unit the report's. Its code once it is pressed; nothing is offered where
/// there is no word, or an indicator can't be called so. The catalogue can change all of it later.
std::optional<std::string> offer_new_indicator(PageContext& context, const std::string& word,
                                               const std::string& unit_of_measure);

} // namespace taizhang
