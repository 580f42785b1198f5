#include "output/messages.h"

namespace taizhang {

std::string message_of(const LedgerError& error, const Texts& texts) {
    const auto id = text_named("error_" + std::string{name_of(error.problem())});
    return texts(id.value_or(TextId::error_io_failed), std::string_view{error.subject()});
}

} // namespace taizhang
