#include "gui/pages/records/record_export.h"

#include "gui/look/path_text.h"
#include "ledger/initials_search.h"
#include "ledger/ledger.h"
#include "text/ids/nav.h"

namespace taizhang {

namespace {

/// Runs on the thread of long work.
void write_records_of(LedgerCopy& copy, const RecordQuery& query, Date day, const Texts& texts,
                      const std::filesystem::path& target, Overwrite overwrite) {
    const Ledger& ledger = copy.ledger();
    if (!query.find_initials.empty())
        add_initials_search(ledger.connection(), std::make_shared<const HanInitials>());
    Reader reader{ledger};
    WholeFile file{target, overwrite};
    write_records(file, table_format_of(target).value_or(TableFormat::xlsx), reader, query, day,
                  texts, copy.progress());
    file.commit();
}

} // namespace

void export_records(PageContext& context, FileExport& file_export, const RecordQuery& query,
                    TableFormat format) {
    const std::string ending = "." + std::string{name_of(format)};
    RecordQuery listed = query;
    listed.order = RecordOrder::oldest_first;
    auto write = [listed, texts = context.texts, day = context.today](
                     LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
        write_records_of(copy, listed, day, texts, target, overwrite);
        return Desk::Remember{};
    };
    const std::string name = std::string{context.texts(text_id::nav_records)} + ending;
    file_export.ask_where(
        context.desk.path().parent_path() / path_of(name),
        [](const std::filesystem::path& file) { return table_format_of(file).has_value(); }, ending,
        std::move(write));
}

} // namespace taizhang
