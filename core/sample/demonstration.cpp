#include "sample/demonstration.h"

#include "intake/plan/import_write.h"
#include "ledger/reader.h"
#include "sample/files.h"
#include "text/ids/step.h"

namespace taizhang::sample {

void fill_with_demonstration(Ledger& ledger, Instant now) {
    std::deque<InputText> files;
    for (CsvFile& file : csv_files(committee_plan()))
        files.push_back({std::string{file.name}, std::move(file.content)});
    const ImportPlan plan =
        plan_import(std::move(files), Reader{ledger}.definitions(), std::nullopt);
    ledger.write({std::string{name_of(text_id::step_sample)}, {}}, now,
                 [&](Writer& writer) { write_import(plan, writer); });
}

} // namespace taizhang::sample
