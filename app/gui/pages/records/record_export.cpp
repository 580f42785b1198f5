#include "gui/pages/records/record_export.h"

#include "ledger/initials_search.h"
#include "ledger/ledger.h"
#include "text/ids/nav.h"

namespace taizhang {

namespace {

/// Runs on the worker's thread.
void write_records_of(const std::string& ledger_path, const RecordQuery& query, Date day,
                      const Texts& texts, const std::filesystem::path& target, Overwrite overwrite,
                      const OutputProgress& progress) {
    const Ledger ledger = Ledger::open(ledger_path, Access::read_only);
    if (!query.find_initials.empty())
        add_initials_search(ledger.connection(), std::make_shared<const HanInitials>());
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    WholeFile file{target, overwrite};
    write_records(file, table_format_of(target).value_or(TableFormat::xlsx), reader, query, day,
                  texts, progress);
    file.commit();
}

} // namespace

void export_records(PageContext& context, FileExport& file_export, const RecordQuery& query,
                    TableFormat format) {
    const std::string ending = "." + std::string{name_of(format)};
    RecordQuery listed = query;
    listed.order = RecordOrder::oldest_first;
    auto write = [path = shown(context.session.path()), listed, texts = context.texts,
                  day = context.today](const std::filesystem::path& target, Overwrite overwrite,
                                       const OutputProgress& progress) -> FileExport::Then {
        write_records_of(path, listed, day, texts, target, overwrite, progress);
        return {};
    };
    const std::string name = std::string{context.texts(text_id::nav_records)} + ending;
    file_export.ask_where(
        context.session.path().parent_path() /
            std::filesystem::path{std::u8string{name.begin(), name.end()}},
        [](const std::filesystem::path& file) { return table_format_of(file).has_value(); }, ending,
        std::move(write));
}

} // namespace taizhang
