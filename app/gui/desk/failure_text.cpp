#include "gui/desk/failure_text.h"

#include "ledger/ledger_error.h"
#include "output/file/whole_file.h"
#include "output/words/messages.h"

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
    } catch (const std::exception& error) {
        return error.what();
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
