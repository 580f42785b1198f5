#include "intake/plan/ledger_plan.h"

#include "intake/plan/against_closed.h"
#include "intake/plan/against_figures.h"
#include "intake/plan/against_records.h"
#include "intake/plan/definitions_against_closed.h"
#include "intake/plan/received_part.h"
#include "intake/plan/sent_again.h"

namespace taizhang {

std::map<std::string, Answers> remembered_answers(Reader& reader) {
    std::map<std::string, Answers> answers;
    for (const Layout& layout : reader.layouts())
        if (auto read = read_answers(layout.answers))
            answers.emplace(layout.fingerprint, std::move(*read));
    return answers;
}

ImportPlan plan_against_ledger(std::shared_ptr<const std::deque<InputFile>> files, Reader& reader,
                               const ImportRequest& request, Instant now, Date today,
                               const ImportProgress& progress,
                               const std::function<void()>& when_read) {
    ImportPlan plan = plan_import(std::move(files), reader.definitions(), request, progress);
    if (when_read)
        when_read();
    leave_out_broken(plan);
    compare_with_records(plan, reader, today);
    compare_with_sent(plan, reader);
    compare_with_closed(plan, reader, request.corrects);
    compare_definitions_with_closed(plan, reader, request.corrects, definition_places(plan));
    compare_with_figures(plan, reader, today);
    note_received(plan, reader, now, today);
    return plan;
}

} // namespace taizhang
