#include "gui/sample_ledger.h"

#include "core/ledger/small_ledger.h"
#include "intake/plan/import_write.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"

#include <stdexcept>

namespace taizhang::testing {

namespace {

void fill_with_sample(Ledger& ledger) {
    std::deque<InputText> files;
    for (const auto* name : {"indicators", "units", "targets", "cadences", "exclusions", "records"})
        files.push_back(
            read_input(std::string{TAIZHANG_DATA_DIR "/sample/"} + name + ".csv").value());
    const auto plan = plan_import(std::move(files), Reader{ledger}.definitions(), std::nullopt);
    if (!plan.may_be_written())
        throw std::runtime_error{"the sample can't be imported"};
    ledger.write(import_label(plan), noon, [&](Writer& writer) { write_import(plan, writer); });
}

} // namespace

const std::filesystem::path& sample_ledger() {
    static const TemporaryFolder folder;
    static const std::filesystem::path file = [] {
        const auto path = folder.file("sample.taizhang");
        auto ledger = Ledger::create(path, {.random = 7});
        fill_with_sample(ledger);
        return path;
    }();
    return file;
}

} // namespace taizhang::testing
