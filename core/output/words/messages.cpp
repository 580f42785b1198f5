#include "output/words/messages.h"

#include "text/ids/error.h"
#include "text/word_table.h"

namespace taizhang {

std::string message_of(const LedgerError& error, const Texts& texts) {
    static constexpr WordTable<LedgerProblem> words{text_id::all_of_error, "error."};
    return texts(words(error.problem()), std::string_view{error.subject()});
}

std::string message_of(const QuantityOverflow& overflow, const Texts& texts) {
    return message_of(LedgerError{LedgerProblem::overflow, overflow.of_what()}, texts);
}

std::string message_of(const StepLabel& label, const Texts& texts) {
    const auto id = text_named(label.id);
    return id ? texts.fill(*id, label.arguments) : label.id;
}

} // namespace taizhang
