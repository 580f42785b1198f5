#include "output/words/messages.h"

#include "chart/period_words.h"
#include "ledger/closed_quarters.h"
#include "text/ids/error.h"
#include "text/ids/step.h"
#include "text/word_table.h"

namespace taizhang {

namespace {

/// What an error is about, as it is told.
std::string subject_of(const LedgerError& error, const Texts& texts) {
    using enum LedgerProblem;
    const LedgerProblem problem = error.problem();
    const bool is_quarter = problem == closed_quarter || problem == closed_already ||
                            problem == quarter_open || problem == quarter_not_ended;
    const auto quarter = is_quarter ? quarter_named(error.subject()) : std::nullopt;
    return quarter ? words_of(*quarter, texts) : error.subject();
}

} // namespace

std::string words_of(Quarter quarter, const Texts& texts) {
    return period_name(quarter.year, quarter.number, texts);
}

std::string message_of(const LedgerError& error, const Texts& texts) {
    static constexpr WordTable<LedgerProblem> words{text_id::all_of_error, "error."};
    return texts(words(error.problem()), subject_of(error, texts));
}

std::string message_of(const QuantityOverflow& overflow, const Texts& texts) {
    return message_of(LedgerError{LedgerProblem::overflow, overflow.of_what()}, texts);
}

std::string message_of(const StepLabel& label, const Texts& texts) {
    const auto id = text_named(label.id);
    const std::string step = id ? texts.fill(*id, label.arguments) : label.id;
    return label.reason.empty() ? step : texts(text_id::step_corrected, step, label.reason);
}

} // namespace taizhang
