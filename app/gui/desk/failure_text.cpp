#include "gui/desk/failure_text.h"

#include "ledger/closed_quarters.h"
#include "ledger/ledger_error.h"
#include "output/file/output_progress.h"
#include "output/file/whole_file.h"
#include "output/words/messages.h"
#include "text/ids/meeting.h"
#include "text/ids/shell.h"

namespace taizhang {

std::string text_of_failure(const std::exception_ptr& failure, const Texts& texts) {
    try {
        std::rethrow_exception(failure);
    } catch (const LedgerError& error) {
        return message_of(error, texts);
    } catch (const QuantityOverflow& overflow) {
        return message_of(overflow, texts);
    } catch (const FileError& error) {
        return message_of(error, texts);
    } catch (const OutputCancelled&) {
        return std::string{texts(text_id::meeting_cancelled)};
    } catch (const ExportRefused& refusal) {
        return refusal.what();
    } catch (const std::exception& error) {
        return texts(text_id::shell_failed, std::string_view{error.what()});
    }
}

std::optional<Quarter> closed_quarter_of(const std::exception_ptr& failure) {
    if (!failure)
        return std::nullopt;
    try {
        std::rethrow_exception(failure);
    } catch (const LedgerError& error) {
        return error.problem() == LedgerProblem::closed_quarter ? quarter_named(error.subject())
                                                                : std::nullopt;
    } catch (...) {
        return std::nullopt;
    }
}

bool is_cancelled(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const OutputCancelled&) {
        return true;
    } catch (const LedgerError& error) {
        return error.problem() == LedgerProblem::cancelled;
    } catch (...) {
        return false;
    }
}

bool is_busy(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const LedgerError& error) {
        return error.problem() == LedgerProblem::busy;
    } catch (...) {
        return false;
    }
}

} // namespace taizhang
