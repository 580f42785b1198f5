#pragma once

#include "text/texts.h"

#include <string>

namespace taizhang {

/// In the language of the reader: the categories of the built-in indicators have names in both;
/// others are as the ledger has them.
std::string shown_category(const std::string& category, Language language);

} // namespace taizhang
