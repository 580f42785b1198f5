#include "gui/sample_ledger.h"

#include "intake/plan/import_write.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"

#include <atomic>
#include <stdexcept>
#include <unistd.h>

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

TestFolder::TestFolder() {
    static std::atomic<int> counter = 0;
    m_path = std::filesystem::temp_directory_path() /
             ("taizhang_gui_" + std::to_string(::getpid()) + "_" + std::to_string(++counter));
    std::filesystem::create_directories(m_path);
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

const std::filesystem::path& sample_ledger() {
    static const TestFolder folder;
    static const std::filesystem::path file = [] {
        const auto path = folder.file("sample.taizhang");
        auto ledger = Ledger::create(path, {.random = 7});
        fill_with_sample(ledger);
        return path;
    }();
    return file;
}

} // namespace taizhang::testing
