#pragma once

#include "text/texts.h"
#include "time/quarter.h"

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>

namespace taizhang {

/// Thrown by what writes a file, with a reason in the user's words that says what to do.
class ExportRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What was thrown, in the user's words: whole sentences.
std::string text_of_failure(const std::exception_ptr& failure, const Texts& texts);

/// The closed quarter that a step was refused for; nothing for any other end.
std::optional<Quarter> closed_quarter_of(const std::exception_ptr& failure);

/// The user has stopped it, in whichever part of the work.
bool is_cancelled(const std::exception_ptr& failure);

/// Another program holds the ledger: it will go by itself.
bool is_busy(const std::exception_ptr& failure);

} // namespace taizhang
