#pragma once

#include "text/texts.h"

#include <exception>
#include <string>

namespace taizhang {

/// What was thrown, in the user's words.
std::string text_of_failure(const std::exception_ptr& failure, const Texts& texts);

/// Another program holds the ledger: it will go by itself.
bool is_busy(const std::exception_ptr& failure);

} // namespace taizhang
