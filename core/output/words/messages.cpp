#include "output/words/messages.h"

#include "text/ids/error.h"

namespace taizhang {

std::string message_of(const LedgerError& error, const Texts& texts) {
    const auto id = text_named("error_" + std::string{name_of(error.problem())});
    return texts(id.value_or(text_id::error_io_failed), std::string_view{error.subject()});
}

std::string message_of(const QuantityOverflow& overflow, const Texts& texts) {
    return message_of(LedgerError{LedgerProblem::overflow, overflow.of_what()}, texts);
}

std::string message_of(const StepLabel& label, const Texts& texts) {
    const auto id = text_named(label.id);
    return id ? texts.fill(*id, label.arguments) : label.id;
}

} // namespace taizhang
