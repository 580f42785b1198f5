#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

namespace taizhang {

/// What the ledger remembers of layouts, as a request for sheets takes it: answers by fingerprint.
std::map<std::string, Answers> remembered_answers(Reader& reader);

/// The plan of some files against a ledger, ready to be shown and written (write_import): all steps
/// from rows to what the ledger has already, what was sent before and what is to be remembered. A
/// broken file stops the others only where there are none. `now` and `today` are the user's.
/// `when_read` is called once nothing more is taken from what the files hold as text.
ImportPlan plan_against_ledger(std::shared_ptr<const std::deque<InputFile>> files, Reader& reader,
                               const ImportRequest& request, Instant now, Date today,
                               const ImportProgress& progress = {},
                               const std::function<void()>& when_read = {});

} // namespace taizhang
