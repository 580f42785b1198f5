#pragma once

#include "text/texts.h"

#include <string>

namespace taizhang {

/// In the language of the reader: the categories of the built-in indicators have names in both;
/// others are as the ledger has them.
std::string shown_category(const std::string& category, Language language);

/// The same as a heading: 未分类 for an empty one.
std::string category_heading(const std::string& category, const Texts& texts);

} // namespace taizhang
