#include "ledger/stored_text.h"

#include "characters/kept_text.h"
#include "ledger/ledger_error.h"

namespace taizhang {

void check_texts(std::initializer_list<StoredText> texts) {
    for (const auto& [field, text] : texts)
        if (text_fault(text))
            throw LedgerError{LedgerProblem::invalid_value, std::string{field}};
}

} // namespace taizhang
